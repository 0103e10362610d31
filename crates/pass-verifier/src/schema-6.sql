-- When a device that was paired by a short code may approve for the first time.
ALTER TABLE credentials ADD COLUMN usable_from INTEGER;

-- When the PIN was last changed, so that an app whose answer was lost can tell.
ALTER TABLE credentials ADD COLUMN pin_changed_at INTEGER;

-- The receipt of a pairing, so that its app gets the same one whenever it asks.
ALTER TABLE credentials ADD COLUMN pairing_receipt TEXT;

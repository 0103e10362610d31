-- What is proven about the place of a device key, as JSON, and the key that stands in for the PIN.
ALTER TABLE credentials ADD COLUMN standing TEXT NOT NULL DEFAULT '{}';
ALTER TABLE credentials ADD COLUMN biometric_key BLOB;
ALTER TABLE credentials ADD COLUMN biometric_proven INTEGER NOT NULL DEFAULT 0;

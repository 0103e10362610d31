-- Whether a biometric can stand in for the PIN.
ALTER TABLE pairings ADD COLUMN biometric TEXT NOT NULL DEFAULT 'off'
    CHECK (biometric IN ('off', 'on', 'lost'));

-- Browsers in which a credential has signed in: SHA-256 of what the browser holds. Forgotten after a
-- year without use, and with the end of the credential.
CREATE TABLE known_browsers (
    browser BLOB NOT NULL,
    credential_id BLOB NOT NULL REFERENCES credentials (id) ON DELETE CASCADE,
    last_used_at INTEGER NOT NULL,
    PRIMARY KEY (browser, credential_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX known_browsers_by_credential ON known_browsers (credential_id, last_used_at);
CREATE INDEX known_browsers_by_use ON known_browsers (last_used_at);

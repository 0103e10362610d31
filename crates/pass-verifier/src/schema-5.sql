-- Who has answered an offer, so that a report finds what else is pending for the account.
ALTER TABLE offers ADD COLUMN credential_id BLOB;
CREATE INDEX offers_by_credential ON offers (credential_id);

-- Declined sign-ins that their person had not begun: kept for thirty days, at most ten a credential.
CREATE TABLE reports (
    offer_id BLOB PRIMARY KEY,
    credential_id BLOB NOT NULL REFERENCES credentials (id) ON DELETE CASCADE,
    reported_at INTEGER NOT NULL,
    report TEXT NOT NULL,
    receipt TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX reports_by_credential ON reports (credential_id, reported_at);
CREATE INDEX reports_by_time ON reports (reported_at);

-- Tickets and what came of them: short-lived, forgotten an hour after they expired.
CREATE TABLE IF NOT EXISTS offers (
    id BLOB PRIMARY KEY,
    ticket BLOB NOT NULL UNIQUE,
    response_id BLOB UNIQUE,
    expires_at INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS offers_by_expiry ON offers (expires_at);

-- The same response gets the same answer. The hash covers a random blinder.
CREATE TABLE IF NOT EXISTS answers (
    offer_id BLOB NOT NULL REFERENCES offers (id) ON DELETE CASCADE,
    body_hash BLOB NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (offer_id, body_hash)
) STRICT, WITHOUT ROWID;

-- Device keys in clear, PIN keys locked. Disabled rows stay, so that the app can learn of it.
CREATE TABLE IF NOT EXISTS credentials (
    id BLOB PRIMARY KEY,
    account TEXT NOT NULL,
    name TEXT NOT NULL,
    model TEXT NOT NULL,
    place TEXT NOT NULL,
    public_key BLOB NOT NULL,
    pin_key BLOB NOT NULL,
    level TEXT NOT NULL,
    level_reason TEXT NOT NULL,
    state TEXT NOT NULL,
    offer_id BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER,
    wrong_in_a_row INTEGER NOT NULL DEFAULT 0,
    wrong_ever INTEGER NOT NULL DEFAULT 0,
    paused_until INTEGER NOT NULL DEFAULT 0,
    disable_hash BLOB NOT NULL,
    disabled_by TEXT,
    disabled_at INTEGER,
    disable_receipt TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS credentials_by_account ON credentials (account);

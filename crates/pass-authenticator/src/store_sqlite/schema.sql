-- Times are Unix seconds. sealed_* are ciphertexts that only the device's keystore opens.

CREATE TABLE pairings (
    id                    TEXT PRIMARY KEY,
    issuer                TEXT NOT NULL,
    issuer_name           TEXT NOT NULL,
    issuer_color          TEXT NOT NULL,
    test_mode             INTEGER NOT NULL,
    credential_id         BLOB NOT NULL UNIQUE,
    account_label         TEXT NOT NULL,
    device_name           TEXT NOT NULL,
    state                 TEXT NOT NULL CHECK (state IN ('pending', 'active')),
    level                 TEXT NOT NULL,
    level_reason          TEXT NOT NULL,
    paired_at             INTEGER NOT NULL,
    last_used_at          INTEGER,
    sealed_salt           BLOB,
    sealed_disable_secret BLOB NOT NULL,
    pinned_version        INTEGER NOT NULL,
    pinned_hash           BLOB NOT NULL
) STRICT;

-- Keys whose pairings are gone; deleted at the next occasion.
CREATE TABLE orphaned_keys (
    key_id TEXT PRIMARY KEY
) STRICT;

CREATE TABLE waiting_unpairings (
    credential_id         BLOB PRIMARY KEY,
    issuer                TEXT NOT NULL,
    issuer_name           TEXT NOT NULL,
    sealed_disable_secret BLOB NOT NULL,
    pinned_version        INTEGER NOT NULL,
    pinned_hash           BLOB NOT NULL,
    since                 INTEGER NOT NULL
) STRICT;

CREATE TABLE notices (
    id            TEXT PRIMARY KEY,
    issuer_name   TEXT NOT NULL,
    account_label TEXT NOT NULL,
    kind          TEXT NOT NULL,
    at            INTEGER
) STRICT;

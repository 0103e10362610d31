CREATE TABLE IF NOT EXISTS accounts (
  id TEXT PRIMARY KEY,
  user_name TEXT UNIQUE,
  password_hash BLOB,
  password_salt BLOB,
  card BLOB UNIQUE,
  identity_level TEXT NOT NULL,
  master_data BLOB
) STRICT;
-- Ids of what a browser holds are stored as SHA-256: the database alone opens nothing.
CREATE TABLE IF NOT EXISTS interactions (
  id BLOB PRIMARY KEY, body TEXT NOT NULL, expires_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS account_sessions (
  id BLOB PRIMARY KEY, body TEXT NOT NULL, expires_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS authorization_codes (
  id BLOB PRIMARY KEY, body TEXT NOT NULL, expires_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS password_tries (
  user_name BLOB PRIMARY KEY, tries INTEGER NOT NULL, since INTEGER NOT NULL
) STRICT;

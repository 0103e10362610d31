-- What was readable before lies in sealed rows now; the old tables are read once more in
-- legacy.rs and dropped.
CREATE TABLE sealed_rows (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  kind   TEXT NOT NULL,
  id     TEXT NOT NULL,
  body   BLOB NOT NULL,
  UNIQUE (kind, id)
) STRICT;

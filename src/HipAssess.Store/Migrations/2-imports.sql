-- Files that were brought and are not decided on yet: gone after an hour.
CREATE TABLE upload (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  options TEXT NOT NULL,
  size BIGINT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE INDEX upload_at ON upload (at);
CREATE TABLE upload_part (
  upload_id TEXT NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
  number BIGINT NOT NULL,
  content {blob} NOT NULL,
  PRIMARY KEY (upload_id, number)
);

-- Norm files and reliability sets of one's own. What stands under an id never changes.
CREATE TABLE yardstick (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  content {blob} NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL
);

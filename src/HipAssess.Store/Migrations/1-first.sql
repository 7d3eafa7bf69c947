CREATE TABLE athlete (
  id TEXT NOT NULL PRIMARY KEY,
  code {text} NOT NULL UNIQUE,
  place {blob} NOT NULL UNIQUE, -- the code as UTF-16, big end first: sorts as every list of sessions does
  sought {text} NOT NULL, -- code and name in lower case
  name TEXT,
  team {text},
  note TEXT,
  version BIGINT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE INDEX athlete_team ON athlete (team);

CREATE TABLE file (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  options TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  size BIGINT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE TABLE file_part (
  file_id TEXT NOT NULL REFERENCES file (id) ON DELETE CASCADE,
  number BIGINT NOT NULL,
  content {blob} NOT NULL,
  PRIMARY KEY (file_id, number)
);
CREATE TABLE file_athlete (
  file_id TEXT NOT NULL REFERENCES file (id) ON DELETE CASCADE,
  code {text} NOT NULL,
  PRIMARY KEY (file_id, code)
);
CREATE INDEX file_athlete_code ON file_athlete (code);

-- What holds now. An empty day is none, an occasion of -1 too.
CREATE TABLE session (
  id TEXT NOT NULL PRIMARY KEY,
  athlete_id TEXT NOT NULL REFERENCES athlete (id),
  day {text} NOT NULL,
  occasion BIGINT NOT NULL,
  version BIGINT NOT NULL,
  study_group TEXT,
  body TEXT NOT NULL,
  typed TEXT,
  file_id TEXT REFERENCES file (id) ON DELETE SET NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  change BIGINT NOT NULL,
  UNIQUE (athlete_id, day, occasion)
);
CREATE INDEX session_of_athlete ON session (athlete_id, day, occasion, study_group, id);
CREATE INDEX session_day ON session (day, change);
CREATE INDEX session_file ON session (file_id);

-- What held before; a version without body is a deletion.
CREATE TABLE session_version (
  session_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  athlete_id TEXT NOT NULL REFERENCES athlete (id),
  body TEXT,
  typed TEXT,
  file_id TEXT REFERENCES file (id) ON DELETE SET NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (session_id, version)
);
CREATE INDEX session_version_athlete ON session_version (athlete_id);
CREATE INDEX session_version_file ON session_version (file_id);

CREATE TABLE draft (
  id TEXT NOT NULL PRIMARY KEY,
  athlete {text},
  body TEXT NOT NULL,
  version BIGINT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL
);

CREATE TABLE protocol (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  body TEXT NOT NULL,
  version BIGINT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL
);

CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);
CREATE TABLE picture (
  name TEXT NOT NULL PRIMARY KEY,
  media_type TEXT NOT NULL,
  content {blob} NOT NULL
);

-- Only ever added to. No codes, names or measurements; touches is 1 where sessions changed, 2 where those of controls did.
CREATE TABLE event (
  number BIGINT NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  about TEXT NOT NULL,
  athlete_id TEXT,
  detail TEXT NOT NULL,
  touches BIGINT NOT NULL
);
CREATE INDEX event_touches ON event (touches, number);
CREATE INDEX event_athlete ON event (athlete_id, number);

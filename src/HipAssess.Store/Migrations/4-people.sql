-- Whoever has an account at a shared door. One without a password has been invited, or comes by another sign-in.
CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  name {text} NOT NULL,
  sought {text} NOT NULL UNIQUE, -- the name as it is compared
  role TEXT NOT NULL,
  athlete_id TEXT REFERENCES athlete (id) ON DELETE CASCADE,
  sees_all BIGINT NOT NULL,
  password TEXT,
  failed BIGINT NOT NULL,
  locked_until TEXT,
  subject {text} UNIQUE,
  version BIGINT NOT NULL,
  at TEXT NOT NULL
);
CREATE INDEX person_athlete ON person (athlete_id);
-- The first of a person's teams is the one new athletes join.
CREATE TABLE person_team (
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  place BIGINT NOT NULL,
  team {text} NOT NULL,
  PRIMARY KEY (person_id, team)
);

-- Links and cookies by their SHA-256: whoever reads this table cannot come in by it.
CREATE TABLE invitation (
  hash TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  ends TEXT NOT NULL
);
CREATE INDEX invitation_person ON invitation (person_id);
CREATE TABLE sign_in (
  hash TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  begun TEXT NOT NULL,
  seen TEXT NOT NULL,
  ends TEXT NOT NULL
);
CREATE INDEX sign_in_person ON sign_in (person_id);
CREATE TABLE passkey (
  id {text} NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  body TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE INDEX passkey_person ON passkey (person_id);

-- Whom a draft was begun for: who sees it goes by that, and not by the id typed into it.
ALTER TABLE draft ADD COLUMN athlete_id TEXT;
UPDATE draft SET athlete_id = (SELECT athlete.id FROM athlete WHERE athlete.code = draft.athlete);

-- What is good once and was used, until it would be too old anyway.
CREATE TABLE used (
  hash TEXT NOT NULL PRIMARY KEY,
  ends TEXT NOT NULL
);

-- Keys that several instances share, for what passes through another sign-in.
CREATE TABLE door_key (
  name TEXT NOT NULL PRIMARY KEY,
  content TEXT NOT NULL,
  at TEXT NOT NULL
);

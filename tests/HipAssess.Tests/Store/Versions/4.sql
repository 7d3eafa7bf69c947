BEGIN TRANSACTION;
CREATE TABLE athlete (
  id TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  place BLOB NOT NULL UNIQUE, -- the code as UTF-16, big end first: sorts as every list of sessions does
  sought TEXT NOT NULL, -- code and name in lower case
  name TEXT,
  team TEXT,
  note TEXT,
  version BIGINT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL
);
INSERT INTO athlete VALUES('01a22a0b-ca16-7a0a-bf8b-e8214a79b7a8','A01',X'004100300031',replace('a01\nada strider','\n',char(10)),'Ada Strider','Harriers','a note',2,'anna','2026-11-30T01:22:25.466Z');
CREATE TABLE draft (
  id TEXT NOT NULL PRIMARY KEY,
  athlete TEXT,
  body TEXT NOT NULL,
  version BIGINT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL
, athlete_id TEXT);
INSERT INTO draft VALUES('01a22a0b-ca6b-7e93-8527-0c7b34104943','A01','{}',1,'anna','2026-11-30T01:22:25.515Z','01a22a0b-ca16-7a0a-bf8b-e8214a79b7a8');
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
INSERT INTO event VALUES(1,'2026-11-30T01:22:25.410Z','anna','athlete_added','athlete/01a22a0b-ca16-7a0a-bf8b-e8214a79b7a8','01a22a0b-ca16-7a0a-bf8b-e8214a79b7a8','',1);
INSERT INTO event VALUES(2,'2026-11-30T01:22:25.410Z','anna','session_added','session/01a22a0b-ca16-7529-bc01-4e4726c85733','01a22a0b-ca16-7a0a-bf8b-e8214a79b7a8','version 1',1);
INSERT INTO event VALUES(3,'2026-11-30T01:22:25.410Z','anna','file_kept','file/01a22a0b-ca15-7b9b-8dba-4eb8117430ad',NULL,'1 sessions',0);
INSERT INTO event VALUES(4,'2026-11-30T01:22:25.459Z','anna','session_amended','session/01a22a0b-ca16-7529-bc01-4e4726c85733','01a22a0b-ca16-7a0a-bf8b-e8214a79b7a8','version 2',1);
INSERT INTO event VALUES(5,'2026-11-30T01:22:25.466Z','anna','athlete_changed','athlete/01a22a0b-ca16-7a0a-bf8b-e8214a79b7a8','01a22a0b-ca16-7a0a-bf8b-e8214a79b7a8','team, note',1);
INSERT INTO event VALUES(6,'2026-11-30T01:22:25.515Z','anna','draft_started','draft/01a22a0b-ca6b-7e93-8527-0c7b34104943',NULL,'',0);
INSERT INTO event VALUES(7,'2026-11-30T01:22:25.520Z','anna','protocol_saved','protocol/01a22a0b-ca70-726d-a40d-19558e3e277a',NULL,'version 1',0);
INSERT INTO event VALUES(8,'2026-11-30T01:22:25.528Z','anna','setting_changed','setting/clinic',NULL,'',0);
INSERT INTO event VALUES(9,'2026-11-30T01:22:25.530Z','anna','setting_changed','picture/letterhead',NULL,'',0);
CREATE TABLE file (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  options TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  size BIGINT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL
);
INSERT INTO file VALUES('01a22a0b-ca15-7b9b-8dba-4eb8117430ad','tests.csv','{}','0526d0e18ea19dfaad9d79166bec1e18d6221ef6b1830385fe9bf67022ed5f96',3,'anna','2026-11-30T01:22:25.410Z');
CREATE TABLE file_athlete (
  file_id TEXT NOT NULL REFERENCES file (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  PRIMARY KEY (file_id, code)
);
INSERT INTO file_athlete VALUES('01a22a0b-ca15-7b9b-8dba-4eb8117430ad','A01');
CREATE TABLE file_part (
  file_id TEXT NOT NULL REFERENCES file (id) ON DELETE CASCADE,
  number BIGINT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (file_id, number)
);
INSERT INTO file_part VALUES('01a22a0b-ca15-7b9b-8dba-4eb8117430ad',0,X'0102ff');
CREATE TABLE picture (
  name TEXT NOT NULL PRIMARY KEY,
  media_type TEXT NOT NULL,
  content BLOB NOT NULL
);
INSERT INTO picture VALUES('letterhead','image/png',X'8950');
CREATE TABLE protocol (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  body TEXT NOT NULL,
  version BIGINT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL
);
INSERT INTO protocol VALUES('01a22a0b-ca70-726d-a40d-19558e3e277a','Hip screen','{}',1,'anna','2026-11-30T01:22:25.520Z');
CREATE TABLE schema_version (number BIGINT NOT NULL PRIMARY KEY, at TEXT NOT NULL);
INSERT INTO schema_version VALUES(1,'2026-11-30T01:22:25.315Z');
INSERT INTO schema_version VALUES(2,'2026-11-30T01:40:00.000Z');
INSERT INTO schema_version VALUES(3,'2026-11-30T03:53:24.269Z');
INSERT INTO schema_version VALUES(4,'2026-11-30T11:00:00.000Z');
CREATE TABLE session (
  id TEXT NOT NULL PRIMARY KEY,
  athlete_id TEXT NOT NULL REFERENCES athlete (id),
  day TEXT NOT NULL,
  occasion BIGINT NOT NULL,
  version BIGINT NOT NULL,
  study_group TEXT,
  body TEXT NOT NULL,
  typed TEXT,
  file_id TEXT REFERENCES file (id) ON DELETE SET NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  change BIGINT NOT NULL, shape TEXT,
  UNIQUE (athlete_id, day, occasion)
);
INSERT INTO session VALUES('01a22a0b-ca16-7529-bc01-4e4726c85733','01a22a0b-ca16-7a0a-bf8b-e8214a79b7a8','2026-03-14',-1,2,'injured','{"athlete":"A01","date":"2026-03-14","facts":{"sex":"Female","age_years":34.5,"mass_kg":58.5,"height_m":1.7,"leg_length_m":0.9,"dominant_side":"Right","group":"Injured","injured_side":"Left","injured_on_both_sides":false,"diagnosis":"ITBS","symptom_weeks":6},"tests":[{"muscle":"Abductors","position":"side-lying","contraction":"isometric","unit":"Newton","left":{"trials":[148.2,null,0.30000000000000004],"limited_by_pain":true},"right":{"trials":[],"limited_by_pain":false,"summary":{"best":184.2,"mean":180,"count":3}},"lever_arm_m":0.4,"device":"HHD","tester":"TK","condition":"fatigued"}],"notes":["a","b"],"name":"Ada Strider","movements":[{"movement":"Extension","position":"modified_thomas","mode":"passive","left":{"trials":[-3],"limited_by_pain":false},"device":"goniometer","tester":"TK"}]}','typed',NULL,'anna','2026-11-30T01:22:25.459Z',4,NULL);
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
INSERT INTO session_version VALUES('01a22a0b-ca16-7529-bc01-4e4726c85733',1,'01a22a0b-ca16-7a0a-bf8b-e8214a79b7a8','{"athlete":"A01","date":"2026-03-14","facts":{"sex":"Female","age_years":34.5,"mass_kg":58.5,"height_m":1.7,"leg_length_m":0.9,"dominant_side":"Right","group":"Injured","injured_side":"Left","injured_on_both_sides":false,"diagnosis":"ITBS","symptom_weeks":6},"tests":[{"muscle":"Abductors","position":"side-lying","contraction":"isometric","unit":"Newton","left":{"trials":[148.2,null,0.30000000000000004],"limited_by_pain":true},"right":{"trials":[],"limited_by_pain":false,"summary":{"best":184.2,"mean":180,"count":3}},"lever_arm_m":0.4,"device":"HHD","tester":"TK","condition":"fatigued"}],"notes":["a","b"],"name":"Ada Strider","movements":[{"movement":"Extension","position":"modified_thomas","mode":"passive","left":{"trials":[-3],"limited_by_pain":false},"device":"goniometer","tester":"TK"}]}',NULL,'01a22a0b-ca15-7b9b-8dba-4eb8117430ad','anna','2026-11-30T01:22:25.410Z');
CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);
INSERT INTO setting VALUES('clinic','Hip & Run');
CREATE TABLE upload (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  options TEXT NOT NULL,
  size BIGINT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE TABLE upload_part (
  upload_id TEXT NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
  number BIGINT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (upload_id, number)
);
CREATE TABLE yardstick (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  content BLOB NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL
);
INSERT INTO yardstick VALUES('01a229f4-0000-7000-8000-000000000001','norms','own.json',X'7b7d','anna','2026-11-30T01:40:00.000Z');
CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  sought TEXT NOT NULL UNIQUE, -- the name as it is compared
  role TEXT NOT NULL,
  athlete_id TEXT REFERENCES athlete (id) ON DELETE CASCADE,
  sees_all BIGINT NOT NULL,
  password TEXT,
  failed BIGINT NOT NULL,
  locked_until TEXT,
  subject TEXT UNIQUE,
  version BIGINT NOT NULL,
  at TEXT NOT NULL
);
INSERT INTO person VALUES('01a22c17-0bed-7c8a-a6a3-5e9ab13c8b7b','Anna','anna','clinician',NULL,0,'hash',2,NULL,NULL,3,'2026-11-30T11:00:00.000Z');
CREATE TABLE person_team (
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  place BIGINT NOT NULL,
  team TEXT NOT NULL,
  PRIMARY KEY (person_id, team)
);
INSERT INTO person_team VALUES('01a22c17-0bed-7c8a-a6a3-5e9ab13c8b7b',0,'Harriers');
CREATE TABLE invitation (
  hash TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  ends TEXT NOT NULL
);
CREATE TABLE sign_in (
  hash TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  begun TEXT NOT NULL,
  seen TEXT NOT NULL,
  ends TEXT NOT NULL
);
CREATE TABLE passkey (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  body TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE TABLE used (
  hash TEXT NOT NULL PRIMARY KEY,
  ends TEXT NOT NULL
);
CREATE TABLE door_key (
  name TEXT NOT NULL PRIMARY KEY,
  content TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE INDEX athlete_team ON athlete (team);
CREATE INDEX file_athlete_code ON file_athlete (code);
CREATE INDEX session_day ON session (day, change);
CREATE INDEX session_file ON session (file_id);
CREATE INDEX session_version_athlete ON session_version (athlete_id);
CREATE INDEX session_version_file ON session_version (file_id);
CREATE INDEX event_touches ON event (touches, number);
CREATE INDEX event_athlete ON event (athlete_id, number);
CREATE INDEX upload_at ON upload (at);
CREATE INDEX session_control ON session (athlete_id, shape, day, occasion) WHERE study_group = 'control';
CREATE INDEX session_of_athlete ON session (athlete_id, day, occasion, change, study_group, id);
CREATE INDEX person_athlete ON person (athlete_id);
CREATE INDEX invitation_person ON invitation (person_id);
CREATE INDEX sign_in_person ON sign_in (person_id);
CREATE INDEX passkey_person ON passkey (person_id);
CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'The audit is only ever added to.'); END;
CREATE TRIGGER event_remains BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'The audit is only ever added to.'); END;
COMMIT;

-- What a control's session has measured: of one shape only the first counts for norms. None where it is not known yet: such are all read.
ALTER TABLE session ADD COLUMN shape TEXT;
CREATE INDEX session_control ON session (athlete_id, shape, day, occasion) WHERE study_group = 'control';

-- A list of athletes needs nothing of a session but this.
DROP INDEX session_of_athlete;
CREATE INDEX session_of_athlete ON session (athlete_id, day, occasion, change, study_group, id);

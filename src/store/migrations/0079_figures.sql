-- Whom the meeting advised, beside the minutes in which the advice is sealed; no value where it advised nobody.
ALTER TABLE casework_minutes ADD COLUMN advised TEXT;

-- In how many families a kind of meeting saw problems in a life area, in the period that begins on that day. A number, and
-- no row for a family: in which areas a family has problems is sealed with its minutes.
CREATE TABLE casework_life_area_tally (
    meeting_kind TEXT NOT NULL, first_day TEXT NOT NULL, life_area TEXT NOT NULL, families BIGINT NOT NULL,
    PRIMARY KEY (meeting_kind, first_day, life_area));
CREATE INDEX casework_meeting_kind_starts ON casework_meeting (kind, starts_at);

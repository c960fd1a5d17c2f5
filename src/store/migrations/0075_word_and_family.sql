-- Until when word of a meeting is given, and the disclosure with which it was told, where there was one. Seven days for what
-- was owed already.
ALTER TABLE casework_meeting_word ADD COLUMN due_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE casework_meeting_word ADD COLUMN disclosure TEXT;
UPDATE casework_meeting_word SET due_at = owed_at + 604800000000;

-- Who of the family is invited to an item of an agenda, and what they said; the words are sealed for the case.
CREATE TABLE casework_family_seat (
    item TEXT NOT NULL REFERENCES casework_agenda_item, person TEXT NOT NULL, number BIGINT NOT NULL, invited BIGINT NOT NULL,
    heard_by TEXT, heard_for TEXT, heard_at BIGINT, sealed_words BYTES, PRIMARY KEY (item, person));
CREATE INDEX casework_family_seat_person ON casework_family_seat (person);

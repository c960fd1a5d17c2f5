-- A meeting of a kind that the network's definition names, and who sit at it. What is said of a case in it is sealed
-- with the data key of that case, the place with that of the organisation that planned it.
CREATE TABLE casework_meeting (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, starts_at BIGINT NOT NULL, sealed_place BYTES NOT NULL, state TEXT NOT NULL,
    chair TEXT NOT NULL, planned_by TEXT NOT NULL, planned_for TEXT NOT NULL, planned_at BIGINT NOT NULL,
    invited_at BIGINT, invitations BIGINT NOT NULL, version BIGINT NOT NULL);
CREATE INDEX casework_meeting_state ON casework_meeting (state, starts_at);
CREATE TABLE casework_attendance (
    meeting TEXT NOT NULL REFERENCES casework_meeting, organisation TEXT NOT NULL, number BIGINT NOT NULL,
    role TEXT NOT NULL, professional TEXT, present BIGINT, spoken_for_by TEXT, PRIMARY KEY (meeting, organisation));
CREATE INDEX casework_attendance_organisation ON casework_attendance (organisation, meeting);

-- A case on an agenda: the question, the choice of table and its reason are sealed for the case.
CREATE TABLE casework_agenda_item (
    id TEXT PRIMARY KEY, meeting TEXT NOT NULL REFERENCES casework_meeting, case_id TEXT NOT NULL REFERENCES casework_case,
    liaison TEXT, put_by TEXT NOT NULL, put_for TEXT NOT NULL, put_at BIGINT NOT NULL, sealed_question BYTES NOT NULL,
    choice TEXT, chosen_by TEXT, chosen_for TEXT, chosen_at BIGINT, sealed_reason BYTES, family_part TEXT,
    sealed_family_reason BYTES, state TEXT NOT NULL, version BIGINT NOT NULL);
CREATE UNIQUE INDEX casework_agenda_item_once ON casework_agenda_item (meeting, case_id);
CREATE INDEX casework_agenda_item_case ON casework_agenda_item (case_id);

-- Items of other tables about the same family that stood on an agenda when this one was put on one.
CREATE TABLE casework_agenda_double (
    item TEXT NOT NULL REFERENCES casework_agenda_item, other TEXT NOT NULL REFERENCES casework_agenda_item,
    found_at BIGINT NOT NULL, PRIMARY KEY (item, other));

-- Who was set to hear an item or not, while that can change; and who did hear it, from the closing of the meeting on.
CREATE TABLE casework_agenda_hearer (
    item TEXT NOT NULL REFERENCES casework_agenda_item, organisation TEXT NOT NULL, hears BIGINT NOT NULL,
    PRIMARY KEY (item, organisation));
CREATE TABLE casework_agenda_heard (
    item TEXT NOT NULL REFERENCES casework_agenda_item, organisation TEXT NOT NULL, number BIGINT NOT NULL,
    hears BIGINT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (item, organisation));

-- Versions of the minutes of an item. None is overwritten: the highest number holds.
CREATE TABLE casework_minutes (
    item TEXT NOT NULL REFERENCES casework_agenda_item, number BIGINT NOT NULL, professional TEXT NOT NULL,
    organisation TEXT NOT NULL, at BIGINT NOT NULL, sealed BYTES NOT NULL, PRIMARY KEY (item, number));

-- Word of an item that is owed to whoever was not there.
CREATE TABLE casework_meeting_word (
    item TEXT NOT NULL REFERENCES casework_agenda_item, organisation TEXT NOT NULL, owed_by TEXT NOT NULL, liaison TEXT,
    owed_at BIGINT NOT NULL, given_at BIGINT, PRIMARY KEY (item, organisation));
CREATE INDEX casework_meeting_word_by ON casework_meeting_word (owed_by, given_at);

-- One thing that a partner has promised to do; what, and what came of it, are sealed for the case.
CREATE TABLE casework_commitment (
    id TEXT PRIMARY KEY, item TEXT NOT NULL REFERENCES casework_agenda_item, case_id TEXT NOT NULL REFERENCES casework_case,
    owner TEXT NOT NULL, professional TEXT, due_on TEXT NOT NULL, made_by TEXT NOT NULL, made_for TEXT NOT NULL,
    made_at BIGINT NOT NULL, sealed_what BYTES NOT NULL, state TEXT NOT NULL, done_by TEXT, done_for TEXT, done_at BIGINT,
    sealed_result BYTES, version BIGINT NOT NULL);
CREATE INDEX casework_commitment_item ON casework_commitment (item);
CREATE INDEX casework_commitment_case ON casework_commitment (case_id);
CREATE INDEX casework_commitment_owner ON casework_commitment (owner, state);
CREATE INDEX casework_commitment_maker ON casework_commitment (made_for);

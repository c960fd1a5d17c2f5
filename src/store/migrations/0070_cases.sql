-- A case: the joint work around one family system. Its name is sealed with the case's own data key.
CREATE TABLE casework_case (
    id TEXT PRIMARY KEY, sealed_name BYTES NOT NULL, state TEXT NOT NULL, responsible TEXT NOT NULL, director TEXT,
    contact_person TEXT, meeting_kind TEXT, opened_by TEXT NOT NULL, opened_for TEXT NOT NULL, opened_at BIGINT NOT NULL,
    closed_at BIGINT, version BIGINT NOT NULL);
CREATE INDEX casework_case_meeting_kind ON casework_case (meeting_kind, state);
CREATE TABLE casework_member (
    case_id TEXT NOT NULL REFERENCES casework_case, person TEXT NOT NULL, number BIGINT NOT NULL,
    PRIMARY KEY (case_id, person));
CREATE INDEX casework_member_person ON casework_member (person);

-- Who brought it in and waits for word of what came of it.
CREATE TABLE casework_brought_in (
    case_id TEXT NOT NULL REFERENCES casework_case, organisation TEXT NOT NULL, at BIGINT NOT NULL,
    PRIMARY KEY (case_id, organisation));

-- Who takes part, from when until when. One that comes back gets a new number.
CREATE TABLE casework_participant (
    case_id TEXT NOT NULL REFERENCES casework_case, organisation TEXT NOT NULL, number BIGINT NOT NULL,
    role TEXT NOT NULL, professional TEXT, since BIGINT NOT NULL, secrecy_signed BIGINT NOT NULL, by_handover TEXT,
    ended_at BIGINT, PRIMARY KEY (case_id, organisation, number));
CREATE UNIQUE INDEX casework_participant_now ON casework_participant (organisation, case_id) WHERE ended_at IS NULL;

-- How long each step of a case took, and how long it may.
CREATE TABLE casework_step (
    case_id TEXT NOT NULL REFERENCES casework_case, number BIGINT NOT NULL, step TEXT NOT NULL,
    started_at BIGINT NOT NULL, ended_at BIGINT, term_days BIGINT NOT NULL, PRIMARY KEY (case_id, number));

-- What is written in the file of a case. Nothing is overwritten: a correction is a row that names what it replaces.
CREATE TABLE casework_file_item (
    id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES casework_case, kind TEXT NOT NULL, professional TEXT NOT NULL,
    organisation TEXT NOT NULL, at BIGINT NOT NULL, replaces TEXT REFERENCES casework_file_item, sealed BYTES NOT NULL);
CREATE INDEX casework_file_item_case ON casework_file_item (case_id, organisation);
CREATE UNIQUE INDEX casework_file_item_replaces ON casework_file_item (replaces);

-- A handover and its signed steps. The question and the words of a step are sealed with the case's data key.
CREATE TABLE casework_handover (
    id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES casework_case, receiver TEXT NOT NULL, route TEXT,
    professional TEXT NOT NULL, organisation TEXT NOT NULL, at BIGINT NOT NULL, answer_due_at BIGINT NOT NULL,
    advice TEXT NOT NULL, sealed_question BYTES NOT NULL, state TEXT NOT NULL, version BIGINT NOT NULL);
CREATE INDEX casework_handover_case ON casework_handover (case_id);
CREATE INDEX casework_handover_sender ON casework_handover (organisation, state);
CREATE INDEX casework_handover_receiver ON casework_handover (receiver, state);
CREATE TABLE casework_handover_step (
    handover TEXT NOT NULL REFERENCES casework_handover, number BIGINT NOT NULL, kind TEXT NOT NULL,
    professional TEXT NOT NULL, organisation TEXT NOT NULL, at BIGINT NOT NULL, sealed_words BYTES,
    PRIMARY KEY (handover, number));

-- Word that is owed to whoever brought a case in, and the giving of it.
CREATE TABLE casework_report_back (
    id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES casework_case, cause TEXT NOT NULL, owed_by TEXT NOT NULL,
    owed_to TEXT NOT NULL, liaison TEXT, owed_at BIGINT NOT NULL, due_at BIGINT NOT NULL, given_by TEXT, given_for TEXT,
    given_at BIGINT, advice TEXT, sealed_text BYTES, version BIGINT NOT NULL);
CREATE INDEX casework_report_back_case ON casework_report_back (case_id);
CREATE INDEX casework_report_back_by ON casework_report_back (owed_by, given_at);
CREATE INDEX casework_report_back_to ON casework_report_back (owed_to);

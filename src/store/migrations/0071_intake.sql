-- A concern report to a meeting. What it says is sealed for the first person it is about.
CREATE TABLE casework_concern_report (
    id TEXT PRIMARY KEY, professional TEXT NOT NULL, organisation TEXT NOT NULL, at BIGINT NOT NULL, entry TEXT NOT NULL,
    discussed_in TEXT, advice TEXT NOT NULL, sealed BYTES NOT NULL);
CREATE INDEX casework_concern_report_organisation ON casework_concern_report (organisation, at);
CREATE TABLE casework_concern_report_person (
    concern_report TEXT NOT NULL REFERENCES casework_concern_report, number BIGINT NOT NULL, person TEXT NOT NULL,
    PRIMARY KEY (concern_report, number));

-- One intake for each meeting where the report came, in their order. told is the organisation that a disclosure brought the
-- text to. The criteria, the judges and the reason are sealed like the report.
CREATE TABLE casework_intake (
    concern_report TEXT NOT NULL REFERENCES casework_concern_report, number BIGINT NOT NULL, receiver TEXT NOT NULL,
    arrived_at BIGINT NOT NULL, due_at BIGINT NOT NULL, told TEXT, decision TEXT, decided_by TEXT, decided_for TEXT,
    decided_at BIGINT, case_id TEXT, sealed BYTES, PRIMARY KEY (concern_report, number));
CREATE INDEX casework_intake_receiver ON casework_intake (receiver, decided_at);
CREATE INDEX casework_intake_case ON casework_intake (case_id);

-- "Known to you?" Whether a partner knows someone is personal content: the answer is sealed for the first person asked about.
CREATE TABLE casework_inquiry (
    id TEXT PRIMARY KEY, concern_report TEXT REFERENCES casework_concern_report, case_id TEXT REFERENCES casework_case,
    professional TEXT NOT NULL, organisation TEXT NOT NULL, at BIGINT NOT NULL, due_at BIGINT NOT NULL);
CREATE INDEX casework_inquiry_organisation ON casework_inquiry (organisation, at);
CREATE TABLE casework_inquiry_person (
    inquiry TEXT NOT NULL REFERENCES casework_inquiry, number BIGINT NOT NULL, person TEXT NOT NULL,
    PRIMARY KEY (inquiry, number));
CREATE TABLE casework_inquiry_asked (
    inquiry TEXT NOT NULL REFERENCES casework_inquiry, organisation TEXT NOT NULL, number BIGINT NOT NULL,
    answered_by TEXT, answered_at BIGINT, sealed_answer BYTES, PRIMARY KEY (inquiry, organisation));
CREATE INDEX casework_inquiry_asked_waiting ON casework_inquiry_asked (organisation, answered_at);

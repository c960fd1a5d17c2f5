-- Who of the family told what an item of the file says, and in which area of life: sealed for the case (R-TOLD-1).
ALTER TABLE casework_file_item ADD COLUMN sealed_told BYTES;

-- A question to the partners of a case what one of the family told, and what each of them answered (R-TOLD-3, R-TOLD-4). About whom
-- and what is sealed for the case.
CREATE TABLE casework_told_question (
    id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES casework_case, professional TEXT NOT NULL, organisation TEXT NOT NULL,
    at BIGINT NOT NULL, due_at BIGINT NOT NULL, sealed BYTES NOT NULL);
CREATE INDEX casework_told_question_case ON casework_told_question (case_id);
CREATE TABLE casework_told_asked (
    question TEXT NOT NULL REFERENCES casework_told_question, organisation TEXT NOT NULL, number BIGINT NOT NULL,
    answered_by TEXT, answered_at BIGINT, sealed_answer BYTES, PRIMARY KEY (question, organisation));
CREATE INDEX casework_told_asked_waiting ON casework_told_asked (organisation, answered_at);

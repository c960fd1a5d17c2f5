-- Versions of the one plan of a family. None is overwritten: the highest version holds. What it says is sealed for the case.
CREATE TABLE casework_plan (
    id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES casework_case, version BIGINT NOT NULL,
    professional TEXT NOT NULL, organisation TEXT NOT NULL, at BIGINT NOT NULL, sealed BYTES NOT NULL);
CREATE UNIQUE INDEX casework_plan_version ON casework_plan (case_id, version);

-- Who answered to a version; the last answer of a party holds. The answer and its words are sealed for the case. Without a
-- professional it was given by the person.
CREATE TABLE casework_plan_endorsement (
    id TEXT PRIMARY KEY, plan TEXT NOT NULL REFERENCES casework_plan, number BIGINT NOT NULL, party TEXT NOT NULL,
    party_id TEXT NOT NULL, professional TEXT, organisation TEXT, at BIGINT NOT NULL, sealed BYTES NOT NULL);
CREATE UNIQUE INDEX casework_plan_endorsement_number ON casework_plan_endorsement (plan, number);

-- Who directs a case, from the first on: the last row directs it now. Why it became another and the mandate are sealed for the
-- case. Of who directed already it is known that the case opened before; the day itself stands in the ledger.
CREATE TABLE casework_director (
    case_id TEXT NOT NULL REFERENCES casework_case, number BIGINT NOT NULL, professional TEXT NOT NULL,
    named_by TEXT NOT NULL, named_for TEXT NOT NULL, named_at BIGINT NOT NULL, sealed BYTES, PRIMARY KEY (case_id, number));
INSERT INTO casework_director (case_id, number, professional, named_by, named_for, named_at)
    SELECT id, 1, director, opened_by, opened_for, opened_at FROM casework_case WHERE director IS NOT NULL;

-- When another than the director directed the process, until when, and why: sealed for the case. It ends on its day without
-- anyone touching the row.
CREATE TABLE casework_process_direction (
    case_id TEXT NOT NULL REFERENCES casework_case, number BIGINT NOT NULL, professional TEXT NOT NULL,
    separated_by TEXT NOT NULL, separated_for TEXT NOT NULL, separated_at BIGINT NOT NULL, last_day TEXT NOT NULL,
    ends_at BIGINT NOT NULL, ended_at BIGINT, sealed BYTES NOT NULL, PRIMARY KEY (case_id, number));
CREATE INDEX casework_process_direction_professional ON casework_process_direction (professional, ends_at);

-- What a network expects of a director, as its definition says it.
CREATE TABLE networks_direction_terms (network TEXT PRIMARY KEY, document TEXT NOT NULL);

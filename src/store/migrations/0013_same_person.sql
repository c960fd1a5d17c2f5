-- Two registrations that somebody holds for one person (R-DOUBLE-1); `one` is the lower identifier. The reasons are sealed for it.
CREATE TABLE people_same_person (
    one TEXT NOT NULL REFERENCES people_person (id), other TEXT NOT NULL REFERENCES people_person (id), said_at BIGINT NOT NULL,
    said_by TEXT NOT NULL, said_for TEXT NOT NULL, sealed BYTES NOT NULL, asks_another BIGINT NOT NULL,
    agreed_by TEXT, agreed_for TEXT, agreed_at BIGINT, ended_by TEXT, ended_for TEXT, ended_at BIGINT,
    PRIMARY KEY (one, other, said_at));
CREATE INDEX people_same_person_other ON people_same_person (other);

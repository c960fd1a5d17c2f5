-- Whom, or which case, a disclosure concerns beside whom it was asked about: the others of a concern report, and the case that
-- came of it. The owner is written as in the tables that are sealed: person/ID or case/ID.
CREATE TABLE sharing_disclosure_concerns (
    disclosure TEXT NOT NULL REFERENCES sharing_disclosure, owner TEXT NOT NULL, PRIMARY KEY (disclosure, owner));
CREATE INDEX sharing_disclosure_concerns_owner ON sharing_disclosure_concerns (owner);

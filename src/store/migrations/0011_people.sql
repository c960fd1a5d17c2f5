-- A person: everything about them sealed with their own data key (R-SEAL-1); no value once they were erased.
CREATE TABLE people_person (id TEXT PRIMARY KEY, sealed BYTES);
-- What persons are found by: keyed hashes of normalised names, dates, numbers and addresses (R-CRYPTO-4).
CREATE TABLE people_token (
    person TEXT NOT NULL REFERENCES people_person (id), domain TEXT NOT NULL, token BYTES NOT NULL,
    PRIMARY KEY (person, domain, token));
CREATE INDEX people_token_found ON people_token (domain, token);
-- Who is parent_of, partner_of or ex_partner_of whom.
CREATE TABLE people_relation (
    person TEXT NOT NULL REFERENCES people_person (id), kind TEXT NOT NULL,
    other TEXT NOT NULL REFERENCES people_person (id), PRIMARY KEY (person, kind, other));
CREATE INDEX people_relation_other ON people_relation (other);
-- Who has custody of a child: '' stands for a holder whose name is not known here.
CREATE TABLE people_custody (
    child TEXT NOT NULL REFERENCES people_person (id), holder TEXT NOT NULL, kind TEXT NOT NULL,
    PRIMARY KEY (child, holder, kind));
CREATE INDEX people_custody_holder ON people_custody (holder);

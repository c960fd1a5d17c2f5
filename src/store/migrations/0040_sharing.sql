-- Questions that were put to the Grondslag, what was disclosed on their answers, and consent. Content is sealed for the
-- case or the person it is about; what stands in the open says who, to whom and when.
CREATE TABLE sharing_advice (
    id TEXT PRIMARY KEY, professional TEXT NOT NULL, organisation TEXT NOT NULL, at BIGINT NOT NULL, about TEXT,
    case_id TEXT, recipient TEXT, verdict TEXT NOT NULL, owner TEXT NOT NULL, sealed BYTES NOT NULL);

-- That the answer to a question was no, as its asker wanted it recorded.
CREATE TABLE sharing_refusal (
    advice TEXT PRIMARY KEY REFERENCES sharing_advice, professional TEXT NOT NULL, organisation TEXT NOT NULL,
    at BIGINT NOT NULL);

CREATE TABLE sharing_disclosure (
    id TEXT PRIMARY KEY, advice TEXT NOT NULL REFERENCES sharing_advice, professional TEXT NOT NULL,
    organisation TEXT NOT NULL, at BIGINT NOT NULL, recipient TEXT NOT NULL, case_id TEXT, owner TEXT NOT NULL,
    sealed BYTES NOT NULL);
CREATE INDEX sharing_disclosure_sender ON sharing_disclosure (organisation, at);
CREATE INDEX sharing_disclosure_recipient ON sharing_disclosure (recipient, at);
CREATE INDEX sharing_disclosure_case ON sharing_disclosure (case_id, recipient);
CREATE TABLE sharing_disclosure_about (
    disclosure TEXT NOT NULL REFERENCES sharing_disclosure, person TEXT NOT NULL, PRIMARY KEY (disclosure, person));
CREATE INDEX sharing_disclosure_about_person ON sharing_disclosure_about (person);

-- Who agreed to what is sealed for the person; that it was withdrawn can be seen without opening it.
CREATE TABLE sharing_consent (
    id TEXT PRIMARY KEY, person TEXT NOT NULL, professional TEXT NOT NULL, organisation TEXT NOT NULL,
    at BIGINT NOT NULL, sealed BYTES NOT NULL, withdrawn_at BIGINT, withdrawn_professional TEXT,
    withdrawn_organisation TEXT);
CREATE INDEX sharing_consent_person ON sharing_consent (person, at);

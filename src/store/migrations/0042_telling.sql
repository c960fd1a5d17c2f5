-- Disclosures of which whom they are about is still to be told, or was. What was said of it is sealed with the disclosure.
CREATE TABLE sharing_telling (
    disclosure TEXT PRIMARY KEY REFERENCES sharing_disclosure, organisation TEXT NOT NULL, due BIGINT NOT NULL,
    waits_from BIGINT NOT NULL, told_at BIGINT, sealed BYTES);
CREATE INDEX sharing_telling_open ON sharing_telling (organisation, told_at, waits_from);

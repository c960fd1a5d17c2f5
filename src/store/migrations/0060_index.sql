-- The reference index: exactly what Jeugdwet art. 7.1.4.3 lists, with a token in the place of the number (R-SIGNAL-4).
CREATE TABLE index_signal (
    id TEXT PRIMARY KEY, person_token BYTES NOT NULL, professional TEXT NOT NULL, organisation TEXT NOT NULL,
    registered_at BIGINT NOT NULL, removal_at BIGINT NOT NULL, removed_at BIGINT);
CREATE INDEX index_signal_token ON index_signal (person_token);
CREATE INDEX index_signal_organisation ON index_signal (organisation, registered_at);
CREATE TABLE index_parent_token (
    signal TEXT NOT NULL REFERENCES index_signal, token BYTES NOT NULL, PRIMARY KEY (signal, token));
CREATE INDEX index_parent_token_token ON index_parent_token (token);

-- What the reporting organisation keeps itself: about whom and why, and that the family was told. Sealed for the person.
CREATE TABLE index_own_record (
    signal TEXT PRIMARY KEY REFERENCES index_signal, person TEXT NOT NULL, sealed BYTES NOT NULL,
    informed_sealed BYTES);

CREATE TABLE index_match (
    id TEXT PRIMARY KEY, earlier TEXT NOT NULL REFERENCES index_signal, later TEXT NOT NULL REFERENCES index_signal,
    match_on TEXT NOT NULL, found_at BIGINT NOT NULL, spoken_at BIGINT, spoken_by TEXT, coordinator TEXT,
    UNIQUE (earlier, later));
CREATE INDEX index_match_later ON index_match (later);

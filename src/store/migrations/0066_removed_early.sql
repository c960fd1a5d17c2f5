-- Of a keeper: signals from other houses that were taken away before they came, so that they are not taken when they come late
-- (R-KEEPER-6). For a day.
CREATE TABLE index_refused (
    organisation TEXT NOT NULL, signal TEXT NOT NULL, keep_until BIGINT NOT NULL, PRIMARY KEY (organisation, signal));
CREATE INDEX index_refused_end ON index_refused (keep_until);

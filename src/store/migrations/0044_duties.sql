-- What still has to be done because something was shared, has to be shared or was refused, or was done: telling whom it is
-- about is one of it (what 0042 kept moves here). It belongs to a disclosure or to an answer. What was said of it is sealed.
CREATE TABLE sharing_duty (
    id TEXT PRIMARY KEY, code TEXT NOT NULL, disclosure TEXT REFERENCES sharing_disclosure,
    advice TEXT REFERENCES sharing_advice, professional TEXT NOT NULL, organisation TEXT NOT NULL, since BIGINT NOT NULL,
    due BIGINT, waits_from BIGINT NOT NULL, done_at BIGINT, owner TEXT NOT NULL, sealed BYTES,
    UNIQUE (disclosure, code), UNIQUE (advice, code));
CREATE INDEX sharing_duty_open ON sharing_duty (organisation, done_at, waits_from);
INSERT INTO sharing_duty (id, code, disclosure, advice, professional, organisation, since, due, waits_from, done_at, owner, sealed)
    SELECT t.disclosure, 'inform', t.disclosure, NULL, d.professional, t.organisation, d.at, t.due, t.waits_from, t.told_at,
           d.owner, t.sealed
    FROM sharing_telling t JOIN sharing_disclosure d ON d.id = t.disclosure;
DROP TABLE sharing_telling;

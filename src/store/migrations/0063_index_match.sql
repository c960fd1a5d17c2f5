-- Matches, and what became of them. Who follows them up sees those who signalled, and nobody else (R-MATCH-7).
ALTER TABLE index_match RENAME TO index_match_before;
CREATE TABLE index_match (
    id TEXT PRIMARY KEY, earlier TEXT NOT NULL, earlier_organisation TEXT NOT NULL, earlier_professional TEXT NOT NULL,
    later TEXT NOT NULL, later_organisation TEXT NOT NULL, later_professional TEXT NOT NULL, match_on TEXT NOT NULL,
    found_at BIGINT NOT NULL, from_archive BIGINT NOT NULL, due_at BIGINT NOT NULL, keep_until BIGINT NOT NULL,
    reminded_at BIGINT, escalated_at BIGINT, closed_at BIGINT, closed_for TEXT,
    UNIQUE (earlier_organisation, earlier, later_organisation, later));
CREATE INDEX index_match_of_later ON index_match (later_organisation, later);
CREATE INDEX index_match_open ON index_match (due_at) WHERE closed_at IS NULL;
CREATE INDEX index_match_end ON index_match (keep_until);
CREATE TABLE index_match_contact (
    match_id TEXT NOT NULL REFERENCES index_match, organisation TEXT NOT NULL, professional TEXT NOT NULL, at BIGINT NOT NULL,
    coordinator TEXT NOT NULL, PRIMARY KEY (match_id, organisation));
-- 1209600000000: fourteen days.
INSERT INTO index_match
SELECT m.id, m.earlier, e.organisation, e.professional, m.later, l.organisation, l.professional, m.match_on, m.found_at, 0,
    m.found_at + 1209600000000, CASE WHEN e.removal_at < l.removal_at THEN e.removal_at ELSE l.removal_at END,
    NULL, NULL, m.spoken_at, CASE WHEN m.spoken_at IS NULL THEN NULL ELSE 'spoken' END
FROM index_match_before m JOIN index_signal e ON e.id = m.earlier JOIN index_signal l ON l.id = m.later;
-- That they spoke was said by one for both.
INSERT INTO index_match_contact
SELECT m.id, CASE WHEN e.professional = m.spoken_by THEN e.organisation ELSE l.organisation END, m.spoken_by, m.spoken_at,
    m.coordinator
FROM index_match_before m JOIN index_signal e ON e.id = m.earlier JOIN index_signal l ON l.id = m.later
WHERE m.spoken_at IS NOT NULL AND m.spoken_by IS NOT NULL AND m.coordinator IS NOT NULL;
DROP TABLE index_match_before;

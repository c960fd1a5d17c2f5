-- What the keeper of the index holds. It names no person: a token, who signalled, and for how long (R-SIGNAL-8). The
-- signal's own random identifier tells two children of one parent apart, whom one professional signalled.
CREATE TABLE index_row (
    token BYTES NOT NULL, kind TEXT NOT NULL, organisation TEXT NOT NULL, professional TEXT NOT NULL, signal TEXT NOT NULL,
    created BIGINT NOT NULL, remove_after BIGINT NOT NULL, archive_until BIGINT NOT NULL, key_epoch BIGINT NOT NULL,
    profile TEXT NOT NULL, state TEXT NOT NULL,
    PRIMARY KEY (token, kind, organisation, signal));
CREATE INDEX index_row_signal ON index_row (organisation, signal);
CREATE INDEX index_row_removal ON index_row (remove_after) WHERE state <> 'archived';
CREATE INDEX index_row_archive ON index_row (archive_until);

-- Which follow-up person a signal is for: the one of this network's municipality (R-SIGNAL-21).
CREATE TABLE index_place (
    organisation TEXT NOT NULL, signal TEXT NOT NULL, network TEXT NOT NULL, PRIMARY KEY (organisation, signal));
CREATE INDEX index_place_network ON index_place (network);

-- That an archived signal was offered, which happens once (R-MATCH-4).
CREATE TABLE index_archive_used (
    organisation TEXT NOT NULL, signal TEXT NOT NULL, used_at BIGINT NOT NULL, PRIMARY KEY (organisation, signal));

-- Who signalled, took away or was told, and when (R-SIGNAL-22).
CREATE TABLE index_log (
    organisation TEXT NOT NULL, signal TEXT NOT NULL, at BIGINT NOT NULL, entry TEXT NOT NULL, professional TEXT NOT NULL,
    network TEXT NOT NULL, match_id TEXT NOT NULL, keep_until BIGINT NOT NULL,
    PRIMARY KEY (organisation, signal, at, entry, match_id));
CREATE INDEX index_log_network ON index_log (network, at);
CREATE INDEX index_log_end ON index_log (keep_until);

-- Objections that the municipality judges, without the one they are about (R-SIGNAL-17).
CREATE TABLE index_objection (
    organisation TEXT NOT NULL, signal TEXT NOT NULL, professional TEXT NOT NULL, network TEXT NOT NULL,
    received_at BIGINT NOT NULL, due_at BIGINT NOT NULL, advice TEXT NOT NULL, keep_until BIGINT NOT NULL, outcome TEXT,
    judged_at BIGINT, judged_by TEXT, PRIMARY KEY (organisation, signal));
CREATE INDEX index_objection_network ON index_objection (network) WHERE outcome IS NULL;
CREATE INDEX index_objection_end ON index_objection (keep_until);

-- By which law signals are made in a network, and what follows it (R-SIGNAL-14).
CREATE TABLE index_profile (
    network TEXT PRIMARY KEY, profile TEXT NOT NULL, next_profile TEXT, next_at BIGINT, set_by TEXT, set_at BIGINT);
-- That what a profile had kept is gone (R-SIGNAL-16).
CREATE TABLE index_purge (
    id TEXT PRIMARY KEY, network TEXT NOT NULL, profile TEXT NOT NULL, at BIGINT NOT NULL, signals BIGINT NOT NULL,
    token_rows BIGINT NOT NULL, matches BIGINT NOT NULL, log_entries BIGINT NOT NULL, hash TEXT NOT NULL);

-- The rows that are there. The removal goes to the start of its month, never later than it was: h is the hour of the
-- Netherlands at the start of a month, mp the month from March on. Nobody can tell here when who they are about turns 23,
-- so that nothing of before is archived. All of them belong to the municipality that had the index on.
INSERT INTO index_row
SELECT token, kind, organisation, professional, signal, created,
    CASE WHEN month_start - h > removal_at THEN removal_at ELSE month_start - h END,
    CASE WHEN month_start - h > removal_at THEN removal_at ELSE month_start - h END, 1, 'vir_jeugdwet', 'active'
FROM (SELECT token, kind, organisation, professional, signal, created, removal_at,
        (d - (doy - (153 * mp + 2) / 5)) * 86400000000 AS month_start,
        CASE WHEN mp BETWEEN 1 AND 7 THEN 7200000000 ELSE 3600000000 END AS h
    FROM (SELECT token, kind, organisation, professional, signal, created, removal_at, d, doy, (5 * doy + 2) / 153 AS mp
        FROM (SELECT token, kind, organisation, professional, signal, created, removal_at, d,
                doe - (365 * yoe + yoe / 4 - yoe / 100) AS doy
            FROM (SELECT token, kind, organisation, professional, signal, created, removal_at, d, doe,
                    (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365 AS yoe
                FROM (SELECT token, kind, organisation, professional, signal, created, removal_at, d,
                        (d + 719468) - (d + 719468) / 146097 * 146097 AS doe
                    FROM (SELECT token, kind, organisation, professional, signal, created, removal_at,
                            (removal_at + 7200000000) / 86400000000 AS d
                        FROM (SELECT person_token AS token, 'person' AS kind, organisation, professional, id AS signal,
                                registered_at AS created, removal_at
                            FROM index_signal WHERE removed_at IS NULL
                            UNION ALL
                            SELECT p.token, 'parent', s.organisation, s.professional, s.id, s.registered_at, s.removal_at
                            FROM index_parent_token p JOIN index_signal s ON s.id = p.signal
                            WHERE s.removed_at IS NULL) kept) days) eras) years) months) starts) rounded;
INSERT INTO index_place SELECT organisation, id,
    COALESCE((SELECT min(id) FROM networks_network WHERE document LIKE '%"indexProfile":"vir-jeugdwet"%'), '')
FROM index_signal WHERE removed_at IS NULL;
INSERT INTO index_log
SELECT organisation, id, registered_at, 'reported', professional,
    COALESCE((SELECT min(id) FROM networks_network WHERE document LIKE '%"indexProfile":"vir-jeugdwet"%'), ''), '', removal_at
FROM index_signal;
INSERT INTO index_log
SELECT organisation, id, removed_at, 'removed', professional,
    COALESCE((SELECT min(id) FROM networks_network WHERE document LIKE '%"indexProfile":"vir-jeugdwet"%'), ''), '', removal_at
FROM index_signal WHERE removed_at IS NOT NULL;

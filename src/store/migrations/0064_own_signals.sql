-- What an organisation keeps of its own signals: about whom and why, that they were told, and what became of an objection.
-- What is about the person is sealed for them; no token stands here (R-SIGNAL-8).
CREATE TABLE index_own_signal (
    signal TEXT PRIMARY KEY, organisation TEXT NOT NULL, professional TEXT NOT NULL, person TEXT NOT NULL,
    network TEXT NOT NULL, profile TEXT NOT NULL, registered_at BIGINT NOT NULL, removal_at BIGINT NOT NULL,
    archive_until BIGINT NOT NULL, removed_at BIGINT, removed_for TEXT, ends_for TEXT, looked_at BIGINT NOT NULL,
    sealed BYTES NOT NULL, informed_sealed BYTES, objection_sealed BYTES);
CREATE INDEX index_own_signal_organisation ON index_own_signal (organisation, registered_at);
CREATE INDEX index_own_signal_person ON index_own_signal (person);
CREATE INDEX index_own_signal_ends ON index_own_signal (removal_at) WHERE removed_at IS NULL;
CREATE INDEX index_own_signal_looked ON index_own_signal (looked_at);
CREATE INDEX index_own_signal_network ON index_own_signal (network);
INSERT INTO index_own_signal
SELECT s.id, s.organisation, s.professional, r.person,
    COALESCE((SELECT min(id) FROM networks_network WHERE document LIKE '%"indexProfile":"vir-jeugdwet"%'), ''), 'vir_jeugdwet', s.registered_at,
    COALESCE((SELECT k.remove_after FROM index_row k WHERE k.organisation = s.organisation AND k.signal = s.id
        AND k.kind = 'person'), s.removal_at), s.removal_at, s.removed_at, NULL, NULL, 0, r.sealed, r.informed_sealed, NULL
FROM index_signal s JOIN index_own_record r ON r.signal = s.id;
DROP TABLE index_own_record;
DROP TABLE index_parent_token;
DROP TABLE index_signal;
-- What was one setting for all is one for each network.
INSERT INTO index_profile
SELECT COALESCE((SELECT min(id) FROM networks_network WHERE document LIKE '%"indexProfile":"vir-jeugdwet"%'), ''), 'vir_jeugdwet', NULL, NULL, NULL, NULL
FROM store_setting WHERE name = 'index.profile' AND value = 'vir-jeugdwet';

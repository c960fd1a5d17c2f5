-- Since when a signal waits to go out; nothing when the keeper has it (R-SIGNAL-35).
ALTER TABLE index_own_signal ADD COLUMN waits_since BIGINT;
-- 1 while it waits and a keeper in another house was asked to take it.
ALTER TABLE index_own_signal ADD COLUMN on_its_way BIGINT NOT NULL DEFAULT 0;
CREATE INDEX index_own_signal_waiting ON index_own_signal (waits_since) WHERE waits_since IS NOT NULL;

-- Of an organisation whose keeper is in another house: what it still has to bring there, and the reporters that only the
-- keeper knows (R-KEEPER-2).
CREATE TABLE index_errand (id TEXT PRIMARY KEY, said_at BIGINT NOT NULL, document TEXT NOT NULL);
CREATE INDEX index_errand_order ON index_errand (said_at, id);
-- Which organisations of the house have heard of a match that the keeper told.
CREATE TABLE index_match_heard (
    match_id TEXT NOT NULL REFERENCES index_match ON DELETE CASCADE, organisation TEXT NOT NULL,
    PRIMARY KEY (match_id, organisation));
CREATE TABLE index_reporter (professional TEXT PRIMARY KEY, document TEXT NOT NULL);

-- Of a keeper: which organisations come from other houses, and what each does not know yet.
CREATE TABLE index_guest (organisation TEXT PRIMARY KEY);
CREATE TABLE index_news (
    organisation TEXT NOT NULL, kind TEXT NOT NULL, about TEXT NOT NULL, changed_at BIGINT NOT NULL,
    PRIMARY KEY (organisation, kind, about));

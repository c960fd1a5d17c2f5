-- Versions of the Grondslag that were proposed here, their files whole, and who approved them. A version takes effect at
-- the beginning of its day once adopted_at is filled.
CREATE TABLE sharing_policy_version (
    hash TEXT PRIMARY KEY, name TEXT NOT NULL, version TEXT NOT NULL, title TEXT NOT NULL, takes_effect TEXT NOT NULL,
    effective_at BIGINT NOT NULL, professional TEXT NOT NULL, organisation TEXT NOT NULL, at BIGINT NOT NULL,
    adopted_at BIGINT);
CREATE TABLE sharing_policy_file (
    hash TEXT NOT NULL REFERENCES sharing_policy_version, path TEXT NOT NULL, bytes BYTES NOT NULL,
    PRIMARY KEY (hash, path));
CREATE TABLE sharing_policy_approval (
    hash TEXT NOT NULL REFERENCES sharing_policy_version, professional TEXT NOT NULL, organisation TEXT NOT NULL,
    at BIGINT NOT NULL, PRIMARY KEY (hash, professional));

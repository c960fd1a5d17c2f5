-- Who can log in. A password as Argon2id, a one-time secret sealed, a session's token as its hash.
CREATE TABLE access_account (
    name TEXT PRIMARY KEY, kind TEXT NOT NULL, professional TEXT REFERENCES networks_professional, person TEXT,
    language TEXT NOT NULL, password_hash TEXT NOT NULL, second_factor BIGINT NOT NULL DEFAULT 0,
    sealed_secret BYTES, last_step BIGINT, failures BIGINT NOT NULL DEFAULT 0, locked_until BIGINT);
CREATE TABLE access_session (
    token_hash TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES access_account, created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL);
CREATE INDEX access_session_created ON access_session (created_at);

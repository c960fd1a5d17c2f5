-- What a client sent with an idempotency key, and what it was answered: sent twice is done once. The answer is sealed.
CREATE TABLE store_answer (
    account TEXT NOT NULL, key TEXT NOT NULL, request_hash BYTES NOT NULL, status BIGINT NOT NULL,
    sealed BYTES NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (account, key));
CREATE INDEX store_answer_at ON store_answer (at);

-- What holds for the whole database, such as whether it is for trial.
CREATE TABLE store_setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);

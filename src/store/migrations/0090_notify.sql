-- Messages that wait to be sent, kept in the transaction of the deed that causes them. To whom and what for is wiped
-- when the message was sent; that it was sent stays.
CREATE TABLE notify_message (
    id TEXT PRIMARY KEY, notice TEXT NOT NULL, language TEXT NOT NULL, recipient TEXT, page TEXT,
    added_at BIGINT NOT NULL, next_at BIGINT NOT NULL, tries BIGINT NOT NULL, last_reply BIGINT, sent_at BIGINT,
    given_up_at BIGINT);
CREATE INDEX notify_message_waiting ON notify_message (next_at) WHERE sent_at IS NULL AND given_up_at IS NULL;

-- The meeting that a message invites to, until the message was sent.
CREATE TABLE notify_invitation (
    message TEXT PRIMARY KEY REFERENCES notify_message, uid TEXT NOT NULL, revision BIGINT NOT NULL,
    begins_at BIGINT NOT NULL, ends_at BIGINT NOT NULL, meeting TEXT NOT NULL, place TEXT NOT NULL);

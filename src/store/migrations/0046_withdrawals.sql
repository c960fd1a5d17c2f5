-- Whom it concerns that somebody withdrew a consent on their own page, and who of them saw it. What was consented to stays
-- sealed in the consent.
CREATE TABLE sharing_withdrawal (
    consent TEXT NOT NULL REFERENCES sharing_consent, organisation TEXT NOT NULL, at BIGINT NOT NULL,
    seen_professional TEXT, seen_at BIGINT, PRIMARY KEY (consent, organisation));
CREATE INDEX sharing_withdrawal_open ON sharing_withdrawal (organisation, seen_at, at);

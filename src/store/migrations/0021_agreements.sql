-- Agreements in versions that nobody changes, what was done about each party's signature, and the protocols that stand
-- under them. What was a covenant until now is the first version of an agreement. All of it is about organisations.
CREATE TABLE networks_agreement_version (
    agreement TEXT NOT NULL, version BIGINT NOT NULL, document TEXT NOT NULL,
    professional TEXT, organisation TEXT, at BIGINT, PRIMARY KEY (agreement, version));
CREATE TABLE networks_agreement_signature (
    agreement TEXT NOT NULL, version BIGINT NOT NULL, number BIGINT NOT NULL, document TEXT NOT NULL,
    PRIMARY KEY (agreement, version, number));
CREATE TABLE networks_exchange_protocol (id TEXT PRIMARY KEY, document TEXT NOT NULL);
INSERT INTO networks_agreement_version (agreement, version, document) SELECT id, 1, document FROM networks_covenant;
DROP TABLE networks_covenant;

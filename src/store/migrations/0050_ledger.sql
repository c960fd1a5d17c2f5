-- The leaves of the record, as they were hashed, numbered from 0 without a gap. Nothing changes or removes a row here.
CREATE TABLE ledger_leaf (leaf_index BIGINT PRIMARY KEY, leaf BYTES NOT NULL, hash BYTES NOT NULL);

-- What a leaf is committed to: sealed for its owner, with the key of the commitment. Gone once the owner was erased.
CREATE TABLE ledger_payload (
    leaf_index BIGINT PRIMARY KEY, owner TEXT NOT NULL, subject TEXT NOT NULL, sealed BYTES NOT NULL);
CREATE INDEX ledger_payload_owner ON ledger_payload (owner, leaf_index);
CREATE INDEX ledger_payload_subject ON ledger_payload (subject, leaf_index);

-- Which entry says that the payload of a leaf was erased. The same is sealed in the place of this leaf, so that nothing
-- else can be passed off as erased.
CREATE TABLE ledger_erased (leaf_index BIGINT PRIMARY KEY, erased_by BIGINT NOT NULL, sealed BYTES NOT NULL);

-- One row: the right edge of the tree, and the same sealed, so that it cannot be written anew without the key.
CREATE TABLE ledger_tree (
    log TEXT PRIMARY KEY, origin TEXT NOT NULL, frontier BYTES NOT NULL, newest BIGINT NOT NULL, sealed BYTES NOT NULL);

-- Who looked at what, on which ground: identifiers only. The batch is the index of the leaf that holds its root.
CREATE TABLE ledger_reading (
    id TEXT PRIMARY KEY, at BIGINT NOT NULL, professional TEXT NOT NULL, organisation TEXT NOT NULL, what TEXT NOT NULL,
    ground TEXT NOT NULL, batch BIGINT);
CREATE INDEX ledger_reading_waiting ON ledger_reading (at, id) WHERE batch IS NULL;
CREATE INDEX ledger_reading_batch ON ledger_reading (batch, at, id);
CREATE TABLE ledger_reading_subject (
    subject TEXT NOT NULL, reading TEXT NOT NULL REFERENCES ledger_reading, number BIGINT NOT NULL,
    PRIMARY KEY (reading, number));
CREATE INDEX ledger_reading_subject_subject ON ledger_reading_subject (subject);

-- Since when a signal waits to go out; nothing when the keeper has it (R-SIGNAL-35).
ALTER TABLE index_own_signal ADD COLUMN waits_since BIGINT;
CREATE INDEX index_own_signal_waiting ON index_own_signal (waits_since) WHERE waits_since IS NOT NULL;

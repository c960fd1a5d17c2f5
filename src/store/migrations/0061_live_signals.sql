-- Who else is concerned is asked of the signals that hold. One that was removed keeps no token of a parent (R-SIGNAL-5).
DROP INDEX index_signal_token;
CREATE INDEX index_signal_live ON index_signal (person_token) WHERE removed_at IS NULL;
DELETE FROM index_parent_token WHERE signal IN (SELECT id FROM index_signal WHERE removed_at IS NOT NULL);

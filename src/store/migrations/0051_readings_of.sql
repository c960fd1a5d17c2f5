-- Who looks after privacy for an organisation reads what its people looked at, the newest first.
CREATE INDEX ledger_reading_of ON ledger_reading (organisation, at, id);

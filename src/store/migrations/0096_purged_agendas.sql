-- How many announced agenda items went when a profile ended (R-TABLE-26).
ALTER TABLE index_purge ADD COLUMN agenda_items BIGINT NOT NULL DEFAULT 0;

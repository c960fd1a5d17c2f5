-- Since when an announced agenda item waits for evaluators elsewhere; nothing once the keeper has it (R-TABLE-24).
ALTER TABLE casework_announced ADD COLUMN waits_since BIGINT;
CREATE INDEX casework_announced_waits ON casework_announced (waits_since);

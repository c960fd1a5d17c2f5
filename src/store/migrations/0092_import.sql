-- How far a register of persons was taken over: by the hash of its file, in the same transaction as the persons (R-IMPORT-2).
CREATE TABLE people_import (
    file_hash TEXT PRIMARY KEY, total BIGINT NOT NULL, done BIGINT NOT NULL, added BIGINT NOT NULL, known BIGINT NOT NULL,
    started_at BIGINT NOT NULL, ended_at BIGINT);

-- That who asked by right was told what the index has about them, and by whom; not about whom. For a day, so that it can be counted
-- (R-SIGNAL-40).
CREATE TABLE index_access_given (professional TEXT NOT NULL, at BIGINT NOT NULL);
CREATE INDEX index_access_given_at ON index_access_given (at);

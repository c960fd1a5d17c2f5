-- Which edition of what seldom changes stands: directory, accounts, settings. One row; none before the first change.
CREATE TABLE store_edition (one BIGINT PRIMARY KEY, number BIGINT NOT NULL);

-- In which way a person's tokens were made; those of an earlier way are made anew when the program starts (R-SEARCH-7).
ALTER TABLE people_person ADD COLUMN token_edition INTEGER NOT NULL DEFAULT 1;
CREATE INDEX people_person_first_edition ON people_person (id) WHERE token_edition < 2;

-- Where institutions stand, for young persons who live there are no family of each other (R-SIGNAL-24, R-SIGNAL-31). The organisations'
-- side keeps a keyed hash of each address, the keeper's side the token that would be made of it; each of which day its list is.
CREATE TABLE index_institution_home (home BYTES PRIMARY KEY);
CREATE TABLE index_institution_home_list (as_of TEXT NOT NULL, addresses BIGINT NOT NULL);
CREATE TABLE index_institution_token (token BYTES PRIMARY KEY);
-- made_with: the mark of the keys with which the tokens were made.
CREATE TABLE index_institution_token_list (as_of TEXT NOT NULL, addresses BIGINT NOT NULL, made_with TEXT NOT NULL);

-- The data key of a person, case or account, wrapped by the master key; no value once it was destroyed.
CREATE TABLE people_data_key (owner TEXT PRIMARY KEY, wrapped BYTES);

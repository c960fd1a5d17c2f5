-- What a case is about: a person with the family, a group, or an area; and of the last two the occasion, sealed for the case.
ALTER TABLE casework_case ADD COLUMN approach TEXT NOT NULL DEFAULT 'person';
ALTER TABLE casework_case ADD COLUMN sealed_occasion BYTES;

-- Who belongs to a group, each by a case of their own, for which the reasons are sealed. Who comes back gets a new number.
CREATE TABLE casework_group_member (
    group_case TEXT NOT NULL REFERENCES casework_case, person TEXT NOT NULL, own_case TEXT NOT NULL REFERENCES casework_case,
    number BIGINT NOT NULL, ground TEXT NOT NULL, sealed_reason BYTES NOT NULL, joined_by TEXT NOT NULL,
    joined_for TEXT NOT NULL, joined_at BIGINT NOT NULL, left_by TEXT, left_for TEXT, left_at BIGINT,
    sealed_left_reason BYTES, PRIMARY KEY (group_case, person, own_case, number));
CREATE UNIQUE INDEX casework_group_member_now ON casework_group_member (group_case, person, own_case) WHERE left_at IS NULL;
CREATE INDEX casework_group_member_own ON casework_group_member (own_case);

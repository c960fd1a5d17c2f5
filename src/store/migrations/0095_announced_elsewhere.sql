-- Whether a keeper of the index in another house has an announced item, or may have it.
ALTER TABLE casework_announced ADD COLUMN on_its_way BIGINT NOT NULL DEFAULT 0;
-- What that keeper told of the meetings that it met: the kind of meeting, as it is called there, and its chair (R-TABLE-19).
CREATE TABLE casework_announced_met (
    item TEXT NOT NULL REFERENCES casework_announced, place BIGINT NOT NULL, meeting_kind TEXT NOT NULL, kind_name TEXT NOT NULL,
    chair TEXT NOT NULL, found_at BIGINT NOT NULL, PRIMARY KEY (item, place));

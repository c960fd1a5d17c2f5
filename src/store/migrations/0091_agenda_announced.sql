-- What the keeper of the index holds of agenda items that were announced: a token, which meeting of whom, and until when. It
-- names no person (R-TABLE-18).
CREATE TABLE index_agenda_row (
    token BYTES NOT NULL, kind TEXT NOT NULL, organisation TEXT NOT NULL, item TEXT NOT NULL, chair TEXT NOT NULL,
    meeting_kind TEXT NOT NULL, network TEXT NOT NULL, created BIGINT NOT NULL, keep_until BIGINT NOT NULL,
    key_epoch BIGINT NOT NULL, profile TEXT NOT NULL, PRIMARY KEY (token, kind, organisation, item));
CREATE INDEX index_agenda_row_item ON index_agenda_row (organisation, item);
CREATE INDEX index_agenda_row_end ON index_agenda_row (keep_until);
-- What each of two items that met was told: the kind of the other meeting and its chair. One row for each of the two.
CREATE TABLE index_agenda_met (
    organisation TEXT NOT NULL, item TEXT NOT NULL, other_organisation TEXT NOT NULL, other_item TEXT NOT NULL,
    meeting_kind TEXT NOT NULL, chair TEXT NOT NULL, found_at BIGINT NOT NULL, keep_until BIGINT NOT NULL,
    PRIMARY KEY (organisation, item, other_organisation, other_item));
CREATE INDEX index_agenda_met_other ON index_agenda_met (other_organisation, other_item);
CREATE INDEX index_agenda_met_end ON index_agenda_met (keep_until);
-- Who announced, was told or ended it, and when.
CREATE TABLE index_agenda_log (
    organisation TEXT NOT NULL, item TEXT NOT NULL, at BIGINT NOT NULL, entry TEXT NOT NULL, professional TEXT NOT NULL,
    network TEXT NOT NULL, other_item TEXT NOT NULL, keep_until BIGINT NOT NULL,
    PRIMARY KEY (organisation, item, at, entry, other_item));
CREATE INDEX index_agenda_log_network ON index_agenda_log (network, at);
CREATE INDEX index_agenda_log_end ON index_agenda_log (keep_until);

-- What the organisation knows of its own item that it announced, and when it was last looked at whether it still may.
CREATE TABLE casework_announced (
    item TEXT PRIMARY KEY REFERENCES casework_agenda_item, organisation TEXT NOT NULL, announced_by TEXT NOT NULL,
    announced_for TEXT NOT NULL, announced_at BIGINT NOT NULL, ends_at BIGINT NOT NULL, looked_at BIGINT NOT NULL);
CREATE INDEX casework_announced_looked ON casework_announced (looked_at);
CREATE TABLE casework_announced_person (
    item TEXT NOT NULL REFERENCES casework_announced, person TEXT NOT NULL, PRIMARY KEY (item, person));

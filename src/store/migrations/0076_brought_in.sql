-- Who waits for word of a case because an item of theirs is discussed with it (R-TABLE-6); taken back with that item.
CREATE TABLE casework_brought_in_with (
    case_id TEXT NOT NULL REFERENCES casework_case, organisation TEXT NOT NULL,
    item TEXT NOT NULL REFERENCES casework_agenda_item, at BIGINT NOT NULL,
    PRIMARY KEY (case_id, organisation, item));

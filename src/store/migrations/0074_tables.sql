-- An item that moved: with which item of another table it is discussed; and of an item that came, what it was at its own table.
ALTER TABLE casework_agenda_item ADD COLUMN discussed_with TEXT;
ALTER TABLE casework_agenda_item ADD COLUMN came_from TEXT;
CREATE INDEX casework_agenda_item_with ON casework_agenda_item (discussed_with);
CREATE INDEX casework_agenda_item_from ON casework_agenda_item (came_from);
UPDATE casework_agenda_item SET state = 'moved' WHERE choice = 'move' AND state = 'open';

-- Nobody looks for entries by what they are about: each has an owner, whose entries are few. The index cost every deed a
-- page at a random place.
DROP INDEX ledger_payload_subject;

-- The directory: who is who. Nothing here is about a family, so the records stand in the open.
CREATE TABLE networks_network (id TEXT PRIMARY KEY, document TEXT NOT NULL);
CREATE TABLE networks_organisation (id TEXT PRIMARY KEY, document TEXT NOT NULL);
CREATE TABLE networks_professional (
    id TEXT PRIMARY KEY, organisation TEXT NOT NULL REFERENCES networks_organisation, document TEXT NOT NULL);
CREATE INDEX networks_professional_organisation ON networks_professional (organisation);
CREATE TABLE networks_meeting_kind (id TEXT PRIMARY KEY, document TEXT NOT NULL);
CREATE TABLE networks_route (
    id TEXT PRIMARY KEY, from_place TEXT NOT NULL, to_place TEXT NOT NULL, kind TEXT NOT NULL, document TEXT NOT NULL);
CREATE INDEX networks_route_places ON networks_route (from_place, to_place, kind);
CREATE TABLE networks_covenant (id TEXT PRIMARY KEY, document TEXT NOT NULL);
CREATE TABLE networks_escalation_step (
    network TEXT NOT NULL, level BIGINT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (network, level));

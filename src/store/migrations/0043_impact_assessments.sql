-- The impact assessment of a network: what people wrote, in versions that are never changed, each with what the program
-- knew when it was written; and who adopted it. Nothing of it is about a family, so it stands in the open.
CREATE TABLE sharing_impact_version (
    network TEXT NOT NULL, number BIGINT NOT NULL, professional TEXT NOT NULL, organisation TEXT NOT NULL,
    at BIGINT NOT NULL, content TEXT NOT NULL, rests_on TEXT NOT NULL, PRIMARY KEY (network, number));
CREATE TABLE sharing_impact_adoption (
    network TEXT NOT NULL, number BIGINT NOT NULL, organisation TEXT NOT NULL, name TEXT NOT NULL,
    job TEXT NOT NULL, day TEXT NOT NULL, professional TEXT NOT NULL, recorded_for TEXT NOT NULL,
    at BIGINT NOT NULL, PRIMARY KEY (network, number));

-- What rests on a consent is looked for among the questions about one person (R-CONSENT-6).
CREATE INDEX sharing_advice_about ON sharing_advice (about, at);

-- Version 16: what an outcome was worth, and what brought it.

-- worth: a whole number of the user's unit; NULL: not said. worth_unit: "pounds", "hours"; may be
-- empty. source: what brought the person to it; empty: not said.
ALTER TABLE outcome ADD COLUMN worth INTEGER CHECK (worth >= 0);
ALTER TABLE outcome ADD COLUMN worth_unit TEXT NOT NULL DEFAULT '';
ALTER TABLE outcome ADD COLUMN source TEXT NOT NULL DEFAULT '';

DROP VIEW v_outcomes;
CREATE VIEW v_outcomes AS
SELECT outcome.draft, outcome.campaign, coalesce(profile.person, profile.pk) AS person, outcome.pk,
  outcome.kind, outcome.at, coalesce(outcome.at_precision, 'exact') AS at_precision, outcome.seen,
  outcome.note, outcome.worth, outcome.worth_unit, outcome.source
FROM outcome JOIN profile ON profile.pk = outcome.pk;

-- Version 14: whom a goal is for.

-- meant_lists: JSON, as the parts of draft.audience: [{"part": "add", "list": 12, "in": 0, "name":
-- "Riders"}]. meant_roles, meant_countries: roles as in person_fact and ISO 3166 codes, a blank
-- between them. Whoever is on one of the lists or has one of the roles, in one of the countries;
-- empty lists and roles, or countries: anybody.
ALTER TABLE campaign ADD COLUMN meant_lists TEXT NOT NULL DEFAULT '[]';
ALTER TABLE campaign ADD COLUMN meant_roles TEXT NOT NULL DEFAULT '';
ALTER TABLE campaign ADD COLUMN meant_countries TEXT NOT NULL DEFAULT '';

DROP VIEW v_campaigns;
CREATE VIEW v_campaigns AS
SELECT id AS campaign, name, kind, due_at,
  CASE WHEN due_at IS NULL THEN 'none' ELSE coalesce(due_precision, 'exact') END AS due_precision,
  expected_answers, answers_a_day, casualties, casualties_close, who_answers, what_we_say, gain_us,
  gain_them, meant_roles, meant_countries, made_at, closed_at, after_note
FROM campaign;

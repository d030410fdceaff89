-- Version 8: replies that messages show to be owed, the scoreboard's goals, the end of a day.

-- Of a row that messages tell of: the digest of their message that has waited longest, the time of
-- their last one that it covers, and when we answered. held: it was reopened or reworded by hand,
-- and messages change it no more. Done and put off by hand stand where they stand of every row.
ALTER TABLE obligation ADD COLUMN message INTEGER;
ALTER TABLE obligation ADD COLUMN heard_until INTEGER;
ALTER TABLE obligation ADD COLUMN answered_at INTEGER;
ALTER TABLE obligation ADD COLUMN held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1));
CREATE INDEX obligation_message ON obligation (message) WHERE message IS NOT NULL;

-- A goal of the scoreboard: what is measured, of which account (NULL: all) or list, how much is
-- wanted (people, or per cent of a share) and until which day, its noon UTC. began is the value
-- when the goal was set, NULL where it was not known.
CREATE TABLE goal (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  measure TEXT NOT NULL CHECK (measure IN ('targets-back', 'replies-in-time', 'promo-share',
    'headroom', 'mutual-share', 'give-backs-kept', 'list-count', 'list-share')),
  account INTEGER,
  list INTEGER,
  wanted INTEGER,
  until INTEGER,
  set_at INTEGER NOT NULL,
  began INTEGER
) STRICT;

-- What a goal stood at on a day, its noon UTC: as seen that day, for nobody can tell it later.
CREATE TABLE day_score (
  day INTEGER NOT NULL,
  goal INTEGER NOT NULL,
  value INTEGER NOT NULL,
  whole INTEGER,
  on_track INTEGER CHECK (on_track IN (0, 1)),
  PRIMARY KEY (day, goal)
) STRICT, WITHOUT ROWID;

-- What the user keeps doing and what they stop, said at the end of a day, its noon UTC.
CREATE TABLE day_mark (
  day INTEGER PRIMARY KEY,
  winning TEXT CHECK (winning IN ('yes', 'no')),
  keep TEXT NOT NULL DEFAULT '',
  stop TEXT NOT NULL DEFAULT '',
  set_at INTEGER NOT NULL
) STRICT;

DROP VIEW v_obligations;
CREATE VIEW v_obligations AS
SELECT obligation.id AS obligation, coalesce(profile.person, profile.pk) AS person, obligation.pk,
  obligation.kind, obligation.account, obligation.subject, obligation.evidence, obligation.draft,
  obligation.campaign, obligation.made_at, obligation.due_at,
  CASE WHEN obligation.due_at IS NULL THEN 'none' ELSE coalesce(obligation.due_precision, 'exact') END AS due_precision,
  obligation.stage, obligation.attempts, obligation.snoozed_until,
  coalesce(obligation.done_at, obligation.answered_at) AS done_at,
  obligation.message IS NOT NULL AS is_derived
FROM obligation JOIN profile ON profile.pk = obligation.pk;

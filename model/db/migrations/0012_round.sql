-- Version 12: wins that were noted, experiments and their verdicts, VIPs, what is to be done around
-- an event.

-- Something that went well, as the user noted it. pk NULL: nobody alone. source: where it was said
-- or seen. at: noon UTC of the day.
CREATE TABLE win (
  id INTEGER PRIMARY KEY,
  pk INTEGER,
  account INTEGER,
  what TEXT NOT NULL,
  source TEXT NOT NULL DEFAULT '',
  at INTEGER NOT NULL,
  made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX win_pk ON win (pk) WHERE pk IS NOT NULL;

-- Something that is tried out until a day, its noon UTC.
CREATE TABLE experiment (
  id INTEGER PRIMARY KEY,
  account INTEGER,
  what TEXT NOT NULL,
  why TEXT NOT NULL,
  expected TEXT NOT NULL,
  until INTEGER NOT NULL,
  made_at INTEGER NOT NULL
) STRICT;

-- What was said of it, the last one holds: kept and dropped end it, extended gives it another day.
CREATE TABLE experiment_verdict (
  id INTEGER PRIMARY KEY,
  experiment INTEGER NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('kept', 'dropped', 'extended')),
  sentence TEXT NOT NULL,
  until INTEGER,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX experiment_verdict_of ON experiment_verdict (experiment);

-- Whether the people of a list are VIPs, and what they get for it; NULL: they are not.
ALTER TABLE list ADD COLUMN vip TEXT;

-- What is to be done around the event of a list: so many days before its first day (negative), on it
-- (0), or after its last one.
CREATE TABLE event_task (
  id INTEGER PRIMARY KEY,
  list INTEGER NOT NULL,
  days INTEGER NOT NULL CHECK (days BETWEEN -365 AND 365),
  what TEXT NOT NULL,
  done_at INTEGER
) STRICT;
CREATE INDEX event_task_list ON event_task (list);

-- Version 13: the charter as it was pinned, whom an account is for, and what happened to it.

-- What the pinned post said; NULL where only its day is known.
ALTER TABLE account ADD COLUMN charter_published TEXT;

-- A group of people that an account is for, and words by which a bio may mean them, one a line.
CREATE TABLE account_group (
  account INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  words TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (account, position)
) STRICT, WITHOUT ROWID;

-- A warning, a block, a report or a lock of an account, by the user's word. at is the noon UTC of
-- its day.
CREATE TABLE account_health (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('report', 'warning', 'block', 'lock')),
  at INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  set_at INTEGER NOT NULL
) STRICT;

-- Version 9: where our accounts lead people, networks that are watched, and when limits were read.

-- What an account of ours is for in a word or two. At most one is the primary.
CREATE TABLE channel (
  account INTEGER PRIMARY KEY,
  purpose TEXT NOT NULL DEFAULT '',
  is_primary INTEGER NOT NULL DEFAULT 0 CHECK (is_primary IN (0, 1))
) STRICT;

-- A place that channels lead people to. address is http(s) or empty.
CREATE TABLE destination (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('website', 'event', 'in-person', 'other')),
  name TEXT NOT NULL,
  address TEXT NOT NULL DEFAULT '',
  why TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE signpost (
  account INTEGER NOT NULL,
  destination INTEGER NOT NULL,
  PRIMARY KEY (account, destination)
) STRICT, WITHOUT ROWID;

-- That one account's posts are copied to another, as the user says; what posts show is not kept.
CREATE TABLE cross_post (
  account INTEGER NOT NULL,
  other INTEGER NOT NULL,
  PRIMARY KEY (account, other)
) STRICT, WITHOUT ROWID;

-- What may change on a network, and from which day on to look at it again, its noon UTC.
CREATE TABLE network_watch (
  network INTEGER PRIMARY KEY,
  note TEXT NOT NULL DEFAULT '',
  again_at INTEGER,
  looked_at INTEGER
) STRICT;

-- When the user last read a network's limits, UTC seconds.
CREATE TABLE limit_review (
  network INTEGER PRIMARY KEY,
  looked_at INTEGER NOT NULL
) STRICT;

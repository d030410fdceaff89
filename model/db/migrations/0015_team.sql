-- Version 15: who answers people, for what the team can hold.

-- One row; NULL: not said. shrinkage: per cent of the time that goes off it. set_at: UTC seconds.
CREATE TABLE team (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  people INTEGER CHECK (people >= 0),
  minutes_a_day INTEGER CHECK (minutes_a_day >= 0),
  minutes_each REAL CHECK (minutes_each >= 0),
  shrinkage INTEGER NOT NULL CHECK (shrinkage BETWEEN 0 AND 100),
  set_at INTEGER NOT NULL
) STRICT;

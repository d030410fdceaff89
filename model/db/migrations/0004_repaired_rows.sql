-- Version 4: rejected rows that were repaired by hand.

-- The list that a row stood on, NULL where that is not known or the row was of no list, and how many
-- people of it were read before.
ALTER TABLE rejected_row ADD COLUMN snapshot INTEGER REFERENCES snapshot (id);
ALTER TABLE rejected_row ADD COLUMN place INTEGER;
CREATE INDEX rejected_row_snapshot ON rejected_row (snapshot) WHERE snapshot IS NOT NULL;

-- Rows from before: known where their file was read once, for a list that the import has once.
UPDATE rejected_row SET snapshot = (
  SELECT snapshot.id FROM import_file
  JOIN snapshot ON snapshot.import = import_file.import AND snapshot.list = import_file.holds
  WHERE import_file.import = rejected_row.import AND import_file.path = rejected_row.path)
WHERE 1 = (
  SELECT count(*) FROM import_file
  LEFT JOIN snapshot ON snapshot.import = import_file.import AND snapshot.list = import_file.holds
  WHERE import_file.import = rejected_row.import AND import_file.path = rejected_row.path);

-- Whom a repaired row is about. The import is one of its own, for this row alone, and says what is
-- stated about them; while it is not undone the person is on the list with those whom the file has.
CREATE TABLE repaired_row (
  import INTEGER PRIMARY KEY REFERENCES import (id),
  rejected INTEGER NOT NULL REFERENCES rejected_row (id),
  snapshot INTEGER NOT NULL REFERENCES snapshot (id),
  pk INTEGER NOT NULL,
  adds INTEGER NOT NULL CHECK (adds IN (0, 1)), -- 0: the list as it is stored has the person
  since_at INTEGER,
  since_precision TEXT CHECK (since_precision IN ('day', 'local'))
) STRICT;
CREATE INDEX repaired_row_rejected ON repaired_row (rejected);
CREATE INDEX repaired_row_snapshot ON repaired_row (snapshot);

DROP VIEW v_rejected;
CREATE VIEW v_rejected AS
SELECT rejected_row.id, rejected_row.import, rejected_row.path, rejected_row.line,
  rejected_row.reason, rejected_row.argument, rejected_row.raw
FROM rejected_row JOIN import ON import.id = rejected_row.import
WHERE import.undone_at IS NULL AND rejected_row.dismissed_at IS NULL
  AND NOT EXISTS (
    SELECT 1 FROM repaired_row JOIN import AS repair ON repair.id = repaired_row.import
    WHERE repaired_row.rejected = rejected_row.id AND repair.undone_at IS NULL);

DROP VIEW v_snapshots;
CREATE VIEW v_snapshots AS
SELECT snapshot.id AS snapshot, snapshot.import, snapshot.account, snapshot.list, snapshot.name,
  snapshot.taken_at, coalesce(snapshot.taken_precision, 'exact') AS taken_precision,
  snapshot.rows + (
    SELECT count(DISTINCT repaired_row.pk) FROM repaired_row
    JOIN import AS repair ON repair.id = repaired_row.import
    WHERE repaired_row.snapshot = snapshot.id AND repaired_row.adds = 1
      AND repair.undone_at IS NULL) AS rows,
  snapshot.complete, snapshot.incomplete_code, snapshot.overruled
FROM snapshot JOIN import ON import.id = snapshot.import WHERE import.undone_at IS NULL;

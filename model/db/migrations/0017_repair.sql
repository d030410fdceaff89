-- Version 17: what was done to mend a mistake.

-- step: of the playbook, for a draft that went out; without a row it is still to be done.
CREATE TABLE repair_step (
  draft INTEGER NOT NULL,
  step TEXT NOT NULL
    CHECK (step IN ('wait', 'drop-bystander', 'apologise', 'not-aimed', 'listen', 'learn')),
  at INTEGER NOT NULL,
  PRIMARY KEY (draft, step)
) STRICT, WITHOUT ROWID;

-- What somebody said that a draft answers, as it stood when the draft was begun, so that the review
-- knows what came before. obligation: the follow-up that the draft was begun from; said_at in UTC
-- seconds, NULL where nobody knows.
CREATE TABLE draft_quote (
  pk INTEGER NOT NULL,
  draft INTEGER NOT NULL,
  obligation INTEGER,
  text TEXT NOT NULL,
  said_at INTEGER,
  is_public INTEGER NOT NULL DEFAULT 0 CHECK (is_public IN (0, 1)),
  PRIMARY KEY (pk, draft)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_quote_draft ON draft_quote (draft);

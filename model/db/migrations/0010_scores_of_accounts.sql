-- Version 10: what a goal stood at is of the account that was looked at.

CREATE TABLE account_score (
  day INTEGER NOT NULL,
  goal INTEGER NOT NULL,
  account INTEGER NOT NULL DEFAULT 0,
  value INTEGER NOT NULL,
  whole INTEGER,
  on_track INTEGER CHECK (on_track IN (0, 1)),
  PRIMARY KEY (day, goal, account)
) STRICT, WITHOUT ROWID;

-- Until now nobody noted the account: it is known where the goal names one, or there is but one.
INSERT INTO account_score (day, goal, account, value, whole, on_track)
  SELECT day_score.day, day_score.goal,
    coalesce(goal.account, (SELECT max(id) FROM account HAVING count(*) = 1), 0),
    day_score.value, day_score.whole, day_score.on_track
  FROM day_score LEFT JOIN goal ON goal.id = day_score.goal;
DROP TABLE day_score;
ALTER TABLE account_score RENAME TO day_score;

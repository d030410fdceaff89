-- Version 7: drafts and whom they were handed to, campaigns and what came back, what is owed.
-- Times are UTC seconds; a precision is as in version 1. Rows are never renumbered: an undo finds
-- them by their keys. What people got, and what came of it, holds the draft it is about: a
-- REFERENCES keeps an undo from taking that away from under it.

-- A goal with a date; its numbers are the objectives. casualties: how many may be offended before
-- it stops, none among customers and targets unless said so.
CREATE TABLE campaign (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('promo', 'ask', 'invite', 'inform', 'thanks')),
  due_at INTEGER,
  due_precision TEXT CHECK (due_precision IN ('day', 'local')),
  expected_answers INTEGER CHECK (expected_answers BETWEEN 0 AND 100),
  answers_a_day INTEGER,
  casualties INTEGER NOT NULL DEFAULT 0,
  casualties_close INTEGER NOT NULL DEFAULT 0,
  who_answers TEXT NOT NULL DEFAULT '',
  what_we_say TEXT NOT NULL DEFAULT '',
  gain_us TEXT NOT NULL DEFAULT '',
  gain_them TEXT NOT NULL DEFAULT '',
  made_at INTEGER NOT NULL,
  closed_at INTEGER,
  after_note TEXT NOT NULL DEFAULT ''
) STRICT;

-- counts: the kind of outcome that is counted; NULL: `reached` is written by hand.
CREATE TABLE objective (
  id INTEGER PRIMARY KEY,
  campaign INTEGER NOT NULL REFERENCES campaign (id),
  what TEXT NOT NULL,
  wanted INTEGER NOT NULL,
  counts TEXT,
  reached INTEGER
) STRICT;
CREATE INDEX objective_campaign ON objective (campaign);

-- audience: JSON, parts of people put together in their order: [{"part": "add", "list": 12,
-- "in": 2, "name": "Customers 2"}, {"part": "leave", "handle": "@ada"}, {"part": "add",
-- "public": true}]. in: a part of the list, 0 or missing for the whole; name: as it was called.
-- give, give_due: what the text promises in return, and until when it is to be done.
CREATE TABLE draft (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL DEFAULT '',
  channel TEXT NOT NULL,
  account INTEGER REFERENCES account (id),
  audience TEXT NOT NULL DEFAULT '[]',
  topic TEXT NOT NULL DEFAULT 'any',
  campaign INTEGER REFERENCES campaign (id),
  give TEXT NOT NULL DEFAULT '',
  give_due INTEGER,
  send_at INTEGER,
  send_precision TEXT CHECK (send_precision IN ('day', 'local')),
  author TEXT NOT NULL DEFAULT '',
  split_from INTEGER,
  made_at INTEGER NOT NULL,
  finished_at INTEGER,
  discarded_at INTEGER
) STRICT;

-- What the editor saves of a draft, apart from the draft: it changes all the time, and an undo takes
-- back only rows that are still as they were left. It stays when an undo takes the draft away, so
-- that doing it again brings the text back.
-- settled_at: the last edit of more than a few characters: a draft cools off from there.
-- writing_since: set while somebody writes, taken away when the draft is left in order.
-- composing_seconds: how long was written, pauses left out.
CREATE TABLE draft_text (
  draft INTEGER PRIMARY KEY,
  text TEXT NOT NULL DEFAULT '',
  edited_at INTEGER NOT NULL,
  settled_at INTEGER NOT NULL,
  reread_at INTEGER,
  writing_since INTEGER,
  composing_seconds INTEGER NOT NULL DEFAULT 0
) STRICT;

-- How a text once was.
CREATE TABLE draft_version (
  draft INTEGER NOT NULL,
  id INTEGER NOT NULL,
  at INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (draft, id)
) STRICT, WITHOUT ROWID;

-- The questions of "Stop and think", 1 to 5, and the word of a second reader, 0.
CREATE TABLE draft_answer (
  draft INTEGER NOT NULL,
  question INTEGER NOT NULL CHECK (question BETWEEN 0 AND 5),
  at INTEGER NOT NULL,
  who TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (draft, question)
) STRICT, WITHOUT ROWID;

-- People whom somebody put into a draft one by one, or took out.
CREATE TABLE draft_person (
  pk INTEGER NOT NULL,
  draft INTEGER NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('in', 'out')),
  PRIMARY KEY (pk, draft)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_person_draft ON draft_person (draft);

-- Whom a text was handed over to: copied, then sent by the user, or skipped; 'read' so far only
-- that their profile was looked at for it, last at read_at. text is what they got.
CREATE TABLE handover (
  pk INTEGER NOT NULL,
  draft INTEGER NOT NULL REFERENCES draft (id),
  campaign INTEGER REFERENCES campaign (id),
  state TEXT NOT NULL CHECK (state IN ('read', 'copied', 'sent', 'skipped')),
  at INTEGER NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  read_at INTEGER,
  PRIMARY KEY (pk, draft)
) STRICT, WITHOUT ROWID;
CREATE INDEX handover_draft ON handover (draft);
CREATE INDEX handover_campaign ON handover (campaign) WHERE campaign IS NOT NULL;

-- Why a text was copied although something stood against it. Rows are added, never taken away.
CREATE TABLE draft_override (
  draft INTEGER NOT NULL REFERENCES draft (id),
  id INTEGER NOT NULL,
  at INTEGER NOT NULL,
  who TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL,
  rules TEXT NOT NULL,
  PRIMARY KEY (draft, id)
) STRICT, WITHOUT ROWID;

-- What came back. seen: by hand, or suggested by an import and taken by the user.
CREATE TABLE outcome (
  pk INTEGER NOT NULL,
  id INTEGER NOT NULL,
  draft INTEGER NOT NULL REFERENCES draft (id),
  campaign INTEGER REFERENCES campaign (id),
  kind TEXT NOT NULL CHECK (kind IN
    ('thanks', 'conversion', 'replied', 'offended', 'unfollowed', 'silent')),
  at INTEGER NOT NULL,
  at_precision TEXT CHECK (at_precision IN ('day', 'local')),
  seen TEXT NOT NULL CHECK (seen IN ('hand', 'import')),
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (pk, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX outcome_draft ON outcome (draft);
CREATE INDEX outcome_campaign ON outcome (campaign) WHERE campaign IS NOT NULL;

-- What we owe to somebody. stage and attempts: of a detractor's case.
CREATE TABLE obligation (
  pk INTEGER NOT NULL,
  id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('reply', 'detractor', 'thank-you', 'give-back', 'retry')),
  account INTEGER,
  subject TEXT NOT NULL,
  evidence TEXT NOT NULL DEFAULT '',
  draft INTEGER,
  campaign INTEGER,
  made_at INTEGER NOT NULL,
  due_at INTEGER,
  due_precision TEXT CHECK (due_precision IN ('day', 'local')),
  stage TEXT CHECK (stage IN ('seen', 'acknowledged', 'heard', 'resolved', 'agreed-to-differ')),
  attempts INTEGER NOT NULL DEFAULT 0,
  snoozed_until INTEGER,
  done_at INTEGER,
  PRIMARY KEY (pk, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX obligation_id ON obligation (id);
CREATE INDEX obligation_campaign ON obligation (campaign) WHERE campaign IS NOT NULL;

-- In what time we want to have answered, and how often that is to hold.
CREATE TABLE service_level (
  kind TEXT PRIMARY KEY
    CHECK (kind IN ('reply', 'detractor', 'thank-you', 'give-back', 'retry')),
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  percent INTEGER NOT NULL CHECK (percent BETWEEN 1 AND 100),
  set_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What we said in public, which a draft may contradict.
CREATE TABLE stance (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  said_where TEXT NOT NULL DEFAULT '',
  said_at INTEGER,
  made_at INTEGER NOT NULL
) STRICT;

-- What was learnt; rules: their ids, a blank between them.
CREATE TABLE lesson (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  rules TEXT NOT NULL DEFAULT '',
  campaign INTEGER,
  made_at INTEGER NOT NULL
) STRICT;

-- Findings that somebody put aside, with the reason. draft NULL: in every draft.
CREATE TABLE dismissal (
  id INTEGER PRIMARY KEY,
  draft INTEGER,
  rule TEXT NOT NULL,
  words TEXT NOT NULL DEFAULT '',
  person TEXT NOT NULL DEFAULT '',
  facts TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  until INTEGER
) STRICT;

CREATE VIEW v_drafts AS
SELECT draft.id AS draft, draft.title, draft.channel, draft.account, draft.topic, draft.campaign,
  draft.give, draft.give_due, written.text, draft.send_at,
  CASE WHEN draft.send_at IS NULL THEN 'none' ELSE coalesce(draft.send_precision, 'exact') END AS send_precision,
  draft.author, draft.made_at, written.edited_at, draft.finished_at, draft.discarded_at
FROM draft LEFT JOIN draft_text AS written ON written.draft = draft.id;

CREATE VIEW v_handovers AS
SELECT handover.draft, coalesce(profile.person, profile.pk) AS person, handover.pk,
  handover.campaign, handover.state, handover.at, handover.text, handover.read_at
FROM handover JOIN profile ON profile.pk = handover.pk;

CREATE VIEW v_campaigns AS
SELECT id AS campaign, name, kind, due_at,
  CASE WHEN due_at IS NULL THEN 'none' ELSE coalesce(due_precision, 'exact') END AS due_precision,
  expected_answers, answers_a_day, casualties, casualties_close, who_answers, what_we_say, gain_us,
  gain_them, made_at, closed_at, after_note
FROM campaign;

CREATE VIEW v_outcomes AS
SELECT outcome.draft, outcome.campaign, coalesce(profile.person, profile.pk) AS person, outcome.pk,
  outcome.kind, outcome.at, coalesce(outcome.at_precision, 'exact') AS at_precision, outcome.seen,
  outcome.note
FROM outcome JOIN profile ON profile.pk = outcome.pk;

CREATE VIEW v_obligations AS
SELECT obligation.id AS obligation, coalesce(profile.person, profile.pk) AS person, obligation.pk,
  obligation.kind, obligation.account, obligation.subject, obligation.evidence, obligation.draft,
  obligation.campaign, obligation.made_at, obligation.due_at,
  CASE WHEN obligation.due_at IS NULL THEN 'none' ELSE coalesce(obligation.due_precision, 'exact') END AS due_precision,
  obligation.stage, obligation.attempts, obligation.snoozed_until, obligation.done_at
FROM obligation JOIN profile ON profile.pk = obligation.pk;

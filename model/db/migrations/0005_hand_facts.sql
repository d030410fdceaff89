-- Version 5: what we add by hand: facts about people, lists, targets, our accounts; who was erased.
-- Every such row hangs on the profile it was written for, in its first column, and a person is the
-- profiles with the same profile.person: so a person can be split again without loss. Times are UTC
-- seconds. Rows are never renumbered: an undo finds them by their keys.

DROP VIEW v_people;
DROP VIEW v_accounts;
DROP VIEW v_purge_items;

-- protected, learn-only, no-purge, role, persona, time-zone, country, strength, stage, no-promo, no-dm, email,
-- phone ...: one value a field.
CREATE TABLE person_fact (
  pk INTEGER NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  set_at INTEGER NOT NULL,
  source TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (pk, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_fact_field ON person_fact (field);

INSERT INTO person_fact (pk, field, value, set_at)
SELECT profile.pk, 'protected', '', person.protected_at
FROM person JOIN profile ON profile.person = person.id WHERE person.protected_at IS NOT NULL;
INSERT INTO person_fact (pk, field, value, set_at)
SELECT profile.pk, 'learn-only', '', person.learn_only_at
FROM person JOIN profile ON profile.person = person.id WHERE person.learn_only_at IS NOT NULL;
UPDATE profile SET person = NULL WHERE person IS NOT NULL;
DROP TABLE person;
-- profile.person is from now on the smallest pk of a person of several profiles, NULL for a profile
-- that is its own person.

CREATE TABLE note (
  pk INTEGER NOT NULL,
  id INTEGER NOT NULL,
  at INTEGER NOT NULL,
  pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
  text TEXT NOT NULL,
  PRIMARY KEY (pk, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
  pk INTEGER NOT NULL,
  tag TEXT NOT NULL,
  set_at INTEGER NOT NULL,
  PRIMARY KEY (pk, tag)
) STRICT, WITHOUT ROWID;

-- What somebody said about being written to. Rows are added, an opted-out never taken away.
CREATE TABLE permission (
  pk INTEGER NOT NULL,
  id INTEGER NOT NULL,
  topic TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('opt-in', 'opted-out', 'withdrawn')),
  wording TEXT NOT NULL,
  source TEXT NOT NULL,
  at INTEGER NOT NULL,
  at_precision TEXT CHECK (at_precision IN ('day', 'local')),
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (pk, id)
) STRICT, WITHOUT ROWID;

-- list: the target list whose event it was, which then may be renamed or moved.
CREATE TABLE meeting (
  pk INTEGER NOT NULL,
  id INTEGER NOT NULL,
  at INTEGER NOT NULL,
  at_precision TEXT CHECK (at_precision IN ('day', 'local')),
  event TEXT NOT NULL,
  list INTEGER,
  PRIMARY KEY (pk, id)
) STRICT, WITHOUT ROWID;

-- An influence score as somebody else publishes it, with its name and date.
CREATE TABLE score (
  pk INTEGER NOT NULL,
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  value REAL NOT NULL,
  source TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (pk, name, at)
) STRICT, WITHOUT ROWID;

-- pending: to be looked at; nothing stands here for who was never looked at.
CREATE TABLE triage (
  pk INTEGER PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('pending', 'reviewed', 'snoozed', 'never')),
  until INTEGER,
  at INTEGER NOT NULL
) STRICT;

-- Two profiles of which somebody said that they are one person, or are not; pk is the smaller.
CREATE TABLE identity_verdict (
  pk INTEGER NOT NULL,
  other INTEGER NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (pk, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_verdict_other ON identity_verdict (other);

-- account: whose limits count, NULL for a list without any. query: of a smart list, the JSON of
-- model/standing/people_query. every_days: of a watch list. ideal_days, longest_days: how often to
-- be in touch with its members. event: whose guests a target list holds, from noon UTC of its first
-- day to that of its last, how many are to be met, and what came of it. stale_days: after how long
-- without a post its people count as stale.
CREATE TABLE list (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL
    CHECK (kind IN ('private', 'public', 'target', 'protected', 'watch', 'smart')),
  purpose TEXT NOT NULL DEFAULT '',
  persona TEXT CHECK (persona IN ('business', 'personal')),
  owner TEXT NOT NULL DEFAULT '',
  review_at INTEGER,
  account INTEGER,
  query TEXT,
  every_days INTEGER,
  ideal_days INTEGER,
  longest_days INTEGER,
  position INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  event TEXT,
  event_from INTEGER,
  event_until INTEGER,
  event_quota INTEGER,
  event_result TEXT,
  stale_days INTEGER,
  CHECK (event IS NULL OR (event_from <= event_until)),
  CHECK (ideal_days IS NULL OR (ideal_days <= longest_days))
) STRICT;
CREATE UNIQUE INDEX list_name ON list (name COLLATE NOCASE);

CREATE TABLE list_member (
  pk INTEGER NOT NULL,
  list INTEGER NOT NULL,
  part INTEGER NOT NULL DEFAULT 1,
  added_at INTEGER NOT NULL,
  source TEXT NOT NULL DEFAULT '',
  looked_at INTEGER,
  PRIMARY KEY (list, pk)
) STRICT, WITHOUT ROWID;
CREATE INDEX list_member_pk ON list_member (pk);

-- Who was on a list, and until when.
CREATE TABLE list_leaving (
  pk INTEGER NOT NULL,
  list INTEGER NOT NULL,
  added_at INTEGER NOT NULL,
  left_at INTEGER NOT NULL,
  PRIMARY KEY (list, pk, left_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX list_leaving_pk ON list_leaving (pk);

-- How often to be in touch with whoever has a tag; the tag is case-folded.
CREATE TABLE tag_rhythm (
  tag TEXT PRIMARY KEY,
  ideal_days INTEGER NOT NULL,
  longest_days INTEGER NOT NULL,
  set_at INTEGER NOT NULL,
  CHECK (ideal_days <= longest_days)
) STRICT, WITHOUT ROWID;

-- How calmly an account is cleared out: Monday is the lowest bit of the weekdays.
CREATE TABLE purge_pace (
  account INTEGER PRIMARY KEY REFERENCES account (id),
  weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
  days_apart INTEGER NOT NULL CHECK (days_apart BETWEEN 1 AND 30),
  headroom_goal INTEGER CHECK (headroom_goal > 0),
  set_at INTEGER NOT NULL
) STRICT;

-- Which lists were proposed and refused: a digest of what their people state.
CREATE TABLE list_refusal (
  digest TEXT PRIMARY KEY,
  refused_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Why a member of a target list is one.
CREATE TABLE target (
  pk INTEGER NOT NULL,
  list INTEGER NOT NULL,
  why TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT '',
  next_give TEXT NOT NULL DEFAULT '',
  cadence_days INTEGER,
  resting_until INTEGER,
  PRIMARY KEY (list, pk)
) STRICT, WITHOUT ROWID;
CREATE INDEX target_pk ON target (pk);

CREATE TABLE touch (
  pk INTEGER NOT NULL,
  id INTEGER NOT NULL,
  at INTEGER NOT NULL,
  at_precision TEXT CHECK (at_precision IN ('day', 'local')),
  kind TEXT NOT NULL CHECK (kind IN ('share', 'information', 'entertain', 'reply', 'met')),
  text TEXT NOT NULL DEFAULT '',
  answered_at INTEGER,
  PRIMARY KEY (pk, id)
) STRICT, WITHOUT ROWID;

-- Something of theirs that invites a touch, as the user noted it.
CREATE TABLE opening (
  pk INTEGER NOT NULL,
  id INTEGER NOT NULL,
  noted_at INTEGER NOT NULL,
  quote TEXT NOT NULL,
  url TEXT NOT NULL DEFAULT '',
  used_at INTEGER,
  PRIMARY KEY (pk, id)
) STRICT, WITHOUT ROWID;

-- What was decided about following somebody, with what was known then.
CREATE TABLE follow_decision (
  pk INTEGER NOT NULL,
  account INTEGER NOT NULL,
  at INTEGER NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('follow', 'learn-only', 'leave')),
  checks TEXT NOT NULL,
  PRIMARY KEY (pk, account, at)
) STRICT, WITHOUT ROWID;

-- A keyed hash of network and key, so that later imports pass over who was erased.
CREATE TABLE erased (
  hash BLOB PRIMARY KEY,
  at INTEGER NOT NULL,
  opted_out INTEGER NOT NULL CHECK (opted_out IN (0, 1))
) STRICT, WITHOUT ROWID;

-- working_days: ISO numbers, '1,2,3'; work_from, work_to: minutes of the day; own_*: one a line.
ALTER TABLE account ADD COLUMN owner TEXT;
ALTER TABLE account ADD COLUMN archived_at INTEGER;
ALTER TABLE account ADD COLUMN working_days TEXT;
ALTER TABLE account ADD COLUMN work_from INTEGER;
ALTER TABLE account ADD COLUMN work_to INTEGER;
ALTER TABLE account ADD COLUMN own_domains TEXT;
ALTER TABLE account ADD COLUMN own_emails TEXT;
ALTER TABLE account ADD COLUMN own_phones TEXT;
ALTER TABLE account ADD COLUMN charter TEXT;
ALTER TABLE account ADD COLUMN charter_published_at INTEGER;

-- What we say about an account of ours ourselves: photo, bio, location, website.
CREATE TABLE account_fact (
  account INTEGER NOT NULL,
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (account, name, at)
) STRICT, WITHOUT ROWID;

-- The list on which a decision to demote put somebody; it may be deleted since.
ALTER TABLE purge_item ADD COLUMN demoted_to INTEGER;

INSERT INTO meta (name, value) VALUES ('next_fact', 1);

CREATE VIEW v_accounts AS
SELECT account.id AS account, network.code AS network, account.key, account.handle, account.name,
  account.persona, account.time_zone, account.owner, account.archived_at, account.charter
FROM account JOIN network ON network.id = account.network
WHERE account.by_hand = 1 OR EXISTS (
  SELECT 1 FROM import_account
  JOIN import ON import.id = import_account.import
  WHERE import_account.account = account.id AND import.undone_at IS NULL);

CREATE VIEW v_people AS
SELECT profile.pk, coalesce(profile.person, profile.pk) AS person, network.code AS network,
  CAST(profile.key AS TEXT) AS key,
  coalesce(profile.seen_handle, profile.handle) AS handle,
  coalesce(profile.seen_name, profile.name) AS name,
  profile.bio, profile.location, profile.website, profile.url,
  profile.language, num.followers, num.following, num.posts, num.listed,
  num.verified, num.protected,
  num.joined_at, CASE WHEN num.joined_at IS NULL THEN 'none' ELSE coalesce(num.joined_precision, 'exact') END AS joined_precision,
  num.last_post_at, CASE WHEN num.last_post_at IS NULL THEN 'none' ELSE coalesce(num.last_post_precision, 'exact') END AS last_post_precision,
  EXISTS (
    SELECT 1 FROM profile AS own
    WHERE (own.pk = profile.pk OR own.person = profile.person) AND (
      EXISTS (SELECT 1 FROM person_fact AS fact WHERE fact.pk = own.pk AND fact.field = 'protected')
      OR EXISTS (
        SELECT 1 FROM list_member AS member JOIN list ON list.id = member.list
        WHERE member.pk = own.pk AND list.kind = 'protected'))) AS is_protected_by_us
FROM profile
JOIN network ON network.id = profile.network
LEFT JOIN profile_num AS num ON num.pk = profile.pk;

CREATE VIEW v_facts AS
SELECT coalesce(profile.person, profile.pk) AS person, fact.pk, fact.field, fact.value, fact.set_at,
  fact.source
FROM person_fact AS fact JOIN profile ON profile.pk = fact.pk;

CREATE VIEW v_notes AS
SELECT coalesce(profile.person, profile.pk) AS person, note.pk, note.at, note.pinned, note.text
FROM note JOIN profile ON profile.pk = note.pk;

CREATE VIEW v_tags AS
SELECT coalesce(profile.person, profile.pk) AS person, tag.pk, tag.tag, tag.set_at
FROM tag JOIN profile ON profile.pk = tag.pk;

CREATE VIEW v_permissions AS
SELECT coalesce(profile.person, profile.pk) AS person, permission.pk, permission.topic,
  permission.state, permission.wording, permission.source, permission.at,
  coalesce(permission.at_precision, 'exact') AS at_precision, permission.recorded_at
FROM permission JOIN profile ON profile.pk = permission.pk;

CREATE VIEW v_lists AS
SELECT list.id AS list, list.name, list.kind, list.purpose, list.persona, list.owner,
  list.review_at, list.account, list.every_days, list.ideal_days, list.longest_days, list.event,
  list.event_from, list.event_until, list.event_quota, list.event_result, list.stale_days
FROM list;

CREATE VIEW v_list_members AS
SELECT member.list, coalesce(profile.person, profile.pk) AS person, member.pk, member.part,
  member.added_at, member.source
FROM list_member AS member JOIN profile ON profile.pk = member.pk;

CREATE VIEW v_touches AS
SELECT coalesce(profile.person, profile.pk) AS person, touch.pk, touch.at,
  coalesce(touch.at_precision, 'exact') AS at_precision, touch.kind, touch.text, touch.answered_at
FROM touch JOIN profile ON profile.pk = touch.pk;

CREATE VIEW v_purge_items AS
SELECT purge_item.id AS item, purge_item.plan, purge_plan.account, purge_item.position, purge_item.pk,
  purge_item.reasons, purge_item.followed_at, purge_item.followed_precision, purge_item.last_post_at,
  purge_item.likelihood, purge_item.decision, purge_item.decided_at, purge_item.done, purge_item.done_at,
  purge_item.proof, list.name AS demoted_to
FROM purge_item JOIN purge_plan ON purge_plan.id = purge_item.plan
LEFT JOIN list ON list.id = purge_item.demoted_to;

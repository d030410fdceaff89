-- Version 2: side lists, messages and posts, names seen beside ids, facts about our own accounts.

DROP VIEW v_relations;
DROP VIEW v_snapshots;
DROP VIEW v_people;

-- One list of one account at one time, as in version 1; side lists (pending, blocked, ...) say
-- nothing about who follows whom. name is that of an our_list. options are what the network keeps
-- beside each follow, one line a member in the order of members, as the export writes it.
CREATE TABLE snapshot_of_any_list (
  id INTEGER PRIMARY KEY,
  import INTEGER NOT NULL REFERENCES import (id),
  account INTEGER NOT NULL REFERENCES account (id),
  list TEXT NOT NULL CHECK (list IN ('followers', 'following', 'connections', 'pending',
    'requests_received', 'close_friends', 'blocked', 'muted', 'restricted', 'recently_unfollowed',
    'our_list')),
  name TEXT NOT NULL DEFAULT '',
  taken_at INTEGER NOT NULL,
  taken_precision TEXT CHECK (taken_precision IN ('day', 'local')),
  rows INTEGER NOT NULL,
  own_complete INTEGER NOT NULL CHECK (own_complete IN (0, 1)),
  own_code TEXT,
  own_arguments TEXT NOT NULL DEFAULT '[]',
  overruled TEXT CHECK (overruled IN ('yes', 'no')),
  complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
  incomplete_code TEXT,
  incomplete_arguments TEXT NOT NULL DEFAULT '[]',
  members BLOB NOT NULL,
  since BLOB,
  options BLOB
) STRICT;
INSERT INTO snapshot_of_any_list (id, import, account, list, taken_at, taken_precision, rows,
  own_complete, own_code, own_arguments, overruled, complete, incomplete_code,
  incomplete_arguments, members, since)
SELECT id, import, account, list, taken_at, taken_precision, rows, own_complete, own_code,
  own_arguments, overruled, complete, incomplete_code, incomplete_arguments, members, since
FROM snapshot;
DROP TABLE snapshot;
ALTER TABLE snapshot_of_any_list RENAME TO snapshot;
CREATE INDEX snapshot_import ON snapshot (import);
CREATE INDEX snapshot_account ON snapshot (account, list, taken_at);

-- Who is on which side list of an account now: a cache over the snapshots.
CREATE TABLE side_list (
  account INTEGER NOT NULL,
  list TEXT NOT NULL,
  name TEXT NOT NULL,
  pk INTEGER NOT NULL,
  since_at INTEGER,
  since_precision TEXT,
  PRIMARY KEY (account, list, name, pk)
) STRICT, WITHOUT ROWID;
CREATE INDEX side_list_pk ON side_list (pk);

-- Somebody in a conversation, or a thread of nameless people. identity is the surest that exports
-- tell: 'id:1511', 'handle:ana', 'name:Ana Field', 'thread:...'. pk is the profile that it is, a
-- cache: by key, by handle, or by a name that only one profile of the account has.
CREATE TABLE correspondent (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (id),
  identity TEXT NOT NULL,
  pk INTEGER,
  link TEXT CHECK (link IN ('key', 'handle', 'name')),
  UNIQUE (account, identity)
) STRICT;
CREATE INDEX correspondent_pk ON correspondent (pk) WHERE pk IS NOT NULL;

CREATE TABLE thread (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (id),
  ext TEXT NOT NULL,
  UNIQUE (account, ext)
) STRICT;

-- What an import says about a thread; the newest title is the thread's.
CREATE TABLE import_thread (
  import INTEGER NOT NULL REFERENCES import (id),
  thread INTEGER NOT NULL REFERENCES thread (id) ON DELETE CASCADE,
  title TEXT,
  is_group INTEGER NOT NULL CHECK (is_group IN (0, 1)),
  PRIMARY KEY (thread, import)
) STRICT, WITHOUT ROWID;

-- Direct messages, invitations, replies, posts ...: each once, however many imports hold it. digest
-- is what makes it the same message. correspondent is NULL for a post to everybody and for what we
-- wrote to a group.
CREATE TABLE message (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL,
  digest INTEGER NOT NULL,
  kind TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out', 'unknown')),
  correspondent INTEGER,
  thread INTEGER,
  at INTEGER,
  at_precision TEXT,
  ext TEXT,
  reply_to TEXT,
  was_deleted INTEGER NOT NULL CHECK (was_deleted IN (0, 1)),
  text TEXT NOT NULL
) STRICT;
CREATE INDEX message_correspondent ON message (correspondent, at);
CREATE INDEX message_account ON message (account, at);

-- Which messages an import holds, and which of them it says were deleted on the network: sets of
-- ids as model/snapshots keeps members.
CREATE TABLE import_message (
  import INTEGER NOT NULL REFERENCES import (id),
  account INTEGER NOT NULL REFERENCES account (id),
  messages BLOB NOT NULL,
  deleted BLOB NOT NULL,
  PRIMARY KEY (import, account)
) STRICT, WITHOUT ROWID;

-- account × profile: who wrote to whom, a cache over the messages between two people. waiting_since
-- is the oldest message of theirs after our last one. is_guess: only a name links them.
CREATE TABLE contact (
  account INTEGER NOT NULL,
  pk INTEGER NOT NULL,
  messages_in INTEGER NOT NULL,
  messages_out INTEGER NOT NULL,
  last_in INTEGER,
  last_out INTEGER,
  waiting_since INTEGER,
  is_guess INTEGER NOT NULL CHECK (is_guess IN (0, 1)),
  PRIMARY KEY (account, pk)
) STRICT, WITHOUT ROWID;

-- A handle or name that stood beside an id at a time, as mentions tell (kept even for ids that are
-- on no list yet).
CREATE TABLE alias (
  network INTEGER NOT NULL,
  ext ANY NOT NULL,
  import INTEGER NOT NULL,
  handle TEXT NOT NULL,
  name TEXT NOT NULL,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  PRIMARY KEY (network, ext, import, handle, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_import ON alias (import);

-- The newest of those, where it is newer than what any import states: a cache.
ALTER TABLE profile ADD COLUMN seen_handle TEXT;
ALTER TABLE profile ADD COLUMN seen_name TEXT;
CREATE INDEX profile_seen ON profile (network) WHERE seen_handle IS NOT NULL OR seen_name IS NOT NULL;

-- What an import says about an account of ours itself: bio, location, website, avatar, joined,
-- former_handle, on_lists.
CREATE TABLE import_account_fact (
  import INTEGER NOT NULL REFERENCES import (id),
  account INTEGER NOT NULL REFERENCES account (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  at INTEGER,
  at_precision TEXT,
  PRIMARY KEY (import, account, position)
) STRICT, WITHOUT ROWID;

CREATE VIEW v_people AS
SELECT profile.pk, network.code AS network,
  CAST(profile.key AS TEXT) AS key,
  coalesce(profile.seen_handle, profile.handle) AS handle,
  coalesce(profile.seen_name, profile.name) AS name,
  profile.bio, profile.location, profile.website, profile.url,
  profile.language, num.followers, num.following, num.posts, num.listed,
  num.verified, num.protected,
  num.joined_at, CASE WHEN num.joined_at IS NULL THEN 'none' ELSE coalesce(num.joined_precision, 'exact') END AS joined_precision,
  num.last_post_at, CASE WHEN num.last_post_at IS NULL THEN 'none' ELSE coalesce(num.last_post_precision, 'exact') END AS last_post_precision,
  person.protected_at IS NOT NULL AS is_protected_by_us
FROM profile
JOIN network ON network.id = profile.network
LEFT JOIN profile_num AS num ON num.pk = profile.pk
LEFT JOIN person ON person.id = profile.person;

CREATE VIEW v_relations AS
SELECT relation.account, relation.pk,
  coalesce(relation.they_follow, 'unknown') AS they_follow,
  coalesce(relation.we_follow, 'unknown') AS we_follow,
  coalesce(relation.connected, 'unknown') AS connected,
  relation.they_at, relation.they_precision, they_first.taken_at AS they_seen_from, they_left.taken_at AS they_left_by,
  relation.we_at, relation.we_precision, we_first.taken_at AS we_seen_from, we_left.taken_at AS we_left_by,
  relation.connected_at, relation.connected_precision
FROM relation
LEFT JOIN snapshot AS they_first ON they_first.id = relation.they_first
LEFT JOIN snapshot AS they_left ON they_left.id = relation.they_left
LEFT JOIN snapshot AS we_first ON we_first.id = relation.we_first
LEFT JOIN snapshot AS we_left ON we_left.id = relation.we_left;

CREATE VIEW v_snapshots AS
SELECT snapshot.id AS snapshot, snapshot.import, snapshot.account, snapshot.list, snapshot.name,
  snapshot.taken_at, coalesce(snapshot.taken_precision, 'exact') AS taken_precision, snapshot.rows,
  snapshot.complete, snapshot.incomplete_code, snapshot.overruled
FROM snapshot JOIN import ON import.id = snapshot.import WHERE import.undone_at IS NULL;

CREATE VIEW v_side_lists AS SELECT account, list, name, pk, since_at, since_precision FROM side_list;

CREATE VIEW v_messages AS
SELECT message.id AS message, message.account, message.kind, message.direction,
  correspondent.pk, correspondent.link, correspondent.identity AS correspondent,
  thread.ext AS thread, message.at,
  CASE WHEN message.at IS NULL THEN 'none' ELSE coalesce(message.at_precision, 'exact') END AS at_precision,
  message.was_deleted, message.text
FROM message
LEFT JOIN correspondent ON correspondent.id = message.correspondent
LEFT JOIN thread ON thread.id = message.thread;

CREATE VIEW v_contacts AS
SELECT account, pk, messages_in, messages_out, last_in, last_out, waiting_since, is_guess FROM contact;

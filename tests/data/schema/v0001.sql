-- Version 1: accounts, imports, people, relations, purge plans.
-- Times are UTC seconds. A date of day precision is its noon UTC. A precision that is NULL beside
-- a time means exact; 'day' and 'local' are written out. A relation that is NULL is unknown.

CREATE TABLE meta (name TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE network (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE
) STRICT;

-- An identity of ours. Made by hand or by an import; one that only undone imports made is not shown.
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  network INTEGER NOT NULL REFERENCES network (id),
  key TEXT,
  handle TEXT,
  name TEXT,
  persona TEXT NOT NULL DEFAULT 'business' CHECK (persona IN ('business', 'personal')),
  time_zone TEXT,
  position INTEGER NOT NULL DEFAULT 0,
  by_hand INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1))
) STRICT;

-- One batch of files. Never deleted; undoing it sets undone_at.
CREATE TABLE import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  made_at INTEGER NOT NULL,
  source TEXT NOT NULL,
  format TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  fingerprint BLOB NOT NULL,
  rows INTEGER NOT NULL,
  new_rows INTEGER NOT NULL,
  left_rows INTEGER NOT NULL,
  changed_rows INTEGER NOT NULL,
  rejected_rows INTEGER NOT NULL,
  undone_at INTEGER
) STRICT;

-- What an import said about an account of ours, and when its lists were taken.
CREATE TABLE import_account (
  import INTEGER NOT NULL REFERENCES import (id),
  account INTEGER NOT NULL REFERENCES account (id),
  taken_at INTEGER NOT NULL,
  taken_precision TEXT CHECK (taken_precision IN ('day', 'local')),
  key TEXT,
  handle TEXT,
  name TEXT,
  PRIMARY KEY (import, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_file (
  import INTEGER NOT NULL REFERENCES import (id),
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  format TEXT NOT NULL,
  holds TEXT NOT NULL,
  rows INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  PRIMARY KEY (import, position)
) STRICT, WITHOUT ROWID;

-- argument is a JSON array of texts that fill the sentence of the code.
CREATE TABLE import_warning (
  import INTEGER NOT NULL REFERENCES import (id),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  arguments TEXT NOT NULL,
  PRIMARY KEY (import, position)
) STRICT, WITHOUT ROWID;

-- A row that could not be read, kept whole with the reason.
CREATE TABLE rejected_row (
  id INTEGER PRIMARY KEY,
  import INTEGER NOT NULL REFERENCES import (id),
  path TEXT NOT NULL,
  line INTEGER NOT NULL,
  reason TEXT NOT NULL,
  argument TEXT NOT NULL DEFAULT '',
  raw TEXT NOT NULL,
  dismissed_at INTEGER
) STRICT;
CREATE INDEX rejected_row_import ON rejected_row (import);

-- One list of one account at one time. members and since are blobs of model/snapshots (first byte
-- is the format): sorted pks, or pks in the order of the file, and the follow times beside them.
-- own_* is what the export itself tells, overruled what the user said ('yes', 'no'); complete and
-- incomplete_* follow from both and from the list before it in time, and are a cache.
CREATE TABLE snapshot (
  id INTEGER PRIMARY KEY,
  import INTEGER NOT NULL REFERENCES import (id),
  account INTEGER NOT NULL REFERENCES account (id),
  list TEXT NOT NULL CHECK (list IN ('followers', 'following', 'connections')),
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
  since BLOB
) STRICT;
CREATE INDEX snapshot_import ON snapshot (import);
CREATE INDEX snapshot_account ON snapshot (account, list, taken_at);

-- Hand facts. A row exists only where somebody wrote a fact; a profile without one is its own person.
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  protected_at INTEGER,
  learn_only_at INTEGER
) STRICT;

-- Identities on networks. The texts and numbers are a cache: the newest import that states a value
-- wins; import_text and import_number keep the older ones.
CREATE TABLE profile (
  pk INTEGER PRIMARY KEY,
  network INTEGER NOT NULL,
  key ANY NOT NULL,
  person INTEGER,
  handle TEXT,
  name TEXT,
  bio TEXT,
  location TEXT,
  website TEXT,
  avatar TEXT,
  url TEXT,
  language TEXT
) STRICT;
CREATE INDEX profile_person ON profile (person) WHERE person IS NOT NULL;

CREATE TABLE profile_num (
  pk INTEGER PRIMARY KEY,
  followers INTEGER,
  following INTEGER,
  posts INTEGER,
  listed INTEGER,
  joined_at INTEGER,
  joined_precision TEXT,
  last_post_at INTEGER,
  last_post_precision TEXT,
  verified INTEGER,
  protected INTEGER
) STRICT;

-- How exports name a profile: canonical decimal ids below 2^63 as INTEGER, all others as TEXT.
-- '@handle' stands for an id that is not known yet. One key a profile, the same as profile.key.
CREATE TABLE profile_key (
  network INTEGER NOT NULL,
  ext ANY NOT NULL,
  pk INTEGER NOT NULL,
  PRIMARY KEY (network, ext)
) STRICT, WITHOUT ROWID;

-- Which fields an import states for which profile: a blob of model/snapshots.
CREATE TABLE import_seen (
  import INTEGER NOT NULL REFERENCES import (id),
  network INTEGER NOT NULL REFERENCES network (id),
  seen BLOB NOT NULL,
  PRIMARY KEY (import, network)
) STRICT, WITHOUT ROWID;

-- A value that this import states and the next one in time that states the field does not repeat.
-- The newest value of a field stands in profile or profile_num.
CREATE TABLE import_text (
  import INTEGER NOT NULL,
  pk INTEGER NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (pk, field, import)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_number (
  import INTEGER NOT NULL,
  pk INTEGER NOT NULL,
  field TEXT NOT NULL,
  value INTEGER NOT NULL,
  precision TEXT,
  PRIMARY KEY (pk, field, import)
) STRICT, WITHOUT ROWID;

-- account × profile, a cache over the snapshots. *_first is the snapshot that begins the present
-- yes, *_left the complete one that ended it; *_at a date that an export states.
CREATE TABLE relation (
  account INTEGER NOT NULL,
  pk INTEGER NOT NULL,
  they_follow TEXT CHECK (they_follow IN ('yes', 'no')),
  we_follow TEXT CHECK (we_follow IN ('yes', 'no')),
  connected TEXT CHECK (connected IN ('yes', 'no')),
  they_at INTEGER,
  they_precision TEXT,
  they_first INTEGER,
  they_left INTEGER,
  we_at INTEGER,
  we_precision TEXT,
  we_first INTEGER,
  we_left INTEGER,
  connected_at INTEGER,
  connected_precision TEXT,
  connected_first INTEGER,
  connected_left INTEGER,
  PRIMARY KEY (account, pk)
) STRICT, WITHOUT ROWID;

-- How the columns of a file were read, by the fingerprint of its header.
CREATE TABLE csv_mapping (
  fingerprint TEXT PRIMARY KEY,
  mapping TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A limit that the user set over the one in the limits data.
CREATE TABLE limit_override (
  network INTEGER NOT NULL REFERENCES network (id),
  name TEXT NOT NULL,
  value INTEGER NOT NULL,
  set_at INTEGER NOT NULL,
  PRIMARY KEY (network, name)
) STRICT, WITHOUT ROWID;

-- A document of at most one batch. options is how it was asked for, in the manner of the command
-- line; left_out how many were left out by each code: 'new-follow:112,likely:47'.
CREATE TABLE purge_plan (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (id),
  made_at INTEGER NOT NULL,
  as_of INTEGER NOT NULL,
  options TEXT NOT NULL,
  fit INTEGER NOT NULL,
  left_out TEXT NOT NULL DEFAULT '',
  closed_at INTEGER
) STRICT;

CREATE TABLE purge_item (
  id INTEGER PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES purge_plan (id),
  position INTEGER NOT NULL,
  pk INTEGER NOT NULL,
  reasons TEXT NOT NULL,
  followed_at INTEGER,
  followed_not_before INTEGER,
  followed_precision TEXT NOT NULL,
  last_post_at INTEGER,
  last_post_precision TEXT,
  last_post_source TEXT,
  likelihood REAL,
  decision TEXT CHECK (decision IN ('unfollow', 'keep', 'protect', 'learn-only', 'demote', 'snooze')),
  decided_at INTEGER,
  snoozed_until INTEGER,
  done TEXT CHECK (done IN ('done', 'skip')),
  done_at INTEGER,
  proof TEXT,
  UNIQUE (plan, position)
) STRICT;
CREATE INDEX purge_item_pk ON purge_item (pk);

-- Public views: documented in resources/help/database.md, kept over versions.
CREATE VIEW v_accounts AS
SELECT account.id AS account, network.code AS network, account.key, account.handle, account.name,
  account.persona, account.time_zone
FROM account JOIN network ON network.id = account.network
WHERE account.by_hand = 1 OR EXISTS (
  SELECT 1 FROM import_account
  JOIN import ON import.id = import_account.import
  WHERE import_account.account = account.id AND import.undone_at IS NULL);

CREATE VIEW v_people AS
SELECT profile.pk, network.code AS network,
  CAST(profile.key AS TEXT) AS key,
  profile.handle, profile.name, profile.bio, profile.location, profile.website, profile.url,
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

CREATE VIEW v_imports AS
SELECT id AS import, made_at, source, format, rows, new_rows, left_rows, changed_rows,
  rejected_rows, undone_at FROM import;

CREATE VIEW v_snapshots AS
SELECT snapshot.id AS snapshot, snapshot.import, snapshot.account, snapshot.list, snapshot.taken_at,
  coalesce(snapshot.taken_precision, 'exact') AS taken_precision, snapshot.rows, snapshot.complete,
  snapshot.incomplete_code, snapshot.overruled
FROM snapshot JOIN import ON import.id = snapshot.import WHERE import.undone_at IS NULL;

CREATE VIEW v_rejected AS
SELECT rejected_row.id, rejected_row.import, rejected_row.path, rejected_row.line,
  rejected_row.reason, rejected_row.argument, rejected_row.raw
FROM rejected_row JOIN import ON import.id = rejected_row.import
WHERE import.undone_at IS NULL AND rejected_row.dismissed_at IS NULL;

CREATE VIEW v_purge_items AS
SELECT purge_item.id AS item, purge_item.plan, purge_plan.account, purge_item.position, purge_item.pk,
  purge_item.reasons, purge_item.followed_at, purge_item.followed_precision, purge_item.last_post_at,
  purge_item.likelihood, purge_item.decision, purge_item.decided_at, purge_item.done, purge_item.done_at,
  purge_item.proof
FROM purge_item JOIN purge_plan ON purge_plan.id = purge_item.plan;

-- A few rows as version 1 wrote them.
PRAGMA user_version = 1;
INSERT INTO meta VALUES ('workspace_id', 'example'), ('created_at', 1770000000), ('next_pk', 5), ('generation', 1);
INSERT INTO network VALUES (1, 'x');
INSERT INTO account (id, network, key, handle, name) VALUES (1, 1, '1000', 'demo_owner', 'Demo Owner');
INSERT INTO import (id, made_at, source, format, bytes, fingerprint, rows, new_rows, left_rows, changed_rows, rejected_rows)
VALUES (1, 1770000000, 'demo.zip', 'x-archive', 1234, x'0102', 3, 3, 0, 0, 1);
INSERT INTO import_account (import, account, taken_at) VALUES (1, 1, 1769990000);
INSERT INTO import_file VALUES (1, 0, 'data/follower.js', 'x-archive', 'followers', 2, 1, 0);
INSERT INTO import_warning VALUES (1, 0, 'missing-part', '["follower-part1.js"]');
INSERT INTO rejected_row (import, path, line, reason, raw) VALUES (1, 'data/follower.js', 3, 'no-key', '{}');
INSERT INTO snapshot (import, account, list, taken_at, rows, own_complete, complete, members)
VALUES (1, 1, 'followers', 1769990000, 2, 1, 1, x'010101');
INSERT INTO profile (pk, network, key, handle, name) VALUES
  (1, 1, 12, 'bo', 'Bo'), (2, 1, 13, NULL, NULL), (4, 1, '18446744073709551615', 'ada.b', 'Ada');
INSERT INTO profile_num (pk, followers, last_post_at, last_post_precision) VALUES (1, 300, 1760000000, 'day');
INSERT INTO profile_key VALUES (1, 12, 1), (1, 13, 2), (1, '18446744073709551615', 4);
INSERT INTO relation (account, pk, they_follow, we_follow, they_first) VALUES
  (1, 1, 'yes', 'no', 1), (1, 2, 'yes', NULL, 1), (1, 4, NULL, 'yes', NULL);

-- The schema and a few rows as version 17 wrote them.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE meta (name TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES('created_at',1770000000);
INSERT INTO meta VALUES('generation',1);
INSERT INTO meta VALUES('next_fact',22);
INSERT INTO meta VALUES('next_pk',5);
INSERT INTO meta VALUES('workspace_id','example');
CREATE TABLE network (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO network VALUES(1,'x');
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
, owner TEXT, archived_at INTEGER, working_days TEXT, work_from INTEGER, work_to INTEGER, own_domains TEXT, own_emails TEXT, own_phones TEXT, charter TEXT, charter_published_at INTEGER, charter_published TEXT) STRICT;
INSERT INTO account VALUES(1,1,'1000','demo_owner','Demo Owner','business',NULL,0,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO import VALUES(1,1770000000,'demo.zip','x-archive',1234,X'0102',3,3,0,0,1,NULL);
INSERT INTO import VALUES(2,1770100000,'names.csv','csv',120,X'0103',1,0,0,1,0,NULL);
INSERT INTO import VALUES(3,1780000100,'follower.js:3','repair',0,X'03',1,0,0,0,0,NULL);
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
INSERT INTO import_account VALUES(1,1,1769990000,NULL,NULL,NULL,NULL);
INSERT INTO import_account VALUES(3,1,1769990000,NULL,NULL,NULL,NULL);
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
INSERT INTO import_file VALUES(1,0,'data/follower.js','x-archive','followers',2,1,0);
CREATE TABLE import_warning (
  import INTEGER NOT NULL REFERENCES import (id),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  arguments TEXT NOT NULL,
  PRIMARY KEY (import, position)
) STRICT, WITHOUT ROWID;
INSERT INTO import_warning VALUES(1,0,'missing-part','["follower-part1.js"]');
CREATE TABLE rejected_row (
  id INTEGER PRIMARY KEY,
  import INTEGER NOT NULL REFERENCES import (id),
  path TEXT NOT NULL,
  line INTEGER NOT NULL,
  reason TEXT NOT NULL,
  argument TEXT NOT NULL DEFAULT '',
  raw TEXT NOT NULL,
  dismissed_at INTEGER
, snapshot INTEGER REFERENCES snapshot (id), place INTEGER) STRICT;
INSERT INTO rejected_row VALUES(1,1,'data/follower.js',3,'no-key','','{}',NULL,1,NULL);
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
, seen_handle TEXT, seen_name TEXT) STRICT;
INSERT INTO profile VALUES(1,1,12,NULL,'bo','Bo',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO profile VALUES(2,1,13,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'cy','Cy');
INSERT INTO profile VALUES(4,1,'18446744073709551615',NULL,'ada.b','Ada',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO profile_num VALUES(1,300,NULL,NULL,NULL,NULL,NULL,1760000000,'day',NULL,NULL);
CREATE TABLE profile_key (
  network INTEGER NOT NULL,
  ext ANY NOT NULL,
  pk INTEGER NOT NULL,
  PRIMARY KEY (network, ext)
) STRICT, WITHOUT ROWID;
INSERT INTO profile_key VALUES(1,12,1);
INSERT INTO profile_key VALUES(1,13,2);
INSERT INTO profile_key VALUES(1,'18446744073709551615',4);
INSERT INTO profile_key VALUES(1,'cy.before',2);
CREATE TABLE import_seen (
  import INTEGER NOT NULL REFERENCES import (id),
  network INTEGER NOT NULL REFERENCES network (id),
  seen BLOB NOT NULL,
  PRIMARY KEY (import, network)
) STRICT, WITHOUT ROWID;
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
INSERT INTO relation VALUES(1,1,'yes','no',NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO relation VALUES(1,2,'yes',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO relation VALUES(1,4,NULL,'yes',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE csv_mapping (
  fingerprint TEXT PRIMARY KEY,
  mapping TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE limit_override (
  network INTEGER NOT NULL REFERENCES network (id),
  name TEXT NOT NULL,
  value INTEGER NOT NULL,
  set_at INTEGER NOT NULL,
  PRIMARY KEY (network, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE purge_plan (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (id),
  made_at INTEGER NOT NULL,
  as_of INTEGER NOT NULL,
  options TEXT NOT NULL,
  fit INTEGER NOT NULL,
  left_out TEXT NOT NULL DEFAULT '',
  closed_at INTEGER
, kind TEXT NOT NULL DEFAULT 'unfollow'
  CHECK (kind IN ('unfollow', 'remove-follower'))) STRICT;
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
  proof TEXT, demoted_to INTEGER,
  UNIQUE (plan, position)
) STRICT;
CREATE TABLE "snapshot" (
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
INSERT INTO snapshot VALUES(1,1,1,'followers','',1769990000,NULL,2,1,NULL,'[]',NULL,1,NULL,'[]',X'010101',NULL,NULL);
CREATE TABLE side_list (
  account INTEGER NOT NULL,
  list TEXT NOT NULL,
  name TEXT NOT NULL,
  pk INTEGER NOT NULL,
  since_at INTEGER,
  since_precision TEXT,
  PRIMARY KEY (account, list, name, pk)
) STRICT, WITHOUT ROWID;
INSERT INTO side_list VALUES(1,'blocked','',2,NULL,NULL);
CREATE TABLE correspondent (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (id),
  identity TEXT NOT NULL,
  pk INTEGER,
  link TEXT CHECK (link IN ('key', 'handle', 'name')),
  UNIQUE (account, identity)
) STRICT;
INSERT INTO correspondent VALUES(1,1,'id:12',1,'key');
INSERT INTO correspondent VALUES(2,1,'id:999',NULL,NULL);
CREATE TABLE thread (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (id),
  ext TEXT NOT NULL,
  UNIQUE (account, ext)
) STRICT;
INSERT INTO thread VALUES(1,1,'12-1000');
CREATE TABLE import_thread (
  import INTEGER NOT NULL REFERENCES import (id),
  thread INTEGER NOT NULL REFERENCES thread (id) ON DELETE CASCADE,
  title TEXT,
  is_group INTEGER NOT NULL CHECK (is_group IN (0, 1)),
  PRIMARY KEY (thread, import)
) STRICT, WITHOUT ROWID;
INSERT INTO import_thread VALUES(1,1,NULL,0);
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
INSERT INTO message VALUES(1,1,77,'direct','in',1,1,1760000000,NULL,'5001',NULL,0,'Is the ride on?');
INSERT INTO message VALUES(2,1,78,'post','out',NULL,NULL,1760000100,NULL,'5002',NULL,0,'The ride is on.');
CREATE TABLE import_message (
  import INTEGER NOT NULL REFERENCES import (id),
  account INTEGER NOT NULL REFERENCES account (id),
  messages BLOB NOT NULL,
  deleted BLOB NOT NULL,
  PRIMARY KEY (import, account)
) STRICT, WITHOUT ROWID;
INSERT INTO import_message VALUES(1,1,X'010101',X'01');
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
INSERT INTO contact VALUES(1,1,1,0,1760000000,NULL,1760000000,0);
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
INSERT INTO alias VALUES(1,13,1,'cy','Cy',1750000000,1750000000);
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
INSERT INTO import_account_fact VALUES(1,1,0,'bio','Rides on Sundays',NULL,NULL);
CREATE TABLE import_key (
  import INTEGER NOT NULL REFERENCES import (id),
  network INTEGER NOT NULL REFERENCES network (id),
  ext ANY NOT NULL,
  pk INTEGER NOT NULL,
  PRIMARY KEY (network, ext, import)
) STRICT, WITHOUT ROWID;
INSERT INTO import_key VALUES(2,1,13,2);
INSERT INTO import_key VALUES(1,1,'cy.before',2);
CREATE TABLE repaired_row (
  import INTEGER PRIMARY KEY REFERENCES import (id),
  rejected INTEGER NOT NULL REFERENCES rejected_row (id),
  snapshot INTEGER NOT NULL REFERENCES snapshot (id),
  pk INTEGER NOT NULL,
  adds INTEGER NOT NULL CHECK (adds IN (0, 1)), -- 0: the list as it is stored has the person
  since_at INTEGER,
  since_precision TEXT CHECK (since_precision IN ('day', 'local'))
) STRICT;
INSERT INTO repaired_row VALUES(3,1,1,2,0,1770000000,'day');
CREATE TABLE person_fact (
  pk INTEGER NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  set_at INTEGER NOT NULL,
  source TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (pk, field)
) STRICT, WITHOUT ROWID;
INSERT INTO person_fact VALUES(1,'protected','',1700000000,'');
CREATE TABLE note (
  pk INTEGER NOT NULL,
  id INTEGER NOT NULL,
  at INTEGER NOT NULL,
  pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
  text TEXT NOT NULL,
  PRIMARY KEY (pk, id)
) STRICT, WITHOUT ROWID;
INSERT INTO note VALUES(1,1,1700000100,1,'Met at the harbour fair');
CREATE TABLE tag (
  pk INTEGER NOT NULL,
  tag TEXT NOT NULL,
  set_at INTEGER NOT NULL,
  PRIMARY KEY (pk, tag)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE meeting (
  pk INTEGER NOT NULL,
  id INTEGER NOT NULL,
  at INTEGER NOT NULL,
  at_precision TEXT CHECK (at_precision IN ('day', 'local')),
  event TEXT NOT NULL,
  list INTEGER,
  PRIMARY KEY (pk, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE score (
  pk INTEGER NOT NULL,
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  value REAL NOT NULL,
  source TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (pk, name, at)
) STRICT, WITHOUT ROWID;
CREATE TABLE triage (
  pk INTEGER PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('pending', 'reviewed', 'snoozed', 'never')),
  until INTEGER,
  at INTEGER NOT NULL
) STRICT;
CREATE TABLE identity_verdict (
  pk INTEGER NOT NULL,
  other INTEGER NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (pk, other)
) STRICT, WITHOUT ROWID;
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
INSERT INTO list VALUES(2,'Harbour','private','',NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,1,1700000200,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE tag_rhythm (
  tag TEXT PRIMARY KEY,
  ideal_days INTEGER NOT NULL,
  longest_days INTEGER NOT NULL,
  set_at INTEGER NOT NULL,
  CHECK (ideal_days <= longest_days)
) STRICT, WITHOUT ROWID;
CREATE TABLE purge_pace (
  account INTEGER PRIMARY KEY REFERENCES account (id),
  weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
  days_apart INTEGER NOT NULL CHECK (days_apart BETWEEN 1 AND 30),
  headroom_goal INTEGER CHECK (headroom_goal > 0),
  set_at INTEGER NOT NULL
) STRICT;
CREATE TABLE list_refusal (
  digest TEXT PRIMARY KEY,
  refused_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE list_member (
  pk INTEGER NOT NULL,
  list INTEGER NOT NULL,
  part INTEGER NOT NULL DEFAULT 1,
  added_at INTEGER NOT NULL,
  source TEXT NOT NULL DEFAULT '',
  looked_at INTEGER,
  PRIMARY KEY (list, pk)
) STRICT, WITHOUT ROWID;
INSERT INTO list_member VALUES(1,2,1,1700000300,'',NULL);
CREATE TABLE list_leaving (
  pk INTEGER NOT NULL,
  list INTEGER NOT NULL,
  added_at INTEGER NOT NULL,
  left_at INTEGER NOT NULL,
  PRIMARY KEY (list, pk, left_at)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE opening (
  pk INTEGER NOT NULL,
  id INTEGER NOT NULL,
  noted_at INTEGER NOT NULL,
  quote TEXT NOT NULL,
  url TEXT NOT NULL DEFAULT '',
  used_at INTEGER,
  PRIMARY KEY (pk, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE follow_decision (
  pk INTEGER NOT NULL,
  account INTEGER NOT NULL,
  at INTEGER NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('follow', 'learn-only', 'leave')),
  checks TEXT NOT NULL,
  PRIMARY KEY (pk, account, at)
) STRICT, WITHOUT ROWID;
CREATE TABLE erased (
  hash BLOB PRIMARY KEY,
  at INTEGER NOT NULL,
  opted_out INTEGER NOT NULL CHECK (opted_out IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE TABLE account_fact (
  account INTEGER NOT NULL,
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (account, name, at)
) STRICT, WITHOUT ROWID;
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
INSERT INTO campaign VALUES(10,'Ride day','invite',1790000000,'day',NULL,NULL,0,0,'','','','',1780000200,NULL,'');
CREATE TABLE objective (
  id INTEGER PRIMARY KEY,
  campaign INTEGER NOT NULL REFERENCES campaign (id),
  what TEXT NOT NULL,
  wanted INTEGER NOT NULL,
  counts TEXT,
  reached INTEGER
) STRICT;
INSERT INTO objective VALUES(11,10,'People who come',12,'conversion',NULL);
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
INSERT INTO draft VALUES(12,'To the club','x-dm',1,'[{"handle":"@ada.b","part":"add"}]','any',10,'A route map',NULL,NULL,NULL,'',NULL,1780000300,NULL,NULL);
CREATE TABLE draft_text (
  draft INTEGER PRIMARY KEY,
  text TEXT NOT NULL DEFAULT '',
  edited_at INTEGER NOT NULL,
  settled_at INTEGER NOT NULL,
  reread_at INTEGER,
  writing_since INTEGER,
  composing_seconds INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO draft_text VALUES(12,'Will you ride with us?',1780000400,1780000400,NULL,NULL,0);
CREATE TABLE draft_version (
  draft INTEGER NOT NULL,
  id INTEGER NOT NULL,
  at INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (draft, id)
) STRICT, WITHOUT ROWID;
INSERT INTO draft_version VALUES(12,13,1780000350,'Will you');
CREATE TABLE draft_answer (
  draft INTEGER NOT NULL,
  question INTEGER NOT NULL CHECK (question BETWEEN 0 AND 5),
  at INTEGER NOT NULL,
  who TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (draft, question)
) STRICT, WITHOUT ROWID;
INSERT INTO draft_answer VALUES(12,1,1780000410,'Demo','They asked for it');
CREATE TABLE draft_person (
  pk INTEGER NOT NULL,
  draft INTEGER NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('in', 'out')),
  PRIMARY KEY (pk, draft)
) STRICT, WITHOUT ROWID;
INSERT INTO draft_person VALUES(1,12,'in');
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
INSERT INTO handover VALUES(1,12,10,'sent',1780000500,'Will you ride with us?',NULL);
CREATE TABLE draft_override (
  draft INTEGER NOT NULL REFERENCES draft (id),
  id INTEGER NOT NULL,
  at INTEGER NOT NULL,
  who TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL,
  rules TEXT NOT NULL,
  PRIMARY KEY (draft, id)
) STRICT, WITHOUT ROWID;
INSERT INTO draft_override VALUES(12,14,1780000450,'Demo','They know me','cold-pitch');
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
  note TEXT NOT NULL DEFAULT '', worth INTEGER CHECK (worth >= 0), worth_unit TEXT NOT NULL DEFAULT '', source TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (pk, id)
) STRICT, WITHOUT ROWID;
INSERT INTO outcome VALUES(1,15,12,10,'thanks',1780000600,NULL,'hand','',40,'pounds','the stall');
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
  done_at INTEGER, message INTEGER, heard_until INTEGER, answered_at INTEGER, held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1)),
  PRIMARY KEY (pk, id)
) STRICT, WITHOUT ROWID;
INSERT INTO obligation VALUES(1,16,'give-back',NULL,'A route map','',12,10,1780000500,1780100000,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO obligation VALUES(1,21,'reply',NULL,'Does the pump fit?','',NULL,NULL,1780000500,NULL,NULL,NULL,0,NULL,NULL,4711,1780000500,NULL,0);
CREATE TABLE service_level (
  kind TEXT PRIMARY KEY
    CHECK (kind IN ('reply', 'detractor', 'thank-you', 'give-back', 'retry')),
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  percent INTEGER NOT NULL CHECK (percent BETWEEN 1 AND 100),
  set_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO service_level VALUES('reply',1440,90,1780000000);
CREATE TABLE stance (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  said_where TEXT NOT NULL DEFAULT '',
  said_at INTEGER,
  made_at INTEGER NOT NULL
) STRICT;
INSERT INTO stance VALUES(17,'We do not sell helmets','blog',NULL,1780000000);
CREATE TABLE lesson (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  rules TEXT NOT NULL DEFAULT '',
  campaign INTEGER,
  made_at INTEGER NOT NULL
) STRICT;
INSERT INTO lesson VALUES(18,'Ask early in the week','cold-pitch',10,1780000700);
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
INSERT INTO dismissal VALUES(19,12,'cold-pitch','','','','An old friend',1780000420,NULL);
CREATE TABLE goal (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  measure TEXT NOT NULL CHECK (measure IN ('targets-back', 'replies-in-time', 'promo-share',
    'headroom', 'mutual-share', 'give-backs-kept', 'list-count', 'list-share')),
  account INTEGER,
  list INTEGER,
  wanted INTEGER,
  until INTEGER,
  set_at INTEGER NOT NULL,
  began INTEGER
) STRICT;
INSERT INTO goal VALUES(20,0,'replies-in-time',NULL,NULL,80,NULL,1780000000,NULL);
CREATE TABLE IF NOT EXISTS "day_score" (
  day INTEGER NOT NULL,
  goal INTEGER NOT NULL,
  account INTEGER NOT NULL DEFAULT 0,
  value INTEGER NOT NULL,
  whole INTEGER,
  on_track INTEGER CHECK (on_track IN (0, 1)),
  PRIMARY KEY (day, goal, account)
) STRICT, WITHOUT ROWID;
INSERT INTO day_score VALUES(1780012800,20,0,83,41,1);
CREATE TABLE day_mark (
  day INTEGER PRIMARY KEY,
  winning TEXT CHECK (winning IN ('yes', 'no')),
  keep TEXT NOT NULL DEFAULT '',
  stop TEXT NOT NULL DEFAULT '',
  set_at INTEGER NOT NULL
) STRICT;
INSERT INTO day_mark VALUES(1780012800,'yes','Answering first','Posting late',1780050000);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('import',3);
CREATE INDEX rejected_row_import ON rejected_row (import);
CREATE INDEX profile_person ON profile (person) WHERE person IS NOT NULL;
CREATE INDEX purge_item_pk ON purge_item (pk);
CREATE VIEW v_imports AS
SELECT id AS import, made_at, source, format, rows, new_rows, left_rows, changed_rows,
  rejected_rows, undone_at FROM import;
CREATE INDEX snapshot_import ON snapshot (import);
CREATE INDEX snapshot_account ON snapshot (account, list, taken_at);
CREATE INDEX side_list_pk ON side_list (pk);
CREATE INDEX correspondent_pk ON correspondent (pk) WHERE pk IS NOT NULL;
CREATE INDEX message_correspondent ON message (correspondent, at);
CREATE INDEX message_account ON message (account, at);
CREATE INDEX alias_import ON alias (import);
CREATE INDEX profile_seen ON profile (network) WHERE seen_handle IS NOT NULL OR seen_name IS NOT NULL;
CREATE INDEX import_key_import ON import_key (import);
CREATE INDEX import_key_pk ON import_key (pk);
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
CREATE INDEX rejected_row_snapshot ON rejected_row (snapshot) WHERE snapshot IS NOT NULL;
CREATE INDEX repaired_row_rejected ON repaired_row (rejected);
CREATE INDEX repaired_row_snapshot ON repaired_row (snapshot);
CREATE VIEW v_rejected AS
SELECT rejected_row.id, rejected_row.import, rejected_row.path, rejected_row.line,
  rejected_row.reason, rejected_row.argument, rejected_row.raw
FROM rejected_row JOIN import ON import.id = rejected_row.import
WHERE import.undone_at IS NULL AND rejected_row.dismissed_at IS NULL
  AND NOT EXISTS (
    SELECT 1 FROM repaired_row JOIN import AS repair ON repair.id = repaired_row.import
    WHERE repaired_row.rejected = rejected_row.id AND repair.undone_at IS NULL);
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
CREATE INDEX person_fact_field ON person_fact (field);
CREATE INDEX identity_verdict_other ON identity_verdict (other);
CREATE UNIQUE INDEX list_name ON list (name COLLATE NOCASE);
CREATE INDEX list_member_pk ON list_member (pk);
CREATE INDEX list_leaving_pk ON list_leaving (pk);
CREATE INDEX target_pk ON target (pk);
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
  purge_item.proof, list.name AS demoted_to, purge_plan.kind
FROM purge_item JOIN purge_plan ON purge_plan.id = purge_item.plan
LEFT JOIN list ON list.id = purge_item.demoted_to;
CREATE INDEX objective_campaign ON objective (campaign);
CREATE INDEX draft_person_draft ON draft_person (draft);
CREATE INDEX handover_draft ON handover (draft);
CREATE INDEX handover_campaign ON handover (campaign) WHERE campaign IS NOT NULL;
CREATE INDEX outcome_draft ON outcome (draft);
CREATE INDEX outcome_campaign ON outcome (campaign) WHERE campaign IS NOT NULL;
CREATE INDEX obligation_id ON obligation (id);
CREATE INDEX obligation_campaign ON obligation (campaign) WHERE campaign IS NOT NULL;
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
CREATE INDEX obligation_message ON obligation (message) WHERE message IS NOT NULL;
CREATE VIEW v_obligations AS
SELECT obligation.id AS obligation, coalesce(profile.person, profile.pk) AS person, obligation.pk,
  obligation.kind, obligation.account, obligation.subject, obligation.evidence, obligation.draft,
  obligation.campaign, obligation.made_at, obligation.due_at,
  CASE WHEN obligation.due_at IS NULL THEN 'none' ELSE coalesce(obligation.due_precision, 'exact') END AS due_precision,
  obligation.stage, obligation.attempts, obligation.snoozed_until,
  coalesce(obligation.done_at, obligation.answered_at) AS done_at,
  obligation.message IS NOT NULL AS is_derived
FROM obligation JOIN profile ON profile.pk = obligation.pk;
CREATE TABLE channel (
  account INTEGER PRIMARY KEY,
  purpose TEXT NOT NULL DEFAULT '',
  is_primary INTEGER NOT NULL DEFAULT 0 CHECK (is_primary IN (0, 1))
) STRICT;
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
CREATE TABLE cross_post (
  account INTEGER NOT NULL,
  other INTEGER NOT NULL,
  PRIMARY KEY (account, other)
) STRICT, WITHOUT ROWID;
CREATE TABLE network_watch (
  network INTEGER PRIMARY KEY,
  note TEXT NOT NULL DEFAULT '',
  again_at INTEGER,
  looked_at INTEGER
) STRICT;
CREATE TABLE limit_review (
  network INTEGER PRIMARY KEY,
  looked_at INTEGER NOT NULL
) STRICT;
INSERT INTO channel VALUES(1,'Quick help',1);
INSERT INTO destination VALUES(1,0,'website','Shop','https://shop.example/','Most control');
INSERT INTO signpost VALUES(1,1);
INSERT INTO cross_post VALUES(1,2);
INSERT INTO network_watch VALUES(1,'Its price list',1790000000,1780000000);
INSERT INTO limit_review VALUES(1,1780000000);
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
INSERT INTO draft_quote VALUES(1,12,21,'Does the pump fit?',1780000500,0);
CREATE TABLE account_group (
  account INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  words TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (account, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE account_health (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('report', 'warning', 'block', 'lock')),
  at INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  set_at INTEGER NOT NULL
) STRICT;
INSERT INTO account_group VALUES(1,0,'Commuters','riders');
INSERT INTO account_health VALUES(1,1,'warning',1780000000,'Too many follows',1780000000);
CREATE TABLE win (
  id INTEGER PRIMARY KEY,
  pk INTEGER,
  account INTEGER,
  what TEXT NOT NULL,
  source TEXT NOT NULL DEFAULT '',
  at INTEGER NOT NULL,
  made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX win_pk ON win (pk) WHERE pk IS NOT NULL;
CREATE TABLE experiment (
  id INTEGER PRIMARY KEY,
  account INTEGER,
  what TEXT NOT NULL,
  why TEXT NOT NULL,
  expected TEXT NOT NULL,
  until INTEGER NOT NULL,
  made_at INTEGER NOT NULL
) STRICT;
CREATE TABLE experiment_verdict (
  id INTEGER PRIMARY KEY,
  experiment INTEGER NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('kept', 'dropped', 'extended')),
  sentence TEXT NOT NULL,
  until INTEGER,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX experiment_verdict_of ON experiment_verdict (experiment);
ALTER TABLE list ADD COLUMN vip TEXT;
CREATE TABLE event_task (
  id INTEGER PRIMARY KEY,
  list INTEGER NOT NULL,
  days INTEGER NOT NULL CHECK (days BETWEEN -365 AND 365),
  what TEXT NOT NULL,
  done_at INTEGER
) STRICT;
CREATE INDEX event_task_list ON event_task (list);
INSERT INTO win VALUES(90,NULL,1,'Nobody complained all month','The log',1780056000,1780000000);
INSERT INTO experiment VALUES(91,1,'Answer before nine','They ask at night','Fewer ask twice',1781265600,1780000000);
INSERT INTO experiment_verdict VALUES(92,91,'extended','Too few nights',1782561600,1780900000);
INSERT INTO event_task VALUES(93,1,-7,'Tell those who come where to find us',NULL);
ALTER TABLE campaign ADD COLUMN meant_lists TEXT NOT NULL DEFAULT '[]';
ALTER TABLE campaign ADD COLUMN meant_roles TEXT NOT NULL DEFAULT '';
ALTER TABLE campaign ADD COLUMN meant_countries TEXT NOT NULL DEFAULT '';

DROP VIEW v_campaigns;
CREATE VIEW v_campaigns AS
SELECT id AS campaign, name, kind, due_at,
  CASE WHEN due_at IS NULL THEN 'none' ELSE coalesce(due_precision, 'exact') END AS due_precision,
  expected_answers, answers_a_day, casualties, casualties_close, who_answers, what_we_say, gain_us,
  gain_them, meant_roles, meant_countries, made_at, closed_at, after_note
FROM campaign;
UPDATE campaign SET meant_lists = '[{"part":"add","list":2,"in":0,"name":"Harbour"}]', meant_roles = 'customer journalist', meant_countries = 'PT';
CREATE TABLE team (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  people INTEGER CHECK (people >= 0),
  minutes_a_day INTEGER CHECK (minutes_a_day >= 0),
  minutes_each REAL CHECK (minutes_each >= 0),
  shrinkage INTEGER NOT NULL CHECK (shrinkage BETWEEN 0 AND 100),
  set_at INTEGER NOT NULL
) STRICT;
INSERT INTO team VALUES(1,2,60,NULL,30,1780000000);
CREATE TABLE repair_step (
  draft INTEGER NOT NULL,
  step TEXT NOT NULL
    CHECK (step IN ('wait', 'drop-bystander', 'apologise', 'not-aimed', 'listen', 'learn')),
  at INTEGER NOT NULL,
  PRIMARY KEY (draft, step)
) STRICT, WITHOUT ROWID;
INSERT INTO repair_step VALUES(12,'listen',1780000700);
DROP VIEW v_outcomes;
CREATE VIEW v_outcomes AS
SELECT outcome.draft, outcome.campaign, coalesce(profile.person, profile.pk) AS person, outcome.pk,
  outcome.kind, outcome.at, coalesce(outcome.at_precision, 'exact') AS at_precision, outcome.seen,
  outcome.note, outcome.worth, outcome.worth_unit, outcome.source
FROM outcome JOIN profile ON profile.pk = outcome.pk;
COMMIT;
PRAGMA foreign_keys=ON;
PRAGMA user_version = 17;

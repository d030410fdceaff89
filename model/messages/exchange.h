#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"
#include "model/import/formats/records.h"
#include "model/jobs/job_context.h"

#include <QHash>
#include <QString>
#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity::messages {

/// One message between somebody and us, without its words.
struct Exchanged
{
    Pk pk = {}; ///< the profile of theirs
    qint64 id = 0; ///< of the workspace
    AccountId account = {}; ///< of ours
    formats::MessageKind kind = formats::MessageKind::Direct;
    bool isTheirs = false;
    Dated at = {};
    qint64 thread = 0; ///< 0: outside any
    bool isGuess = false; ///< only a name says that it is this person
    bool wasDeleted = false;
};

/// What was said between all accounts of ours and each of these profiles until `until` (UTC
/// seconds), and what has no time: private messages, public ones to somebody, and invitations and
/// recommendations with words. Not what was said to groups. By pk, then from the oldest on, what
/// has no time first. One query for any number of people; throws SQLite::Exception.
std::vector<Exchanged> exchangesWith(SQLite::Database &database, const std::vector<Pk> &profiles,
    qint64 until, const JobContext &job = {});

/// The words of these messages, by id. Strangers' text: plain, always. Throws SQLite::Exception.
QHash<qint64, QString> textsOf(SQLite::Database &database, const std::vector<qint64> &messages);

/// A message with its words, and whom it is from or to.
struct Correspondence
{
    Pk pk = {}; ///< 0 where it is nobody for certain
    QString identity = {}; ///< of the workspace: `handle:ana`, `id:1511`, `name:Ana Field`
    QString name = {}; ///< to be read; a handle begins with @; may be empty
    Dated at = {};
    QString text = {};
};

/// The newest `atMost` messages with words between our accounts and anybody, from `from` to `until`
/// (UTC seconds), newest first. Ours: to one person, private or public. Theirs: private ones alone,
/// in groups as well. Throws SQLite::Exception.
std::vector<Correspondence> writtenByUs(
    SQLite::Database &database, qint64 from, qint64 until, int atMost);
std::vector<Correspondence> receivedPrivately(
    SQLite::Database &database, qint64 from, qint64 until, int atMost);

/// The newest `atMost` private messages with words from these profiles, however old, until `until`
/// (UTC seconds), newest first: those of which more than a name says whose they are. One query for
/// any number of people. Throws SQLite::Exception.
std::vector<Correspondence> receivedPrivatelyFrom(
    SQLite::Database &database, const std::vector<Pk> &profiles, qint64 until, int atMost);

/// Something that an account of ours said in public.
struct PublicWord
{
    formats::MessageKind kind = formats::MessageKind::Post;
    Dated at = {};
    QString text = {};
};

/// The newest `atMost` posts, answers, mentions and what was passed on, until `until` (UTC
/// seconds), newest first; not what was deleted. Throws SQLite::Exception.
std::vector<PublicWord> publicWords(
    SQLite::Database &database, AccountId account, qint64 until, int atMost);
/// When an account last wrote something public, until `until`; none where no import says.
Dated lastPublicWord(SQLite::Database &database, AccountId account, qint64 until);

} // namespace comity::messages

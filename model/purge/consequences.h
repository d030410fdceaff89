#pragma once

#include "model/base/ids.h"
#include "model/base/wording.h"
#include "model/people/rhythm.h"
#include "model/purge/purge_kind.h"

#include <QDate>
#include <QTimeZone>
#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity {

/// One thing that an unfollow or a removal touches: a code of
/// resources/language/en/consequences.yml with what fills it. Dates are ISO days.
struct Consequence
{
    QString code;
    QStringList arguments = {};
    bool operator==(const Consequence &) const = default;
};

/// What stands between us and one person; what no import and no hand told is not there.
struct ConsequenceFacts
{
    QStringList lists = {}; ///< names of those by hand, but targets
    QStringList targetLists = {};
    QDate waitingSince = {}; ///< they wrote, and wait for an answer
    bool isCustomer = false;
    QString metAt = {}; ///< the newest meeting: what it was
    QDate metOn = {};
    bool weFollow = false; ///< now, as far as is known; one that is not known is none
    bool followEachOther = false; ///< the same of both
    qint64 directMessages = 0; ///< either way, between two people
    qint64 publicMessages = 0; ///< replies, mentions and comments either way
    QDate lastMessage = {}; ///< of any kind
    std::optional<Rhythm> rhythm = {}; ///< how often we want to be in touch
    qint64 notes = 0;
};

/// What unfollowing somebody, or removing them as a follower, touches: the gravest first. Of a
/// removal it is said first that we follow them, because that is a company we chose, and last what
/// every removal on `network` does.
std::vector<Consequence> consequencesOf(
    const ConsequenceFacts &facts, QStringView network, PurgeKind kind = PurgeKind::Unfollow);

/// Whether we follow whom a plan of that kind is about, as far as is known: only then they can be
/// followed to learn from them.
bool canBeLearntFrom(const std::vector<Consequence> &consequences, PurgeKind kind);

/// True of what every removal does, whoever is removed.
bool isOfEveryRemoval(const Consequence &consequence);

/// Where a message in private rests on following each other (S0.55), by a rule of
/// resources/limits. Of a network without the rule nothing of the kind is known.
bool messagesNeedMutual(QStringView network);
/// Where posts can be shown to followers alone, so that a removal ends their being seen: by a rule
/// as well.
bool hasFollowersOnlyPosts(QStringView network);

/// Reads the facts of people one by one, some tenths of a millisecond each: for those on a plan.
/// What is said of one profile of a person counts for all. Used on the thread of its connection;
/// throws SQLite::Exception.
class ConsequenceReader
{
public:
    ConsequenceReader(SQLite::Database &database, AccountId account);

    ConsequenceFacts factsOf(Pk pk) const;
    std::vector<Consequence> of(Pk pk, PurgeKind kind = PurgeKind::Unfollow) const;

private:
    void readLists(Pk pk, ConsequenceFacts &facts) const;
    void readByHand(Pk pk, ConsequenceFacts &facts) const;
    void readMessages(Pk pk, ConsequenceFacts &facts) const;
    std::optional<Rhythm> rhythmOf(Pk pk) const;

    SQLite::Database &m_database;
    AccountId m_account;
    QString m_network;
    QTimeZone m_zone;
};

/// As `purge plan --json` has them: "on list Customers".
QStringList sentencesOf(const std::vector<Consequence> &consequences, const Wording &wording,
    const QLocale &locale = QLocale::c());

} // namespace comity

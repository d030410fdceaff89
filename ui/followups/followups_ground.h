#pragma once

#include "model/accounts/account.h"
#include "model/base/result.h"
#include "model/followups/due_time.h"
#include "model/standing/people_columns.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <QTimeZone>
#include <map>
#include <vector>

namespace comity::ui {

/// Whom something is owed to, as the page shows them. Texts are strangers' words.
struct OwedPerson
{
    QString network = {}; ///< code
    QString name = {};
    QString handle = {}; ///< with its @; may be empty
    std::optional<Relation> relation = {}; ///< to the account chosen; none where no import says
};

/// What a campaign says of the answers to it (S0.33), in the user's words.
struct ResponsePlan
{
    QString whoAnswers = {};
    QString whatWeSay = {};

    bool isEmpty() const { return whoAnswers.isEmpty() && whatWeSay.isEmpty(); }
};

/// What the page shows, read in one go.
struct FollowupsGround
{
    std::vector<followups::Obligation> owed = {}; ///< of the account chosen, done ones too
    QHash<quint32, OwedPerson> people = {}; ///< by pk
    QHash<qint64, ResponsePlan> plans = {}; ///< by campaign
    QSet<quint32> stopped = {}; ///< those of them who asked us not to write, by pk
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< whose days count
    qint64 asOf = 0; ///< UTC seconds
    std::vector<Account> accounts = {}; ///< of ours, in use
    std::map<AccountId, followups::WorkingHours> hours = {}; ///< of all of ours
    std::map<followups::ObligationKind, followups::ServiceLevel> levels = {}; ///< of every kind
    followups::LevelHeld held = {}; ///< of replies, over the last 30 days
    qint64 doneLately = 0; ///< of all, over the last 30 days
    QStringList unread = {}; ///< codes of networks whose messages are in no import

    OwedPerson personOf(const followups::Obligation &one) const
    {
        return people.value(number(one.pk));
    }
    ResponsePlan planOf(const followups::Obligation &one) const
    {
        return one.campaign ? plans.value(*one.campaign) : ResponsePlan {};
    }
    bool isStopped(const followups::Obligation &one) const
    {
        return stopped.contains(number(one.pk));
    }
    /// Of none: every moment, as no hours are told.
    followups::WorkingHours hoursOf(std::optional<AccountId> account) const;
    followups::ServiceLevel levelOf(followups::ObligationKind kind) const;
    /// When what comes up at `madeAt` (UTC seconds) is to be done.
    Dated dueByLevel(
        followups::ObligationKind kind, std::optional<AccountId> account, qint64 madeAt) const;
};

/// With a connection of its own: a worker's job. `account` none: all of ours. Without columns
/// nobody is known to have asked us to stop.
Result<FollowupsGround> readFollowups(const QString &path, std::optional<AccountId> account,
    const PeopleColumns::Version &columns, qint64 asOf);

} // namespace comity::ui

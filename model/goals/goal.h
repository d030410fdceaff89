#pragma once

#include "model/base/ids.h"

#include <QDate>
#include <QString>
#include <optional>
#include <vector>

namespace comity::goals {

/// What a goal is measured by (S4.60, S0.45).
enum class Measure : quint8 {
    TargetsBack, ///< targets who followed back, of all targets
    RepliesInTime, ///< per cent of the replies of 30 days within the service level (S4.62)
    PromoShare, ///< per cent of our posts of 30 days that promote (S4.103): to stay under
    Headroom, ///< how many more the account may follow
    MutualShare, ///< per cent of those whom we follow (S4.15)
    GiveBacksKept, ///< of those that were promised and came due or were kept
    ListCount, ///< people of a list
    ListShare, ///< per cent of everybody who are on a list
};
constexpr int measureCount = 8;
/// `targets-back`, `replies-in-time`, …
QString toText(Measure measure);
std::optional<Measure> measureFromText(QStringView text);

/// In per cent, and not in people.
bool isShare(Measure measure);
/// The less the better.
bool isCeiling(Measure measure);

/// One goal of the scoreboard.
struct Goal
{
    FactId id = {}; ///< 0: one that nobody stored
    Measure measure = Measure::RepliesInTime;
    std::optional<AccountId> account = {}; ///< none: whichever is looked at
    std::optional<ListId> list = {}; ///< of ListCount and ListShare
    std::optional<qint64> wanted = {}; ///< none: nothing was set
    std::optional<QDate> until = {};
    qint64 setAt = 0; ///< UTC seconds
    std::optional<qint64> began = {}; ///< the value when it was set

    bool operator==(const Goal &) const = default;
};

/// What a measure shows now. Without a value nobody knows, and `lack` says what is missing: it is
/// never zero for want of data.
struct Reading
{
    std::optional<qint64> value = {}; ///< people, or per cent of a share
    std::optional<qint64> part = {}; ///< of a share: so many …
    std::optional<qint64> whole = {}; ///< … of so many; of a count: of so many
    QString lack = {}; ///< needs-messages, needs-lists, needs-posts, needs-targets, needs-limit, …
    QString of = {}; ///< the name of the list or network, where one is meant
    /// The last day that imports tell of: of some lacks, and of a value that is not of today.
    std::optional<QDate> toldUntil = {};
    std::vector<Pk> people = {}; ///< whom the value counts, where only this tells who they are

    bool operator==(const Reading &) const = default;
};

/// How a goal stands.
enum class GoalStanding : quint8 {
    Unset, ///< nothing is wanted
    Unknown,
    Winning, ///< reached, or kept
    OnPace, ///< not yet, and coming along as the days go by
    Behind,
    Over, ///< of a ceiling
    Low, ///< of headroom
};
/// `unset`, `unknown`, `winning`, `on-pace`, `behind`, `over`, `low`.
QString toText(GoalStanding standing);
bool isOnTrack(GoalStanding standing);

/// How fast it must go to be there in time.
struct GoalPace
{
    qint64 missing = 0;
    qint64 days = 0; ///< left, today among them
    qint64 perDay = 0; ///< rounded up

    bool operator==(const GoalPace &) const = default;
};

/// `today` is the civil day of the account's zone.
GoalStanding standingOf(const Goal &goal, const Reading &reading, QDate today, QDate setOn);
/// None where nothing is missing, no day is set, or it is over.
std::optional<GoalPace> paceOf(const Goal &goal, const Reading &reading, QDate today);

} // namespace comity::goals

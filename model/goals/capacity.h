#pragma once

#include "model/base/wording.h"
#include "model/followups/service_level.h"
#include "model/goals/erlang_c.h"
#include "model/goals/reply_history.h"

#include <QTimeZone>
#include <array>

namespace comity::goals {

/// What goes off the time on duty for holidays, sickness, lieu days, training and breaks until the
/// user says otherwise: call centres commonly reckon with 30 per cent (S4.63).
constexpr int usualShrinkage = 30;

/// Those who answer. What nobody said is not known.
struct Team
{
    std::optional<int> people = {};
    std::optional<int> minutesADay = {}; ///< that each has for conversations
    std::optional<double> minutesEach = {}; ///< that a conversation takes
    int shrinkage = usualShrinkage; ///< per cent, 0..100

    bool operator==(const Team &) const = default;
};

/// How many conversations a day the team can hold (S4.12), rounded down; none while something is
/// not known.
std::optional<qint64> conversationsADay(const Team &team);

/// The replies that were owed, by the hour of the day in which they were asked.
struct ReplyHours
{
    std::array<qint64, 24> asked = {};
    int days = 0; ///< of the messages, which tell of each; 0: nobody knows

    qint64 total() const;
    /// To be expected on a day, or in an hour of one; none while nobody knows.
    std::optional<double> aDay() const;
    std::optional<double> inHour(int hour) const;
    /// The busiest, the earliest of equal ones; none without a reply.
    std::optional<int> busiest() const;

    bool operator==(const ReplyHours &) const = default;
};

/// Of the newest `days` civil days of `zone` up to `asOf` (UTC seconds) that messages tell about
/// whole. Cancelled; throws SQLite::Exception.
Result<ReplyHours> replyHours(SQLite::Database &database, std::optional<AccountId> account,
    const QTimeZone &zone, qint64 asOf, int days = 90, const JobContext &job = {});

/// Who is needed in an hour of the day for the service level.
struct HourStaff
{
    int hour = 0;
    double expected = 0; ///< replies
    std::optional<int> onDuty = {}; ///< none: nobody can promise it
    std::optional<int> employed = {}; ///< with shrinkage

    bool operator==(const HourStaff &) const = default;
};

/// All 24; empty while the load or the length of a conversation is not known.
std::vector<HourStaff> staffFor(
    const ReplyHours &hours, const Team &team, const followups::ServiceLevel &level);

/// In a sentence or two, what the team can hold beside what comes; what is not known is said to be
/// so.
QString sentenceOf(const Team &team, const ReplyHours &hours, const followups::ServiceLevel &level,
    const Wording &wording, const QLocale &numbers = QLocale::c());
/// The same, where `staff` of that team is reckoned already.
QString sentenceOf(const Team &team, const ReplyHours &hours, const std::vector<HourStaff> &staff,
    const followups::ServiceLevel &level, const Wording &wording,
    const QLocale &numbers = QLocale::c());

} // namespace comity::goals

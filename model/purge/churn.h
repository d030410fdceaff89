#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"
#include "model/base/result.h"
#include "model/base/wording.h"
#include "model/jobs/job_context.h"

#include <QTimeZone>
#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity {

/// Something that we did about following somebody.
struct ChurnEvent
{
    enum class Kind : quint8 {
        Followed,
        Unfollowed, ///< a complete list lacks them
        FollowedAgain,
        Ticked, ///< as unfollowed, on a plan
    };
    Kind kind = Kind::Followed;
    Dated when = {}; ///< as an export states it, else bounded by the lists around it
    bool operator==(const ChurnEvent &) const = default;
};

/// How an account followed one person over time. To unfollow and follow again is kept as history
/// and never suggested: X forbids it today (S4.56).
struct Churn
{
    bool followedRecently = false; ///< certainly, within the days of a new follow
    bool unfollowedBefore = false; ///< and back, or ticked and not disproved
    bool followedAgain = false;
    std::vector<ChurnEvent> oldestFirst = {};
};

/// Over all profiles of the person. Reads every list of whom the account follows, a few
/// milliseconds each: a job. `asOf` is UTC seconds; `newFollowDays` as in PurgeRequest.
Result<Churn> churnOf(SQLite::Database &database, AccountId account, Pk pk, qint64 asOf,
    const QTimeZone &zone, int newFollowDays, const JobContext &job = {});

/// `2025-10-14`, `between 2025-10-01 and 2025-11-01`, `by 2025-11-01`.
/// In words for a `locale` of a language.
QString dayText(const Dated &when, const Wording &wording, const QTimeZone &zone,
    const QLocale &locale = QLocale::c());

/// What is to be said of it: flags first, then the dated history, then what the network says today
/// of following again, with source and date, and what does more. Nothing where nothing is flagged.
QStringList sentencesOf(const Churn &churn, QStringView network, const Wording &wording,
    const QTimeZone &zone, int newFollowDays, const QLocale &locale = QLocale::c());

} // namespace comity

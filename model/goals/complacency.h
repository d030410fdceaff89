#pragma once

#include "model/base/wording.h"
#include "model/goals/reply_history.h"

#include <QStringList>

namespace comity::goals {

/// What answering was like over some days.
struct AnswerTimes
{
    int owed = 0; ///< replies that were asked for
    std::optional<qint64> medianMinutes = {}; ///< until the answer; none: too few to tell
    std::optional<qint64> waiting = {}; ///< people without an answer: now, or as the days ended

    bool operator==(const AnswerTimes &) const = default;
};

/// Whether we grow careless (S4.72): the last 30 days beside the 90 before them.
struct Complacency
{
    struct Reason
    {
        QString code = {}; ///< of `insights`: alert-slower, alert-slower-minutes, alert-silence
        QStringList arguments = {};

        bool operator==(const Reason &) const = default;
    };
    AnswerTimes now = {};
    AnswerTimes before = {};
    bool isKnown = false; ///< messages tell about all of these days
    std::vector<Reason> reasons = {}; ///< empty: nothing to be alarmed about, when it is known

    bool isAlert() const { return !reasons.empty(); }
    bool operator==(const Complacency &) const = default;
};

/// So many replies make a median.
constexpr int fewestAnswers = 5;

/// Of replies that were asked until `asOf`; messages tell until `until` (UTC seconds), and after
/// that only what was ticked as answered, which nobody waits for any more. Slower:
/// the median of the last 30 days is half as long again as before, and by an hour at least; what
/// has no answer yet counts with the time that it has waited. More silence: three more people wait
/// than 30 days ago, and half as many again.
Complacency complacencyOf(const std::vector<OwedOnce> &owed, qint64 until, qint64 asOf);

/// Of an account or of all of ours. Cancelled; throws SQLite::Exception.
Result<Complacency> complacency(SQLite::Database &database, std::optional<AccountId> account,
    qint64 asOf, const JobContext &job = {});

/// The reasons, or that all is well, or that nobody knows.
QString sentenceOf(
    const Complacency &complacency, const Wording &wording, const QLocale &numbers = QLocale::c());

} // namespace comity::goals

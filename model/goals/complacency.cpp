#include "model/goals/complacency.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

constexpr qint64 daySeconds = 86'400;
constexpr qint64 nowSeconds = 30 * daySeconds;
constexpr qint64 beforeSeconds = 90 * daySeconds;
constexpr qint64 yearSeconds = 365 * daySeconds;
constexpr qint64 leastSlower = 60; ///< minutes
constexpr qint64 leastMore = 3; ///< people
constexpr qint64 leastHours = 3;

bool isOpen(const OwedOnce &one, qint64 moment)
{
    return !one.answeredAt || *one.answeredAt > moment;
}

/// Who waits in two talks waits once.
qint64 waitingAt(const std::vector<OwedOnce> &owed, qint64 moment)
{
    std::set<Pk> waiting;
    for (const OwedOnce &one : owed) {
        if (one.askedAt <= moment && one.askedAt > moment - yearSeconds && isOpen(one, moment)) {
            waiting.insert(one.person);
        }
    }
    return static_cast<qint64>(waiting.size());
}

/// After `from`, up to and with `until`; who waits, at `asOf`.
AnswerTimes timesOf(const std::vector<OwedOnce> &owed, qint64 from, qint64 until, qint64 asOf)
{
    AnswerTimes times;
    std::vector<qint64> minutes;
    for (const OwedOnce &one : owed) {
        if (one.askedAt > from && one.askedAt <= until) {
            minutes.push_back(((isOpen(one, until) ? until : *one.answeredAt) - one.askedAt) / 60);
        }
    }
    times.owed = static_cast<int>(minutes.size());
    times.waiting = waitingAt(owed, asOf);
    if (times.owed >= fewestAnswers) {
        const auto middle = minutes.begin() + (times.owed - 1) / 2;
        std::nth_element(minutes.begin(), middle, minutes.end());
        times.medianMinutes = *middle;
    }
    return times;
}

/// Half as much again.
bool isMuchMore(qint64 now, qint64 before)
{
    return now * 2 >= before * 3;
}

/// In whole hours, where those tell them apart.
Complacency::Reason slower(qint64 now, qint64 before)
{
    if (before < leastHours * 60) {
        return {u"alert-slower-minutes"_s, {QString::number(now), QString::number(before)}};
    }
    return {
        u"alert-slower"_s, {QString::number((now + 30) / 60), QString::number((before + 30) / 60)}};
}

/// Where nothing is alarming; slower answers are told all the same.
QString calmSentence(const Complacency &all, const Wording &wording, const QLocale &numbers)
{
    const auto say = [&](QStringView code, const QStringList &arguments) {
        return wording.sentence(u"insights", code, arguments, numbers);
    };
    if (!all.now.medianMinutes || !all.before.medianMinutes) {
        return say(u"alert-too-few", {});
    }
    const bool isMore = *all.now.waiting > *all.before.waiting;
    const QStringList people {
        QString::number(*all.now.waiting), QString::number(*all.before.waiting)};
    const Complacency::Reason times = slower(*all.now.medianMinutes, *all.before.medianMinutes);
    const bool isSlower = *all.now.medianMinutes > *all.before.medianMinutes
        && times.arguments.front() != times.arguments.back();
    if (!isSlower) {
        return isMore ? say(u"alert-none-more", people) : say(u"alert-none", {});
    }
    const QString text = say(times.code, times.arguments) + u' ' + say(u"alert-none-yet", {});
    return isMore ? QString(text + u' ' + say(u"alert-more-waiting", people)) : text;
}

} // namespace

Complacency complacencyOf(const std::vector<OwedOnce> &owed, qint64 until, qint64 asOf)
{
    const qint64 before = until - nowSeconds;
    Complacency all;
    all.isKnown = true;
    all.now = timesOf(owed, before, until, asOf);
    all.before = timesOf(owed, before - beforeSeconds, before, before);
    if (all.now.medianMinutes && all.before.medianMinutes
        && *all.now.medianMinutes - *all.before.medianMinutes >= leastSlower
        && isMuchMore(*all.now.medianMinutes, *all.before.medianMinutes)) {
        all.reasons.push_back(slower(*all.now.medianMinutes, *all.before.medianMinutes));
    }
    if (*all.now.waiting - *all.before.waiting >= leastMore
        && isMuchMore(*all.now.waiting, *all.before.waiting)) {
        all.reasons.push_back({u"alert-silence"_s,
            {QString::number(*all.now.waiting), QString::number(*all.before.waiting)}});
    }
    return all;
}

Result<Complacency> complacency(SQLite::Database &database, std::optional<AccountId> account,
    qint64 asOf, const JobContext &job)
{
    const std::vector<MessageSpan> spans = messageSpans(database, account);
    if (spans.empty()) {
        return Complacency {};
    }
    // Of several accounts only what each of them tells about.
    const qint64 until = std::min(asOf, std::ranges::min(spans, {}, &MessageSpan::until).until);
    const qint64 from = std::ranges::max(spans, {}, &MessageSpan::from).from;
    if (from > until - nowSeconds - beforeSeconds) {
        return Complacency {};
    }
    const auto owed = replyHistory(database, account, until - nowSeconds - yearSeconds, asOf, job);
    if (!owed) {
        return tl::unexpected(owed.error());
    }
    return complacencyOf(*owed, until, asOf);
}

QString sentenceOf(const Complacency &complacency, const Wording &wording, const QLocale &numbers)
{
    if (!complacency.isKnown) {
        return wording.sentence(u"insights", u"alert-unknown");
    }
    if (!complacency.isAlert()) {
        return calmSentence(complacency, wording, numbers);
    }
    QStringList sentences;
    for (const Complacency::Reason &one : complacency.reasons) {
        sentences += wording.sentence(u"insights", one.code, one.arguments, numbers);
    }
    return sentences.join(u' ');
}

} // namespace comity::goals

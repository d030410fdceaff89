#include "model/review/rules/exchange.h"

#include "model/review/rules/mornings.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <utility>

namespace comity::review {
namespace {

constexpr qint64 daySeconds = 24 * 60 * 60;
constexpr qint64 activeSeconds = 2 * 60 * 60;
constexpr int activeMinutes = 2 * 60;

bool isOnDay(const Known<Dated> &time, qint64 day, const QString &zone, LocalTimes &times)
{
    if (!time.hasValue() || !time->hasValue()) {
        return false;
    }
    if (time->precision == DatePrecision::Exact) {
        return localDay(times, zone, time->at) == day;
    }
    return time->at / daySeconds == day;
}

/// The UTC seconds between which a time lies: a day is over there when it begins here.
std::pair<qint64, qint64> spanOf(const Dated &time)
{
    constexpr qint64 slack = 14 * 60 * 60;
    const qint64 day = time.at / daySeconds * daySeconds;
    switch (time.precision) {
    case DatePrecision::Exact:
        return {time.at, time.at};
    case DatePrecision::Day:
        return {day - slack, day + daySeconds + slack};
    default:
        return {time.at - slack, time.at + slack};
    }
}

/// The day of sending at their place; by UTC where their zone is not known.
std::optional<qint64> dayOfSending(const DraftFacts &draft, quint32 row, LocalTimes &times)
{
    const Known<qint64> &sendAt = draft.context.sendAt;
    if (!sendAt.hasValue()) {
        return std::nullopt;
    }
    if (draft.context.isSendAtADay) {
        return *sendAt / daySeconds;
    }
    return localDay(times, draft.context.recipients.at(row).zone.valueOr({}), *sendAt);
}

bool isSameDay(const DraftFacts &draft, quint32 row, const Known<Dated> &time, LocalTimes &times)
{
    const auto day = dayOfSending(draft, row, times);
    const QString zone = draft.context.recipients.at(row).zone.valueOr({});
    return day && isOnDay(time, *day, zone, times);
}

/// Of what was written under names that several recipients bear, the last few of each name: no
/// list has to be gone through for each of many.
QSet<const SaidMessage *> lastOfNamesakes(
    const DraftFacts &draft, const std::vector<SaidMessage> &received)
{
    constexpr int most = 8;
    QHash<const quint32 *, int> counts; // by the rows that a name stands for
    QSet<const SaidMessage *> last;
    for (auto message = received.rbegin(); message != received.rend(); ++message) {
        const auto rows = draft.people.rowsOf(message->who);
        if (rows.size() > 1 && draft.people.isAmbiguous(message->who)
            && ++counts[rows.data()] <= most) {
            last.insert(&*message);
        }
    }
    return last;
}

} // namespace

bool answersThreadOf(const DraftFacts &draft, quint32 row)
{
    const Known<Thread> &thread = draft.context.thread;
    if (!thread.hasValue() || !thread->inReplyTo.hasValue()) {
        return false;
    }
    const QStringList participants = thread->participants.valueOr({});
    return participants.isEmpty() || draft.audience.rows() == 1
        || std::ranges::any_of(participants,
            [&draft, row](const QString &who) { return draft.people.isRow(row, who); });
}

bool wroteWithin(const DraftFacts &draft, quint32 row, qint64 seconds)
{
    const Known<Dated> &lastIn = draft.context.recipients.at(row).lastIn;
    if (!draft.context.sendAt.hasValue() || !lastIn.hasValue() || !lastIn->hasValue()) {
        return false;
    }
    const qint64 age = *draft.context.sendAt - lastIn->at;
    const bool isToTheSecond
        = lastIn->precision == DatePrecision::Exact && !draft.context.isSendAtADay;
    return isToTheSecond
        ? age >= 0 && age <= seconds
        : *draft.context.sendAt / daySeconds - lastIn->at / daySeconds <= seconds / daySeconds;
}

bool wroteToday(const DraftFacts &draft, quint32 row, LocalTimes &times)
{
    return isSameDay(draft, row, draft.context.recipients.at(row).lastIn, times);
}

bool isInExchange(const DraftFacts &draft, quint32 row, LocalTimes &times)
{
    const Known<Thread> &thread = draft.context.thread;
    if (thread.hasValue() && thread->minutesAgo.hasValue() && *thread->minutesAgo <= activeMinutes
        && answersThreadOf(draft, row)) {
        return true;
    }
    const Recipient &person = draft.context.recipients.at(row);
    const bool isToTheSecond
        = person.lastIn.hasValue() && person.lastIn->precision == DatePrecision::Exact;
    if (isToTheSecond && wroteWithin(draft, row, activeSeconds)) {
        return true;
    }
    return wroteToday(draft, row, times)
        && (!isToTheSecond || isSameDay(draft, row, person.lastOut, times));
}

bool isBefore(const Dated &one, const Dated &other)
{
    if (!one.hasValue() || !other.hasValue()) {
        return false;
    }
    const bool areDays
        = one.precision == DatePrecision::Day && other.precision == DatePrecision::Day;
    return areDays ? one.at / daySeconds < other.at / daySeconds
                   : spanOf(one).second < spanOf(other).first;
}

std::vector<std::vector<HeardMessage>> newestMessages(const DraftFacts &draft)
{
    const Known<std::vector<SaidMessage>> &received = draft.context.privateReceived;
    if (!received.hasValue() || received->empty()) {
        return {};
    }
    struct Latest
    {
        const SaidMessage *toTheSecond = nullptr;
        const SaidMessage *ofTheDay = nullptr;
    };
    const auto isExact = [](const SaidMessage &one) {
        return one.at.hasValue() && one.at->precision == DatePrecision::Exact;
    };
    const auto isLater = [](const SaidMessage &one, const SaidMessage *than) {
        return than == nullptr || one.at->at >= than->at->at;
    };
    std::vector<Latest> latest(draft.audience.rows());
    std::vector<std::vector<HeardMessage>> newest(draft.audience.rows());
    const QSet<const SaidMessage *> ambiguous = lastOfNamesakes(draft, *received);
    for (const SaidMessage &message : *received) {
        const auto rows = draft.people.rowsOf(message.who);
        if (rows.size() > 1 && draft.people.isAmbiguous(message.who)) {
            for (std::size_t i = 0; i < rows.size() && ambiguous.contains(&message); ++i) {
                newest[rows[i]].push_back({&message, false});
            }
            continue;
        }
        for (const quint32 row : rows) {
            const bool isDated = message.at.hasValue() && message.at->hasValue();
            // Of those to the second only the newest is ever wanted.
            if (!isDated || !isExact(message)) {
                newest[row].push_back({&message, true});
            }
            if (isDated) {
                const SaidMessage *&known
                    = isExact(message) ? latest[row].toTheSecond : latest[row].ofTheDay;
                known = isLater(message, known) ? &message : known;
            }
        }
    }
    for (std::size_t row = 0; row < newest.size(); ++row) {
        const SaidMessage *const toTheSecond = latest[row].toTheSecond;
        const SaidMessage *const ofTheDay = latest[row].ofTheDay;
        if (toTheSecond != nullptr) {
            newest[row].push_back({toTheSecond, true});
        }
        std::erase_if(newest[row], [&](const HeardMessage &heard) {
            const SaidMessage *const one = heard.message;
            const auto precedes = [one](const SaidMessage *other) {
                return other != nullptr && one->at.hasValue() && isBefore(*one->at, *other->at);
            };
            return precedes(toTheSecond) || precedes(ofTheDay);
        });
    }
    return newest;
}

std::vector<const SaidMessage *> newestReceived(const DraftFacts &draft)
{
    const Known<std::vector<SaidMessage>> &received = draft.context.privateReceived;
    if (!received.hasValue() || received->empty()) {
        return {};
    }
    std::vector<const SaidMessage *> newest(draft.audience.rows(), nullptr);
    for (const SaidMessage &message : *received) {
        const auto rows = draft.people.rowsOf(message.who);
        if (rows.size() > 1 && draft.people.isAmbiguous(message.who)) {
            continue;
        }
        for (const quint32 row : rows) {
            const SaidMessage *&known = newest.at(row);
            const auto when
                = [](const SaidMessage &one) { return one.at.hasValue() ? one.at->sortKey() : 0; };
            if (known == nullptr || when(message) >= when(*known)) {
                known = &message;
            }
        }
    }
    return newest;
}

} // namespace comity::review

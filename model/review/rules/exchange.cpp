#include "model/review/rules/exchange.h"

#include "model/review/rules/mornings.h"

#include <algorithm>

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

std::vector<const SaidMessage *> newestReceived(const DraftFacts &draft)
{
    const Known<std::vector<SaidMessage>> &received = draft.context.privateReceived;
    if (!received.hasValue() || received->empty()) {
        return {};
    }
    std::vector<const SaidMessage *> newest(draft.audience.rows(), nullptr);
    for (const SaidMessage &message : *received) {
        for (const quint32 row : draft.people.rowsOf(message.who)) {
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

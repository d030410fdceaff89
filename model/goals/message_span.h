#pragma once

#include "model/base/ids.h"
#include "model/followups/obligation.h"

#include <QTimeZone>
#include <SQLiteCpp/Database.h>
#include <functional>
#include <optional>
#include <vector>

namespace comity::goals {

/// What messages can tell of. An export of our own posts says nothing of who wrote to us, and
/// private messages nothing of what we posted.
enum class SpanOf : quint8 {
    Talks, ///< who wrote to whom; where nobody ever wrote to us, nothing tells of it
    Posts, ///< what we said in public; where we never posted, nothing tells of it
};

/// From when to when imports tell: from the oldest such message to the newest one, or to the newest
/// export that holds that one. What lies outside is not known, and is never zero.
struct MessageSpan
{
    qint64 from = 0; ///< UTC seconds
    qint64 until = 0;
    AccountId account = {}; ///< of ours

    bool operator==(const MessageSpan &) const = default;
};

/// Of an account; none without such messages. Throws SQLite::Exception.
std::optional<MessageSpan> messageSpan(
    SQLite::Database &database, AccountId account, SpanOf of = SpanOf::Talks);
/// Of that account, or of all of ours in use, that have any.
std::vector<MessageSpan> messageSpans(
    SQLite::Database &database, std::optional<AccountId> account, SpanOf of = SpanOf::Talks);

/// Until when it is known whether what is owed was done (heldOver()): as far as the account's spans
/// tell, for what messages show to be owed may be answered after them; of the rest until `asOf`,
/// UTC seconds.
std::function<qint64(const followups::Obligation &)> knownUntil(
    const std::vector<MessageSpan> &spans, qint64 asOf);

/// The civil days by which it is judged how things stand now: 30 of them that all spans tell of to
/// the end.
struct JudgedDays
{
    qint64 from = 0; ///< UTC seconds, the beginning of a day
    qint64 until = 0; ///< as far as all of them tell, and no later than now
};
constexpr int judgedDayCount = 30;
/// Spans that end longer ago say nothing of how things stand now.
constexpr int freshSpanDays = 7;

/// The newest such days of `zone`; none without a span, or where one ends too long before `asOf`.
std::optional<JudgedDays> judgedDays(
    const std::vector<MessageSpan> &spans, qint64 asOf, const QTimeZone &zone);

} // namespace comity::goals

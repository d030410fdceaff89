#include "model/goals/message_span.h"

#include "model/base/civil_time.h"
#include "model/db/binding.h"
#include "model/snapshots/member_blob.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <map>

namespace comity::goals {
namespace {

/// Of table message.
std::string conditionOf(SpanOf of)
{
    return of == SpanOf::Posts
        ? "direction = 'out' AND kind IN ('post', 'repost', 'quote', 'reply',"
          " 'mention', 'comment')"
        : "(kind IN ('direct', 'invitation') OR (direction = 'in'"
          " AND kind IN ('reply', 'mention', 'comment')))";
}

/// Whether there is any message that only such an export holds: of talks a word to us, of posts one
/// that is no answer.
bool hasEvidence(SQLite::Database &database, AccountId account, SpanOf of)
{
    SQLite::Statement query(database,
        std::string("SELECT 1 FROM message WHERE account = ?1 AND at IS NOT NULL AND ")
            + (of == SpanOf::Posts
                    ? "direction = 'out' AND kind IN ('post', 'repost', 'quote') LIMIT 1"
                    : "direction = 'in' AND kind IN ('direct', 'invitation', 'reply', 'mention',"
                      " 'comment') LIMIT 1"));
    query.bind(1, static_cast<int64_t>(number(account)));
    return query.executeStep();
}

/// When the newest export was taken that holds a message, where that was after `from`. Exports hold
/// all that was said until then, so one without the newest message is not of its kind.
std::optional<qint64> newestExport(
    SQLite::Database &database, AccountId account, Pk message, qint64 from)
{
    SQLite::Statement query(database,
        "SELECT told.taken_at, held.messages FROM import_message AS held"
        " JOIN import ON import.id = held.import AND import.undone_at IS NULL"
        " JOIN import_account AS told ON told.import = held.import AND told.account = held.account"
        " WHERE held.account = ?1 AND told.taken_at > ?2 ORDER BY told.taken_at DESC");
    query.bind(1, static_cast<int64_t>(number(account)));
    query.bind(2, static_cast<int64_t>(from));
    while (query.executeStep()) {
        const auto held = snapshots::decodeSorted(db::blob(query.getColumn(1)));
        if (held && std::ranges::binary_search(*held, message)) {
            return query.getColumn(0).getInt64();
        }
    }
    return {};
}

} // namespace

std::optional<MessageSpan> messageSpan(SQLite::Database &database, AccountId account, SpanOf of)
{
    if (!hasEvidence(database, account, of)) {
        return {};
    }
    const std::string from = "SELECT at, id FROM message WHERE account = ?1 AND at IS NOT NULL AND "
        + conditionOf(of) + " ORDER BY at ";
    SQLite::Statement oldest(database, from + "LIMIT 1");
    SQLite::Statement newest(database, from + "DESC LIMIT 1");
    oldest.bind(1, static_cast<int64_t>(number(account)));
    newest.bind(1, static_cast<int64_t>(number(account)));
    if (!oldest.executeStep() || !newest.executeStep()) {
        return {};
    }
    const qint64 last = newest.getColumn(0).getInt64();
    const Pk message {newest.getColumn(1).getUInt()};
    return MessageSpan {oldest.getColumn(0).getInt64(),
        newestExport(database, account, message, last).value_or(last), account};
}

std::vector<MessageSpan> messageSpans(
    SQLite::Database &database, std::optional<AccountId> account, SpanOf of)
{
    std::vector<MessageSpan> spans;
    SQLite::Statement query(
        database, "SELECT id FROM account WHERE (?1 IS NULL AND archived_at IS NULL) OR id = ?1");
    db::bindOrNull(query, 1, account ? std::optional(number(*account)) : std::nullopt);
    while (query.executeStep()) {
        const auto span = messageSpan(database, AccountId {query.getColumn(0).getInt64()}, of);
        if (span) {
            spans.push_back(*span);
        }
    }
    return spans;
}

std::function<qint64(const followups::Obligation &)> knownUntil(
    const std::vector<MessageSpan> &spans, qint64 asOf)
{
    std::map<std::optional<AccountId>, qint64> told;
    for (const MessageSpan &one : spans) {
        told.emplace(one.account, one.until);
    }
    return [told = std::move(told), asOf](const followups::Obligation &one) {
        const auto found = told.find(one.account);
        return one.isFromMessages && found != told.end() ? found->second : asOf;
    };
}

std::optional<JudgedDays> judgedDays(
    const std::vector<MessageSpan> &spans, qint64 asOf, const QTimeZone &zone)
{
    if (spans.empty()) {
        return {};
    }
    const qint64 until = std::min(asOf, std::ranges::min(spans, {}, &MessageSpan::until).until);
    const QDate last = dateIn(zone, until);
    if (last.daysTo(dateIn(zone, asOf)) > freshSpanDays) {
        return {};
    }
    return JudgedDays {last.addDays(1 - judgedDayCount).startOfDay(zone).toSecsSinceEpoch(), until};
}

} // namespace comity::goals

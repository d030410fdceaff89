#include "model/messages/conversation.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/db/row_reader.h"

#include <QStringList>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <string>

namespace comity::messages {

namespace {

constexpr int textColumn = 5;

/// Up to the profiles; ?1 is the account, 0 for all.
std::string headOf(const ConversationQuery &query)
{
    std::string sql
        = "SELECT message.id, message.kind, message.direction, message.at, message.at_precision,"
          " message.text, message.was_deleted, correspondent.link, correspondent.account,"
          " correspondent.pk, message.thread IN"
          "  (SELECT thread FROM import_thread WHERE is_group = 1)"
          " FROM correspondent JOIN message ON message.correspondent = correspondent.id"
          " WHERE (?1 = 0 OR correspondent.account = ?1)";
    if (!query.withGroups) {
        sql += " AND (message.thread IS NULL OR message.thread NOT IN"
               " (SELECT thread FROM import_thread WHERE is_group = 1))";
    }
    if (query.onlyTold) {
        sql += " AND message.direction <> 'unknown'";
    }
    return sql + " AND correspondent.pk IN (";
}

constexpr const char *tail = ") ORDER BY message.at DESC, message.id DESC";

/// Whether there is a message of the account, or of any of ours, that meets a condition on table
/// message.
bool holdsAny(
    SQLite::Database &database, std::optional<AccountId> account, const std::string &condition)
{
    SQLite::Statement query(database,
        "SELECT EXISTS (SELECT 1 FROM message WHERE (?1 IS NULL OR account = ?1) AND " + condition
            + ")");
    db::bindOrNull(query, 1, account ? std::optional<qint64>(number(*account)) : std::nullopt);
    return query.executeStep() && query.getColumn(0).getInt() != 0;
}

QString textOf(const db::RowReader &rows, int column)
{
    const std::string_view bytes = rows.text(column);
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

Message messageFrom(const db::RowReader &rows)
{
    Message one;
    one.id = rows.number(0);
    one.kind = formats::messageKindFromText(textOf(rows, 1)).value_or(formats::MessageKind::Direct);
    one.direction = formats::directionFromText(textOf(rows, 2));
    one.at = rows.dated(3, 4);
    one.text = textOf(rows, textColumn);
    one.wasDeleted = rows.number(6) != 0;
    one.isGuess = rows.text(7) == "name";
    one.account = AccountId {rows.number(8)};
    one.pk = Pk {static_cast<quint32>(rows.number(9))};
    one.isGroup = rows.number(10) != 0;
    return one;
}

/// The newest title of the thread of a message.
class TitleReader
{
public:
    explicit TitleReader(SQLite::Database &database)
        : m_query(database,
            "SELECT import_thread.title FROM message"
            " JOIN import_thread ON import_thread.thread = message.thread"
            " JOIN import ON import.id = import_thread.import"
            " WHERE message.id = ?1 AND import.undone_at IS NULL"
            "  AND import_thread.title IS NOT NULL ORDER BY import.id DESC LIMIT 1")
    {
    }
    QString of(qint64 message)
    {
        m_query.reset();
        m_query.bind(1, static_cast<int64_t>(message));
        return m_query.executeStep() ? db::text(m_query.getColumn(0)) : QString();
    }

private:
    SQLite::Statement m_query;
};

} // namespace

std::optional<qint64> Contact::last() const
{
    return lastIn && lastOut ? std::max(lastIn, lastOut) : lastIn ? lastIn : lastOut;
}

Conversation conversationOf(
    SQLite::Database &database, const ConversationQuery &query, const JobContext &job)
{
    QStringList pks;
    for (const Pk pk : query.profiles) {
        pks += QString::number(number(pk));
    }
    // A list of numbers of our own: as texts they need no parameter each.
    db::RowReader rows(database, headOf(query) + pks.join(u',').toStdString() + tail);
    rows.bind(1, query.account ? number(*query.account) : 0);
    const std::string wanted = folded(query.search.trimmed().toStdString());
    Conversation out;
    while (rows.next()) {
        if (job.isStopped()) {
            break;
        }
        if (!wanted.empty() && folded(rows.text(textColumn)).find(wanted) == std::string::npos) {
            continue;
        }
        if (++out.total <= query.atMost) {
            out.newestFirst.push_back(messageFrom(rows));
        }
    }
    TitleReader titles(database);
    for (Message &message : out.newestFirst) {
        message.thread = titles.of(message.id);
    }
    return out;
}

bool holdsMessages(SQLite::Database &database, std::optional<AccountId> account)
{
    return holdsAny(database, account, "TRUE");
}

bool holdsTalks(SQLite::Database &database, std::optional<AccountId> account)
{
    return holdsAny(database, account,
        "(kind = 'direct' OR (direction = 'in'"
        " AND kind IN ('invitation', 'reply', 'mention', 'comment')))");
}

std::optional<Contact> contactWith(SQLite::Database &database, AccountId account, Pk pk)
{
    SQLite::Statement query(database,
        "SELECT messages_in, messages_out, last_in, last_out, waiting_since, is_guess FROM contact"
        " WHERE account = ?1 AND pk = ?2");
    query.bind(1, static_cast<int64_t>(number(account)));
    query.bind(2, static_cast<int64_t>(number(pk)));
    if (!query.executeStep()) {
        return std::nullopt;
    }
    return Contact {query.getColumn(0).getInt64(), query.getColumn(1).getInt64(),
        db::maybeNumber(query.getColumn(2)), db::maybeNumber(query.getColumn(3)),
        db::maybeNumber(query.getColumn(4)), query.getColumn(5).getInt() != 0};
}

} // namespace comity::messages

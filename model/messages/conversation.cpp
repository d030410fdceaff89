#include "model/messages/conversation.h"

#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <limits>

namespace comity::messages {
std::optional<qint64> Contact::last() const
{
    return lastIn && lastOut ? std::max(lastIn, lastOut) : lastIn ? lastIn : lastOut;
}

std::vector<Message> messagesWith(SQLite::Database &database, AccountId account, Pk pk,
    qsizetype atMost, std::optional<qint64> before)
{
    SQLite::Statement query(database,
        "SELECT message.kind, message.direction, message.at, message.at_precision, message.text,"
        " (SELECT title FROM import_thread JOIN import ON import.id = import_thread.import"
        "   WHERE import_thread.thread = message.thread AND import.undone_at IS NULL"
        "    AND title IS NOT NULL ORDER BY import.id DESC LIMIT 1),"
        " coalesce((SELECT max(is_group) FROM import_thread"
        "   WHERE import_thread.thread = message.thread), 0),"
        " message.was_deleted, correspondent.link = 'name'"
        " FROM correspondent JOIN message ON message.correspondent = correspondent.id"
        " WHERE correspondent.pk = ?2 AND correspondent.account = ?1"
        "  AND coalesce(message.at, 0) < ?3"
        " ORDER BY message.at DESC, message.id DESC LIMIT ?4");
    query.bind(1, static_cast<int64_t>(number(account)));
    query.bind(2, static_cast<int64_t>(number(pk)));
    query.bind(3, static_cast<int64_t>(before.value_or(std::numeric_limits<qint64>::max())));
    query.bind(4, static_cast<int64_t>(atMost));
    std::vector<Message> out;
    while (query.executeStep()) {
        Message one;
        one.kind = formats::messageKindFromText(db::text(query.getColumn(0)))
                       .value_or(formats::MessageKind::Direct);
        one.direction = formats::directionFromText(db::text(query.getColumn(1)));
        one.at = db::dated(query.getColumn(2), query.getColumn(3));
        one.text = db::text(query.getColumn(4));
        one.thread = db::text(query.getColumn(5));
        one.isGroup = query.getColumn(6).getInt() != 0;
        one.wasDeleted = query.getColumn(7).getInt() != 0;
        one.isGuess = query.getColumn(8).getInt() != 0;
        out.push_back(std::move(one));
    }
    return out;
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

#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"
#include "model/import/formats/records.h"

#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity::messages {

/// One message between an account of ours and somebody. Texts are a stranger's: plain, always.
struct Message
{
    formats::MessageKind kind = formats::MessageKind::Direct;
    formats::Direction direction = formats::Direction::Unknown;
    Dated at;
    QString text;
    QString thread; ///< its title, where it has one
    bool isGroup = false;
    bool wasDeleted = false;
    bool isGuess = false; ///< only a name says that it is this person
};

/// Who wrote to whom, between two people and not to groups. Times are UTC seconds.
struct Contact
{
    qint64 messagesIn = 0;
    qint64 messagesOut = 0;
    std::optional<qint64> lastIn = {};
    std::optional<qint64> lastOut = {};
    std::optional<qint64> waitingSince = {}; ///< their oldest message after our last one
    bool isGuess = false;

    std::optional<qint64> last() const;
};

/// What the account and the profile said to each other, newest first; `before` and `atMost` page.
/// Throws SQLite::Exception.
std::vector<Message> messagesWith(SQLite::Database &database, AccountId account, Pk pk,
    qsizetype atMost, std::optional<qint64> before = {});
/// Nothing where no message is known.
std::optional<Contact> contactWith(SQLite::Database &database, AccountId account, Pk pk);

} // namespace comity::messages

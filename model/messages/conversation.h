#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"
#include "model/import/formats/records.h"
#include "model/jobs/job_context.h"

#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity::messages {

/// One message between an account of ours and somebody. Texts are a stranger's: plain, always.
struct Message
{
    qint64 id = 0; ///< of the workspace
    AccountId account = {}; ///< of ours
    Pk pk = {}; ///< the profile of theirs
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
    /// Their oldest message after our last one; of replies, mentions and comments only questions.
    std::optional<qint64> waitingSince = {};
    bool isGuess = false;

    std::optional<qint64> last() const;
};

/// What to read of all that was said.
struct ConversationQuery
{
    std::vector<Pk> profiles = {}; ///< of one person
    std::optional<AccountId> account = {}; ///< none: all of ours
    QString search = {}; ///< in the texts, without regard to case and accents
    bool withGroups = true; ///< what they wrote to a group that we are in
    bool onlyTold = false; ///< leave out where nobody knows who wrote to whom
    qsizetype atMost = 50;
};

struct Conversation
{
    std::vector<Message> newestFirst;
    qint64 total = 0; ///< that fit the query
};

/// Both ways; messages without a time come last. A pass over all messages with the person: a job
/// where they may be many. Throws SQLite::Exception.
Conversation conversationOf(
    SQLite::Database &database, const ConversationQuery &query, const JobContext &job = {});

/// Whether any import that is not undone holds messages of the account, or of any of ours.
bool holdsMessages(SQLite::Database &database, std::optional<AccountId> account);

/// The same, of messages by which one can tell who waits for us: a private one, or a word to us.
/// What we said in public tells nothing of that.
bool holdsTalks(SQLite::Database &database, std::optional<AccountId> account);
/// Nothing where no message is known.
std::optional<Contact> contactWith(SQLite::Database &database, AccountId account, Pk pk);

} // namespace comity::messages

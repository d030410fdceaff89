#pragma once

#include "model/accounts/account.h"
#include "model/base/result.h"
#include "model/jobs/job_context.h"
#include "model/messages/conversation.h"

namespace comity::ui {

/// What was said with one person, as far as the pane shows it.
struct ConversationFile
{
    Pk pk = {}; ///< the profile asked about; of all profiles of the person
    QString search = {};
    messages::Conversation said = {};
    bool areMessagesKnown = false; ///< any import holds messages of the account, with anybody
    std::vector<Account> accounts = {}; ///< of ours
};

struct ConversationQuestion
{
    Pk pk = {};
    std::optional<AccountId> account = {}; ///< none: all of ours
    QString search = {};
    qsizetype atMost = 50;
};

/// Reads with a connection of its own: a worker's job.
Result<ConversationFile> readConversation(
    const QString &path, const ConversationQuestion &question, const JobContext &job);

} // namespace comity::ui

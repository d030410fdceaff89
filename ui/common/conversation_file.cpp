#include "ui/common/conversation_file.h"

#include "model/accounts/accounts_store.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"
#include "model/people/person_profiles.h"

namespace comity::ui {

Result<ConversationFile> readConversation(
    const QString &path, const ConversationQuestion &question, const JobContext &job)
{
    return db::guarded(path, [&]() -> Result<ConversationFile> {
        const auto database = db::connect(path, db::Use::Job);
        const db::InterruptOnStop stop(*database, job.stop);
        messages::ConversationQuery query;
        query.profiles = PersonProfiles(*database).of(question.pk);
        query.account = question.account;
        query.search = question.search;
        query.atMost = question.atMost;
        ConversationFile file;
        file.pk = question.pk;
        file.search = question.search;
        file.said = messages::conversationOf(*database, query, job);
        if (job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        file.areMessagesKnown = messages::holdsMessages(*database, question.account);
        file.accounts = AccountsStore(*database).all();
        return file;
    });
}

} // namespace comity::ui

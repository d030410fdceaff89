#include "model/drafts/handover_take_back.h"

#include "model/followups/obligation_edits.h"

#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

/// `sql` has the person as ?1 and the draft as ?2; gives the rows that it wrote or found.
int write(SQLite::Database &writer, const std::string &sql, DraftId draft, Pk pk)
{
    SQLite::Statement statement(writer, sql);
    statement.bind(1, static_cast<int64_t>(number(pk)));
    statement.bind(2, static_cast<int64_t>(number(draft)));
    return statement.exec();
}

/// Replies that this very sending answered.
void oweRepliesAgain(SQLite::Database &writer, DraftId draft, Pk pk)
{
    SQLite::Statement sent(
        writer, "SELECT at FROM handover WHERE pk = ?1 AND draft = ?2 AND state = 'sent'");
    sent.bind(1, static_cast<int64_t>(number(pk)));
    sent.bind(2, static_cast<int64_t>(number(draft)));
    if (sent.executeStep()) {
        followups::takeBackAnswers(writer, pk, sent.getColumn(0).getInt64());
    }
}

bool hasAnswered(SQLite::Database &writer, DraftId draft, Pk pk)
{
    SQLite::Statement rows(writer, "SELECT 1 FROM outcome WHERE pk = ?1 AND draft = ?2");
    rows.bind(1, static_cast<int64_t>(number(pk)));
    rows.bind(2, static_cast<int64_t>(number(draft)));
    return rows.executeStep();
}

} // namespace

Result<HandEdit> takeBackHandover(SQLite::Database &writer, DraftId draft, Pk pk)
{
    return editByHand(writer, [&]() -> Result<void> {
        if (hasAnswered(writer, draft, pk)) {
            return failure(
                Error::Code::Usage, {u"Something came back from them; take that out first."_s});
        }
        const std::string twins = "pk IN (SELECT twin.pk FROM profile AS own"
                                  " JOIN profile AS twin ON twin.pk = own.pk"
                                  "  OR twin.person = own.person WHERE own.pk = ?1)";
        const std::string sent = "EXISTS (SELECT 1 FROM handover"
                                 " WHERE pk = ?1 AND draft = ?2 AND state = 'sent')";
        write(writer,
            "DELETE FROM obligation WHERE kind = 'give-back' AND draft = ?2 AND done_at IS NULL"
            " AND "
                + twins + " AND " + sent,
            draft, pk);
        // Thank-yous that were done by this very sending.
        write(writer,
            "UPDATE obligation SET done_at = NULL WHERE kind = 'thank-you' AND " + twins
                + " AND done_at = (SELECT at FROM handover"
                  "  WHERE pk = ?1 AND draft = ?2 AND state = 'sent')"
                  " AND EXISTS (SELECT 1 FROM draft JOIN campaign ON campaign.id = draft.campaign"
                  "  WHERE draft.id = ?2 AND campaign.kind = 'thanks')",
            draft, pk);
        oweRepliesAgain(writer, draft, pk);
        write(writer,
            "UPDATE handover SET state = 'read', at = read_at, text = ''"
            " WHERE pk = ?1 AND draft = ?2 AND read_at IS NOT NULL AND state <> 'read'",
            draft, pk);
        write(writer, "DELETE FROM handover WHERE pk = ?1 AND draft = ?2 AND read_at IS NULL",
            draft, pk);
        return {};
    });
}

} // namespace comity::drafts

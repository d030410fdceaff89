#include "model/drafts/thanks_edits.h"

#include "model/db/binding.h"
#include "model/drafts/draft_rows.h"
#include "model/drafts/drafts_store.h"

#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

/// Each person once, by the profile that got it.
std::vector<Pk> sentTo(SQLite::Database &writer, const Draft &draft)
{
    SQLite::Statement rows(writer,
        "SELECT min(handover.pk) FROM handover JOIN profile ON profile.pk = handover.pk"
        " WHERE handover.state = 'sent' AND (handover.draft = ?1 OR handover.campaign = ?2)"
        " GROUP BY coalesce(profile.person, profile.pk) ORDER BY 1");
    rows.bind(1, static_cast<int64_t>(number(draft.id)));
    db::bindOrNull(rows, 2, draft.campaign ? std::optional(number(*draft.campaign)) : std::nullopt);
    std::vector<Pk> people;
    while (rows.executeStep()) {
        people.push_back(Pk {rows.getColumn(0).getUInt()});
    }
    return people;
}

} // namespace

Result<AddedDraft> addThanks(
    SQLite::Database &writer, DraftId draft, const QString &name, qint64 now)
{
    AddedDraft added;
    auto edit = editByHand(writer, [&]() -> Result<void> {
        const auto sent = DraftsStore(writer).draft(draft);
        std::vector<Pk> people = sent ? sentTo(writer, *sent) : std::vector<Pk> {};
        if (people.empty()) {
            return failure(Error::Code::Usage, {u"Nobody got this draft."_s});
        }
        Campaign thanks;
        thanks.name = name;
        thanks.kind = CampaignKind::Thanks;
        thanks.madeAt = now;
        Draft one;
        one.title = name;
        one.channel = sent->channel;
        one.account = sent->account;
        one.author = sent->author;
        one.in = std::move(people);
        one.campaign = insertCampaign(writer, thanks);
        one.madeAt = now;
        one.editedAt = now;
        one.settledAt = now;
        added.draft = insertDraft(writer, one);
        return {};
    });
    if (!edit) {
        return tl::unexpected(edit.error());
    }
    added.edit = std::move(*edit);
    return added;
}

} // namespace comity::drafts

#include "model/drafts/thanks_edits.h"

#include "model/db/binding.h"
#include "model/drafts/campaign_before.h"
#include "model/drafts/draft_rows.h"
#include "model/drafts/drafts_store.h"
#include "model/people/person_profiles.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

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

/// Who is owed thanks for the campaign before the draft's own.
std::vector<Pk> unthanked(SQLite::Database &writer, const Draft &draft)
{
    const auto before = draft.campaign ? campaignBefore(writer, *draft.campaign) : std::nullopt;
    return before ? unthankedOf(writer, *before) : std::vector<Pk> {};
}

DraftId insertThanks(SQLite::Database &writer, const Draft &after, std::vector<Pk> people,
    const QString &name, qint64 now)
{
    Campaign thanks;
    thanks.name = name;
    thanks.kind = CampaignKind::Thanks;
    thanks.madeAt = now;
    Draft one;
    one.title = name;
    one.channel = after.channel;
    one.account = after.account;
    one.author = after.author;
    one.in = std::move(people);
    one.campaign = insertCampaign(writer, thanks);
    one.madeAt = now;
    one.editedAt = now;
    one.settledAt = now;
    return insertDraft(writer, one);
}

/// `whom` gives the people that a stored draft is to be followed by thanks to.
template <typename Whom>
Result<AddedDraft> addThanksTo(SQLite::Database &writer, DraftId draft, const QString &name,
    qint64 now, const QString &nobody, const Whom &whom)
{
    AddedDraft added;
    auto edit = editByHand(writer, [&]() -> Result<void> {
        const auto stored = DraftsStore(writer).draft(draft);
        std::vector<Pk> people = stored ? whom(*stored) : std::vector<Pk> {};
        if (people.empty()) {
            return failure(Error::Code::Usage, {nobody});
        }
        added.draft = insertThanks(writer, *stored, std::move(people), name, now);
        return {};
    });
    if (!edit) {
        return tl::unexpected(edit.error());
    }
    added.edit = std::move(*edit);
    return added;
}

const QString everybodyThanked = u"Everybody who was asked was thanked."_s;

} // namespace

Result<AddedDraft> addThanks(
    SQLite::Database &writer, DraftId draft, const QString &name, qint64 now)
{
    return addThanksTo(writer, draft, name, now, u"Nobody got this draft."_s,
        [&](const Draft &stored) { return sentTo(writer, stored); });
}

Result<AddedDraft> addThanksFirst(SQLite::Database &writer, DraftId draft,
    const std::vector<Pk> &people, const QString &name, qint64 now)
{
    return addThanksTo(writer, draft, name, now, everybodyThanked, [&](const Draft &stored) {
        auto whom = people.empty() ? unthanked(writer, stored)
                                   : PersonProfiles(writer).onePerPerson(people);
        std::ranges::sort(whom);
        return whom;
    });
}

Result<HandEdit> thankTheOthersToo(SQLite::Database &writer, DraftId draft)
{
    return editByHand(writer, [&]() -> Result<void> {
        const auto stored = DraftsStore(writer).draft(draft);
        const auto others = stored ? unthanked(writer, *stored) : std::vector<Pk> {};
        if (others.empty()) {
            return failure(Error::Code::Usage, {everybodyThanked});
        }
        Draft changed = *stored;
        for (const Pk pk : others) {
            if (!std::ranges::binary_search(changed.out, pk)) {
                changed.in.push_back(pk);
            }
        }
        std::ranges::sort(changed.in);
        changed.in.erase(std::unique(changed.in.begin(), changed.in.end()), changed.in.end());
        movePeople(writer, draft, *stored, changed);
        return {};
    });
}

} // namespace comity::drafts

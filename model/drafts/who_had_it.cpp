#include "model/drafts/who_had_it.h"

#include "model/db/binding.h"
#include "model/drafts/draft_family.h"

#include <SQLiteCpp/Statement.h>

namespace comity::drafts {
namespace {

/// What one handover tells of somebody; the order of NotOffered is that of weight.
std::optional<NotOffered> reasonOf(HandoverState state, bool isThisDraft, bool isFamily)
{
    switch (state) {
    case HandoverState::Sent:
        return isFamily ? NotOffered::HadThisDraft : NotOffered::HadThisCampaign;
    case HandoverState::Copied:
        // By another draft it may have been sent; for this one it is still to be said.
        if (isThisDraft) {
            return std::nullopt;
        }
        return isFamily ? NotOffered::HadThisDraft : NotOffered::HadThisCampaign;
    case HandoverState::Skipped:
        return isThisDraft ? std::optional(NotOffered::Skipped) : std::nullopt;
    case HandoverState::Read:
        break;
    }
    return std::nullopt;
}

} // namespace

WhoHadIt::WhoHadIt(SQLite::Database &database, DraftId draft, std::optional<CampaignId> campaign,
    std::optional<Pk> onlyOf)
{
    SQLite::Statement rows(database,
        std::string(draftFamily)
            + " SELECT coalesce(profile.person, profile.pk), handover.state, handover.draft = ?1,"
              "  handover.draft IN (SELECT id FROM family)"
              " FROM handover JOIN profile ON profile.pk = handover.pk"
              " WHERE (handover.draft IN (SELECT id FROM family) OR handover.campaign = ?2"
              // Of a draft that came to the campaign after it had gone out to some.
              "   OR handover.draft IN (SELECT id FROM draft WHERE campaign = ?2))"
              "  AND (?3 IS NULL OR coalesce(profile.person, profile.pk) = ?3)");
    rows.bind(1, static_cast<int64_t>(number(draft)));
    db::bindOrNull(rows, 2, campaign ? std::optional(number(*campaign)) : std::nullopt);
    db::bindOrNull(rows, 3, onlyOf ? std::optional(qint64 {number(*onlyOf)}) : std::nullopt);
    while (rows.executeStep()) {
        const auto state = handoverStateFromText(db::text(rows.getColumn(1)));
        const auto reason = state
            ? reasonOf(*state, rows.getColumn(2).getInt() != 0, rows.getColumn(3).getInt() != 0)
            : std::nullopt;
        if (!reason) {
            continue;
        }
        const Pk person {static_cast<quint32>(rows.getColumn(0).getInt64())};
        const auto known = m_reasons.emplace(person, *reason).first;
        known->second = std::min(known->second, *reason);
    }
}

std::optional<NotOffered> WhoHadIt::why(Pk person) const
{
    const auto found = m_reasons.find(person);
    return found == m_reasons.end() ? std::nullopt : std::optional(found->second);
}

} // namespace comity::drafts

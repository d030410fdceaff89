#include "ui/drafts/desk/outcome_acts.h"

#include "model/drafts/campaign_edits.h"
#include "ui/common/plural.h"

namespace comity::ui {

void OutcomeActs::log(
    drafts::DraftId draft, std::vector<Pk> people, const drafts::OutcomeEntry &entry)
{
    const int count = plural(static_cast<qint64>(people.size()));
    run(tr("Note what came back"), tr("Noted of %Ln people", nullptr, count),
        [draft, people = std::move(people), entry, at = now()](SQLite::Database &writer) {
            return drafts::logOutcome(writer, draft, people, entry, at);
        });
}

void OutcomeActs::take(drafts::DraftId draft, std::vector<drafts::OutcomeSuggestion> suggestions)
{
    const int count = plural(static_cast<qint64>(suggestions.size()));
    run(tr("Take what imports show"), tr("Noted of %Ln people", nullptr, count),
        [draft, suggestions = std::move(suggestions)](SQLite::Database &writer) {
            return drafts::takeSuggestions(writer, draft, suggestions);
        });
}

void OutcomeActs::change(const drafts::Campaign &campaign)
{
    run(tr("Change goal"), tr("Goal changed"),
        [campaign](SQLite::Database &writer) { return drafts::changeCampaign(writer, campaign); });
}

void OutcomeActs::close(
    drafts::CampaignId campaign, const QString &afterNote, std::vector<drafts::Lesson> lessons)
{
    run(tr("Close campaign"), tr("Campaign closed. Thank-yous are in Follow-ups."),
        [campaign, afterNote, lessons = std::move(lessons), at = now()](SQLite::Database &writer) {
            return drafts::closeCampaign(writer, campaign, afterNote, at, lessons);
        });
}

void OutcomeActs::reopen(drafts::CampaignId campaign)
{
    run(tr("Reopen campaign"), tr("Campaign reopened"),
        [campaign](SQLite::Database &writer) { return drafts::reopenCampaign(writer, campaign); });
}

} // namespace comity::ui

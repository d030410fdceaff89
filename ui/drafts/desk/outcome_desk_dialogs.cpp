#include "ui/drafts/desk/outcome_desk.h"

#include "model/base/civil_time.h"
#include "model/drafts/capacity.h"
#include "ui/common/plural.h"
#include "ui/common/repair_desk.h"
#include "ui/drafts/desk/draft_desk.h"
#include "ui/drafts/desk/outcome_acts.h"
#include "ui/drafts/dialogs/campaign_dialog.h"
#include "ui/drafts/outcome/close_campaign_dialog.h"
#include "ui/drafts/outcome/log_outcome_dialog.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

/// The rules of what is found now, each once.
template <typename Rule>
std::vector<Rule> rulesOf(const ReviewAnswer *answer)
{
    std::vector<Rule> rules;
    if (answer != nullptr) {
        for (const ToldFinding &told : answer->told->findings) {
            if (std::ranges::find(rules, told.finding.rule, &Rule::id) == rules.end()) {
                rules.push_back({told.finding.rule, told.title});
            }
        }
    }
    return rules;
}

} // namespace

void OutcomeDesk::log()
{
    if (!m_desk.draft() || !m_session.isWritable() || m_stored.people.empty()) {
        return;
    }
    auto *dialog = new LogOutcomeDialog(m_stored.people, m_stored.sentFrom, today(), m_window);
    connect(dialog, &LogOutcomeDialog::outcomeLogged, this,
        [this, draft = m_desk.draft()->id](
            const std::vector<Pk> &people, QDate day, drafts::OutcomeEntry entry) {
            // A day of the past is known to its day; today is known to be no later than now.
            entry.at = day == today() ? Dated::exact(now()) : Dated::day(noonUtc(day));
            m_acts->log(draft, people, entry);
        });
    dialog->open();
}

void OutcomeDesk::showCampaign()
{
    const auto &campaign = m_stored.told.campaign;
    if (!campaign) {
        return;
    }
    const int people = m_stored.told.standing.asked;
    auto *dialog = new CampaignDialog(
        *campaign, today(),
        [this, people](std::optional<int> percent, std::optional<int> aDay) {
            return drafts::sentenceOf(
                drafts::answerLoad(people, percent, aDay), m_session.wording(), QLocale());
        },
        CampaignDialog::listsOf(m_session.columns()), m_window);
    connect(dialog, &CampaignDialog::saveAsked, m_acts, &OutcomeActs::change);
    dialog->open();
}

void OutcomeDesk::writeObjective(int place)
{
    const auto at = static_cast<std::size_t>(place);
    if (!m_stored.told.campaign || at >= m_stored.told.campaign->objectives.size()) {
        return;
    }
    const drafts::Campaign campaign = *m_stored.told.campaign;
    const drafts::Objective &objective = campaign.objectives.at(at);
    m_session.prompts().askText(m_window,
        {.title = objective.what,
            .label = tr("How many by now?"),
            .text = objective.reached ? QString::number(*objective.reached) : QString(),
            .act = tr("Write it down"),
            .maximumLength = 9},
        [this, campaign, at](const QString &text) {
            bool isNumber = false;
            const int reached = QLocale().toInt(text.trimmed(), &isNumber);
            if (!isNumber || reached < 0) {
                Q_EMIT failed({Error::Code::ValueRefused, {tr("a number"), text.trimmed()}});
                return;
            }
            drafts::Campaign changed = campaign;
            changed.objectives.at(at).reached = reached;
            m_acts->change(changed);
        });
}

void OutcomeDesk::closeCampaign()
{
    const auto &campaign = m_stored.told.campaign;
    if (!campaign || campaign->closedAt || !m_session.isWritable()) {
        return;
    }
    QStringList open;
    if (const int waiting = m_stored.told.standing.toAnswer; waiting > 0) {
        open += tr("%Ln people wrote since and wait for an answer.", nullptr, waiting);
    }
    if (const auto promises = m_stored.told.promises.size(); promises > 0) {
        open += tr("%Ln promises are still open.", nullptr, plural(static_cast<qint64>(promises)));
    }
    auto *dialog = new CloseCampaignDialog(
        campaign->name, open, rulesOf<CloseCampaignDialog::Rule>(m_desk.answer()), m_window);
    connect(dialog, &CloseCampaignDialog::campaignClosed, this,
        [this, id = campaign->id](const QString &note, const std::vector<drafts::Lesson> &lessons) {
            m_acts->close(id, note, lessons);
        });
    dialog->open();
}

void OutcomeDesk::showRepair()
{
    if (!m_desk.draft()) {
        return;
    }
    const ReviewAnswer *answer = m_desk.answer();
    QStringList bystanders;
    if (answer != nullptr) {
        const auto &draft = *answer->told->draft;
        for (const auto &named : draft.mentioned) {
            bystanders += named.handle;
        }
    }
    m_repair->open(m_desk.draft()->id, bystanders, {}, m_window);
}

void OutcomeDesk::apologise()
{
    std::vector<Pk> people;
    for (const NamedPerson &person : m_stored.byKind[drafts::OutcomeKind::Offended]) {
        people.push_back(person.pk);
    }
    Q_EMIT apologyAsked(people);
}

} // namespace comity::ui

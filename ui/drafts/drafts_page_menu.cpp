#include "ui/drafts/answer_pane.h"
#include "ui/drafts/desk/draft_acts.h"
#include "ui/drafts/desk/draft_middle.h"
#include "ui/drafts/desk/outcome_desk.h"
#include "ui/drafts/drafts_page.h"
#include "ui/drafts/findings/findings_view.h"
#include "ui/drafts/head/draft_head.h"
#include "ui/drafts/menu/draft_menu.h"
#include "ui/drafts/preview/draft_preview.h"
#include "ui/drafts/recipients/recipients_pane.h"
#include "ui/drafts/rules/draft_rules.h"
#include "ui/drafts/think/stop_and_think.h"
#include "ui/drafts/think/think_reminders.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

void DraftsPage::fillMore(QSettings *settings)
{
    m_more = new DraftMenu(m_session, settings, *m_desk, *m_acts, *m_middle, this);
    m_more->addTo(*m_middle->head()->menu());
    connect(m_more, &DraftMenu::playbookAsked, m_outcome, &OutcomeDesk::showRepair);
    connect(m_answer->recipients(), &RecipientsPane::rowChosen, m_more->preview(),
        &DraftPreview::choose);
    connect(m_answer->recipients(), &RecipientsPane::fixAsked, this, &DraftsPage::fix);
    connect(m_answer->recipients(), &RecipientsPane::takeOutAsked, this,
        [this](const std::vector<quint32> &rows) {
            if (m_desk->isWritable() && !m_desk->isStale()) {
                m_acts->takeOut(*m_desk->draft(), profilesOf(rows));
            }
        });
    const ThinkReminders *reminders = m_middle->think()->reminders();
    connect(reminders, &ThinkReminders::stancesAsked, m_more, &DraftMenu::openStances);
    connect(reminders, &ThinkReminders::planAsked, m_outcome, &OutcomeDesk::showCampaign);
    auto *rules = new DraftRules(m_session, *m_desk, *m_acts, *this);
    connect(m_answer->findings(), &FindingsView::ruleAsked, rules, &DraftRules::showRule);
    connect(m_outcome, &OutcomeDesk::lessonAsked, rules, &DraftRules::noteLesson);
    connect(m_more, &DraftMenu::lessonsAsked, rules, [rules] { rules->showLessons({}); });
    connect(rules, &DraftRules::failed, this, qOverload<const Error &>(&DraftsPage::fail));
    connect(m_more, &DraftMenu::failed, this, qOverload<const Error &>(&DraftsPage::fail));
}

std::unique_ptr<QMenu> DraftsPage::actsMenu()
{
    if (!m_desk->draft()) {
        return nullptr;
    }
    auto menu = std::make_unique<QMenu>();
    menu->addActions(m_middle->head()->menu()->actions());
    return menu;
}

} // namespace comity::ui

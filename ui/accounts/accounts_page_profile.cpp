#include "ui/accounts/accounts_page.h"

#include "model/base/civil_time.h"
#include "ui/accounts/account_acts.h"
#include "ui/accounts/account_log.h"
#include "ui/accounts/account_log_dialogs.h"
#include "ui/accounts/accounts_pane.h"
#include "ui/accounts/bio_dialog.h"
#include "ui/accounts/charter_card.h"
#include "ui/accounts/checkup_pane.h"
#include "ui/accounts/handle_dialog.h"
#include "ui/accounts/link_dialog.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

void AccountsPage::wireProfile()
{
    connect(m_checkup, &CheckupPane::fixAsked, this, &AccountsPage::fix);
    connect(m_checkup, &CheckupPane::rereadAsked, this, &AccountsPage::reread);
    connect(m_checkup->charter(), &CharterCard::charterTyped, m_acts, &AccountActs::setCharter);
    connect(m_checkup->charter(), &CharterCard::pinned, this, &AccountsPage::pinCharter);
    connect(m_checkup->log(), &AccountLog::groupsAsked, this, &AccountsPage::editGroups);
    connect(m_checkup->log(), &AccountLog::healthAsked, this, &AccountsPage::logHealth);
    connect(m_checkup->log(), &AccountLog::healthRemoveAsked, m_acts, &AccountActs::removeHealth);
}

void AccountsPage::fix(ProfileCheck check)
{
    const AccountStanding *standing = m_pane->current();
    if (standing == nullptr) {
        return;
    }
    const AccountId id = standing->record.account.id;
    switch (check) {
    case ProfileCheck::HandleEasy:
    case ProfileCheck::HandleGrows:
        if (standing->checkup.row(check).state == CheckState::Unknown) {
            openForm();
        } else {
            (new HandleDialog(*standing, this))->open();
        }
        return;
    case ProfileCheck::Photo:
        changeFact(u"avatar"_s);
        return;
    case ProfileCheck::Link: {
        auto *dialog = new LinkDialog(*standing, m_pane->records(), this);
        connect(dialog, &LinkDialog::chosen, this,
            [this, id](const QString &address, const QString &purpose) {
                tell(id, {{u"website"_s, address}, {linkPurposeFact, purpose}});
            });
        dialog->open();
        return;
    }
    case ProfileCheck::LastPost:
        return;
    default:
        break;
    }
    auto *dialog = new BioDialog(m_session.wording(), *standing, this);
    connect(dialog, &BioDialog::told, this,
        [this, id](const std::vector<std::pair<QString, QString>> &facts) { tell(id, facts); });
    dialog->open();
}

void AccountsPage::tell(AccountId id, std::vector<std::pair<QString, QString>> facts)
{
    const AccountStanding *standing = m_pane->current();
    if (standing == nullptr || standing->record.account.id != id) {
        return;
    }
    // What is said already needs no second telling, which would hide what an import says.
    std::erase_if(facts, [&record = standing->record](const auto &one) {
        const auto known = record.fact(one.first);
        return known ? known->value == one.second : one.second.isEmpty();
    });
    m_acts->tell(id, facts, noonUtc(todayOf(standing->record)));
}

void AccountsPage::reread()
{
    const AccountStanding *standing = m_pane->current();
    if (standing == nullptr) {
        return;
    }
    m_acts->followImports(standing->record.account.id);
}

void AccountsPage::pinCharter(AccountId id, const QString &text)
{
    const AccountStanding *standing = m_pane->current();
    if (standing == nullptr || standing->record.account.id != id) {
        return;
    }
    m_acts->pinCharter(id, text, noonUtc(todayOf(standing->record)));
}

void AccountsPage::editGroups()
{
    const AccountStanding *standing = m_pane->current();
    if (standing == nullptr) {
        return;
    }
    const AccountId id = standing->record.account.id;
    auto *dialog = new GroupsDialog(standing->people, this);
    connect(dialog, &GroupsDialog::groupsChosen, this,
        [this, id](const std::vector<AccountGroup> &groups) { m_acts->setGroups(id, groups); });
    dialog->open();
}

void AccountsPage::logHealth()
{
    const AccountStanding *standing = m_pane->current();
    if (standing == nullptr) {
        return;
    }
    auto *dialog
        = new HealthDialog(m_session.wording(), standing->record, todayOf(standing->record), this);
    connect(dialog, &HealthDialog::logged, m_acts, &AccountActs::logHealth);
    dialog->open();
}

} // namespace comity::ui

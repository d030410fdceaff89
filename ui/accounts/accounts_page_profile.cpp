#include "ui/accounts/accounts_page.h"

#include "model/accounts/account_records.h"
#include "model/base/civil_time.h"
#include "ui/accounts/account_log.h"
#include "ui/accounts/account_log_dialogs.h"
#include "ui/accounts/accounts_pane.h"
#include "ui/accounts/bio_dialog.h"
#include "ui/accounts/charter_card.h"
#include "ui/accounts/checkup_pane.h"
#include "ui/accounts/handle_dialog.h"
#include "ui/accounts/link_dialog.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace comity::ui {

void AccountsPage::wireProfile()
{
    connect(m_checkup, &CheckupPane::fixAsked, this, &AccountsPage::fix);
    connect(m_checkup, &CheckupPane::rereadAsked, this, &AccountsPage::reread);
    connect(m_checkup->charter(), &CharterCard::charterTyped, this, &AccountsPage::saveCharter);
    connect(m_checkup->charter(), &CharterCard::pinned, this, &AccountsPage::pinCharter);
    connect(m_checkup->log(), &AccountLog::groupsAsked, this, &AccountsPage::editGroups);
    connect(m_checkup->log(), &AccountLog::healthAsked, this, &AccountsPage::logHealth);
    connect(m_checkup->log(), &AccountLog::healthRemoveAsked, this, &AccountsPage::removeHealth);
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
    const qint64 at = noonUtc(todayOf(standing->record));
    edit(
        tr("change what an account says of itself"), tr("Saved"),
        [id, facts, at](SQLite::Database &writer) -> Result<AccountId> {
            for (const auto &[name, value] : facts) {
                account_edits::tellFact(writer, id, name, value, at);
            }
            return id;
        },
        true);
}

void AccountsPage::reread()
{
    const AccountStanding *standing = m_pane->current();
    if (standing == nullptr) {
        return;
    }
    const AccountId id = standing->record.account.id;
    edit(
        tr("re-read a profile from its imports"), tr("As the imports tell it"),
        [id](SQLite::Database &writer) -> Result<AccountId> {
            account_edits::followImports(writer, id);
            return id;
        },
        true);
}

void AccountsPage::saveCharter(AccountId id, const QString &text)
{
    edit(
        tr("change a charter"), tr("Charter saved"),
        [id, text](SQLite::Database &writer) -> Result<AccountId> {
            return account_edits::setCharter(writer, id, text).map([id] { return id; });
        },
        true);
}

void AccountsPage::pinCharter(AccountId id, const QString &text)
{
    const AccountStanding *standing = m_pane->current();
    if (standing == nullptr || standing->record.account.id != id) {
        return;
    }
    const qint64 at = noonUtc(todayOf(standing->record));
    edit(
        tr("note that a charter is pinned"), tr("Noted as pinned"),
        [id, text, at](SQLite::Database &writer) -> Result<AccountId> {
            return account_edits::pinCharter(writer, id, text, at).map([id] { return id; });
        },
        true);
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
        [this, id](const std::vector<AccountGroup> &groups) {
            edit(
                tr("change who an account is for"), tr("Saved"),
                [id, groups](SQLite::Database &writer) -> Result<AccountId> {
                    account_edits::setGroups(writer, id, groups);
                    return id;
                },
                true);
        });
    dialog->open();
}

void AccountsPage::logHealth()
{
    const AccountStanding *standing = m_pane->current();
    if (standing == nullptr) {
        return;
    }
    const qint64 now = m_session.clock()().toSecsSinceEpoch();
    auto *dialog
        = new HealthDialog(m_session.wording(), standing->record, todayOf(standing->record), this);
    connect(dialog, &HealthDialog::logged, this, [this, now](const HealthEntry &entry) {
        edit(
            tr("log what happened to an account"), tr("Logged"),
            [entry, now](SQLite::Database &writer) -> Result<AccountId> {
                account_edits::logHealth(writer, entry, now);
                return entry.account;
            },
            true);
    });
    dialog->open();
}

void AccountsPage::removeHealth(qint64 entry)
{
    const AccountStanding *standing = m_pane->current();
    if (standing == nullptr) {
        return;
    }
    edit(
        tr("remove from an account’s log"), tr("Removed"),
        [entry, id = standing->record.account.id](SQLite::Database &writer) -> Result<AccountId> {
            account_edits::removeHealth(writer, entry);
            return id;
        },
        true);
}

} // namespace comity::ui

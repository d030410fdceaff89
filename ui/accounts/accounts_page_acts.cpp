#include "ui/accounts/accounts_page.h"

#include "model/base/civil_time.h"
#include "ui/accounts/account_acts.h"
#include "ui/accounts/account_fact_dialog.h"
#include "ui/accounts/account_form.h"
#include "ui/accounts/accounts_pane.h"
#include "ui/common/notice.h"
#include "ui/common/undo_bar.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

QDate AccountsPage::todayOf(const AccountRecord &record) const
{
    return dateIn(zoneOrSystem(record.account.timeZone), m_session.clock()().toSecsSinceEpoch());
}

void AccountsPage::wireActs()
{
    connect(m_acts, &AccountActs::saved, this, [this](AccountId id) {
        m_wanted = id;
        ++m_question; // what is being read does not know it yet
    });
    connect(m_acts, &EditActs::done, this, [this](const QString &sentence) {
        m_trouble->hide();
        m_undoBar->show(sentence);
    });
    connect(m_acts, &EditActs::told, this, [this] {
        m_trouble->hide();
        // What was typed since then is kept.
        m_isSettled = m_isSettled || !m_form->hasChanges();
    });
    connect(m_acts, &EditActs::failed, this, &AccountsPage::showTrouble);
}

void AccountsPage::save(const AccountRecord &record)
{
    if (m_form->isNew()) {
        m_acts->add(record);
    } else {
        m_acts->save(record);
    }
}

void AccountsPage::changeFact(const QString &name)
{
    const AccountStanding *standing = m_pane->current();
    if (standing == nullptr) {
        return;
    }
    const AccountRecord &record = standing->record;
    const AccountId id = record.account.id;
    auto *dialog = new AccountFactDialog(record, name, todayOf(record), this);
    const auto tellOne = [this, id, name](const QString &value, qint64 at) {
        m_acts->tell(id, {{name, value}}, at);
    };
    connect(dialog, &AccountFactDialog::told, this, tellOne);
    connect(dialog, &AccountFactDialog::removeAsked, this,
        [tellOne](qint64 at) { tellOne(QString(), at); });
    dialog->open();
}

void AccountsPage::reorder(const std::vector<AccountId> &ids)
{
    const AccountStanding *current = m_pane->current();
    const AccountId shown = current == nullptr ? ids.front() : current->record.account.id;
    m_acts->reorder(ids, shown);
}

} // namespace comity::ui

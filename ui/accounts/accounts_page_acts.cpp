#include "ui/accounts/accounts_page.h"

#include "model/accounts/account_records.h"
#include "model/base/civil_time.h"
#include "ui/accounts/account_fact_dialog.h"
#include "ui/accounts/account_form.h"
#include "ui/accounts/accounts_pane.h"
#include "ui/common/edit_command.h"
#include "ui/common/notice.h"
#include "ui/common/undo_bar.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace comity::ui {

QDate AccountsPage::todayOf(const AccountRecord &record) const
{
    return dateIn(zoneOrSystem(record.account.timeZone), m_session.clock()().toSecsSinceEpoch());
}

void AccountsPage::edit(const QString &text, const QString &sentence,
    std::function<Result<AccountId>(SQLite::Database &)> work, bool keepsTyping)
{
    struct Done
    {
        HandEdit edit;
        AccountId id {};
    };
    m_trouble->hide();
    m_session.edit(
        this,
        [work = std::move(work)](SQLite::Database &writer) -> Result<Done> {
            Done done;
            const auto edited = editByHand(writer, [&]() -> Result<void> {
                return work(writer).map([&done](AccountId id) { done.id = id; });
            });
            if (!edited) {
                return tl::unexpected(edited.error());
            }
            done.edit = *edited;
            return done;
        },
        [this, text, sentence, keepsTyping](const Result<Done> &done) {
            if (!done) {
                showTrouble(done.error());
                return;
            }
            if (!keepsTyping) {
                m_wanted = done->id;
            }
            read();
            if (!done->edit.changes.isEmpty()) {
                m_session.undoStack().push(new EditCommand(text, m_session, done->edit.changes,
                    this, [this](const Result<HandEdit> &turned) {
                        if (!turned) {
                            showTrouble(turned.error());
                        }
                        // What was typed since then is kept.
                        m_isSettled = m_isSettled || !m_form->hasChanges();
                        read();
                    }));
                m_undoBar->show(sentence);
            }
        });
}

void AccountsPage::save(const AccountRecord &record)
{
    const bool isNew = m_form->isNew();
    edit(isNew ? tr("add an account") : tr("edit an account"),
        isNew ? tr("Account added") : tr("Account saved"),
        [record, isNew](SQLite::Database &writer) -> Result<AccountId> {
            if (isNew) {
                return account_edits::add(writer, record);
            }
            return account_edits::save(writer, record).map([&record] { return record.account.id; });
        });
}

void AccountsPage::archive(AccountId id, bool isArchived)
{
    const qint64 now = m_session.clock()().toSecsSinceEpoch();
    edit(isArchived ? tr("archive an account") : tr("bring an account back"),
        isArchived ? tr("Account archived") : tr("Account brought back"),
        [id, isArchived, now](SQLite::Database &writer) -> Result<AccountId> {
            return account_edits::archive(
                writer, id, isArchived ? std::optional(now) : std::nullopt)
                .map([id] { return id; });
        });
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
        edit(
            tr("change what an account says of itself"), tr("Saved"),
            [id, name, value, at](SQLite::Database &writer) -> Result<AccountId> {
                account_edits::tellFact(writer, id, name, value, at);
                return id;
            },
            true);
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
    edit(tr("reorder the accounts"), tr("Accounts reordered"),
        [ids, shown](SQLite::Database &writer) -> Result<AccountId> {
            account_edits::reorder(writer, ids);
            return shown;
        });
}

} // namespace comity::ui

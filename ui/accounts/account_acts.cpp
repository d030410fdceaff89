#include "ui/accounts/account_acts.h"

#include "model/accounts/account_records.h"
#include "model/followups/account_hours.h"

#include <memory>

namespace comity::ui {

AccountActs::AccountActs(WorkspaceSession &session, QObject *parent)
    : EditActs(session, parent)
{
}

void AccountActs::add(const AccountRecord &record)
{
    const auto id = std::make_shared<AccountId>(); // the writer's thread ends before it is read
    run(tr("add an account"), tr("Account added"),
        byHand([record, id](SQLite::Database &writer) -> Result<void> {
            *id = account_edits::add(writer, record);
            return {};
        }),
        [this, id] { Q_EMIT saved(*id); });
}

void AccountActs::save(const AccountRecord &record)
{
    run(tr("edit an account"), tr("Account saved"),
        byHand([record, at = now()](SQLite::Database &writer) {
            return followups::saveAccount(writer, record, at);
        }),
        [this, id = record.account.id] { Q_EMIT saved(id); });
}

void AccountActs::archive(AccountId id, bool isArchived)
{
    const auto at = isArchived ? std::optional(now()) : std::nullopt;
    run(isArchived ? tr("archive an account") : tr("bring an account back"),
        isArchived ? tr("Account archived") : tr("Account brought back"),
        byHand(
            [id, at](SQLite::Database &writer) { return account_edits::archive(writer, id, at); }),
        [this, id] { Q_EMIT saved(id); });
}

void AccountActs::reorder(const std::vector<AccountId> &ids, AccountId shown)
{
    run(tr("reorder the accounts"), tr("Accounts reordered"),
        byHand([ids](SQLite::Database &writer) -> Result<void> {
            account_edits::reorder(writer, ids);
            return {};
        }),
        [this, shown] { Q_EMIT saved(shown); });
}

void AccountActs::tell(
    AccountId id, const std::vector<std::pair<QString, QString>> &facts, qint64 at)
{
    run(tr("change what an account says of itself"), tr("Saved"),
        byHand([id, facts, at](SQLite::Database &writer) -> Result<void> {
            for (const auto &[name, value] : facts) {
                account_edits::tellFact(writer, id, name, value, at);
            }
            return {};
        }));
}

void AccountActs::followImports(AccountId id)
{
    run(tr("re-read a profile from its imports"), tr("As the imports tell it"),
        byHand([id](SQLite::Database &writer) -> Result<void> {
            account_edits::followImports(writer, id);
            return {};
        }));
}

void AccountActs::setCharter(AccountId id, const QString &text)
{
    run(tr("change a charter"), tr("Charter saved"), byHand([id, text](SQLite::Database &writer) {
        return account_edits::setCharter(writer, id, text);
    }));
}

void AccountActs::pinCharter(AccountId id, const QString &text, qint64 at)
{
    run(tr("note that a charter is pinned"), tr("Noted as pinned"),
        byHand([id, text, at](SQLite::Database &writer) {
            return account_edits::pinCharter(writer, id, text, at);
        }));
}

void AccountActs::setGroups(AccountId id, const std::vector<AccountGroup> &groups)
{
    run(tr("change who an account is for"), tr("Saved"),
        byHand([id, groups](SQLite::Database &writer) -> Result<void> {
            account_edits::setGroups(writer, id, groups);
            return {};
        }));
}

void AccountActs::logHealth(const HealthEntry &entry)
{
    run(tr("log what happened to an account"), tr("Logged"),
        byHand([entry, at = now()](SQLite::Database &writer) -> Result<void> {
            account_edits::logHealth(writer, entry, at);
            return {};
        }));
}

void AccountActs::removeHealth(qint64 entry)
{
    run(tr("remove from an account’s log"), tr("Removed"),
        byHand([entry](SQLite::Database &writer) -> Result<void> {
            account_edits::removeHealth(writer, entry);
            return {};
        }));
}

} // namespace comity::ui

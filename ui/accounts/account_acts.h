#pragma once

#include "model/accounts/account_log_store.h"
#include "model/accounts/account_record.h"
#include "ui/common/edit_acts.h"

namespace comity::ui {

/// What is done to an account of ours, each an entry on the undo stack.
class AccountActs : public EditActs
{
    Q_OBJECT

public:
    explicit AccountActs(WorkspaceSession &session, QObject *parent = nullptr);

    /// A new one; its id in the record is not looked at.
    void add(const AccountRecord &record);
    void save(const AccountRecord &record);
    void archive(AccountId id, bool isArchived);
    /// `shown` is the one that stays chosen.
    void reorder(const std::vector<AccountId> &ids, AccountId shown);
    /// What it says of itself from `at` on (UTC seconds), by name; several at once are one step.
    void tell(AccountId id, const std::vector<std::pair<QString, QString>> &facts, qint64 at);
    void followImports(AccountId id);
    void setCharter(AccountId id, const QString &text);
    /// `text` stands in a pinned post since that day, its noon UTC.
    void pinCharter(AccountId id, const QString &text, qint64 at);
    void setGroups(AccountId id, const std::vector<AccountGroup> &groups);
    void logHealth(const HealthEntry &entry);
    void removeHealth(qint64 entry);

Q_SIGNALS:
    /// Written as a whole, before done(): what was typed into the form of it is over.
    void saved(comity::AccountId id);
};

} // namespace comity::ui

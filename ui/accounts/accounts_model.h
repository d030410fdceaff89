#pragma once

#include "ui/accounts/accounts_ground.h"
#include "ui/common/table_roles.h"
#include "ui/common/tokens.h"

#include <QAbstractListModel>

namespace comity::ui {

/// What the list shows of an account beside its name.
enum AccountRole : int {
    StateRole = FirstFreeRole, ///< Severity as int
    StateWordRole, ///< "2 to improve"
};

/// How an account stands, in a word: what is to be improved, or that its import is too old to tell.
struct AccountState
{
    Severity severity = Severity::Note;
    QString word;
};
AccountState accountState(const AccountStanding &standing);

/// Our accounts in their order, a row each; rows can be dragged to another place.
class AccountsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setAccounts(std::vector<AccountStanding> accounts);
    const std::vector<AccountStanding> &accounts() const { return m_accounts; }
    /// Null outside.
    const AccountStanding *at(int row) const;
    /// -1 for one that is not there.
    int rowOf(AccountId id) const;
    /// The accounts as they would stand with the one of `row` at the place of `to`.
    std::vector<AccountId> moved(int row, int to) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;

Q_SIGNALS:
    /// A row was dropped; the order is to be saved.
    void orderAsked(const std::vector<comity::AccountId> &ids);

private:
    std::vector<AccountStanding> m_accounts;
};

} // namespace comity::ui

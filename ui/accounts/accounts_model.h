#pragma once

#include "model/accounts/account_records.h"

#include <QAbstractListModel>

namespace comity::ui {

/// Our accounts in their order, a row each; rows can be dragged to another place.
class AccountsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setAccounts(std::vector<AccountRecord> accounts);
    const std::vector<AccountRecord> &accounts() const { return m_accounts; }
    /// Null outside.
    const AccountRecord *at(int row) const;
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
    std::vector<AccountRecord> m_accounts;
};

} // namespace comity::ui

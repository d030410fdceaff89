#include "ui/accounts/accounts_model.h"

#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/table_roles.h"
#include "ui/common/tiles.h"
#include "ui/common/tokens.h"

#include <QMimeData>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

const QString mimeType = u"application/x-comity-account-row"_s;

QString nameOf(const Account &account)
{
    return accountText(account.network, account.handle, account.name, account.key);
}

} // namespace

void AccountsModel::setAccounts(std::vector<AccountRecord> accounts)
{
    beginResetModel();
    m_accounts = std::move(accounts);
    endResetModel();
}

const AccountRecord *AccountsModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_accounts[static_cast<std::size_t>(row)] : nullptr;
}

int AccountsModel::rowOf(AccountId id) const
{
    const auto found = std::ranges::find_if(
        m_accounts, [id](const AccountRecord &one) { return one.account.id == id; });
    return found == m_accounts.end() ? -1 : static_cast<int>(found - m_accounts.begin());
}

std::vector<AccountId> AccountsModel::moved(int row, int to) const
{
    std::vector<AccountId> ids;
    for (const AccountRecord &one : m_accounts) {
        ids.push_back(one.account.id);
    }
    if (at(row) != nullptr && at(to) != nullptr) {
        const AccountId id = ids[static_cast<std::size_t>(row)];
        ids.erase(ids.begin() + row);
        ids.insert(ids.begin() + to, id);
    }
    return ids;
}

int AccountsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_accounts.size());
}

QVariant AccountsModel::data(const QModelIndex &index, int role) const
{
    const AccountRecord *record = at(index.row());
    if (record == nullptr) {
        return {};
    }
    const Account &account = record->account;
    const QString second = record->isArchived() ? tr("Archived")
        : record->owner.isEmpty()               ? networkName(account.network)
                                                : tr("%1 · %2", "network, who looks after it")
                                        .arg(networkName(account.network), record->owner);
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(account);
    case SecondLineRole:
        return second;
    case NetworkRole:
        return account.network;
    case ToneRole:
        return static_cast<int>(record->isArchived() ? Tone::Muted : Tone::Normal);
    case KeyRole:
        return number(account.id);
    case Qt::AccessibleTextRole:
        return spoken({nameOf(account), second});
    default:
        return {};
    }
}

Qt::ItemFlags AccountsModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
                           : Qt::ItemIsDropEnabled;
}

QStringList AccountsModel::mimeTypes() const
{
    return {mimeType};
}

QMimeData *AccountsModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty()) {
        return nullptr;
    }
    auto *data = new QMimeData;
    data->setData(mimeType, QByteArray::number(indexes.first().row()));
    return data;
}

bool AccountsModel::dropMimeData(const QMimeData *data, Qt::DropAction /*action*/, int row,
    int /*column*/, const QModelIndex &parent)
{
    const int from = data->data(mimeType).toInt();
    int to = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    to = to > from ? to - 1 : to;
    if (data->hasFormat(mimeType) && to != from && at(to) != nullptr) {
        Q_EMIT orderAsked(moved(from, to));
    }
    // The order is read anew once it is saved: the view must not take the row out.
    return false;
}

} // namespace comity::ui

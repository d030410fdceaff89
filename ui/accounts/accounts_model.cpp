#include "ui/accounts/accounts_model.h"

#include "ui/accounts/account_log.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/pause_notice.h"
#include "ui/common/plural.h"
#include "ui/common/tiles.h"
#include "ui/common/tool_tip.h"

#include <QCoreApplication>
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

/// "X · 4,431 followers"; the count is left out where no import tells it.
QString secondLine(const AccountStanding &standing)
{
    const QString network = networkName(standing.record.account.network);
    if (!standing.followers) {
        return network;
    }
    const int count = plural(*standing.followers);
    const QString people = standing.hasConnections
        ? QCoreApplication::translate("AccountsModel", "%Ln connections", nullptr, count)
        : QCoreApplication::translate("AccountsModel", "%Ln followers", nullptr, count);
    return AccountsModel::tr("%1 · %2", "network, how many follow").arg(network, people);
}

} // namespace

AccountState accountState(const AccountStanding &standing)
{
    const ProfileCheckup &checkup = standing.checkup;
    if (standing.record.isArchived()) {
        return {Severity::Note, AccountsModel::tr("Archived")};
    }
    if (standing.pause) {
        return {Severity::Warn, pauseWord(*standing.pause)};
    }
    if (checkup.isStale) {
        return {Severity::Warn, AccountsModel::tr("Import is stale")};
    }
    if (const int count = checkup.count(CheckState::Improve); count > 0) {
        return {Severity::Warn,
            QCoreApplication::translate("AccountsModel", "%Ln to improve", nullptr, count)};
    }
    if (const int count = checkup.count(CheckState::Unknown); count > 0) {
        return {Severity::Note,
            QCoreApplication::translate("AccountsModel", "%Ln not known", nullptr, count)};
    }
    return {Severity::Ok, AccountsModel::tr("All good")};
}

void AccountsModel::setAccounts(std::vector<AccountStanding> accounts)
{
    beginResetModel();
    m_accounts = std::move(accounts);
    endResetModel();
}

const AccountStanding *AccountsModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_accounts[static_cast<std::size_t>(row)] : nullptr;
}

int AccountsModel::rowOf(AccountId id) const
{
    const auto found = std::ranges::find_if(
        m_accounts, [id](const AccountStanding &one) { return one.record.account.id == id; });
    return found == m_accounts.end() ? -1 : static_cast<int>(found - m_accounts.begin());
}

std::vector<AccountId> AccountsModel::moved(int row, int to) const
{
    std::vector<AccountId> ids;
    for (const AccountStanding &one : m_accounts) {
        ids.push_back(one.record.account.id);
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
    const AccountStanding *standing = at(index.row());
    if (standing == nullptr) {
        return {};
    }
    const Account &account = standing->record.account;
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(account);
    case SecondLineRole:
        return secondLine(*standing);
    case MonogramRole:
        return monogramOf(account.name, account.handle);
    case StateRole:
        return static_cast<int>(accountState(*standing).severity);
    case StateWordRole:
        return accountState(*standing).word;
    case ToneRole:
        return static_cast<int>(standing->record.isArchived() ? Tone::Muted : Tone::Normal);
    case Qt::ToolTipRole:
        return plainToolTip(nameOf(account));
    case KeyRole:
        return number(account.id);
    case Qt::AccessibleTextRole:
        return spoken({nameOf(account), secondLine(*standing), accountState(*standing).word});
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

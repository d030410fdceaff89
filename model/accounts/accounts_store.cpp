#include "model/accounts/accounts_store.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/workspace_file.h"
#include "model/networks/network_row.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

struct Label
{
    QString network;
    QString rest;
};

Label split(const QString &label)
{
    return {label.section(u':', 0, 0).toLower(), label.section(u':', 1).trimmed()};
}

bool isNamed(const Account &account, const Label &label)
{
    const std::string wanted = foldHandle(label.rest.toStdString());
    return account.network == label.network && !wanted.empty()
        && (foldHandle(account.handle.toStdString()) == wanted || account.key == label.rest);
}

Account accountFrom(SQLite::Statement &query)
{
    Account account;
    account.id = AccountId {query.getColumn(0).getInt64()};
    account.network = db::text(query.getColumn(1));
    account.key = db::text(query.getColumn(2));
    account.handle = db::text(query.getColumn(3));
    account.name = db::text(query.getColumn(4));
    account.persona = db::text(query.getColumn(5));
    account.timeZone = db::text(query.getColumn(6));
    account.isArchived = query.getColumn(7).getInt() != 0;
    return account;
}

/// Accounts of the table, shown or not.
std::optional<AccountId> findHidden(SQLite::Database &database, const Label &label)
{
    SQLite::Statement query(database,
        "SELECT account.id, network.code, account.key, account.handle, account.name,"
        " account.persona, account.time_zone, account.archived_at IS NOT NULL"
        " FROM account JOIN network ON network.id = account.network ORDER BY account.id");
    while (query.executeStep()) {
        const Account account = accountFrom(query);
        if (isNamed(account, label)) {
            return account.id;
        }
    }
    return std::nullopt;
}

AccountId insertAccount(SQLite::Database &writer, const Label &label)
{
    SQLite::Statement put(writer,
        "INSERT INTO account (network, handle, by_hand, position)"
        " VALUES (?1, ?2, 1, (SELECT coalesce(max(position), 0) + 1 FROM account))");
    put.bind(1, static_cast<int64_t>(networks::networkRow(writer, label.network)));
    db::bind(put, 2, label.rest.startsWith(u'@') ? label.rest.mid(1) : label.rest);
    put.exec();
    return AccountId {writer.getLastInsertRowid()};
}

} // namespace

AccountsStore::AccountsStore(SQLite::Database &database)
    : m_database(database)
{
}

std::vector<Account> AccountsStore::all() const
{
    SQLite::Statement query(m_database,
        "SELECT v_accounts.account, v_accounts.network, v_accounts.key, v_accounts.handle,"
        " v_accounts.name, v_accounts.persona, v_accounts.time_zone,"
        " v_accounts.archived_at IS NOT NULL"
        " FROM v_accounts JOIN account ON account.id = v_accounts.account"
        " ORDER BY account.position, account.id");
    std::vector<Account> out;
    while (query.executeStep()) {
        out.push_back(accountFrom(query));
    }
    return out;
}

std::vector<Account> AccountsStore::inUse() const
{
    std::vector<Account> accounts = all();
    std::erase_if(accounts, &Account::isArchived);
    return accounts;
}

std::vector<AccountOverview> AccountsStore::overviews() const
{
    SQLite::Statement rows(m_database,
        "SELECT v_snapshots.rows FROM v_snapshots"
        " WHERE v_snapshots.account = ?1 AND v_snapshots.list = ?2 AND v_snapshots.complete = 1"
        " ORDER BY v_snapshots.taken_at DESC, v_snapshots.snapshot DESC LIMIT 1");
    SQLite::Statement newest(m_database,
        "SELECT import_account.taken_at, import_account.taken_precision"
        " FROM import_account JOIN import ON import.id = import_account.import"
        " WHERE import_account.account = ?1 AND import.undone_at IS NULL"
        " ORDER BY import_account.taken_at DESC, import.id DESC LIMIT 1");
    const auto rowsOf = [&rows](AccountId account, const char *list) {
        rows.reset();
        rows.bind(1, static_cast<int64_t>(number(account)));
        rows.bind(2, list);
        return rows.executeStep() ? db::maybeNumber(rows.getColumn(0)) : std::nullopt;
    };
    std::vector<AccountOverview> out;
    for (const Account &account : all()) {
        AccountOverview overview;
        overview.account = account;
        overview.followers = rowsOf(account.id, "followers");
        overview.following = rowsOf(account.id, "following");
        overview.connections = rowsOf(account.id, "connections");
        newest.reset();
        newest.bind(1, static_cast<int64_t>(number(account.id)));
        if (newest.executeStep()) {
            overview.newestTakenAt = db::dated(newest.getColumn(0), newest.getColumn(1));
        }
        out.push_back(overview);
    }
    return out;
}

std::optional<Account> AccountsStore::account(AccountId id) const
{
    for (const Account &account : all()) {
        if (account.id == id) {
            return account;
        }
    }
    return std::nullopt;
}

std::optional<AccountOverview> AccountsStore::overview(AccountId id) const
{
    for (const AccountOverview &overview : overviews()) {
        if (overview.account.id == id) {
            return overview;
        }
    }
    return std::nullopt;
}

Result<Account> AccountsStore::find(const QString &label) const
{
    for (const Account &account : all()) {
        if (isNamed(account, split(label))) {
            return account;
        }
    }
    return failure(Error::Code::NoSuchAccount, {label});
}

Result<AccountId> AccountsStore::add(SQLite::Database &writer, const QString &label)
{
    const Label wanted = split(label);
    if (wanted.network.isEmpty() || wanted.rest.isEmpty()) {
        return failure(Error::Code::NoSuchAccount, {label});
    }
    return db::guarded(db::pathOf(writer), [&]() -> Result<AccountId> {
        SQLite::Transaction transaction(writer);
        std::optional<AccountId> id = findHidden(writer, wanted);
        if (id) {
            SQLite::Statement show(writer, "UPDATE account SET by_hand = 1 WHERE id = ?1");
            show.bind(1, static_cast<int64_t>(number(*id)));
            show.exec();
        } else {
            id = insertAccount(writer, wanted);
        }
        db::WorkspaceFile::bumpGeneration(writer);
        transaction.commit();
        return *id;
    });
}

Result<QString> AccountsStore::setTimeZone(
    SQLite::Database &writer, AccountId id, const QString &ianaName)
{
    return db::guarded(db::pathOf(writer), [&]() -> Result<QString> {
        SQLite::Transaction transaction(writer);
        QString before;
        {
            SQLite::Statement read(writer, "SELECT time_zone FROM account WHERE id = ?1");
            read.bind(1, static_cast<int64_t>(number(id)));
            if (!read.executeStep()) {
                return failure(Error::Code::NoSuchAccount, {QString::number(number(id))});
            }
            before = db::text(read.getColumn(0));
        }
        SQLite::Statement set(writer, "UPDATE account SET time_zone = ?2 WHERE id = ?1");
        set.bind(1, static_cast<int64_t>(number(id)));
        db::bind(set, 2, ianaName);
        set.exec();
        db::WorkspaceFile::bumpGeneration(writer);
        transaction.commit();
        return before;
    });
}

} // namespace comity

#pragma once

#include "model/accounts/account.h"
#include "model/drafts/draft.h"
#include "model/lists/handle_paste.h"

#include <SQLiteCpp/Database.h>
#include <map>
#include <optional>

namespace comity::drafts {

/// Where the bare handles of a draft are from. `account`: of ours, from which it goes out;
/// `network`: code of its channel's, empty for e-mail.
HandleHome homeOf(const std::optional<Account> &account, const QString &network);

/// Whom handles of a draft name, each alone, by how they are written; nobody for one that names
/// nobody or several. Half a second for a network of a million people. Throws SQLite::Exception.
std::map<QString, Pk> peopleNamed(
    SQLite::Database &database, const Draft &draft, const QStringList &handles);

} // namespace comity::drafts

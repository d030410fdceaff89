#pragma once

#include "model/import/formats/read_options.h"
#include "model/import/formats/table_file.h"

#include <optional>

namespace comity::formats {

/// What a CSV of Mastodon or a relative holds (formats.md §4).
struct MastodonTable
{
    enum class Holds : quint8 {
        Accounts, ///< one account a row
        Lists, ///< name of a list and account
    };
    /// What a column is; the account's is `account`.
    enum class Column : quint8 { Account, Boosts, Notify, Languages, HideNotifications, ListName };

    Holds holds = Holds::Accounts;
    std::optional<ListKind> kind = {}; ///< as header and content tell; the name may tell more
    std::vector<Column> columns; ///< by place
    qint64 headerLine = 0; ///< 0 for a headerless one
};

/// `user@host` with or without a leading @; any letters in the host (formats.md §4).
bool isFediverseAccount(std::string_view text);

/// Tells the tables of Mastodon and its relatives by their cells. Nothing for all other tables,
/// those with further columns included: these are for the mapper.
std::optional<MastodonTable> mastodonTable(const TableHead &head);

/// True for Mastodon's tables of domains and of posts, told by content and name.
bool holdsNoPeople(const TableHead &head, const QString &path);

/// Followers, following, muted or blocked, as the file's name says.
std::optional<ListKind> mastodonListInName(const QString &path);

} // namespace comity::formats

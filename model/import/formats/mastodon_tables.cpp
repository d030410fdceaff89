#include "model/import/formats/mastodon_tables.h"

#include "model/import/formats/cell_values.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/file_hints.h"
#include "model/import/formats/header_fields.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

using Column = MastodonTable::Column;
using Holds = MastodonTable::Holds;

struct Header
{
    const char *name; ///< normalised
    Column column;
};

constexpr std::array headers {Header {"accountaddress", Column::Account},
    Header {"showboosts", Column::Boosts}, Header {"notifyonnewposts", Column::Notify},
    Header {"languages", Column::Languages},
    Header {"hidenotifications", Column::HideNotifications}, Header {"listname", Column::ListName}};

std::optional<Column> columnOf(const std::string &cell)
{
    const QString name = normalisedHeader(QString::fromStdString(cell));
    const auto found = std::ranges::find_if(
        headers, [&name](const Header &one) { return name == QLatin1String(one.name); });
    return found == headers.end() ? std::nullopt : std::optional(found->column);
}

std::optional<MastodonTable> withHeader(const TableHead::Row &row)
{
    MastodonTable table;
    table.headerLine = row.line;
    for (const std::string &cell : row.cells) {
        const std::optional<Column> column = columnOf(cell);
        if (!column) {
            return std::nullopt;
        }
        table.columns.push_back(*column);
    }
    const auto has = [&table](Column column) {
        return std::ranges::find(table.columns, column) != table.columns.end();
    };
    if (!has(Column::Account)) {
        return std::nullopt;
    }
    if (has(Column::ListName)) {
        table.holds = Holds::Lists;
        table.kind = ListKind::OurList;
    } else if (has(Column::HideNotifications)) {
        table.kind = ListKind::Muted;
    } else if (has(Column::Boosts) || has(Column::Notify)) {
        table.kind = ListKind::Following;
    }
    return table;
}

bool isDomain(std::string_view text)
{
    const std::size_t dot = text.find('.');
    return dot != std::string_view::npos && dot > 0 && dot + 1 < text.size()
        && text.find_first_of(" /@:,;\"'()") == std::string_view::npos;
}

bool isPostAddress(std::string_view text)
{
    return text.starts_with("https://") || text.starts_with("http://");
}

template <typename Test>
bool all(const TableHead &head, std::size_t column, const Test &test)
{
    return std::ranges::all_of(head.rows, [&](const TableHead::Row &row) {
        return column < row.cells.size() && test(plainCell(row.cells.at(column)));
    });
}

bool isMisskeyOption(std::string_view text)
{
    return text.starts_with("withReplies=");
}

/// A first column of accounts, as older servers and the Misskey family write it.
std::optional<MastodonTable> withoutHeader(const TableHead &head)
{
    MastodonTable table;
    const auto widest = std::ranges::max(head.rows, {}, [](const TableHead::Row &row) {
        return row.cells.size();
    }).cells.size();
    // A row that names nobody is the row's trouble, not the file's.
    const auto accounts = std::ranges::count_if(head.rows,
        [](const TableHead::Row &row) { return isFediverseAccount(plainCell(row.cells.front())); });
    const auto isMostly
        = [&head](auto count) { return count > 0 && count * 4 >= std::ssize(head.rows) * 3; };
    if (widest == 1 && isMostly(accounts)) {
        table.columns = {Column::Account};
        return table;
    }
    const auto misskey = std::ranges::count_if(head.rows, [](const TableHead::Row &row) {
        return row.cells.size() == 2 && isFediverseAccount(plainCell(row.cells.front()))
            && isMisskeyOption(plainCell(row.cells.back()));
    });
    if (widest == 2 && isMostly(misskey)) {
        table.kind = ListKind::Following;
        table.columns = {Column::Account};
        return table;
    }
    const auto titled = std::ranges::count_if(head.rows, [](const TableHead::Row &row) {
        return row.cells.size() == 2 && isFediverseAccount(plainCell(row.cells.back()))
            && !isFediverseAccount(plainCell(row.cells.front()));
    });
    if (widest == 2 && isMostly(titled)) {
        table.holds = Holds::Lists;
        table.kind = ListKind::OurList;
        table.columns = {Column::ListName, Column::Account};
        return table;
    }
    return std::nullopt;
}

} // namespace

bool isFediverseAccount(std::string_view text)
{
    if (text.starts_with('@')) {
        text.remove_prefix(1);
    }
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.size() > 320) {
        return false;
    }
    const bool isUser = std::ranges::all_of(text.substr(0, at), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '_' || c == '.' || c == '-';
    });
    const std::string_view host = text.substr(at + 1);
    const bool isHost = host.find('.') != std::string_view::npos && !host.starts_with('.')
        && !host.ends_with('.') && isHandleOn("mastodon", host)
        && host.find_first_of("@?#:\"'()[]{}|\\;") == std::string_view::npos;
    return isUser && isHost;
}

std::optional<MastodonTable> mastodonTable(const TableHead &head)
{
    if (head.isBinary || head.rows.empty()) {
        return std::nullopt;
    }
    if (auto table = withHeader(head.rows.front())) {
        return table;
    }
    return withoutHeader(head);
}

bool holdsNoPeople(const TableHead &head, const QString &path)
{
    static const QRegularExpression name(
        u"blocked_domains|domain_blocks|bookmarks|favou?rites|likes"_s);
    if (head.isBinary || head.rows.empty()) {
        return false;
    }
    const std::string &first = head.rows.front().cells.front();
    return first == "#domain" || first == "#uri"
        || (name.match(plainStem(path)).hasMatch()
            && (all(head, 0, isDomain) || all(head, 0, isPostAddress)));
}

std::optional<ListKind> mastodonListInName(const QString &path)
{
    const QString name = plainStem(path);
    if (name.contains(u"mute") || name.contains(u"muting")) {
        return ListKind::Muted;
    }
    if (name.contains(u"block")) {
        return ListKind::Blocked;
    }
    return listInName(path);
}

} // namespace comity::formats

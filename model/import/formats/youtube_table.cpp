#include "model/import/formats/youtube_table.h"

#include "model/import/formats/cell_values.h"
#include "model/import/formats/date_scanner.h"
#include "model/import/formats/named_columns.h"
#include "model/import/formats/profile_link.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

/// Tools that list channels have numbers beside them; a Takeout has not.
constexpr std::size_t mostColumns = 4;

bool isChannelUrl(std::string_view text)
{
    std::string scratch;
    const ProfileLink link = profileLink(text, scratch);
    return link.network == "youtube" && isChannelId(link.id);
}

/// The columns of one row, or nothing when it holds no channel.
std::optional<YouTubeColumns> columnsOf(const TableHead::Row &row)
{
    YouTubeColumns columns;
    columns.width = row.cells.size();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::string_view cell = plainCell(row.cells.at(i));
        int &place = isChannelId(cell) ? columns.id
            : isChannelUrl(cell)       ? columns.url
                                       : columns.title;
        place = place < 0 ? static_cast<int>(i) : place;
    }
    const bool isChannel = columns.id >= 0 && columns.url >= 0 && columns.width <= mostColumns;
    return isChannel ? std::optional(columns) : std::nullopt;
}

bool isEmptyTable(const TableHead &head)
{
    if (head.rows.size() != 1) {
        return false;
    }
    const NamedColumns columns(head.rows.front());
    return columns.hasAll({u"channelid"_s, u"channelurl"_s})
        || columns.hasAll({u"kanalid"_s, u"kanalurl"_s});
}

} // namespace

bool isChannelId(std::string_view text)
{
    return text.size() == 24 && text.starts_with("UC") && std::ranges::all_of(text, [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'
            || c == '-';
    });
}

std::optional<YouTubeColumns> youTubeColumns(const TableHead &head)
{
    if (head.isBinary) {
        return std::nullopt;
    }
    if (isEmptyTable(head)) {
        return YouTubeColumns {0, 1, 2, head.rows.front().cells.size(), -1};
    }
    std::optional<YouTubeColumns> columns;
    std::size_t fitting = 0;
    for (const TableHead::Row &row : head.rows) {
        const auto found = columnsOf(row);
        if (found && !columns) {
            columns = found;
            columns->firstLine = row.line;
        }
        fitting += found && found->id == columns->id ? 1 : 0;
    }
    const bool isList = columns && fitting * 2 >= head.rows.size() - 1;
    return isList ? columns : std::nullopt;
}

} // namespace comity::formats

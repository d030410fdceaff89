#pragma once

#include "model/standing/people_query.h"

#include <QString>
#include <optional>

namespace comity::ui {

/// The columns of the People table, in the order in which they stand at first.
enum class TableColumn {
    Check,
    Person,
    Relation,
    Followers,
    Following,
    Ratio,
    LastPost,
    LastContact,
    Lists,
    Stage,
    WeSince,
    TheySince,
    Joined,
    Network,
    Handle,
    Location,
    Bio,
    Permission,
    Tags,
    Score,
    KeepInTouch,
};
constexpr int tableColumnCount = 21;

/// What is fixed about a column.
struct TableColumnTraits
{
    int width = 0; ///< px at 100 %
    bool isNumber = false; ///< stands at the end of its cell
    bool isShown = true; ///< before the user chose
    std::optional<PeopleSort> sort = {}; ///< none: cannot be sorted by
    bool isNewestFirst = false; ///< the first click sorts from the top down
};

TableColumnTraits traitsOf(TableColumn column);
/// Stands in the header and in the column chooser.
QString titleOf(TableColumn column);
/// The word under which a setting is kept.
QString settingOf(TableColumn column);
std::optional<TableColumn> columnSortedBy(PeopleSort sort);

} // namespace comity::ui

#pragma once

#include <QString>

namespace comity::ui {

/// The columns of the table of a list, in the order in which they stand at first.
enum class MemberColumn {
    Person,
    Relation,
    Followers,
    Ratio,
    LastPost,
    LastContact,
    Lists,
    Stage,
    Added,
    Part,
    Following,
    Network,
    Handle,
    Location,
    Bio,
    Permission,
    Tags,
};
constexpr int memberColumnCount = 17;

/// What is fixed about a column.
struct MemberColumnTraits
{
    int width = 0; ///< px at 100 %
    bool isNumber = false; ///< stands at the end of its cell
    bool isShown = true; ///< before the user chose
    bool isSortable = true;
    bool isNewestFirst = false; ///< the first click sorts from the top down
};

MemberColumnTraits traitsOf(MemberColumn column);
QString titleOf(MemberColumn column);

} // namespace comity::ui

#include "ui/lists/member_columns.h"

#include <QCoreApplication>

namespace comity::ui {

namespace {

struct MemberColumns
{
    Q_DECLARE_TR_FUNCTIONS(MemberColumns)
};

} // namespace

MemberColumnTraits traitsOf(MemberColumn column)
{
    switch (column) {
    case MemberColumn::Person:
        return {.width = 210};
    case MemberColumn::Relation:
        return {.width = 114};
    case MemberColumn::Followers:
        return {.width = 92, .isNumber = true, .isNewestFirst = true};
    case MemberColumn::Following:
        return {.width = 92, .isNumber = true, .isShown = false, .isNewestFirst = true};
    case MemberColumn::Ratio:
        return {.width = 66, .isNumber = true, .isNewestFirst = true};
    case MemberColumn::LastPost:
        return {.width = 88, .isNewestFirst = true};
    case MemberColumn::LastContact:
        return {.width = 108, .isNewestFirst = true};
    case MemberColumn::Lists:
        return {.width = 100, .isSortable = false};
    case MemberColumn::Stage:
        return {.width = 120, .isNewestFirst = true};
    case MemberColumn::Added:
        return {.width = 96, .isNewestFirst = true};
    case MemberColumn::Part:
        return {.width = 108, .isShown = false};
    case MemberColumn::Network:
        return {.width = 96, .isShown = false, .isSortable = false};
    case MemberColumn::Handle:
        return {.width = 140, .isShown = false, .isSortable = false};
    case MemberColumn::Location:
        return {.width = 130, .isShown = false, .isSortable = false};
    case MemberColumn::Bio:
        return {.width = 260, .isShown = false, .isSortable = false};
    case MemberColumn::Permission:
    case MemberColumn::Tags:
        return {.width = 130, .isShown = false, .isSortable = false};
    }
    return {};
}

QString titleOf(MemberColumn column)
{
    switch (column) {
    case MemberColumn::Person:
        return MemberColumns::tr("Person");
    case MemberColumn::Relation:
        return MemberColumns::tr("Relationship");
    case MemberColumn::Followers:
        return MemberColumns::tr("Followers");
    case MemberColumn::Following:
        return MemberColumns::tr("Following");
    case MemberColumn::Ratio:
        return MemberColumns::tr("Ratio");
    case MemberColumn::Lists:
        return MemberColumns::tr("Lists");
    case MemberColumn::Stage:
        return MemberColumns::tr("Stage");
    case MemberColumn::Permission:
        return MemberColumns::tr("Permission");
    case MemberColumn::Tags:
        return MemberColumns::tr("Tags");
    case MemberColumn::LastPost:
        return MemberColumns::tr("Last post");
    case MemberColumn::LastContact:
        return MemberColumns::tr("Last contact");
    case MemberColumn::Added:
        return MemberColumns::tr("Added on");
    case MemberColumn::Part:
        return MemberColumns::tr("Part");
    case MemberColumn::Network:
        return MemberColumns::tr("Network");
    case MemberColumn::Handle:
        return MemberColumns::tr("Handle");
    case MemberColumn::Location:
        return MemberColumns::tr("Location");
    case MemberColumn::Bio:
        return MemberColumns::tr("Bio");
    }
    return {};
}

} // namespace comity::ui

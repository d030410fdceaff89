#include "ui/people/table/table_column.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("PeopleTable", text, "column of the People table");
}

} // namespace

TableColumnTraits traitsOf(TableColumn column)
{
    switch (column) {
    case TableColumn::Check:
        return {34};
    case TableColumn::Person:
        return {180, false, true, PeopleSort::Name};
    case TableColumn::Relation:
        return {114, false, true, PeopleSort::Relation};
    case TableColumn::Followers:
        return {70, true, true, PeopleSort::Followers, true};
    case TableColumn::Following:
        return {74, true, true, PeopleSort::Following, true};
    case TableColumn::Ratio:
        return {46, true, true, PeopleSort::Ratio, true};
    case TableColumn::LastPost:
        return {82, false, true, PeopleSort::LastPost, true};
    case TableColumn::LastContact:
        return {106, false, true, PeopleSort::LastContact, true};
    case TableColumn::Lists:
        return {82, false, true, PeopleSort::Lists};
    case TableColumn::Stage:
        return {122, false, true, PeopleSort::Stage, true};
    case TableColumn::Permission:
        return {130, false, false, PeopleSort::Permission};
    case TableColumn::Tags:
        return {130, false, false, PeopleSort::Tags};
    case TableColumn::Score:
        return {120, false, false, PeopleSort::Score, true};
    case TableColumn::KeepInTouch:
        return {140, false, false, PeopleSort::KeepInTouch};
    case TableColumn::WeSince:
        return {110, false, false, PeopleSort::WeSince, true};
    case TableColumn::TheySince:
        return {116, false, false, PeopleSort::TheySince, true};
    case TableColumn::Joined:
        return {100, false, false, PeopleSort::Joined, true};
    case TableColumn::Network:
        return {112, false, false, PeopleSort::Network};
    case TableColumn::Handle:
        return {140, false, false, PeopleSort::Handle};
    case TableColumn::Location:
        return {130, false, false, PeopleSort::Location};
    case TableColumn::Bio:
        return {280, false, false, PeopleSort::Bio};
    }
    Q_UNREACHABLE();
}

QString titleOf(TableColumn column)
{
    switch (column) {
    case TableColumn::Check:
        return say("Selected");
    case TableColumn::Person:
        return say("Person");
    case TableColumn::Relation:
        return say("Relationship");
    case TableColumn::Followers:
        return say("Followers");
    case TableColumn::Following:
        return say("Following");
    case TableColumn::Ratio:
        return say("Ratio");
    case TableColumn::LastPost:
        return say("Last post");
    case TableColumn::LastContact:
        return say("Last contact");
    case TableColumn::Lists:
        return say("Lists");
    case TableColumn::Stage:
        return say("Stage");
    case TableColumn::Permission:
        return say("Permission");
    case TableColumn::Tags:
        return say("Tags");
    case TableColumn::Score:
        return say("Score");
    case TableColumn::KeepInTouch:
        return say("Keep in touch");
    case TableColumn::WeSince:
        return say("Followed since");
    case TableColumn::TheySince:
        return say("They follow since");
    case TableColumn::Joined:
        return say("Joined");
    case TableColumn::Network:
        return say("Network");
    case TableColumn::Handle:
        return say("Handle");
    case TableColumn::Location:
        return say("Location");
    case TableColumn::Bio:
        return say("Bio");
    }
    Q_UNREACHABLE();
}

QString settingOf(TableColumn column)
{
    constexpr std::array words {u"check", u"person", u"relation", u"followers", u"following",
        u"ratio", u"last-post", u"last-contact", u"lists", u"stage", u"we-since", u"they-since",
        u"joined", u"network", u"handle", u"location", u"bio", u"permission", u"tags", u"score",
        u"keep-in-touch"};
    static_assert(words.size() == tableColumnCount);
    return QString::fromUtf16(words.at(static_cast<std::size_t>(column)));
}

std::optional<TableColumn> columnSortedBy(PeopleSort sort)
{
    for (int i = 0; i < tableColumnCount; ++i) {
        const auto column = static_cast<TableColumn>(i);
        if (traitsOf(column).sort == sort) {
            return column;
        }
    }
    return std::nullopt;
}

} // namespace comity::ui

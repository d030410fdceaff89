#include "ui/people/people_export.h"

#include "ui/common/formatting.h"
#include "ui/common/plural.h"

#include <QCoreApplication>

namespace comity::ui {

namespace {

struct PeopleExports
{
    Q_DECLARE_TR_FUNCTIONS(PeopleExports)
};

/// Nothing for what the files do not have.
std::optional<PersonColumn> exported(TableColumn column)
{
    switch (column) {
    case TableColumn::Check:
    case TableColumn::Handle:
        return PersonColumn::Handle;
    case TableColumn::Person:
        return PersonColumn::Name;
    case TableColumn::Relation:
        return PersonColumn::Relation;
    case TableColumn::Followers:
        return PersonColumn::Followers;
    case TableColumn::Following:
        return PersonColumn::Following;
    case TableColumn::Ratio:
        return PersonColumn::Ratio;
    case TableColumn::LastPost:
        return PersonColumn::LastPost;
    case TableColumn::LastContact:
        return PersonColumn::LastContact;
    case TableColumn::Lists:
        return PersonColumn::Lists;
    case TableColumn::Stage:
        return PersonColumn::Stage;
    case TableColumn::WeSince:
        return PersonColumn::WeSince;
    case TableColumn::TheySince:
        return PersonColumn::TheySince;
    case TableColumn::Joined:
        return PersonColumn::Joined;
    case TableColumn::Network:
        return PersonColumn::Network;
    case TableColumn::Location:
        return PersonColumn::Location;
    case TableColumn::Bio:
        return PersonColumn::Bio;
    case TableColumn::Permission:
        return PersonColumn::Permission;
    case TableColumn::Tags:
        return PersonColumn::Tags;
    case TableColumn::KeepInTouch:
        return PersonColumn::KeepInTouch;
    case TableColumn::Score:
        return PersonColumn::Score;
    }
    Q_UNREACHABLE();
}

/// What stands in the same cell on the screen, or in its tool tip.
std::vector<PersonColumn> besides(TableColumn column)
{
    switch (column) {
    case TableColumn::Person:
        return {PersonColumn::Handle};
    case TableColumn::Score:
        return {PersonColumn::ScoreName, PersonColumn::ScoreAt};
    case TableColumn::KeepInTouch:
        return {PersonColumn::Rhythm};
    default:
        return {};
    }
}

std::vector<PersonColumn> exported(const std::vector<TableColumn> &columns)
{
    std::vector<PersonColumn> out;
    for (const TableColumn column : columns) {
        const auto kept = exported(column);
        if (column != TableColumn::Handle && kept) {
            out.push_back(*kept);
        }
        const auto beside = besides(column);
        out.insert(out.end(), beside.begin(), beside.end());
    }
    return out;
}

} // namespace

ExportDialog::Subject peopleSubject(WorkspaceSession &session, std::vector<Pk> chosen,
    const std::vector<Pk> &shown, bool isFiltered, const std::vector<TableColumn> &columns)
{
    const QString name = PeopleExports::tr("People");
    ExportDialog::Subject subject {{}, exported(columns)};
    const auto count = static_cast<qint64>(chosen.size());
    if (!chosen.empty() && chosen.size() < shown.size()) {
        subject.scopes.push_back(
            peopleScope(session, PeopleExports::tr("The %Ln people chosen", nullptr, plural(count)),
                name, std::move(chosen)));
    }
    const QString all = numberText(static_cast<qint64>(shown.size()));
    subject.scopes.push_back(peopleScope(session,
        isFiltered ? PeopleExports::tr("All %1 that match the filter").arg(all)
                   : PeopleExports::tr("Everybody, %1").arg(all),
        name, shown));
    return subject;
}

} // namespace comity::ui

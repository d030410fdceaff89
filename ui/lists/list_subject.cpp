#include "ui/lists/list_subject.h"

#include "model/base/text_fold.h"
#include "ui/common/plural.h"

#include <QCoreApplication>

namespace comity::ui {

namespace {

struct ListSubjects
{
    Q_DECLARE_TR_FUNCTIONS(ListSubjects)
};

/// Nothing for what an export of a list has anyhow.
std::optional<PersonColumn> exported(MemberColumn column)
{
    switch (column) {
    case MemberColumn::Person:
        return PersonColumn::Name;
    case MemberColumn::Relation:
        return PersonColumn::Relation;
    case MemberColumn::Followers:
        return PersonColumn::Followers;
    case MemberColumn::Following:
        return PersonColumn::Following;
    case MemberColumn::Ratio:
        return PersonColumn::Ratio;
    case MemberColumn::LastPost:
        return PersonColumn::LastPost;
    case MemberColumn::LastContact:
        return PersonColumn::LastContact;
    case MemberColumn::Lists:
        return PersonColumn::Lists;
    case MemberColumn::Stage:
        return PersonColumn::Stage;
    case MemberColumn::Location:
        return PersonColumn::Location;
    case MemberColumn::Bio:
        return PersonColumn::Bio;
    case MemberColumn::Tags:
        return PersonColumn::Tags;
    case MemberColumn::Permission:
        return PersonColumn::Permission;
    case MemberColumn::Added:
        return PersonColumn::Added;
    case MemberColumn::Part:
    case MemberColumn::Network:
    case MemberColumn::Handle:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

/// As the table of a target list tells them, with what it shows in tool tips.
const std::vector<PersonColumn> &targetColumns()
{
    using Column = PersonColumn;
    static const std::vector<PersonColumn> columns {Column::Network, Column::Name, Column::Handle,
        Column::Relation, Column::Why, Column::Outcome, Column::NextGive, Column::Cadence,
        Column::LastTouch, Column::Added};
    return columns;
}

} // namespace

ExportDialog::Subject listSubject(WorkspaceSession &session, const PeopleList &list, int part,
    std::vector<Pk> chosen, const std::vector<MemberColumn> &columns)
{
    ExportDialog::Subject subject {{}, {PersonColumn::Network}};
    for (const MemberColumn column : columns) {
        if (const auto one = exported(column)) {
            subject.shown.push_back(*one);
        }
        if (column == MemberColumn::Permission) {
            subject.shown.push_back(PersonColumn::PermissionTopic);
        }
        if (column == MemberColumn::Person) {
            subject.shown.push_back(PersonColumn::Handle);
        }
    }
    if (list.settings.kind == ListKind::Target) {
        subject.shown = targetColumns();
    }
    if (chosen.size() > 1 && session.columns()) {
        const int count = plural(static_cast<qint64>(chosen.size()));
        subject.scopes.push_back(
            peopleScope(session, ListSubjects::tr("The %Ln people chosen", nullptr, count),
                singleLine(list.settings.name), std::move(chosen),
                list.isSmart() ? std::nullopt : std::optional(list.id)));
    }
    if (part != 0) {
        subject.scopes.push_back(listScope(session, list, part));
    }
    subject.scopes.push_back(listScope(session, list));
    return subject;
}

} // namespace comity::ui

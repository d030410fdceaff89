#pragma once

#include "ui/common/export_dialog.h"
#include "ui/lists/member_columns.h"

namespace comity::ui {

/// What the export of a list is about: the chosen people where there are several, the part that is
/// shown, and the whole list. `columns` are those on the screen.
ExportDialog::Subject listSubject(WorkspaceSession &session, const PeopleList &list, int part,
    std::vector<Pk> chosen, const std::vector<MemberColumn> &columns);

} // namespace comity::ui

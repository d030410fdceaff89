#pragma once

#include "ui/common/export_dialog.h"
#include "ui/people/table/table_column.h"

namespace comity::ui {

/// What the export of the People page is about: the chosen people where there are any, and all that
/// the filter lets through, with the columns that are shown.
ExportDialog::Subject peopleSubject(WorkspaceSession &session, std::vector<Pk> chosen,
    const std::vector<Pk> &shown, bool isFiltered, const std::vector<TableColumn> &columns);

} // namespace comity::ui

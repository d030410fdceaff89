#pragma once

#include "app/cli/people_request.h"
#include "model/export/people_export.h"

namespace comity::cli {

/// What `comity export` was asked for.
struct ExportRequest
{
    enum class What : quint8 { People, Lists, Redacted, WorkspaceSqlite };

    What what = What::People;
    ExportFormat format = ExportFormat::Csv; ///< of all but the workspace
    QString target = {}; ///< a path, or - for the standard output
    bool overwrites = false;
    QStringList lists = {}; ///< names; empty: all
    PeopleRequest people;
    std::vector<PersonColumn> columns = {}; ///< empty: the usual ones
};

/// Usage for words, formats, columns and conditions that do not exist or do not go together.
Result<ExportRequest> exportRequestOf(const Call &call);

} // namespace comity::cli

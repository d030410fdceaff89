#pragma once

#include "app/cli/people_request.h"
#include "model/export/people_table.h"

namespace comity::cli {

/// What `comity export` was asked for.
struct ExportRequest
{
    enum class What : quint8 { People, Lists, Redacted, WorkspaceSqlite };
    enum class Format : quint8 { Csv, Xlsx, Handles, MastodonLists, MastodonFollowing, Sqlite };

    What what = What::People;
    Format format = Format::Csv;
    QString target = {}; ///< a path, or - for the standard output
    bool overwrites = false;
    QStringList lists = {}; ///< names; empty: all
    PeopleRequest people;
    std::vector<PersonColumn> columns = {}; ///< empty: the usual ones
};

/// Usage for words, formats, columns and conditions that do not exist or do not go together.
Result<ExportRequest> exportRequestOf(const Call &call);

} // namespace comity::cli

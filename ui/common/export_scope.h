#pragma once

#include "model/export/list_export.h"
#include "model/lists/people_list.h"
#include "ui/common/workspace_session.h"

#include <functional>

namespace comity::ui {

/// Whom an export can be about.
struct ExportScope
{
    /// Writes them to a path; on a worker.
    using Write = std::function<Result<void>(SQLite::Database &database, const PeopleExport &how,
        const QString &path, ExportFiles &files, const JobContext &job)>;

    QString label; ///< "All that match, 2,394 people"; plain
    QString name; ///< of the file, and of the list for Mastodon
    std::optional<qint64> people = {}; ///< how many; nothing while nobody knows
    std::size_t parts = 1; ///< of a list: each is a file or a sheet of its own
    bool isOfList = false; ///< what members of a list have can be told of them
    Write write = {};
};

/// These people as the chosen account stands to them, in this order; of a list they are on. The
/// session has columns.
ExportScope peopleScope(WorkspaceSession &session, const QString &label, const QString &name,
    std::vector<Pk> people, std::optional<ListId> list = {});

/// A list with all its parts, or one of them; 0: all.
ExportScope listScope(WorkspaceSession &session, const PeopleList &list, int part = 0);

} // namespace comity::ui

#pragma once

#include "model/export/list_parts.h"
#include "model/export/people_export.h"

namespace comity {

/// One part of a list with its people.
struct ExportedPart
{
    ListPart part;
    PeopleGroup people; ///< as the account that the list mirrors stands to them
    qint64 unknown = 0; ///< of a smart list: of whom too little is known to say whether they fit
};

/// Whose lists are exported, and to whom smart ones apply.
struct ListsToExport
{
    std::vector<ListId> lists = {}; ///< empty: all
    std::optional<AccountId> account = {}; ///< among whose people smart lists look; none: all
    qint64 now = 0; ///< UTC seconds
};

/// The parts of these lists, in the order of the lists; a smart list is one part with whoever fits
/// it now. BadSmartList for one that was asked for and that this version does not understand; where
/// all are, it is passed over. Loads the columns of each account that a list mirrors: a worker's
/// job. Throws SQLite::Exception.
Result<std::vector<ExportedPart>> exportedParts(const QString &path, SQLite::Database &database,
    const ListsToExport &asked, const JobContext &job = {});

/// Whether the parts come as files of their own, into a folder.
bool wantsFolder(ExportFormat format, bool isRedacted, std::size_t parts);

/// Writes the parts to `path`: a sheet a part in one workbook, one file for Mastodon or when they
/// are redacted, else a file a part, in the folder `path` when there are several. The output takes
/// all of them one after the other. Throws SQLite::Exception.
Result<void> exportLists(SQLite::Database &database, const std::vector<ExportedPart> &parts,
    const PeopleExport &how, const QString &path, ExportFiles &files, const JobContext &job = {});

} // namespace comity

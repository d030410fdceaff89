#pragma once

#include "model/base/clock.h"
#include "model/import/stage/staged_import.h"
#include "model/jobs/job_context.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// Reads exports into a spill file and says what saving them would do. Touches nothing in the
/// workspace; nothing is left after a cancel. Long: worker thread, with a connection of its own.
///
/// `spillFolder` is the workspace's folder, or empty to stage in memory. One unreadable file among
/// several is a warning (unknown-format); a single one is the error.
Result<StagedImport> stageImport(SQLite::Database &database, const QString &spillFolder,
    const ImportRequest &request, const Clock &clock, const JobContext &job);

/// One person of a staged import for the preview.
struct PreviewRow
{
    Pk pk {};
    QString key;
    QString handle;
    QString name;
    std::optional<qint64> followers;
    StagedPerson::Kind kind = StagedPerson::Kind::New;
};
/// Reads rows of the preview by index into `network.people`, as a table asks for them.
PreviewRow previewRow(StagedImport &staged, const StagedNetwork &network, std::size_t index);

} // namespace comity

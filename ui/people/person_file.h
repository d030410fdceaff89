#pragma once

#include "model/base/result.h"
#include "model/jobs/job_context.h"
#include "model/people/person_sheet.h"
#include "model/standing/person_detail.h"
#include "model/standing/timeline.h"
#include "model/standing/value_sources.h"

#include <QHash>

namespace comity::ui {

/// What takes longer to read about one person than a row of the table: where values come from and
/// what happened over time.
struct PersonFile
{
    Pk pk = {};
    bool isInAnyImport = false;
    std::optional<AccountRelation> relation; ///< to the account asked for, else to the first
    QHash<int, ValueSources::Source> sources; ///< by snapshots::Field
    PersonSheet sheet; ///< what we say about them ourselves
    std::vector<TimelineEntry> timeline; ///< newest first, without counts; `list` may be "both"
};

/// Reads with a connection of its own: a worker's job. Nobody gives an empty file. No account: what
/// all of them tell. `now` is UTC seconds.
Result<PersonFile> readPersonFile(const QString &path, Pk pk, std::optional<AccountId> account,
    qint64 now, const JobContext &job);

} // namespace comity::ui

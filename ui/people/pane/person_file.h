#pragma once

#include "model/base/result.h"
#include "model/jobs/job_context.h"
#include "model/people/person_sheet.h"
#include "model/purge/likelihood.h"
#include "model/standing/equity.h"
#include "model/standing/in_touch.h"
#include "model/standing/person_detail.h"
#include "model/standing/stage_story.h"
#include "model/standing/timeline.h"
#include "model/standing/value_sources.h"
#include "ui/people/table/person_texts.h"

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
    StageStory stage;
    Equity equity;
    QStringList likeHandles; ///< of others, which read the same; not read with the rest
    InTouch inTouch; ///< by the columns it was read beside
    std::vector<PersonRow> profiles; ///< of the same person, in the order of sheet.identities
    Timeline timeline; ///< its newest part, without counts
    qint64 messages = 0; ///< both ways, groups included
    bool hasMessages = false; ///< of anybody, in what is asked for: without, silence says nothing
};

/// Whom to read about.
struct PersonQuestion
{
    Pk pk = {};
    std::optional<AccountId> account = {}; ///< none: what all of them tell
    Today today = {};
    qsizetype timelineAtMost = 120;
};

/// Reads with a connection of its own: a worker's job. Nobody gives an empty file.
Result<PersonFile> readPersonFile(const QString &path, const PeopleColumns &columns,
    const PersonQuestion &question, const JobContext &job);
/// PersonFile::likeHandles of somebody: a pass over all handles. None for a handle that is clear,
/// of which nobody asks.
Result<QStringList> readLikeHandles(
    const QString &path, Pk pk, const QString &handle, const JobContext &job);
/// What the follows of an account say of the likelihood of a follow-back, as the Purge page has it:
/// a pass over everybody. `columns` are those of the account.
Result<Calibration> readCalibration(const QString &path, const PeopleColumns &columns,
    AccountId account, const Today &today, const JobContext &job);
/// The timeline alone, for a longer part of it.
Result<Timeline> readTimeline(
    const QString &path, const PersonQuestion &question, const JobContext &job);

} // namespace comity::ui

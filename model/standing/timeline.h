#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"
#include "model/base/result.h"
#include "model/import/formats/records.h"
#include "model/jobs/job_context.h"
#include "model/snapshots/field.h"

#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity {

/// Something the imports tell about one person over time.
struct TimelineEntry
{
    enum class Kind : quint8 {
        Appeared, ///< first on a list: `list` says who follows whom
        Returned, ///< on the list again after a complete one lacked them
        Left, ///< a complete list lacks them
        Stayed, ///< still on the newest list of the kind
        Changed, ///< `field` went from `before` to `after`
        TheyWrote, ///< `after` is the text, `message` what it is
        WeWrote,
    };
    Kind kind = Kind::Appeared;
    AccountId account = {}; ///< whose list; 0 for a change
    QString list = {}; ///< followers, following, connections or a side list
    QString listName = {}; ///< of a list of ours
    formats::MessageKind message = formats::MessageKind::Direct;
    snapshots::Field field = snapshots::Field::Name;
    QString before = {}; ///< strangers' words, plain text
    QString after = {};
    Dated when = {}; ///< as an export states it, else bounded by the lists or imports around it
    ImportId import = {}; ///< which tells it
    QString source = {}; ///< `x-archive:2026-05-11`
};

/// Newest first; of messages the newest two hundred with each account, groups left out. Reads every
/// list of every account that knows the person, a few milliseconds each: a job. Changes of the
/// picture's address are left out.
Result<std::vector<TimelineEntry>> timelineOf(
    SQLite::Database &database, Pk pk, const JobContext &job = {});

} // namespace comity

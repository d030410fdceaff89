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

/// Something that happened with one person: as the imports tell it, or as we noted it.
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
        Touched, ///< `code` is the kind of touch, `after` what was written of it
        Listed, ///< put on our list `listName`, of kind `code`
        Unlisted, ///< taken off it again; the same
        Noted, ///< `after` is the note
        Met, ///< `listName` is the event
        Permitted, ///< `code` is the event of permission, `listName` the topic, `after` their words
        Owed, ///< `code` is the kind of what we owe them by hand, `after` what it is
        Settled, ///< the same, done
        HandedOver, ///< a draft of ours: `code` is copied or sent, `listName` its title
    };
    Kind kind = Kind::Appeared;
    Pk pk = {}; ///< which profile of theirs
    AccountId account = {}; ///< whose list or message; 0 for the others
    QString list = {}; ///< followers, following, connections or a side list
    QString listName = {}; ///< of a list of ours
    formats::MessageKind message = formats::MessageKind::Direct;
    snapshots::Field field = snapshots::Field::Name;
    QString before = {}; ///< strangers' words, plain text
    QString after = {};
    Dated when = {}; ///< as an export states it, else bounded by the lists or imports around it
    ImportId import = {}; ///< which tells it
    QString source = {}; ///< `x-archive:2026-05-11`
    QString code = {}; ///< a fixed word, see Kind
    std::optional<qint64> answeredAt = {}; ///< of a touch, UTC seconds

    bool operator==(const TimelineEntry &) const = default;
};

/// What to tell.
struct TimelineQuery
{
    std::optional<AccountId> account = {}; ///< lists and messages of this one; none: of all
    bool onlyTexts = false; ///< of changed values only texts, no counts and dates
    qsizetype atMost = 200;
};

struct Timeline
{
    std::vector<TimelineEntry> entries; ///< newest first
    qint64 total = 0; ///< there are so many
};

/// Over all profiles of the person; groups are left out, and changes of the picture's address.
/// Reads every list of every account that knows them, a few milliseconds each: a job.
Result<Timeline> timelineOf(
    SQLite::Database &database, Pk pk, const TimelineQuery &query = {}, const JobContext &job = {});

} // namespace comity

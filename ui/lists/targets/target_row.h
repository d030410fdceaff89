#pragma once

#include "model/people/person_row.h"
#include "model/people/relation.h"
#include "model/standing/people_columns.h"
#include "model/targets/event_campaign.h"
#include "model/targets/followed_back.h"
#include "model/targets/next_touch.h"
#include "model/targets/size_advice.h"
#include "model/targets/touch_due.h"

#include <QTimeZone>

namespace comity::ui {

/// A member of a target list as its row and its pane show it: what is stored, and what follows of
/// it as of one moment.
struct TargetRow
{
    Target target;
    PersonRow person = {};
    Relation relation = Relation::Unknown;
    Half theyFollow = Half::Unknown;
    TouchDue due = {};
    TooMuch meter = {};
    std::optional<qint64> restUntil = {}; ///< UTC seconds
    std::optional<Opening> opening = {}; ///< the next one
    AskGate ask = {}; ///< for something that costs them
    std::optional<EventGuest> guest = {}; ///< on a list that is for an event
};

/// A whole target list.
struct TargetSheet
{
    ListId list = {};
    qint64 now = 0; ///< UTC seconds as of which it was judged
    QTimeZone zone = QTimeZone::utc();
    std::vector<TargetRow> rows;
    SizeAdvice advice = {};
    std::optional<EventCampaign> event = {};
    /// Who followed us back, as the newest lists tell, and when these were taken.
    std::vector<FollowBack> followedBack;
    Dated newestImport = {};

    /// How many of the members follow us, and of how many that is known.
    int following() const;
    int known() const;
};

/// What to read a sheet for.
struct TargetQuestion
{
    ListId list = {};
    std::optional<AccountId> account = {}; ///< whose relations are shown; none: the closest of all
    qint64 now = 0;
    QTimeZone zone = QTimeZone::utc();
};

/// Reads and judges a list: a job with a connection of its own. `columns` may be null while they
/// are loaded; relations are unknown then.
Result<TargetSheet> readTargets(const QString &path, const TargetQuestion &question,
    const PeopleColumns::Version &columns, const JobContext &job);

} // namespace comity::ui

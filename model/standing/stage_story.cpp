#include "model/standing/stage_story.h"

#include "model/standing/stage_judge.h"

namespace comity {

StageStory stageStoryOf(SQLite::Database &database, const PeopleColumns &columns, Pk pk,
    std::optional<AccountId> account, qint64 asOf, const QTimeZone &zone)
{
    const StageJudge judge(columns, asOf);
    StageStory story;
    story.stage = judge.of(pk);
    story.isByHand = judge.isByHand(pk);
    story.computed = judge.computed(pk);
    if (story.isByHand) {
        story.byHand = evidenceOf(database, pk, story.stage, true, account, asOf, zone);
    }
    story.evidence = evidenceOf(database, pk, story.computed, false, account, asOf, zone);
    return story;
}

} // namespace comity

#include "ui/today/today_acts.h"

#include "model/followups/due_order.h"
#include "model/followups/obligation_edits.h"
#include "model/targets/event_tasks.h"

namespace comity::ui {

TodayActs::TodayActs(WorkspaceSession &session, QObject *parent)
    : WinActs(session, parent)
{
}

void TodayActs::markDone(FactId id, bool isPromise)
{
    run(isPromise ? tr("mark a promise kept") : tr("mark a follow-up done"),
        isPromise ? tr("Promise kept") : tr("Done"), [id, at = now()](SQLite::Database &writer) {
            return followups::markDone(writer, {id}, at);
        });
}

void TodayActs::reopen(FactId id)
{
    run(tr("reopen a follow-up"), tr("Open again"),
        [id](SQLite::Database &writer) { return followups::reopen(writer, {id}); });
}

void TodayActs::snooze(FactId id, QDate until, const QTimeZone &zone)
{
    run(tr("put a follow-up off"), tr("Put off"),
        [id, at = followups::snoozeEnd(until, zone)](
            SQLite::Database &writer) { return followups::snooze(writer, {id}, at); });
}

void TodayActs::setGoals(const std::vector<goals::Goal> &goals)
{
    run(tr("set goals"), tr("Goals set"),
        [goals](SQLite::Database &writer) { return goals::setGoals(writer, goals); });
}

void TodayActs::markDay(const goals::DayMark &mark)
{
    run(tr("note how the day went"), tr("The day is noted"),
        [mark, at = now()](SQLite::Database &writer) { return goals::markDay(writer, mark, at); });
}

void TodayActs::markEventTask(FactId task, bool isDone)
{
    const auto at = isDone ? std::optional(now()) : std::nullopt;
    run(tr("tick off a task"), isDone ? tr("Done") : tr("Open again"),
        [task, at](SQLite::Database &writer) { return comity::markEventTask(writer, task, at); });
}

void TodayActs::beginExperiment(const goals::Experiment &experiment)
{
    run(tr("begin an experiment"), tr("The experiment is noted"),
        [experiment, at = now()](
            SQLite::Database &writer) { return goals::beginExperiment(writer, experiment, at); });
}

void TodayActs::judge(FactId experiment, const goals::ExperimentVerdict &verdict)
{
    run(tr("judge an experiment"), tr("The verdict is noted"),
        [experiment, verdict, at = now()](
            SQLite::Database &writer) { return goals::judge(writer, experiment, verdict, at); });
}

void TodayActs::dropExperiment(FactId experiment)
{
    run(tr("take an experiment away"), tr("The experiment is taken away"),
        [experiment](
            SQLite::Database &writer) { return goals::dropExperiment(writer, experiment); });
}

} // namespace comity::ui

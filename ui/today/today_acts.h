#pragma once

#include "model/goals/experiments.h"
#include "model/goals/goals_store.h"
#include "ui/common/win_acts.h"

namespace comity::ui {

/// What is done on Today, each an entry on the undo stack.
class TodayActs : public WinActs
{
    Q_OBJECT

public:
    explicit TodayActs(WorkspaceSession &session, QObject *parent = nullptr);

    void markDone(FactId id, bool isPromise);
    void reopen(FactId id);
    /// Until a day begins in `zone`.
    void snooze(FactId id, QDate until, const QTimeZone &zone);
    void setGoals(const std::vector<goals::Goal> &goals);
    void markDay(const goals::DayMark &mark);
    /// Done, or not done after all.
    void markEventTask(FactId task, bool isDone);
    void beginExperiment(const goals::Experiment &experiment);
    void judge(FactId experiment, const goals::ExperimentVerdict &verdict);
    void dropExperiment(FactId experiment);
};

} // namespace comity::ui

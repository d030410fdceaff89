#pragma once

#include "model/goals/goals_store.h"
#include "ui/common/edit_acts.h"

namespace comity::ui {

/// What is done on Today, each an entry on the undo stack.
class TodayActs : public EditActs
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
};

} // namespace comity::ui

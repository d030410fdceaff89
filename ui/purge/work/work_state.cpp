#include "ui/purge/work/work_state.h"

#include <QCoreApplication>

namespace comity::ui {

bool isToUnfollow(const PlanItem &item)
{
    return item.decision && isToUnfollow(*item.decision);
}

WorkState workStateOf(const PlanItem &item)
{
    if (!isToUnfollow(item)) {
        return WorkState::Kept;
    }
    if (!item.done) {
        return WorkState::ToDo;
    }
    return item.done == Tick::Done ? WorkState::Done : WorkState::Skipped;
}

std::optional<qint64> workedAt(const PlanItem &item)
{
    return workStateOf(item) == WorkState::Kept ? item.decidedAt : item.doneAt;
}

QString workWord(WorkState state)
{
    switch (state) {
    case WorkState::ToDo:
        return {};
    case WorkState::Done:
        return QCoreApplication::translate("comity::ui::WorkState", "Done");
    case WorkState::Skipped:
        return QCoreApplication::translate("comity::ui::WorkState", "Skipped");
    case WorkState::Kept:
        return QCoreApplication::translate("comity::ui::WorkState", "Kept");
    }
    Q_UNREACHABLE();
}

} // namespace comity::ui

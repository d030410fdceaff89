#pragma once

#include "model/purge/plan_document.h"
#include "ui/common/table_roles.h"

#include <QString>

namespace comity::ui {

/// How far the work on one person of a batch is.
enum class WorkState : quint8 {
    ToDo,
    Done, ///< unfollowed in the browser, as the user ticked
    Skipped, ///< for another time; the decision stands
    Kept, ///< decided otherwise while working
};

/// True for who is to be unfollowed: whoever is only kept, watched or learned from is no work.
bool isToUnfollow(const PlanItem &item);
/// Of an item that isToUnfollow(), or once was.
WorkState workStateOf(const PlanItem &item);
/// When it came into that state, UTC seconds; nothing for ToDo.
std::optional<qint64> workedAt(const PlanItem &item);

/// Done, Skipped, Kept; empty for ToDo.
QString workWord(WorkState state);

/// What WorkDelegate reads beside Qt::DisplayRole.
enum WorkRole : int {
    WorkStateRole = FirstFreeRole, ///< WorkState as int
    WorkWordRole, ///< QString at the end of the row
    IsLogRole, ///< true in the log: nobody stands out there
};

} // namespace comity::ui

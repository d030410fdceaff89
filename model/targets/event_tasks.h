#pragma once

#include "model/base/wording.h"
#include "model/lists/event_plan.h"
#include "model/people/hand_edit.h"

#include <QDate>
#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity {

/// Something to be done around the event of a list (S4.88).
struct EventTask
{
    FactId id = {}; ///< 0: not stored yet
    ListId list = {};
    int days = 0; ///< before its first day: negative; on it: 0; after its last day
    QString what = {}; ///< one line
    std::optional<qint64> doneAt = {}; ///< UTC seconds

    /// The civil day it is to be done, which moves with the event.
    QDate dueOn(const EventPlan &plan) const;
    bool operator==(const EventTask &) const = default;
};

/// A task may be so many days away from its event.
constexpr int mostDaysFromEvent = 365;

/// By day. Throws SQLite::Exception.
std::vector<EventTask> eventTasks(SQLite::Database &database, ListId list);

/// What is usually to be done before, at and after an event: sentences of `events` in the language
/// files, to be changed as the event needs it. Without ids.
std::vector<EventTask> usualEventTasks(const Wording &wording, ListId list);

/// Puts these in the place of all tasks of a list: those with an id are changed, others are added,
/// the rest goes. One undoable edit, a transaction on a writer. ValueRefused for one without words
/// or more than mostDaysFromEvent away, NoSuchList.
Result<HandEdit> setEventTasks(
    SQLite::Database &writer, ListId list, const std::vector<EventTask> &tasks);
/// Done at a moment, UTC seconds; none: it is not. Likewise; Usage for one that is not there.
Result<HandEdit> markEventTask(SQLite::Database &writer, FactId task, std::optional<qint64> at);

} // namespace comity

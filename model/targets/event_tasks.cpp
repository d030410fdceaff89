#include "model/targets/event_tasks.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/lists/event_meetings.h"
#include "model/lists/lists_store.h"
#include "model/people/hand_tables.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// The codes of `events`, and how far from the event each is.
constexpr std::array usual {std::pair {"task-invite", -21}, std::pair {"task-hashtag", -14},
    std::pair {"task-announce", -7}, std::pair {"task-brief", -3}, std::pair {"task-read-up", -3},
    std::pair {"task-greet", 0}, std::pair {"task-share", 0}, std::pair {"task-thank", 1},
    std::pair {"task-keep-promises", 3}, std::pair {"task-learn", 7}};

Result<void> checked(const EventTask &task)
{
    const bool isGood
        = !singleLine(task.what).trimmed().isEmpty() && std::abs(task.days) <= mostDaysFromEvent;
    return isGood ? Result<void>() : failure(Error::Code::ValueRefused, {u"a task"_s, task.what});
}

void put(SQLite::Database &writer, ListId list, const EventTask &task)
{
    SQLite::Statement put(writer,
        "INSERT INTO event_task (id, list, days, what, done_at) VALUES (?1, ?2, ?3, ?4, ?5)"
        " ON CONFLICT (id) DO UPDATE SET days = ?3, what = ?4, done_at = ?5");
    put.bind(1, static_cast<int64_t>(number(task.id) != 0 ? number(task.id) : nextFactId(writer)));
    put.bind(2, static_cast<int64_t>(number(list)));
    put.bind(3, task.days);
    db::bind(put, 4, singleLine(task.what).trimmed());
    db::bindOrNull(put, 5, task.doneAt);
    put.exec();
}

} // namespace

QDate EventTask::dueOn(const EventPlan &plan) const
{
    return dayOf(days > 0 ? plan.until : plan.from).addDays(days);
}

std::vector<EventTask> eventTasks(SQLite::Database &database, ListId list)
{
    SQLite::Statement rows(database,
        "SELECT id, days, what, done_at FROM event_task WHERE list = ?1 ORDER BY days, id");
    rows.bind(1, static_cast<int64_t>(number(list)));
    std::vector<EventTask> tasks;
    while (rows.executeStep()) {
        tasks.push_back({FactId {rows.getColumn(0).getInt64()}, list, rows.getColumn(1).getInt(),
            db::text(rows.getColumn(2)), db::maybeNumber(rows.getColumn(3))});
    }
    return tasks;
}

std::vector<EventTask> usualEventTasks(const Wording &wording, ListId list)
{
    std::vector<EventTask> tasks;
    for (const auto &[code, days] : usual) {
        tasks.push_back(
            {{}, list, days, wording.sentence(u"events", QString::fromLatin1(code)), {}});
    }
    return tasks;
}

Result<HandEdit> setEventTasks(
    SQLite::Database &writer, ListId list, const std::vector<EventTask> &tasks)
{
    for (const EventTask &task : tasks) {
        if (const auto fits = checked(task); !fits) {
            return tl::unexpected(fits.error());
        }
    }
    return editByHand(writer, [&]() -> Result<void> {
        if (!ListsStore(writer).settings(list)) {
            return failure(Error::Code::NoSuchList, {QString()});
        }
        SQLite::Statement drop(writer, "DELETE FROM event_task WHERE id = ?1");
        for (const EventTask &before : eventTasks(writer, list)) {
            if (std::ranges::find(tasks, before.id, &EventTask::id) == tasks.end()) {
                drop.reset();
                drop.bind(1, static_cast<int64_t>(number(before.id)));
                drop.exec();
            }
        }
        for (const EventTask &task : tasks) {
            put(writer, list, task);
        }
        return {};
    });
}

Result<HandEdit> markEventTask(SQLite::Database &writer, FactId task, std::optional<qint64> at)
{
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement put(writer, "UPDATE event_task SET done_at = ?2 WHERE id = ?1");
        put.bind(1, static_cast<int64_t>(number(task)));
        db::bindOrNull(put, 2, at);
        return put.exec() == 1 ? Result<void>()
                               : failure(Error::Code::Usage, {u"a task"_s, QString()});
    });
}

} // namespace comity

#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "ui/lists/event_tasks_dialog.h"
#include "ui/lists/targets/target_acts.h"
#include "ui/lists/targets/target_view.h"

// The event that a list of targets is for: whom we met there, and what is to be done around it.
namespace comity::ui {

void TargetView::logMet()
{
    const std::vector<Pk> people = m_table->chosen();
    const TargetSheet &sheet = m_model->sheet();
    if (people.empty() || !sheet.event || !m_session.isWritable()) {
        return;
    }
    if (sheet.event->phase == EventPhase::Before) {
        Q_EMIT told(tr("The event has not begun yet"));
        return;
    }
    // One after the other on the keyboard: the next row is there when this one is kept.
    const TargetRow *const next = m_model->row(m_model->rowOf(people.back()) + 1);
    const EventPlan plan = sheet.event->plan;
    const Dated day = meetingDay(plan, sheet.event->today);
    if (next && people.size() == 1) {
        m_table->goTo(next->target.pk);
    }
    m_acts->logMet(people, plan, m_shown->list, day);
}

void TargetView::editEventTasks()
{
    if (!m_shown || !m_model->sheet().event) {
        return;
    }
    const auto show = [this, list = m_shown->list](const Result<std::vector<EventTask>> &tasks) {
        if (!tasks) {
            Q_EMIT failed(tasks.error());
            return;
        }
        const auto &event = m_model->sheet().event;
        if (!event || !m_shown || m_shown->list != list) {
            return; // another list is shown by now
        }
        auto *dialog = new EventTasksDialog(event->plan, *tasks,
            usualEventTasks(m_session.wording(), list), now(), m_session.isWritable(), this);
        connect(dialog, &EventTasksDialog::tasksAsked, m_acts,
            [this, list](const std::vector<EventTask> &all) { m_acts->setEventTasks(list, all); });
        dialog->open();
    };
    m_session.read(
        this,
        [path = m_session.file().path(), list = m_shown->list](const JobContext &) {
            return db::guarded(path, [&]() -> Result<std::vector<EventTask>> {
                return eventTasks(*db::connect(path, db::Use::Job), list);
            });
        },
        show);
}

} // namespace comity::ui

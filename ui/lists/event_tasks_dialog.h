#pragma once

#include "model/lists/event_plan.h"
#include "model/targets/event_tasks.h"
#include "ui/common/framed_dialog.h"

#include <vector>

class QCheckBox;
class QGridLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace comity::ui {

class PlainLabel;

/// What is to be done before, at and after the event of a list, each on a day that moves with it.
/// An event without any begins with what is usual.
class EventTasksDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `usual` are shown where there are no `tasks`; they are stored with the act alone.
    EventTasksDialog(const EventPlan &plan, const std::vector<EventTask> &tasks,
        const std::vector<EventTask> &usual, qint64 now, bool isWritable, QWidget *parent);

Q_SIGNALS:
    void tasksAsked(const std::vector<comity::EventTask> &tasks);

private:
    struct Line
    {
        EventTask task = {};
        QCheckBox *isDone = nullptr;
        QLineEdit *what = nullptr;
        QSpinBox *days = nullptr;
        PlainLabel *day = nullptr;
        QWidget *remove = nullptr;
        bool isRemoved = false;
    };

    void addLine(const EventTask &task);
    void removeLine(std::size_t at);
    void follow();
    std::vector<EventTask> written() const;

    EventPlan m_plan;
    qint64 m_now;
    bool m_isWritable;
    std::vector<Line> m_lines;
    QGridLayout *m_grid;
    QPushButton *m_save;
};

} // namespace comity::ui

#include "ui/lists/event_tasks_dialog.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/number_field.h"
#include "ui/common/plain_label.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {760, 520}; ///< at 100 %
constexpr int mostLetters = 200;

} // namespace

EventTasksDialog::EventTasksDialog(const EventPlan &plan, const std::vector<EventTask> &tasks,
    const std::vector<EventTask> &usual, qint64 now, bool isWritable, QWidget *parent)
    : FramedDialog(u"eventTasksDialog"_s, tr("Around the event"), size100, parent)
    , m_plan(plan)
    , m_now(now)
    , m_isWritable(isWritable)
    , m_grid(nullptr)
    , m_save(makeButton(tr("&Save the checklist"), ButtonKind::Primary))
{
    addPart(makeDialogHead(tr("Around %1").arg(singleLine(plan.name)),
        tasks.empty()
            ? tr("What is usually to be done. Change it as this event needs it; the days move with "
                 "the event, and Today reminds you of each.")
            : tr("The days move with the event, and Today reminds you of each.")));
    auto *body = new QWidget;
    m_grid = new QGridLayout(body);
    m_grid->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    m_grid->setHorizontalSpacing(scaled(8));
    m_grid->setVerticalSpacing(scaled(8));
    m_grid->setColumnStretch(1, 1);
    addPart(makeDialogScroll(body, windowTitle()), 1);
    for (const EventTask &task : tasks.empty() ? usual : tasks) {
        addLine(task);
    }
    auto *add = makeButton(
        tr("&Add a task"), ButtonKind::Flat, u"list-add"_s, nullptr, ButtonSize::Small);
    add->setObjectName(u"addTask"_s);
    add->setAutoDefault(false);
    add->setEnabled(isWritable);
    connect(add, &QPushButton::clicked, this, [this] {
        addLine({});
        m_lines.back().what->setFocus();
    });
    m_save->setObjectName(u"saveTasks"_s);
    connect(m_save, &QPushButton::clicked, this, [this] {
        const std::vector<EventTask> all = written();
        accept();
        Q_EMIT tasksAsked(all);
    });
    addFoot(m_save, add);
    follow();
}

void EventTasksDialog::addLine(const EventTask &task)
{
    const auto row = static_cast<int>(m_lines.size());
    const std::size_t at = m_lines.size();
    Line line;
    line.task = task;
    line.isDone = new QCheckBox;
    line.isDone->setObjectName(u"taskDone%1"_s.arg(row));
    line.isDone->setChecked(task.doneAt.has_value());
    line.what = new QLineEdit(singleLine(task.what));
    line.what->setObjectName(u"taskWhat%1"_s.arg(row));
    line.what->setAccessibleName(tr("What is to be done"));
    line.what->setMaxLength(mostLetters);
    line.what->setCursorPosition(0);
    line.days = new NumberField(-mostDaysFromEvent, mostDaysFromEvent);
    line.days->setObjectName(u"taskDays%1"_s.arg(row));
    line.days->setAccessibleName(tr("Days before the event, or after it"));
    line.days->setValue(task.days);
    line.day = new PlainLabel({}, TextStyle::Small, Tone::Muted);
    auto *remove = makeIconButton(u"list-remove"_s, tr("Take it away"));
    remove->setObjectName(u"taskRemove%1"_s.arg(row));
    line.remove = remove;
    for (QWidget *part :
        std::initializer_list<QWidget *> {line.isDone, line.what, line.days, line.remove}) {
        part->setEnabled(m_isWritable);
    }
    connect(line.what, &QLineEdit::textChanged, this, &EventTasksDialog::follow);
    connect(line.days, &QSpinBox::valueChanged, this, &EventTasksDialog::follow);
    connect(remove, &QToolButton::clicked, this, [this, at] { removeLine(at); });
    m_grid->addWidget(line.isDone, row, 0);
    m_grid->addWidget(line.what, row, 1);
    m_grid->addWidget(line.days, row, 2);
    m_grid->addWidget(line.day, row, 3);
    m_grid->addWidget(line.remove, row, 4);
    m_grid->setRowStretch(row, 0);
    m_grid->setRowStretch(row + 1, 1);
    m_lines.push_back(line);
    follow();
}

void EventTasksDialog::removeLine(std::size_t at)
{
    Line &line = m_lines[at];
    line.isRemoved = true;
    for (QWidget *part : std::initializer_list<QWidget *> {
             line.isDone, line.what, line.days, line.day, line.remove}) {
        part->hide();
    }
    const auto next = std::ranges::find_if(m_lines.begin() + static_cast<std::ptrdiff_t>(at),
        m_lines.end(), [](const Line &one) { return !one.isRemoved; });
    next == m_lines.end() ? m_save->setFocus() : next->what->setFocus();
    follow();
}

/// The day of each, and whether every one says something.
void EventTasksDialog::follow()
{
    bool isGood = true;
    for (const Line &line : m_lines) {
        if (line.isRemoved) {
            continue;
        }
        const QString what = line.what->text().trimmed();
        isGood = isGood && !what.isEmpty();
        EventTask task;
        task.days = line.days->value();
        const QString day = QLocale().toString(task.dueOn(m_plan), tr("ddd d MMM", "a day"));
        line.day->setText(task.days < 0 ? tr("days before, %1").arg(day)
                : task.days == 0        ? tr("its first day, %1").arg(day)
                                        : tr("days after, %1").arg(day));
        line.isDone->setAccessibleName(tr("Done: %1").arg(what));
    }
    m_save->setEnabled(m_isWritable && isGood);
}

std::vector<EventTask> EventTasksDialog::written() const
{
    std::vector<EventTask> tasks;
    for (const Line &line : m_lines) {
        if (line.isRemoved) {
            continue;
        }
        EventTask task = line.task;
        task.what = line.what->text();
        task.days = line.days->value();
        if (line.isDone->isChecked() != task.doneAt.has_value()) {
            task.doneAt = line.isDone->isChecked() ? std::optional(m_now) : std::nullopt;
        }
        tasks.push_back(std::move(task));
    }
    return tasks;
}

} // namespace comity::ui

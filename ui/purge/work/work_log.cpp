#include "ui/purge/work/work_log.h"

#include "model/purge/pace.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/plain_label.h"
#include "ui/common/table_header.h"
#include "ui/common/table_view.h"
#include "ui/common/tool_tip.h"
#include "ui/purge/work/work_delegate.h"
#include "ui/purge/work/work_log_model.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

WorkLog::WorkLog(WorkLogModel *model, QWidget *parent)
    : QFrame(parent)
    , m_table(new TableView)
    , m_empty(new PlainLabel(tr("Nothing yet today."), TextStyle::Small, Tone::Muted))
    , m_undo(makeButton(
          tr("Undo &last"), ButtonKind::Flat, u"edit-undo"_s, nullptr, ButtonSize::Small))
    , m_line(makeLine())
    , m_pauseTitle(new PlainLabel({}, TextStyle::Strong))
    , m_pause(new PlainLabel({}, TextStyle::Small, Tone::Muted))
{
    setProperty("kind", u"pane"_s);
    setObjectName(u"workLog"_s);
    m_undo->setObjectName(u"undoLast"_s);
    setPlainToolTip(m_undo, tr("Takes the newest of these back"));
    m_pauseTitle->setObjectName(u"pauseTitle"_s);
    m_pause->setObjectName(u"pauseText"_s);
    m_pauseTitle->setWordWrap(true);
    m_pause->setWordWrap(true);
    auto *head = new QFrame;
    head->setProperty("kind", u"head"_s);
    head->setFixedHeight(scaled(44));
    auto *title = new QHBoxLayout(head);
    title->setContentsMargins(scaled(14), 0, scaled(8), 0);
    title->addWidget(new PlainLabel(tr("Done today"), TextStyle::Strong), 1);
    title->addWidget(m_undo);
    m_table->setObjectName(u"workLogTable"_s);
    m_table->setAccessibleName(tr("Done today"));
    m_table->setModel(model);
    m_table->setItemDelegate(new WorkDelegate(m_table));
    m_table->setRowHeight(28);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->tableHeader()->hide();
    m_table->tableHeader()->setStretchLastSection(true);
    m_empty->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    auto *advice = new QVBoxLayout;
    advice->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(14));
    advice->setSpacing(scaled(4));
    advice->addWidget(m_pauseTitle);
    advice->addWidget(m_pause);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_empty);
    column->addWidget(m_table, 1);
    column->addWidget(m_line);
    column->addLayout(advice);
    connect(m_undo, &QPushButton::clicked, this, &WorkLog::undoAsked);
    const auto showEmpty = [this, model] { m_empty->setVisible(model->rowCount() == 0); };
    connect(model, &QAbstractItemModel::modelReset, this, showEmpty);
    showEmpty();
    setUndoable(false);
}

void WorkLog::setUndoable(bool isUndoable)
{
    m_undo->setEnabled(isUndoable);
}

void WorkLog::showPause(int inARow, int left)
{
    const bool isDue = inARow >= pauseAfter && left > 0;
    const bool isComing = !isDue && inARow + left >= pauseAfter && left > 0;
    for (QWidget *part : std::initializer_list<QWidget *> {m_line, m_pauseTitle, m_pause}) {
        part->setVisible(isDue || isComing);
    }
    if (isDue) {
        m_pauseTitle->setText(tr("Time for a short pause"));
        m_pause->setText(
            tr("That was %Ln in a row. Ten minutes away from the screen are enough: quick, "
               "repeated acts can look automated to the platform.",
                nullptr, inARow));
    } else if (isComing) {
        m_pauseTitle->setText(tr("A short pause is coming up"));
        m_pause->setText(
            tr("After %Ln in a row Comity suggests ten minutes. Quick, repeated acts can look "
               "automated to the platform.",
                nullptr, pauseAfter));
    }
}

} // namespace comity::ui

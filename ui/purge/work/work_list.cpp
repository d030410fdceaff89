#include "ui/purge/work/work_list.h"

#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/table_header.h"
#include "ui/common/table_view.h"
#include "ui/purge/work/work_delegate.h"
#include "ui/purge/work/work_model.h"

#include <QHBoxLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace comity::ui {

WorkList::WorkList(WorkModel *model, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_table(new TableView)
    , m_title(new PlainLabel({}, TextStyle::Strong))
    , m_count(new PlainLabel({}, TextStyle::Small, Tone::Muted))
{
    setProperty("kind", u"pane"_s);
    setObjectName(u"workList"_s);
    auto *head = new QFrame;
    head->setProperty("kind", u"head"_s);
    head->setFixedHeight(scaled(44));
    m_title->setElided(true);
    m_title->setObjectName(u"workListTitle"_s);
    auto *title = new QHBoxLayout(head);
    title->setContentsMargins(scaled(14), 0, scaled(14), 0);
    title->addWidget(m_title, 1);
    title->addWidget(m_count);
    m_table->setObjectName(u"workTable"_s);
    m_table->setAccessibleName(tr("People to work through"));
    m_table->setModel(model);
    m_table->setItemDelegate(new WorkDelegate(m_table));
    m_table->setRowHeight(30);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->tableHeader()->hide();
    m_table->tableHeader()->setStretchLastSection(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_table, 1);
    m_table->installEventFilter(this);
    connect(m_table, &TableView::letterPressed, this, &WorkList::actOnLetter);
    connect(m_table, &TableView::rowOpened, this, &WorkList::openAsked);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &WorkList::currentChanged);
    connect(model, &QAbstractItemModel::modelReset, this, &WorkList::showCount);
    showCount();
}

void WorkList::setTitle(const QString &title)
{
    m_title->setText(title);
}

void WorkList::showCount()
{
    m_count->setText(numberText(m_model->rowCount(), locale()));
}

int WorkList::currentRow() const
{
    return m_table->currentIndex().row();
}

void WorkList::goTo(int row)
{
    if (row >= 0 && row < m_model->rowCount()) {
        m_table->setCurrentIndex(m_model->index(row, 0));
        m_table->scrollTo(m_model->index(row, 0));
    }
}

void WorkList::actOnLetter(QChar letter)
{
    if (letter == u'D') {
        Q_EMIT doneAsked();
    } else if (letter == u'S') {
        Q_EMIT skipAsked();
    } else if (letter == u'K') {
        Q_EMIT keepAsked();
    } else if (letter == u'O') {
        Q_EMIT openAsked();
    }
}

bool WorkList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Undo)) {
        Q_EMIT undoAsked();
        return true;
    }
    const bool clears = key->key() == Qt::Key_Backspace || key->key() == Qt::Key_Delete;
    if (clears && key->modifiers() == Qt::NoModifier) {
        Q_EMIT clearAsked();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace comity::ui

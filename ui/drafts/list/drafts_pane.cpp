#include "ui/drafts/list/drafts_pane.h"

#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/pane_head.h"
#include "ui/common/plain_label.h"
#include "ui/common/tool_tip.h"
#include "ui/drafts/list/drafts_delegate.h"

#include <QListView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

DraftsPane::DraftsPane(QWidget *parent)
    : QFrame(parent)
    , m_model(new DraftsModel(this))
    , m_view(new QListView)
    , m_count(new PlainLabel({}, TextStyle::Small, Tone::Faint))
    , m_new(makeButton(tr("&New"), ButtonKind::Normal, u"document-new"_s, this, ButtonSize::Small))
{
    setProperty("kind", u"pane"_s);
    setObjectName(u"draftsPane"_s);
    m_new->setObjectName(u"newDraftButton"_s);
    m_new->setAccessibleName(tr("New draft"));
    setPlainToolTip(m_new, tr("New draft (Ctrl+N)"));
    m_view->setObjectName(u"draftsView"_s);
    m_view->setAccessibleName(tr("Drafts"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new DraftsDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setResizeMode(QListView::Adjust);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makePaneHead(tr("Drafts"), m_count, m_new));
    column->addWidget(makeLine(this));
    column->addWidget(m_view, 1);
    connect(m_new, &QPushButton::clicked, this, &DraftsPane::newAsked);
    connect(
        m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &DraftsPane::chosen);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (draft()) {
            Q_EMIT menuAsked(m_view->viewport()->mapToGlobal(at));
        }
    });
}

void DraftsPane::setDrafts(std::vector<drafts::DraftRow> drafts)
{
    const auto kept = draft();
    {
        const QSignalBlocker blocker(m_view->selectionModel());
        m_model->setDrafts(std::move(drafts));
        int row = kept ? m_model->rowOf(*kept) : -1;
        if (row < 0) {
            // The first row may be the heading of what went out.
            row = m_model->draftAt(0) != nullptr ? 0 : 1;
        }
        m_view->setCurrentIndex(m_model->index(row));
    }
    const int writing = m_model->writing();
    m_count->setText(writing == 0 ? QString() : numberText(writing));
    if (draft() != kept) {
        Q_EMIT chosen();
    }
}

void DraftsPane::setWritable(bool isWritable)
{
    m_new->setEnabled(isWritable);
}

std::optional<drafts::DraftId> DraftsPane::draft() const
{
    const drafts::DraftRow *row = m_model->draftAt(m_view->currentIndex().row());
    return row == nullptr ? std::nullopt : std::optional(row->id);
}

void DraftsPane::choose(drafts::DraftId draft)
{
    if (const int row = m_model->rowOf(draft); row >= 0) {
        m_view->setCurrentIndex(m_model->index(row));
    }
}

} // namespace comity::ui

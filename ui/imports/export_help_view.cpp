#include "ui/imports/export_help_view.h"

#include "ui/common/buttons.h"
#include "ui/common/empty_state.h"
#include "ui/common/pane_splitter.h"
#include "ui/common/plain_label.h"
#include "ui/common/search_field.h"
#include "ui/common/table_header.h"
#include "ui/common/table_view.h"
#include "ui/common/two_line_delegate.h"
#include "ui/common/workspace_session.h"
#include "ui/imports/export_help_model.h"
#include "ui/imports/export_help_page.h"

#include <QHBoxLayout>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace comity::ui {

ExportHelpView::ExportHelpView(WorkspaceSession &session, QSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_model(new ExportHelpModel(this))
    , m_search(new SearchField(tr("Find on these pages"), this))
    , m_list(new TableView)
    , m_page(new ExportHelpPage)
    , m_nothing(new EmptyState(u"edit-find"_s, tr("Nothing matches"),
          tr("No page has these words. Try the name of a network, or one word.")))
    , m_stack(new QStackedWidget)
{
    m_search->setObjectName(u"helpSearch"_s);
    m_search->setAccessibleName(tr("Find on the pages about exports"));
    m_list->setObjectName(u"helpList"_s);
    m_list->setAccessibleName(tr("Networks"));
    m_list->setRowHeight(32);
    m_list->setModel(m_model);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->tableHeader()->hide();
    m_list->tableHeader()->setStretchLastSection(true);
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_nothing);
    auto *splitter = new PaneSplitter(
        Qt::Horizontal, settings, session.settingsKey(u"splitters/exportHelp"_s));
    splitter->addWidget(m_list);
    splitter->addWidget(m_stack);
    splitter->setDefaults({236, 0});
    auto *ground = new QFrame;
    ground->setProperty("kind", u"page"_s);
    auto *inside = new QVBoxLayout(ground);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(makeHead());
    inside->addWidget(splitter, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(ground);

    connect(m_search, &SearchField::searched, this, &ExportHelpView::search);
    connect(m_search, &SearchField::left, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &TableView::letterPressed, this, [this](QChar letter) {
        m_search->setText(letter.toLower());
        m_search->setFocus();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) { choose(current.row()); });
    connect(m_page, &ExportHelpPage::copied, this, &ExportHelpView::copied);
}

QWidget *ExportHelpView::makeHead()
{
    QPushButton *back = makeButton(
        tr("&Back to imports"), ButtonKind::Quiet, u"go-previous"_s, this, ButtonSize::Small);
    back->setObjectName(u"helpBack"_s);
    connect(back, &QPushButton::clicked, this, &ExportHelpView::closeAsked);
    auto *head = new QFrame;
    head->setProperty("kind", u"head"_s);
    head->setMinimumHeight(scaled(44));
    m_search->setMaximumWidth(scaled(300));
    auto *words = new PlainLabel(tr("Networks change their menus; the words there may differ."),
        TextStyle::Small, Tone::Muted);
    words->setElided(true);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), scaled(6), scaled(14), scaled(6));
    row->setSpacing(scaled(10));
    row->addWidget(back);
    row->addWidget(new PlainLabel(tr("How to get your export"), TextStyle::Strong));
    row->addWidget(words, 1);
    row->addWidget(m_search, 1);
    return head;
}

void ExportHelpView::showPage(const QString &code)
{
    m_search->clear();
    m_model->setWords({});
    const int row = m_model->rowOf(code.isEmpty() ? m_code : code);
    m_list->setCurrentIndex(m_model->index(qMax(0, row), 0));
    m_list->setFocus();
}

void ExportHelpView::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

bool ExportHelpView::clearSearch()
{
    if (m_search->text().isEmpty()) {
        return false;
    }
    showPage({});
    return true;
}

void ExportHelpView::search(const QString &words)
{
    const QString shown = m_code;
    m_model->setWords(words);
    m_stack->setCurrentWidget(
        m_model->rowCount() == 0 ? static_cast<QWidget *>(m_nothing) : m_page);
    if (m_model->rowCount() > 0) {
        m_list->setCurrentIndex(m_model->index(qMax(0, m_model->rowOf(shown)), 0));
    }
}

void ExportHelpView::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount()) {
        return;
    }
    m_stack->setCurrentWidget(m_page);
    const networks::ExportHelp &page = m_model->page(row);
    m_code = page.code;
    m_page->setPage(page);
}

QList<QWidget *> ExportHelpView::panes() const
{
    return {m_search, m_list, m_page};
}

} // namespace comity::ui

#include "ui/imports/home_view.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "ui/common/empty_state.h"
#include "ui/common/formatting.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/pane_splitter.h"
#include "ui/common/plain_label.h"
#include "ui/imports/drop_area.h"
#include "ui/imports/export_help_view.h"
#include "ui/imports/freshness_card.h"
#include "ui/imports/history_chart.h"
#include "ui/imports/history_model.h"
#include "ui/imports/history_table.h"
#include "ui/imports/rejected_pane.h"

#include <QHBoxLayout>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace comity::ui {

HomeView::HomeView(WorkspaceSession &session, QSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new HistoryModel(this))
    , m_drop(new DropArea)
    , m_freshness(new FreshnessCard)
    , m_chart(new HistoryChart(session, settings))
    , m_history(new HistoryTable(*m_model))
    , m_empty(new EmptyState(u"view-history"_s, tr("Nothing imported yet"),
          tr("Each import is listed here with what it changed, and can be undone at any time.")))
    , m_stack(new QStackedWidget)
    , m_views(new QStackedWidget)
    , m_help(new ExportHelpView(session, settings))
    , m_sentence(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_rejected(new RejectedPane(session))
{
    auto *main = new QFrame;
    main->setProperty("kind", u"page"_s);
    auto *column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTop());
    column->addWidget(m_chart);
    column->addWidget(makeHistory(), 1);
    auto *splitter
        = new PaneSplitter(Qt::Horizontal, settings, session.settingsKey(u"splitters/imports"_s));
    splitter->addWidget(main);
    splitter->addWidget(m_rejected);
    splitter->setDefaults({0, 320});
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    m_views->addWidget(splitter);
    m_views->addWidget(m_help);
    whole->addWidget(m_views);
    connectParts();
}

void HomeView::connectParts()
{
    connect(m_drop, &DropArea::helpAsked, this, [this] { showHelp(); });
    connect(m_freshness, &FreshnessCard::helpAsked, this, &HomeView::showHelp);
    connect(m_help, &ExportHelpView::closeAsked, this, &HomeView::closeHelp);
    connect(m_help, &ExportHelpView::copied, this, [this](const QString &address) {
        Q_EMIT told(Severity::Ok, tr("%1 is copied").arg(address));
    });
    connect(m_drop, &DropArea::filesAsked, this, &HomeView::filesAsked);
    connect(m_drop, &DropArea::folderAsked, this, &HomeView::folderAsked);
    connect(m_history, &HistoryTable::undoAsked, this,
        [this](int row) { Q_EMIT undoAsked(m_model->entry(row)); });
    connect(m_rejected, &RejectedPane::settled, this, &HomeView::settled);
    connect(m_rejected, &RejectedPane::told, this, &HomeView::told);
    connect(m_chart, &HistoryChart::told, this, &HomeView::told);
    const QString why
        = m_session.isWritable() ? QString() : tr("This workspace is open for reading only.");
    m_drop->setHindrance(why);
    m_history->setHindrance(why);
}

QWidget *HomeView::makeTop()
{
    auto *top = new QWidget;
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(14));
    row->setSpacing(scaled(14));
    row->addWidget(m_drop, 1);
    row->addWidget(m_freshness, 1);
    top->setFixedHeight(scaled(236));
    return top;
}

QWidget *HomeView::makeHistory()
{
    auto *holder = new QWidget;
    auto *head = new QFrame;
    head->setProperty("kind", u"head"_s);
    head->setMinimumHeight(scaled(44));
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(scaled(14), 0, scaled(14), 0);
    line->setSpacing(scaled(8));
    line->addWidget(new PlainLabel(tr("History"), TextStyle::Strong));
    line->addWidget(m_sentence, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_history);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeLine());
    column->addWidget(head);
    column->addWidget(m_stack, 1);
    return holder;
}

void HomeView::refresh()
{
    const QDateTime now = m_session.clock()();
    const QTimeZone zone = zoneOrSystem({});
    const QDate today = dateIn(zone, now.toSecsSinceEpoch());
    const int row = m_history->currentIndex().row();
    const auto accounts = AccountsStore(m_session.file().reader()).overviews();
    m_freshness->setAccounts(accounts, today);
    m_chart->setAccounts(accounts);
    m_model->setEntries(importHistory(m_session.file().reader()), today, zone);
    const int imports = m_model->rowCount();
    m_stack->setCurrentIndex(imports == 0 ? 0 : 1);
    m_sentence->setText(imports == 0
            ? QString()
            : tr("%Ln imports, every one can be undone, newest first", nullptr, imports));
    if (imports > 0) {
        m_history->setCurrentIndex(m_model->index(qBound(0, row, imports - 1), 0));
    }
    m_rejected->refresh();
}

void HomeView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_chart->setPageHeight(height());
}

void HomeView::showHelp(const QString &code)
{
    m_views->setCurrentWidget(m_help);
    m_help->showPage(code);
    Q_EMIT helpToggled();
}

bool HomeView::closeHelp()
{
    if (!isHelpOpen()) {
        return false;
    }
    m_views->setCurrentIndex(0);
    Q_EMIT helpToggled();
    return true;
}

void HomeView::focusHelpSearch()
{
    m_help->focusSearch();
}

bool HomeView::clearHelpSearch()
{
    return m_help->clearSearch();
}

bool HomeView::isHelpOpen() const
{
    return m_views->currentWidget() == m_help;
}

void HomeView::focusHistory()
{
    if (isHelpOpen()) {
        m_help->panes().at(1)->setFocus();
        return;
    }
    if (m_model->rowCount() > 0) {
        m_history->setFocus();
    } else {
        m_drop->setFocus();
    }
}

void HomeView::toggleRejected()
{
    m_rejected->setVisible(!m_rejected->isVisible());
}

QList<QWidget *> HomeView::panes() const
{
    if (isHelpOpen()) {
        return m_help->panes();
    }
    return {m_drop, m_chart, m_history, m_rejected->list()};
}

} // namespace comity::ui

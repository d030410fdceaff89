#include "ui/charts/chart_card.h"

#include "model/export/csv_file.h"
#include "ui/charts/chart_dialog.h"
#include "ui/charts/chart_head.h"
#include "ui/charts/chart_pane.h"
#include "ui/charts/chart_placeholder.h"
#include "ui/charts/chart_table_model.h"
#include "ui/common/formatting.h"
#include "ui/common/icons.h"
#include "ui/common/number_delegate.h"
#include "ui/common/prompts.h"
#include "ui/common/run_job.h"
#include "ui/common/table_header.h"
#include "ui/common/table_view.h"
#include "ui/common/tool_tip.h"
#include "ui/common/two_line_delegate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QThreadPool>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int bodyHeight = 172;
constexpr int imageScale = 2; // of a copied image: sharp in a letter

/// As the chart writes them, whole.
class ShareDelegate : public NumberDelegate
{
public:
    using NumberDelegate::NumberDelegate;

    QString displayText(const QVariant &value, const QLocale &locale) const override
    {
        return value.isValid() ? percentText(qRound(value.toDouble()), locale) : unknownText();
    }
};

ChartHead::Form formOf(ChartCard::Extent extent)
{
    return extent == ChartCard::Extent::Tile ? ChartHead::Form::Tile : ChartHead::Form::Buttons;
}

} // namespace

ChartCard::ChartCard(const QString &title, Prompts &prompts, Extent extent, QWidget *parent)
    : QFrame(parent)
    , m_prompts(prompts)
    , m_extent(extent)
    , m_title(title)
    , m_head(new ChartHead(title, formOf(extent)))
    , m_stack(new QStackedWidget)
    , m_placeholder(new ChartPlaceholder)
    , m_model(new ChartTableModel(this))
    , m_table(new TableView)
{
    setProperty("kind", u"card"_s);
    setObjectName(u"chartCard"_s);
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    column->setSpacing(scaled(6));
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);
    auto *charts = new QWidget;
    m_row = new QHBoxLayout(charts);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(scaled(16));
    m_stack->addWidget(charts);
    m_stack->addWidget(makeTable());
    m_stack->addWidget(m_placeholder);
    if (extent == Extent::Inline) {
        m_stack->setFixedHeight(scaled(bodyHeight));
    }
    m_head->more()->setMenu(makeMenu());
    m_head->more()->installEventFilter(this);
    m_head->fold()->setVisible(extent == Extent::Inline);
    connect(m_head->asTable(), &QPushButton::clicked, this, [this] { showTable(!m_isTable); });
    connect(m_head->fold(), &QToolButton::clicked, this, [this] {
        setFolded(!m_isFolded);
        Q_EMIT foldedByUser(m_isFolded);
    });
    showPart();
    showMore();
}

QWidget *ChartCard::makeTable()
{
    m_table->setObjectName(u"chartTable"_s);
    m_table->setAccessibleName(tr("%1 as a table").arg(m_title));
    m_table->setRowHeight(26);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new TwoLineDelegate(m_table));
    m_table->tableHeader()->setSectionsClickable(false);
    m_table->tableHeader()->setFocusPolicy(Qt::NoFocus);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const auto open = [this](const QModelIndex &index) {
        if (const qint64 id = m_model->idOf(index.row()); id != noPart) {
            Q_EMIT partActivated(id);
        }
    };
    connect(m_table, &TableView::rowOpened, this, open);
    connect(m_table, &QAbstractItemView::doubleClicked, this, open);
    return m_table;
}

QMenu *ChartCard::makeMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"chartMenu"_s);
    if (m_extent != Extent::Large) {
        menu->addAction(tr("&Enlarge"), this, &ChartCard::enlarge);
    }
    menu->addAction(tr("Show as &table"), this, [this] { showTable(true); });
    menu->addAction(tr("Show as &chart"), this, [this] { showTable(false); });
    menu->addSeparator();
    menu->addAction(
        icon(u"edit-copy"_s, Tone::Muted), tr("Copy as &image"), this, &ChartCard::copyImage);
    menu->addAction(
        icon(u"document-export"_s, Tone::Muted), tr("E&xport CSV…"), this, &ChartCard::exportTable);
    return menu;
}

void ChartCard::addControl(QWidget *control)
{
    m_head->addControl(control);
}

void ChartCard::setContent(ChartContent content)
{
    m_content = std::move(content);
    m_head->setTakeaway(m_content.takeaway);
    setAccessibleDescription(m_content.takeaway);
    m_placeholder->setTexts(m_content.emptyTitle, m_content.emptySentence);
    setCharts();
    const bool hasOtherColumns = m_model->table().columns != m_content.table.columns;
    m_model->setTable(m_content.table);
    if (hasOtherColumns) {
        setColumns();
    }
    showPart();
    if (m_large) {
        m_large->setContent(m_content);
    }
}

void ChartCard::setCharts()
{
    const std::size_t count = m_content.charts.size();
    for (; m_panes.size() > count; m_panes.pop_back()) {
        delete m_panes.back();
    }
    while (m_panes.size() < count) {
        auto *pane = new ChartPane(m_extent == Extent::Large ? ChartRoom::Large : ChartRoom::Small);
        pane->setLegendVisible(m_extent != Extent::Tile);
        connect(pane, &ChartPane::partActivated, this, &ChartCard::partActivated);
        m_panes.push_back(pane);
        m_row->addWidget(pane);
    }
    std::vector<ChartLegend::Entry> legend;
    for (std::size_t at = 0; at < count; ++at) {
        const Chart &chart = m_content.charts[at];
        m_panes[at]->setChart(chart);
        // What runs over time wants the more room, as in the drawn page.
        m_row->setStretch(int(at), std::holds_alternative<LineChart>(chart) ? 57 : 32);
        const auto entries = m_panes[at]->legend();
        legend.insert(legend.end(), entries.begin(), entries.end());
    }
    if (m_extent == Extent::Tile) {
        m_head->setLegend(m_content.emptyTitle.isEmpty() ? legend : decltype(legend) {});
    }
}

void ChartCard::setColumns()
{
    for (std::size_t at = 0; at < m_content.table.columns.size(); ++at) {
        const int column = int(at);
        delete m_table->itemDelegateForColumn(column);
        NumberDelegate *numbers = nullptr;
        const ChartTable::Column &one = m_content.table.columns[at];
        if (one.kind == ChartTable::Kind::Share) {
            numbers = new ShareDelegate(m_table);
        } else if (one.kind != ChartTable::Kind::Text) {
            numbers = new NumberDelegate(m_table);
            numbers->setSigned(one.kind == ChartTable::Kind::Change);
        }
        m_table->setItemDelegateForColumn(column, numbers);
        const int words
            = QFontMetrics(fontFor(TextStyle::Small)).horizontalAdvance(one.title) + scaled(28);
        m_table->setColumnWidth(column, qMax(scaled(96), words));
    }
}

void ChartCard::setFolded(bool isFolded)
{
    m_isFolded = isFolded;
    m_head->fold()->setIcon(icon(isFolded ? u"go-next"_s : u"go-down"_s, Tone::Muted));
    showPart();
}

void ChartCard::showTable(bool isTable)
{
    m_isTable = isTable;
    m_head->asTable()->setText(isTable ? tr("Show as chart") : tr("Show as table"));
    if (m_isFolded) {
        setFolded(false);
        Q_EMIT foldedByUser(false);
    }
    showPart();
    if (isTable && m_table->model()->rowCount() > 0) {
        m_table->setFocus();
        m_table->setCurrentIndex(m_model->index(0, 0));
    }
}

void ChartCard::showPart()
{
    m_stack->setVisible(!m_isFolded);
    m_head->asTable()->setVisible(!m_isFolded && m_extent != Extent::Tile);
    m_stack->setCurrentIndex(m_isTable ? 1 : m_content.emptyTitle.isEmpty() ? 0 : 2);
}

void ChartCard::enlarge()
{
    if (m_extent == Extent::Large || m_large) {
        return;
    }
    auto *dialog = new ChartDialog(m_title, m_prompts, window());
    m_large = dialog->card();
    m_large->setFileStem(m_fileStem);
    m_large->setContent(m_content);
    m_large->showTable(m_isTable);
    connect(m_large, &ChartCard::partActivated, this, &ChartCard::partActivated);
    connect(m_large, &ChartCard::exported, this, &ChartCard::exported);
    connect(m_large, &ChartCard::exportFailed, this, &ChartCard::exportFailed);
    dialog->show();
}

void ChartCard::copyImage()
{
    m_isPosing = true; // without focus ring and button
    showMore();
    QPixmap image(size() * imageScale);
    image.setDevicePixelRatio(imageScale);
    image.fill(color(Token::Base, palette()));
    render(&image);
    m_isPosing = false;
    showMore();
    QGuiApplication::clipboard()->setPixmap(image);
}

void ChartCard::exportTable()
{
    m_prompts.chooseSaveFile(this,
        {tr("Export %1").arg(m_title), m_fileStem + u".csv"_s, {tr("CSV files (*.csv)")},
            tr("Export")},
        [this](const QString &path) { write(path); });
}

void ChartCard::write(const QString &path)
{
    runJob(
        QThreadPool::globalInstance(), this,
        [path, table = m_content.table](
            const JobContext &) { return writeCsvFile(path, csvRows(table)); },
        nullptr,
        [this, path](const Result<void> &done) {
            if (done) {
                Q_EMIT exported(path);
            } else {
                Q_EMIT exportFailed(done.error());
            }
        });
}

bool ChartCard::event(QEvent *event)
{
    const bool isDone = QFrame::event(event);
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverLeave:
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        showMore();
        break;
    default:
        break;
    }
    return isDone;
}

/// The button goes when the focus leaves it.
bool ChartCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        showMore();
    }
    return QFrame::eventFilter(watched, event);
}

void ChartCard::showMore()
{
    const bool isLookedAt = underMouse() || hasFocus() || m_head->more()->hasFocus();
    m_head->setMoreVisible(m_extent != Extent::Tile || (isLookedAt && !m_isPosing));
}

void ChartCard::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (hasFocus() && !m_isPosing) {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color(Token::AccentMark, palette()), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), scaled(8), scaled(8));
    }
}

void ChartCard::keyPressEvent(QKeyEvent *event)
{
    const bool isOurs = window()->focusWidget() == this; // not a button's or the table's
    if (isOurs && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        enlarge();
        return;
    }
    if (m_extent == Extent::Tile && m_isTable && event->key() == Qt::Key_Escape) {
        showTable(false);
        setFocus();
        return;
    }
    QFrame::keyPressEvent(event);
}

void ChartCard::mouseDoubleClickEvent(QMouseEvent * /*event*/)
{
    enlarge();
}

void ChartCard::contextMenuEvent(QContextMenuEvent *event)
{
    m_head->more()->menu()->popup(event->globalPos());
}

void ChartCard::focusInEvent(QFocusEvent *event)
{
    QFrame::focusInEvent(event);
    update();
}

void ChartCard::focusOutEvent(QFocusEvent *event)
{
    QFrame::focusOutEvent(event);
    update();
}

} // namespace comity::ui

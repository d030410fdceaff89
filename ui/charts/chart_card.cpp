#include "ui/charts/chart_card.h"

#include "model/export/csv_file.h"
#include "ui/charts/bar_chart_view.h"
#include "ui/charts/chart_dialog.h"
#include "ui/charts/chart_placeholder.h"
#include "ui/charts/chart_table_model.h"
#include "ui/charts/line_chart_view.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/icons.h"
#include "ui/common/number_delegate.h"
#include "ui/common/plain_label.h"
#include "ui/common/prompts.h"
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
#include <QStackedWidget>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// So many bars carry their numbers in a card of the page; enlarged there is room for more.
constexpr std::size_t barsInline = 12;
constexpr std::size_t barsLarge = 60;
constexpr int bodyHeight = 172;

} // namespace

ChartCard::ChartCard(const QString &title, Prompts &prompts, Extent extent, QWidget *parent)
    : QFrame(parent)
    , m_prompts(prompts)
    , m_extent(extent)
    , m_title(title)
    , m_takeaway(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_controls(new QHBoxLayout)
    , m_fold(makeIconButton(u"go-down"_s, tr("Fold or unfold %1").arg(title), this))
    , m_asTable(makeButton(tr("Show as table"), ButtonKind::Quiet, {}, this, ButtonSize::Small))
    , m_more(makeIconButton(u"overflow-menu"_s, tr("More for %1").arg(title), this))
    , m_stack(new QStackedWidget)
    , m_lines(new LineChartView)
    , m_bars(new BarChartView(extent == Extent::Large ? barsLarge : barsInline))
    , m_lineLegend(new ChartLegend)
    , m_barLegend(new ChartLegend)
    , m_placeholder(new ChartPlaceholder)
    , m_model(new ChartTableModel(this))
    , m_table(new TableView)
{
    setProperty("kind", u"card"_s);
    setObjectName(u"chartCard"_s);
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    m_takeaway->setObjectName(u"chartTakeaway"_s);
    m_takeaway->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    column->setSpacing(scaled(6));
    column->addWidget(makeHead(title));
    column->addWidget(m_stack, 1);
    m_stack->addWidget(makeCharts());
    m_stack->addWidget(makeTable());
    m_stack->addWidget(m_placeholder);
    if (extent == Extent::Inline) {
        m_stack->setFixedHeight(scaled(bodyHeight));
    }
    connect(m_asTable, &QPushButton::clicked, this, [this] { showTable(!m_isTable); });
    connect(m_fold, &QToolButton::clicked, this, [this] {
        setFolded(!m_isFolded);
        Q_EMIT foldedByUser(m_isFolded);
    });
    showPart();
}

QWidget *ChartCard::makeHead(const QString &title)
{
    m_fold->setObjectName(u"chartFold"_s);
    m_fold->setVisible(m_extent == Extent::Inline);
    m_asTable->setObjectName(u"chartAsTable"_s);
    m_more->setObjectName(u"chartMore"_s);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(makeMenu());
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    auto *words = new QVBoxLayout;
    words->setSpacing(scaled(2));
    words->addWidget(new PlainLabel(title, TextStyle::Strong));
    words->addWidget(m_takeaway);
    row->addWidget(m_fold, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addLayout(m_controls);
    row->addWidget(m_asTable, 0, Qt::AlignTop);
    row->addWidget(m_more, 0, Qt::AlignTop);
    return head;
}

QWidget *ChartCard::makeCharts()
{
    const auto column = [](ChartLegend *legend, QWidget *chart) {
        auto *holder = new QWidget;
        auto *lines = new QVBoxLayout(holder);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(scaled(4));
        lines->addWidget(legend);
        lines->addWidget(chart, 1);
        return holder;
    };
    auto *charts = new QWidget;
    auto *row = new QHBoxLayout(charts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(16));
    m_barColumn = column(m_barLegend, m_bars);
    row->addWidget(column(m_lineLegend, m_lines), 57);
    row->addWidget(m_barColumn, 32);
    return charts;
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
    return m_table;
}

QMenu *ChartCard::makeMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"chartMenu"_s);
    if (m_extent == Extent::Inline) {
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
    m_controls->addWidget(control, 0, Qt::AlignTop);
}

void ChartCard::setContent(ChartContent content)
{
    m_content = std::move(content);
    m_takeaway->setText(m_content.takeaway);
    m_takeaway->setVisible(!m_content.takeaway.isEmpty());
    setAccessibleDescription(m_content.takeaway);
    m_lines->setContent(m_content.lines);
    m_bars->setContent(m_content.bars);
    m_barColumn->setVisible(!m_content.bars.spans.empty());
    m_placeholder->setTexts(m_content.emptyTitle, m_content.emptySentence);
    setLegends();
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

void ChartCard::setLegends()
{
    std::vector<ChartLegend::Entry> entries;
    bool hasHollow = false;
    for (const ChartLine &line : m_content.lines.lines) {
        QString text = line.name;
        if (!line.points.empty() && !line.points.back().isHollow) {
            text += u' ' + numberText(line.points.back().value);
        }
        entries.push_back({ChartLegend::Shape::Marker, line.look, text});
        hasHollow = hasHollow || std::ranges::any_of(line.points, &ChartPoint::isHollow);
    }
    if (hasHollow) {
        entries.push_back({ChartLegend::Shape::HollowMarker, 0, m_content.lines.hollowMeaning});
    }
    m_lineLegend->setEntries(entries);
    QString came = m_content.bars.came;
    const std::size_t drawn = m_bars->drawnSpans();
    if (drawn < m_content.bars.spans.size()) {
        came += u' '
            + tr("(newest %1 of %2)", "bars of a chart")
                  .arg(numberText(qint64(drawn)), numberText(qint64(m_content.bars.spans.size())));
    }
    m_barLegend->setEntries({{ChartLegend::Shape::Bar, 0, came},
        {ChartLegend::Shape::HatchedBar, 1, m_content.bars.went}});
}

void ChartCard::setColumns()
{
    for (std::size_t at = 0; at < m_content.table.columns.size(); ++at) {
        const int column = int(at);
        delete m_table->itemDelegateForColumn(column);
        NumberDelegate *numbers = nullptr;
        const ChartTable::Column &one = m_content.table.columns[at];
        if (one.kind != ChartTable::Kind::Text) {
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
    m_fold->setIcon(icon(isFolded ? u"go-next"_s : u"go-down"_s, Tone::Muted));
    showPart();
}

void ChartCard::showTable(bool isTable)
{
    m_isTable = isTable;
    m_asTable->setText(isTable ? tr("Show as chart") : tr("Show as table"));
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
    m_asTable->setVisible(!m_isFolded);
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
    connect(m_large, &ChartCard::exported, this, &ChartCard::exported);
    connect(m_large, &ChartCard::exportFailed, this, &ChartCard::exportFailed);
    dialog->show();
}

void ChartCard::copyImage()
{
    QGuiApplication::clipboard()->setPixmap(grab());
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
    QList<QStringList> rows(1);
    for (const ChartTable::Column &column : m_content.table.columns) {
        rows.first() += column.title;
    }
    for (const auto &row : m_content.table.rows) {
        QStringList cells;
        for (const QVariant &cell : row) {
            cells += cell.toString();
        }
        rows += cells;
    }
    const auto done = writeCsvFile(path, rows);
    if (done) {
        Q_EMIT exported(path);
    } else {
        Q_EMIT exportFailed(done.error());
    }
}

void ChartCard::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (hasFocus()) {
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
    QFrame::keyPressEvent(event);
}

void ChartCard::mouseDoubleClickEvent(QMouseEvent * /*event*/)
{
    enlarge();
}

void ChartCard::contextMenuEvent(QContextMenuEvent *event)
{
    m_more->menu()->popup(event->globalPos());
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

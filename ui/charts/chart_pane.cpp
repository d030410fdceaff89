#include "ui/charts/chart_pane.h"

#include "ui/common/tool_tip.h"
#include "ui/common/typography.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace comity::ui {

ChartPane::ChartPane(ChartRoom room, QWidget *parent)
    : QWidget(parent)
    , m_room(room)
    , m_column(new QVBoxLayout(this))
    , m_legend(new ChartLegend)
{
    setMouseTracking(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(scaled(4));
    m_column->addWidget(m_legend);
}

void ChartPane::setChart(const Chart &chart)
{
    if (m_drawn == nullptr || m_kind != chart.index()) {
        if (m_drawn != nullptr) {
            delete &m_drawn->widget();
        }
        m_drawn = makeDrawnChart(chart, m_room);
        m_kind = chart.index();
        m_column->addWidget(&m_drawn->widget(), 1);
        m_drawn->widget().show(); // a layout shows what it is given later
    }
    m_drawn->setChart(chart);
    setLegendVisible(m_hasLegend);
}

std::vector<ChartLegend::Entry> ChartPane::legend() const
{
    return m_drawn != nullptr ? m_drawn->legend() : std::vector<ChartLegend::Entry> {};
}

void ChartPane::setLegendVisible(bool isVisible)
{
    m_hasLegend = isVisible;
    const auto entries = legend();
    m_legend->setEntries(entries);
    m_legend->setVisible(isVisible && !entries.empty());
}

std::optional<ChartPart> ChartPane::partAt(const QPointF &place) const
{
    return m_drawn != nullptr ? m_drawn->partAt(m_drawn->widget().mapFrom(this, place))
                              : std::nullopt;
}

bool ChartPane::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const auto part = partAt(help->pos())) {
        showPlainToolTip(help->globalPos(), part->text, this);
        return true;
    }
    return QWidget::event(event);
}

void ChartPane::mouseMoveEvent(QMouseEvent *event)
{
    const auto part = partAt(event->position());
    if (part && part->id != noPart) {
        setCursor(Qt::PointingHandCursor);
    } else {
        unsetCursor();
    }
}

void ChartPane::mousePressEvent(QMouseEvent *event)
{
    const auto part = partAt(event->position());
    m_pressed = event->button() == Qt::LeftButton && part ? part->id : noPart;
    if (m_pressed == noPart) {
        QWidget::mousePressEvent(event); // the card's: it takes the focus
    }
}

void ChartPane::mouseReleaseEvent(QMouseEvent *event)
{
    const auto part = partAt(event->position());
    if (m_pressed != noPart && part && part->id == m_pressed) {
        Q_EMIT partActivated(part->id);
    }
    m_pressed = noPart;
}

} // namespace comity::ui

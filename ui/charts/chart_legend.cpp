#include "ui/charts/chart_legend.h"

#include "ui/charts/chart_paint.h"
#include "ui/charts/chart_style.h"
#include "ui/charts/scatter_mark.h"
#include "ui/common/flow_layout.h"
#include "ui/common/plain_label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace comity::ui {

namespace {

constexpr int gap = 8;

class Swatch : public QWidget
{
public:
    explicit Swatch(const ChartLegend::Entry &entry)
        : m_entry(entry)
    {
        setFixedSize(scaled(isWide() ? 22 : 11), scaled(12));
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
        switch (m_entry.shape) {
        case ChartLegend::Shape::Bar:
            drawBar(painter, box, m_entry.look, BarFill::Plain, palette());
            break;
        case ChartLegend::Shape::HatchedBar:
            drawBar(painter, box, m_entry.look, BarFill::Hatched, palette());
            break;
        case ChartLegend::Shape::Dot:
            drawScatterMark(painter, box.center(), ScatterChart::Mark::Dot, palette());
            break;
        case ChartLegend::Shape::HollowSquare:
            drawScatterMark(painter, box.center(), ScatterChart::Mark::HollowSquare, palette());
            break;
        case ChartLegend::Shape::Triangle:
            drawScatterMark(painter, box.center(), ScatterChart::Mark::Triangle, palette());
            break;
        case ChartLegend::Shape::Density:
            paintDensity(painter, box);
            break;
        case ChartLegend::Shape::Marker:
        case ChartLegend::Shape::HollowMarker:
            paintMarker(painter, box);
            break;
        }
    }

private:
    bool isLine() const { return m_entry.shape == ChartLegend::Shape::Marker; }
    bool isWide() const { return isLine() || m_entry.shape == ChartLegend::Shape::Density; }

    void paintMarker(QPainter &painter, const QRectF &box) const
    {
        if (isLine()) {
            painter.setPen(chartPen(m_entry.look, palette()));
            painter.drawLine(
                QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
        }
        const qreal size = scaled(isLine() ? 7 : 9);
        QRectF mark(0, 0, size, size);
        mark.moveCenter(box.center());
        drawChartMarker(painter, mark, m_entry.look, !isLine(), palette());
    }

    void paintDensity(QPainter &painter, const QRectF &box) const
    {
        constexpr int steps = 4;
        QColor ink = chartColor(m_entry.look, palette());
        for (int step = 0; step < steps; ++step) {
            ink.setAlpha(255 * (step + 1) / steps);
            const qreal wide = box.width() / steps;
            painter.fillRect(
                QRectF(box.left() + step * wide, box.top() + 1, wide, box.height() - 2), ink);
        }
    }

    ChartLegend::Entry m_entry;
};

} // namespace

ChartLegend::ChartLegend(QWidget *parent)
    : QWidget(parent)
{
    auto *flow = new FlowLayout(this, gap);
    flow->setContentsMargins(0, 0, 0, 0);
}

QSize ChartLegend::sizeHint() const
{
    const QSize hint = QWidget::sizeHint(); // with a gap after the last
    return m_entries.empty() ? hint : QSize(hint.width() - scaled(gap), hint.height());
}

void ChartLegend::setEntries(const std::vector<Entry> &entries)
{
    if (entries == m_entries) {
        return;
    }
    m_entries = entries;
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Entry &entry : entries) {
        auto *one = new QWidget;
        auto *row = new QHBoxLayout(one);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(scaled(4));
        row->addWidget(new Swatch(entry));
        row->addWidget(new PlainLabel(entry.text, TextStyle::Caption, Tone::Muted));
        layout()->addWidget(one);
        one->show(); // a layout shows what it is given later, and only then asks for its height
    }
    updateGeometry();
}

} // namespace comity::ui

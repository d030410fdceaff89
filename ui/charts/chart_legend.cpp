#include "ui/charts/chart_legend.h"

#include "ui/charts/chart_style.h"
#include "ui/common/flow_layout.h"
#include "ui/common/plain_label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace comity::ui {

namespace {

class Swatch : public QWidget
{
public:
    explicit Swatch(const ChartLegend::Entry &entry)
        : m_entry(entry)
    {
        setFixedSize(scaled(isLine() ? 22 : 12), scaled(12));
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
        if (m_entry.shape == ChartLegend::Shape::Bar
            || m_entry.shape == ChartLegend::Shape::HatchedBar) {
            const bool isHatched = m_entry.shape == ChartLegend::Shape::HatchedBar;
            painter.setPen(QPen(chartColor(m_entry.look, palette()), 1));
            painter.setBrush(chartFill(m_entry.look, isHatched, palette()));
            painter.drawRect(box);
            return;
        }
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

private:
    bool isLine() const { return m_entry.shape == ChartLegend::Shape::Marker; }

    ChartLegend::Entry m_entry;
};

} // namespace

ChartLegend::ChartLegend(QWidget *parent)
    : QWidget(parent)
{
    auto *flow = new FlowLayout(this, scaled(12));
    flow->setContentsMargins(0, 0, 0, 0);
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
        row->setSpacing(scaled(5));
        row->addWidget(new Swatch(entry));
        row->addWidget(new PlainLabel(entry.text, TextStyle::Small, Tone::Muted));
        layout()->addWidget(one);
        one->show(); // a layout shows what it is given later, and only then asks for its height
    }
    updateGeometry();
}

} // namespace comity::ui

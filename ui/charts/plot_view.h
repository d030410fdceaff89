#pragma once

#include "ui/charts/chart_paint.h"
#include "ui/charts/drawn_chart.h"

#include <QWidget>

namespace comity::ui {

/// A chart that is painted here, for what Qt Charts cannot draw: bars with round corners and
/// coarse hatching, names that are elided, dotted outlines, thousands of points.
class PlotView : public QWidget, public DrawnChart
{
    Q_OBJECT

public:
    explicit PlotView(QWidget *parent = nullptr);

    /// What was painted last, in the widget's pixels; of what overlaps, the later lies above.
    struct Piece
    {
        QRectF box;
        ChartPart part;
    };
    const std::vector<Piece> &pieces() const { return m_pieces; }

    /// The bars painted last, in the order of their values; of nothing there is no bar.
    const std::vector<QRectF> &bars() const { return m_bars; }

    QWidget &widget() override { return *this; }
    std::optional<ChartPart> partAt(const QPointF &place) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    /// Paints with antialiasing, and tells of each part where it lies.
    virtual void paint(QPainter &painter) = 0;
    void addPiece(const QRectF &box, const QString &text, qint64 id);
    void putBar(QPainter &painter, const QRectF &rect, int look, BarFill fill);
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Piece> m_pieces;
    std::vector<QRectF> m_bars;
};

} // namespace comity::ui

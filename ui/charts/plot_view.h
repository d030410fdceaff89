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

    QWidget &widget() override { return *this; }
    std::optional<ChartPart> partAt(const QPointF &place) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    /// Paints with antialiasing, and tells of each part where it lies.
    virtual void paint(QPainter &painter) = 0;
    /// `text` makes the words; it is asked only while the parts are new.
    template <typename Text>
    void addPiece(const QRectF &box, qint64 id, const Text &text)
    {
        if (m_isNew) {
            m_pieces.push_back({box, {text(), id}});
        }
    }
    /// In the order of the values; of nothing there is no bar.
    virtual void putBar(QPainter &painter, const QRectF &rect, int look, BarFill fill);
    /// Call when something else is to be drawn.
    void redraw();
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    std::vector<Piece> m_pieces;
    bool m_isNew = true; ///< the parts lie elsewhere than when they were painted last
};

} // namespace comity::ui

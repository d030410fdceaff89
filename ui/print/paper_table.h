#pragma once

#include <QColor>
#include <QFont>
#include <QPaintDevice>
#include <QPainter>
#include <QString>
#include <vector>

namespace comity::ui {

/// A text in one font, wrapped to a width, at most so many lines. Plain always.
struct PaperText
{
    QString text;
    QFont font;
    QColor color = Qt::black;
    QString url = {}; ///< what it leads to; empty: nothing
    bool isRight = false; ///< numbers
    int lines = 6;
};

/// One cell: texts below each other.
using PaperCell = std::vector<PaperText>;

/// Lays cells out for a device and paints them; all lengths are the device's.
class PaperTable
{
public:
    /// `widths`: of the columns; `padding`: on each side of a text.
    PaperTable(QPaintDevice &device, std::vector<double> widths, double padding);

    double width() const;
    /// How high a row is with these cells.
    double heightOf(const std::vector<PaperCell> &row) const;
    void paint(QPainter &painter, double x, double y, const std::vector<PaperCell> &row) const;

    /// Of one cell that is as wide as `width`.
    double heightOf(const PaperCell &cell, double width) const;
    void paint(QPainter &painter, const QPointF &corner, const PaperCell &cell, double width) const;

private:
    QPaintDevice &m_device;
    std::vector<double> m_widths;
    double m_padding;
};

} // namespace comity::ui

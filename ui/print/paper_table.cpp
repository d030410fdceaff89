#include "ui/print/paper_table.h"

#include <QTextLayout>
#include <algorithm>
#include <numeric>

namespace comity::ui {

namespace {

/// Breaks the text into lines, the last of which ends in … where more would follow.
double layOut(QTextLayout &layout, const PaperText &text, double width)
{
    QTextOption option(text.isRight ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    if (!text.url.isEmpty()) {
        QTextLayout::FormatRange range;
        range.start = 0;
        range.length = static_cast<int>(text.text.size());
        range.format.setAnchor(true);
        range.format.setAnchorHref(text.url);
        layout.setFormats({range});
    }
    double y = 0;
    layout.beginLayout();
    for (int i = 0; i < text.lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    return y;
}

/// As much of a text as its lines take; a longer one ends in ….
QString cut(const PaperText &text, double width, QPaintDevice &device)
{
    QTextLayout layout(text.text, text.font, &device);
    layOut(layout, text, width);
    if (layout.lineCount() == 0) {
        return {};
    }
    const QTextLine last = layout.lineAt(layout.lineCount() - 1);
    const int end = last.textStart() + last.textLength();
    if (end >= text.text.size()) {
        return text.text;
    }
    return text.text.left(std::max(0, end - 2)).trimmed() + QChar(u'…');
}

} // namespace

PaperTable::PaperTable(QPaintDevice &device, std::vector<double> widths, double padding)
    : m_device(device)
    , m_widths(std::move(widths))
    , m_padding(padding)
{
}

double PaperTable::width() const
{
    return std::accumulate(m_widths.begin(), m_widths.end(), 0.0);
}

double PaperTable::heightOf(const PaperCell &cell, double width) const
{
    double height = 0;
    for (const PaperText &text : cell) {
        if (!text.text.isEmpty()) {
            QTextLayout layout(text.text, text.font, &m_device);
            height += layOut(layout, text, width);
        }
    }
    return height;
}

double PaperTable::heightOf(const std::vector<PaperCell> &row) const
{
    double height = 0;
    for (std::size_t i = 0; i < row.size() && i < m_widths.size(); ++i) {
        height = std::max(height, heightOf(row[i], m_widths[i] - 2 * m_padding));
    }
    return height + 2 * m_padding;
}

void PaperTable::paint(
    QPainter &painter, const QPointF &corner, const PaperCell &cell, double width) const
{
    QPointF at = corner;
    for (const PaperText &text : cell) {
        if (text.text.isEmpty()) {
            continue;
        }
        PaperText shown = text;
        shown.text = cut(text, width, m_device);
        QTextLayout layout(shown.text, shown.font, &m_device);
        const double height = layOut(layout, shown, width);
        painter.setPen(shown.color);
        layout.draw(&painter, at);
        at.ry() += height;
    }
}

void PaperTable::paint(
    QPainter &painter, double x, double y, const std::vector<PaperCell> &row) const
{
    for (std::size_t i = 0; i < row.size() && i < m_widths.size(); ++i) {
        paint(painter, {x + m_padding, y + m_padding}, row[i], m_widths[i] - 2 * m_padding);
        x += m_widths[i];
    }
}

} // namespace comity::ui

#include "ui/print/paper_flow.h"

#include <algorithm>

namespace comity::ui {

PaperFlow::PaperFlow(QPaintDevice &device, double width, double height)
    : m_device(device)
    , m_width(width)
    , m_height(height)
{
}

void PaperFlow::space(double before)
{
    m_at.y += m_at.y > 0 ? before : 0;
}

PaperFlow::Place PaperFlow::put(const FlowText &text, Place at)
{
    auto layout = std::make_unique<QTextLayout>(text.text, text.font, &m_device);
    const bool isRightToLeft = text.text.isRightToLeft();
    QTextOption option(isRightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    if (text.leadLength > 0) {
        QTextLayout::FormatRange lead;
        lead.start = 0;
        lead.length = text.leadLength;
        lead.format.setForeground(text.leadColor);
        layout->setFormats({lead});
    }
    const double width = m_width - text.indent - text.narrowed;
    layout->beginLayout();
    for (int i = 0;; ++i) {
        QTextLine line = layout->createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(width);
        line.setPosition({0, 0});
        if (at.y + line.height() > m_height && at.y > 0) {
            at = {at.page + 1, 0};
        }
        m_pages.resize(std::max(m_pages.size(), at.page + 1));
        const QRectF area(text.indent, at.y, width, line.height());
        if (text.fill.isValid()) {
            // A hair more, so that no white shows between two lines.
            m_pages[at.page].push_back(
                {nullptr, 0, QRectF(0, at.y, m_width, line.height() + 1), text.fill});
        }
        m_pages[at.page].push_back({layout.get(), i, area, text.color});
        at.y += line.height();
    }
    layout->endLayout();
    m_layouts.push_back(std::move(layout));
    return at;
}

void PaperFlow::add(const FlowText &text, double before)
{
    space(before);
    m_at = put(text, m_at);
}

void PaperFlow::addBeside(const FlowText &left, const FlowText &right, double before)
{
    space(before);
    const Place start = m_at;
    const Place afterLeft = put(left, start);
    // Both begin on one line, though the left one had no room for it.
    const auto &own = m_pages[std::min(start.page + 1, m_pages.size() - 1)];
    const bool hasMoved = afterLeft.page > start.page
        && std::ranges::none_of(m_pages[start.page],
            [this](const Piece &piece) { return piece.layout == m_layouts.back().get(); });
    const Place afterRight
        = put(right, hasMoved && !own.empty() ? Place {start.page + 1, 0} : start);
    m_at = afterLeft.page > afterRight.page ? afterLeft
        : afterLeft.page < afterRight.page
        ? afterRight
        : Place {afterLeft.page, std::max(afterLeft.y, afterRight.y)};
}

void PaperFlow::keepRoom(double height)
{
    if (m_at.y > 0 && m_at.y + height > m_height) {
        m_at = {m_at.page + 1, 0};
        m_pages.resize(std::max(m_pages.size(), m_at.page + 1));
    }
}

void PaperFlow::addLine(const QColor &color, double thickness, double before)
{
    m_at.y += before;
    m_pages[m_at.page].push_back({nullptr, 0, QRectF(0, m_at.y, m_width, thickness), color});
    m_at.y += thickness;
}

void PaperFlow::paint(QPainter &painter, std::size_t page) const
{
    for (const Piece &piece : m_pages.at(page)) {
        if (piece.layout == nullptr) {
            painter.fillRect(piece.area, piece.color);
        } else {
            painter.setPen(piece.color);
            piece.layout->lineAt(piece.line).draw(&painter, piece.area.topLeft());
        }
    }
}

} // namespace comity::ui

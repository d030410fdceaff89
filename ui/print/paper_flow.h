#pragma once

#include <QColor>
#include <QFont>
#include <QPaintDevice>
#include <QPainter>
#include <QTextLayout>
#include <memory>
#include <vector>

namespace comity::ui {

/// A paragraph for PaperFlow. Plain always.
struct FlowText
{
    QString text = {};
    QFont font = {};
    QColor color = Qt::black;
    /// The first so many characters look otherwise: the word that a head begins with.
    int leadLength = 0;
    QColor leadColor = {};
    QColor fill = {}; ///< behind its lines; invalid: none
    double indent = 0; ///< from the left
    double narrowed = 0; ///< from the right
};

/// Lays paragraphs below each other and from page to page, then paints any page; all lengths are
/// the device's. Lines that run from right to left are set so.
class PaperFlow
{
public:
    PaperFlow(QPaintDevice &device, double width, double height);

    /// `before` is the space above it, unless it begins a page.
    void add(const FlowText &text, double before);
    /// Two beside each other; what follows stands below the longer one.
    void addBeside(const FlowText &left, const FlowText &right, double before);
    /// On the next page unless there is so much room left on this one.
    void keepRoom(double height);
    void addLine(const QColor &color, double thickness, double before);

    std::size_t pages() const { return m_pages.size(); }
    void paint(QPainter &painter, std::size_t page) const;

private:
    struct Piece
    {
        QTextLayout *layout = nullptr; ///< null: a filled rectangle
        int line = 0;
        QRectF area = {};
        QColor color = {};
    };
    struct Place
    {
        std::size_t page = 0;
        double y = 0;
    };
    Place put(const FlowText &text, Place at);
    void space(double before);

    QPaintDevice &m_device;
    double m_width;
    double m_height;
    Place m_at;
    std::vector<std::unique_ptr<QTextLayout>> m_layouts;
    std::vector<std::vector<Piece>> m_pages {1};
};

} // namespace comity::ui

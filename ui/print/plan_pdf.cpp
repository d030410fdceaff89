#include "ui/print/plan_pdf.h"

#include "model/networks/profile_url.h"
#include "ui/print/paper_style.h"
#include "ui/print/paper_table.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

PaperText plain(const QString &text, double points, const QColor &color = paperInk)
{
    return {.text = text, .font = paperFont(points), .color = color};
}

/// Box, number, person, and the columns of columnsOf().
std::vector<double> widths()
{
    std::vector<double> out;
    for (const double millimetres : {8.0, 11.0, 72.0, 25.0, 66.0, 20.0, 40.0, 31.0}) {
        out.push_back(paperDots(millimetres));
    }
    return out;
}

std::vector<PaperCell> cellsOf(const PaperRow &row)
{
    std::vector<PaperCell> cells(3 + paperColumns);
    cells[1] = {plain(QString::number(row.number), 9, paperMuted)};
    cells[1].front().isRight = true;
    PaperText name {.text = row.name, .font = paperFont(9.5, QFont::DemiBold), .color = paperInk};
    cells[2] = {name};
    if (!row.handle.isEmpty()) {
        cells[2].push_back(plain(row.handle, 8, paperMuted));
    }
    if (networks::isWebAddress(row.url)) {
        PaperText address = plain(row.url, 7, paperMuted);
        address.url = row.url;
        cells[2].front().url = row.url;
        cells[2].push_back(address);
    }
    const QStringList texts = columnsOf(row);
    for (int i = 0; i < paperColumns; ++i) {
        const QString text = texts.value(i);
        PaperCell &cell = cells[static_cast<std::size_t>(3 + i)];
        cell = {plain(text.isEmpty() && i != 3 ? u"—"_s : text.section(u'\n', 0, 0), 9)};
        if (text.contains(u'\n')) {
            cell.push_back(plain(text.section(u'\n', 1), 7.5, paperMuted));
        }
        cell.front().isRight = i == 2;
    }
    return cells;
}

/// Paints page by page: the head on the first, the titles of the columns on each.
class PlanPainter
{
public:
    PlanPainter(QPdfWriter &pdf, const PlanPaper &paper, const Wording &wording)
        : m_pdf(pdf)
        , m_paper(paper)
        , m_wording(wording)
        , m_table(pdf, widths(), paperDots(1.4))
    {
    }

    bool paint();

private:
    PaperCell head() const;
    std::vector<PaperCell> titles() const;
    /// The first row of every page.
    std::vector<std::size_t> pages() const;
    double bottom() const { return m_pdf.height() - paperDots(8); }
    double headHeight() const { return m_table.heightOf(head(), m_table.width()) + paperDots(4); }
    double titlesHeight() const { return m_table.heightOf(titles()) + paperDots(0.6); }
    void paintPage(QPainter &painter, std::size_t first, std::size_t last, double y) const;
    void paintBox(QPainter &painter, double y, PaperRow::Box box) const;
    void paintFoot(QPainter &painter, std::size_t page, std::size_t count) const;
    void line(QPainter &painter, double y, double millimetres, const QColor &color) const;

    QPdfWriter &m_pdf;
    const PlanPaper &m_paper;
    const Wording &m_wording;
    PaperTable m_table;
};

PaperCell PlanPainter::head() const
{
    PaperCell out {{.text = m_paper.title, .font = paperFont(17, QFont::Bold), .color = paperInk},
        plain(m_paper.subtitle, 10), plain(m_paper.counts, 9, paperMuted),
        {.text = m_paper.promise, .font = paperFont(10, QFont::DemiBold), .color = paperInk}};
    if (!m_paper.whyNot.isEmpty()) {
        out.push_back(plain(m_paper.whyNot, 9));
    }
    return out;
}

std::vector<PaperCell> PlanPainter::titles() const
{
    std::vector<PaperCell> out(3 + paperColumns);
    const auto title = [](const QString &text) {
        return PaperCell {
            {.text = text, .font = paperFont(8.5, QFont::DemiBold), .color = paperMuted}};
    };
    out[1] = title(u"#"_s);
    out[1].front().isRight = true;
    out[2] = title(m_wording.sentence(u"purge_paper", u"column-person"));
    for (int i = 0; i < paperColumns; ++i) {
        out[static_cast<std::size_t>(3 + i)] = title(m_paper.columns.value(i));
    }
    out[5].front().isRight = true;
    return out;
}

std::vector<std::size_t> PlanPainter::pages() const
{
    std::vector<std::size_t> firsts {0};
    double y = headHeight() + titlesHeight();
    for (std::size_t i = 0; i < m_paper.rows.size(); ++i) {
        const double height = m_table.heightOf(cellsOf(m_paper.rows[i]));
        if (y + height > bottom() && firsts.back() != i) {
            firsts.push_back(i);
            y = titlesHeight();
        }
        y += height;
    }
    return firsts;
}

void PlanPainter::line(QPainter &painter, double y, double millimetres, const QColor &color) const
{
    painter.setPen(QPen(color, paperDots(millimetres)));
    painter.drawLine(QPointF(0, y), QPointF(m_table.width(), y));
}

void PlanPainter::paintBox(QPainter &painter, double y, PaperRow::Box box) const
{
    if (box == PaperRow::Box::None) {
        return;
    }
    const QRectF square(paperDots(1.6), y + paperDots(1.5), paperDots(4), paperDots(4));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(paperMuted, paperDots(0.35)));
    painter.drawRoundedRect(square, paperDots(0.6), paperDots(0.6));
    if (box == PaperRow::Box::Ticked) {
        painter.setPen(QPen(paperInk, paperDots(0.6), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF {square.topLeft() + QPointF(paperDots(0.8), paperDots(2.1)),
            square.topLeft() + QPointF(paperDots(1.7), paperDots(3.1)),
            square.topLeft() + QPointF(paperDots(3.3), paperDots(0.9))});
    }
}

void PlanPainter::paintPage(QPainter &painter, std::size_t first, std::size_t last, double y) const
{
    m_table.paint(painter, 0, y, titles());
    y += titlesHeight();
    line(painter, y - paperDots(0.3), 0.35, paperStrongLine);
    for (std::size_t i = first; i < last; ++i) {
        const std::vector<PaperCell> cells = cellsOf(m_paper.rows[i]);
        paintBox(painter, y, m_paper.rows[i].box);
        m_table.paint(painter, 0, y, cells);
        y += m_table.heightOf(cells);
        line(painter, y, 0.15, paperFaintLine);
    }
}

void PlanPainter::paintFoot(QPainter &painter, std::size_t page, std::size_t count) const
{
    const double y = m_pdf.height() - paperDots(5);
    m_table.paint(
        painter, {0, y}, {plain(m_paper.foot, 8, paperMuted)}, m_table.width() - paperDots(40));
    PaperText number = plain(m_wording.sentence(u"purge_paper", u"page",
                                 {QString::number(page), QString::number(count)}),
        8, paperMuted);
    number.isRight = true;
    m_table.paint(painter, {m_table.width() - paperDots(40), y}, {number}, paperDots(40));
}

bool PlanPainter::paint()
{
    QPainter painter;
    if (!painter.begin(&m_pdf)) {
        return false;
    }
    const std::vector<std::size_t> firsts = pages();
    bool isWhole = true;
    for (std::size_t page = 0; page < firsts.size() && isWhole; ++page) {
        double y = 0;
        if (page == 0) {
            m_table.paint(painter, {0, 0}, head(), m_table.width());
            y = headHeight();
        } else {
            isWhole = m_pdf.newPage();
        }
        const bool isLast = page + 1 == firsts.size();
        paintPage(painter, firsts[page], isLast ? m_paper.rows.size() : firsts[page + 1], y);
        paintFoot(painter, page + 1, firsts.size());
    }
    return painter.end() && isWhole;
}

} // namespace

Result<qint64> paintPlanPdf(QIODevice &device, const PlanPaper &paper, const Wording &wording)
{
    // The writer does not tell when its device takes no more.
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setResolution(paperDotsPerInch);
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setPageOrientation(QPageLayout::Landscape);
    pdf.setPageMargins(QMarginsF(paperMarginMm, paperMarginMm, paperMarginMm, paperMarginMm),
        QPageLayout::Millimeter);
    pdf.setTitle(paper.title + u" · "_s + paper.subtitle);
    pdf.setCreator(u"Comity"_s);
    const bool isWhole
        = PlanPainter(pdf, paper, wording).paint() && device.write(buffer.data()) == buffer.size();
    return isWhole ? Result<qint64>(static_cast<qint64>(paper.rows.size()))
                   : failure(Error::Code::DiskFull, {QString()}, u"pdf"_s);
}

} // namespace comity::ui

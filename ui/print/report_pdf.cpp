#include "ui/print/report_pdf.h"

#include "ui/print/paper_flow.h"
#include "ui/print/paper_style.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

using Kind = ReportBlock::Kind;
using Tone = ReportBlock::Tone;

constexpr double marginMm = 16;
constexpr double footMm = 10;
constexpr double labelMm = 46; ///< of a fact

QColor colorOf(Tone tone)
{
    switch (tone) {
    case Tone::Stop:
        return {0xB3, 0x26, 0x1E};
    case Tone::Warn:
        return {0x86, 0x50, 0x00};
    case Tone::Good:
        return {0x0A, 0x6B, 0x50};
    default:
        return {0x4A, 0x55, 0x65};
    }
}

FlowText plain(const QString &text, double points, const QColor &color = paperInk)
{
    return {.text = text, .font = paperFont(points), .color = color};
}

FlowText bold(const QString &text, double points)
{
    return {.text = text, .font = paperFont(points, QFont::DemiBold), .color = paperInk};
}

/// Lays a report out.
class ReportFlow
{
public:
    ReportFlow(QPaintDevice &device, double width, double height)
        : m_flow(device, width, height)
        , m_width(width)
    {
    }

    PaperFlow &layOut(const ReportPaper &paper);

private:
    void addSection(const ReportSection &section);
    void addBlock(const ReportBlock &block);
    void addText(const QString &text);
    void addMark(const ReportBlock &block);

    PaperFlow m_flow;
    double m_width;
};

PaperFlow &ReportFlow::layOut(const ReportPaper &paper)
{
    m_flow.add({.text = paper.title, .font = paperFont(18, QFont::Bold), .color = paperInk}, 0);
    m_flow.add(plain(paper.subtitle, 10, paperMuted), paperDots(1));
    if (!paper.notice.isEmpty()) {
        FlowText notice = bold(paper.notice, 9.5);
        notice.fill = {0xFD, 0xF2, 0xDF};
        notice.indent = notice.narrowed = paperDots(2);
        m_flow.add(notice, paperDots(3));
    }
    for (const ReportSection &section : paper.sections) {
        addSection(section);
    }
    return m_flow;
}

void ReportFlow::addSection(const ReportSection &section)
{
    m_flow.keepRoom(paperDots(30));
    m_flow.add(bold(section.title, 13), paperDots(7));
    m_flow.addLine(paperStrongLine, paperDots(0.35), paperDots(0.8));
    for (const ReportBlock &block : section.blocks) {
        addBlock(block);
    }
}

void ReportFlow::addText(const QString &text)
{
    const QColor fill(0xF5, 0xF6, 0xF8);
    double before = paperDots(2);
    for (const QString &line : linesOf(text)) {
        FlowText paragraph = plain(line.isEmpty() ? u" "_s : line, 10);
        paragraph.fill = fill;
        paragraph.indent = paragraph.narrowed = paperDots(3);
        m_flow.add(paragraph, before);
        before = 0;
    }
}

void ReportFlow::addMark(const ReportBlock &block)
{
    m_flow.keepRoom(paperDots(18));
    FlowText head
        = bold(block.label.isEmpty() ? block.text : block.label + u"  "_s + block.text, 10.5);
    head.leadLength = static_cast<int>(block.label.size());
    head.leadColor = colorOf(block.tone);
    m_flow.add(head, paperDots(4));
}

void ReportFlow::addBlock(const ReportBlock &block)
{
    switch (block.kind) {
    case Kind::Text:
        addText(block.text);
        return;
    case Kind::Mark:
        addMark(block);
        return;
    case Kind::Fact: {
        FlowText label = plain(block.label, 9.5, paperMuted);
        label.narrowed = m_width - paperDots(labelMm);
        FlowText value = plain(block.text, 10);
        value.indent = paperDots(labelMm + 3);
        m_flow.addBeside(label, value, paperDots(1.2));
        return;
    }
    case Kind::Item: {
        FlowText dot = plain(u"•"_s, 10, paperMuted);
        dot.narrowed = m_width - paperDots(4);
        FlowText item = plain(block.text, 10);
        item.indent = paperDots(4);
        m_flow.addBeside(dot, item, paperDots(0.8));
        return;
    }
    case Kind::Small:
        m_flow.add(plain(block.text, 8.5, paperMuted), paperDots(0.6));
        return;
    default:
        m_flow.add(plain(block.text, 10), paperDots(1.4));
    }
}

void paintFoot(QPainter &painter, QPdfWriter &pdf, const ReportPaper &paper, std::size_t page,
    std::size_t pages)
{
    painter.setPen(paperMuted);
    painter.setFont(paperFont(8));
    const QRectF foot(0, pdf.height() - paperDots(5), pdf.width(), paperDots(5));
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, paper.foot);
    QString number = paper.page;
    number.replace(u"%1"_s, QString::number(page)).replace(u"%2"_s, QString::number(pages));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, number);
}

bool paintAll(QPdfWriter &pdf, const ReportPaper &paper)
{
    QPainter painter;
    if (!painter.begin(&pdf)) {
        return false;
    }
    ReportFlow report(pdf, pdf.width(), pdf.height() - paperDots(footMm));
    const PaperFlow &flow = report.layOut(paper);
    bool isWhole = true;
    for (std::size_t page = 0; page < flow.pages() && isWhole; ++page) {
        isWhole = page == 0 || pdf.newPage();
        flow.paint(painter, page);
        paintFoot(painter, pdf, paper, page + 1, flow.pages());
    }
    return painter.end() && isWhole;
}

} // namespace

Result<qint64> paintReportPdf(QIODevice &device, const ReportPaper &paper)
{
    // The writer does not tell when its device takes no more.
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setResolution(paperDotsPerInch);
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
    pdf.setTitle(paper.title + u" · "_s + paper.subtitle);
    pdf.setCreator(u"Comity"_s);
    const bool isWhole = paintAll(pdf, paper) && device.write(buffer.data()) == buffer.size();
    return isWhole ? Result<qint64>(static_cast<qint64>(paper.sections.size()))
                   : failure(Error::Code::DiskFull, {QString()}, u"pdf"_s);
}

} // namespace comity::ui

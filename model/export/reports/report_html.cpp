#include "model/export/reports/report_html.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Kind = ReportBlock::Kind;
using Tone = ReportBlock::Tone;

constexpr const char *style = R"(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 28px; max-width: 820px; background: #fff; color: #1b1e23;
  font: 14px/1.5 Inter, "Noto Sans", "Noto Sans CJK SC", system-ui, sans-serif;
  overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 23px; line-height: 1.25; }
h2 { margin: 26px 0 8px; padding-bottom: 4px; border-bottom: 2px solid #838892; font-size: 16px;
  break-after: avoid; page-break-after: avoid; }
h3 { margin: 16px 0 2px; font-size: 14px; break-after: avoid; page-break-after: avoid; }
p { margin: 4px 0; }
.subtitle, .small { color: #575d67; }
.small { font-size: 12px; }
.notice { margin: 12px 0 0; padding: 9px 12px; border: 1px solid #eacb95; border-radius: 4px;
  background: #fdf2df; font-weight: 600; }
.text { margin: 6px 0; padding: 10px 14px; border: 1px solid #cdd1d8; border-radius: 4px;
  background: #f8f9fa; }
.text p { margin: 0; min-height: 1.5em; white-space: pre-wrap; }
dl { display: grid; grid-template-columns: minmax(120px, 30%) 1fr; gap: 4px 16px; margin: 6px 0; }
dt { color: #575d67; }
dd { margin: 0; }
ul { margin: 4px 0; padding-inline-start: 20px; }
.mark { display: inline-block; margin-inline-end: 8px; padding: 0 7px; border: 1px solid #d3d8df;
  border-radius: 4px; background: #eef0f3; color: #4a5565; font-size: 12px; font-weight: 600; }
.stop { border-color: #f0bfba; background: #fdeeec; color: #b3261e; }
.warn { border-color: #eacb95; background: #fdf2df; color: #865000; }
.good { border-color: #a9dac7; background: #e4f4ee; color: #0a6b50; }
footer { margin-top: 28px; font-size: 12px; color: #575d67; }
@page { margin: 14mm; }
@media print { body { padding: 0; max-width: none; font-size: 10.5pt; }
  dt, dd, li { break-inside: avoid; page-break-inside: avoid; } }
)";

QString hashOf(const char *text)
{
    const QByteArray digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    return u"'sha256-"_s + QString::fromLatin1(digest.toBase64()) + u'\'';
}

/// Text as HTML has it: escaped, without characters that it may not hold.
QString safe(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        out += c.category() == QChar::Other_Control ? QChar(u' ') : c;
    }
    return out.toHtmlEscaped().replace(u'\'', u"&#39;"_s);
}

QString isolated(const QString &text)
{
    return u"<bdi>"_s + safe(text) + u"</bdi>"_s;
}

QString classOf(Tone tone)
{
    switch (tone) {
    case Tone::Stop:
        return u"mark stop"_s;
    case Tone::Warn:
        return u"mark warn"_s;
    case Tone::Good:
        return u"mark good"_s;
    default:
        return u"mark"_s;
    }
}

QString markHtml(const QString &label, Tone tone)
{
    return label.isEmpty()
        ? QString()
        : u"<span class=\""_s + classOf(tone) + u"\">"_s + safe(label) + u"</span>"_s;
}

QString textHtml(const QString &text)
{
    QString out = u"<div class=\"text\">"_s;
    for (const QString &line : linesOf(text)) {
        out += u"<p dir=\"auto\">"_s + safe(line) + u"</p>"_s;
    }
    return out + u"</div>\n"_s;
}

QString blockHtml(const ReportBlock &block)
{
    switch (block.kind) {
    case Kind::Text:
        return textHtml(block.text);
    case Kind::Small:
        return u"<p class=\"small\">"_s + isolated(block.text) + u"</p>\n"_s;
    case Kind::Fact:
        return u"<dt>"_s + isolated(block.label) + u"</dt><dd>"_s + isolated(block.text)
            + u"</dd>\n"_s;
    case Kind::Item:
        return u"<li>"_s + markHtml(block.label, block.tone) + isolated(block.text) + u"</li>\n"_s;
    case Kind::Mark:
        return u"<h3>"_s + markHtml(block.label, block.tone) + isolated(block.text) + u"</h3>\n"_s;
    default:
        return u"<p>"_s + isolated(block.text) + u"</p>\n"_s;
    }
}

/// What holds blocks of a kind that stand below each other.
QString holderOf(const ReportSection &section, std::size_t at)
{
    if (at >= section.blocks.size()) {
        return {};
    }
    switch (section.blocks[at].kind) {
    case Kind::Fact:
        return u"dl"_s;
    case Kind::Item:
        return u"ul"_s;
    default:
        return {};
    }
}

QString sectionHtml(const ReportSection &section)
{
    QString out = u"<section>\n<h2>"_s + safe(section.title) + u"</h2>\n"_s;
    QString holder;
    for (std::size_t i = 0; i <= section.blocks.size(); ++i) {
        const QString next = holderOf(section, i);
        if (next != holder) {
            out += holder.isEmpty() ? QString() : u"</"_s + holder + u">\n"_s;
            out += next.isEmpty() ? QString() : u"<"_s + next + u">\n"_s;
            holder = next;
        }
        if (i < section.blocks.size()) {
            out += blockHtml(section.blocks[i]);
        }
    }
    return out + u"</section>\n"_s;
}

QString headHtml(const ReportPaper &paper)
{
    const QString policy = u"default-src 'none'; style-src "_s + hashOf(style)
        + u"; base-uri 'none'; form-action 'none'"_s;
    QString out = u"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                  "<meta http-equiv=\"Content-Security-Policy\" content=\""_s
        + policy
        + u"\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"_s
        + safe(paper.title + u" · "_s + paper.subtitle) + u"</title>\n<style>"_s
        + QString::fromLatin1(style) + u"</style>\n</head>\n<body>\n<header>\n<h1>"_s
        + isolated(paper.title) + u"</h1>\n<p class=\"subtitle\">"_s + isolated(paper.subtitle)
        + u"</p>\n"_s;
    if (!paper.notice.isEmpty()) {
        out += u"<p class=\"notice\">"_s + safe(paper.notice) + u"</p>\n"_s;
    }
    return out + u"</header>\n"_s;
}

} // namespace

Result<qint64> writeReportHtml(QIODevice &device, const ReportPaper &paper)
{
    const auto put = [&device](const QString &html) {
        const QByteArray bytes = html.toUtf8();
        return device.write(bytes) == bytes.size();
    };
    bool isWhole = put(headHtml(paper));
    for (const ReportSection &section : paper.sections) {
        isWhole = isWhole && put(sectionHtml(section));
    }
    isWhole = isWhole && put(u"<footer>"_s + safe(paper.foot) + u"</footer>\n</body>\n</html>\n"_s);
    return isWhole ? Result<qint64>(static_cast<qint64>(paper.sections.size()))
                   : failure(Error::Code::DiskFull, {QString()}, u"html"_s);
}

} // namespace comity

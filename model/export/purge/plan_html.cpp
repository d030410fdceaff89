#include "model/export/purge/plan_html.h"

#include "model/networks/profile_url.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr const char *style = R"(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 1180px; background: #fff; color: #1b1e23;
  font: 13px/1.4 Inter, "Noto Sans", "Noto Sans CJK SC", system-ui, sans-serif; }
h1 { margin: 0; font-size: 22px; }
header p { margin: 4px 0; }
.promise { padding: 8px 12px; border: 1px solid #838892; border-radius: 4px; font-weight: 600; }
.muted { color: #575d67; }
table { width: 100%; margin-top: 12px; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
th { padding: 6px 8px; border-bottom: 2px solid #838892; text-align: start; font-size: 12px; }
td { padding: 7px 8px; border-bottom: 1px solid #cdd1d8; vertical-align: top;
  overflow-wrap: anywhere; }
tr { break-inside: avoid; page-break-inside: avoid; }
.box { width: 34px; } .no { width: 40px; } .person { width: 26%; } .followed { width: 96px; }
.back { width: 74px; } .goes { width: 17%; } .decision { width: 13%; }
td.no, td.back { text-align: end; font-variant-numeric: tabular-nums; }
th.no, th.back { text-align: end; }
.name { font-weight: 600; display: -webkit-box; -webkit-box-orient: vertical;
  -webkit-line-clamp: 4; overflow: hidden; }
.small { display: block; font-size: 11px; color: #575d67; }
a { color: #3558c8; }
input { appearance: none; -webkit-appearance: none; width: 16px; height: 16px; margin: 1px 0 0;
  border: 1.5px solid #575d67; border-radius: 3px; background: #fff; position: relative; }
input:checked::before { content: "\2713"; position: absolute; left: 1.5px; top: -4px;
  font-size: 16px; font-weight: 700; color: #1b1e23; }
input:focus-visible { outline: 2px solid #3558c8; outline-offset: 2px; }
tr.ticked .name { color: #575d67; }
footer { margin-top: 14px; }
@page { size: landscape; margin: 12mm; }
@media print { body { padding: 0; max-width: none; font-size: 10.5px; }
  .small { font-size: 9px; } a { color: inherit; text-decoration: none; } }
)";

// Without it every box still prints and can be ticked; it only remembers. A box that is as the
// file has it is not kept, so that a newer file of the same plan shows what was ticked since.
constexpr const char *script = R"(
(function () {
  "use strict";
  var place = document.body.getAttribute("data-plan");
  var kept = {};
  try { kept = JSON.parse(localStorage.getItem(place)) || {}; } catch (e) { kept = {}; }
  function show(box) { box.parentNode.parentNode.className = box.checked ? "ticked" : ""; }
  Array.prototype.forEach.call(document.querySelectorAll("input"), function (box) {
    if (typeof kept[box.id] === "boolean") { box.checked = kept[box.id]; }
    show(box);
    box.addEventListener("change", function () {
      if (box.checked === box.defaultChecked) { delete kept[box.id]; }
      else { kept[box.id] = box.checked; }
      show(box);
      try { localStorage.setItem(place, JSON.stringify(kept)); } catch (e) { return; }
    });
  });
})();
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
        const bool isControl = c.category() == QChar::Other_Control && c != u'\n';
        out += isControl || c == QChar::ReplacementCharacter ? QChar(u' ') : c;
    }
    return out.toHtmlEscaped().replace(u'\'', u"&#39;"_s);
}

/// A stranger's text, whose direction ends with it.
QString isolated(const QString &text)
{
    return u"<bdi>"_s + safe(text) + u"</bdi>"_s;
}

QString cell(const QString &kind, const QString &html)
{
    return u"<td class=\""_s + kind + u"\">"_s + html + u"</td>"_s;
}

QString small(const QString &text)
{
    return text.isEmpty() ? QString() : u"<span class=\"small\">"_s + isolated(text) + u"</span>"_s;
}

QString boxHtml(const PaperRow &row)
{
    if (row.box == PaperRow::Box::None) {
        return {};
    }
    const QString checked = row.box == PaperRow::Box::Ticked ? u" checked"_s : QString();
    return u"<input type=\"checkbox\" id=\"i%1\" autocomplete=\"off\"%2 aria-label=\""_s.arg(
               QString::number(row.item), checked)
        + safe(row.boxText) + u"\">"_s;
}

QString personHtml(const PaperRow &row)
{
    const QString name = u"<span class=\"name\">"_s + isolated(row.name) + u"</span>"_s;
    const bool isLink = networks::isWebAddress(row.url);
    const QString linked = isLink ? u"<a href=\""_s + safe(row.url)
            + u"\" target=\"_blank\" rel=\"noopener noreferrer\">"_s + name + u"</a>"_s
                                  : name;
    return linked + small(row.handle) + (isLink ? small(row.url) : QString());
}

QString rowHtml(const PaperRow &row)
{
    QString out = row.box == PaperRow::Box::Ticked ? u"<tr class=\"ticked\">"_s : u"<tr>"_s;
    out += cell(u"box"_s, boxHtml(row));
    out += cell(u"no"_s, QString::number(row.number));
    out += cell(u"person"_s, personHtml(row));
    out += cell(u"followed"_s, row.followed.isEmpty() ? u"—"_s : safe(row.followed));
    out += cell(u"why"_s, safe(row.reasons) + small(row.evidence));
    out += cell(u"back"_s, row.figure.isEmpty() ? u"—"_s : safe(row.figure));
    out += cell(u"goes"_s, isolated(row.consequences));
    out += cell(u"decision"_s, isolated(row.decision));
    return out + u"</tr>\n"_s;
}

QString headHtml(const PlanPaper &paper)
{
    const QString policy = u"default-src 'none'; style-src %1; script-src %2; base-uri 'none'; "
                           "form-action 'none'"_s.arg(hashOf(style), hashOf(script));
    return u"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\""_s
        + policy
        + u"\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"_s
        + safe(paper.title + u" · "_s + paper.subtitle) + u"</title>\n<style>"_s
        + QString::fromLatin1(style) + u"</style>\n</head>\n"_s;
}

QString introHtml(const PlanPaper &paper)
{
    QString out = u"<header>\n<h1>"_s + safe(paper.title) + u"</h1>\n<p>"_s
        + isolated(paper.subtitle) + u"</p>\n<p class=\"muted\">"_s + safe(paper.counts)
        + u"</p>\n<p class=\"promise\">"_s + safe(paper.promise) + u"</p>\n<p class=\"muted\">"_s
        + safe(paper.advice) + u"</p>\n"_s;
    if (!paper.whyNot.isEmpty()) {
        out += u"<p>"_s + isolated(paper.whyNot) + u"</p>\n"_s;
    }
    return out + u"</header>\n"_s;
}

QString columnsHtml(const PlanPaper &paper, const Wording &wording)
{
    const QStringList kinds {u"followed"_s, u"why"_s, u"back"_s, u"goes"_s, u"decision"_s};
    QString out = u"<table>\n<thead><tr><th class=\"box\" scope=\"col\"></th>"
                  "<th class=\"no\" scope=\"col\">#</th><th class=\"person\" scope=\"col\">"_s
        + safe(wording.sentence(u"purge_paper", u"column-person")) + u"</th>"_s;
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        out += u"<th class=\""_s + kinds.at(i) + u"\" scope=\"col\">"_s
            + safe(paper.columns.value(i)) + u"</th>"_s;
    }
    return out + u"</tr></thead>\n<tbody>\n"_s;
}

} // namespace

Result<qint64> writePlanHtml(QIODevice &device, const PlanPaper &paper, const Wording &wording)
{
    const auto put = [&device](const QString &html) {
        const QByteArray bytes = html.toUtf8();
        return device.write(bytes) == bytes.size();
    };
    bool isWhole = put(headHtml(paper))
        && put(u"<body data-plan=\""_s + safe(paper.identity) + u"\">\n"_s + introHtml(paper)
            + columnsHtml(paper, wording));
    for (const PaperRow &row : paper.rows) {
        isWhole = isWhole && put(rowHtml(row));
    }
    isWhole = isWhole
        && put(u"</tbody>\n</table>\n<footer class=\"small\">"_s + safe(paper.foot)
            + u"</footer>\n<script>"_s + QString::fromLatin1(script)
            + u"</script>\n</body>\n</html>\n"_s);
    return isWhole ? Result<qint64>(static_cast<qint64>(paper.rows.size()))
                   : failure(Error::Code::DiskFull, {QString()}, u"html"_s);
}

} // namespace comity

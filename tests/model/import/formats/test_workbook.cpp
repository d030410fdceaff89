#include "tests/model/import/formats/test_workbook.h"

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

constexpr const char *declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr const char *mainSpace
    = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
constexpr const char *kinds
    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

QByteArray relation(const char *id, const char *kind, const char *target)
{
    return QByteArray("<Relationship Id=\"") + id + "\" Type=\"" + kinds + kind + "\" Target=\""
        + target + "\"/>";
}

} // namespace

Files TestWorkbook::files() const
{
    Files files;
    files.emplace_back(u"[Content_Types].xml"_s, declaration + QByteArray("<Types/>"));
    QByteArray relations = relation("rId1", "worksheet", "worksheets/sheet1.xml")
        + relation("rId2", "worksheet", "/xl/worksheets/sheet2.xml")
        + relation("rId3", "chartsheet", "chartsheets/sheet3.xml");
    if (!strings.isEmpty()) {
        relations += relation("rId4", "sharedStrings", "sharedStrings.xml");
        files.emplace_back(u"xl/sharedStrings.xml"_s,
            declaration + QByteArray("<sst ") + mainSpace + "><si>" + strings.join("</si><si>")
                + "</si></sst>");
    }
    if (!styles.isEmpty()) {
        relations += relation("rId5", "styles", "styles.xml");
        files.emplace_back(u"xl/styles.xml"_s,
            declaration + QByteArray("<styleSheet ") + mainSpace + ">" + styles + "</styleSheet>");
    }
    files.emplace_back(u"xl/workbook.xml"_s,
        declaration + QByteArray("<workbook ") + mainSpace + " xmlns:r=\"" + kinds + "\">"
            + properties + "<sheets>" + sheets + "</sheets></workbook>");
    files.emplace_back(u"xl/_rels/workbook.xml.rels"_s,
        declaration + QByteArray("<Relationships>") + relations + "</Relationships>");
    files.emplace_back(u"xl/worksheets/sheet1.xml"_s,
        declaration + QByteArray("<worksheet ") + mainSpace + "><sheetData>" + rows
            + "</sheetData></worksheet>");
    files.emplace_back(u"xl/worksheets/sheet2.xml"_s,
        declaration + QByteArray("<worksheet ") + mainSpace + "><sheetData>"
            + textRow({"username", "tweets"}) + textRow({"second", "2"})
            + "</sheetData></worksheet>");
    return files;
}

QString TestWorkbook::write(const QTemporaryDir &dir, const QString &name) const
{
    const QString path = dir.filePath(name);
    writeArchive(path, files());
    return path;
}

QByteArray textRow(const QByteArrayList &texts)
{
    QByteArray row = "<row>";
    for (const QByteArray &text : texts) {
        row += "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
    return row + "</row>";
}

} // namespace comity::tests

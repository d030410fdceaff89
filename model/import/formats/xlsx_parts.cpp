#include "model/import/formats/xlsx_parts.h"

#include "model/import/formats/entry_path.h"
#include "model/import/formats/xlsx_xml.h"

#include <QDir>
#include <QHash>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr std::size_t mostSheets = 10'000;

QString asText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

struct Relation
{
    QString kind; ///< the last part of its type: worksheet, sharedStrings, styles, …
    QString target;
};

class Relations final : public XmlHandler
{
public:
    bool start(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "Relationship") {
            of.insert(asText(attributes.value("Id")),
                {baseName(asText(attributes.value("Type"))), asText(attributes.value("Target"))});
        }
        return static_cast<std::size_t>(of.size()) < mostSheets;
    }

    QHash<QString, Relation> of;
};

class Sheets final : public XmlHandler
{
public:
    struct Sheet
    {
        QString name;
        QString relation;
        bool isHidden = false;
    };

    bool start(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "workbookPr") {
            const std::string_view from1904 = attributes.value("date1904");
            is1904 = from1904 == "1" || from1904 == "true";
        } else if (name == "sheet") {
            const std::string_view state = attributes.value("state");
            all.push_back({asText(attributes.value("name")), asText(attributes.prefixed("id")),
                state == "hidden" || state == "veryHidden"});
        }
        return all.size() < mostSheets;
    }

    std::vector<Sheet> all;
    bool is1904 = false;
};

std::optional<std::size_t> entryAt(const Container &container, const QString &path)
{
    for (std::size_t i = 0; i < container.entries().size(); ++i) {
        if (container.entries().at(i).path.compare(path, Qt::CaseInsensitive) == 0) {
            return i;
        }
    }
    return std::nullopt;
}

/// A target is told from the folder of the workbook, or from the top with a `/`.
QString pathOf(const QString &target, const QString &folder)
{
    return target.startsWith(u'/') ? target.mid(1) : QDir::cleanPath(folder + u'/' + target);
}

tl::unexpected<Error> broken(const Container &container, const QString &part)
{
    return failure(Error::Code::FormatBroken, {container.name(), part});
}

/// The first sheet that is not hidden, else the first.
const Sheets::Sheet *firstSheet(
    const Sheets &sheets, const Relations &relations, WorkbookParts &parts)
{
    const Sheets::Sheet *chosen = nullptr;
    for (const Sheets::Sheet &sheet : sheets.all) {
        if (relations.of.value(sheet.relation).kind != u"worksheet") {
            continue; // a chart or a dialog has no cells
        }
        ++parts.sheetCount;
        if (!chosen || (chosen->isHidden && !sheet.isHidden)) {
            chosen = &sheet;
        }
    }
    return chosen;
}

Result<WorkbookParts> locate(const Container &container, const Sheets &sheets,
    const Relations &relations, const QString &workbook)
{
    WorkbookParts parts;
    parts.is1904 = sheets.is1904;
    const QString folder = folderName(workbook);
    const Sheets::Sheet *sheet = firstSheet(sheets, relations, parts);
    if (!sheet) {
        return broken(container, workbook);
    }
    const QString sheetPath = pathOf(relations.of.value(sheet->relation).target, folder);
    const std::optional<std::size_t> sheetEntry = entryAt(container, sheetPath);
    if (!sheetEntry) {
        return broken(container, sheetPath);
    }
    parts.sheet = *sheetEntry;
    parts.sheetName = sheet->name;
    for (const Relation &relation : relations.of) {
        if (relation.kind != u"sharedStrings" && relation.kind != u"styles") {
            continue;
        }
        const QString path = pathOf(relation.target, folder);
        const std::optional<std::size_t> entry = entryAt(container, path);
        if (!entry) {
            return broken(container, path);
        }
        (relation.kind == u"styles" ? parts.styles : parts.strings) = entry;
    }
    // Some writers do not name them. Without styles a date is a bare number.
    if (!parts.styles) {
        parts.styles = entryAt(container, pathOf(u"styles.xml"_s, folder));
    }
    if (!parts.strings) {
        parts.strings = entryAt(container, pathOf(u"sharedStrings.xml"_s, folder));
    }
    return parts;
}

} // namespace

std::optional<std::size_t> workbookEntry(const Container &container)
{
    if (container.isSingleFile()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < container.entries().size(); ++i) {
        const QString &path = container.entries().at(i).path;
        if (path.startsWith(u"xl/workbook") && path.endsWith(u".xml") && path.count(u'/') == 1) {
            return i;
        }
    }
    return std::nullopt;
}

Result<WorkbookParts> workbookParts(Container &container, const JobContext &job)
{
    const std::optional<std::size_t> workbook = workbookEntry(container);
    if (!workbook) {
        return broken(container, u"xl/workbook.xml"_s);
    }
    const QString path = container.entries().at(*workbook).path;
    const QString folder = folderName(path);
    const QString relationsPath = folder + u"/_rels/"_s + baseName(path) + u".rels"_s;
    const std::optional<std::size_t> relationsEntry = entryAt(container, relationsPath);
    if (!relationsEntry) {
        return broken(container, relationsPath);
    }
    Sheets sheets;
    if (const auto done = readXml(container, *workbook, sheets, job); !done) {
        return tl::unexpected<Error>(done.error());
    }
    Relations relations;
    if (const auto done = readXml(container, *relationsEntry, relations, job); !done) {
        return tl::unexpected<Error>(done.error());
    }

    return locate(container, sheets, relations, path);
}

} // namespace comity::formats

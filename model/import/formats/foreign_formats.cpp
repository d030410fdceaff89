#include "model/import/formats/foreign_formats.h"

#include "model/import/formats/entry_path.h"
#include "model/import/formats/mastodon_tables.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr std::size_t mostRows = 100;

/// Addresses of posts alone.
constexpr const char *likesOfMastodon
    = "^\\{.*\"OrderedCollection\".*\"orderedItems\"\\s*:\\s*\\[\\s*\"";

bool fits(const char *pattern, const QString &text)
{
    const QRegularExpression expression(
        QString::fromLatin1(pattern), QRegularExpression::DotMatchesEverythingOption);
    return expression.match(text).hasMatch();
}

bool hasEntry(const Container &container, const QString &pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption);
    return std::ranges::any_of(container.entries(), [&expression](const Container::Entry &entry) {
        return expression.match(entry.path).hasMatch();
    });
}

bool isWebPage(const QString &head)
{
    return head.startsWith(u"<!doctype html", Qt::CaseInsensitive)
        || head.startsWith(u"<html", Qt::CaseInsensitive);
}

} // namespace

std::optional<ForeignFormat> spreadsheetIn(const Container &container, const QByteArray &head)
{
    if (container.isSingleFile() && head.startsWith("\xD0\xCF\x11\xE0")) {
        // What locks an XLSX with a password wraps it into a file of the old kind.
        static const auto sign = QByteArray::fromRawData("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0", 20);
        const bool isLocked = ending(container.name()).startsWith(u"xlsx") || head.contains(sign);
        return ForeignFormat {{isLocked ? u"spreadsheet-locked"_s : u"spreadsheet"_s}};
    }
    const bool isPacked = hasEntry(container, u"^xl/workbook\\.bin$"_s)
        || (hasEntry(container, u"^content\\.xml$"_s) && hasEntry(container, u"^mimetype$"_s))
        || hasEntry(container, u"^Index/Document\\.iwa$"_s);
    return isPacked ? std::optional(ForeignFormat {{u"spreadsheet"_s}}) : std::nullopt;
}

bool isGrailbird(const Container &container)
{
    const auto isTable = [](const Container::Entry &entry) { return ending(entry.path) == u"csv"; };
    return hasEntry(container, u"(?:^|/)data/js/tweets/[^/]+\\.js$"_s)
        || (hasEntry(container, u"(?:^|/)tweets\\.csv$"_s)
            && std::ranges::count_if(container.entries(), isTable) == 1);
}

std::optional<ForeignFormat> foreignFormat(const Container &container, const QString &head)
{
    if (container.isSingleFile()) {
        const QString &path = container.entries().front().path;
        static const QRegularExpression messages(u"^message_\\d+$"_s);
        if (isWebPage(head) && messages.match(plainStem(path)).hasMatch()) {
            return ForeignFormat {{u"html-messages"_s}};
        }
        TableHead table;
        table.rows = firstRows(head.toStdString(), ',', mostRows);
        if (holdsNoPeople(table, path) || fits(likesOfMastodon, head)) {
            return ForeignFormat {{u"mastodon-other"_s}};
        }
        return isWebPage(head) ? std::optional(ForeignFormat {{u"html"_s}}) : std::nullopt;
    }
    if (hasEntry(container, u"(?:^|/)message_\\d+\\.html$"_s)) {
        return ForeignFormat {{u"html-messages"_s}};
    }
    const bool isLinkedIn = container.name().contains(u"LinkedInDataExport", Qt::CaseInsensitive);
    return isLinkedIn ? std::optional(ForeignFormat {{u"linkedin-other"_s}}) : std::nullopt;
}

} // namespace comity::formats

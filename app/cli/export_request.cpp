#include "app/cli/export_request.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

using What = ExportRequest::What;
using Format = ExportFormat;

std::optional<What> whatFromText(const QString &word)
{
    static const QHash<QString, What> words {{u"people"_s, What::People}, {u"lists"_s, What::Lists},
        {u"redacted"_s, What::Redacted}, {u"workspace-sqlite"_s, What::WorkspaceSqlite}};
    const auto found = words.find(word);
    return found == words.end() ? std::nullopt : std::optional(*found);
}

/// As the file's name says, where nobody said otherwise.
Format formatOfFile(const QString &target)
{
    const QString suffix = QFileInfo(target).suffix().toLower();
    return suffix == u"xlsx" ? Format::Xlsx : suffix == u"txt" ? Format::Handles : Format::Csv;
}

Result<void> readFormat(const Call &call, ExportRequest &into)
{
    const bool isGiven = call.options().isSet(u"format"_s);
    if (into.what == What::WorkspaceSqlite) {
        return isGiven ? Result<void>(usage(u"workspace-sqlite has a format of its own"_s))
                       : Result<void>();
    }
    if (!isGiven) {
        into.format = formatOfFile(into.target);
    } else if (const auto format = exportFormatFromText(call.options().value(u"format"_s))) {
        into.format = *format;
    } else {
        return usage(u"There is no format %1; these are known: csv, xlsx, handles, "
                     "mastodon-lists, mastodon-following"_s.arg(call.options().value(u"format"_s)));
    }
    if (into.what == What::Redacted && !isTable(into.format)) {
        return usage(u"A redacted export is csv or xlsx: the other formats are names"_s);
    }
    if (into.what == What::Lists && into.format == Format::MastodonFollowing) {
        return usage(u"Lists are written as mastodon-lists, people as mastodon-following"_s);
    }
    return {};
}

Result<void> readColumns(const Call &call, ExportRequest &into)
{
    if (!call.options().isSet(u"columns"_s)) {
        return {};
    }
    if (!isTable(into.format) || into.what == What::Redacted) {
        return usage(u"--columns is for people and lists as csv or xlsx"_s);
    }
    const QStringList names = call.options().value(u"columns"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const auto column = personColumnFromText(name.trimmed());
        if (!column) {
            QStringList known;
            for (int i = 0; i < personColumnCount; ++i) {
                known += toText(static_cast<PersonColumn>(i));
            }
            return usage(
                u"There is no column %1; these are known: %2"_s.arg(name, known.join(u", "_s)));
        }
        if (isOfList(*column) && into.what != What::Lists) {
            return usage(u"%1 is a column of lists"_s.arg(name.trimmed()));
        }
        into.columns.push_back(*column);
    }
    return into.columns.empty() ? usage(u"--columns wants names, divided by commas"_s)
                                : Result<void>();
}

/// Options that would be passed over in silence.
Result<void> refuseWhatIsNotMeant(const Call &call, const ExportRequest &request)
{
    for (const QString &option : {u"where"_s, u"search"_s, u"sort"_s, u"limit"_s}) {
        const bool isMeant
            = request.what == What::People || (request.what == What::Redacted && option != u"sort");
        if (!isMeant && call.options().isSet(option)) {
            return usage(u"--%1 is not for %2"_s.arg(option, call.arguments().first()));
        }
    }
    const bool isOfLists = request.what == What::Lists || request.what == What::Redacted;
    if (!isOfLists && call.options().isSet(u"list"_s)) {
        return usage(u"--list is for lists and redacted; people are narrowed with --where"_s);
    }
    if (request.target == u"-" && call.wantsJson()) {
        return usage(u"--json and the export cannot both be on the standard output"_s);
    }
    if (request.target == u"-" && request.what == What::WorkspaceSqlite) {
        return usage(u"workspace-sqlite wants a file to write to"_s);
    }
    return {};
}

} // namespace

Result<ExportRequest> exportRequestOf(const Call &call)
{
    const QStringList arguments = call.arguments();
    const auto what = whatFromText(arguments.value(0));
    if (!what) {
        return usage(u"export wants people, lists, redacted or workspace-sqlite, then a file"_s);
    }
    if (arguments.size() != 2 || arguments.at(1).isEmpty()) {
        return usage(u"export %1 wants one file to write to, or - for the standard output"_s.arg(
            arguments.first()));
    }
    auto people = peopleRequestOf(call);
    if (!people) {
        return tl::unexpected(people.error());
    }
    ExportRequest request;
    request.what = *what;
    request.target = arguments.at(1);
    request.overwrites = call.options().isSet(u"force"_s);
    request.lists = call.options().values(u"list"_s);
    request.people = *std::move(people);
    for (const auto &read : {readFormat(call, request), readColumns(call, request),
             refuseWhatIsNotMeant(call, request)}) {
        if (!read) {
            return tl::unexpected(read.error());
        }
    }
    return request;
}

} // namespace comity::cli

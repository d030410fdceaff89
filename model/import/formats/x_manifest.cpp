#include "model/import/formats/x_manifest.h"

#include "model/import/formats/dates.h"
#include "model/import/formats/small_json.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

namespace dom = simdjson::dom;

/// Counts are texts (formats.md §1.2); a number is taken as well.
std::optional<qint64> countOf(const QString &text)
{
    bool isNumber = false;
    const qint64 count = text.toLongLong(&isNumber);
    return isNumber && count >= 0 ? std::optional(count) : std::nullopt;
}

void collectParts(dom::element manifest, std::vector<XManifest::Part> &parts)
{
    for (const ListKind kind : {ListKind::Followers, ListKind::Following}) {
        const std::string_view type = kind == ListKind::Followers ? "follower" : "following";
        dom::array files;
        if (elementAt(manifest, {"dataTypes", type, "files"}).get_array().get(files)) {
            continue;
        }
        int position = 0;
        for (const dom::element file : files) {
            const auto name = xGlobalName(textAt(file, {"globalName"}));
            parts.push_back({textAt(file, {"fileName"}), kind, name ? name->part : position,
                countOf(textAt(file, {"count"}))});
            ++position;
        }
    }
}

} // namespace

Result<XManifest> readXManifest(Container &container, std::size_t entry, const JobContext &job)
{
    const Result<SmallJson> json = SmallJson::read(container, entry, job);
    if (!json) {
        return tl::unexpected<Error>(json.error());
    }
    const dom::element root = json->root();
    XManifest manifest;
    manifest.owner = {textAt(root, {"userInfo", "accountId"}),
        textAt(root, {"userInfo", "userName"}), textAt(root, {"userInfo", "displayName"})};
    const QString generated = textAt(root, {"archiveInfo", "generationDate"});
    const Dated at = readDate(generated.toStdString());
    manifest.generatedAt = at.precision == DatePrecision::Local ? Dated::exact(at.at) : at;
    bool isPartial = false;
    const auto error
        = elementAt(root, {"archiveInfo", "isPartialArchive"}).get_bool().get(isPartial);
    manifest.isPartialArchive
        = error ? textAt(root, {"archiveInfo", "isPartialArchive"}) == u"true" : isPartial;
    collectParts(root, manifest.parts);
    return manifest;
}

Result<Owner> readXAccount(Container &container, std::size_t entry, const JobContext &job)
{
    const Result<SmallJson> json = SmallJson::read(container, entry, job);
    if (!json) {
        return tl::unexpected<Error>(json.error());
    }
    dom::element record;
    dom::array records;
    if (!json->root().get_array().get(records)) {
        if (records.at(0).get(record)) {
            return Owner {};
        }
    } else {
        record = json->root();
    }
    dom::element account;
    if (record["account"].get(account)) {
        account = record;
    }
    return Owner {textAt(account, {"accountId"}), textAt(account, {"username"}),
        textAt(account, {"accountDisplayName"})};
}

std::optional<XGlobalName> xGlobalName(QStringView text)
{
    static const QRegularExpression pattern(u"YTD\\.([A-Za-z0-9_]+)\\.part(\\d{1,6})"_s);
    const QRegularExpressionMatch match = pattern.match(text.toString());
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    return XGlobalName {match.captured(1), match.captured(2).toInt()};
}

std::optional<ListKind> xListKind(QStringView type)
{
    if (type == u"follower") {
        return ListKind::Followers;
    }
    return type == u"following" ? std::optional(ListKind::Following) : std::nullopt;
}

} // namespace comity::formats

#include "model/import/formats/x_manifest.h"

#include "model/import/formats/dates.h"
#include "model/import/formats/small_json.h"

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
    dom::object types;
    if (manifest["dataTypes"].get_object().get(types)) {
        return;
    }
    for (const dom::key_value_pair &one : types) {
        const auto type
            = xType(QString::fromUtf8(one.key.data(), static_cast<qsizetype>(one.key.size())));
        dom::array files;
        if (!type || one.value["files"].get_array().get(files)) {
            continue;
        }
        int position = 0;
        for (const dom::element file : files) {
            const auto name = xGlobalName(textAt(file, {"globalName"}));
            parts.push_back({textAt(file, {"fileName"}), *type, name ? name->part : position,
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
    if (!root.is_object()) {
        return failure(Error::Code::FormatBroken, {container.entries().at(entry).path, {}});
    }
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

} // namespace comity::formats

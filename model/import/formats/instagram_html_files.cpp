#include "model/import/formats/instagram_html_files.h"

#include "model/import/formats/entry_path.h"
#include "model/import/formats/instagram_list_names.h"
#include "model/import/formats/text_encoding.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

/// Meta's pages begin with all their styles.
constexpr qint64 headBytes = qint64 {256} << 10;

bool isPage(const QString &path)
{
    return ending(path) == u"html" || ending(path) == u"htm";
}

/// The network that a page links to, or that its folder is of when it is empty.
std::optional<QString> networkOf(const std::string &head, const QString &path)
{
    const auto holds
        = [&head](std::string_view text) { return head.find(text) != std::string::npos; };
    const QString folder = u'/' + folderName(path).toLower() + u'/';
    const bool isThreads = folder.contains(u"/threads/") || folder.contains(u"/text_post_app")
        || holds("threads.net/@") || holds("threads.com/@");
    const bool isNameList = holds("_a6-h") || holds("_2lel");
    const bool isListFolder = folder.contains(u"/followers_and_following/") || isThreads;
    if (!holds("instagram.com/") && !isThreads && (!isListFolder || isNameList)) {
        return std::nullopt;
    }
    return isThreads ? u"threads"_s : u"instagram"_s;
}

/// Puts a page in, or the larger one of two downloads of the same.
void add(const InstagramPart &part, const Container &container, InstagramFiles &files)
{
    const auto key
        = [](const InstagramPart &one) { return std::tuple(one.network, one.kind, one.part); };
    const auto twin = std::ranges::find_if(
        files.parts, [&](const InstagramPart &one) { return key(one) == key(part); });
    if (twin == files.parts.end()) {
        files.parts.push_back(part);
        return;
    }
    const qint64 known = container.entries().at(twin->entry).size;
    const qint64 second = container.entries().at(part.entry).size;
    if (known != second) {
        files.mixed.push_back(part.kind.value_or(ListKind::Followers));
    }
    if (second > known) {
        *twin = part;
    }
}

Result<void> dropListsOfJson(Container &container, InstagramFiles &pages, const JobContext &job)
{
    const auto json = findInstagramFiles(container, job);
    if (!json) {
        return tl::unexpected<Error>(json.error());
    }
    std::erase_if(pages.parts, [&json](const InstagramPart &page) {
        return std::ranges::any_of(json->parts, [&page](const InstagramPart &part) {
            return part.network == page.network
                && (part.kind == page.kind || part.isOldConnections);
        });
    });
    return {};
}

} // namespace

Result<InstagramFiles> findInstagramPages(Container &container, const JobContext &job)
{
    InstagramFiles pages;
    for (std::size_t i = 0; i < container.entries().size(); ++i) {
        const QString &path = container.entries().at(i).path;
        const std::optional<InstagramListName> named = instagramListInFileName(path);
        if (isPage(path) && plainStem(path) == u"personal_information") {
            pages.personal = i;
        }
        const bool mayBeList = named ? named->kind.has_value() : container.isSingleFile();
        if (!isPage(path) || !mayBeList) {
            continue;
        }
        const Result<QByteArray> bytes = container.readHead(i, headBytes, job);
        if (!bytes) {
            return tl::unexpected<Error>(bytes.error());
        }
        const std::string head
            = decodedText({bytes->constData(), static_cast<std::size_t>(bytes->size())});
        const bool isMarkup = head.find_first_not_of(" \t\r\n") == head.find('<');
        const bool isOfMeta = head.find("_a6-g") != std::string::npos
            || head.find("uiBoxWhite") != std::string::npos;
        if (!isMarkup || (!named && !isOfMeta)) {
            continue;
        }
        if (const auto network = networkOf(head, path)) {
            add({i, *network, named ? named->kind : std::nullopt, named ? named->part : 0, false},
                container, pages);
        }
    }
    if (pages.parts.empty()) {
        return pages;
    }
    if (const auto done = dropListsOfJson(container, pages, job); !done) {
        return tl::unexpected<Error>(done.error());
    }
    std::ranges::stable_sort(pages.parts, {},
        [](const InstagramPart &part) { return std::tuple(part.network, part.kind, part.part); });
    return pages;
}

} // namespace comity::formats

#include "model/import/formats/facebook_files.h"

#include "model/import/formats/dates.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/facebook_list_names.h"
#include "model/import/formats/text_encoding.h"

#include <QRegularExpression>
#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr qint64 headBytes = qint64 {16} << 10;
/// Meta's pages begin with all their styles.
constexpr qint64 pageHeadBytes = qint64 {256} << 10;

bool isPage(const QString &path)
{
    return ending(path) == u"html" || ending(path) == u"htm";
}

/// The first member of an object that holds a list.
QString listKey(const QString &head)
{
    static const QRegularExpression key(u"^\\{\\s*\"(\\w{1,60})\"\\s*:\\s*\\["_s);
    return key.match(head).captured(1);
}

/// Records that have a name and a time, as no other network writes them.
bool holdsNames(const QString &head)
{
    static const QRegularExpression record(
        u"\\[\\s*\\{\\s*(?:\"timestamp\"\\s*:\\s*\\d+\\s*,\\s*)?\"name\"\\s*:\\s*\"[^\"]*\""
        "\\s*(?:,\\s*\"(?:timestamp|contact_info|uri|href)\"|\\})"_s);
    return record.match(head).hasMatch() && !head.contains(u"\"did\"");
}

bool isEmptyList(const QString &head)
{
    static const QRegularExpression empty(u"^(?:\\{\\s*\"\\w+\"\\s*:\\s*)?\\[\\s*\\]\\s*\\}?$"_s);
    return empty.match(head).hasMatch();
}

/// What a list of bare records holds in people_who_followed_you.
bool holdsTitledNames(const QString &head)
{
    return (head.contains(u"\"string_list_data\"") || head.contains(u"\"label_values\""))
        && !head.contains(u"instagram.com/") && !head.contains(u"threads.");
}

class Search
{
public:
    Search(Container &container, bool wantsPages, const JobContext &job)
        : m_container(container)
        , m_wantsPages(wantsPages)
        , m_job(job)
    {
    }

    Result<FacebookFiles> run()
    {
        for (std::size_t i = 0; i < m_container.entries().size(); ++i) {
            const QString &path = m_container.entries().at(i).path;
            const bool isRightKind
                = m_wantsPages ? isPage(path) : (ending(path) == u"json" || isLoose(path));
            if (isRightKind && plainStem(path) == u"profile_information") {
                m_files.profile = i;
            }
            const bool mayBeList
                = facebookListInFileName(path) || m_container.isSingleFile() || isListFolder(path);
            if (!isRightKind || !mayBeList) {
                continue;
            }
            const Result<QByteArray> bytes
                = m_container.readHead(i, m_wantsPages ? pageHeadBytes : headBytes, m_job);
            if (!bytes) {
                return tl::unexpected<Error>(bytes.error());
            }
            const std::string text
                = decodedText({bytes->constData(), static_cast<std::size_t>(bytes->size())});
            const QString head
                = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed();
            m_wantsPages ? judgePage(i, head) : judge(i, head);
        }
        chooseFolders();
        return m_files;
    }

private:
    bool isLoose(const QString &path) const { return m_container.isSingleFile() && !isPage(path); }

    static bool isListFolder(const QString &path)
    {
        const QString folder = u'/' + folderName(path).toLower() + u'/';
        return folder.endsWith(u"/friends_and_followers/") || folder.endsWith(u"/friends/")
            || folder.endsWith(u"/following_and_followers/") || folder.endsWith(u"/followers/");
    }

    void judge(std::size_t entry, const QString &head)
    {
        const QString &path = m_container.entries().at(entry).path;
        const auto named = facebookListInFileName(path);
        const QString key = listKey(head);
        const auto list = facebookListInKey(key);
        const bool isOurs = list
            && (list->isVersioned || holdsNames(head)
                || (isEmptyList(head) && isFacebookFolder(path)));
        if (isOurs) {
            if (list->kind) {
                m_candidates.push_back({entry, *list->kind, named ? named->part : 0, key});
            }
            return;
        }
        const bool isBare = head.startsWith(u'[');
        if (isBare && named && named->kind && isBareList(head, path)) {
            m_candidates.push_back({entry, *named->kind, named->part, {}});
        } else if (named && named->kind && isFacebookFolder(path)
            && (isBare || head.startsWith(u'{'))) {
            m_files.changed.push_back({entry, *named->kind, key.isEmpty() ? u"name"_s : key});
        }
    }

    static bool isBareList(const QString &head, const QString &path)
    {
        const bool isNamedSo
            = plainStem(path).startsWith(u"people_who_followed") || isFacebookFolder(path);
        return isNamedSo && (holdsTitledNames(head) || holdsNames(head) || isEmptyList(head));
    }

    /// A page of names: without the addresses that Instagram's have.
    void judgePage(std::size_t entry, const QString &head)
    {
        const QString &path = m_container.entries().at(entry).path;
        const auto named = facebookListInFileName(path);
        const bool isOfMeta
            = head.contains(u"_a6-g") || head.contains(u"uiBoxWhite") || isFacebookFolder(path);
        static const QRegularExpression profile(
            u"href=[\"']https?://(?:www\\.)?(?:instagram\\.com/|threads\\.(?:net|com)/@)[\\w._]"_s);
        if (named && named->kind && head.startsWith(u'<') && isOfMeta
            && !profile.match(head).hasMatch()) {
            m_candidates.push_back({entry, *named->kind, named->part, {}});
        }
    }

    /// Of a list that lies in several folders the one of the newest, else the fullest.
    void chooseFolders()
    {
        std::map<ListKind, std::map<QString, std::vector<FacebookPart>>> lists;
        for (const FacebookPart &part : m_candidates) {
            lists[part.kind][folderName(m_container.entries().at(part.entry).path)].push_back(part);
        }
        for (auto &[kind, folders] : lists) {
            const auto best = std::ranges::max_element(folders, {}, [this](const auto &folder) {
                return std::tuple(dateInName(folder.first).at, sizeOf(folder.second));
            });
            if (std::ranges::any_of(folders, [&](const auto &folder) {
                    return sizeOf(folder.second) != sizeOf(best->second);
                })) {
                m_files.mixed.push_back(kind);
            }
            for (const FacebookPart &part : best->second) {
                addPart(part);
            }
        }
        std::ranges::stable_sort(m_files.parts, {},
            [](const FacebookPart &part) { return std::tuple(part.kind, part.part); });
    }

    qint64 sizeOf(const std::vector<FacebookPart> &parts) const
    {
        qint64 size = 0;
        for (const FacebookPart &part : parts) {
            size += m_container.entries().at(part.entry).size;
        }
        return size;
    }

    /// `your_friends (1).json` beside `your_friends.json`: the larger one counts.
    void addPart(const FacebookPart &part)
    {
        const auto twin = std::ranges::find_if(m_files.parts, [&](const FacebookPart &other) {
            return other.kind == part.kind && other.part == part.part;
        });
        if (twin == m_files.parts.end()) {
            m_files.parts.push_back(part);
            return;
        }
        const qint64 known = m_container.entries().at(twin->entry).size;
        const qint64 second = m_container.entries().at(part.entry).size;
        if (known != second) {
            m_files.mixed.push_back(part.kind);
        }
        if (second > known) {
            *twin = part;
        }
    }

    Container &m_container;
    bool m_wantsPages;
    const JobContext &m_job;
    std::vector<FacebookPart> m_candidates;
    FacebookFiles m_files;
};

} // namespace

Result<FacebookFiles> findFacebookFiles(Container &container, const JobContext &job)
{
    return Search(container, false, job).run();
}

Result<FacebookFiles> findFacebookPages(Container &container, const JobContext &job)
{
    auto pages = Search(container, true, job).run();
    if (!pages || pages->parts.empty()) {
        return pages;
    }
    const auto json = findFacebookFiles(container, job);
    if (!json) {
        return json;
    }
    std::erase_if(pages->parts, [&json](const FacebookPart &page) {
        return std::ranges::any_of(
            json->parts, [&page](const FacebookPart &part) { return part.kind == page.kind; });
    });
    return pages;
}

} // namespace comity::formats

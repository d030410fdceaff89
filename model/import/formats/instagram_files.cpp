#include "model/import/formats/instagram_files.h"

#include "model/import/formats/dates.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/facebook_list_names.h"
#include "model/import/formats/file_hints.h"
#include "model/import/formats/instagram_list_names.h"
#include "model/import/formats/part_trouble.h"
#include "model/import/formats/text_encoding.h"

#include <QRegularExpression>
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr qint64 headBytes = qint64 {16} << 10;
/// Exports hold a file for every conversation; a renamed list is among few.
constexpr int mostSniffed = 500;

QString headText(const QByteArray &bytes)
{
    const std::string text
        = decodedText({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed();
}

bool isThreadsFolder(const QString &path)
{
    const QString folder = u'/' + folderName(path).toLower() + u'/';
    return folder.contains(u"/threads/") || folder.contains(u"/text_post_app");
}

bool isListFolder(const QString &path)
{
    const QString folder = u'/' + folderName(path).toLower() + u'/';
    return folder.contains(u"/followers_and_following/") || isThreadsFolder(path);
}

/// Names only, no address of Instagram: Facebook's people_who_followed_you looks like shape A.
bool isFacebookList(const QString &head, const QString &path)
{
    static const QRegularExpression versioned(u"^\\{\\s*\"\\w+_v[23]\"\\s*:"_s);
    static const QRegularExpression name(u"^people_who_followed_you(?:_\\d+)?$"_s);
    const bool mayBeNames = name.match(plainStem(path)).hasMatch()
        || (head.startsWith(u'[') && isFacebookFolder(path));
    return versioned.match(head).hasMatch() || (mayBeNames && !head.contains(u"instagram.com/"));
}

/// The network whose bare list a file is, or nothing where it is of neither.
std::optional<QString> networkOfRecords(const QString &head, const QString &path)
{
    const bool isInThreads = isThreadsFolder(path);
    if (head.contains(u"\"string_list_data\"") || head.contains(u"\"label_values\"")) {
        const bool isThreads
            = isInThreads || head.contains(u"threads.net/") || head.contains(u"threads.com/");
        return isThreads ? u"threads"_s : u"instagram"_s;
    }
    // An empty list says nothing itself, but its folder does.
    static const QRegularExpression empty(u"^\\[\\s*\\]$"_s);
    if (empty.match(head).hasMatch() && isListFolder(path)) {
        return isInThreads ? u"threads"_s : u"instagram"_s;
    }
    return std::nullopt;
}

/// The member that holds the list of a file of 2021 and later.
QString listKey(const QString &head)
{
    static const QRegularExpression key(
        u"^\\{\\s*\"((?:relationships_|text_post_app_text_post_app_)\\w+)\"\\s*:"_s);
    return key.match(head).captured(1);
}

QString firstKey(const QString &head)
{
    static const QRegularExpression key(u"^\\{\\s*\"(\\w{1,60})\"\\s*:"_s);
    return key.match(head).captured(1);
}

/// `{"followers": {"user": "2019-…"}, …}` of 2020 and before.
bool isOldConnections(const QString &head)
{
    static const QRegularExpression pattern(
        u"^\\{\\s*\"(?:followers|following|follow_requests_sent|permanent_follow_requests|"
        "close_friends|blocked_users|restricted_users|dismissed_suggested_users|"
        "following_hashtags)\"\\s*:\\s*\\{\\s*(?:\\}|\"[^\"]+\"\\s*:\\s*\"\\d{4}-)"_s);
    return pattern.match(head).hasMatch();
}

class Search
{
public:
    Search(Container &container, const JobContext &job)
        : m_container(container)
        , m_job(job)
    {
    }

    Result<InstagramFiles> run()
    {
        for (const bool isNamedSo : {true, false}) {
            if (isNamedSo || (m_candidates.empty() && m_files.changed.empty())) {
                if (const auto done = look(isNamedSo); !done) {
                    return tl::unexpected<Error>(done.error());
                }
            }
        }
        chooseFolders();
        std::ranges::stable_sort(m_files.parts, {}, [](const InstagramPart &part) {
            return std::tuple(part.network, part.kind, part.part);
        });
        m_files.personal = findInstagramProfile(m_container);
        return m_files;
    }

private:
    Result<void> look(bool isNamedSo)
    {
        for (std::size_t i = 0; i < m_container.entries().size(); ++i) {
            const QString &path = m_container.entries().at(i).path;
            const bool isName = instagramListInFileName(path) || isListFolder(path)
                || plainStem(path) == u"connections";
            const bool mayBeJson = m_container.isSingleFile() || ending(path) == u"json";
            if (!mayBeJson || isName != isNamedSo) {
                continue;
            }
            if (!isNamedSo && ++m_sniffed > mostSniffed) {
                return {};
            }
            const Result<QByteArray> bytes = m_container.readHead(i, headBytes, m_job);
            if (!bytes) {
                return tl::unexpected<Error>(bytes.error());
            }
            judge(i, headText(*bytes));
        }
        return {};
    }

    void judge(std::size_t entry, const QString &head)
    {
        const QString &path = m_container.entries().at(entry).path;
        const bool isTree = head.startsWith(u'{') || head.startsWith(u'[');
        if (!isTree || isFacebookList(head, path)) {
            return;
        }
        const std::optional<InstagramListName> named = instagramListInFileName(path);
        if (isOldConnections(head)) {
            m_candidates.push_back({entry, u"instagram"_s, {}, 0, true});
        } else if (const QString key = listKey(head); !key.isEmpty()) {
            judgeByKey(entry, key, head, named ? named->part : 0);
        } else if (const auto network = networkOfRecords(head, path);
                   network && head.startsWith(u'[')) {
            if (named ? named->kind.has_value() : m_container.isSingleFile()) {
                m_candidates.push_back({entry, *network, named ? named->kind : std::nullopt,
                    named ? named->part : 0, false});
            }
        } else if (named && named->kind && isListFolder(path)) {
            const QString met = firstKey(head);
            m_files.changed.push_back(
                {entry, named->kind, met.isEmpty() ? u"string_list_data"_s : met});
        }
    }

    void judgeByKey(std::size_t entry, const QString &key, const QString &head, int part)
    {
        const QString &path = m_container.entries().at(entry).path;
        const std::optional<InstagramListName> list = instagramListInKey(key);
        const bool isThreads = key.startsWith(u"text_post_app")
            || networkOfRecords(head, path) == u"threads"_s || isThreadsFolder(path);
        if (!list) {
            m_files.changed.push_back({entry, {}, key});
        } else if (list->kind) {
            m_candidates.push_back(
                {entry, isThreads ? u"threads"_s : u"instagram"_s, list->kind, part, false});
        }
    }

    /// Of a list that lies in several folders the one of the newest, else the fullest.
    void chooseFolders()
    {
        using Key = std::tuple<QString, std::optional<ListKind>, bool>;
        std::map<Key, std::map<QString, std::vector<InstagramPart>>> lists;
        for (const InstagramPart &part : m_candidates) {
            lists[{part.network, part.kind, part.isOldConnections}]
                 [folderName(m_container.entries().at(part.entry).path)]
                     .push_back(part);
        }
        for (auto &[key, folders] : lists) {
            const auto best = std::ranges::max_element(folders, {}, [this](const auto &folder) {
                return std::tuple(dateInName(folder.first).at, sizeOf(folder.second));
            });
            const bool isMixed = std::ranges::any_of(folders,
                [&](const auto &folder) { return sizeOf(folder.second) != sizeOf(best->second); });
            if (isMixed) {
                m_files.mixed.push_back(std::get<1>(key).value_or(ListKind::Followers));
            }
            for (const InstagramPart &part : best->second) {
                addPart(part);
            }
        }
    }

    qint64 sizeOf(const std::vector<InstagramPart> &parts) const
    {
        qint64 size = 0;
        for (const InstagramPart &part : parts) {
            size += m_container.entries().at(part.entry).size;
        }
        return size;
    }

    /// `followers_1 (1).json` beside `followers_1.json`: the larger one counts.
    void addPart(const InstagramPart &part)
    {
        const auto twin = std::ranges::find_if(m_files.parts, [&](const InstagramPart &other) {
            return other.network == part.network && other.kind == part.kind
                && other.part == part.part && other.isOldConnections == part.isOldConnections;
        });
        if (twin == m_files.parts.end()) {
            m_files.parts.push_back(part);
            return;
        }
        const qint64 known = m_container.entries().at(twin->entry).size;
        const qint64 second = m_container.entries().at(part.entry).size;
        if (known != second) {
            m_files.mixed.push_back(part.kind.value_or(ListKind::Followers));
        }
        if (second > known) {
            *twin = part;
        }
    }

    Container &m_container;
    const JobContext &m_job;
    int m_sniffed = 0;
    std::vector<InstagramPart> m_candidates;
    InstagramFiles m_files;
};

} // namespace

Result<InstagramFiles> findInstagramFiles(Container &container, const JobContext &job)
{
    return Search(container, job).run();
}

std::optional<std::size_t> findInstagramProfile(const Container &container)
{
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < container.entries().size(); ++i) {
        const QString &path = container.entries().at(i).path;
        const QString stem = plainStem(path);
        if (ending(path) == u"json"
            && (stem == u"personal_information" || (stem == u"profile" && !found))) {
            found = i;
        }
    }
    return found;
}

Result<void> settleInstagramKinds(
    const Container &container, const ReadOptions &options, std::vector<InstagramPart> &parts)
{
    for (InstagramPart &part : parts) {
        if (part.kind || part.isOldConnections) {
            continue;
        }
        const QString &path = container.entries().at(part.entry).path;
        part.kind = options.list ? options.list : listInName(path);
        if (!part.kind) {
            return failure(Error::Code::ListUnknown, {baseName(path)});
        }
    }
    return {};
}

void tellInstagramGaps(
    const std::vector<InstagramPart> &parts, QLatin1StringView ending, RecordSink &sink)
{
    for (const QString &network : {u"instagram"_s, u"threads"_s}) {
        for (const ListKind kind : {ListKind::Followers, ListKind::Following}) {
            std::set<int> numbers;
            for (const InstagramPart &part : parts) {
                if (part.network == network && part.kind == kind) {
                    numbers.insert(part.part);
                }
            }
            tellMissingParts(numbers, toText(kind) + u"_%1."_s + ending, kind, sink);
        }
    }
}

} // namespace comity::formats

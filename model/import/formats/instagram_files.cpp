#include "model/import/formats/instagram_files.h"

#include "model/import/formats/dates.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/text_encoding.h"

#include <QRegularExpression>
#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr qint64 headBytes = qint64 {16} << 10;
/// Exports hold a file for every conversation; a renamed list is among few.
constexpr int mostSniffed = 500;

const QRegularExpression &listName()
{
    static const QRegularExpression pattern(u"^(followers|following)(?:_(\\d{1,6}))?$"_s);
    return pattern;
}

QString headText(const QByteArray &bytes)
{
    const std::string text
        = decodedText({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed();
}

/// The network whose list a file is, or nothing where it is of neither.
std::optional<QString> networkOf(const QString &head, const QString &path)
{
    const QString folder = u'/' + folderName(path).toLower() + u'/';
    const bool isInThreads = folder.contains(u"/threads/") || folder.contains(u"/text_post_app");
    const bool isRecord
        = head.contains(u"\"string_list_data\"") || head.contains(u"\"label_values\"");
    const bool isFollowList = head.contains(u"\"relationships_followers\"")
        || head.contains(u"\"relationships_following\"");
    if (head.contains(u"\"text_post_app_text_post_app_follow") || (isRecord && isInThreads)) {
        return u"threads"_s;
    }
    if (isFollowList || (isRecord && !head.contains(u"_v2\"") && !head.contains(u"_v3\""))) {
        const bool isThreads = head.contains(u"threads.net/") || head.contains(u"threads.com/");
        return isThreads ? u"threads"_s : u"instagram"_s;
    }
    // An empty list says nothing itself, but its folder does.
    static const QRegularExpression empty(u"^\\[\\s*\\]$"_s);
    if (empty.match(head).hasMatch()
        && (isInThreads || folder.contains(u"/followers_and_following/"))) {
        return isInThreads ? u"threads"_s : u"instagram"_s;
    }
    return std::nullopt;
}

std::optional<ListKind> kindInContent(const QString &head)
{
    static const QRegularExpression key(
        u"^\\{\\s*\"(?:relationships_|text_post_app_text_post_app_)(followers|following)\"\\s*:"_s);
    const QRegularExpressionMatch match = key.match(head);
    return match.hasMatch() ? listKindFromText(match.captured(1)) : std::nullopt;
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
            if (isNamedSo || m_candidates.empty()) {
                if (const auto done = look(isNamedSo); !done) {
                    return tl::unexpected<Error>(done.error());
                }
            }
        }
        chooseFolders();
        std::ranges::stable_sort(m_files.parts, {}, [](const InstagramPart &part) {
            return std::tuple(part.network, part.kind, part.part);
        });
        findPersonal();
        return m_files;
    }

private:
    Result<void> look(bool isNamedSo)
    {
        for (std::size_t i = 0; i < m_container.entries().size(); ++i) {
            const QString &path = m_container.entries().at(i).path;
            const QString stem = plainStem(path);
            const bool isName = listName().match(stem).hasMatch() || stem == u"connections";
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
        if (!head.startsWith(u'{') && !head.startsWith(u'[')) {
            return;
        }
        const QString &path = m_container.entries().at(entry).path;
        if (isOldConnections(head)) {
            m_candidates.push_back({entry, u"instagram"_s, {}, 0, true});
            return;
        }
        const std::optional<QString> network = networkOf(head, path);
        if (!network) {
            return;
        }
        const QRegularExpressionMatch name = listName().match(plainStem(path));
        std::optional<ListKind> kind = kindInContent(head);
        if (!kind && head.startsWith(u'{')) {
            return; // a side list: its key is another
        }
        if (!kind && name.hasMatch()) {
            kind = listKindFromText(name.captured(1));
        }
        if (!kind && !m_container.isSingleFile()) {
            return;
        }
        m_candidates.push_back({entry, *network, kind, name.captured(2).toInt(), false});
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

    void findPersonal()
    {
        for (std::size_t i = 0; i < m_container.entries().size(); ++i) {
            const QString &path = m_container.entries().at(i).path;
            const QString stem = plainStem(path);
            if (ending(path) == u"json"
                && (stem == u"personal_information" || (stem == u"profile" && !m_files.personal))) {
                m_files.personal = i;
            }
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

} // namespace comity::formats

#include "model/import/formats/meta_threads.h"

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

constexpr qint64 headBytes = qint64 {64} << 10;

const QString &instagram()
{
    static const QString code = u"instagram"_s;
    return code;
}

const QString &facebook()
{
    static const QString code = u"facebook"_s;
    return code;
}

/// The one of two networks for which alone there is a sign.
QString decided(bool isInstagram, bool isFacebook)
{
    return isInstagram == isFacebook ? QString() : isInstagram ? instagram() : facebook();
}

QString networkInFolders(const QString &path)
{
    static const QRegularExpression ofInstagram(u"/(?:your_instagram_activity|instagram-[^/]*)/"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ofFacebook(u"/(?:your_facebook_activity|"
                                               "your_activity_across_facebook|facebook-[^/]*|"
                                               "e2ee_cutover)/"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString folders = u'/' + folderName(path) + u'/';
    return decided(ofInstagram.match(folders).hasMatch(), ofFacebook.match(folders).hasMatch());
}

QString networkInName(const QString &container)
{
    return decided(container.startsWith(u"instagram-", Qt::CaseInsensitive),
        container.startsWith(u"facebook-", Qt::CaseInsensitive));
}

/// Everything before `messages/inbox/…`.
QString rootOf(const QString &path)
{
    static const QRegularExpression root(
        u"^(.*?)(?:messages/)?[^/]*/[^/]+/[^/]+$"_s, QRegularExpression::CaseInsensitiveOption);
    return root.match(path).captured(1);
}

class Search
{
public:
    Search(Container &container, const ReadOptions &options, const JobContext &job)
        : m_container(container)
        , m_options(options)
        , m_job(job)
    {
    }

    Result<MetaThreads> run(const QString &network)
    {
        MetaThreads threads;
        for (std::size_t i = 0; i < m_container.entries().size(); ++i) {
            const QString &path = m_container.entries().at(i).path;
            const std::optional<int> number = numberIn(path);
            if (!number) {
                continue;
            }
            const bool isPage = ending(path) == u"html";
            const Result<QString> of = networkOf(i, isPage);
            if (!of) {
                return tl::unexpected<Error>(of.error());
            }
            const bool isRight = *of == network || (of->isEmpty() && network == facebook());
            if (isRight && isPage) {
                threads.pages.push_back(i);
            } else if (isRight && m_isThread) {
                threads.files.push_back({i, folderName(path), *number, *of});
            }
        }
        sort(threads.files);
        return threads;
    }

private:
    /// The number of a file of messages. A loose file may be called anything.
    std::optional<int> numberIn(const QString &path) const
    {
        static const QRegularExpression name(u"^message_(\\d{1,6})$"_s);
        const QRegularExpressionMatch match = name.match(plainStem(path));
        const bool isRightEnding = ending(path) == u"json" || ending(path) == u"html";
        if (m_container.isSingleFile()) {
            const bool isNamedPage = ending(path) == u"html" && !match.hasMatch();
            return isNamedPage ? std::nullopt : std::optional(match.captured(1).toInt());
        }
        return match.hasMatch() && isRightEnding ? std::optional(match.captured(1).toInt())
                                                 : std::nullopt;
    }

    /// Sets m_isThread: whether the first file below this root is a conversation at all.
    Result<QString> networkOf(std::size_t entry, bool isPage)
    {
        const QString &path = m_container.entries().at(entry).path;
        const QString root
            = rootOf(path) + (isPage ? u"|page"_s : QString()) + u'|' + networkInFolders(path);
        if (const auto known = m_roots.find(root); known != m_roots.end()) {
            m_isThread = known->second.second;
            return known->second.first;
        }
        const Result<QByteArray> bytes = m_container.readHead(entry, headBytes, m_job);
        if (!bytes) {
            return tl::unexpected<Error>(bytes.error());
        }
        const std::string text
            = decodedText({bytes->constData(), static_cast<std::size_t>(bytes->size())});
        const std::string_view head = text;
        const auto holds
            = [head](std::string_view part) { return head.find(part) != std::string_view::npos; };
        const std::size_t first = head.find_first_not_of(" \t\r\n");
        const bool isObject = first != std::string_view::npos && head[first] == '{';
        const bool hasMessages = holds("\"sender_name\"") && holds("\"timestamp_ms\"");
        // In its own folder an empty conversation is one, and so is one of a new shape.
        m_isThread = isObject && (hasMessages || !m_container.isSingleFile());
        const QString network = isPage || m_isThread ? decide(path, head) : QString();
        // The next conversation below this root decides if this one does not.
        if (hasMessages || isPage) {
            m_roots[root] = {network, m_isThread};
        }
        return network;
    }

    QString decide(const QString &path, std::string_view head) const
    {
        const auto holds
            = [head](std::string_view part) { return head.find(part) != std::string_view::npos; };
        QString network = networkInFolders(path);
        if (network.isEmpty()) {
            network = networkInName(m_container.name());
        }
        if (network.isEmpty() && !m_container.isSingleFile()) {
            network = networkOfNeighbours(rootOf(path));
        }
        if (network.isEmpty()) {
            network = decided(holds("your_instagram_activity/") || holds("instagram.com/"),
                holds("your_activity_across_facebook/") || holds("your_facebook_activity/")
                    || holds("facebook.com/"));
        }
        if (network.isEmpty() && !m_options.network.isEmpty()) {
            network = m_options.network == instagram() ? instagram() : facebook();
        }
        return network;
    }

    QString networkOfNeighbours(const QString &root) const
    {
        static const QRegularExpression ofInstagram(
            u"(?:^|/)(?:followers_and_following/|connections\\.json$|profile\\.json$|"
            "account_information/|personal_information/personal_information|"
            "your_instagram_activity/)"_s,
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression ofFacebook(
            u"(?:^|/)(?:profile_information/|about_you/|friends_and_followers/|"
            "following_and_followers/|connections/friends/)|(?:^|/)friends/friends\\.json$"_s,
            QRegularExpression::CaseInsensitiveOption);
        bool isInstagram = false;
        bool isFacebook = false;
        for (const Container::Entry &entry : m_container.entries()) {
            if (entry.path.startsWith(root)) {
                isInstagram = isInstagram || ofInstagram.match(entry.path).hasMatch();
                isFacebook = isFacebook || ofFacebook.match(entry.path).hasMatch();
            }
        }
        return decided(isInstagram, isFacebook);
    }

    /// Conversations stay where the container has them: going back in an archive is slow.
    void sort(std::vector<MetaThreadFile> &files) const
    {
        std::map<QString, std::size_t> firstOf;
        for (const MetaThreadFile &file : files) {
            firstOf.try_emplace(file.folder, file.entry);
        }
        const auto sizeOf = [this](const MetaThreadFile &file) {
            return m_container.entries().at(file.entry).size;
        };
        std::ranges::stable_sort(files, {}, [&](const MetaThreadFile &file) {
            return std::tuple(firstOf.at(file.folder), file.number, -sizeOf(file));
        });
        // Of `message_1.json` and `message_1 (1).json` the larger counts.
        const auto twins = std::unique(
            files.begin(), files.end(), [](const MetaThreadFile &one, const MetaThreadFile &other) {
                return one.folder == other.folder && one.number == other.number;
            });
        files.erase(twins, files.end());
    }

    Container &m_container;
    const ReadOptions &m_options;
    const JobContext &m_job;
    bool m_isThread = false;
    std::map<QString, std::pair<QString, bool>> m_roots;
};

} // namespace

Result<MetaThreads> findMetaThreads(
    Container &container, const QString &network, const ReadOptions &options, const JobContext &job)
{
    return Search(container, options, job).run(network);
}

} // namespace comity::formats

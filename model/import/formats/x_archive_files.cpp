#include "model/import/formats/x_archive_files.h"

#include "model/import/formats/entry_path.h"
#include "model/import/formats/text_encoding.h"

#include <QRegularExpression>
#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr qint64 headBytes = 2'048;
/// An export of another kind may hold tens of thousands of files; a renamed list is among few.
constexpr int mostSniffed = 500;

/// What a file is; `type` is manifest for the archive's own description.
std::optional<XGlobalName> kindOfFile(const QByteArray &head)
{
    const std::string text = decodedText({head.constData(), static_cast<std::size_t>(head.size())});
    const QString start
        = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed();
    const qsizetype bracket = start.indexOf(QRegularExpression(u"[\\[{]"_s));
    const QString prefix = bracket < 0 ? start : start.left(bracket);
    if (prefix.contains(u"__THAR_CONFIG")) {
        return XGlobalName {u"manifest"_s, 0};
    }
    if (const auto name = xGlobalName(prefix)) {
        return name;
    }
    // Plain JSON: by the key of the first record.
    static const QRegularExpression record(
        u"^\\[\\s*\\{\\s*\"(follower|following|account)\"\\s*:\\s*\\{"_s);
    const QRegularExpressionMatch match = record.match(start);
    return match.hasMatch() ? std::optional(XGlobalName {match.captured(1), -1}) : std::nullopt;
}

/// `follower-part2` is the third part of its list, `follower` the first.
int partOfName(const QString &path)
{
    static const QRegularExpression pattern(u"(?:[-.]part|_)(\\d{1,6})$"_s);
    const QRegularExpressionMatch match = pattern.match(plainStem(path));
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

bool isNamedLikeIt(const QString &path)
{
    const QString stem = plainStem(path);
    return stem.startsWith(u"follow") || stem.startsWith(u"account")
        || stem.startsWith(u"manifest");
}

bool isCandidate(const Container &container, const QString &path, bool isNamed)
{
    static const QStringList endings {u"js"_s, u""_s, u"txt"_s, u"json"_s};
    const QString lower = u'/' + path.toLower();
    const qsizetype place = endings.indexOf(ending(path));
    return container.isSingleFile()
        || (place >= 0 && place < (isNamed ? 4 : 2) && !lower.contains(u"/assets/")
            && !lower.contains(u"_media/"));
}

struct Archive
{
    XArchiveFiles files;
    qint64 generatedAt = 0;
};

class Search
{
public:
    Search(Container &container, const JobContext &job)
        : m_container(container)
        , m_job(job)
    {
    }

    Result<void> look(bool namedLikeIt)
    {
        for (std::size_t i = 0; i < m_container.entries().size(); ++i) {
            const QString &path = m_container.entries().at(i).path;
            if (isNamedLikeIt(path) != namedLikeIt
                || !isCandidate(m_container, path, namedLikeIt)) {
                continue;
            }
            if (!namedLikeIt && ++m_sniffed > mostSniffed) {
                return {};
            }
            const Result<QByteArray> head = m_container.readHead(i, headBytes, m_job);
            if (!head) {
                return tl::unexpected<Error>(head.error());
            }
            if (const auto found = kindOfFile(*head)) {
                if (const auto added = add(i, *found); !added) {
                    return added;
                }
            }
        }
        return {};
    }

    bool hasLists() const
    {
        return std::ranges::any_of(
            m_archives, [](const auto &archive) { return !archive.second.files.parts.empty(); });
    }

    XArchiveFiles best()
    {
        if (m_archives.empty()) {
            return {};
        }
        const auto chosen = std::ranges::max_element(m_archives, {}, [](const auto &one) {
            const XArchiveFiles &files = one.second.files;
            return std::tuple(!files.parts.empty(), one.second.generatedAt, files.parts.size());
        });
        XArchiveFiles files = std::move(chosen->second.files);
        for (const auto &[folder, other] : m_archives) {
            if (folder != chosen->first && !other.files.parts.empty()) {
                files.mixed = other.files.parts.front().kind;
            }
        }
        std::ranges::sort(files.parts, {},
            [](const XArchiveFiles::Part &part) { return std::tuple(part.kind, part.part); });
        return files;
    }

private:
    Result<void> add(std::size_t entry, const XGlobalName &name)
    {
        const QString &path = m_container.entries().at(entry).path;
        Archive &archive = m_archives[folderName(path)];
        if (name.type == u"manifest") {
            const auto manifest = readXManifest(m_container, entry, m_job);
            if (!manifest) {
                return tl::unexpected<Error>(manifest.error());
            }
            archive.files.manifest = entry;
            archive.generatedAt = manifest->generatedAt.at;
        } else if (name.type == u"account") {
            archive.files.account = entry;
        } else if (const auto kind = xListKind(name.type)) {
            return addPart(
                archive.files, {entry, *kind, name.part < 0 ? partOfName(path) : name.part});
        }
        return {};
    }

    /// A part that is there twice: the fuller copy is used, and only other content is worth a word.
    Result<void> addPart(XArchiveFiles &files, const XArchiveFiles::Part &part)
    {
        const auto twin = std::ranges::find_if(files.parts, [&](const XArchiveFiles::Part &other) {
            return other.kind == part.kind && other.part == part.part;
        });
        if (twin == files.parts.end()) {
            files.parts.push_back(part);
            return {};
        }
        const Container::Entry &known = m_container.entries().at(twin->entry);
        const Container::Entry &second = m_container.entries().at(part.entry);
        const Result<bool> same = hasSameContent(twin->entry, part.entry);
        if (!same) {
            return tl::unexpected<Error>(same.error());
        }
        if (!*same) {
            files.mixed = part.kind;
        }
        if (second.size > known.size) {
            *twin = part;
        }
        return {};
    }

    Result<bool> hasSameContent(std::size_t first, std::size_t second)
    {
        if (m_container.entries().at(first).size != m_container.entries().at(second).size) {
            return false;
        }
        const auto digest = [this](std::size_t entry) -> Result<std::size_t> {
            std::size_t sum = 0;
            const auto done = m_container.read(
                entry,
                [&sum](std::string_view chunk) {
                    sum = sum * 31 + std::hash<std::string_view>()(chunk);
                    return true;
                },
                m_job);
            return done ? Result<std::size_t>(sum) : tl::unexpected<Error>(done.error());
        };
        const Result<std::size_t> one = digest(first);
        const Result<std::size_t> other = digest(second);
        if (!one || !other) {
            return tl::unexpected<Error>(one ? other.error() : one.error());
        }
        return *one == *other;
    }

    Container &m_container;
    const JobContext &m_job;
    int m_sniffed = 0;
    std::map<QString, Archive> m_archives; ///< by folder
};

} // namespace

Result<XArchiveFiles> findXArchiveFiles(Container &container, const JobContext &job)
{
    Search search(container, job);
    if (const auto done = search.look(true); !done) {
        return tl::unexpected<Error>(done.error());
    }
    if (!search.hasLists()) {
        if (const auto done = search.look(false); !done) {
            return tl::unexpected<Error>(done.error());
        }
    }
    return search.best();
}

} // namespace comity::formats

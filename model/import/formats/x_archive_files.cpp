#include "model/import/formats/x_archive_files.h"

#include "model/import/formats/dates.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/text_encoding.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr qint64 headBytes = 2'048;
/// An export of another kind may hold tens of thousands of files; an archive of X has a hundred.
constexpr int mostSniffed = 500;

struct FoundName
{
    XType type;
    int part = 0; ///< -1 when the file does not tell
};

std::optional<FoundName> nameInHead(const QByteArray &head)
{
    const std::string text = decodedText({head.constData(), static_cast<std::size_t>(head.size())});
    const QString start
        = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed();
    const qsizetype bracket = start.indexOf(QRegularExpression(u"[\\[{]"_s));
    const QString prefix = bracket < 0 ? start : start.left(bracket);
    if (prefix.contains(u"__THAR_CONFIG")) {
        return FoundName {XType::Manifest};
    }
    if (const auto name = xGlobalName(prefix)) {
        const auto type = xType(name->type);
        return type ? std::optional(FoundName {*type, name->part}) : std::nullopt;
    }
    // Plain JSON: by the key of the first record.
    static const QRegularExpression record(u"^\\[\\s*\\{\\s*\"([A-Za-z]+)\"\\s*:\\s*\\{"_s);
    const QRegularExpressionMatch match = record.match(start);
    const auto type = match.hasMatch() ? xTypeOfRecord(match.captured(1)) : std::nullopt;
    return type ? std::optional(FoundName {*type, -1}) : std::nullopt;
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
    static const std::array beginnings {u"follow"_s, u"account"_s, u"manifest"_s, u"tweet"_s,
        u"direct-message"_s, u"direct_message"_s, u"block"_s, u"mute"_s, u"deleted-tweet"_s,
        u"note-tweet"_s, u"community-tweet"_s, u"screen-name"_s};
    const QString stem = plainStem(path);
    return std::ranges::any_of(
        beginnings, [&stem](const QString &beginning) { return stem.startsWith(beginning); });
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

/// What a second copy of a type is called.
QString nameOf(XType type)
{
    const auto kind = xListKind(type);
    return kind                           ? toText(*kind)
        : xHolds(type) == Holds::Messages ? u"messages"_s
        : xHolds(type) == Holds::Posts    ? u"posts"_s
                                          : xFileStem(type);
}

using Part = XArchiveFiles::Part;

class Search
{
public:
    Search(Container &container, const JobContext &job)
        : m_container(container)
        , m_job(job)
    {
    }

    Result<XArchiveFiles> run()
    {
        int sniffed = 0;
        for (std::size_t i = 0; i < m_container.entries().size(); ++i) {
            const QString &path = m_container.entries().at(i).path;
            const bool isNamed = isNamedLikeIt(path);
            if (!isCandidate(m_container, path, isNamed) || (!isNamed && ++sniffed > mostSniffed)) {
                continue;
            }
            const Result<QByteArray> head = m_container.readHead(i, headBytes, m_job);
            if (!head) {
                return tl::unexpected<Error>(head.error());
            }
            if (const auto found = nameInHead(*head)) {
                const int part = found->part < 0 ? partOfName(path) : found->part;
                m_archives[folderName(path)].parts.push_back({i, found->type, part});
            }
        }
        return m_archives.empty() ? Result<XArchiveFiles>() : best();
    }

private:
    struct Found
    {
        std::vector<Part> parts;
        XManifest manifest;
        bool isManifestBroken = false;
        qint64 date = 0;
    };

    Result<void> readManifests()
    {
        for (auto &[folder, found] : m_archives) {
            for (const Part &part : found.parts) {
                if (part.type != XType::Manifest) {
                    continue;
                }
                auto manifest = readXManifest(m_container, part.entry, m_job);
                if (manifest && manifest->generatedAt.at >= found.manifest.generatedAt.at) {
                    found.manifest = *std::move(manifest);
                } else if (!manifest && manifest.error().code == Error::Code::Cancelled) {
                    return tl::unexpected<Error>(manifest.error());
                } else if (!manifest) {
                    found.isManifestBroken = true;
                }
            }
            const Dated &told = found.manifest.generatedAt;
            found.date = told.isKnown() ? told.at : dateInName(folder).at;
        }
        return {};
    }

    static qsizetype lists(const Found &found)
    {
        return std::ranges::count_if(
            found.parts, [](const Part &part) { return xListKind(part.type).has_value(); });
    }

    Result<XArchiveFiles> best()
    {
        if (const auto done = readManifests(); !done) {
            return tl::unexpected<Error>(done.error());
        }
        const auto chosen = std::ranges::max_element(m_archives, {}, [](const auto &one) {
            const Found &found = one.second;
            return std::tuple(lists(found) > 0, found.date, found.parts.size());
        });
        const Found &best = chosen->second;
        XArchiveFiles files;
        files.manifest = best.manifest;
        files.isManifestBroken = best.isManifestBroken;
        if (const auto done = addAll(files, best.parts); !done) {
            return tl::unexpected<Error>(done.error());
        }
        for (const auto &[folder, other] : m_archives) {
            if (folder == chosen->first) {
                continue;
            }
            const bool isSame = best.manifest.generatedAt.isKnown()
                && other.manifest.generatedAt == best.manifest.generatedAt
                && other.manifest.owner.key == best.manifest.owner.key;
            const auto row = std::ranges::find_if(other.parts, &Search::hasRows);
            if (isSame) {
                if (const auto done = addAll(files, other.parts); !done) {
                    return tl::unexpected<Error>(done.error());
                }
            } else if (row != other.parts.end()) {
                files.mixed = nameOf(row->type);
            }
        }
        std::ranges::stable_sort(
            files.parts, {}, [](const Part &part) { return std::tuple(part.type, part.part); });
        return files;
    }

    static bool hasRows(const Part &part)
    {
        return xListKind(part.type) || xHolds(part.type) != Holds::List;
    }

    Result<void> addAll(XArchiveFiles &files, const std::vector<Part> &parts)
    {
        for (const Part &part : parts) {
            if (const auto done = add(files, part); !done) {
                return done;
            }
        }
        return {};
    }

    /// A part that is there twice: the fuller copy is used, and only other content is worth a word.
    Result<void> add(XArchiveFiles &files, const Part &part)
    {
        const auto twin = std::ranges::find_if(files.parts,
            [&](const Part &other) { return other.type == part.type && other.part == part.part; });
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
        if (!*same && (hasRows(part) || part.type == XType::Account)) {
            files.mixed = nameOf(part.type);
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
    std::map<QString, Found> m_archives; ///< by folder
};

} // namespace

std::optional<std::size_t> XArchiveFiles::entryOf(XType type) const
{
    const auto found = std::ranges::find(parts, type, &Part::type);
    return found == parts.end() ? std::nullopt : std::optional(found->entry);
}

Result<XArchiveFiles> findXArchiveFiles(Container &container, const JobContext &job)
{
    return Search(container, job).run();
}

} // namespace comity::formats

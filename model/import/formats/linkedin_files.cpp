#include "model/import/formats/linkedin_files.h"

#include "model/import/formats/entry_path.h"
#include "model/import/formats/mapped_csv.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

/// A renamed file is among few.
constexpr int mostSniffed = 500;

struct Shape
{
    LinkedInKind kind;
    const char *stem; ///< letters only
    const char *columns; ///< that tell it, parted by blanks
    bool needsName; ///< the header alone does not tell it
};

constexpr std::array shapes {
    Shape {LinkedInKind::Connections, "connections", "firstname connectedon", false},
    Shape {LinkedInKind::Messages, "messages", "conversationid from date", false},
    Shape {LinkedInKind::Invitations, "invitations", "direction sentat", false},
    Shape {
        LinkedInKind::EndorsementsReceived, "endorsementreceivedinfo", "endorserfirstname", false},
    Shape {LinkedInKind::EndorsementsGiven, "endorsementgiveninfo", "endorseefirstname", false},
    Shape {
        LinkedInKind::RecommendationsReceived, "recommendationsreceived", "firstname text", true},
    Shape {LinkedInKind::RecommendationsGiven, "recommendationsgiven", "firstname text", true},
    Shape {LinkedInKind::Notes, "notes", "connectionfirstname note", false},
    Shape {LinkedInKind::Profile, "profile", "firstname headline", true},
};

/// `messages_123456 (1).csv` is `messages`.
QString lettersOf(const QString &path)
{
    QString letters;
    for (const QChar c : plainStem(path)) {
        if (c.isLetter()) {
            letters += c;
        }
    }
    return letters;
}

QStringList namesIn(const char *columns)
{
    return QString::fromLatin1(columns).split(u' ');
}

/// The columns of a member list: its header is not known, but a name beside an address will do.
bool isFollowsHeader(const NamedColumns &columns)
{
    return columns.of({u"profileurl"_s, u"memberprofileurl"_s, u"publicprofileurl"_s,
               u"publicurl"_s, u"memberurl"_s, u"url"_s})
        >= 0
        && columns.of({u"fullname"_s, u"membername"_s, u"name"_s, u"firstname"_s, u"member"_s})
        >= 0;
}

class Search
{
public:
    Search(Container &container, const JobContext &job)
        : m_container(container)
        , m_job(job)
    {
    }

    Result<LinkedInFiles> run()
    {
        if (const auto done = pass(true); !done) {
            return tl::unexpected<Error>(done.error());
        }
        if (!hasConnections()) {
            if (const auto done = pass(false); !done) {
                return tl::unexpected<Error>(done.error());
            }
        }
        chooseFullest();
        return std::move(m_found);
    }

private:
    bool hasConnections() const
    {
        return std::ranges::any_of(m_candidates,
            [](const LinkedInFile &file) { return file.kind == LinkedInKind::Connections; });
    }

    Result<void> pass(bool isNamed)
    {
        int sniffed = 0;
        for (std::size_t i = 0; i < m_container.entries().size() && sniffed < mostSniffed; ++i) {
            const QString &path = m_container.entries().at(i).path;
            const bool mayBeTable = m_container.isSingleFile() || isTableName(path);
            if (!mayBeTable || isKnownName(path) != isNamed || isNeverRead(path)) {
                continue;
            }
            ++sniffed;
            const Result<TableHead> head = readTableHead(m_container, i, m_job);
            if (!head) {
                return tl::unexpected<Error>(head.error());
            }
            if (!head->isBinary) {
                judge(i, *head, lettersOf(path));
            }
        }
        return {};
    }

    static bool isKnownName(const QString &path)
    {
        const QString letters = lettersOf(path);
        return letters.startsWith(u"connections") || letters == u"memberfollows"
            || std::ranges::any_of(
                shapes, [&](const Shape &one) { return letters == QLatin1String(one.stem); });
    }

    static bool isNeverRead(const QString &path)
    {
        const QString letters = lettersOf(path);
        return letters == u"contacts" || letters == u"importedcontacts"
            || (letters.endsWith(u"messages") && letters != u"messages"
                && (letters.contains(u"guide") || letters.contains(u"coach")
                    || letters.contains(u"roleplay")));
    }

    void judge(std::size_t entry, const TableHead &head, const QString &letters)
    {
        for (const TableHead::Row &row : head.rows) {
            const NamedColumns columns(row);
            if (letters == u"memberfollows") {
                if (isFollowsHeader(columns)) {
                    keep(LinkedInKind::MemberFollows, entry, head, row, columns);
                    return;
                }
                continue;
            }
            for (const Shape &shape : shapes) {
                const bool isNamedSo = letters == QLatin1String(shape.stem);
                if ((isNamedSo || !shape.needsName) && columns.hasAll(namesIn(shape.columns))) {
                    keep(shape.kind, entry, head, row, columns);
                    return;
                }
            }
        }
        tellStrange(entry, head, letters);
    }

    void keep(LinkedInKind kind, std::size_t entry, const TableHead &head,
        const TableHead::Row &header, const NamedColumns &columns)
    {
        m_candidates.push_back({kind, entry, head.delimiter, header.line, columns});
    }

    void tellStrange(std::size_t entry, const TableHead &head, const QString &letters)
    {
        for (const Shape &shape : shapes) {
            const bool isNamedSo = letters == QLatin1String(shape.stem);
            if (!isNamedSo || head.rows.empty() || shape.kind == LinkedInKind::Profile) {
                continue;
            }
            const NamedColumns columns(head.rows.front());
            for (const QString &name : namesIn(shape.columns)) {
                if (!columns.has(name)) {
                    m_found.strange.push_back({entry, shape.kind, name});
                    return;
                }
            }
        }
    }

    /// A second download beside the first is no second list (formats.md §0.5).
    void chooseFullest()
    {
        const auto sizeOf = [this](const LinkedInFile &file) {
            return m_container.entries().at(file.entry).size;
        };
        std::ranges::stable_sort(m_candidates, [&](const LinkedInFile &a, const LinkedInFile &b) {
            return a.kind != b.kind ? a.kind < b.kind : sizeOf(a) > sizeOf(b);
        });
        for (const LinkedInFile &file : m_candidates) {
            if (m_found.files.empty() || m_found.files.back().kind != file.kind) {
                m_found.files.push_back(file);
            } else if (sizeOf(file) != sizeOf(m_found.files.back())
                && std::ranges::find(m_found.mixed, file.kind) == m_found.mixed.end()) {
                m_found.mixed.push_back(file.kind);
            }
        }
    }

    Container &m_container;
    const JobContext &m_job;
    std::vector<LinkedInFile> m_candidates;
    LinkedInFiles m_found;
};

} // namespace

const LinkedInFile *LinkedInFiles::of(LinkedInKind kind) const
{
    const auto found = std::ranges::find(files, kind, &LinkedInFile::kind);
    return found == files.end() ? nullptr : &*found;
}

Result<LinkedInFiles> findLinkedInFiles(Container &container, const JobContext &job)
{
    return Search(container, job).run();
}

} // namespace comity::formats

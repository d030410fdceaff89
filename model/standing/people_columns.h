#pragma once

#include "model/base/result.h"
#include "model/jobs/job_context.h"
#include "model/standing/people_chunk.h"
#include "model/standing/people_marks.h"
#include "model/standing/pk_set.h"

#include <QDate>
#include <SQLiteCpp/Database.h>
#include <memory>
#include <optional>
#include <vector>

namespace comity {

/// What is known of one person at a glance: one row of PeopleColumns, unpacked.
struct Glance
{
    Pk pk = {};
    Relation relation = Relation::Unknown;
    Half theyFollow = Half::Unknown;
    Half weFollow = Half::Unknown;
    Half connected = Half::Unknown;
    std::optional<qint64> followers = {};
    std::optional<qint64> following = {};
    std::optional<qint64> posts = {};
    QDate joined = {};
    Dated lastPost = {};
    Dated weSince = {};
    Dated theySince = {};
    Dated connectedSince = {};
    bool isNew = false;
    bool hasLeft = false;
    bool isProtected = false; ///< by us
    bool isLearnOnly = false;
    bool isVerified = false;
    bool hidesPosts = false;
    std::optional<qint64> lastContact = {}; ///< UTC seconds
    bool theyWrote = false;
    bool weWrote = false;
    bool isBlocked = false; ///< by us
    std::optional<quint32> listRank = {};

    bool operator==(const Glance &) const = default;
};

/// The numbers of everybody an account has a relation with, in memory: chips, sorts and plans run
/// over it in milliseconds. Immutable: read from any thread, replaced and never changed
/// (architecture.md §5). For all accounts it holds every profile once, each with the closest of its
/// relations.
///
/// Lists of one kind within the days of a pair (architecture.md §4) are one look at the account: a
/// sheet that repeats an archive makes nobody old. "New": they follow us or are connected, and a
/// list of the newest look tells it, and not the last complete one before that look; the look is of
/// the same days as the newest list of the account. On a first look nobody is new. "Left": they
/// followed us or were connected, and a later complete list lacks them. Whom we follow or follow no
/// more is neither: that was our doing.
class PeopleColumns
{
public:
    using Version = std::shared_ptr<const PeopleColumns>;

    /// Reads the workspace at `path` with connections of its own. No account: all of them.
    /// A quarter to half a second for 1.45 million people; a worker thread's job.
    static Result<Version> load(
        const QString &path, std::optional<AccountId> account, const JobContext &job = {});
    /// The same over an open connection.
    static Result<Version> load(
        SQLite::Database &database, std::optional<AccountId> account, const JobContext &job = {});

    /// The version after edits by hand, which are read again; chunks that stay as they are are
    /// shared with this version. When the imports of the workspace are others than in this version,
    /// everything is read again.
    Result<Version> withEdits(const QString &path, const JobContext &job = {}) const;

    std::optional<AccountId> account() const { return m_account; }
    /// The workspace's generation that it shows.
    qint64 generation() const { return m_generation; }
    /// Which imports and lists it was made from: texts are the same while it is the same.
    const QByteArray &basis() const { return m_basis; }
    std::size_t size() const { return m_size; }
    /// In rising order of pk; no chunk is empty.
    const std::vector<std::shared_ptr<const PeopleChunk>> &chunks() const { return m_chunks; }

    /// Nothing for somebody who is not in it.
    std::optional<Glance> find(Pk pk) const;
    Glance at(const PeopleChunk &chunk, std::size_t row) const;
    /// Where somebody stands; null and nothing for who is not in it.
    std::pair<const PeopleChunk *, std::size_t> placeOf(Pk pk) const;
    Dated time(const PeopleChunk &chunk, std::size_t row, PeopleChunk::Time time) const;
    /// Dated::sortKey() of a time without unpacking it.
    qint64 sortKey(const PeopleChunk &chunk, std::size_t row, PeopleChunk::Time time) const;

    /// Calls `visit(chunk, row)` for everybody, in rising order of pk.
    template <typename Visit>
    void forEach(Visit &&visit) const
    {
        for (const auto &chunk : m_chunks) {
            for (std::size_t row = 0; row < chunk->size(); ++row) {
                visit(*chunk, row);
            }
        }
    }

    /// What was added by hand, of the same generation.
    const PeopleMarks &marks() const { return *m_marks; }
    /// Under all accounts a person of several profiles is one row: that with the closest relation,
    /// of equal ones the first. True for the others. With one account every profile stands for
    /// itself.
    bool isBesides(Pk pk) const { return m_besides.contains(pk); }
    bool hasBesides() const { return m_hasBesides; }

    /// Memory held, in bytes, shared chunks included.
    std::size_t bytes() const;

private:
    friend class PeopleColumnsLoader;
    PeopleColumns() = default;

    std::optional<AccountId> m_account;
    qint64 m_generation = 0;
    QByteArray m_basis; ///< which imports and lists it was made from
    std::size_t m_size = 0;
    std::vector<std::shared_ptr<const PeopleChunk>> m_chunks;
    std::shared_ptr<const std::vector<Bounds>> m_bounds;
    PeopleMarks::Version m_marks;
    PkSet m_besides;
    bool m_hasBesides = false;
};

} // namespace comity

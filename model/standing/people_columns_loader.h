#pragma once

#include "model/db/cache_file.h"
#include "model/standing/chunk_reader.h"
#include "model/standing/people_columns.h"

namespace comity {

/// Makes versions of PeopleColumns from a workspace. Both run inside one read transaction on each
/// connection, so a version shows one generation; they throw SQLite::Exception.
class PeopleColumnsLoader
{
public:
    PeopleColumnsLoader(
        SQLite::Database &database, std::optional<AccountId> account, const JobContext &job);

    /// Reads everything, or takes what was kept of the same content (db::CacheFile). With a second
    /// connection to the same file, two threads share the work.
    Result<PeopleColumns::Version> load(SQLite::Database *second = nullptr);

    /// `before` with the facts by hand read again; nothing when the imports differ from those of
    /// `before` and everything has to be read.
    std::optional<PeopleColumns::Version> refresh(const PeopleColumns &before);

private:
    using Chunks = std::vector<std::shared_ptr<PeopleChunk>>;

    bool readChunks(SQLite::Database *second, Chunks &chunks);
    bool readAll(SQLite::Database *second, PeopleColumns &columns);
    bool takeKept(db::CacheFile &file, PeopleColumns &columns);
    void keep(const db::CacheFile &file, const PeopleColumns &columns);
    QString cacheName() const;
    QByteArray readBasis();
    std::vector<HandFact> readHandFacts();
    void readMarks(PeopleColumns &columns);

    SQLite::Database &m_database;
    std::optional<AccountId> m_account;
    const JobContext &m_job;
    ChunkBasis m_basis;
};

} // namespace comity

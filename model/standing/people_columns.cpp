#include "model/standing/people_columns.h"

#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"
#include "model/db/workspace_file.h"
#include "model/standing/people_columns_loader.h"

#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <limits>

namespace comity {
namespace {

std::optional<qint64> known(quint32 value)
{
    return value == NumberColumn::unknown ? std::nullopt : std::optional<qint64>(value);
}

} // namespace

Result<PeopleColumns::Version> PeopleColumns::load(
    const QString &path, std::optional<AccountId> account, const JobContext &job)
{
    return db::guarded(path, [&]() -> Result<Version> {
        const auto first = db::connect(path, db::Use::Job);
        const auto second = db::connect(path, db::Use::Job);
        const db::InterruptOnStop stopFirst(*first, job.stop);
        const db::InterruptOnStop stopSecond(*second, job.stop);
        PeopleColumnsLoader loader(*first, account, job);
        // The second connection sees what stood when its transaction began; a commit between the
        // two beginnings is rare, and then it begins again.
        for (int attempt = 0; attempt < 3; ++attempt) {
            const SQLite::Transaction transaction(*second);
            const qint64 generation = db::WorkspaceFile::generation(*second);
            Result<Version> columns = loader.load(second.get());
            if (!columns || (*columns)->generation() == generation) {
                return columns;
            }
        }
        return loader.load();
    });
}

Result<PeopleColumns::Version> PeopleColumns::load(
    SQLite::Database &database, std::optional<AccountId> account, const JobContext &job)
{
    return db::guarded(db::pathOf(database),
        [&]() -> Result<Version> { return PeopleColumnsLoader(database, account, job).load(); });
}

Result<PeopleColumns::Version> PeopleColumns::withEdits(
    const QString &path, const JobContext &job) const
{
    auto refreshed = db::guarded(path, [&]() -> Result<std::optional<Version>> {
        const auto database = db::connect(path, db::Use::Job);
        const db::InterruptOnStop stop(*database, job.stop);
        return PeopleColumnsLoader(*database, m_account, job).refresh(*this);
    });
    if (!refreshed) {
        return tl::unexpected(refreshed.error());
    }
    return *refreshed ? Result<Version>(**refreshed) : load(path, m_account, job);
}

std::pair<const PeopleChunk *, std::size_t> PeopleColumns::placeOf(Pk pk) const
{
    const auto chunk = std::ranges::lower_bound(
        m_chunks, number(pk) & ~0xFFFFU, {}, [](const auto &one) { return one->base; });
    if (chunk == m_chunks.end()) {
        return {};
    }
    const std::size_t row = (*chunk)->rowOf(pk);
    return row == (*chunk)->size() ? std::pair<const PeopleChunk *, std::size_t>()
                                   : std::pair<const PeopleChunk *, std::size_t>(chunk->get(), row);
}

std::optional<Glance> PeopleColumns::find(Pk pk) const
{
    const auto [chunk, row] = placeOf(pk);
    return chunk == nullptr ? std::nullopt : std::optional<Glance>(at(*chunk, row));
}

Glance PeopleColumns::at(const PeopleChunk &chunk, std::size_t row) const
{
    Glance glance;
    glance.pk = chunk.pk(row);
    glance.relation = chunk.relation(row);
    glance.theyFollow = chunk.theyFollow(row);
    glance.weFollow = chunk.weFollow(row);
    glance.connected = chunk.connected(row);
    glance.followers = known(chunk.followers.at(row));
    glance.following = known(chunk.following.at(row));
    glance.posts = known(chunk.posts.at(row));
    if (!chunk.joinedDay.empty() && chunk.joinedDay[row] != 0) {
        glance.joined = QDate(1970, 1, 1).addDays(chunk.joinedDay[row] - 1);
    }
    glance.lastPost = time(chunk, row, PeopleChunk::Time::LastPost);
    glance.weSince = time(chunk, row, PeopleChunk::Time::WeSince);
    glance.theySince = time(chunk, row, PeopleChunk::Time::TheySince);
    glance.connectedSince = time(chunk, row, PeopleChunk::Time::ConnectedSince);
    glance.isNew = chunk.has(row, PeopleChunk::IsNew);
    glance.hasLeft = chunk.has(row, PeopleChunk::HasLeft);
    glance.isProtected = chunk.has(row, PeopleChunk::IsProtected);
    glance.isLearnOnly = chunk.has(row, PeopleChunk::IsLearnOnly);
    glance.isVerified = chunk.has(row, PeopleChunk::IsVerified);
    glance.hidesPosts = chunk.has(row, PeopleChunk::HidesPosts);
    glance.lastContact = known(chunk.lastContact.at(row));
    glance.theyWrote = chunk.has(row, PeopleChunk::TheyWrote);
    glance.weWrote = chunk.has(row, PeopleChunk::WeWrote);
    glance.isBlocked = chunk.has(row, PeopleChunk::IsBlocked);
    if (chunk.listRank.at(row) != NumberColumn::unknown) {
        glance.listRank = chunk.listRank.at(row);
    }
    return glance;
}

Dated PeopleColumns::time(const PeopleChunk &chunk, std::size_t row, PeopleChunk::Time which) const
{
    const DatePrecision precision = chunk.precision(row, which);
    const quint32 value = chunk.column(which).at(row);
    switch (precision) {
    case DatePrecision::None:
        return {};
    case DatePrecision::Bounded:
        return Dated::between((*m_bounds)[value].notBefore, (*m_bounds)[value].notAfter);
    default:
        return {precision, value, {}, {}};
    }
}

qint64 PeopleColumns::sortKey(
    const PeopleChunk &chunk, std::size_t row, PeopleChunk::Time which) const
{
    constexpr qint64 last = std::numeric_limits<qint64>::max();
    const quint32 value = chunk.column(which).at(row);
    switch (chunk.precision(row, which)) {
    case DatePrecision::None:
        return last;
    case DatePrecision::Bounded:
        return (*m_bounds)[value].notAfter.value_or(last);
    default:
        return value;
    }
}

std::size_t PeopleColumns::bytes() const
{
    std::size_t sum = sizeof(PeopleColumns) + m_bounds->capacity() * sizeof(Bounds);
    for (const auto &chunk : m_chunks) {
        sum += chunk->bytes();
    }
    return sum;
}

} // namespace comity

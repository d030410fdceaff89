#include "model/purge/key_order.h"

#include "model/base/rising_order.h"
#include "model/db/cache_file.h"
#include "model/db/connection.h"
#include "model/db/row_reader.h"

#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <cstring>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace comity {

namespace {

/// The table stands in the order of its keys: numbers by value, then texts. Who has several keys
/// counts by the first, and an id stands before the handle that once replaced it.
constexpr const char *inOrder = "SELECT pk FROM profile_key ORDER BY network, ext";

/// Reading the keys of everybody pays only for those who want most of them.
constexpr std::size_t fewOf = 16;

/// Fewer are read from their rows in no time.
constexpr std::size_t ranksWorthKeeping = 1U << 17;

} // namespace

std::vector<quint32> KeyOrder::first(const std::vector<Pk> &people, std::size_t count) const
{
    const std::lock_guard guard(m_mutex);
    if (m_ranks.empty() && count < people.size() / fewOf) {
        return readFirst(people, count);
    }
    if (m_ranks.empty()) {
        readRanks();
    }
    std::vector<quint32> ranks(people.size());
    std::ranges::transform(people, ranks.begin(), [this](Pk pk) {
        return number(pk) < m_ranks.size() ? m_ranks[number(pk)]
                                           : std::numeric_limits<quint32>::max();
    });
    std::vector<quint32> places = risingOrder(ranks);
    places.resize(std::min(count, places.size()));
    return places;
}

/// Walks the keys until enough of the people have been met.
std::vector<quint32> KeyOrder::readFirst(const std::vector<Pk> &people, std::size_t count) const
{
    std::vector<bool> isWanted;
    for (const Pk pk : people) {
        isWanted.resize(std::max(isWanted.size(), std::size_t {number(pk)} + 1));
        isWanted[number(pk)] = true;
    }
    std::vector<quint32> out;
    const auto take = [&](std::size_t pk) {
        const auto place = std::ranges::lower_bound(people, Pk {static_cast<quint32>(pk)});
        isWanted[pk] = false;
        out.push_back(static_cast<quint32>(place - people.begin()));
    };
    const auto database = db::connect(m_path, db::Use::Job);
    db::RowReader rows(*database, inOrder);
    while (out.size() < count && rows.next()) {
        const auto pk = static_cast<std::size_t>(rows.number(0));
        if (pk < isWanted.size() && isWanted[pk]) {
            take(pk);
        }
    }
    // Whoever has no key comes last, as among the ranks.
    for (std::size_t pk = 0; pk < isWanted.size() && out.size() < count; ++pk) {
        if (isWanted[pk]) {
            take(pk);
        }
    }
    return out;
}

void KeyOrder::readRanks() const
{
    const auto database = db::connect(m_path, db::Use::Job);
    std::optional<SQLite::Transaction> transaction(*database);
    db::CacheFile file(*database, u"key-ranks"_s);
    if (const std::span<const char> kept = file.read(); !kept.empty()) {
        m_ranks.resize(kept.size() / sizeof(quint32));
        std::memcpy(m_ranks.data(), kept.data(), m_ranks.size() * sizeof(quint32));
        return;
    }
    const qint64 last = db::queryNumber(*database, "SELECT max(pk) FROM profile");
    m_ranks.assign(static_cast<std::size_t>(last) + 1, std::numeric_limits<quint32>::max());
    db::RowReader rows(*database, inOrder);
    quint32 rank = 0;
    while (rows.next()) {
        quint32 &own = m_ranks.at(static_cast<std::size_t>(rows.number(0)));
        own = std::min(own, rank++);
    }
    transaction.reset();
    if (m_ranks.size() >= ranksWorthKeeping) {
        file.write(*database,
            QByteArray::fromRawData(reinterpret_cast<const char *>(m_ranks.data()),
                static_cast<qsizetype>(m_ranks.size() * sizeof(quint32))));
    }
}

} // namespace comity

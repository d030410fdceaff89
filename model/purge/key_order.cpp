#include "model/purge/key_order.h"

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

std::vector<Pk> KeyOrder::first(const std::vector<Pk> &people, std::size_t count) const
{
    const std::lock_guard guard(m_mutex);
    if (m_ranks.empty() && count < people.size() / fewOf) {
        return readFirst(people, count);
    }
    if (m_ranks.empty()) {
        readRanks();
    }
    const auto rankOf = [this](Pk pk) {
        return number(pk) < m_ranks.size() ? m_ranks[number(pk)]
                                           : std::numeric_limits<quint32>::max();
    };
    std::vector<std::pair<quint32, Pk>> ranked;
    ranked.reserve(people.size());
    for (const Pk pk : people) {
        ranked.emplace_back(rankOf(pk), pk);
    }
    std::ranges::sort(ranked);
    std::vector<Pk> out;
    for (std::size_t i = 0; i < std::min(count, ranked.size()); ++i) {
        out.push_back(ranked[i].second);
    }
    return out;
}

/// Walks the keys until enough of the people have been met.
std::vector<Pk> KeyOrder::readFirst(const std::vector<Pk> &people, std::size_t count) const
{
    std::vector<bool> isWanted;
    for (const Pk pk : people) {
        isWanted.resize(std::max(isWanted.size(), std::size_t {number(pk)} + 1));
        isWanted[number(pk)] = true;
    }
    std::vector<Pk> out;
    const auto database = db::connect(m_path, db::Use::Job);
    db::RowReader rows(*database, inOrder);
    while (out.size() < count && rows.next()) {
        const auto pk = static_cast<std::size_t>(rows.number(0));
        if (pk < isWanted.size() && isWanted[pk]) {
            isWanted[pk] = false;
            out.push_back(Pk {static_cast<quint32>(pk)});
        }
    }
    // Whoever has no key comes last, as among the ranks.
    for (std::size_t pk = 0; pk < isWanted.size() && out.size() < count; ++pk) {
        if (isWanted[pk]) {
            out.push_back(Pk {static_cast<quint32>(pk)});
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

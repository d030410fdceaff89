#include "model/purge/key_order.h"

#include "model/db/connection.h"
#include "model/db/row_reader.h"

#include <algorithm>
#include <limits>

namespace comity {

void KeyOrder::sort(std::vector<Pk> &people) const
{
    if (people.size() < 2) {
        return;
    }
    const std::lock_guard guard(m_mutex);
    if (m_ranks.empty()) {
        readRanks();
    }
    const auto rankOf = [this](Pk pk) {
        return number(pk) < m_ranks.size() ? m_ranks[number(pk)]
                                           : std::numeric_limits<quint32>::max();
    };
    std::ranges::sort(people, [&](Pk a, Pk b) {
        return rankOf(a) != rankOf(b) ? rankOf(a) < rankOf(b) : number(a) < number(b);
    });
}

void KeyOrder::readRanks() const
{
    const auto database = db::connect(m_path, db::Use::Job);
    const qint64 last = db::queryNumber(*database, "SELECT max(pk) FROM profile");
    m_ranks.assign(static_cast<std::size_t>(last) + 1, std::numeric_limits<quint32>::max());
    // The table stands in the order of its keys: numbers by value, then texts. Who has several
    // keys counts by the first, and an id stands before the handle that once replaced it.
    db::RowReader rows(*database, "SELECT pk FROM profile_key ORDER BY network, ext");
    quint32 rank = 0;
    while (rows.next()) {
        quint32 &own = m_ranks.at(static_cast<std::size_t>(rows.number(0)));
        own = std::min(own, rank++);
    }
}

} // namespace comity

#include "model/goals/round_pace.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <vector>

namespace comity::goals {
namespace {

constexpr qint64 spanSeconds = qint64 {90} * 86'400;
constexpr qint64 longestGap = 1'800;
constexpr std::size_t leastGaps = 10;
constexpr qint64 exactMinutes = 10;
constexpr qint64 step = 5; // minutes

} // namespace

std::optional<int> secondsForEach(SQLite::Database &database, qint64 asOf)
{
    // What was done in one go has one time.
    SQLite::Statement query(database,
        "SELECT done_at FROM obligation WHERE done_at BETWEEN ?1 AND ?2"
        " UNION SELECT at FROM touch WHERE at_precision IS NULL AND at BETWEEN ?1 AND ?2"
        " UNION SELECT at FROM handover WHERE state = 'sent' AND at BETWEEN ?1 AND ?2"
        " ORDER BY 1");
    query.bind(1, static_cast<int64_t>(asOf - spanSeconds));
    query.bind(2, static_cast<int64_t>(asOf));
    std::vector<qint64> gaps;
    std::optional<qint64> before;
    while (query.executeStep()) {
        const qint64 at = query.getColumn(0).getInt64();
        if (before && at - *before <= longestGap) {
            gaps.push_back(at - *before);
        }
        before = at;
    }
    if (gaps.size() < leastGaps) {
        return {};
    }
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::ranges::nth_element(gaps, middle);
    return static_cast<int>(*middle);
}

int minutesFor(qint64 things, int secondsForEach)
{
    const qint64 minutes = std::max<qint64>(1, (things * secondsForEach + 59) / 60);
    return static_cast<int>(minutes <= exactMinutes ? minutes : (minutes + step / 2) / step * step);
}

} // namespace comity::goals

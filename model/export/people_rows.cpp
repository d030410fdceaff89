#include "model/export/people_rows.h"

#include "model/networks/catalogue.h"
#include "model/networks/profile_url.h"
#include "model/people/people_store.h"

#include <algorithm>

namespace comity {
namespace {

constexpr std::size_t rowsAtOnce = 1'000;

} // namespace

Result<void> forEachPerson(SQLite::Database &database, const std::vector<PeopleGroup> &groups,
    std::optional<qint64> limit, const JobContext &job,
    const std::function<Result<void>(const PersonEntry &)> &visit)
{
    std::size_t total = 0;
    for (const PeopleGroup &group : groups) {
        total += group.people.size();
    }
    std::size_t left = limit ? std::min(total, static_cast<std::size_t>(*limit)) : total;
    total = left;
    const PeopleStore store(database);
    for (const PeopleGroup &group : groups) {
        const std::size_t here = std::min(left, group.people.size());
        for (std::size_t at = 0; at < here; at += rowsAtOnce) {
            if (job.isStopped()) {
                return failure(Error::Code::Cancelled);
            }
            const auto begin = group.people.begin() + static_cast<std::ptrdiff_t>(at);
            const auto end = begin + static_cast<std::ptrdiff_t>(std::min(rowsAtOnce, here - at));
            for (const PersonRow &row : store.rows({begin, end})) {
                const Glance glance = group.columns->find(row.pk).value_or(Glance {});
                if (const auto visited = visit({group, row, glance}); !visited) {
                    return visited;
                }
            }
            job.say({QStringLiteral("dumping"), static_cast<qint64>(total - left + at),
                static_cast<qint64>(total)});
        }
        left -= here;
    }
    return {};
}

QString profileAddress(const PersonRow &row)
{
    const auto *const network = networks::Catalogue::builtIn().find(row.network);
    const QString address
        = network == nullptr ? QString() : networks::profileUrl(*network, row.key, row.handle);
    return address.isEmpty() && networks::isWebAddress(row.url) ? row.url : address;
}

} // namespace comity

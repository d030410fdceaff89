#include "model/standing/list_standing.h"

#include "model/standing/in_touch.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <limits>
#include <set>

namespace comity {
namespace {

constexpr qint64 daySeconds = 86'400;

bool cameFirst(const Glance &glance)
{
    if (glance.theyFollow != Half::Yes) {
        return false;
    }
    const bool areDated = glance.theySince.hasValue() && glance.weSince.hasValue();
    return glance.weFollow == Half::No
        || (glance.weFollow == Half::Yes && areDated && glance.theySince.at < glance.weSince.at);
}

/// The group that somebody belongs to.
std::vector<Pk> &groupOf(const Glance &glance, ListStanding &into)
{
    const bool isMutual = glance.connected == Half::Yes
        || (glance.theyFollow == Half::Yes && glance.weFollow == Half::Yes);
    return isMutual                                                              ? into.mutual
        : glance.weFollow == Half::Yes                                           ? into.weFollow
        : glance.theyFollow == Half::Yes                                         ? into.theyFollow
        : glance.relation == Relation::None || glance.relation == Relation::Left ? into.neither
                                                                                 : into.unknown;
}

/// One who does not follow is enough to know that they are not mutual.
bool isKnown(const Glance &glance)
{
    const bool isMutual = glance.connected == Half::Yes
        || (glance.theyFollow == Half::Yes && glance.weFollow == Half::Yes);
    return isMutual || glance.theyFollow == Half::No || glance.weFollow == Half::No;
}

} // namespace

ListStanding standingOf(const PeopleColumns &columns, const std::vector<Pk> &people,
    const std::vector<Pk> &heard, qint64 asOf, const QTimeZone &zone)
{
    const PkSet isHeard(heard);
    const InTouchJudge contacts(columns, asOf, zone);
    ListStanding standing;
    for (const Pk pk : people) {
        const Glance glance = columns.find(pk).value_or(Glance {.pk = pk});
        groupOf(glance, standing).push_back(pk);
        standing.known += isKnown(glance) ? 1 : 0;
        if (cameFirst(glance)) {
            standing.cameFirst.push_back(pk);
        }
        if (!isHeard.contains(pk)) {
            continue;
        }
        const Dated last = contacts.contactOf(pk).last;
        if (!last.isKnown()) {
            standing.never.push_back(pk);
        }
        if (!last.isKnown() || last.at < asOf - quietDays * daySeconds) {
            standing.quiet.push_back(pk);
        }
    }
    return standing;
}

std::vector<Pk> turnOf(const PeopleColumns &columns, const std::vector<Pk> &people,
    const std::vector<Pk> &heard, const std::vector<Pk> &resting, qint64 asOf,
    const QTimeZone &zone)
{
    const InTouchJudge contacts(columns, asOf, zone);
    const PkSet isHeard(heard);
    const PkSet areResting(resting);
    const PkSet optedOut(columns.marks().optedOut);
    std::vector<std::pair<qint64, Pk>> waiting;
    for (const Pk pk : people) {
        const Dated last = contacts.contactOf(pk).last;
        const bool isFresh = last.isKnown() && last.at > asOf - turnDays * daySeconds;
        const bool isUnknown = !last.isKnown() && !isHeard.contains(pk);
        if (!isFresh && !isUnknown && !areResting.contains(pk) && !optedOut.contains(pk)) {
            waiting.emplace_back(last.isKnown() ? last.at : std::numeric_limits<qint64>::min(), pk);
        }
    }
    std::ranges::sort(waiting);
    waiting.resize(std::min(waiting.size(), turnSize));
    std::vector<Pk> out(waiting.size());
    std::ranges::transform(waiting, out.begin(), &std::pair<qint64, Pk>::second);
    return out;
}

std::vector<Pk> withKnownMessages(SQLite::Database &database, const std::vector<Pk> &people)
{
    std::set<qint64> networks;
    SQLite::Statement known(database,
        "SELECT DISTINCT account.network FROM account WHERE EXISTS (SELECT 1 FROM import_message"
        " JOIN import ON import.id = import_message.import"
        " WHERE import_message.account = account.id AND import.undone_at IS NULL)");
    while (known.executeStep()) {
        networks.insert(known.getColumn(0).getInt64());
    }
    std::vector<Pk> out;
    if (networks.empty()) {
        return out;
    }
    SQLite::Statement find(database, "SELECT network FROM profile WHERE pk = ?1");
    for (const Pk pk : people) {
        find.reset();
        find.bind(1, static_cast<int64_t>(number(pk)));
        if (find.executeStep() && networks.contains(find.getColumn(0).getInt64())) {
            out.push_back(pk);
        }
    }
    return out;
}

} // namespace comity

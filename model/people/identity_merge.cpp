#include "model/people/identity_merge.h"

#include "model/db/binding.h"
#include "model/people/identity_suggestions.h"
#include "model/people/person_profiles.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <set>

namespace comity {
namespace {

/// Keeps a verdict on a pair that has none yet; gives whether it did.
bool putVerdict(SQLite::Database &writer, Pk first, Pk second, const char *verdict,
    const QString &reason, qint64 at)
{
    SQLite::Statement put(writer,
        "INSERT INTO identity_verdict (pk, other, verdict, reason, at)"
        " VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING");
    put.bind(1, static_cast<int64_t>(number(std::min(first, second))));
    put.bind(2, static_cast<int64_t>(number(std::max(first, second))));
    put.bind(3, verdict);
    put.bind(4, reason.toStdString());
    put.bind(5, static_cast<int64_t>(at));
    return put.exec() > 0;
}

/// Why two persons became one stands beside the first pair of them without a verdict.
void keepReason(SQLite::Database &writer, const std::vector<Pk> &first,
    const std::vector<Pk> &second, const QString &reason, qint64 at)
{
    for (const Pk one : first) {
        for (const Pk other : second) {
            if (putVerdict(writer, one, other, "same", reason, at)) {
                return;
            }
        }
    }
}

void dropReasons(SQLite::Database &writer, Pk pk, const std::vector<Pk> &others)
{
    SQLite::Statement drop(
        writer, "DELETE FROM identity_verdict WHERE pk = ?1 AND other = ?2 AND verdict = 'same'");
    for (const Pk other : others) {
        drop.reset();
        drop.bind(1, static_cast<int64_t>(number(std::min(pk, other))));
        drop.bind(2, static_cast<int64_t>(number(std::max(pk, other))));
        drop.exec();
    }
}

/// As the first of them writes what a reason is about; empty for reasons in the user's words.
QString sharedBy(SQLite::Database &database, std::pair<Pk, Pk> pair, const QString &reason)
{
    for (int i = 0; i < identityReasonCount; ++i) {
        const auto one = static_cast<IdentityReason>(i);
        if (toText(one) == reason) {
            return sharedValues(database, {pair.first, pair.second, {one}}).value(0);
        }
    }
    return {};
}

} // namespace

std::vector<Identity> identitiesOf(SQLite::Database &database, Pk pk)
{
    std::vector<Identity> identities;
    SQLite::Statement query(database,
        "SELECT network.code, coalesce(profile.seen_handle, profile.handle),"
        " coalesce(profile.seen_name, profile.name) FROM profile"
        " JOIN network ON network.id = profile.network WHERE profile.pk = ?1");
    SQLite::Statement why(database,
        "SELECT reason, at FROM identity_verdict WHERE verdict = 'same' AND"
        " ((pk = ?1 AND other = ?2) OR (pk = ?2 AND other = ?1))");
    const std::vector<Pk> profiles = PersonProfiles(database).of(pk);
    for (const Pk profile : profiles) {
        query.reset();
        query.bind(1, static_cast<int64_t>(number(profile)));
        if (!query.executeStep()) {
            continue;
        }
        Identity identity {profile, db::text(query.getColumn(0)), db::text(query.getColumn(1)),
            db::text(query.getColumn(2)), {}, {}};
        for (const Pk other : profiles) {
            why.reset();
            why.bind(1, static_cast<int64_t>(number(profile)));
            why.bind(2, static_cast<int64_t>(number(other)));
            if (why.executeStep()) {
                identity.reason = db::text(why.getColumn(0));
                identity.mergedAt = why.getColumn(1).getInt64();
                identity.shared = sharedBy(database, {profile, other}, identity.reason);
                break;
            }
        }
        identities.push_back(std::move(identity));
    }
    return identities;
}

void regroup(SQLite::Database &writer, std::vector<Pk> profiles)
{
    std::ranges::sort(profiles);
    SQLite::Statement put(
        writer, "UPDATE profile SET person = ?2 WHERE pk = ?1 AND person IS NOT ?2");
    for (const Pk pk : profiles) {
        put.reset();
        put.bind(1, static_cast<int64_t>(number(pk)));
        if (profiles.size() < 2) {
            put.bind(2);
        } else {
            put.bind(2, static_cast<int64_t>(number(profiles.front())));
        }
        put.exec();
    }
}

Result<HandEdit> mergePeople(SQLite::Database &writer, const std::vector<Pk> &pks,
    const QString &reason, qint64 at, const AfterRegrouping &after)
{
    return editByHand(writer, [&]() -> Result<void> {
        PersonProfiles people(writer);
        std::vector<Pk> whole;
        for (const Pk pk : people.onePerPerson(pks)) {
            const std::vector<Pk> profiles = people.of(pk);
            keepReason(writer, whole, profiles, reason, at);
            whole.insert(whole.end(), profiles.begin(), profiles.end());
        }
        regroup(writer, whole);
        if (after) {
            after(whole);
        }
        return {};
    });
}

Result<HandEdit> splitPeople(
    SQLite::Database &writer, const std::vector<Pk> &pks, const AfterRegrouping &after)
{
    return editByHand(writer, [&]() -> Result<void> {
        PersonProfiles people(writer);
        std::vector<Pk> apart;
        for (const Pk pk : pks) {
            std::vector<Pk> rest = people.of(pk);
            std::erase(rest, pk);
            if (rest.empty()) {
                continue;
            }
            dropReasons(writer, pk, rest);
            regroup(writer, {pk});
            regroup(writer, rest);
            apart.push_back(pk);
            apart.insert(apart.end(), rest.begin(), rest.end());
        }
        if (after) {
            after(apart);
        }
        return {};
    });
}

Result<HandEdit> refuseMerge(
    SQLite::Database &writer, Pk first, Pk second, const QString &reason, qint64 at)
{
    return editByHand(writer, [&]() -> Result<void> {
        PersonProfiles people(writer);
        const std::vector<Pk> profiles = people.of(first);
        if (profiles.empty() || people.of(second).empty()
            || std::ranges::find(profiles, second) != profiles.end()) {
            return {};
        }
        putVerdict(writer, first, second, "different", reason, at);
        return {};
    });
}

} // namespace comity

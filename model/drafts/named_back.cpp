#include "model/drafts/named_back.h"

#include "model/drafts/handle_home.h"
#include "model/people/person_profiles.h"

#include <algorithm>
#include <set>

namespace comity::drafts {
namespace {

/// Whom `after` names one by one and `before` does not.
std::vector<Pk> newlyNamed(SQLite::Database &database, const Draft &before, const Draft &after)
{
    std::vector<Pk> named;
    std::ranges::set_difference(after.in, before.in, std::back_inserter(named));
    QStringList handles;
    for (const AudiencePart &part : after.audience) {
        if (part.kind == PartKind::Add && part.target.kind == AudienceTarget::Kind::Handle
            && std::ranges::find(before.audience, part) == before.audience.end()) {
            handles += part.target.name;
        }
    }
    for (const auto &[handle, pk] : peopleNamed(database, after, handles)) {
        named.push_back(pk);
    }
    return named;
}

} // namespace

Draft withNamedBack(SQLite::Database &database, const Draft &before, Draft after)
{
    if (after.out.empty()) {
        return after;
    }
    std::set<Pk> back;
    PersonProfiles persons(database);
    for (const Pk pk : newlyNamed(database, before, after)) {
        const std::vector<Pk> profiles = persons.of(pk);
        back.insert(profiles.begin(), profiles.end());
    }
    std::erase_if(after.out, [&back](Pk pk) { return back.contains(pk); });
    return after;
}

} // namespace comity::drafts

#pragma once

#include "model/purge/purge_planner.h"
#include "tests/support/people_workspace.h"

#include <utility>
#include <vector>

namespace comity::tests {

/// One account x:me whose lists and people a test makes, and plans over it as of the clock.
class PurgeSituation
{
public:
    PurgeSituation()
        : me(workspace.addAccount(QStringLiteral("x:me")))
    {
        request.asOf = workspace.now();
    }

    PurgeProposal plan(std::optional<AccountId> account = {})
    {
        const AccountId whose = account.value_or(me);
        const auto columns = PeopleColumns::load(workspace.path(), whose);
        const auto facts = PurgeFacts::load(workspace.writer(), whose);
        Q_ASSERT(columns && facts);
        const KeyOrder keys(workspace.path());
        return planPurge(**columns, *facts, request, &keys).value();
    }

    static std::vector<Pk> people(const PurgeProposal &plan)
    {
        std::vector<Pk> out;
        for (const PurgeCandidate &item : plan.items) {
            out.push_back(item.pk);
        }
        return out;
    }

    /// A follow that began on a day, in an import of its own.
    void followOn(
        const std::vector<std::pair<Pk, Dated>> &follows, const std::vector<Pk> &followers)
    {
        const Dated taken = onDay(2026, 5, 11);
        const ImportId import = workspace.addImport(me, taken);
        PeopleWorkspace::List list {.kind = QStringLiteral("following"), .sinceIsDay = true};
        for (const auto &[pk, day] : follows) {
            list.people.push_back(pk);
            list.since.push_back(day.isKnown() ? day.at : 0);
        }
        workspace.addList(me, import, taken, list);
        workspace.addList(
            me, import, taken, {.kind = QStringLiteral("followers"), .people = followers});
        workspace.derive();
    }

    PeopleWorkspace workspace;
    AccountId me;
    PurgeRequest request;
};

/// Somebody whose last post is long ago.
inline PersonBuilder quiet()
{
    return aPerson().lastPosted(onDay(2025, 10, 14)).withFollowers(1'000).following(10);
}

/// Somebody who posted yesterday.
inline PersonBuilder lively()
{
    return aPerson().lastPosted(onDay(2026, 5, 13)).withFollowers(1'000).following(10);
}

} // namespace comity::tests

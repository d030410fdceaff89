#pragma once

#include "model/accounts/accounts_store.h"
#include "model/lists/list_edits.h"
#include "model/people/person_facts.h"
#include "model/purge/plan_maker.h"
#include "model/purge/purge_plan_store.h"
#include "tests/support/purge_situation.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <random>

namespace comity::tests {

/// Eighty people of all kinds, persons and what looks automated, whom two accounts follow and who
/// follow them, as a seed makes them.
class Crowd : public PurgeSituation
{
public:
    explicit Crowd(quint32 seed, PurgeKind kind = PurgeKind::Unfollow)
        : m_random(seed)
        , second(workspace.addAccount(QStringLiteral("x:second")))
    {
        for (int i = 0; i < 80; ++i) {
            people.push_back(anybody());
        }
        pairUp();
        addLists();
        addFactsAndMessages();
        request.reasons = {PurgeReason::NotFollowingBack, PurgeReason::Stale,
            PurgeReason::NeverPosted, PurgeReason::Lopsided, PurgeReason::LooksAutomated};
        request.kind = kind;
        request.matchAll = false;
        request.batch = 1 + static_cast<int>(below(40));
        request.newFollowDays = oneIn(2) ? 0 : 21;
    }

    SQLite::Database &writer() { return workspace.writer(); }
    quint32 below(quint32 end) { return static_cast<quint32>(m_random() % end); }
    bool oneIn(quint32 count) { return below(count) == 0; }
    std::vector<Pk> some(quint32 oneOf)
    {
        std::vector<Pk> out;
        std::ranges::copy_if(people, std::back_inserter(out), [&](Pk) { return oneIn(oneOf); });
        return out;
    }
    PlanDocument store(AccountId account, PurgePlanStore::WhenOpen whenOpen)
    {
        const auto facts = PurgeFacts::load(writer(), account).value();
        const Account own = AccountsStore(writer()).account(account).value();
        return PurgePlanStore::store(writer(),
            makeDocument(writer(), own, plan(account), facts, request, workspace.now()), whenOpen,
            workspace.now())
            .value();
    }
    /// How many of these are in a set that SQL names by the pks of whole persons.
    qint64 among(const std::vector<Pk> &those, const char *pks)
    {
        qint64 count = 0;
        SQLite::Statement query(writer(),
            std::string("SELECT 1 FROM profile WHERE pk = ?1 AND coalesce(person, pk) IN"
                        " (SELECT coalesce(person, pk) FROM profile WHERE pk IN (")
                + pks + "))");
        for (const Pk pk : those) {
            query.reset();
            query.bind(1, static_cast<int64_t>(number(pk)));
            count += query.executeStep() ? 1 : 0;
        }
        return count;
    }

    std::vector<Pk> people;

private:
    Pk anybody()
    {
        PersonBuilder person = aPerson();
        if (oneIn(3)) {
            return person.withFollowers(9'000)
                .following(9'300)
                .withPosts(0)
                .joined(onDay(2026, 4, 1))
                .in(workspace);
        }
        if (!oneIn(4)) {
            person.withFollowers(below(20'000)).following(below(6'000));
        }
        if (!oneIn(4)) {
            person.withPosts(oneIn(3) ? 0 : below(5'000));
        }
        if (!oneIn(3)) {
            person.lastPosted(onDay(2024 + static_cast<int>(below(3)),
                1 + static_cast<int>(below(5)), 1 + static_cast<int>(below(13))));
        }
        return person.in(workspace);
    }
    void pairUp()
    {
        for (std::size_t i = 0; i + 1 < people.size(); i += 20) {
            writer().exec("UPDATE profile SET person = " + std::to_string(number(people[i]))
                + " WHERE pk IN (" + std::to_string(number(people[i])) + ", "
                + std::to_string(number(people[i + 1])) + ")");
        }
    }
    void addLists()
    {
        for (const AccountId account : {me, second}) {
            std::vector<Pk> followed = some(2);
            std::ranges::shuffle(followed, m_random);
            workspace.addPair(account, onDay(2026, 3, 1), some(4), followed, true);
            followed = some(2);
            std::ranges::shuffle(followed, m_random);
            workspace.addPair(account, onDay(2026, 5, 11), some(4), followed, true);
        }
    }
    void addFactsAndMessages()
    {
        Q_ASSERT(setFact(writer(), PersonFact::Protected, some(12), true, 1));
        Q_ASSERT(setFact(writer(), PersonFact::NoPurge, some(12), true, 1));
        ListSettings settings;
        settings.name = QStringLiteral("Wanted");
        settings.kind = ListKind::Target;
        Q_ASSERT(list_edits::create(writer(), settings, some(12), 1));
        settings.name = QStringLiteral("Family");
        settings.kind = ListKind::Protected;
        Q_ASSERT(list_edits::create(writer(), settings, some(12), 1));
        SQLite::Statement contact(writer(),
            "INSERT INTO contact (account, pk, messages_in, messages_out, last_in, waiting_since,"
            " is_guess) VALUES (?1, ?2, 1, 0, 9, 9, 0)");
        for (const AccountId account : {me, second}) {
            for (const Pk pk : some(8)) {
                contact.reset();
                contact.bind(1, static_cast<int64_t>(number(account)));
                contact.bind(2, static_cast<int64_t>(number(pk)));
                contact.exec();
            }
        }
    }

    std::mt19937 m_random;

public:
    AccountId second;
};

} // namespace comity::tests

#include "model/standing/people_columns.h"
#include "model/standing/people_counts.h"
#include "model/standing/people_order.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

/// Whom an account blocks is asked for by a word of its own (P4).
class TestBlockedPeople : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhoeverIsBlockedByThisAccountIsFound()
    {
        PeopleWorkspace workspace;
        const AccountId me = workspace.addAccount(u"x:me"_s);
        const AccountId other = workspace.addAccount(u"x:other"_s);
        const Pk free = aPerson().in(workspace);
        const Pk muted = aPerson().in(workspace);
        const Pk blocked = aPerson().in(workspace);
        workspace.addPair(me, onDay(2026, 5, 1), {free, muted, blocked}, {free, muted, blocked});
        workspace.addPair(other, onDay(2026, 5, 1), {free, blocked}, {free});
        const auto put = [&](AccountId account, const char *list, Pk pk) {
            SQLite::Statement statement(workspace.writer(),
                "INSERT INTO side_list (account, list, name, pk) VALUES (?1, ?2, '', ?3)");
            statement.bind(1, static_cast<int64_t>(number(account)));
            statement.bind(2, list);
            statement.bind(3, static_cast<int64_t>(number(pk)));
            statement.exec();
        };
        put(me, "blocked", blocked);
        put(me, "muted", muted);
        put(other, "blocked", free);

        const auto found = [&](AccountId account) {
            const auto columns = PeopleColumns::load(workspace.path(), account).value();
            const auto people = orderOf(*columns, {.onlyBlocked = true}).value();
            return std::pair(people, countsOf(*columns, {}).isBlocked);
        };
        QCOMPARE(found(me).first, std::vector<Pk> {blocked});
        QCOMPARE(found(me).second, qint64 {1});
        QCOMPARE(found(other).first, std::vector<Pk> {free});
    }
};

COMITY_TEST_GUILESS(TestBlockedPeople)
#include "tst_blocked_people.moc"

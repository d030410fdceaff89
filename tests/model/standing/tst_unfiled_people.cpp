#include "model/people/triage.h"
#include "model/standing/people_counts.h"
#include "model/standing/people_order.h"
#include "model/standing/unfiled.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <QRandomGenerator>
#include <algorithm>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

/// Who is still to be filed: chip, query and tables say the same.
class TestUnfiledPeople : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_workspace = std::make_unique<PeopleWorkspace>();
        m_account = m_workspace->addAccount(u"x:me"_s);
        m_people.clear();
        for (int i = 0; i < 40; ++i) {
            m_people.push_back(aPerson().in(*m_workspace));
        }
        m_workspace->addPair(m_account, onDay(2026, 5, 1), m_people, {});
        m_workspace->writer().exec("INSERT INTO list (id, name, kind, position, made_at)"
                                   " VALUES (1, 'Friends', 'private', 1, 1)");
    }

    void everyDecisionTakesSomebodyOut()
    {
        QCOMPARE(unfiled(), 40);
        decide(0, TriageState::Reviewed);
        decide(1, TriageState::Never);
        decide(2, TriageState::Snoozed, at(2026, 6, 1));
        decide(3, TriageState::Pending); // to be looked at: still among them
        m_workspace->writer().exec("INSERT INTO list_member (pk, list, added_at) VALUES (5, 1, 9)");
        QCOMPARE(unfiled(), 36);
        QVERIFY(!isUnfiled(0) && !isUnfiled(1) && !isUnfiled(2) && isUnfiled(3) && !isUnfiled(4));
    }

    void aSnoozeEndsAndNeverDoesNot()
    {
        decide(0, TriageState::Snoozed, at(2026, 6, 1));
        decide(1, TriageState::Never);
        QVERIFY(!isUnfiled(0, at(2026, 5, 31)));
        QVERIFY(isUnfiled(0, at(2026, 6, 1)));
        QVERIFY(!isUnfiled(1, at(2036, 6, 1)));
    }

    void newPeopleOfAnImportAreAmongThem()
    {
        for (int i = 0; i < 40; ++i) {
            decide(i, TriageState::Reviewed);
        }
        QCOMPARE(unfiled(), 0);
        std::vector<Pk> more = m_people;
        more.push_back(aPerson().in(*m_workspace));
        m_workspace->addPair(m_account, onDay(2026, 5, 9), more, {});
        QCOMPARE(unfiled(), 1);
    }

    void whatIsSaidOfOneProfileHoldsForThePerson()
    {
        m_workspace->writer().exec("UPDATE profile SET person = 1 WHERE pk IN (1, 2)");
        decide(0, TriageState::Reviewed);
        QVERIFY(!isUnfiled(0) && !isUnfiled(1));
    }

    void countAndQueryAgreeAfterAnything_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }

    void countAndQueryAgreeAfterAnything()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        for (int step = 0; step < 60; ++step) {
            const int who = random.bounded(40);
            const auto state = static_cast<TriageState>(random.bounded(5));
            decide(who, state, at(2026, 5, 10 + random.bounded(10)));
            if (random.bounded(3) == 0) {
                m_workspace->writer().exec("INSERT OR IGNORE INTO list_member (pk, list, added_at)"
                                           " VALUES ("
                    + std::to_string(number(m_people[static_cast<std::size_t>(random.bounded(40))]))
                    + ", 1, 9)");
            }
        }
        const qint64 asOf = at(2026, 5, 14);
        QCOMPARE(unfiled(asOf), static_cast<qint64>(order(asOf).size()));
        QCOMPARE(unfiled(asOf),
            m_workspace->number("SELECT count(*) FROM profile WHERE pk NOT IN"
                                " (SELECT pk FROM list_member) AND pk NOT IN (SELECT pk FROM triage"
                                " WHERE state IN ('reviewed', 'never') OR (state = 'snoozed' AND"
                                " until > unixepoch('2026-05-14')))"));
    }

private:
    void decide(int who, TriageState state, qint64 until = 0)
    {
        QVERIFY(setTriage(m_workspace->writer(), {m_people[static_cast<std::size_t>(who)]}, state,
            state == TriageState::Snoozed ? std::optional(until) : std::nullopt, at(2026, 5, 2)));
    }
    qint64 unfiled(qint64 asOf = at(2026, 5, 14)) const
    {
        PeopleQuery query;
        query.asOf = asOf;
        return countsOf(*PeopleColumns::load(m_workspace->path(), m_account).value(), query)
            .unfiled;
    }
    std::vector<Pk> order(qint64 asOf) const
    {
        PeopleQuery query;
        query.account = m_account;
        query.asOf = asOf;
        query.marks = unfiledMarks();
        return orderOf(*PeopleColumns::load(m_workspace->path(), m_account).value(), query).value();
    }
    bool isUnfiled(int who, qint64 asOf = at(2026, 5, 14)) const
    {
        const std::vector<Pk> left = order(asOf);
        return std::ranges::find(left, m_people[static_cast<std::size_t>(who)]) != left.end();
    }

    std::unique_ptr<PeopleWorkspace> m_workspace;
    AccountId m_account = {};
    std::vector<Pk> m_people;
};

COMITY_TEST_GUILESS(TestUnfiledPeople)
#include "tst_unfiled_people.moc"

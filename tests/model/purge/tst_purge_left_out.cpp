#include "model/purge/left_out_judge.h"

#include "model/lists/list_edits.h"
#include "model/lists/member_edits.h"
#include "model/people/hand_values.h"
#include "model/people/identity_merge.h"
#include "model/people/meetings.h"
#include "model/people/person_facts.h"
#include "model/people/triage.h"
#include "model/purge/release.h"
#include "tests/support/purge_situation.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// Somebody old and quiet whom we follow, with whatever else a test says of them.
class LeftOutSituation : public PurgeSituation
{
public:
    LeftOutSituation()
        : somebody(quiet().in(workspace))
        , other(quiet().in(workspace))
    {
        workspace.addPair(me, onDay(2026, 5, 11), {}, {somebody, other});
    }

    SQLite::Database &writer() { return workspace.writer(); }

    ListId putOnList(ListKind kind)
    {
        ListSettings settings;
        settings.name = u"A list of theirs"_s;
        settings.kind = kind;
        const auto list = list_edits::create(writer(), settings, {somebody}, workspace.now());
        Q_ASSERT(list.has_value());
        return list->list;
    }

    void wrote(qint64 lastIn, qint64 lastOut, bool isGuess = false)
    {
        SQLite::Statement put(writer(),
            "INSERT INTO contact (account, pk, messages_in, messages_out, last_in, last_out,"
            " waiting_since, is_guess) VALUES (?1, ?2, 1, 1, ?3, ?4, iif(?3 > ?4, ?3, NULL), ?5)");
        put.bind(1, static_cast<int64_t>(number(me)));
        put.bind(2, static_cast<int64_t>(number(somebody)));
        put.bind(3, static_cast<int64_t>(lastIn));
        put.bind(4, static_cast<int64_t>(lastOut));
        put.bind(5, isGuess ? 1 : 0);
        put.exec();
    }

    /// The code that leaves `somebody` out; null when nothing does. The other one is never touched.
    QString code()
    {
        const PurgeProposal proposal = plan();
        const std::vector<Pk> planned = people(proposal);
        if (std::ranges::find(planned, other) == planned.end()) {
            return u"the other one is left out"_s;
        }
        for (int i = 0; i < leftOutCount; ++i) {
            const auto out = static_cast<LeftOut>(i);
            if (proposal.peopleLeftOut(out) == std::vector<Pk> {somebody}) {
                return toText(out);
            }
        }
        return {};
    }

    Pk somebody;
    Pk other;
};

} // namespace

class TestPurgeLeftOut : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsLeftOutForNothing();
    void listsProtectAndAimAndTheOthersDoNot_data();
    void listsProtectAndAimAndTheOthersDoNot();
    void whoeverLeavesTheListIsSuggestedAgain();
    void whoeverWaitsForUsIsOwed();
    void aGuessByNameOwesNothing();
    void customersAndPeopleWeMetStay();
    void aSnoozeOfTheFilingHoldsUntilItsDay();
    void whoIsNeverToBeSuggestedIsNotUntilReleased();
    void theFirstThatHoldsIsSaid();
    void whatIsSaidOfAnotherProfileHolds();
};

void TestPurgeLeftOut::nobodyIsLeftOutForNothing()
{
    LeftOutSituation s;
    QCOMPARE(s.code(), QString());
    QCOMPARE(s.plan().fit, qint64 {2});
}

void TestPurgeLeftOut::listsProtectAndAimAndTheOthersDoNot_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("protected") << int(ListKind::Protected) << u"protected"_s;
    QTest::newRow("target") << int(ListKind::Target) << u"target"_s;
    QTest::newRow("private") << int(ListKind::Private) << QString();
    QTest::newRow("public") << int(ListKind::Public) << QString();
    QTest::newRow("watch") << int(ListKind::Watch) << QString();
}

void TestPurgeLeftOut::listsProtectAndAimAndTheOthersDoNot()
{
    QFETCH(int, kind);
    QFETCH(QString, code);
    LeftOutSituation s;
    s.putOnList(static_cast<ListKind>(kind));
    QCOMPARE(s.code(), code);
}

void TestPurgeLeftOut::whoeverLeavesTheListIsSuggestedAgain()
{
    LeftOutSituation s;
    const ListId list = s.putOnList(ListKind::Target);
    QCOMPARE(s.code(), u"target"_s);
    QVERIFY(comity::list_edits::remove(s.writer(), list, {s.somebody}, s.workspace.now()));
    QCOMPARE(s.code(), QString());
}

void TestPurgeLeftOut::whoeverWaitsForUsIsOwed()
{
    LeftOutSituation s;
    s.wrote(at(2025, 3, 1), at(2025, 2, 1));
    QCOMPARE(s.code(), u"owed"_s);

    LeftOutSituation answered;
    answered.wrote(at(2025, 3, 1), at(2025, 3, 2));
    QCOMPARE(answered.code(), QString());

    // To answer is the first thing to do, however lately they wrote.
    LeftOutSituation lately;
    lately.wrote(at(2026, 5, 10), at(2026, 5, 9));
    QCOMPARE(lately.code(), u"owed"_s);
}

void TestPurgeLeftOut::aGuessByNameOwesNothing()
{
    LeftOutSituation s;
    s.wrote(at(2025, 3, 1), at(2025, 2, 1), true);
    QCOMPARE(s.code(), QString());
}

void TestPurgeLeftOut::customersAndPeopleWeMetStay()
{
    LeftOutSituation met;
    QVERIFY(addMeeting(met.writer(), {met.somebody}, u"Harbour fair"_s, onDay(2024, 9, 3)));
    QCOMPARE(met.code(), u"met"_s);

    LeftOutSituation customer;
    const auto say = [&](const QString &role) {
        return setValue(customer.writer(), {customer.somebody}, HandField::Role, role,
            customer.workspace.now());
    };
    QVERIFY(say(u"customer"_s));
    QCOMPARE(customer.code(), u"customer"_s);
    QVERIFY(say(u"competitor"_s));
    QCOMPARE(customer.code(), QString());
}

void TestPurgeLeftOut::aSnoozeOfTheFilingHoldsUntilItsDay()
{
    LeftOutSituation s;
    const qint64 now = s.workspace.now();
    QVERIFY(setTriage(s.writer(), {s.somebody}, TriageState::Snoozed, now + 86'400, now));
    QCOMPARE(s.code(), u"snoozed"_s);
    s.request.asOf = now + 86'401;
    QCOMPARE(s.code(), QString());
    s.request.asOf = now;
    QVERIFY(setTriage(s.writer(), {s.somebody}, TriageState::Reviewed, {}, now));
    QCOMPARE(s.code(), QString()); // filed is not kept
}

void TestPurgeLeftOut::whoIsNeverToBeSuggestedIsNotUntilReleased()
{
    LeftOutSituation s;
    const auto said
        = setFact(s.writer(), PersonFact::NoPurge, {s.somebody}, true, s.workspace.now());
    QVERIFY(said && said->changed == std::vector<Pk> {s.somebody});
    QCOMPARE(s.code(), u"opted-out-of-purge"_s);
    s.request.chosen = {s.somebody, s.other};
    QCOMPARE(s.code(), u"opted-out-of-purge"_s); // not even when they are chosen
    s.request.chosen.clear();
    const auto released
        = release(s.writer(), s.me, PurgeKind::Unfollow, LeftOut::OptedOutOfPurge, {s.somebody});
    QVERIFY(released);
    QCOMPARE(s.code(), QString());
    QVERIFY(plan_edits::apply(s.writer(), released->inverse));
    QCOMPARE(s.code(), u"opted-out-of-purge"_s);
}

void TestPurgeLeftOut::theFirstThatHoldsIsSaid()
{
    LeftOutSituation s;
    s.putOnList(ListKind::Target);
    s.wrote(at(2025, 3, 1), at(2025, 2, 1));
    QVERIFY(addMeeting(s.writer(), {s.somebody}, u"Harbour fair"_s, onDay(2024, 9, 3)));
    QCOMPARE(s.code(), u"target"_s);
    QVERIFY(setFact(s.writer(), PersonFact::Protected, {s.somebody}, true, s.workspace.now()));
    QCOMPARE(s.code(), u"protected"_s);
}

void TestPurgeLeftOut::whatIsSaidOfAnotherProfileHolds()
{
    LeftOutSituation s;
    const Pk twin = aPerson().on(u"mastodon"_s).in(s.workspace);
    QVERIFY(setValue(s.writer(), {twin}, HandField::Role, u"customer"_s, s.workspace.now()));
    QCOMPARE(s.code(), QString());
    QVERIFY(mergePeople(s.writer(), {s.somebody, twin}, u"same-website"_s, s.workspace.now()));
    QCOMPARE(s.code(), u"customer"_s);
    QVERIFY(splitPeople(s.writer(), {twin}));
    QCOMPARE(s.code(), QString());
}

COMITY_TEST_GUILESS(TestPurgeLeftOut)
#include "tst_purge_left_out.moc"

#include "model/purge/calibration.h"

#include "tests/support/purge_situation.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// An account that followed people before 1 March 2026 and looked again on 11 May. Each of them
/// follows 350 people and is followed by 950, so that the prior expects 35 of 100 to answer.
class Follows : public PurgeSituation
{
public:
    std::vector<Pk> some(int count)
    {
        std::vector<Pk> out;
        for (int i = 0; i < count; ++i) {
            out.push_back(aPerson().withFollowers(950).following(350).in(workspace));
        }
        return out;
    }
    /// `answered` of them followed back between the two lists, and the others did not.
    void twoLooks(int answered, int silent)
    {
        const std::vector<Pk> yes = some(answered);
        std::vector<Pk> all = some(silent);
        all.insert(all.end(), yes.begin(), yes.end());
        workspace.addPair(me, onDay(2026, 3, 1), {}, all);
        workspace.addPair(me, onDay(2026, 5, 11), yes, all);
    }
    /// One list alone, whose file dates who follows us and whom we follow.
    void oneDatedLook(int answered, int silent, int first)
    {
        const ImportId import = workspace.addImport(me, onDay(2026, 5, 11));
        PeopleWorkspace::List following {.kind = u"following"_s, .sinceIsDay = true};
        PeopleWorkspace::List followers {.kind = u"followers"_s, .sinceIsDay = true};
        const std::vector<Pk> all = some(answered + silent + first);
        for (std::size_t i = 0; i < all.size(); ++i) {
            following.people.push_back(all[i]);
            following.since.push_back(onDay(2025, 6, 1).at);
            if (i < static_cast<std::size_t>(answered + first)) {
                followers.people.push_back(all[i]);
                followers.since.push_back(i < static_cast<std::size_t>(answered)
                        ? onDay(2025, 7, 1).at
                        : onDay(2025, 1, 1).at);
            }
        }
        workspace.addList(me, import, onDay(2026, 5, 11), following);
        workspace.addList(me, import, onDay(2026, 5, 11), followers);
        workspace.derive();
    }
    Calibration calibrated()
    {
        const auto columns = PeopleColumns::load(workspace.path(), me).value();
        return calibrationOf(*columns, PurgeFacts::load(workspace.writer(), me).value(), request);
    }
};

} // namespace

class TestCalibration : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void answersAreSetAgainstThePrior();
    void tooFewChangeNothing_data();
    void tooFewChangeNothing();
    void theScaleIsClamped();
    void oneListAloneTellsNoOrder();
    void datesTellTheOrder();
    void unknownIsNotANo();
    void newFollowsWait();
    void whoLeftAgainCountsAsNeither();
    void whoWasQuietOnTheDayOfTheFollowIsExpectedLess();
    void whoWasUnfollowedWithoutAnAnswerIsANo();
    void thePlanUsesIt();
};

void TestCalibration::answersAreSetAgainstThePrior()
{
    Follows s;
    s.twoLooks(42, 58);
    const Calibration got = s.calibrated();
    QCOMPARE(got.follows, qint64 {100});
    QCOMPARE(got.followBacks, qint64 {42});
    QCOMPARE(qRound(got.predicted * 10), 350);
    QCOMPARE(qRound(got.scale * 10), 12);
}

void TestCalibration::tooFewChangeNothing_data()
{
    QTest::addColumn<int>("answered");
    QTest::addColumn<int>("silent");
    QTest::addColumn<bool>("isUsed");
    QTest::newRow("49 follows") << 30 << 19 << false;
    QTest::newRow("50 follows") << 30 << 20 << true;
    QTest::newRow("9 answers") << 9 << 91 << false;
    QTest::newRow("10 answers") << 10 << 90 << true;
    QTest::newRow("nobody") << 0 << 0 << false;
}

void TestCalibration::tooFewChangeNothing()
{
    QFETCH(int, answered);
    QFETCH(int, silent);
    QFETCH(bool, isUsed);
    Follows s;
    s.twoLooks(answered, silent);
    QCOMPARE(s.calibrated().isUsed(), isUsed);
    QCOMPARE(s.calibrated().follows, qint64 {answered + silent});
}

void TestCalibration::theScaleIsClamped()
{
    Follows many;
    many.twoLooks(90, 10);
    QVERIFY(qFuzzyCompare(many.calibrated().scale, mostScale));
    Follows hardlyAny;
    hardlyAny.twoLooks(10, 190);
    QVERIFY(qFuzzyCompare(hardlyAny.calibrated().scale, leastScale));
}

void TestCalibration::oneListAloneTellsNoOrder()
{
    Follows s;
    const std::vector<Pk> yes = s.some(60);
    std::vector<Pk> all = s.some(60);
    all.insert(all.end(), yes.begin(), yes.end());
    s.workspace.addPair(s.me, onDay(2026, 3, 1), yes, all);
    QCOMPARE(s.calibrated(), Calibration {});
}

void TestCalibration::datesTellTheOrder()
{
    Follows s;
    s.oneDatedLook(21, 39, 15);
    const Calibration got = s.calibrated();
    QCOMPARE(got.follows, qint64 {60}); // who followed us first answered nothing
    QCOMPARE(got.followBacks, qint64 {21});
    QCOMPARE(qRound(got.scale * 100), 100);
}

void TestCalibration::unknownIsNotANo()
{
    Follows s;
    const std::vector<Pk> all = s.some(80);
    const std::vector<Pk> yes(all.begin(), all.begin() + 20);
    s.workspace.addPair(s.me, onDay(2026, 3, 1), {}, all);
    // The later list of followers is partial: it adds yes and proves no no.
    const ImportId import = s.workspace.addImport(s.me, onDay(2026, 5, 11));
    PeopleWorkspace::List part {.kind = u"followers"_s, .people = yes};
    part.incompleteCode = u"said-incomplete"_s;
    s.workspace.addList(s.me, import, onDay(2026, 5, 11), part);
    s.workspace.derive();
    const Calibration got = s.calibrated();
    QCOMPARE(got.follows, qint64 {20});
    QVERIFY(!got.isUsed());
}

void TestCalibration::newFollowsWait()
{
    Follows s;
    const std::vector<Pk> yes = s.some(40);
    std::vector<Pk> all = s.some(40);
    all.insert(all.end(), yes.begin(), yes.end());
    s.workspace.addPair(s.me, onDay(2026, 5, 1), {}, all);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), yes, all);
    QCOMPARE(s.calibrated(), Calibration {});
}

void TestCalibration::whoLeftAgainCountsAsNeither()
{
    Follows s;
    const std::vector<Pk> all = s.some(60);
    s.workspace.addPair(s.me, onDay(2026, 1, 1), {}, all);
    s.workspace.addPair(s.me, onDay(2026, 3, 1), {all.begin(), all.begin() + 30}, all);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {all.begin(), all.begin() + 20}, all);
    const Calibration got = s.calibrated();
    QCOMPARE(got.follows, qint64 {50});
    QCOMPARE(got.followBacks, qint64 {20});
}

void TestCalibration::whoWasQuietOnTheDayOfTheFollowIsExpectedLess()
{
    Follows s;
    std::vector<Pk> all;
    for (int i = 0; i < 60; ++i) { // quiet for 90 days when the list was taken
        all.push_back(aPerson()
                          .withFollowers(950)
                          .following(350)
                          .lastPosted(onDay(2025, 12, 1))
                          .in(s.workspace));
    }
    s.workspace.addPair(s.me, onDay(2026, 3, 1), {}, all);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {all.begin(), all.begin() + 12}, all);
    const Calibration got = s.calibrated();
    QCOMPARE(qRound(got.predicted * 10), 105);
    QCOMPARE(qRound(got.scale * 100), 114);
}

void TestCalibration::whoWasUnfollowedWithoutAnAnswerIsANo()
{
    Follows s;
    s.twoLooks(20, 40);
    const std::vector<Pk> gone = s.some(20);
    std::vector<Pk> before = gone;
    s.workspace.addPair(s.me, onDay(2026, 2, 1), {}, before);
    auto &writer = s.workspace.writer();
    writer.exec("INSERT INTO purge_plan (id, account, made_at, as_of, options, fit, closed_at)"
                " SELECT 1, id, 1, 1, '', 0, 2 FROM account");
    SQLite::Statement item(writer,
        "INSERT INTO purge_item (plan, position, pk, reasons, followed_at, followed_precision,"
        " decision, decided_at, done, done_at, proof)"
        " VALUES (1, ?1, ?1, 'not-following-back', ?2, 'bounded', 'unfollow', 1, 'done', 2, ?3)");
    for (std::size_t i = 0; i < gone.size(); ++i) {
        item.reset();
        item.bind(1, static_cast<int64_t>(number(gone[i])));
        item.bind(2, static_cast<int64_t>(onDay(2026, 2, 1).at));
        item.bind(3, i < 15 ? "gone" : "followed-us");
        item.exec();
    }
    const Calibration got = s.calibrated();
    QCOMPARE(got.follows, qint64 {75});
    QCOMPARE(got.followBacks, qint64 {20});
}

void TestCalibration::thePlanUsesIt()
{
    Follows s;
    s.twoLooks(20, 180);
    s.request.likelyPercent = 20;
    s.request.reasons = {PurgeReason::NotFollowingBack};
    QCOMPARE(s.plan().peopleLeftOut(LeftOut::Likely).size(), std::size_t {180});
    const auto columns = PeopleColumns::load(s.workspace.path(), s.me).value();
    PurgeFacts facts = PurgeFacts::load(s.workspace.writer(), s.me).value();
    facts.calibration = calibrationOf(*columns, facts, s.request);
    const PurgeProposal plan = planPurge(*columns, facts, s.request).value();
    QVERIFY(plan.peopleLeftOut(LeftOut::Likely).empty());
    QCOMPARE(plan.items.front().percent,
        likelihoodFor(columns->find(plan.items.front().pk).value(), s.request.asOf, s.request.zone,
            facts.calibration)
            ->percent);
}

COMITY_TEST_GUILESS(TestCalibration)
#include "tst_calibration.moc"

#include "model/purge/churn.h"

#include "model/networks/catalogue.h"
#include "tests/support/purge_situation.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

using Kind = ChurnEvent::Kind;

/// One person, and lists of whom x:me follows with and without them.
class Following : public PurgeSituation
{
public:
    Following()
        : pk(quiet().in(workspace))
        , other(quiet().in(workspace))
    {
    }
    void list(const Dated &taken, bool hasThem)
    {
        workspace.addPair(
            me, taken, {}, hasThem ? std::vector<Pk> {pk, other} : std::vector<Pk> {other});
    }
    void tick(qint64 when, const char *proof)
    {
        auto &writer = workspace.writer();
        writer.exec("INSERT INTO purge_plan (id, account, made_at, as_of, options, fit, closed_at)"
                    " SELECT 1, id, 1, 1, '', 0, 2 FROM account");
        SQLite::Statement item(writer,
            "INSERT INTO purge_item (plan, position, pk, reasons, followed_precision, decision,"
            " decided_at, done, done_at, proof)"
            " VALUES (1, 1, ?1, 'stale', 'none', 'unfollow', ?2, 'done', ?2, ?3)");
        item.bind(1, static_cast<int64_t>(number(pk)));
        item.bind(2, static_cast<int64_t>(when));
        item.bind(3, proof);
        item.exec();
    }
    Churn churn()
    {
        return churnOf(workspace.writer(), me, pk, request.asOf, request.zone, 21).value();
    }
    QStringList said(const QString &network = u"x"_s)
    {
        return sentencesOf(churn(), network, Wording::forLanguage(u"en"_s), request.zone, 21);
    }

    Pk pk;
    Pk other;
};

std::vector<Kind> kinds(const Churn &churn)
{
    std::vector<Kind> out;
    for (const ChurnEvent &event : churn.oldestFirst) {
        out.push_back(event.kind);
    }
    return out;
}

} // namespace

class TestChurn : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void oneFollowLongAgoIsNoChurn();
    void aFirstListIsNoDateWhereOneIsKnown();
    void aTickOnTheOpenPlanIsNoEarlierTime();
    void aFollowWithinTheDaysIsRecent();
    void aFirstListProvesNoRecentFollow();
    void unfollowAndFollowAgainIsAHistory();
    void aTickCountsUnlessAListDisprovesIt();
    void onlyNetworksThatForbidItAreSaidToForbidIt();
};

void TestChurn::oneFollowLongAgoIsNoChurn()
{
    Following s;
    s.list(onDay(2025, 1, 1), false);
    s.list(onDay(2025, 3, 1), true);
    s.list(onDay(2026, 5, 11), true);
    const Churn churn = s.churn();
    QVERIFY(!churn.followedRecently && !churn.unfollowedBefore && !churn.followedAgain);
    QCOMPARE(kinds(churn), std::vector<Kind> {Kind::Followed});
    QCOMPARE(
        churn.oldestFirst.front().when, Dated::between(onDay(2025, 1, 1).at, onDay(2025, 3, 1).at));
    QVERIFY(s.said().isEmpty());
}

void TestChurn::aFirstListIsNoDateWhereOneIsKnown()
{
    Following s;
    const Dated taken = onDay(2024, 1, 1);
    const ImportId import = s.workspace.addImport(s.me, taken);
    PeopleWorkspace::List list {u"following"_s, {s.pk, s.other}};
    list.since = {onDay(2019, 3, 14).at, 0};
    list.sinceIsDay = true;
    s.workspace.addList(s.me, import, taken, list);
    s.workspace.derive();
    QCOMPARE(s.churn().oldestFirst.front().when, onDay(2019, 3, 14));
}

void TestChurn::aTickOnTheOpenPlanIsNoEarlierTime()
{
    Following s;
    s.list(onDay(2026, 1, 1), true);
    s.tick(at(2026, 3, 4), "gone");
    s.workspace.writer().exec("UPDATE purge_plan SET closed_at = NULL");
    QVERIFY(!s.churn().unfollowedBefore);
    QVERIFY(s.said().isEmpty());
}

void TestChurn::aFollowWithinTheDaysIsRecent()
{
    Following s;
    s.list(onDay(2026, 5, 1), false);
    s.list(onDay(2026, 5, 11), true);
    QVERIFY(s.churn().followedRecently);
    QCOMPARE(s.said(),
        (QStringList {u"You followed them within the last 21 days"_s,
            u"between 2026-05-01 and 2026-05-11: you followed them"_s}));
}

void TestChurn::aFirstListProvesNoRecentFollow()
{
    Following s;
    s.list(onDay(2026, 5, 11), true);
    QVERIFY(!s.churn().followedRecently);
    QVERIFY(s.said().isEmpty());
}

void TestChurn::unfollowAndFollowAgainIsAHistory()
{
    Following s;
    s.list(onDay(2024, 1, 1), true);
    s.list(onDay(2025, 1, 1), false);
    s.list(onDay(2026, 1, 1), true);
    const Churn churn = s.churn();
    QVERIFY(churn.unfollowedBefore && churn.followedAgain && !churn.followedRecently);
    QCOMPARE(
        kinds(churn), (std::vector<Kind> {Kind::Followed, Kind::Unfollowed, Kind::FollowedAgain}));
    QCOMPARE(s.said(),
        (QStringList {u"You unfollowed them before and follow them again"_s,
            u"by 2024-01-01: you followed them"_s,
            u"between 2024-01-01 and 2025-01-01: you did not follow them any more"_s,
            u"between 2025-01-01 and 2026-01-01: you followed them again"_s,
            u"X forbids to follow and unfollow people over and over (help.x.com, follow page, "
            "2026-05-18)"_s,
            u"A friendly word does more than to unfollow and follow again"_s}));
    const QStringList inWords = sentencesOf(s.churn(), u"x"_s, Wording::forLanguage(u"en"_s),
        s.request.zone, 21, QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCOMPARE(inWords.at(1), u"by 1 Jan 2024: you followed them"_s);
    QCOMPARE(inWords.at(3), u"between 1 Jan 2025 and 1 Jan 2026: you followed them again"_s);
    QVERIFY(inWords.at(4).endsWith(u"(help.x.com, follow page, 18 May 2026)"_s));
    // The planner leaves them out for the same.
    QCOMPARE(s.plan().peopleLeftOut(LeftOut::UnfollowedBefore), std::vector<Pk> {s.pk});
}

void TestChurn::aTickCountsUnlessAListDisprovesIt()
{
    Following gone;
    gone.list(onDay(2026, 1, 1), true);
    gone.tick(at(2026, 3, 4), "gone");
    QVERIFY(gone.churn().unfollowedBefore && !gone.churn().followedAgain);
    QVERIFY(gone.said().contains(u"2026-03-04: you ticked them as unfollowed"_s));
    Following still;
    still.list(onDay(2026, 1, 1), true);
    still.tick(at(2026, 3, 4), "still-followed");
    QVERIFY(!still.churn().unfollowedBefore);
}

void TestChurn::onlyNetworksThatForbidItAreSaidToForbidIt()
{
    Following s;
    s.list(onDay(2024, 1, 1), true);
    s.list(onDay(2025, 1, 1), false);
    s.list(onDay(2026, 1, 1), true);
    QVERIFY(s.said(u"mastodon"_s).filter(u"forbids"_s).isEmpty());
    const networks::Rule *const rule
        = networks::Catalogue::builtIn().find(u"x")->rule(u"follow-churn");
    QVERIFY(rule != nullptr && !rule->source.isEmpty() && !rule->date.isEmpty());
    QCOMPARE(rule->status, networks::LimitStatus::Official);
}

COMITY_TEST_GUILESS(TestChurn)
#include "tst_churn.moc"

// The report for the boss: one page in the same order, of numbers that the cards show as well.
#include "model/goals/boss_report.h"

#include "model/drafts/outcome_edits.h"
#include "tests/model/goals/told_year.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::goals;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

const Wording &english()
{
    static const Wording wording = Wording::forLanguage(u"en"_s);
    return wording;
}

BossFacts factsOf(TalkWorkspace &workspace, QDate from, QDate until, const JobContext &job = {})
{
    DayScope scope;
    scope.path = workspace.path();
    scope.account = workspace.me;
    scope.asOf = workspace.now();
    scope.zone = QTimeZone::utc();
    scope.columns = PeopleColumns::load(workspace.path(), workspace.me).value();
    return bossFacts(workspace.writer(), scope, from, until, {2, 120, 7, 30}, {}, job).value();
}

QStringList codesOf(const std::vector<BossSection> &page)
{
    QStringList codes;
    for (const BossSection &one : page) {
        codes += one.code;
    }
    return codes;
}

} // namespace

class TestBossReport : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheSameNumbersAsTheSeries();
    void ofANewWorkspaceSaysWhatIsNotKnown();
    void countsPeopleAndNoMessages();
    void stopsWhenItIsAskedTo();
};

void TestBossReport::tellsTheSameNumbersAsTheSeries()
{
    ToldYear year(ToldYear::Before::AWord);
    const QDate from(2025, 11, 5);
    const QDate until(2026, 4, 20);
    const BossFacts facts = factsOf(year, from, until);
    const auto counted = year.counted(Variable::RepliesInTime, from, until);
    QVERIFY(facts.inTime > 0 && facts.inTime < facts.due);
    QCOMPARE(facts.inTime, counted.part.value());
    QCOMPARE(facts.due, counted.whole.value());
    const auto page = bossReport(facts, english(), QLocale(u"en_GB"_s));
    QCOMPARE(codesOf(page),
        QStringList(
            {u"listens"_s, u"answers"_s, u"says"_s, u"results"_s, u"holds"_s, u"company"_s}));
    QCOMPARE(page[1].sentences[0],
        u"%1% of the replies that were due came in time, %2 of %3; 80% is the goal."_s
            .arg(facts.inTime * 100 / facts.due)
            .arg(facts.inTime)
            .arg(facts.due));
    const auto unloved = year.counted(Variable::Unloved, QDate(2026, 4, 1), QDate(2026, 4, 30));
    QCOMPARE(page[0].sentences.last(),
        u"%1% of the followers had no word of ours in a year."_s.arg(
            std::lround(unloved.value.value())));
    QCOMPARE(facts.answers.isKnown, true);
    QVERIFY(page[4].sentences[0].contains(u"you can hold 24"_s));
}

void TestBossReport::ofANewWorkspaceSaysWhatIsNotKnown()
{
    TalkWorkspace empty;
    const auto page = bossReport(factsOf(empty, QDate(2026, 1, 1), QDate(2026, 5, 14)), english());
    QCOMPARE(page.size(), 6U);
    for (const BossSection &section : page) {
        QVERIFY(!section.title.isEmpty() && !section.sentences.isEmpty());
        for (const QString &one : section.sentences) {
            QVERIFY2(one.endsWith(u'.') && !one.contains(u'%'), qPrintable(one));
        }
    }
}

void TestBossReport::countsPeopleAndNoMessages()
{
    TalkWorkspace desk;
    const Pk ana = aPerson().in(desk);
    const Pk anaElsewhere = aPerson().in(desk);
    const Pk bo = aPerson().in(desk);
    const Pk cy = aPerson().in(desk);
    desk.merge(ana, anaElsewhere);
    const auto sql = [&desk](const QString &text) { desk.writer().exec(text.toStdString()); };
    sql(u"INSERT INTO campaign (id, name, kind, made_at) VALUES (1, 'Rides', 'invite', 1)"_s);
    sql(u"INSERT INTO objective (campaign, what, wanted, counts)"
        " VALUES (1, 'Guests', 2, 'conversion')"_s);
    sql(u"INSERT INTO draft (id, title, channel, campaign, made_at)"
        " VALUES (1, 'May ride', 'x-dm', 1, 1), (2, 'June ride', 'x-dm', 1, 1),"
        " (3, 'New hours', 'x-dm', NULL, 1)"_s);
    const auto send = [&](int draft, const std::vector<Pk> &people) {
        for (const Pk pk : people) {
            sql(u"INSERT INTO handover (pk, draft, campaign, state, at)"
                " VALUES (%1, %2, %3, 'sent', %4)"_s.arg(number(pk))
                    .arg(draft)
                    .arg(draft == 3 ? u"NULL"_s : u"1"_s)
                    .arg(at(2026, 4, 20)));
        }
    };
    const auto came = [&](int draft, Pk pk, drafts::OutcomeKind kind) {
        QVERIFY(drafts::logOutcome(desk.writer(), drafts::DraftId {draft}, {pk},
            {kind, onDay(2026, 4, 25), {}}, desk.now()));
    };
    send(1, {ana, bo});
    send(2, {anaElsewhere, bo});
    send(3, {bo, cy});
    came(1, ana, drafts::OutcomeKind::Conversion);
    came(2, anaElsewhere, drafts::OutcomeKind::Conversion);
    came(3, cy, drafts::OutcomeKind::Offended);
    came(3, cy, drafts::OutcomeKind::Unfollowed);
    const auto results = [&desk] {
        const auto page
            = bossReport(factsOf(desk, QDate(2026, 4, 1), QDate(2026, 4, 30)), english());
        return page[3].code == u"results" ? page[3].sentences.mid(0, 2) : QStringList();
    };
    const QString hurt = u"1 of the 3 people whom we wrote to took offence or left."_s;
    QCOMPARE(results(), QStringList({u"1 of the 2 people whom we asked did it."_s, hurt}));
    came(1, bo, drafts::OutcomeKind::Replied);
    sql(u"UPDATE objective SET counts = 'replied'"_s);
    QCOMPARE(results(), QStringList({u"1 of the 2 people whom we asked did it."_s, hurt}));
    came(2, anaElsewhere, drafts::OutcomeKind::Replied);
    QCOMPARE(results(), QStringList({u"2 of the 2 people whom we asked did it."_s, hurt}));
    const auto all = [&desk] {
        const auto page
            = bossReport(factsOf(desk, QDate(2026, 4, 1), QDate(2026, 4, 30)), english());
        return page[3].sentences.join(u'\n');
    };
    QVERIFY(!all().contains(u"worth"));
    QVERIFY(drafts::logOutcome(desk.writer(), drafts::DraftId {1}, {bo},
        {drafts::OutcomeKind::Conversion, onDay(2026, 4, 25), {}, 40, u"pounds"_s}, desk.now()));
    QVERIFY(all().endsWith(u"What came back was worth, as it was noted: 40 pounds."));
}

void TestBossReport::stopsWhenItIsAskedTo()
{
    ToldYear year;
    std::stop_source source;
    source.request_stop();
    DayScope scope;
    scope.account = year.me;
    scope.asOf = year.now();
    scope.zone = QTimeZone::utc();
    const auto facts = bossFacts(year.writer(), scope, QDate(2026, 1, 1), QDate(2026, 5, 14), {},
        {}, {source.get_token(), {}});
    QVERIFY(!facts);
    QCOMPARE(facts.error().code, Error::Code::Cancelled);
}

COMITY_TEST_GUILESS(TestBossReport)
#include "tst_boss_report.moc"

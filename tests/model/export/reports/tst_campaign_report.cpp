// A report of a campaign says what was wanted, what came back and what it cost.
#include "model/drafts/draft_edits.h"
#include "model/drafts/outcome_edits.h"
#include "model/export/reports/campaign_days.h"
#include "model/export/reports/report_html.h"
#include "tests/model/drafts/desk_workspace.h"
#include "tests/model/export/reports/report_fixture.h"
#include "tests/support/test_case.h"

#include <QDir>

using namespace comity;
using namespace comity::drafts;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// A campaign to four people: one did it, one is offended, one of them is two profiles.
struct Goal
{
    DeskWorkspace desk;
    AccountId us = desk.addAccount(u"x:pedalbarn"_s);
    Pk ada = aPerson().named(u"Ada Brome"_s).handled(u"ada_b"_s).in(desk);
    Pk twin = aPerson().named(u"Addie Bee"_s).handled(u"addie"_s).in(desk);
    Pk cleo = aPerson().named(u"Cleo Dunn"_s).handled(u"cleodunn"_s).in(desk);
    Pk dora = aPerson().handled(u"dora_e"_s).in(desk);
    Pk fern = aPerson().named(u"Fern <b>Oake</b>"_s).handled(u"f_oake"_s).in(desk);
    CampaignId campaign = {};
    DraftId draft = {};
    Wording wording = Wording::forLanguage(u"en"_s);

    Goal()
    {
        desk.merge(ada, twin);
        Campaign plan;
        plan.name = u"Bells for Ada"_s;
        plan.kind = CampaignKind::Ask;
        plan.dueAt = Dated::day(noonUtc({2026, 6, 1}));
        plan.whoAnswers = u"Joost Akkerman"_s;
        plan.objectives
            = {{0, u"Ratings"_s, 1, OutcomeKind::Conversion, {}}, {0, u"Rides"_s, 5, {}, {}}};
        plan.madeAt = desk.now() - 86'400;
        campaign = addCampaign(desk.writer(), plan)->campaign;
        Draft text = desk.draftTo({ada, cleo, dora, fern});
        text.account = us;
        text.campaign = campaign;
        text.give = u"A bell"_s;
        draft = desk.add(text);
        for (const Pk pk : {ada, cleo, dora, fern}) {
            [[maybe_unused]] const bool isSent = desk.handOver(draft, pk);
            Q_ASSERT(isSent);
        }
        log(OutcomeKind::Conversion, ada, u"sent by twin @addie"_s);
        log(OutcomeKind::Offended, cleo, u"Cleo wrote to Joost: cleodunn is hurt"_s);
    }
    void log(OutcomeKind kind, Pk pk, const QString &note)
    {
        [[maybe_unused]] const auto logged = logOutcome(
            desk.writer(), draft, {pk}, {kind, Dated::exact(desk.now()), note}, desk.now());
        Q_ASSERT(logged.has_value());
    }
    CampaignReport report() { return campaignReport(desk.writer(), campaign, desk.now()).value(); }
    ReportPaper paper(bool isRedacted = false)
    {
        return campaignPaper(
            report(), wording, QTimeZone::utc(), [](const QString &channel) { return channel; },
            isRedacted);
    }
};

/// For a person to look at.
void keep(const QString &name, const ReportPaper &paper)
{
    const QString folder = QStringLiteral(COMITY_BINARY_DIR "/gallery/reports/");
    [[maybe_unused]] const bool isThere = QDir().mkpath(folder);
    QFile file(folder + name);
    [[maybe_unused]] const bool isOpen = file.open(QIODevice::WriteOnly);
    [[maybe_unused]] const auto written = writeReportHtml(file, paper);
}

} // namespace

class TestCampaignReport : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void itSaysWhatWasWantedAndWhatCameBack();
    void theStopLineIsSaidWhereItIsCrossed();
    void detractorsAndPromisesStandWithWhoTheyAreOf();
    void theLessonClosesIt();
    void daysAreThoseOfTheZone();
    void redactedNobodyIsNamed();
    void whatItWasWorthStandsWithIt();
    void whoLeftWithoutAWordDidNotAnswer();
    void whatWasDiscardedAfterItWasSentIsTold();
    void aCampaignThatIsGoneHasNone();
    void everySentenceIsThere();
};

void TestCampaignReport::itSaysWhatWasWantedAndWhatCameBack()
{
    Goal goal;
    const ReportPaper paper = goal.paper();
    QCOMPARE(paper.title, u"Bells for Ada"_s);
    QVERIFY(sectionOf(paper, u"The goal"_s).contains(u"To be reached by: 1 Jun 2026"_s));
    const QStringList numbers = sectionOf(paper, u"In numbers"_s);
    QCOMPARE(numbers.at(0), u"Ratings: 1 of 1: reached"_s);
    QCOMPARE(numbers.at(1), u"Rides: of 5: nobody wrote down what came of it"_s);
    const QStringList results = sectionOf(paper, u"What came back"_s);
    QVERIFY(results.contains(u"Asked: 4 people"_s));
    QVERIFY(results.contains(u"Answered in some way: 2 people"_s));
    QVERIFY(results.contains(u"Did it: 1 person"_s));
    QVERIFY(results.contains(u"Silent so far: 2 people"_s));
    QVERIFY(sectionOf(paper, u"Who did what"_s)
                .contains(u"Did it: Ada Brome · 14 May 2026 · sent by twin @addie"_s));
}

void TestCampaignReport::theStopLineIsSaidWhereItIsCrossed()
{
    Goal goal;
    const QStringList cost = sectionOf(goal.paper(), u"What it may cost"_s);
    QVERIFY(cost.at(0).startsWith(u"Stop: More people are offended"_s));
    QVERIFY(cost.contains(u"People offended: 1, accepted 0"_s));
    CampaignReport calm = goal.report();
    calm.standing.isStopped = false;
    const ReportPaper paper = campaignPaper(
        calm, goal.wording, QTimeZone::utc(), [](const QString &channel) { return channel; });
    QVERIFY(sectionOf(paper, u"What it may cost"_s).at(0).startsWith(u"Within: "_s));
}

void TestCampaignReport::detractorsAndPromisesStandWithWhoTheyAreOf()
{
    Goal goal;
    const ReportPaper paper = goal.paper();
    const QStringList unhappy = sectionOf(paper, u"Unhappy people, and how far their cases are"_s);
    QCOMPARE(unhappy.size(), 1);
    QVERIFY2(unhappy.first().startsWith(u"Seen: Cleo Dunn"_s), qPrintable(unhappy.first()));
    const QStringList promises = sectionOf(paper, u"Promises"_s);
    QCOMPARE(promises.first(), u"4 promises made, 0 kept."_s);
    QCOMPARE(promises.filter(u"Open: @dora_e · "_s).size(), 1);
}

void TestCampaignReport::theLessonClosesIt()
{
    Goal goal;
    QVERIFY(sectionOf(goal.paper(), u"What was learnt"_s).first().startsWith(u"No note"_s));
    QVERIFY(addLesson(goal.desk.writer(),
        {.text = u"Ask fewer"_s, .campaign = goal.campaign, .madeAt = goal.desk.now()}));
    QVERIFY(addLesson(goal.desk.writer(), {.text = u"Of another"_s, .madeAt = goal.desk.now()}));
    QVERIFY(closeCampaign(
        goal.desk.writer(), goal.campaign, u"Half as many\nnext time"_s, goal.desk.now()));
    const ReportPaper paper = goal.paper();
    QCOMPARE(sectionOf(paper, u"What was learnt"_s),
        (QStringList {u"Half as many\nnext time"_s, u"Ask fewer · 14 May 2026"_s}));
    QVERIFY(sectionOf(paper, u"The goal"_s).contains(u"Closed on: 14 May 2026"_s));
    QVERIFY(sectionOf(paper, u"What came back"_s).contains(u"Still to be thanked: 4 people"_s));
}

void TestCampaignReport::daysAreThoseOfTheZone()
{
    Goal goal;
    const QStringList days = sectionOf(goal.paper(), u"Day by day"_s);
    QCOMPARE(days.size(), 2);
    QCOMPARE(days.at(0), u"13 May 2026: begun"_s);
    QCOMPARE(days.at(1), u"14 May 2026: sent to 4 people · Did it: 1 · Offended: 1"_s);
    CampaignReport late = goal.report();
    for (Handover &one : late.drafts.front().handovers) {
        one.at = QDateTime({2026, 5, 14}, {23, 0}, QTimeZone::utc()).toSecsSinceEpoch();
    }
    const auto east = daysOf(late, QTimeZone("Asia/Tokyo"));
    QCOMPARE(east.at({2026, 5, 15}).sent, 4);
    QCOMPARE(east.at({2026, 5, 14}).sent, 0);
}

void TestCampaignReport::redactedNobodyIsNamed()
{
    Goal goal;
    QVERIFY(addLesson(goal.desk.writer(),
        {.text = u"Never ask dora_e or Fern, see https://x.com/f_oake; thank @stranger_7"_s,
            .campaign = goal.campaign,
            .madeAt = goal.desk.now()}));
    const ReportPaper paper = goal.paper(true);
    QVERIFY(paper.notice.startsWith(u"Redacted: "_s));
    const QString said = piecesOf(paper).join(u'\n');
    keep(u"campaign.html"_s, goal.paper());
    keep(u"campaign-redacted.html"_s, paper);
    for (const char *name : {"Ada", "Brome", "ada_b", "Addie", "Cleo", "Dunn", "dora_e", "Fern",
             "Oake", "x.com", "stranger_7", "Joost", "Akkerman", "pedalbarn"}) {
        QVERIFY2(!said.contains(QLatin1String(name), Qt::CaseInsensitive), name);
    }
    QVERIFY(said.contains(u" is hurt"_s));
    // Both profiles are one person.
    QCOMPARE(paper.title, u"Bells for Person 1"_s);
    QVERIFY(sectionOf(paper, u"Who did what"_s)
                .contains(u"Did it: Person 1 · 14 May 2026 · sent by twin Person 1"_s));
}

void TestCampaignReport::whatItWasWorthStandsWithIt()
{
    Goal goal;
    QVERIFY(logOutcome(goal.desk.writer(), goal.draft, {goal.fern},
        {OutcomeKind::Conversion, Dated::exact(goal.desk.now()), {}, 1200, u"pounds"_s,
            u"@cleodunn told them"_s},
        goal.desk.now()));
    const auto did = [&goal](bool isRedacted) {
        return sectionOf(goal.paper(isRedacted), u"Who did what"_s).join(u'\n');
    };
    QVERIFY2(did(false).contains(u"14 May 2026 · 1,200 pounds · @cleodunn told them"),
        qPrintable(did(false)));
    QVERIFY(did(true).contains(u"1,200 pounds"));
    QVERIFY(!did(true).contains(u"cleodunn"));
}

void TestCampaignReport::whoLeftWithoutAWordDidNotAnswer()
{
    Goal goal; // one did it and one took offence
    goal.log(OutcomeKind::Unfollowed, goal.dora, {});
    QCOMPARE(goal.report().standing.answered, 2);
    QVERIFY(
        sectionOf(goal.paper(), u"What came back"_s).contains(u"Answered in some way: 2 people"_s));
}

void TestCampaignReport::whatWasDiscardedAfterItWasSentIsTold()
{
    Goal goal;
    Draft unsent = goal.desk.draftTo({goal.ada});
    unsent.campaign = goal.campaign;
    const DraftId other = goal.desk.add(unsent);
    QVERIFY(discardDraft(goal.desk.writer(), goal.draft, goal.desk.now()));
    QVERIFY(discardDraft(goal.desk.writer(), other, goal.desk.now()));
    const CampaignReport report = goal.report();
    QCOMPARE(report.drafts.size(), std::size_t {1});
    QCOMPARE(report.drafts.front().handovers.size(), std::size_t {4});
}

void TestCampaignReport::aCampaignThatIsGoneHasNone()
{
    DeskWorkspace desk;
    QVERIFY(!campaignReport(desk.writer(), CampaignId {4'711}, desk.now()));
    QCOMPARE(campaignReportBase(CampaignId {4}, true), u"campaign-report-4-redacted"_s);
}

void TestCampaignReport::everySentenceIsThere()
{
    Goal goal;
    for (int kind = 0; kind <= static_cast<int>(CampaignKind::Thanks); ++kind) {
        QVERIFY(goal.wording.has(
            u"report", QString(u"kind-"_s + toText(static_cast<CampaignKind>(kind)))));
    }
    for (int kind = 0; kind <= static_cast<int>(OutcomeKind::Silent); ++kind) {
        QVERIFY(goal.wording.has(
            u"report", QString(u"outcome-"_s + toText(static_cast<OutcomeKind>(kind)))));
    }
    for (const QString &piece : piecesOf(goal.paper())) {
        QVERIFY2(!piece.contains(u"report/"_s) && !piece.contains(u"%L"_s), qPrintable(piece));
    }
}

COMITY_TEST_GUILESS(TestCampaignReport)
#include "tst_campaign_report.moc"

// A report of a draft says all that is known of it; redacted, nobody can be told from it.
#include "model/export/reports/report_html.h"
#include "tests/model/drafts/desk_workspace.h"
#include "tests/model/export/reports/report_fixture.h"
#include "tests/support/test_case.h"

#include <QBuffer>
#include <QRandomGenerator>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestDraftReport : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void itSaysTheDraftAndItsVerdict();
    void findingsSayWhyAndTheWaysOut();
    void whatIsUnknownIsSaidToBe();
    void whatIsWorthKnowingIsNotUnknown();
    void theFourQuestionsStandWithTheirNotes();
    void redactedNobodyIsNamed();
    void redactedNobodyOfARandomAudienceIsNamed();
    void theSameOneHasTheSameNumberEverywhere();
    void redactedANameWithoutLettersIsCoveredToo();
    void whatTheWorkspaceKeepsIsRead();
    void theFileNameNamesNobody();
    void everySentenceIsThere();
};

void TestDraftReport::itSaysTheDraftAndItsVerdict()
{
    const DraftReportSample sample;
    const ReportPaper paper = sample.paper();
    QCOMPARE(paper.title, u"Panniers, for Wren Hollowell and friends"_s);
    QVERIFY(paper.notice.isEmpty());
    const QStringList draft = sectionOf(paper, u"The draft"_s);
    QVERIFY(draft.contains(u"Written by: Fenna Broek"_s));
    QVERIFY(draft.contains(u"Reaches: 4 people"_s));
    QVERIFY(draft.contains(u"Goal: none is set"_s));
    QVERIFY(draft.contains(u"Promised in return: A bell for @odile_v, until 13 May 2026"_s));
    QCOMPARE(sectionOf(paper, u"The text"_s).first(), sample.report.reviewed.draft.text);
    const QStringList verdict = sectionOf(paper, u"Verdict"_s);
    QVERIFY2(verdict.first().startsWith(u"Don't send this yet: "_s), qPrintable(verdict.first()));
    QVERIFY(verdict.filter(u"You may write to them: "_s).size() == 1);
    QCOMPARE(sectionOf(paper, u"Versions"_s).first(), u"2 versions are kept."_s);
}

void TestDraftReport::findingsSayWhyAndTheWaysOut()
{
    const DraftReportSample sample;
    const QStringList found = sectionOf(sample.paper(), u"What was found"_s);
    QVERIFY(!found.filter(u"Blocker: "_s).isEmpty());
    QVERIFY(!found.filter(u"Why: "_s).filter(u"(idea S0.48)"_s).isEmpty());
    QVERIFY(!found.filter(u"About these words: “"_s).isEmpty());
    DraftReportSample hurried;
    hurried.say(u"Rate us now! Rate us now! Rate us now!"_s);
    const QStringList once = sectionOf(hurried.paper(), u"What was found"_s);
    QCOMPARE(once.filter(u"Hurries its readers"_s).size(), 1);
    QVERIFY(once.contains(u"In 3 places."_s));
    DraftReportSample loud;
    loud.say(QString(u"PLEASE RATE US 🚲 "_s).repeated(100));
    for (const QString &piece :
        sectionOf(loud.paper(), u"What was found"_s).filter(u"About these words"_s)) {
        QVERIFY2(piece.size() < 260, qPrintable(piece));
    }
}

void TestDraftReport::whatIsUnknownIsSaidToBe()
{
    DraftReportSample sample;
    sample.report.reviewed.gaps = {u"No messages of x:pedalbarn are imported."_s};
    const QStringList unknown = sectionOf(sample.paper(), u"What is not known"_s);
    QVERIFY(unknown.contains(u"Whether they follow you: not known of 4 of 4."_s));
    QVERIFY(unknown.filter(u"Whether they asked for it"_s).isEmpty());
    QVERIFY(unknown.first().startsWith(u"No messages of x:pedalbarn"_s));
}

void TestDraftReport::whatIsWorthKnowingIsNotUnknown()
{
    DraftReportSample sample;
    QVERIFY(sectionOf(sample.paper(), u"Worth knowing of them"_s).isEmpty());
    const QString remark = u"The list Crew is kept as personal."_s;
    sample.report.reviewed.remarks = {remark};
    const ReportPaper paper = sample.paper();
    QCOMPARE(sectionOf(paper, u"Worth knowing of them"_s), QStringList {remark});
    QVERIFY(!sectionOf(paper, u"What is not known"_s).contains(remark));
}

void TestDraftReport::theFourQuestionsStandWithTheirNotes()
{
    const QStringList said = sectionOf(DraftReportSample().paper(), u"Stop and think"_s);
    QCOMPARE(said.size(), 5);
    QCOMPARE(said.at(0),
        u"Is it the right thing to do?: Wren's brother Tamsin Quist asked first · Fenna Broek · 13 May 2026"_s);
    QVERIFY(said.at(1).endsWith(u": not answered"_s));
    QCOMPARE(said.at(4), u"Second reader: ask RASMUS again · Joost Akkerman · 13 May 2026"_s);
}

void TestDraftReport::redactedNobodyIsNamed()
{
    const DraftReportSample sample;
    const ReportPaper paper = sample.paper(true);
    QVERIFY(paper.notice.startsWith(u"Redacted: "_s));
    QBuffer page;
    page.open(QIODevice::WriteOnly);
    QVERIFY(writeReportHtml(page, paper));
    const QString html = QString::fromUtf8(page.data());
    for (const char *name :
        {"Wren", "Hollowell", "wren_h", "Odile", "Varga", "odile_v", "Rasmus", "gersen", "rthog",
            "王小明", "xiaoming88", "stranger_9", "Tamsin", "Quist", "Fenna", "Broek", "Joost",
            "Akkerman", "Pedal Barn", "pedalbarn", "x.com", "hollowell.example", "7946"}) {
        QVERIFY2(!html.contains(QString::fromUtf8(name), Qt::CaseInsensitive), name);
    }
    // What was written about them is kept.
    QVERIFY(html.contains(u"asked first"_s));
    QVERIFY(html.contains(u"Sorry for the mass message!"_s));
}

void TestDraftReport::redactedNobodyOfARandomAudienceIsNamed()
{
    QRandomGenerator chance(7);
    const QString letters = u"bcdfghklmnprstvz"_s;
    const QString vowels = u"aeiouåéö"_s;
    const auto word = [&](int syllables) {
        QString out;
        for (int i = 0; i < syllables; ++i) {
            out += letters.at(chance.bounded(int(letters.size())));
            out += vowels.at(chance.bounded(int(vowels.size())));
        }
        out += letters.at(chance.bounded(int(letters.size()))) + u"x"_s;
        return QString(out.left(1).toUpper() + out.mid(1));
    };
    for (int round = 0; round < 30; ++round) {
        DraftReportSample sample;
        sample.people.clear();
        QStringList secrets;
        QString text = u"Hi,\n"_s;
        for (int i = 0; i < 12; ++i) {
            const QString first = word(1 + i % 3);
            const QString last = word(2);
            const QString handle = word(2).toLower() + u'_' + QString::number(i);
            sample.addPerson(first + u' ' + last, u'@' + handle);
            secrets << first << last << handle;
            const QStringList ways {first, first.toUpper() + u' ' + last, last + u"s "_s + first,
                u'@' + handle, u"https://x.com/"_s + handle, u'#' + first + last,
                handle + u" and "_s + last.toLower(), u"("_s + first + u"’s)"_s};
            text += ways.at(chance.bounded(int(ways.size()))) + u" is asked, "_s;
        }
        sample.report.answers[0].note = text;
        sample.report.reviewed.draft.title = text.simplified();
        sample.say(text + u"\nplease rate us with five stars now!"_s);
        const QString said = piecesOf(sample.paper(true)).join(u'\n');
        for (const QString &secret : secrets) {
            QVERIFY2(
                !said.contains(secret, Qt::CaseInsensitive), qPrintable(secret + u" in "_s + said));
        }
        QVERIFY(said.contains(u"Person 12"_s));
    }
}

void TestDraftReport::theSameOneHasTheSameNumberEverywhere()
{
    const DraftReportSample sample;
    const ReportPaper paper = sample.paper(true);
    // The title names her first.
    QCOMPARE(paper.title, u"Panniers, for Person 1 and friends"_s);
    QVERIFY(sectionOf(paper, u"The text"_s).first().startsWith(u"Hi Person 1,"_s));
    QVERIFY(sectionOf(paper, u"Stop and think"_s).first().contains(u"Person 1's brother"_s));
}

void TestDraftReport::redactedANameWithoutLettersIsCoveredToo()
{
    DraftReportSample sample;
    sample.people.clear();
    for (const QString &name : {u"🚲🚲"_s, u"X"_s, u"will"_s, u"4711"_s}) {
        sample.addPerson(name, {});
        sample.people.back().permission = Permission::OptedOut;
    }
    sample.report.reviewed.draft.author = u"Q"_s;
    sample.say(u"Please rate us."_s);
    const ReportPaper paper = sample.paper(true);
    QCOMPARE(sectionOf(paper, u"Who gets it"_s).join(u'|'),
        u"4 asked you to stop|Person 3, Person 4, Person 5, Person 6"_s);
    QVERIFY(sectionOf(paper, u"The draft"_s).contains(u"Written by: Person 1"_s));
    QVERIFY(sectionOf(paper, u"The draft"_s).contains(u"From: our account"_s));
}

void TestDraftReport::whatTheWorkspaceKeepsIsRead()
{
    DeskWorkspace desk;
    const AccountId us = desk.addAccount(u"x:pedalbarn"_s);
    const Pk ada = aPerson().named(u"Ada Brome"_s).handled(u"ada_b"_s).in(desk);
    const Pk twin = aPerson().named(u"Addie B."_s).handled(u"addie"_s).in(desk);
    desk.merge(ada, twin);
    drafts::Draft draft = desk.draftTo({ada});
    draft.account = us;
    draft.text = u"As @ada_b says"_s;
    const drafts::DraftId id = desk.add(draft);
    QVERIFY(drafts::answerQuestion(desk.writer(), id, {1, desk.now(), u"Fern"_s, u"It is"_s}));
    QVERIFY(drafts::logOverride(desk.writer(), id, {desk.now(), u"Fern"_s, u"A friend"_s, {}}));
    QVERIFY(drafts::putAside(desk.writer(), id,
        {.rule = u"link-only"_s, .reason = u"Short"_s, .until = desk.now() - 5}, desk.now() - 9));
    QVERIFY(desk.handOver(id, ada));
    DraftReportSample sample;
    ReviewedDraft reviewed = sample.report.reviewed;
    reviewed.draft = desk.draft(id);
    const DraftReport report = draftReport(desk.writer(), reviewed, desk.now());
    QCOMPARE(report.answers.size(), std::size_t {1});
    QCOMPARE(report.overrides.size(), std::size_t {1});
    QCOMPARE(report.dismissals.size(), std::size_t {1}); // though it holds no more
    QCOMPARE(report.dismissals.front().at, desk.now() - 9);
    QCOMPARE(report.sent, 1);
    QCOMPARE(report.account, u"@pedalbarn"_s);
    QCOMPARE(report.mentioned.size(), std::size_t {1});
    QVERIFY(report.mentioned.front().names.contains(u"Addie B."_s));
    QVERIFY(report.mentioned.front().names.contains(u"@addie"_s));
}

void TestDraftReport::theFileNameNamesNobody()
{
    QCOMPARE(draftReportBase(drafts::DraftId {12}, false), u"draft-report-12"_s);
    QCOMPARE(draftReportBase(drafts::DraftId {12}, true), u"draft-report-12-redacted"_s);
}

void TestDraftReport::everySentenceIsThere()
{
    for (const bool isRedacted : {false, true}) {
        for (const QString &piece : piecesOf(DraftReportSample().paper(isRedacted))) {
            QVERIFY2(!piece.contains(u"report/"_s) && !piece.contains(u"%L"_s), qPrintable(piece));
        }
    }
}

COMITY_TEST_GUILESS(TestDraftReport)
#include "tst_draft_report.moc"

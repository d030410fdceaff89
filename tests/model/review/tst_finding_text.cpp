#include "model/review/finding_text.h"
#include "tests/model/review/sample_rules.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::review;
using namespace Qt::StringLiterals;
using tests::sampleFinding;

namespace {

using enum Severity;

DraftContext draftTo(const QStringList &names)
{
    DraftContext draft;
    for (const QString &name : names) {
        Recipient person;
        person.name = name;
        draft.recipients.push_back(person);
    }
    return draft;
}

Finding sample(std::vector<quint32> rows = {})
{
    Finding finding = sampleFinding(u"sample-rule"_s, Warn, std::move(rows));
    finding.arguments = {u"x"_s};
    return finding;
}

Finding crowd(std::vector<quint32> rows, const QString &times)
{
    Finding finding = sampleFinding(u"sample-crowd"_s, Warn, std::move(rows));
    finding.arguments = {times};
    return finding;
}

} // namespace

class TestFindingText : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_wording = Wording::forLanguage(u"tt"_s); }
    void sentencesComeFromTheRulesGroup();
    void whomIsANameOrANumber();
    void namesAreShownAsTheyAre();
    void formsGoByThePeople();
    void formsGoByTheArgumentWhereNobodyIsNamed();
    void fixesAndFactsHaveTheirLabels();
    void houseRulesSpeakForThemselves();

private:
    QString messageOf(const Finding &finding, const DraftContext &draft) const
    {
        return findingText(finding, draft, m_wording).message;
    }

    Wording m_wording;
};

void TestFindingText::sentencesComeFromTheRulesGroup()
{
    Finding finding = sample({0});
    finding.whyArguments = {u"rain"_s};
    const FindingText text = findingText(finding, draftTo({u"Ulla"_s}), m_wording);
    QCOMPARE(text.title, u"A sample"_s);
    QCOMPARE(text.message, u"Say it to Ulla: x of 1."_s);
    QCOMPARE(text.why, u"Because of rain."_s);
    finding.message = u"message-mild"_s;
    QCOMPARE(messageOf(finding, draftTo({u"Ulla"_s})), u"Mildly, x."_s);
}

void TestFindingText::whomIsANameOrANumber()
{
    DraftContext draft = draftTo({u"Ulla"_s, u"Ben"_s, {}, {}});
    draft.recipients[2].handle = u"@cleo"_s;
    draft.recipients[3].count = 2000;
    QCOMPARE(messageOf(sample({1}), draft), u"Say it to Ben: x of 2003."_s);
    QCOMPARE(messageOf(sample({2}), draft), u"Say it to @cleo: x of 2003."_s);
    QCOMPARE(messageOf(sample({0, 1}), draft), u"Say it to 2 people: x of 2003."_s);
    // Without rows it is about all of them.
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    QCOMPARE(findingText(sample(), draft, m_wording, english).message,
        u"Say it to 2,003 people: x of 2,003."_s);
    QCOMPARE(messageOf(sample(), draftTo({u"Ulla"_s})), u"Say it to Ulla: x of 1."_s);
    QCOMPARE(messageOf(sample(), draftTo({})), u"Say it to everybody: x of 0."_s);
    QCOMPARE(messageOf(sample(), draftTo({u" "_s})), u"Say it to this person: x of 1."_s);
}

void TestFindingText::namesAreShownAsTheyAre()
{
    Finding finding = sample({0});
    finding.arguments = {u"{whom} %1 <b>"_s};
    QCOMPARE(messageOf(finding, draftTo({u"{total}\n%1\u202E"_s})),
        u"Say it to {total} %1: {whom} %1 <b> of 1."_s);
}

void TestFindingText::formsGoByThePeople()
{
    const DraftContext draft = draftTo({u"Ulla"_s, u"Ben"_s});
    QCOMPARE(messageOf(crowd({1}, u"5"_s), draft), u"Ben has heard it 5 times."_s);
    QCOMPARE(messageOf(crowd({0, 1}, u"1"_s), draft), u"2 people have heard it 1 times."_s);
}

void TestFindingText::formsGoByTheArgumentWhereNobodyIsNamed()
{
    Finding finding = crowd({}, u"1"_s);
    finding.message = u"message-words"_s;
    const DraftContext draft = draftTo({u"Ulla"_s, u"Ben"_s});
    QCOMPARE(messageOf(finding, draft), u"One word."_s);
    finding.arguments = {u"7"_s};
    QCOMPARE(messageOf(finding, draft), u"7 words, 2 readers."_s);
}

void TestFindingText::fixesAndFactsHaveTheirLabels()
{
    Finding finding = sample({0});
    finding.fixes = {{FixKind::Replace, u"fix-hello"_s, {u"them"_s}}, {FixKind::SplitAudience},
        {FixKind::AddTask, u"fix-unheard-of"_s}};
    finding.facts = {{u"fact-written"_s, u"3"_s}, {u"fact-unheard-of"_s, u"2026-01-01"_s}};
    const FindingText text = findingText(finding, draftTo({u"Ulla"_s}), m_wording);
    QCOMPARE(text.fixes,
        QStringList(
            {u"Say hello to them"_s, u"Leave them out of this send"_s, u"Make it a task"_s}));
    QCOMPARE(text.facts, QStringList({u"They wrote 3 times."_s, u"2026-01-01"_s}));
    for (int kind = 0; kind <= static_cast<int>(FixKind::AskPermission); ++kind) {
        finding.fixes = {{static_cast<FixKind>(kind)}};
        QVERIFY(!findingText(finding, draftTo({u"Ulla"_s}), m_wording).fixes.at(0).isEmpty());
    }
}

void TestFindingText::houseRulesSpeakForThemselves()
{
    Finding finding = sampleFinding(u"Style.Emoji"_s, Advise);
    finding.arguments = {u"We write no {emoji}."_s};
    finding.whyArguments = {u"House style 4"_s};
    const FindingText text = findingText(finding, draftTo({}), m_wording);
    QCOMPARE(text.title, u"Style.Emoji"_s);
    QCOMPARE(text.message, u"We write no {emoji}."_s);
    QCOMPARE(text.why, u"House style 4"_s);
    finding.arguments.clear();
    QCOMPARE(messageOf(finding, draftTo({})), u"Style.Emoji"_s);
}

COMITY_TEST_GUILESS(TestFindingText)
#include "tst_finding_text.moc"

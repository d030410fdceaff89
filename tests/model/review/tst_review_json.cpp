#include "model/review/review_json.h"
#include "tests/model/review/sample_rules.h"
#include "tests/support/test_case.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace comity;
using namespace comity::review;
using namespace Qt::StringLiterals;
using tests::sampleFinding;
using tests::SampleRules;

namespace {

using enum Severity;

DraftContext draftToTwo()
{
    DraftContext draft;
    draft.id = u"j1"_s;
    draft.channel = u"x-post"_s;
    draft.text = u"\U0001F600 Buy \U0001F3FA now"_s;
    draft.recipients.resize(2);
    draft.recipients[0].name = u"Ulla"_s;
    draft.recipients[1].count = 6;
    return draft;
}

Review reviewOfTwo()
{
    Review review;
    review.id = u"j1"_s;
    review.groupOf = {Group::ReplyOwed, Group::Fine};
    review.recipients = 7;
    review.fine = 6;
    return review;
}

QByteArray lineOf(const Review &review, const DraftContext &draft)
{
    const RuleSet rules
        = SampleRules().add(u"sample-rule"_s, [](const DraftFacts &, auto &) {}).set();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeReview(review, draft, rules, Wording::forLanguage(u"tt"_s), buffer);
    return buffer.data();
}

QJsonObject firstFinding(const Finding &finding)
{
    Review review = reviewOfTwo();
    review.findings = {finding};
    const QByteArray line = lineOf(review, draftToTwo());
    return QJsonDocument::fromJson(line).object().value(u"findings"_s).toArray().at(0).toObject();
}

} // namespace

class TestReviewJson : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aReviewIsOneLineInTheOrderOfTheContract();
    void offsetsCountCodePoints();
    void findingsAboutPeopleHaveNoOffsets();
    void fixesCarryWhatTheyNeed();
    void onlyGroupsWithPeopleAreListed();
    void whoTookOffenceIsOwedAReplyByTheContract();
    void strangeTextStaysOnTheLine();
};

void TestReviewJson::aReviewIsOneLineInTheOrderOfTheContract()
{
    Review review = reviewOfTwo();
    review.verdict = Verdict::Revise;
    review.may = Lamp::Unknown;
    review.should = Lamp::Some;
    review.lengths = {{u"x-post"_s, 12, 280, 268}};
    review.areQuestionsDue = true;
    review.coolingOffMinutes = 15;
    Finding finding = sampleFinding(u"sample-rule"_s, Warn, {0});
    finding.arguments = {u"x"_s};
    finding.whyArguments = {u"rain"_s};
    finding.fixes = {{FixKind::AnswerFirst}};
    review.findings = {finding};
    QCOMPARE(lineOf(review, draftToTwo()),
        R"({"id": "j1", "verdict": "revise", "lamps": {"can": "yes", "may": "unknown", "should": "some"}, )"
        R"("findings": [{"rule": "sample-rule", "severity": "warn", "start": null, "end": null, "text": null, )"
        R"("message": "Say it to Ulla: x of 7.", "why": "Because of rain.", "source": ["S0.1", "S2.7"], )"
        R"("recipients": 1, "fixes": [{"kind": "answer-first", "label": "Answer first"}]}], )"
        R"("recipients": {"total": 7, "fine": 6, "groups": [{"reason": "reply-owed", "count": 1}, {"reason": "fine", "count": 6}]}, )"
        R"("lengths": [{"channel": "x-post", "counted": 12, "limit": 280, "left": 268}], )"
        R"("questions_due": true, "cooling_off_minutes": 15})"
        "\n"_ba);
}

void TestReviewJson::offsetsCountCodePoints()
{
    const QJsonObject finding
        = firstFinding(sampleFinding(u"sample-rule"_s, Warn, {}, Span {3, 9}));
    QCOMPARE(finding.value(u"start"_s).toInt(), 2);
    QCOMPARE(finding.value(u"end"_s).toInt(), 7);
    QCOMPARE(finding.value(u"text"_s).toString(), u"Buy \U0001F3FA"_s);
    QCOMPARE(finding.value(u"recipients"_s).toInt(), 7);
}

void TestReviewJson::findingsAboutPeopleHaveNoOffsets()
{
    const QJsonObject finding = firstFinding(sampleFinding(u"Style.House"_s, Block, {1}));
    QVERIFY(finding.value(u"start"_s).isNull() && finding.value(u"end"_s).isNull()
        && finding.value(u"text"_s).isNull());
    QCOMPARE(finding.value(u"recipients"_s).toInt(), 6);
    QVERIFY(finding.value(u"source"_s).toArray().isEmpty());
}

void TestReviewJson::fixesCarryWhatTheyNeed()
{
    Finding finding = sampleFinding(u"sample-rule"_s, Warn, {0, 1});
    finding.fixes = {{FixKind::Replace, {}, {}, {6, 9}, u"see"_s},
        {FixKind::Remove, {}, {}, {0, 2}}, {FixKind::Insert, {}, {}, {2, 2}, u"Hello"_s},
        {FixKind::SplitAudience, {}, {}, {}, {}, {1}},
        {FixKind::Reschedule, {}, {}, {}, {}, {}, 1'767'600'000}};
    const QJsonArray fixes = firstFinding(finding).value(u"fixes"_s).toArray();
    QCOMPARE(fixes.size(), 5);
    const auto fix = [&fixes](int i) { return fixes.at(i).toObject(); };
    QCOMPARE(fix(0).value(u"kind"_s).toString(), u"replace"_s);
    QCOMPARE(fix(0).value(u"start"_s).toInt(), 5);
    QCOMPARE(fix(0).value(u"end"_s).toInt(), 7);
    QCOMPARE(fix(0).value(u"text"_s).toString(), u"see"_s);
    QCOMPARE(fix(1).value(u"end"_s).toInt(), 1);
    QVERIFY(!fix(1).contains(u"text"_s));
    QCOMPARE(fix(2).value(u"start"_s).toInt(), 1);
    QCOMPARE(fix(2).value(u"text"_s).toString(), u"Hello"_s);
    QVERIFY(!fix(2).contains(u"end"_s));
    QCOMPARE(fix(3).value(u"recipients"_s).toInt(), 6);
    QVERIFY(!fix(3).contains(u"start"_s));
    QCOMPARE(fix(4).value(u"send_at"_s).toString(), u"2026-01-05T08:00:00Z"_s);
    QVERIFY(!fix(4).contains(u"recipients"_s));
}

void TestReviewJson::onlyGroupsWithPeopleAreListed()
{
    Review review = reviewOfTwo();
    review.groupOf = {Group::Fine, Group::Fine};
    const QJsonArray groups = QJsonDocument::fromJson(lineOf(review, draftToTwo()))
                                  .object()
                                  .value(u"recipients"_s)
                                  .toObject()
                                  .value(u"groups"_s)
                                  .toArray();
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.at(0).toObject().value(u"count"_s).toInt(), 7);

    DraftContext everybody;
    everybody.channel = u"x-post"_s;
    const QByteArray line = lineOf({}, everybody);
    QVERIFY2(
        line.contains(R"("recipients": {"total": 0, "fine": 0, "groups": []})"), line.constData());
    QVERIFY2(line.startsWith(R"({"id": null, )"), line.constData());
}

void TestReviewJson::whoTookOffenceIsOwedAReplyByTheContract()
{
    Review review = reviewOfTwo();
    review.groupOf = {Group::TookOffence, Group::ReplyOwed};
    const QByteArray line = lineOf(review, draftToTwo());
    QVERIFY2(line.contains(R"("groups": [{"reason": "reply-owed", "count": 7}])"), line.constData());
}

void TestReviewJson::strangeTextStaysOnTheLine()
{
    DraftContext draft = draftToTwo();
    draft.text = u"a\nb\u2028\"c\\"_s + QChar(0xD83D) + u"d"_s;
    Review review = reviewOfTwo();
    review.findings = {sampleFinding(u"sample-rule"_s, Warn, {}, Span {0, 8})};
    const QByteArray line = lineOf(review, draft);
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(line.endsWith('\n'));
    const QJsonObject finding
        = QJsonDocument::fromJson(line).object().value(u"findings"_s).toArray().at(0).toObject();
    QVERIFY(finding.value(u"text"_s).toString().startsWith(u"a\nb\u2028\"c\\"_s));
    QCOMPARE(finding.value(u"end"_s).toInt(), 8);
}

COMITY_TEST_GUILESS(TestReviewJson)
#include "tst_review_json.moc"

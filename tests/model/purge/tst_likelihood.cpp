#include "model/purge/likelihood.h"

#include "model/base/wording.h"
#include "model/purge/calibration.h"
#include "model/purge/purge_codes.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace Qt::StringLiterals;

class TestLikelihood : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void thePriorIsWorkedOut_data();
    void thePriorIsWorkedOut();
    void aCalibrationScalesAndSaysSo();
    void unknownCountsGiveNoNumber();
    void anUnknownFactorIsOneAndNamed();
    void wordsChangeAtTheirBorders_data();
    void wordsChangeAtTheirBorders();
    void everyCodeHasItsSentence();

private:
    static LikelihoodFacts facts(qint64 followers, qint64 following, int days, int waiting)
    {
        LikelihoodFacts facts {followers, following, {}, {}};
        if (days >= 0) {
            facts.daysSinceLastPost = days;
        }
        if (waiting >= 0) {
            facts.daysWithoutAnswer = waiting;
        }
        return facts;
    }
};

void TestLikelihood::thePriorIsWorkedOut_data()
{
    QTest::addColumn<qint64>("followers");
    QTest::addColumn<qint64>("following");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("waiting");
    QTest::addColumn<int>("percent");
    QTest::newRow("S4.36: 13,000 followers, 100 followed")
        << qint64 {13'000} << qint64 {100} << -1 << -1 << 1;
    QTest::newRow("never above 90") << qint64 {10} << qint64 {5'000} << 0 << 0 << 90;
    QTest::newRow("balanced") << qint64 {950} << qint64 {500} << 0 << 0 << 50;
    QTest::newRow("a quarter year of silence halves")
        << qint64 {950} << qint64 {500} << 90 << 0 << 25;
    QTest::newRow("half a year") << qint64 {950} << qint64 {500} << 180 << 0 << 13;
    QTest::newRow("five years without an answer")
        << qint64 {10} << qint64 {5'000} << 0 << 1'826 << 29;
    QTest::newRow("both") << qint64 {950} << qint64 {1'000} << 97 << 2'112 << 12;
    QTest::newRow("follows nobody") << qint64 {300} << qint64 {0} << 0 << 0 << 0;
    QTest::newRow("nobody follows them") << qint64 {0} << qint64 {10} << 0 << 0 << 20;
    QTest::newRow("fifty years of silence") << qint64 {0} << qint64 {1'000} << 18'250 << 0 << 0;
}

void TestLikelihood::thePriorIsWorkedOut()
{
    QFETCH(qint64, followers);
    QFETCH(qint64, following);
    QFETCH(int, days);
    QFETCH(int, waiting);
    QFETCH(int, percent);
    QCOMPARE(
        likelihoodPercent(facts(followers, following, days, waiting)), std::optional<int>(percent));
}

void TestLikelihood::aCalibrationScalesAndSaysSo()
{
    const Calibration better {1.3, 412, 37, 28.5};
    QCOMPARE(likelihoodPercent(facts(950, 500, 0, 0), better.scale), std::optional(65));
    const Likelihood scaled = likelihoodOf(facts(950, 500, 0, 0), better);
    QCOMPARE(scaled.percent, std::optional(65));
    QCOMPARE(
        scaled.parts.back(), (LikelihoodPart {u"calibrated"_s, {u"1.3"_s, u"412"_s, u"37"_s}}));
    QCOMPARE(Wording::forLanguage(u"en"_s).sentence(
                 u"likelihood", u"calibrated", scaled.parts.back().arguments),
        u"it is scaled by 1.3, from 412 follows of yours of which 37 were answered"_s);
    QCOMPARE(likelihoodPercent(facts(10, 5'000, 0, 0), mostScale), std::optional(90));
    // S4.36 stays under 2 % on every account.
    QCOMPARE(likelihoodPercent(facts(13'000, 100, -1, -1), mostScale), std::optional(1));
    QVERIFY(likelihoodShare(facts(13'000, 100, -1, -1)).value() * mostScale < 0.015);
    // Without enough follows nothing changes, and there is no number to scale for some.
    const Calibration few {1, 40, 9, 6};
    QCOMPARE(likelihoodOf(facts(950, 500, 0, 0), few).parts.size(), std::size_t {3});
    QCOMPARE(likelihoodOf({}, better).parts.size(), std::size_t {3});
}

void TestLikelihood::unknownCountsGiveNoNumber()
{
    LikelihoodFacts known = facts(100, 100, 10, 10);
    known.followers = std::nullopt;
    QCOMPARE(likelihoodPercent(known), std::optional<int>());
    const Likelihood likelihood = likelihoodOf(known);
    QVERIFY(!likelihood.percent && !likelihood.word());
    QCOMPARE(likelihood.parts.front().code, u"counts-unknown"_s);
}

void TestLikelihood::anUnknownFactorIsOneAndNamed()
{
    const Likelihood likelihood = likelihoodOf(facts(950, 500, -1, -1));
    QCOMPARE(likelihood.percent, std::optional<int>(50));
    QCOMPARE(likelihood.parts.at(1).code, u"last-post-unknown"_s);
    QCOMPARE(likelihood.parts.at(2).code, u"follow-date-unknown"_s);

    LikelihoodFacts undecided = facts(950, 500, 10, -1);
    undecided.answerIsUnknown = true;
    QCOMPARE(likelihoodOf(undecided).parts.at(2).code, u"answer-unknown"_s);
    LikelihoodFacts silent = facts(950, 500, -1, 400);
    silent.neverPosted = true;
    QCOMPARE(likelihoodOf(silent).parts.at(1).code, u"never-posted"_s);
    QCOMPARE(
        likelihoodOf(silent).parts.at(2), (LikelihoodPart {u"followed-for-years"_s, {u"1"_s}}));
}

void TestLikelihood::wordsChangeAtTheirBorders_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("word");
    QTest::newRow("0") << 0 << u"unlikely"_s;
    QTest::newRow("24") << 24 << u"unlikely"_s;
    QTest::newRow("25") << 25 << u"maybe"_s;
    QTest::newRow("49") << 49 << u"maybe"_s;
    QTest::newRow("50") << 50 << u"likely"_s;
}

void TestLikelihood::wordsChangeAtTheirBorders()
{
    QFETCH(int, percent);
    QFETCH(QString, word);
    QCOMPARE(toText(Likelihood {percent, {}}.word().value()), word);
}

void TestLikelihood::everyCodeHasItsSentence()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    const auto check = [&wording](QStringView group, const QString &code) {
        QVERIFY2(wording.has(group, code), qPrintable(group.toString() + u'/' + code));
    };
    // Every part that some facts can give: counts × days × waiting over wide grids.
    for (const qint64 following : {0, 30, 60, 120, 500, 5'000}) {
        for (const int days : {-1, 0, 40, 100, 400}) {
            for (const int waiting : {-1, 5, 100, 1'000}) {
                LikelihoodFacts given = facts(400, following, days, waiting);
                given.neverPosted = days == -1 && waiting == -1;
                given.answerIsUnknown = waiting == 5 && days == 0;
                for (const LikelihoodPart &part : likelihoodOf(given).parts) {
                    check(u"likelihood", part.code);
                }
            }
        }
    }
    for (const LikelihoodPart &part : likelihoodOf({}).parts) {
        check(u"likelihood", part.code);
    }
    check(u"likelihood", u"calibrated"_s);
    for (const auto word :
        {Likelihood::Word::Unlikely, Likelihood::Word::Maybe, Likelihood::Word::Likely}) {
        check(u"likelihood", toText(word));
    }
    for (int i = 0; i < purgeReasonCount; ++i) {
        const QString code = toText(static_cast<PurgeReason>(i));
        check(u"reasons", code);
        if (i < askableReasonCount) {
            check(u"reasons", QString(u"choose-"_s + code));
        }
        QCOMPARE(purgeReasonFromText(code), std::optional(static_cast<PurgeReason>(i)));
    }
    for (int i = 0; i < leftOutCount; ++i) {
        const QString code = toText(static_cast<LeftOut>(i));
        check(u"left_out", code);
        check(u"left_out", QString(u"why-"_s + code));
        QCOMPARE(leftOutFromText(code), std::optional(static_cast<LeftOut>(i)));
    }
}

COMITY_TEST_GUILESS(TestLikelihood)
#include "tst_likelihood.moc"

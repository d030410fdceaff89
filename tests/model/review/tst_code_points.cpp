#include "model/review/code_points.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::review;
using namespace Qt::StringLiterals;

class TestCodePoints : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void plainTextKeepsItsOffsets();
    void aPairCountsAsOne();
    void halfAPairCountsAsOne();
    void everyOffsetAgreesWithUcs4();
};

void TestCodePoints::plainTextKeepsItsOffsets()
{
    const CodePoints points(u"Grüße");
    QCOMPARE(points.before(0), 0);
    QCOMPARE(points.before(5), 5);
}

void TestCodePoints::aPairCountsAsOne()
{
    const CodePoints points(u"a\U0001F600b\U0001F468\u200D\U0001F33E");
    QCOMPARE(points.before(1), 1);
    QCOMPARE(points.before(3), 2);
    QCOMPARE(points.before(4), 3);
    QCOMPARE(points.before(9), 6);
    // Within a pair.
    QCOMPARE(points.before(2), 2);
}

void TestCodePoints::halfAPairCountsAsOne()
{
    const QString text = u"x"_s + QChar(0xDE00) + QChar(0xD83D) + u"\U0001F600y"_s;
    const CodePoints points(text);
    QCOMPARE(points.before(2), 2);
    QCOMPARE(points.before(3), 3);
    QCOMPARE(points.before(5), 4);
    QCOMPARE(points.before(6), 5);
}

void TestCodePoints::everyOffsetAgreesWithUcs4()
{
    const QString text = u"\U0001F600é\U0001F600\U0001F600 漢 \U00020000."_s;
    const CodePoints points(text);
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i == text.size() || !text.at(i).isLowSurrogate()) {
            QCOMPARE(points.before(i), text.left(i).toUcs4().size());
        }
    }
}

COMITY_TEST_GUILESS(TestCodePoints)
#include "tst_code_points.moc"

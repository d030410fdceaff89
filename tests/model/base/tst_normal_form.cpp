#include "model/base/normal_form.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace Qt::StringLiterals;

class TestNormalForm : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void formsAreThoseOfUnicode_data();
    void formsAreThoseOfUnicode();
    void partsOfALongTextMeetAsTheyStood();
    void eachThirtyMarksOfARowAreTakenByThemselves();
};

void TestNormalForm::formsAreThoseOfUnicode_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("composed");
    QTest::addColumn<QString>("compatible");
    QTest::addColumn<QString>("decomposed");
    QTest::newRow("empty") << u""_s << u""_s << u""_s << u""_s;
    QTest::newRow("plain") << u"jam"_s << u"jam"_s << u"jam"_s << u"jam"_s;
    QTest::newRow("letter and accent")
        << u"ne\u0301e"_s << u"n\u00E9e"_s << u"n\u00E9e"_s << u"ne\u0301e"_s;
    QTest::newRow("accented letter") << u"\u00E9"_s << u"\u00E9"_s << u"\u00E9"_s << u"e\u0301"_s;
    QTest::newRow("marks out of order")
        << u"q\u0301\u0323"_s << u"q\u0323\u0301"_s << u"q\u0323\u0301"_s << u"q\u0323\u0301"_s;
    QTest::newRow("ligature") << u"\uFB01n"_s << u"\uFB01n"_s << u"fin"_s << u"\uFB01n"_s;
    QTest::newRow("Hangul") << u"\u1112\u1161\u11AB"_s << u"\uD55C"_s << u"\uD55C"_s
                            << u"\u1112\u1161\u11AB"_s;
    QTest::newRow("beyond 16 bits")
        << u"\U0001D400"_s << u"\U0001D400"_s << u"A"_s << u"\U0001D400"_s;
    const QString half = QChar(0xD83D) + u"e\u0301"_s;
    const QString halfComposed = QChar(0xD83D) + u"\u00E9"_s;
    QTest::newRow("half a pair") << half << halfComposed << halfComposed << half;
}

void TestNormalForm::formsAreThoseOfUnicode()
{
    QFETCH(QString, given);
    QTEST(normalForm(given, NormalForm::Composed), "composed");
    QTEST(normalForm(given, NormalForm::CompatiblyComposed), "compatible");
    QTEST(normalForm(given, NormalForm::Decomposed), "decomposed");
}

void TestNormalForm::partsOfALongTextMeetAsTheyStood()
{
    constexpr qsizetype letters = 200'000;
    const QString composed = normalForm(u"e\u0301"_s.repeated(letters), NormalForm::Composed);
    QCOMPARE(composed.size(), letters);
    QCOMPARE(composed.count(u'\u00E9'), letters);
    QCOMPARE(normalForm(composed, NormalForm::Decomposed), u"e\u0301"_s.repeated(letters));
}

// Sorting them all would take the square of their number.
void TestNormalForm::eachThirtyMarksOfARowAreTakenByThemselves()
{
    const QString low = u"\u0323"_s.repeated(15);
    const QString high = u"\u0301"_s.repeated(15);
    const QString unsorted = u"\u0301\u0323"_s;
    const QString thirty = u'q' + unsorted.repeated(15) + u'q';
    const QString sorted = u'q' + low + high + u'q';
    QCOMPARE(normalForm(thirty, NormalForm::Composed), sorted);
    const QString sixty = u'q' + unsorted.repeated(30);
    const QString sortedTwice = u'q' + low + high + low + high;
    QCOMPARE(normalForm(sixty, NormalForm::Composed), sortedTwice);
    QCOMPARE(normalForm(unsorted.repeated(100'000), NormalForm::Decomposed).left(60),
        low + high + low + high);
}

COMITY_TEST_GUILESS(TestNormalForm)
#include "tst_normal_form.moc"

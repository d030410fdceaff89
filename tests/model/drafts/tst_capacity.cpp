#include "model/drafts/capacity.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::drafts;
using namespace Qt::StringLiterals;

class TestCapacity : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void answersTakeDays_data();
    void answersTakeDays();
    void whatNobodySaidIsUnknown();
    void everySentenceIsThere();
    void numbersAreReadAsTheLocaleHasThem();
};

void TestCapacity::answersTakeDays_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("aDay");
    QTest::addColumn<int>("answers");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("peopleADay");
    QTest::newRow("a part of an answer is one") << 341 << 9 << 8 << 31 << 4 << 88;
    QTest::newRow("the last day is not full") << 100 << 10 << 3 << 10 << 4 << 30;
    QTest::newRow("all in one day") << 12 << 25 << 5 << 3 << 1 << 12;
    QTest::newRow("everybody answers") << 40 << 100 << 4 << 40 << 10 << 4;
    QTest::newRow("more than all is all") << 40 << 250 << 4 << 40 << 10 << 4;
    QTest::newRow("a great many") << 2'000'000 << 100 << 1 << 2'000'000 << 2'000'000 << 1;
}

void TestCapacity::answersTakeDays()
{
    QFETCH(int, people);
    QFETCH(int, percent);
    QFETCH(int, aDay);
    const AnswerLoad load = answerLoad(people, percent, aDay);
    QTEST(load.answers.value_or(-1), "answers");
    QTEST(load.days.value_or(-1), "days");
    QTEST(load.peopleADay.value_or(-1), "peopleADay");
}

void TestCapacity::whatNobodySaidIsUnknown()
{
    QCOMPARE(answerLoad(50, {}, 4).answers, std::nullopt);
    QCOMPARE(answerLoad(50, {}, 4).days, std::nullopt);
    QCOMPARE(answerLoad(50, 10, {}).answers, std::optional(5));
    QCOMPARE(answerLoad(50, 10, {}).days, std::nullopt);
    const AnswerLoad forEver = answerLoad(50, 10, 0);
    QCOMPARE(forEver.days, std::nullopt);
    QCOMPARE(forEver.peopleADay, std::nullopt);
    QCOMPARE(answerLoad(50, 0, {}).days, std::optional(0));
    QCOMPARE(answerLoad(-3, 10, 4).answers, std::optional(0));
}

void TestCapacity::everySentenceIsThere()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    const auto say = [&](int people, std::optional<int> percent, std::optional<int> aDay) {
        return sentenceOf(answerLoad(people, percent, aDay), wording);
    };
    QVERIFY(say(50, {}, {}).contains(u"not said"));
    QCOMPARE(say(50, 0, {}), u"No answers are expected."_s);
    QVERIFY(say(1, 10, {}).startsWith(u"About 1 answer is"));
    QVERIFY(say(50, 10, {}).startsWith(u"About 5 answers are"));
    QVERIFY(say(50, 10, 0).contains(u"nobody has time"));
    QCOMPARE(
        say(50, 10, 6), u"About 5 answers are to be expected; at 6 a day they fit into one day."_s);
    QCOMPARE(say(341, 9, 8),
        u"About 31 answers are to be expected: 4 days at 8 a day. Hand it to 88 people a day and "
        u"every answer gets its own in time."_s);
    QVERIFY(say(40, 100, 1).endsWith(u"1 person a day and every answer gets its own in time."));
}

void TestCapacity::numbersAreReadAsTheLocaleHasThem()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    const QString said = sentenceOf(
        answerLoad(90'000, 50, 20), wording, QLocale(QLocale::English, QLocale::UnitedKingdom));
    QVERIFY2(said.contains(u"45,000 answers") && said.contains(u"2,250 days"), qPrintable(said));
}

COMITY_TEST_GUILESS(TestCapacity)
#include "tst_capacity.moc"

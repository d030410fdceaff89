// A column of numbers gives back what was put in, however wide it has to be.
#include "model/standing/people_chunk.h"
#include "tests/support/test_case.h"

using namespace comity;

class TestNumberColumn : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsUnknownTakesNoMemory();
    void smallNumbersTakeHalfTheMemory();
    void aLargeNumberKeepsWhatWasThere_data();
    void aLargeNumberKeepsWhatWasThere();
};

void TestNumberColumn::whatIsUnknownTakesNoMemory()
{
    NumberColumn column;
    column.set(2, NumberColumn::unknown, 4);
    QVERIFY(column.isEmpty());
    QCOMPARE(column.at(2), NumberColumn::unknown);
    QCOMPARE(column.bytes(), std::size_t {0});
}

void TestNumberColumn::smallNumbersTakeHalfTheMemory()
{
    NumberColumn column;
    column.set(1, 0, 4);
    column.set(3, 65'534, 4);
    QCOMPARE(column.bytes(), std::size_t {8});
    QCOMPARE(column.at(0), NumberColumn::unknown);
    QCOMPARE(column.at(1), 0U);
    QCOMPARE(column.at(3), 65'534U);
    column.set(3, NumberColumn::unknown, 4);
    QCOMPARE(column.at(3), NumberColumn::unknown);
    QVERIFY(!column.isEmpty());
}

void TestNumberColumn::aLargeNumberKeepsWhatWasThere_data()
{
    QTest::addColumn<quint32>("number");
    QTest::newRow("the first that does not fit") << 65'535U;
    QTest::newRow("of today") << 1'780'000'000U;
    QTest::newRow("the last before unknown") << NumberColumn::unknown - 1;
}

void TestNumberColumn::aLargeNumberKeepsWhatWasThere()
{
    QFETCH(quint32, number);
    NumberColumn column;
    column.set(0, 7, 4);
    column.set(2, number, 4);
    column.set(3, 9, 4);
    QCOMPARE(column.bytes(), std::size_t {16});
    QCOMPARE(column.at(0), 7U);
    QCOMPARE(column.at(1), NumberColumn::unknown);
    QCOMPARE(column.at(2), number);
    QCOMPARE(column.at(3), 9U);
    column.set(2, NumberColumn::unknown, 4);
    QCOMPARE(column.at(2), NumberColumn::unknown);
    NumberColumn first;
    first.set(1, number, 4);
    QCOMPARE(first.at(0), NumberColumn::unknown);
    QCOMPARE(first.at(1), number);
}

COMITY_TEST_GUILESS(TestNumberColumn)
#include "tst_number_column.moc"

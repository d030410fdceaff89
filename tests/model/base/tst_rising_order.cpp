#include "model/base/rising_order.h"
#include "tests/support/test_case.h"

#include <QRandomGenerator>
#include <algorithm>
#include <numeric>

using namespace comity;

class TestRisingOrder : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void isThatOfAStableSort_data();
    void isThatOfAStableSort();
};

void TestRisingOrder::isThatOfAStableSort_data()
{
    QTest::addColumn<std::size_t>("count");
    QTest::addColumn<quint32>("end");
    QTest::newRow("none") << std::size_t {0} << 1U;
    QTest::newRow("one") << std::size_t {1} << 0xFFFF'FFFFU;
    QTest::newRow("few") << std::size_t {50} << 20U;
    QTest::newRow("many, often equal") << std::size_t {20'000} << 700U;
    QTest::newRow("many, all equal") << std::size_t {5'000} << 1U;
    QTest::newRow("many, over two digits") << std::size_t {9'000} << 1'450'000U;
    QTest::newRow("many, over all digits") << std::size_t {9'000} << 0xFFFF'FFFFU;
}

void TestRisingOrder::isThatOfAStableSort()
{
    QFETCH(std::size_t, count);
    QFETCH(quint32, end);
    QRandomGenerator random(5);
    std::vector<quint32> numbers(count);
    for (quint32 &one : numbers) {
        one = random.bounded(end);
    }
    std::vector<quint32> expected(count);
    std::iota(expected.begin(), expected.end(), 0U);
    std::ranges::stable_sort(expected, {}, [&numbers](quint32 place) { return numbers[place]; });
    QCOMPARE(risingOrder(numbers), expected);
}

COMITY_TEST_GUILESS(TestRisingOrder)
#include "tst_rising_order.moc"

#include "model/base/number_map.h"
#include "tests/support/test_case.h"

#include <QRandomGenerator>
#include <limits>
#include <unordered_map>

using namespace comity;

class TestNumberMap : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatWasPutInAndNothingElse();
    void nothingIsInAnEmptyOne();
};

void TestNumberMap::findsWhatWasPutInAndNothingElse()
{
    QRandomGenerator random(11);
    std::unordered_map<qint64, quint32> expected {
        {0, 7}, {1, 8}, {std::numeric_limits<qint64>::max(), 9}};
    while (expected.size() < 20'000) {
        // Neighbours as well as numbers far apart.
        const qint64 key = random.bounded(2) == 0 ? static_cast<qint64>(random.generate64() >> 1U)
                                                  : qint64 {random.bounded(40'000)};
        expected.emplace(key, random.generate());
    }
    NumberMap map;
    for (const auto &[key, value] : expected) {
        QVERIFY(!map.find(key));
        map.insert(key, value);
    }
    QCOMPARE(map.size(), expected.size());
    for (const auto &[key, value] : expected) {
        QCOMPARE(map.find(key), std::optional(value));
    }
    QVERIFY(!map.find(40'001));
}

void TestNumberMap::nothingIsInAnEmptyOne()
{
    QVERIFY(!NumberMap().find(0));
}

COMITY_TEST_GUILESS(TestNumberMap)
#include "tst_number_map.moc"

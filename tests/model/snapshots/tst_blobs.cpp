#include "model/snapshots/member_blob.h"
#include "model/snapshots/seen_blob.h"
#include "tests/support/test_case.h"

#include <QRandomGenerator>
#include <algorithm>

using namespace comity;
using namespace comity::snapshots;

namespace {

std::vector<Pk> randomSet(QRandomGenerator &random, int count)
{
    std::vector<Pk> out;
    quint32 pk = 0;
    for (int i = 0; i < count; ++i) {
        pk += 1 + (random.bounded(10) == 0 ? random.bounded(100'000U) : random.bounded(3U));
        out.push_back(Pk {pk});
    }
    return out;
}

} // namespace

class TestBlobs : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void setsComeBackAsTheyWere();
    void orderedListsKeepTheirOrder();
    void timesComeBackWithTheirPrecision();
    void seenComesBackAndAnswers();
    void damageIsNoticed_data();
    void damageIsNoticed();
    void aDenseListTakesAByteAPerson();
};

void TestBlobs::setsComeBackAsTheyWere()
{
    QRandomGenerator random(1);
    for (const int count : {0, 1, 2, 500}) {
        const auto set = randomSet(random, count);
        const QByteArray blob = encodeSet(set);
        QVERIFY(!isOrdered(blob));
        QVERIFY(decode(blob) == set);
        QVERIFY(decodeSorted(blob) == set);
    }
    const std::vector<Pk> edges {Pk {1}, Pk {0xFFFF'FFFE}, Pk {0xFFFF'FFFF}};
    QVERIFY(decode(encodeSet(edges)) == edges);
}

void TestBlobs::orderedListsKeepTheirOrder()
{
    QRandomGenerator random(2);
    auto list = randomSet(random, 300);
    const auto sorted = list;
    std::shuffle(list.begin(), list.end(), random);
    const QByteArray blob = encodeOrdered(list);
    QVERIFY(isOrdered(blob));
    QVERIFY(decode(blob) == list);
    QVERIFY(decodeSorted(blob) == sorted);
}

void TestBlobs::timesComeBackWithTheirPrecision()
{
    const std::vector<qint64> times {1'700'000'000, 0, 1'600'000'000, 4'102'444'800, 0};
    for (const auto precision : {DatePrecision::Exact, DatePrecision::Day, DatePrecision::Local}) {
        const auto back = decodeTimes(encodeTimes(times, precision), times.size());
        QVERIFY(back.has_value());
        QCOMPARE(back->at, times);
        QCOMPARE(back->precision, precision);
        QVERIFY(!decodeTimes(encodeTimes(times, precision), times.size() + 1));
    }
}

void TestBlobs::seenComesBackAndAnswers()
{
    QRandomGenerator random(3);
    Seen seen;
    seen.pks = randomSet(random, 400);
    for (std::size_t i = 0; i < seen.pks.size(); ++i) {
        seen.stated.push_back(random.bounded(1U << fieldCount));
    }
    const auto back = decodeSeen(encodeSeen(seen));
    QVERIFY(back.has_value());
    QVERIFY(back->pks == seen.pks);
    QVERIFY(back->stated == seen.stated);
    QCOMPARE(back->statedFor(seen.pks.at(17)), seen.stated.at(17));
    QVERIFY(back->holds(seen.pks.back()));
    QVERIFY(!back->holds(Pk {number(seen.pks.back()) + 1}));
    QCOMPARE(back->statedFor(Pk {0}), FieldMask {0});
}

void TestBlobs::damageIsNoticed_data()
{
    QTest::addColumn<QByteArray>("blob");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("unknown format") << QByteArray("\x09\x01\x01", 3);
    QTest::newRow("cut in a number") << QByteArray("\x01\x01\x80", 3);
    QTest::newRow("twice the same") << QByteArray("\x01\x05\x00", 3);
    QTest::newRow("beyond 32 bits") << QByteArray("\x01\xFF\xFF\xFF\xFF\x0F\x01", 7);
}

void TestBlobs::damageIsNoticed()
{
    QFETCH(QByteArray, blob);
    QVERIFY(!decode(blob));
    QVERIFY(!decodeTimes(blob, 1));
    QVERIFY(!decodeSeen(blob));
}

void TestBlobs::aDenseListTakesAByteAPerson()
{
    std::vector<Pk> dense;
    for (quint32 pk = 1; pk <= 10'000; ++pk) {
        dense.push_back(Pk {pk});
    }
    QVERIFY(encodeSet(dense).size() < 10'100);
    QVERIFY(encodeOrdered(dense).size() < 10'100);
}

COMITY_TEST_GUILESS(TestBlobs)
#include "tst_blobs.moc"

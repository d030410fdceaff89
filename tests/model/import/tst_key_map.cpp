#include "model/import/stage/key_map.h"
#include "model/people/profile_key.h"
#include "tests/support/test_case.h"

#include <QRandomGenerator>
#include <map>

using namespace comity;

class TestKeyMap : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void onlyCanonicalNumbersAreNumbers_data();
    void onlyCanonicalNumbersAreNumbers();
    void findsWhatAMapFinds();
};

void TestKeyMap::onlyCanonicalNumbersAreNumbers_data()
{
    QTest::addColumn<QByteArray>("ext");
    QTest::addColumn<bool>("isNumber");
    QTest::newRow("short id") << QByteArray("12") << true;
    QTest::newRow("zero") << QByteArray("0") << true;
    QTest::newRow("largest") << QByteArray("9223372036854775807") << true;
    QTest::newRow("one more") << QByteArray("9223372036854775808") << false;
    QTest::newRow("twenty digits") << QByteArray("18446744073709551615") << false;
    QTest::newRow("leading zero") << QByteArray("007") << false;
    QTest::newRow("sign") << QByteArray("-5") << false;
    QTest::newRow("plus") << QByteArray("+5") << false;
    QTest::newRow("blank") << QByteArray(" 5") << false;
    QTest::newRow("damaged") << QByteArray("1.43288E+18") << false;
    QTest::newRow("handle") << QByteArray("ana.m") << false;
    QTest::newRow("empty") << QByteArray("") << false;
}

void TestKeyMap::onlyCanonicalNumbersAreNumbers()
{
    QFETCH(QByteArray, ext);
    QFETCH(bool, isNumber);
    const auto number = canonicalNumber(ext.toStdString());
    QCOMPARE(number.has_value(), isNumber);
    if (number) {
        QCOMPARE(QByteArray::number(*number), ext);
    }
}

void TestKeyMap::findsWhatAMapFinds()
{
    QRandomGenerator random(7);
    KeyMap map;
    std::map<std::string, Pk> plain;
    for (quint32 pk = 1; pk <= 20'000; ++pk) {
        std::string key = std::to_string(random.generate64() >> random.bounded(60));
        if (random.bounded(3) == 0) {
            key.insert(key.begin(), '@');
        }
        if (!plain.contains(key)) {
            plain.emplace(key, Pk {pk});
            map.insert(key, Pk {pk});
        }
    }
    QCOMPARE(map.size(), plain.size());
    for (const auto &[key, pk] : plain) {
        QVERIFY2(map.find(key) == pk, key.c_str());
        QVERIFY(map.find(key + "x") == std::nullopt);
    }
    QVERIFY(!KeyMap().find("1"));
    QVERIFY(!KeyMap().find("a"));
}

COMITY_TEST_GUILESS(TestKeyMap)
#include "tst_key_map.moc"

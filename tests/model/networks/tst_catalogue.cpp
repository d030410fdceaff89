#include "model/networks/catalogue.h"
#include "tests/support/test_case.h"

#include <QDir>

using namespace comity;
using namespace comity::networks;
using namespace Qt::StringLiterals;

class TestCatalogue : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileOfTheFolderIsANetwork();
    void everyLimitSaysWhereItComesFrom();
    void whatIsKeyedByWhat_data();
    void whatIsKeyedByWhat();
    void aBrokenFileIsNamedWithItsLine_data();
    void aBrokenFileIsNamedWithItsLine();
};

void TestCatalogue::everyFileOfTheFolderIsANetwork()
{
    const QStringList files
        = QDir(QStringLiteral(COMITY_SOURCE_DIR "/resources/limits")).entryList({u"*.yml"_s});
    QSet<QString> tiles;
    for (const QString &file : files) {
        const Network *const network = Catalogue::builtIn().find(file.chopped(4));
        QVERIFY2(network != nullptr, qPrintable(file));
        QVERIFY(network->keyPattern.isValid() && network->handlePattern.isValid());
        tiles += network->tile;
    }
    QCOMPARE(Catalogue::builtIn().networks().size(), size_t(files.size()));
    QCOMPARE(tiles.size(), files.size());
    QVERIFY(Catalogue::builtIn().find(u"myspace") == nullptr);
}

void TestCatalogue::everyLimitSaysWhereItComesFrom()
{
    for (const Network &network : Catalogue::builtIn().networks()) {
        QSet<QString> ids;
        for (const Limit &limit : network.limits) {
            const QString name = network.code + u' ' + limit.id;
            QVERIFY2(limit.value > 0 && !limit.unit.isEmpty(), qPrintable(name));
            QVERIFY2(!limit.source.isEmpty(), qPrintable(name));
            QVERIFY2(!ids.contains(limit.id), qPrintable(name));
            ids += limit.id;
        }
        QVERIFY(network.purgeBatch > 0 && network.purgeBatch <= 50);
    }
    const Limit *const cap = Catalogue::builtIn().find(u"x")->limit(u"following");
    QCOMPARE(cap->value, 5000);
    QCOMPARE(toText(cap->status), u"official"_s);
}

void TestCatalogue::whatIsKeyedByWhat_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<KeyKind>("key");
    QTest::addColumn<Graph>("graph");
    QTest::addColumn<Directions>("directions");
    QTest::addColumn<int>("batch");
    const auto row = [](const char *code, KeyKind key, Graph graph, Directions directions,
                         int batch) {
        QTest::newRow(code) << QString::fromLatin1(code) << key << graph << directions << batch;
    };
    row("x", KeyKind::Id, Graph::Follow, Directions::Both, 50);
    row("mastodon", KeyKind::Acct, Graph::Follow, Directions::FollowingOnly, 50);
    row("bluesky", KeyKind::Did, Graph::Follow, Directions::FollowingOnly, 50);
    row("instagram", KeyKind::Handle, Graph::Follow, Directions::Both, 25);
    row("linkedin", KeyKind::Slug, Graph::Mutual, Directions::Mutual, 50);
    row("facebook", KeyKind::Name, Graph::Follow, Directions::Both, 50);
    row("discord", KeyKind::Id, Graph::Mutual, Directions::Mutual, 50);
}

void TestCatalogue::whatIsKeyedByWhat()
{
    QFETCH(QString, code);
    QFETCH(KeyKind, key);
    QFETCH(Graph, graph);
    QFETCH(Directions, directions);
    QFETCH(int, batch);
    const Network *const network = Catalogue::builtIn().find(code);
    QCOMPARE(network->key, key);
    QCOMPARE(network->graph, graph);
    QCOMPARE(network->exports.directions, directions);
    QCOMPARE(network->purgeBatch, batch);
}

void TestCatalogue::aBrokenFileIsNamedWithItsLine_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("line");
    QTest::newRow("not yaml") << "name: \"X\ntile: {"_ba << u"line 3"_s;
    QTest::newRow("a field is missing") << "name: X\ntile: X\n"_ba << u"line 1"_s;
    QTest::newRow("a word is unknown") << "name: X\ntile: X\nkey: colour\n"_ba << u"line 3"_s;
    QTest::newRow("empty") << ""_ba << u"line 1"_s;
}

void TestCatalogue::aBrokenFileIsNamedWithItsLine()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, line);
    const Result<Network> network = Catalogue::read(u"x"_s, yaml);
    QVERIFY(!network);
    QCOMPARE(network.error().code, Error::Code::FormatBroken);
    QCOMPARE(network.error().arguments.at(0), u"x.yml"_s);
    QVERIFY(network.error().arguments.at(1).startsWith(u"line "));
    QVERIFY(!network.error().detail.isEmpty());
}

COMITY_TEST_GUILESS(TestCatalogue)
#include "tst_catalogue.moc"

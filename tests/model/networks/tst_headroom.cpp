#include "model/networks/catalogue.h"
#include "model/networks/headroom.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::networks;
using namespace Qt::StringLiterals;

using Followers = std::optional<qint64>;

class TestHeadroom : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void isCountedFromTheLimits_data();
    void isCountedFromTheLimits();
    void hasNoNumberWhereNothingIsPublished();
    void pastTheCapOfXIsAnEstimate();
    void followersWhoLeaveTakeRoomWhereTheLimitRestsOnThem();
    void yourOwnLimitReplacesTheNetworks();
};

namespace {

const std::vector<Limit> &limitsOf(QStringView code)
{
    return Catalogue::builtIn().find(code)->limits;
}

} // namespace

void TestHeadroom::isCountedFromTheLimits_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<qint64>("following");
    QTest::addColumn<qint64>("followers");
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<qint64>("left");
    QTest::addColumn<qint64>("after");
    QTest::addColumn<QString>("status");
    const auto row
        = [](const char *name, const QString &network, qint64 following, qint64 followers,
              qint64 limit, qint64 left, qint64 after, const char *status) {
              QTest::newRow(name) << network << following << followers << limit << left << after
                                  << QString::fromLatin1(status);
          };
    row("X below its cap", u"x"_s, 4712, 4431, 5000, 288, 338, "official");
    row("X with many followers", u"x"_s, 4712, 90000, 5000, 288, 338, "official");
    row("Mastodon below", u"mastodon"_s, 100, 100, 7500, 7400, 7450, "official");
    row("Mastodon raised", u"mastodon"_s, 8000, 10000, 11000, 3000, 3050, "official");
    row("Mastodon beyond", u"mastodon"_s, 7600, 10, 7500, 0, 0, "official");
    row("Instagram", u"instagram"_s, 7500, 10, 7500, 0, 50, "folklore");
}

void TestHeadroom::isCountedFromTheLimits()
{
    QFETCH(QString, network);
    QFETCH(qint64, following);
    QFETCH(qint64, followers);
    QFETCH(qint64, limit);
    QFETCH(qint64, left);
    QFETCH(qint64, after);
    QFETCH(QString, status);
    const Headroom room = headroom(limitsOf(network), following, followers, {50});
    QCOMPARE(room.following, following);
    QCOMPARE(room.limit.value(), limit);
    QCOMPARE(room.left.value(), left);
    QCOMPARE(room.after.value(), after);
    QCOMPARE(toText(room.status.value()), status);
}

void TestHeadroom::hasNoNumberWhereNothingIsPublished()
{
    QVERIFY(!headroom(limitsOf(u"bluesky"), 100, Followers(100), {50}).limit);
    const Headroom room = headroom(limitsOf(u"youtube"), 100, Followers(100), {50});
    QCOMPARE(room, (Headroom {100, {}, {}, {}, {}}));
}

void TestHeadroom::pastTheCapOfXIsAnEstimate()
{
    const Headroom room = headroom(limitsOf(u"x"), 5400, Followers(5000), {50});
    QCOMPARE(room.limit.value(), 5500);
    QCOMPARE(room.left.value(), 100);
    QCOMPARE(room.status.value(), LimitStatus::Folklore);
    QCOMPARE(headroom(limitsOf(u"x"), 5400, Followers(10), {500}).after.value(), 100);
    QVERIFY(!headroom(limitsOf(u"x"), 5400, {}, {50}).limit);
}

void TestHeadroom::followersWhoLeaveTakeRoomWhereTheLimitRestsOnThem()
{
    const Headroom past = headroom(limitsOf(u"x"), 5200, Followers(6000), {0, 50});
    QVERIFY(past.restsOnFollowers);
    QCOMPARE(past.left.value(), 1400);
    QCOMPARE(past.after.value(), 1345);
    const Headroom below = headroom(limitsOf(u"x"), 4712, Followers(6000), {0, 50});
    QVERIFY(!below.restsOnFollowers);
    QCOMPARE(below.after, below.left);
    QVERIFY(headroom(limitsOf(u"x"), 5200, {}, {0, 50}).restsOnFollowers);
    // The cap holds whatever happens below it.
    const Headroom raised = headroom(limitsOf(u"mastodon"), 100, Followers(7000), {0, 6900});
    QCOMPARE(raised.left.value(), 7600);
    QCOMPARE(raised.after.value(), 7400);
    QVERIFY(!headroom(limitsOf(u"mastodon"), 100, Followers(100), {0, 50}).restsOnFollowers);
}

void TestHeadroom::yourOwnLimitReplacesTheNetworks()
{
    std::vector<Limit> limits = limitsOf(u"x");
    limits.front().value = 6000;
    limits.front().status = LimitStatus::Yours;
    const Headroom room = headroom(limits, 5400, Followers(10), {50});
    QCOMPARE(room.limit.value(), 6000);
    QCOMPARE(room.left.value(), 600);
    QCOMPARE(room.status.value(), LimitStatus::Yours);
}

COMITY_TEST_GUILESS(TestHeadroom)
#include "tst_headroom.moc"

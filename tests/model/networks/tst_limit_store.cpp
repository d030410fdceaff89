#include "model/db/connection.h"
#include "model/db/migrator.h"
#include "model/networks/catalogue.h"
#include "model/networks/headroom.h"
#include "model/networks/limit_store.h"
#include "model/networks/text_length.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::networks;
using namespace Qt::StringLiterals;

class TestLimitStore : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_database = db::connectInMemory();
        db::migrate(*m_database);
    }
    void withoutAWordOfTheUserTheNetworksHold();
    void whatTheUserSetsIsYours();
    void aLimitMayBeSetTwiceAndReset();
    void theLimitsInUseAreSixOnEveryNetwork();
    void aLimitThatTheNetworkLacksMayBeSet();
    void instagramCountsFollowsAndUnfollowsTogether();
    void theBatchIsWhatTheUserSet();
    void whatTheUserSetIsWhatCounts();
    void aReviewIsKeptByNetwork();

private:
    Limit cap(const Network &network) const
    {
        const std::vector<Limit> limits = LimitStore(*m_database).limits(network);
        return *std::ranges::find(limits, u"following"_s, &Limit::id);
    }
    const Network &m_x = *Catalogue::builtIn().find(u"x");
    std::unique_ptr<SQLite::Database> m_database;
};

void TestLimitStore::withoutAWordOfTheUserTheNetworksHold()
{
    QCOMPARE(LimitStore(*m_database).limits(m_x), m_x.limits);
}

void TestLimitStore::whatTheUserSetsIsYours()
{
    LimitStore(*m_database).set(m_x, u"following"_s, 6000, 1778749200);
    QCOMPARE(cap(m_x),
        (Limit {u"following"_s, 6000, u"people"_s, LimitStatus::Yours, u""_s, u"2026-05-14"_s}));
    const Network &mastodon = *Catalogue::builtIn().find(u"mastodon");
    QCOMPARE(cap(mastodon).value, 7500);
}

void TestLimitStore::aLimitMayBeSetTwiceAndReset()
{
    LimitStore store(*m_database);
    store.set(m_x, u"following"_s, 6000, 1);
    store.set(m_x, u"following"_s, 7000, 2);
    QCOMPARE(cap(m_x).value, 7000);
    store.reset(m_x, u"following"_s);
    store.reset(m_x, u"following"_s);
    QCOMPARE(cap(m_x), *m_x.limit(u"following"));
}

void TestLimitStore::theLimitsInUseAreSixOnEveryNetwork()
{
    for (const Network &network : Catalogue::builtIn().networks()) {
        const auto all = LimitStore(*m_database).inUse(network);
        QCOMPARE(all.size(), static_cast<std::size_t>(limitsInUse().size()));
        for (std::size_t i = 0; i < all.size(); ++i) {
            QCOMPARE(all[i].code, limitsInUse()[static_cast<qsizetype>(i)]);
            QCOMPARE(all[i].now, all[i].own);
            QVERIFY(!all[i].isYours());
        }
        QCOMPARE(all.back().now->value, network.purgeBatch);
    }
}

void TestLimitStore::aLimitThatTheNetworkLacksMayBeSet()
{
    const Network &mastodon = *Catalogue::builtIn().find(u"mastodon");
    LimitStore store(*m_database);
    QVERIFY(!store.inUse(mastodon)[1].now);
    store.set(mastodon, u"list-members"_s, 300, 1778749200);
    const LimitInUse members = store.inUse(mastodon)[1];
    QVERIFY(members.isYours() && !members.own);
    QCOMPARE(members.now->value, 300);
    const auto limits = store.limits(mastodon);
    QCOMPARE(limits.size(), mastodon.limits.size() + 1);
    QCOMPARE(*std::ranges::find(limits, u"list-members"_s, &Limit::id), *members.now);
    store.reset(mastodon, u"list-members"_s);
    QCOMPARE(store.limits(mastodon), mastodon.limits);
}

void TestLimitStore::instagramCountsFollowsAndUnfollowsTogether()
{
    const Network &instagram = *Catalogue::builtIn().find(u"instagram");
    const LimitInUse follows = LimitStore(*m_database).inUse(instagram)[4];
    QCOMPARE(follows.code, u"follows-per-day"_s);
    QCOMPARE(follows.id, u"follows-and-unfollows-per-day"_s);
    QVERIFY(follows.now);
}

void TestLimitStore::theBatchIsWhatTheUserSet()
{
    LimitStore store(*m_database);
    QCOMPARE(store.purgeBatch(m_x), m_x.purgeBatch);
    store.set(m_x, u"purge-batch"_s, 30, 1);
    QCOMPARE(store.purgeBatch(m_x), 30);
    QCOMPARE(store.limits(m_x), m_x.limits);
    store.set(m_x, u"purge-batch"_s, 100'000, 1);
    QCOMPARE(store.purgeBatch(m_x), int(mostOfBatch));
}

void TestLimitStore::whatTheUserSetIsWhatCounts()
{
    LimitStore store(*m_database);
    const Network &bluesky = *Catalogue::builtIn().find(u"bluesky");
    QVERIFY(!headroom(store.limits(bluesky), 900, {}, {}).limit);
    store.set(bluesky, u"following"_s, 1'000, 1);
    QCOMPARE(headroom(store.limits(bluesky), 900, {}, {}).left, std::optional<qint64>(100));
    store.set(m_x, u"post-length"_s, 25'000, 1);
    const auto limits = store.limits(m_x);
    LengthOptions options;
    options.limits = &limits;
    const TextLength length = countLength(*Channel::parse(u"x-post"), u"Ahoy", options);
    QCOMPARE(length.left, std::optional<qint64>(24'996));
    QCOMPARE(length.status, std::optional(LimitStatus::Yours));
}

void TestLimitStore::aReviewIsKeptByNetwork()
{
    LimitStore store(*m_database);
    QVERIFY(!store.reviewedAt(m_x));
    store.setReviewed(m_x, 1778749200);
    store.setReviewed(m_x, 1778749300);
    QCOMPARE(store.reviewedAt(m_x), std::optional<qint64>(1778749300));
    QVERIFY(!store.reviewedAt(*Catalogue::builtIn().find(u"mastodon")));
}

COMITY_TEST_GUILESS(TestLimitStore)
#include "tst_limit_store.moc"

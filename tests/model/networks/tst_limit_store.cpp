#include "model/db/connection.h"
#include "model/db/migrator.h"
#include "model/networks/catalogue.h"
#include "model/networks/limit_store.h"
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

COMITY_TEST_GUILESS(TestLimitStore)
#include "tst_limit_store.moc"

#include "model/accounts/accounts_store.h"

#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestAccountsStore : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void accountsAreFoundByHandleOrKey_data();
    void accountsAreFoundByHandleOrKey();
    void addingWhatStandsGivesTheSameAccount();
    void anAccountOfUndoneImportsIsHiddenUntilAdded();
    void countsAreThoseOfTheNewestCompleteList();
    void theTimeZoneIsSetAndTakenBack();
};

void TestAccountsStore::accountsAreFoundByHandleOrKey_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<bool>("found");
    QTest::newRow("as spelt") << u"x:DemoOwner"_s << true;
    QTest::newRow("case and at") << u"X:@demoowner"_s << true;
    QTest::newRow("key") << u"x:1000"_s << true;
    QTest::newRow("other network") << u"mastodon:demoowner"_s << false;
    QTest::newRow("no network") << u"demoowner"_s << false;
    QTest::newRow("nothing") << u"x:"_s << false;
}

void TestAccountsStore::accountsAreFoundByHandleOrKey()
{
    QFETCH(QString, label);
    QFETCH(bool, found);
    PeopleWorkspace workspace;
    const AccountId id = workspace.addAccount(u"x:DemoOwner"_s);
    workspace.writer().exec("UPDATE account SET key = '1000'");

    const auto account = AccountsStore(workspace.writer()).find(label);
    QCOMPARE(account.has_value(), found);
    if (found) {
        QCOMPARE(account->id, id);
        QCOMPARE(account->label(), u"x:DemoOwner"_s);
    } else {
        QCOMPARE(account.error().code, Error::Code::NoSuchAccount);
        QCOMPARE(account.error().arguments, QStringList {label});
    }
}

void TestAccountsStore::addingWhatStandsGivesTheSameAccount()
{
    PeopleWorkspace workspace;
    const auto first = AccountsStore::add(workspace.writer(), u"x:@Ana"_s);
    const auto again = AccountsStore::add(workspace.writer(), u"x:ana"_s);
    const auto other = AccountsStore::add(workspace.writer(), u"x:bo"_s);
    QVERIFY(first && again && other);
    QCOMPARE(*first, *again);
    const std::vector<Account> all = AccountsStore(workspace.writer()).all();
    QCOMPARE(all.size(), std::size_t {2});
    QCOMPARE(all[0].label(), u"x:Ana"_s);
    QVERIFY(!AccountsStore::add(workspace.writer(), u"nobody"_s));
}

void TestAccountsStore::anAccountOfUndoneImportsIsHiddenUntilAdded()
{
    PeopleWorkspace workspace;
    const AccountId id = workspace.addAccount(u"x:me"_s);
    workspace.writer().exec("UPDATE account SET by_hand = 0");
    const ImportId import = workspace.addImport(id, onDay(2026, 5, 1));
    QCOMPARE(AccountsStore(workspace.writer()).all().size(), std::size_t {1});

    workspace.undo(import);
    QCOMPARE(AccountsStore(workspace.writer()).all().size(), std::size_t {0});
    QVERIFY(!AccountsStore(workspace.writer()).account(id));

    const auto added = AccountsStore::add(workspace.writer(), u"x:me"_s);
    QVERIFY(added);
    QCOMPARE(*added, id);
    QCOMPARE(AccountsStore(workspace.writer()).all().size(), std::size_t {1});
}

void TestAccountsStore::countsAreThoseOfTheNewestCompleteList()
{
    PeopleWorkspace workspace;
    const AccountId id = workspace.addAccount(u"x:me"_s);
    const Pk ada = aPerson().in(workspace);
    const Pk bob = aPerson().in(workspace);
    workspace.addPair(id, onDay(2026, 4, 1), {ada, bob}, {ada});
    const ImportId partial = workspace.addImport(id, onDay(2026, 5, 1));
    workspace.addList(id, partial, onDay(2026, 5, 1),
        {.kind = u"followers"_s, .people = {ada}, .incompleteCode = u"missing-part"_s});
    workspace.derive();

    const auto overview = AccountsStore(workspace.writer()).overview(id);
    QVERIFY(overview);
    QCOMPARE(overview->followers, std::optional<qint64>(2));
    QCOMPARE(overview->following, std::optional<qint64>(1));
    QCOMPARE(overview->connections, std::optional<qint64>());
    QCOMPARE(overview->newestTakenAt, onDay(2026, 5, 1));
}

void TestAccountsStore::theTimeZoneIsSetAndTakenBack()
{
    PeopleWorkspace workspace;
    const AccountId id = workspace.addAccount(u"x:me"_s);
    const auto before = AccountsStore::setTimeZone(workspace.writer(), id, u"Europe/Prague"_s);
    QVERIFY(before);
    QVERIFY(before->isNull());
    QCOMPARE(AccountsStore(workspace.writer()).account(id)->timeZone, u"Europe/Prague"_s);
    QVERIFY(AccountsStore::setTimeZone(workspace.writer(), id, *before));
    QVERIFY(AccountsStore(workspace.writer()).account(id)->timeZone.isNull());
    QVERIFY(!AccountsStore::setTimeZone(workspace.writer(), AccountId {99}, u"UTC"_s));
}

COMITY_TEST_GUILESS(TestAccountsStore)
#include "tst_accounts_store.moc"

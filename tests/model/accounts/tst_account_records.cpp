#include "model/accounts/account_check.h"
#include "model/accounts/account_records.h"
#include "model/accounts/accounts_store.h"
#include "model/people/hand_edit.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

AccountRecord newRecord(const QString &network, const QString &handle)
{
    AccountRecord record;
    record.account.network = network;
    record.account.handle = handle;
    record.account.persona = u"business"_s;
    return record;
}

AccountRecord full()
{
    AccountRecord record = newRecord(u"mastodon"_s, u"fernhill@bikes.example"_s);
    record.account.key = u"fernhill@bikes.example"_s;
    record.account.name = u"Fernhill <b>Cycles</b>"_s;
    record.account.persona = u"personal"_s;
    record.account.timeZone = u"Europe/London"_s;
    record.owner = u"Ana"_s;
    record.workingDays = {1, 2, 4};
    record.workFrom = 9 * 60;
    record.workTo = 17 * 60 + 30;
    record.ownDomains = {u"bikes.example"_s, u"fernhill.example"_s};
    record.ownEmails = {u"hello@bikes.example"_s};
    record.ownPhones = {u"+44 20 7946 0000"_s};
    record.charter = u"Riders and makers,\nnobody who sells followers."_s;
    record.charterPublishedAt = 1'770'000'000;
    return record;
}

/// Does it as the window does: one step that can be taken back.
HandEdit edited(PeopleWorkspace &workspace, const std::function<Result<void>()> &work)
{
    const auto done = editByHand(workspace.writer(), work);
    if (!done) {
        QTest::qFail("the edit failed", __FILE__, __LINE__);
        return {};
    }
    return *done;
}

AccountId added(PeopleWorkspace &workspace, const AccountRecord &record)
{
    AccountId id {};
    edited(workspace, [&]() -> Result<void> {
        id = account_edits::add(workspace.writer(), record);
        return {};
    });
    return id;
}

QStringList handles(PeopleWorkspace &workspace)
{
    QStringList out;
    for (const AccountRecord &record : accountRecords(workspace.writer())) {
        out += record.account.handle;
    }
    return out;
}

} // namespace

class TestAccountRecords : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everythingThatWasWrittenIsRead();
    void editsAreTakenBackAndDoneAgain();
    void addingCannotBeTakenBackUnderAnImport();
    void archivedOnesStandLast();
    void theOrderIsOurs();
    void factsOfImportsAndByHandStandTogether();
    void problemsStandAtTheirField_data();
    void problemsStandAtTheirField();
    void oneIdentityIsOneAccount();
};

void TestAccountRecords::everythingThatWasWrittenIsRead()
{
    PeopleWorkspace workspace;
    AccountRecord record = full();
    record.account.id = added(workspace, record);
    QCOMPARE(accountRecord(workspace.writer(), record.account.id), std::optional(record));
    record.ownDomains.clear();
    record.charter.clear();
    record.workFrom.reset();
    record.workTo.reset();
    record.workingDays.clear();
    edited(workspace, [&] { return account_edits::save(workspace.writer(), record); });
    const auto read = accountRecord(workspace.writer(), record.account.id);
    QVERIFY(read.has_value());
    QVERIFY(read->ownDomains.isEmpty() && read->charter.isEmpty() && !read->workFrom);
    record.account.id = AccountId {99};
    const auto missing = editByHand(
        workspace.writer(), [&] { return account_edits::save(workspace.writer(), record); });
    QVERIFY(!missing.has_value());
    QCOMPARE(missing.error().code, Error::Code::NoSuchAccount);
}

void TestAccountRecords::editsAreTakenBackAndDoneAgain()
{
    PeopleWorkspace workspace;
    const AccountId us = added(workspace, newRecord(u"x"_s, u"us"_s));
    const auto before = accountRecords(workspace.writer());
    const HandEdit done = edited(workspace, [&]() -> Result<void> {
        AccountRecord record = full();
        record.account.id = us;
        account_edits::tellFact(workspace.writer(), us, u"bio"_s, u"Bikes"_s, 5);
        account_edits::add(workspace.writer(), newRecord(u"x"_s, u"second"_s));
        return account_edits::save(workspace.writer(), record);
    });
    QVERIFY(done.changed.empty()); // nobody of the people
    const auto after = accountRecords(workspace.writer());
    QCOMPARE(after.size(), std::size_t {2});
    const auto undone = undo(workspace.writer(), done.changes);
    QVERIFY(undone.has_value());
    QCOMPARE(undone->skipped, 0);
    QCOMPARE(accountRecords(workspace.writer()), before);
    QVERIFY(undo(workspace.writer(), undone->changes).has_value());
    QCOMPARE(accountRecords(workspace.writer()), after);
}

void TestAccountRecords::addingCannotBeTakenBackUnderAnImport()
{
    PeopleWorkspace workspace;
    AccountId us {};
    const HandEdit done = edited(workspace, [&]() -> Result<void> {
        us = account_edits::add(workspace.writer(), newRecord(u"x"_s, u"us"_s));
        return {};
    });
    workspace.addImport(us, onDay(2026, 5, 1));
    const auto undone = undo(workspace.writer(), done.changes);
    QVERIFY2(undone.has_value(), qPrintable(undone ? QString() : undone.error().detail));
    QCOMPARE(undone->skipped, 1);
    QCOMPARE(handles(workspace), QStringList(u"us"_s));
}

void TestAccountRecords::archivedOnesStandLast()
{
    PeopleWorkspace workspace;
    const AccountId us = added(workspace, newRecord(u"x"_s, u"us"_s));
    added(workspace, newRecord(u"x"_s, u"second"_s));
    edited(workspace, [&] { return account_edits::archive(workspace.writer(), us, 7); });
    QCOMPARE(handles(workspace), QStringList({u"second"_s, u"us"_s}));
    QVERIFY(accountRecord(workspace.writer(), us)->isArchived());
    const AccountsStore store(workspace.writer());
    QCOMPARE(store.all().size(), std::size_t(2));
    const std::vector<Account> inUse = store.inUse();
    QCOMPARE(inUse.size(), std::size_t(1));
    QCOMPARE(inUse.front().handle, u"second"_s);
    edited(workspace, [&] { return account_edits::archive(workspace.writer(), us, {}); });
    QCOMPARE(handles(workspace), QStringList({u"us"_s, u"second"_s}));
}

void TestAccountRecords::theOrderIsOurs()
{
    PeopleWorkspace workspace;
    const AccountId a = added(workspace, newRecord(u"x"_s, u"a"_s));
    const AccountId b = added(workspace, newRecord(u"x"_s, u"b"_s));
    const AccountId c = added(workspace, newRecord(u"mastodon"_s, u"c@d.example"_s));
    const HandEdit done = edited(workspace, [&]() -> Result<void> {
        account_edits::reorder(workspace.writer(), {c, a});
        return {};
    });
    QCOMPARE(handles(workspace), QStringList({u"c@d.example"_s, u"a"_s, u"b"_s}));
    QVERIFY(undo(workspace.writer(), done.changes).has_value());
    QCOMPARE(handles(workspace), QStringList({u"a"_s, u"b"_s, u"c@d.example"_s}));
    Q_UNUSED(b)
}

void TestAccountRecords::factsOfImportsAndByHandStandTogether()
{
    PeopleWorkspace workspace;
    const AccountId us = added(workspace, newRecord(u"x"_s, u"us"_s));
    const ImportId old = workspace.addImport(us, onDay(2026, 4, 1));
    const ImportId newer = workspace.addImport(us, onDay(2026, 5, 1));
    workspace.writer().exec("INSERT INTO import_account_fact VALUES (1, 1, 0, 'bio', 'Bikes', NULL,"
                            " NULL), (2, 1, 0, 'bio', 'Bikes and tea', NULL, NULL),"
                            " (2, 1, 1, 'joined', '2019', 5, 'day')");
    edited(workspace, [&]() -> Result<void> {
        account_edits::tellFact(
            workspace.writer(), us, u"location"_s, u"Leeds"_s, onDay(2026, 5, 2).at);
        account_edits::tellFact(workspace.writer(), us, u"bio"_s, u"Tea"_s, onDay(2026, 4, 20).at);
        return {};
    });
    const AccountRecord record = *accountRecord(workspace.writer(), us);
    QCOMPARE(record.fact(u"bio")->value, u"Bikes and tea"_s);
    QCOMPARE(record.fact(u"bio")->at, onDay(2026, 5, 1));
    QCOMPARE(record.facts.at(1).value, u"Tea"_s);
    QVERIFY(record.facts.at(1).isByHand);
    QCOMPARE(record.fact(u"location")->value, u"Leeds"_s);
    QVERIFY(!record.fact(u"website"));
    workspace.undo(newer);
    QCOMPARE(accountRecord(workspace.writer(), us)->fact(u"bio")->value, u"Tea"_s);
    Q_UNUSED(old)
}

void TestAccountRecords::problemsStandAtTheirField_data()
{
    QTest::addColumn<std::function<void(AccountRecord &)>>("spoil");
    QTest::addColumn<QStringList>("codes");
    using Spoil = std::function<void(AccountRecord &)>;
    const auto row = [](const char *name, Spoil spoil, const QStringList &codes) {
        QTest::newRow(name) << spoil << codes;
    };
    row("nothing wrong", [](AccountRecord &) {}, {});
    row("no network", [](AccountRecord &one) { one.account.network.clear(); },
        {u"network-missing"_s});
    row("nameless", [](AccountRecord &one) { one.account.handle = one.account.key = QString(); },
        {u"handle-missing"_s});
    row("no such handle", [](AccountRecord &one) { one.account.handle = u"a b"_s; },
        {u"handle-invalid"_s});
    row("there already",
        [](AccountRecord &one) {
            one.account.network = u"x"_s;
            one.account.handle = u"@TAKEN"_s;
        },
        {u"account-exists"_s});
    row("zone", [](AccountRecord &one) { one.account.timeZone = u"Mars/Base"_s; },
        {u"zone-unknown"_s});
    row("half the hours", [](AccountRecord &one) { one.workTo.reset(); }, {u"hours-half"_s});
    row("hours turned round", [](AccountRecord &one) { one.workTo = 60; }, {u"hours-order"_s});
    row("domain", [](AccountRecord &one) { one.ownDomains += u"https://a.example/x"_s; },
        {u"domain-invalid"_s});
    row("e-mail", [](AccountRecord &one) { one.ownEmails += u"nobody"_s; }, {u"email-invalid"_s});
    row("phone", [](AccountRecord &one) { one.ownPhones += u"call me"_s; }, {u"phone-invalid"_s});
    row("two at once",
        [](AccountRecord &one) {
            one.ownPhones += u"call me"_s;
            one.account.timeZone = u"Mars/Base"_s;
        },
        {u"zone-unknown"_s, u"phone-invalid"_s});
}

void TestAccountRecords::problemsStandAtTheirField()
{
    QFETCH(const std::function<void(AccountRecord &)>, spoil);
    AccountRecord record = full();
    spoil(record);
    AccountRecord other = newRecord(u"x"_s, u"taken"_s);
    other.account.id = AccountId {8};
    QStringList codes;
    for (const AccountProblem &problem : accountProblems(record, {other})) {
        codes += problem.code;
    }
    QTEST(codes, "codes");
}

void TestAccountRecords::oneIdentityIsOneAccount()
{
    PeopleWorkspace workspace;
    const AccountId us = added(workspace, newRecord(u"x"_s, u"us"_s));
    QCOMPARE(added(workspace, newRecord(u"x"_s, u"@US"_s)), us);
    QVERIFY(added(workspace, newRecord(u"mastodon"_s, u"us@us.example"_s)) != us);
    QCOMPARE(accountRecords(workspace.writer()).size(), std::size_t {2});
}

COMITY_TEST_GUILESS(TestAccountRecords)
#include "tst_account_records.moc"

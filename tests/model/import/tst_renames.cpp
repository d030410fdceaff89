#include "tests/support/handle_export.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

const Follow ana {"ana", followTime(1)};
const Follow bo {"bo", followTime(2)};
const Follow cy {"cy", followTime(3)};
const Follow anaNow {"ana.rides", followTime(1)};

QStringList told(const ImportSummary &summary)
{
    QStringList out;
    for (const RenameOffer &offer : summary.renames) {
        out += offer.former().handle + u'>' + offer.present().handle;
    }
    return out;
}

} // namespace

/// When somebody new is offered as somebody who left under another handle (formats.md §15).
class TestRenames : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theSameSecondIsOffered();
    void nothingHappensUnlessItIsTaken();
    void anOlderExportIsOfferedTheOtherWayRound();
    void anotherSecondIsNot();
    void twoOfTheSameSecondAreNot();
    void namesDecideWhereBothAreStated();
    void whoIsOnAnyListOfTheImportHasNotBeenRenamed();
    void twoListsMustAgree();
    void everyListKeepsItsOwnTime();
    void aListThatIsNotWholeOffersNobody();
    void dayNeedsAName();
    void anotherAddressOfTheSameNameOnLinkedIn();
    void onlyOnNetworksThatKnowPeopleByTheirHandle_data();
    void onlyOnNetworksThatKnowPeopleByTheirHandle();
};

void TestRenames::theSameSecondIsOffered()
{
    RenameWorkspace workspace;
    workspace.save({1, {ana, bo}});
    const ImportSummary summary = workspace.staged({8, {anaNow, bo, cy}});

    QCOMPARE(told(summary), QStringList {u"ana>ana.rides"_s});
    const RenameOffer &offer = summary.renames.front();
    QCOMPARE(offer.network, u"instagram"_s);
    QCOMPARE(offer.stored.key, u"ana"_s);
    QCOMPARE(offer.staged.key, u"ana.rides"_s);
    QCOMPARE(offer.since, Dated::exact(followTime(1)));
    QVERIFY(offer.isStagedNewer);
    QVERIFY(!offer.isSame);
}

void TestRenames::nothingHappensUnlessItIsTaken()
{
    RenameWorkspace workspace;
    workspace.save({1, {ana, bo}});
    const ImportSummary summary = workspace.save({8, {anaNow, bo}}, false);

    QCOMPARE(summary.accounts.front().lists.front().added, 1);
    QCOMPARE(summary.accounts.front().lists.front().left, 1);
    QCOMPARE(summary.changedPeople, 0);
    QCOMPARE(workspace.asked("SELECT count(*) FROM profile"), u"3"_s);
    QCOMPARE(workspace.asked("SELECT count(*) FROM import_key"), u"0"_s);
    // It was decided: the next import does not ask again.
    QVERIFY(workspace.staged({9, {anaNow, bo}}).renames.empty());
}

void TestRenames::anOlderExportIsOfferedTheOtherWayRound()
{
    RenameWorkspace workspace;
    workspace.save({8, {anaNow, bo}});
    const ImportSummary summary = workspace.staged({1, {ana, bo}});

    QCOMPARE(told(summary), QStringList {u"ana>ana.rides"_s});
    QCOMPARE(summary.renames.front().stored.key, u"ana.rides"_s);
    QVERIFY(!summary.renames.front().isStagedNewer);
}

void TestRenames::anotherSecondIsNot()
{
    RenameWorkspace workspace;
    workspace.save({1, {ana, bo}});
    QVERIFY(workspace.staged({8, {{"ana.rides", followTime(1) + 1}, bo}}).renames.empty());
    QVERIFY(workspace.staged({8, {{"ana.rides", 0}, bo}}).renames.empty());
}

void TestRenames::twoOfTheSameSecondAreNot()
{
    const Follow twin {"twin", followTime(1)};
    RenameWorkspace stored;
    stored.save({1, {ana, twin, bo}});
    QVERIFY(stored.staged({8, {anaNow, twin, bo}}).renames.empty());
    QVERIFY(stored.staged({8, {anaNow, bo}}).renames.empty());

    RenameWorkspace staged;
    staged.save({1, {ana, bo}});
    QVERIFY(staged.staged({8, {anaNow, twin, bo}}).renames.empty());
}

void TestRenames::namesDecideWhereBothAreStated()
{
    const Follow anaNamed {"ana", followTime(1), "Ana Field"};
    const Follow twinNamed {"twin", followTime(1), "Tom Field"};
    RenameWorkspace workspace;
    workspace.save({1, {anaNamed, twinNamed, bo}});

    const Follow sameName {"ana.rides", followTime(1), "ana field"};
    const Follow otherName {"ana.rides", followTime(1), "Ada Field"};
    const Follow noName {"ana.rides", followTime(1)};
    QCOMPARE(
        told(workspace.staged({8, {sameName, twinNamed, bo}})), QStringList {u"ana>ana.rides"_s});
    QVERIFY(workspace.staged({8, {otherName, twinNamed, bo}}).renames.empty());
    QVERIFY(workspace.staged({8, {noName, twinNamed, bo}}).renames.empty());

    RenameWorkspace alone;
    alone.save({1, {anaNamed, bo}});
    QCOMPARE(told(alone.staged({8, {noName, bo}})), QStringList {u"ana>ana.rides"_s});
    QVERIFY(alone.staged({8, {otherName, bo}}).renames.empty());
}

void TestRenames::whoIsOnAnyListOfTheImportHasNotBeenRenamed()
{
    RenameWorkspace workspace;
    workspace.save({1, {ana, bo}, {ana}});
    QVERIFY(workspace.staged({8, {anaNow, bo}, {ana}}).renames.empty());
}

void TestRenames::twoListsMustAgree()
{
    const Follow anaFollowed {"ana", followTime(5)};
    const Follow boFollowed {"bo", followTime(6)};
    RenameWorkspace workspace;
    workspace.save({1, {ana, bo, cy}, {anaFollowed, boFollowed, {"cy", followTime(7)}}});

    // As a follower she is Ana, as somebody we follow she is Bo.
    const ImportSummary torn = workspace.staged(
        {8, {anaNow, cy}, {{"ana.rides", followTime(6)}, {"cy", followTime(7)}}});
    QVERIFY(torn.renames.empty());
    const ImportSummary agreed = workspace.staged(
        {8, {anaNow, bo, cy}, {{"ana.rides", followTime(5)}, boFollowed, {"cy", followTime(7)}}});
    QCOMPARE(told(agreed), QStringList {u"ana>ana.rides"_s});
}

void TestRenames::everyListKeepsItsOwnTime()
{
    RenameWorkspace workspace;
    workspace.save({1, {ana, bo}, {cy}});
    // The time of one list says nothing about another.
    QVERIFY(workspace.staged({8, {ana, bo}, {{"cyd", followTime(1)}}}).renames.empty());
    QCOMPARE(told(workspace.staged({8, {ana, bo}, {{"cyd", followTime(3)}}})),
        QStringList {u"cy>cyd"_s});
}

void TestRenames::aListThatIsNotWholeOffersNobody()
{
    RenameWorkspace workspace;
    workspace.save({1, {ana, bo}});
    ImportRequest request = workspace.requestFor({8, {anaNow, bo}});
    request.complete = false;
    QVERIFY(workspace.import(request).renames.empty());
}

void TestRenames::dayNeedsAName()
{
    RenameWorkspace workspace;
    const auto table = [&workspace](const QByteArray &rows, int day) {
        ImportRequest request;
        request.paths = {workspace.write(
            u"followers-%1.csv"_s.arg(day), "Username,Full name,Followed on\n" + rows)};
        request.account = ImportRequest::AccountName {u"instagram"_s, u"fernhill"_s};
        request.list = formats::ListKind::Followers;
        request.takenAt = dayOf2026(5, day);
        request.isDryRun = day > 1;
        return workspace.import(request);
    };
    table("ana,Ana Field,2024-03-14\nbo,,2024-03-15\ncy,Cy Hill,2024-03-16\n", 1);
    const ImportSummary summary
        = table("ana.rides,Ana Field,2024-03-14\nboo,,2024-03-15\ncyd,Cyd Hill,2024-03-16\n", 8);
    QCOMPARE(told(summary), QStringList {u"ana>ana.rides"_s});
    QCOMPARE(summary.renames.front().since.precision, DatePrecision::Day);
}

void TestRenames::anotherAddressOfTheSameNameOnLinkedIn()
{
    RenameWorkspace workspace;
    const auto connections = [&workspace](const QByteArray &rows, int day) {
        ImportRequest request;
        request.paths = {workspace.write(u"Connections-%1.csv"_s.arg(day),
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n" + rows)};
        request.account = ImportRequest::AccountName {u"linkedin"_s, u"fernhill"_s};
        request.takenAt = dayOf2026(5, day);
        request.isDryRun = day > 1;
        return workspace.import(request);
    };
    const QByteArray bo = "Bo,Hill,https://www.linkedin.com/in/bohill,,,,02 Mar 2024\n";
    connections("Ana,Field,https://www.linkedin.com/in/ana-field-12ab,,,,01 Mar 2024\n" + bo, 1);
    const ImportSummary summary
        = connections("Ana,Field,https://www.linkedin.com/in/anafield,,,,01 Mar 2024\n" + bo, 8);
    QCOMPARE(summary.renames.size(), std::size_t {1});
    QCOMPARE(summary.renames.front().former().key, u"ana-field-12ab"_s);
    QCOMPARE(summary.renames.front().present().key, u"anafield"_s);
    QCOMPARE(summary.renames.front().list, formats::ListKind::Connections);
}

void TestRenames::onlyOnNetworksThatKnowPeopleByTheirHandle_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<bool>("isOffered");
    QTest::newRow("instagram") << u"instagram"_s << true;
    QTest::newRow("threads") << u"threads"_s << true;
    QTest::newRow("tiktok") << u"tiktok"_s << true;
    QTest::newRow("x, by id") << u"x"_s << false;
}

void TestRenames::onlyOnNetworksThatKnowPeopleByTheirHandle()
{
    QFETCH(const QString, network);
    QFETCH(const bool, isOffered);
    RenameWorkspace workspace;
    const auto table = [&](const QByteArray &rows, int day) {
        ImportRequest request;
        request.paths
            = {workspace.write(u"followers-%1.csv"_s.arg(day), "Username,Followed at\n" + rows)};
        request.account = ImportRequest::AccountName {network, u"fernhill"_s};
        request.list = formats::ListKind::Followers;
        request.takenAt = dayOf2026(5, day);
        request.isDryRun = day > 1;
        return workspace.import(request);
    };
    table("ana,2024-03-14T09:01:52Z\nbo,2024-03-15T10:00:00Z\n", 1);
    const ImportSummary summary
        = table("ana.rides,2024-03-14T09:01:52Z\nbo,2024-03-15T10:00:00Z\n", 8);
    QCOMPARE(!summary.renames.empty(), isOffered);
}

COMITY_TEST_GUILESS(TestRenames)
#include "tst_renames.moc"

#include "model/people/customer_match.h"

#include "model/people/hand_values.h"
#include "model/people/identity_merge.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestCustomerMatch : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreFound_data();
    void rowsAreFound();
    void aNameTwiceInTheFileIsOffered();
    void whoElseARowNamesIsTold();
    void customersAreSavedInOneEdit();
    void permissionNeedsWordsAndADay();

private:
    static void fill(PeopleWorkspace &workspace)
    {
        const Pk ada = aPerson().handled(u"AdaL"_s).named(u"Ada Lovelace"_s).in(workspace);
        const Pk elsewhere
            = aPerson().on(u"mastodon"_s).handled(u"adal"_s).named(u"Ada Lovelace"_s).in(workspace);
        aPerson().handled(u"sam1"_s).named(u"Sam Field"_s).in(workspace); // 3
        aPerson().handled(u"sam2"_s).named(u"Sam Field"_s).in(workspace); // 4
        const Pk max = aPerson().handled(u"max"_s).named(u"Max"_s).in(workspace); // 5
        aPerson().handled(u"zoe"_s).named(u"Zoé Brook"_s).in(workspace); // 6
        mergePeople(workspace.writer(), {ada, elsewhere}, u"by-hand"_s, 1);
        setValue(workspace.writer(), {max}, HandField::Email, u"Max@fern.example"_s, 1);
        setValue(workspace.writer(), {max}, HandField::Phone, u"+44 20 7946 0123"_s, 1);
    }
};

void TestCustomerMatch::rowsAreFound_data()
{
    QTest::addColumn<QStringList>("row"); // name, email, phone, network, handle
    QTest::addColumn<QString>("match");
    QTest::addColumn<QList<int>>("people");
    const auto row = [](const char *name, const QStringList &given, const char *match,
                         const QList<int> &people) {
        QTest::newRow(name) << given << QString::fromLatin1(match) << people;
    };
    const QString no;
    row("handle", {no, no, no, u"x"_s, u"@adal"_s}, "handle", {1});
    row("handle of one person on two networks", {no, no, no, no, u"ADAL"_s}, "handle", {1});
    row("handle of another network", {no, no, no, u"linkedin"_s, u"adal"_s}, "none", {});
    row("address", {no, u" max@FERN.example"_s, no, no, no}, "email", {5});
    row("phone without the country", {no, no, u"020 7946 0123"_s, no, no}, "phone", {5});
    row("name", {u"zoe brook"_s, no, no, no, no}, "name", {6});
    row("one person's name on two profiles", {u"Ada Lovelace"_s, no, no, no, no}, "name", {1});
    row("namesakes", {u"Sam Field"_s, no, no, no, no}, "offered", {3, 4});
    row("a first name", {u"Max"_s, no, no, no, no}, "none", {});
    row("the handle goes first", {u"Zoé Brook"_s, no, no, no, u"sam2"_s}, "handle", {4});
    row("nobody", {u"Nobody Here"_s, u"no@no.example"_s, u"1234567"_s, no, u"nobody"_s}, "none",
        {});
}

void TestCustomerMatch::rowsAreFound()
{
    QFETCH(QStringList, row);
    QFETCH(QString, match);
    QFETCH(QList<int>, people);
    PeopleWorkspace workspace;
    fill(workspace);
    const CustomerRow given {2, row[0], row[1], row[2], row[3], row[4]};
    const auto matched = matchCustomers(workspace.writer(), {given}, {}).value();
    QCOMPARE(matched.size(), std::size_t {1});
    QCOMPARE(toText(matched[0].match), match);
    QList<int> found;
    for (const Pk pk : matched[0].people) {
        found += static_cast<int>(number(pk));
    }
    QCOMPARE(found, people);
}

void TestCustomerMatch::aNameTwiceInTheFileIsOffered()
{
    PeopleWorkspace workspace;
    fill(workspace);
    const CustomerRow zoe {2, u"Zoé Brook"_s, u"z1@a.example"_s, {}, {}, {}};
    const CustomerRow other {3, u"ZOE BROOK"_s, u"z2@a.example"_s, {}, {}, {}};
    const auto matched = matchCustomers(workspace.writer(), {zoe, other}, {}).value();
    for (const MatchedCustomer &one : matched) {
        QCOMPARE(one.match, CustomerMatch::Offered);
    }
}

void TestCustomerMatch::whoElseARowNamesIsTold()
{
    PeopleWorkspace workspace;
    fill(workspace);
    const auto alike = [&](const CustomerRow &row) {
        return matchCustomers(workspace.writer(), {row}, {}).value().at(0);
    };
    // The handle is Sam's, the address Max's and the name Zoe's: one of the file, three of ours.
    const auto three = alike({2, u"Zoé Brook"_s, u"max@fern.example"_s, {}, {}, u"sam1"_s});
    QCOMPARE(three.match, CustomerMatch::Handle);
    QCOMPARE(three.people, std::vector<Pk> {Pk {3}});
    QCOMPARE(three.alike, (std::vector<Pk> {Pk {5}, Pk {6}}));
    // Two profiles of one person are nothing new, and neither is a name that two bear.
    QVERIFY(alike({2, u"Ada Lovelace"_s, {}, {}, u"x"_s, u"adal"_s}).alike.empty());
    QVERIFY(alike({2, u"Sam Field"_s, u"max@fern.example"_s, {}, {}, {}}).alike.empty());
    // Somebody of several who are offered is nobody yet.
    QVERIFY(alike({2, u"Sam Field"_s, {}, {}, {}, {}}).alike.empty());
    QCOMPARE(workspace.number("SELECT count(*) FROM identity_verdict"), 1); // nothing was merged
}

void TestCustomerMatch::customersAreSavedInOneEdit()
{
    PeopleWorkspace workspace;
    fill(workspace);
    const CustomerRow row {2, {}, u"ada@fern.example"_s, u"no phone"_s, {}, {}};
    const PermissionEntry yes {
        u"any"_s, PermissionEvent::OptIn, u"Keep me posted"_s, u"till"_s, onDay(2026, 5, 1)};
    const auto saved = saveCustomers(workspace.writer(),
        {{Pk {1}, row}, {Pk {3}, {}}, {Pk {99}, {}}}, u"shop.csv"_s, yes, workspace.now());
    QVERIFY(saved);
    QCOMPARE(saved->changed, (std::vector<Pk> {Pk {1}, Pk {2}, Pk {3}}));
    const auto values = handValuesOf(workspace.writer(), Pk {2});
    QCOMPARE(values.at(HandField::Role).value, u"customer"_s);
    QCOMPARE(values.at(HandField::Role).source, u"shop.csv"_s);
    QCOMPARE(values.at(HandField::Email).value, u"ada@fern.example"_s);
    QVERIFY(!values.contains(HandField::Phone)); // none that can be kept
    QCOMPARE(recordedPermissions(workspace.writer()).size(), std::size_t {2});

    QVERIFY(undo(workspace.writer(), saved->changes));
    QVERIFY(handValuesOf(workspace.writer(), Pk {1}).empty());
    QCOMPARE(recordedPermissions(workspace.writer()).size(), std::size_t {2}); // for good
}

void TestCustomerMatch::permissionNeedsWordsAndADay()
{
    PeopleWorkspace workspace;
    fill(workspace);
    const PermissionEntry yes {u"any"_s, PermissionEvent::OptIn, {}, u"till"_s, onDay(2026, 5, 1)};
    const auto saved
        = saveCustomers(workspace.writer(), {{Pk {1}, {}}}, u"shop.csv"_s, yes, workspace.now());
    QVERIFY(!saved && saved.error().code == Error::Code::PermissionUnproved);
    QCOMPARE(workspace.number("SELECT count(*) FROM person_fact WHERE field = 'role'"), 0);
}

COMITY_TEST_GUILESS(TestCustomerMatch)
#include "tst_customer_match.moc"

#include "model/lists/lists_store.h"
#include "model/lists/member_edits.h"
#include "model/networks/catalogue.h"
#include "model/networks/limit_store.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestListsStore : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsSaidOfAList();
    void refusesNamesThatCannotBe();
    void countsPersonsOnceAndFindsThemByAnyProfile();
    void fillsFurtherPartsAtTheLimit();
    void countsOnlyWhoIsOnTheNetwork();
    void leavesGapsUntilTheyAreCompacted();
    void movesWithWhatMakesSomebodyATarget();
    void deletesAndPutsBack();
    void keepsTheUsersOrder();
    void tellsWhoIsDueOnAWatchList();
    void nobodyIsPutOnASmartList();
    void undoAfterTheListIsGoneLeavesNoRest();
    void addsTenThousandInOneEdit();

private:
    static ListId made(PeopleWorkspace &workspace, const ListSettings &settings,
        const std::vector<Pk> &people = {})
    {
        const auto edit = list_edits::create(workspace.writer(), settings, people, workspace.now());
        return edit ? edit->list : ListId {};
    }
    /// A list of an account whose network allows so many.
    static ListId limited(PeopleWorkspace &workspace, qint64 limit)
    {
        const AccountId account = workspace.addAccount(u"x:me"_s);
        networks::LimitStore(workspace.writer())
            .set(*networks::Catalogue::builtIn().find(u"x"_s), u"list-members"_s, limit, 5);
        return made(workspace, {.name = u"Customers"_s, .account = account});
    }
    static QString partsOf(PeopleWorkspace &workspace, ListId list)
    {
        QStringList out;
        const auto found = ListsStore(workspace.writer()).list(list);
        for (const PartCount &part : found->parts) {
            out += part.name + u'=' + QString::number(part.count);
        }
        return out.join(u", "_s);
    }
};

void TestListsStore::keepsWhatIsSaidOfAList()
{
    PeopleWorkspace workspace;
    const AccountId account = workspace.addAccount(u"x:me"_s);
    const ListSettings settings {u" Riders  "_s, ListKind::Watch, u"who rides"_s, u"business"_s,
        u"Ana"_s, at(2026, 9, 1, 12), account, {}, 14};
    const ListId id = made(workspace, settings);
    const auto list = ListsStore(workspace.writer()).list(id);
    QVERIFY(list);
    ListSettings kept = settings;
    kept.name = u"Riders"_s;
    QVERIFY(list->settings == kept);
    QCOMPARE(list->account, u"x:me"_s);
    QCOMPARE(list->limitValue(), std::optional<qint64>(5000));
    QCOMPARE(list->count, std::optional<qint64>(0));

    kept.kind = ListKind::Private;
    kept.name = u"Leaders"_s;
    const auto edit = list_edits::change(workspace.writer(), id, kept);
    QVERIFY(edit);
    QCOMPARE(ListsStore(workspace.writer()).find(u"leaders"_s)->settings.everyDays, std::nullopt);
    QVERIFY(undo(workspace.writer(), edit->edit.changes));
    QVERIFY(ListsStore(workspace.writer()).find(u"RIDERS"_s));
}

void TestListsStore::refusesNamesThatCannotBe()
{
    PeopleWorkspace workspace;
    made(workspace, {.name = u"Riders"_s});
    const ListId other = made(workspace, {.name = u"Leaders"_s});
    const auto code = [](const Result<ListEdit> &edit) { return edit.error().code; };
    SQLite::Database &writer = workspace.writer();
    QCOMPARE(code(list_edits::create(writer, {.name = u" \n"_s}, {}, 1)), Error::Code::ListUnnamed);
    QCOMPARE(
        code(list_edits::create(writer, {.name = u"riders"_s}, {}, 1)), Error::Code::ListExists);
    QCOMPARE(
        code(list_edits::change(writer, other, {.name = u"RIDERS"_s})), Error::Code::ListExists);
    QCOMPARE(code(list_edits::add(writer, ListId {77}, {}, 1)), Error::Code::NoSuchList);
    QCOMPARE(ListsStore(writer).find(u"Nobody"_s).error().code, Error::Code::NoSuchList);
    QCOMPARE(workspace.number("SELECT count(*) FROM list"), 2);
}

void TestListsStore::countsPersonsOnceAndFindsThemByAnyProfile()
{
    PeopleWorkspace workspace;
    const Pk one = aPerson().in(workspace);
    const Pk two = aPerson().on(u"instagram"_s).withKey(u"one"_s).in(workspace);
    const ListId list = made(workspace, {.name = u"Riders"_s}, {one, two});
    QCOMPARE(ListsStore(workspace.writer()).list(list)->count, std::optional<qint64>(2));

    workspace.writer().exec("UPDATE profile SET person = 1");
    const ListsStore store(workspace.writer());
    QCOMPARE(store.list(list)->count, std::optional<qint64>(1));
    QCOMPARE(store.members(list).size(), std::size_t {2});
    QCOMPARE(store.listsOf(two), std::vector<ListId> {list});
    const auto again = list_edits::add(workspace.writer(), list, {two}, 9);
    QCOMPARE(again->already, 1);

    const auto removed = list_edits::remove(workspace.writer(), list, {two, one}, 99);
    QCOMPARE(removed->people, 1);
    QCOMPARE(workspace.number("SELECT count(*) FROM list_member"), 0);
    QCOMPARE(workspace.number("SELECT count(*) FROM list_leaving WHERE left_at = 99"), 2);
    QVERIFY(undo(workspace.writer(), removed->edit.changes));
    QCOMPARE(workspace.number("SELECT count(*) FROM list_leaving"), 0);
    workspace.writer().exec("UPDATE profile SET person = NULL");
    QCOMPARE(store.list(list)->count, std::optional<qint64>(2));
}

void TestListsStore::fillsFurtherPartsAtTheLimit()
{
    PeopleWorkspace workspace;
    const ListId list = limited(workspace, 2);
    std::vector<Pk> people;
    for (int i = 0; i < 5; ++i) {
        people.push_back(aPerson().in(workspace));
    }
    const auto edit = list_edits::add(workspace.writer(), list, people, 9);
    QCOMPARE(edit->people, 5);
    QCOMPARE(partsOf(workspace, list), u"Customers=2, Customers 2=2, Customers 3=1"_s);
    const ListsStore store(workspace.writer());
    QCOMPARE(store.members(list, 3).size(), std::size_t {1});
    const auto place = store.findPlace(u"customers 2"_s);
    QVERIFY(place);
    QCOMPARE(place->part, 2);

    // The user finds a smaller number: nobody is lost, no part is too full.
    networks::LimitStore(workspace.writer())
        .set(*networks::Catalogue::builtIn().find(u"x"_s), u"list-members"_s, 1, 6);
    QCOMPARE(partsOf(workspace, list),
        u"Customers=1, Customers 2=1, Customers 3=1, Customers 4=1, Customers 5=1"_s);
}

void TestListsStore::countsOnlyWhoIsOnTheNetwork()
{
    PeopleWorkspace workspace;
    const ListId list = limited(workspace, 1);
    const Pk there = aPerson().in(workspace);
    const Pk elsewhere = aPerson().on(u"instagram"_s).withKey(u"ana"_s).in(workspace);
    QVERIFY(list_edits::add(workspace.writer(), list, {elsewhere, there}, 9));
    QCOMPARE(partsOf(workspace, list), u"Customers=2"_s);
    QCOMPARE(ListsStore(workspace.writer()).list(list)->parts.front().taken, 1);

    const ListId free = made(workspace, {.name = u"Friends"_s}, {there, elsewhere});
    QVERIFY(!ListsStore(workspace.writer()).list(free)->limit);
}

void TestListsStore::leavesGapsUntilTheyAreCompacted()
{
    PeopleWorkspace workspace;
    const ListId list = limited(workspace, 2);
    std::vector<Pk> people;
    for (int i = 0; i < 6; ++i) {
        people.push_back(aPerson().in(workspace));
    }
    QVERIFY(list_edits::add(workspace.writer(), list, people, 9));
    QVERIFY(list_edits::remove(workspace.writer(), list, {people[0], people[2]}, 9));
    QCOMPARE(partsOf(workspace, list), u"Customers=1, Customers 2=1, Customers 3=2"_s);
    const auto edit = list_edits::compactParts(workspace.writer(), list);
    QCOMPARE(partsOf(workspace, list), u"Customers=2, Customers 2=2"_s);
    QVERIFY(undo(workspace.writer(), edit->edit.changes));
    QCOMPARE(partsOf(workspace, list), u"Customers=1, Customers 2=1, Customers 3=2"_s);
    // The first part with room is filled first.
    QVERIFY(list_edits::add(workspace.writer(), list, {people[0]}, 10));
    QCOMPARE(partsOf(workspace, list), u"Customers=2, Customers 2=1, Customers 3=2"_s);
}

void TestListsStore::movesWithWhatMakesSomebodyATarget()
{
    PeopleWorkspace workspace;
    const Pk ana = aPerson().in(workspace);
    const Pk bo = aPerson().in(workspace);
    const ListId from = made(workspace, {.name = u"A"_s, .kind = ListKind::Target}, {ana, bo});
    const ListId to = made(workspace, {.name = u"B"_s, .kind = ListKind::Target}, {bo});
    workspace.writer().exec("INSERT INTO target (pk, list, why) SELECT pk, list, 'rides far'"
                            " FROM list_member WHERE list = (SELECT min(id) FROM list)");
    const auto edit = list_edits::move(workspace.writer(), from, to, {ana, bo}, 9);
    QVERIFY(edit);
    QCOMPARE(edit->people, 1);
    QCOMPARE(edit->already, 1);
    QCOMPARE(workspace.number("SELECT count(*) FROM target WHERE list = 2"), 2);
    QCOMPARE(workspace.number("SELECT count(*) FROM list_member WHERE list = 1"), 0);
    QCOMPARE(workspace.number("SELECT count(*) FROM list_member WHERE source = 'list:A'"), 1);
    QVERIFY(undo(workspace.writer(), edit->edit.changes));
    QCOMPARE(workspace.number("SELECT count(*) FROM target WHERE list = 1"), 2);
    QCOMPARE(workspace.number("SELECT count(*) FROM list_member"), 3);
}

void TestListsStore::deletesAndPutsBack()
{
    PeopleWorkspace workspace;
    const Pk ana = aPerson().in(workspace);
    const ListId list = made(workspace, {.name = u"A"_s, .purpose = u"p"_s}, {ana});
    const auto edit = list_edits::drop(workspace.writer(), list);
    QVERIFY(edit);
    QVERIFY(!ListsStore(workspace.writer()).list(list));
    QCOMPARE(workspace.number("SELECT count(*) FROM list_member"), 0);
    const auto undone = undo(workspace.writer(), edit->edit.changes);
    QCOMPARE(undone->skipped, 0);
    QCOMPARE(ListsStore(workspace.writer()).list(list)->settings.purpose, u"p"_s);
    QCOMPARE(ListsStore(workspace.writer()).members(list).size(), std::size_t {1});
}

void TestListsStore::keepsTheUsersOrder()
{
    PeopleWorkspace workspace;
    const ListId a = made(workspace, {.name = u"A"_s});
    const ListId b = made(workspace, {.name = u"B"_s});
    const ListId c = made(workspace, {.name = u"C"_s});
    QVERIFY(list_edits::reorder(workspace.writer(), {c, a}));
    std::vector<ListId> order;
    for (const PeopleList &list : ListsStore(workspace.writer()).all()) {
        order.push_back(list.id);
    }
    QCOMPARE(order, (std::vector<ListId> {c, a, b}));
}

void TestListsStore::tellsWhoIsDueOnAWatchList()
{
    PeopleWorkspace workspace;
    const Pk ana = aPerson().in(workspace);
    const Pk bo = aPerson().in(workspace);
    const ListId list
        = made(workspace, {.name = u"W"_s, .kind = ListKind::Watch, .everyDays = 14}, {ana, bo});
    const ListsStore store(workspace.writer());
    const qint64 day = 86'400;
    const auto due = [&](qint64 now) { return store.dueOn(*store.list(list), now); };
    QVERIFY(due(workspace.now() + 13 * day).empty());
    QCOMPARE(due(workspace.now() + 14 * day), (std::vector<Pk> {ana, bo}));
    const auto edit
        = list_edits::markLookedAt(workspace.writer(), list, {ana}, workspace.now() + 5 * day);
    QCOMPARE(edit->people, 1);
    QCOMPARE(due(workspace.now() + 14 * day), std::vector<Pk> {bo});
    QCOMPARE(due(workspace.now() + 19 * day), (std::vector<Pk> {bo, ana}));
}

void TestListsStore::nobodyIsPutOnASmartList()
{
    PeopleWorkspace workspace;
    const Pk ana = aPerson().in(workspace);
    const ListId smart
        = made(workspace, {.name = u"S"_s, .kind = ListKind::Smart, .query = u"{}"_s});
    const ListId plain = made(workspace, {.name = u"P"_s}, {ana});
    SQLite::Database &writer = workspace.writer();
    const ListsStore store(writer);
    QCOMPARE(store.list(smart)->settings.query, u"{}"_s);
    QVERIFY(!store.list(smart)->count);
    QCOMPARE(list_edits::add(writer, smart, {ana}, 9).error().code, Error::Code::ListIsSmart);
    QCOMPARE(
        list_edits::move(writer, plain, smart, {ana}, 9).error().code, Error::Code::ListIsSmart);
    QCOMPARE(
        list_edits::change(writer, plain, {.name = u"P"_s, .kind = ListKind::Smart}).error().code,
        Error::Code::ListIsSmart);
    QCOMPARE(store.list(plain)->count, std::optional<qint64>(1));
}

void TestListsStore::undoAfterTheListIsGoneLeavesNoRest()
{
    PeopleWorkspace workspace;
    const Pk ana = aPerson().in(workspace);
    const ListId list = made(workspace, {.name = u"A"_s}, {ana});
    const auto removed = list_edits::remove(workspace.writer(), list, {ana}, 9);
    QVERIFY(list_edits::drop(workspace.writer(), list));
    const auto undone = undo(workspace.writer(), removed->edit.changes);
    QVERIFY(undone);
    QCOMPARE(undone->skipped, 2); // the place on the list, and until when they had it
    QCOMPARE(workspace.number("SELECT count(*) FROM list_member"), 0);
    QCOMPARE(workspace.number("SELECT count(*) FROM list_leaving"), 0);
}

void TestListsStore::addsTenThousandInOneEdit()
{
    PeopleWorkspace workspace;
    const ListId list = limited(workspace, 4000);
    workspace.writer().exec("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                            " WHERE i < 10000) INSERT INTO profile (pk, network, key)"
                            " SELECT i, 1, 100000 + i FROM n");
    std::vector<Pk> people;
    for (quint32 i = 1; i <= 10'000; ++i) {
        people.push_back(Pk {i});
    }
    const auto edit = list_edits::add(workspace.writer(), list, people, 9);
    QCOMPARE(edit->people, 10'000);
    QCOMPARE(partsOf(workspace, list), u"Customers=4000, Customers 2=4000, Customers 3=2000"_s);
    QVERIFY(undo(workspace.writer(), edit->edit.changes));
    QCOMPARE(partsOf(workspace, list), u"Customers=0"_s);
}

COMITY_TEST_GUILESS(TestListsStore)
#include "tst_lists_store.moc"

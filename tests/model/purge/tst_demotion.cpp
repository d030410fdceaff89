#include "model/purge/demotion.h"

#include "model/accounts/accounts_store.h"
#include "model/export/content_dump.h"
#include "model/lists/lists_store.h"
#include "model/lists/member_edits.h"
#include "model/purge/plan_edits.h"
#include "model/purge/plan_json.h"
#include "model/purge/plan_maker.h"
#include "model/purge/purge_plan_store.h"
#include "tests/support/purge_situation.h"
#include "tests/support/test_case.h"

#include <QBuffer>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// Three quiet people on a stored plan, and lists of every kind.
class Demoting : public PurgeSituation
{
public:
    Demoting()
    {
        std::vector<Pk> people;
        for (int i = 0; i < 3; ++i) {
            people.push_back(quiet().in(workspace));
        }
        workspace.addPair(me, onDay(2026, 5, 11), {}, people, true);
        const auto facts = PurgeFacts::load(writer(), me).value();
        const Account account = AccountsStore(writer()).account(me).value();
        const PlanDocument plan = PurgePlanStore::store(writer(),
            makeDocument(writer(), account, this->plan(), facts, request, workspace.now()),
            PurgePlanStore::WhenOpen::Refuse, workspace.now())
                                      .value();
        id = plan.planId.value();
        for (const PlanItem &item : plan.items) {
            items.push_back(item.id.value());
            pks.push_back(item.pk);
        }
        later = list(u"Later"_s, ListKind::Private);
        watched = list(u"Watched"_s, ListKind::Watch);
    }

    SQLite::Database &writer() { return workspace.writer(); }
    ListId list(const QString &name, ListKind kind)
    {
        ListSettings settings;
        settings.name = name;
        settings.kind = kind;
        settings.query = u"{}"_s;
        return list_edits::create(writer(), settings, {}, 500).value().list;
    }
    PlanEditOutcome demote(std::size_t item, ListId to, qint64 now)
    {
        return plan_edits::demote(writer(), {items[item]}, to, now).value();
    }
    PlanItem item(std::size_t index)
    {
        return PurgePlanStore(writer()).plan(id).value().items[index];
    }
    std::vector<Pk> on(ListId list)
    {
        std::vector<Pk> out;
        for (const ListMember &member : ListsStore(writer()).members(list)) {
            out.push_back(member.pk);
        }
        return out;
    }
    QByteArray dump()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        if (!dumpContent(writer(), buffer, {})) {
            return "no dump";
        }
        return buffer.data();
    }
    QByteArray json()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        {
            JsonWriter out(buffer);
            writeJson(PurgePlanStore(writer()).plan(id).value(), Wording::forLanguage(u"en"_s),
                PlanView::Show, out);
        }
        return buffer.data();
    }

    PlanId id = {};
    std::vector<PlanItemId> items;
    std::vector<Pk> pks; ///< beside items
    ListId later = {};
    ListId watched = {};
};

} // namespace

class TestDemotion : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void decidesAndPutsOnTheListAtOnce();
    void isTickedLikeAnUnfollow();
    void undoTakesThePlaceBackAndRedoGivesItAgain();
    void anotherDecisionTakesThePlaceBack();
    void anotherListIsAnotherDecision();
    void whoWasOnTheListStaysThere();
    void whoWasMovedByHandStaysWhereTheyAre();
    void onlyPrivateAndWatchListsAreFit_data();
    void onlyPrivateAndWatchListsAreFit();
    void aListMayBeRenamedAndDeleted();
};

void TestDemotion::decidesAndPutsOnTheListAtOnce()
{
    Demoting s;
    const PlanEditOutcome done = s.demote(0, s.later, 1'000);
    QCOMPARE(done.changedFacts, std::vector<Pk> {s.pks[0]});
    QCOMPARE(s.item(0).decision, std::optional(Decision::Demote));
    QCOMPARE(s.item(0).demotedTo, std::optional(DemotedTo {s.later, u"Later"_s}));
    QCOMPARE(s.on(s.later), std::vector<Pk> {s.pks[0]});
    QVERIFY(s.json().contains("\"demote:Later\""));
    QVERIFY(s.dump().contains("\"demoted_to\":\"Later\""));
    QCOMPARE(s.workspace.number("SELECT count(*) FROM v_purge_items WHERE demoted_to = 'Later'"),
        qint64 {1});
    // The same once more is no edit.
    QVERIFY(s.demote(0, s.later, 2'000).inverse.changes.empty());
    QCOMPARE(s.item(0).decidedAt, std::optional<qint64>(1'000));
}

void TestDemotion::isTickedLikeAnUnfollow()
{
    Demoting s;
    s.demote(0, s.watched, 1'000);
    QCOMPARE(plan_edits::tick(s.writer(), {s.items[0]}, Tick::Done, 2'000).value().skipped, 0);
    QCOMPARE(s.item(0).done, std::optional(Tick::Done));
    QCOMPARE(s.item(0).demotedTo->list, s.watched);
    QVERIFY(plan_edits::close(s.writer(), s.id, 3'000));
    QCOMPARE(s.plan().peopleLeftOut(LeftOut::UnfollowedBefore), std::vector<Pk> {s.pks[0]});
}

void TestDemotion::undoTakesThePlaceBackAndRedoGivesItAgain()
{
    Demoting s;
    const QByteArray before = s.dump();
    const PlanEditOutcome done = plan_edits::demote(s.writer(), s.items, s.watched, 1'000).value();
    const QByteArray after = s.dump();
    QCOMPARE(s.on(s.watched).size(), std::size_t {3});
    const PlanEditOutcome undone = plan_edits::apply(s.writer(), done.inverse).value();
    QCOMPARE(undone.skipped, 0);
    QCOMPARE(s.dump(), before);
    const PlanEditOutcome redone = plan_edits::apply(s.writer(), undone.inverse).value();
    QCOMPARE(redone.skipped, 0);
    QCOMPARE(s.dump(), after);
    QVERIFY(plan_edits::apply(s.writer(), redone.inverse));
    QCOMPARE(s.dump(), before);
}

void TestDemotion::anotherDecisionTakesThePlaceBack()
{
    Demoting s;
    s.demote(0, s.later, 1'000);
    const PlanEditOutcome kept
        = plan_edits::decide(s.writer(), {s.items[0]}, Decision::Keep, 2'000).value();
    QVERIFY(s.on(s.later).empty());
    QVERIFY(!s.item(0).demotedTo);
    // Its undo gives the place back, and clearing takes it again.
    QCOMPARE(plan_edits::apply(s.writer(), kept.inverse).value().skipped, 0);
    QCOMPARE(s.on(s.later), std::vector<Pk> {s.pks[0]});
    QCOMPARE(s.item(0).demotedTo->name, u"Later"_s);
    QVERIFY(plan_edits::clearDecision(s.writer(), {s.items[0]}));
    QVERIFY(s.on(s.later).empty());
    QVERIFY(!s.item(0).decision);
}

void TestDemotion::anotherListIsAnotherDecision()
{
    Demoting s;
    s.demote(0, s.later, 1'000);
    s.demote(0, s.watched, 2'000);
    QVERIFY(s.on(s.later).empty());
    QCOMPARE(s.on(s.watched), std::vector<Pk> {s.pks[0]});
    QCOMPARE(s.item(0).decidedAt, std::optional<qint64>(2'000));
}

void TestDemotion::whoWasOnTheListStaysThere()
{
    Demoting s;
    QVERIFY(list_edits::add(s.writer(), s.later, {s.pks[0]}, 700));
    const PlanEditOutcome done = s.demote(0, s.later, 1'000);
    QCOMPARE(done.skipped, 0);
    QVERIFY(plan_edits::apply(s.writer(), done.inverse));
    QCOMPARE(s.on(s.later), std::vector<Pk> {s.pks[0]});
}

void TestDemotion::whoWasMovedByHandStaysWhereTheyAre()
{
    Demoting s;
    s.demote(0, s.later, 1'000);
    QVERIFY(list_edits::move(s.writer(), s.later, s.watched, {s.pks[0]}, 1'500));
    const PlanEditOutcome kept
        = plan_edits::decide(s.writer(), {s.items[0]}, Decision::Keep, 2'000).value();
    QCOMPARE(kept.skipped, 0);
    QCOMPARE(s.on(s.watched), std::vector<Pk> {s.pks[0]});
}

void TestDemotion::onlyPrivateAndWatchListsAreFit_data()
{
    QTest::addColumn<ListKind>("kind");
    for (const ListKind kind :
        {ListKind::Public, ListKind::Target, ListKind::Protected, ListKind::Smart}) {
        QTest::newRow(qPrintable(toText(kind))) << kind;
    }
}

void TestDemotion::onlyPrivateAndWatchListsAreFit()
{
    QFETCH(ListKind, kind);
    Demoting s;
    const auto refused
        = plan_edits::demote(s.writer(), {s.items[0]}, s.list(u"Unfit"_s, kind), 1'000);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::ListNotForDemoting);
    QCOMPARE(refused.error().arguments, QStringList {u"Unfit"_s});
    QVERIFY(!s.item(0).decision);
    const auto missing = plan_edits::demote(s.writer(), {s.items[0]}, ListId {77}, 1'000);
    QCOMPARE(missing.error().code, Error::Code::NoSuchList);
}

void TestDemotion::aListMayBeRenamedAndDeleted()
{
    Demoting s;
    const PlanEditOutcome done = s.demote(0, s.later, 1'000);
    ListSettings settings = ListsStore(s.writer()).settings(s.later).value();
    settings.name = u"Much later"_s;
    QVERIFY(list_edits::change(s.writer(), s.later, settings));
    QVERIFY(s.json().contains("\"demote:Much later\""));
    QVERIFY(list_edits::drop(s.writer(), s.later));
    QCOMPARE(s.item(0).demotedTo, std::optional(DemotedTo {s.later, {}}));
    QVERIFY(s.json().contains("\"demote\""));
    const PlanEditOutcome undone = plan_edits::apply(s.writer(), done.inverse).value();
    QCOMPARE(undone.skipped, 1); // the place went with the list
    QVERIFY(!s.item(0).decision);
    QCOMPARE(plan_edits::apply(s.writer(), undone.inverse).value().skipped, 0);
    QCOMPARE(s.item(0).decision, std::optional(Decision::Demote));
}

COMITY_TEST_GUILESS(TestDemotion)
#include "tst_demotion.moc"

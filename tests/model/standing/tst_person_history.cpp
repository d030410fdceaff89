#include "model/standing/person_detail.h"
#include "model/standing/timeline.h"
#include "model/standing/value_sources.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using snapshots::Field;
using Kind = TimelineEntry::Kind;

class TestPersonHistory : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theTimelineTellsComingLeavingAndComingBack();
    void aStatedDateIsTakenOverTheBounds();
    void aChangedValueIsBoundedByItsImports();
    void theSourceIsTheNewestImportThatStatesTheField();
    void detailTellsEveryAccount();

private:
    static std::vector<TimelineEntry> timeline(PeopleWorkspace &workspace, Pk pk)
    {
        return timelineOf(workspace.writer(), pk).value().entries;
    }
};

void TestPersonHistory::theTimelineTellsComingLeavingAndComingBack()
{
    PeopleWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s);
    const Pk ada = aPerson().in(workspace);
    const Pk bob = aPerson().in(workspace);
    workspace.addPair(me, onDay(2026, 1, 1), {bob}, {});
    workspace.addPair(me, onDay(2026, 2, 1), {ada, bob}, {});
    workspace.addPair(me, onDay(2026, 3, 1), {bob}, {});
    const ImportId back = workspace.addPair(me, onDay(2026, 4, 1), {ada, bob}, {});
    workspace.addPair(me, onDay(2026, 5, 1), {ada, bob}, {});

    const std::vector<TimelineEntry> entries = timeline(workspace, ada);
    QCOMPARE(entries.size(), std::size_t {4});
    QCOMPARE(entries[0].kind, Kind::Stayed);
    QCOMPARE(entries[0].when, onDay(2026, 5, 1));
    QCOMPARE(entries[1].kind, Kind::Returned);
    QCOMPARE(entries[1].import, back);
    QCOMPARE(entries[1].source, u"csv:2026-04-01"_s);
    QCOMPARE(entries[2].kind, Kind::Left);
    QCOMPARE(entries[2].when, Dated::between(onDay(2026, 2, 1).at, onDay(2026, 3, 1).at));
    QCOMPARE(entries[3].kind, Kind::Appeared);
    QCOMPARE(entries[3].list, u"followers"_s);
    QCOMPARE(entries[3].when, Dated::between(onDay(2026, 1, 1).at, onDay(2026, 2, 1).at));
}

void TestPersonHistory::aStatedDateIsTakenOverTheBounds()
{
    PeopleWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s);
    const Pk ada = aPerson().in(workspace);
    const Dated taken = onDay(2026, 5, 1);
    const ImportId import = workspace.addImport(me, taken, u"instagram-json"_s);
    workspace.addList(
        me, import, taken, {.kind = u"following"_s, .people = {ada}, .since = {at(2024, 2, 3, 4)}});
    workspace.derive();
    const auto entries = timeline(workspace, ada);
    QCOMPARE(entries.size(), std::size_t {1});
    QCOMPARE(entries[0].when, Dated::exact(at(2024, 2, 3, 4)));
    QCOMPARE(entries[0].source, u"instagram-json:2026-05-01"_s);
}

void TestPersonHistory::aChangedValueIsBoundedByItsImports()
{
    PeopleWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s);
    const Pk ada = aPerson().handled(u"ada_new"_s).lastPosted(onDay(2026, 4, 20)).in(workspace);
    const ImportId first = workspace.addImport(me, onDay(2026, 1, 1));
    const ImportId second = workspace.addImport(me, onDay(2026, 2, 1));
    const ImportId third = workspace.addImport(me, onDay(2026, 5, 1));
    workspace.addSeen(first, {ada}, {Field::Handle, Field::LastPostAt});
    workspace.addSeen(second, {ada}, {Field::LastPostAt});
    workspace.addSeen(third, {ada}, {Field::Handle, Field::LastPostAt});
    workspace.writer().exec(
        "INSERT INTO import_text (import, pk, field, value) VALUES (1, 1, 'handle', 'ada_old');"
        "INSERT INTO import_number (import, pk, field, value, precision) VALUES"
        " (2, 1, 'last_post_at', 1767182400, 'day')"); // 2025-12-31

    const auto entries = timeline(workspace, ada);
    QCOMPARE(entries.size(), std::size_t {2});
    const TimelineEntry &post = entries[0].field == Field::LastPostAt ? entries[0] : entries[1];
    const TimelineEntry &handle = entries[0].field == Field::Handle ? entries[0] : entries[1];
    QCOMPARE(handle.before, u"ada_old"_s);
    QCOMPARE(handle.after, u"ada_new"_s);
    QCOMPARE(handle.when, Dated::between(onDay(2026, 1, 1).at, onDay(2026, 5, 1).at));
    QCOMPARE(handle.import, third);
    QCOMPARE(post.before, u"2025-12-31"_s);
    QCOMPARE(post.after, u"2026-04-20"_s);
    QCOMPARE(post.when.notBefore, std::optional<qint64>(onDay(2026, 2, 1).at));
}

void TestPersonHistory::theSourceIsTheNewestImportThatStatesTheField()
{
    PeopleWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s);
    const Pk ada = aPerson().in(workspace);
    const Pk bob = aPerson().in(workspace);
    // The newer file was imported first.
    const ImportId newer = workspace.addImport(me, onDay(2026, 5, 11));
    const ImportId older = workspace.addImport(me, onDay(2026, 4, 1), u"x-archive"_s);
    workspace.addSeen(newer, {ada}, {Field::LastPostAt});
    workspace.addSeen(older, {ada, bob}, {Field::LastPostAt, Field::Posts});

    {
        const ValueSources sources(workspace.writer(), u"x"_s);
        QCOMPARE(sources.sourceOf(ada, Field::LastPostAt)->text(), u"csv:2026-05-11"_s);
        QCOMPARE(sources.sourceOf(ada, Field::Posts)->text(), u"x-archive:2026-04-01"_s);
        QCOMPARE(sources.sourceOf(bob, Field::LastPostAt)->import, older);
        QVERIFY(!sources.sourceOf(bob, Field::Name));
        QVERIFY(!ValueSources(workspace.writer(), u"mastodon"_s).sourceOf(ada, Field::Posts));
    }
    workspace.undo(newer);
    const ValueSources sources(workspace.writer(), u"x"_s);
    QCOMPARE(sources.sourceOf(ada, Field::LastPostAt)->import, older);
}

void TestPersonHistory::detailTellsEveryAccount()
{
    PeopleWorkspace workspace;
    const AccountId first = workspace.addAccount(u"x:first"_s);
    const AccountId second = workspace.addAccount(u"x:second"_s);
    const Pk ada = aPerson().named(u"Ada"_s).in(workspace);
    const Pk stray = aPerson().in(workspace);
    workspace.addPair(first, onDay(2026, 1, 1), {ada}, {ada});
    workspace.addPair(first, onDay(2026, 2, 1), {}, {ada});
    workspace.addPair(second, onDay(2026, 2, 1), {ada}, {});

    const PersonDetail detail = detailOf(workspace.writer(), ada).value();
    QCOMPARE(detail.row.name, u"Ada"_s);
    QCOMPARE(detail.relations.size(), std::size_t {2});
    QCOMPARE(detail.relations[0].account, first);
    QCOMPARE(detail.relations[0].relation, Relation::NotFollowingBack);
    QCOMPARE(
        detail.relations[0].leftBy, Dated::between(onDay(2026, 1, 1).at, onDay(2026, 2, 1).at));
    QCOMPARE(detail.relations[1].label, u"x:second"_s);
    QCOMPARE(detail.relations[1].relation, Relation::Fan);
    QVERIFY(detail.isInAnyImport);
    QVERIFY(!detailOf(workspace.writer(), stray)->isInAnyImport);
    QVERIFY(!detailOf(workspace.writer(), Pk {99}));
}

COMITY_TEST_GUILESS(TestPersonHistory)
#include "tst_person_history.moc"

#include "model/targets/targets_store.h"

#include "model/targets/resting.h"
#include "tests/model/targets/targets_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestTargetsStore : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void membersAreReadWithAndWithoutFacts();
    void factsAreThoseOfTheWholePerson();
    void whoRestsIsToldByAnyProfile();
    void theirMessagesAreThoseThatAreSure();
    void messagesAreUnknownWithoutAnImportOfThem();
    void theirZoneIsRead();
    void candidatesAreReadAsTheImportsTellThem();
    void aPersonOnNoListHasFactsToo();
};

void TestTargetsStore::membersAreReadWithAndWithoutFacts()
{
    TargetsWorkspace workspace;
    const ListId press = workspace.addList(u"Press"_s);
    const ListId other = workspace.addList(u"Leaders"_s);
    const Pk ada = aPerson().in(workspace);
    const Pk bob = aPerson().in(workspace);
    workspace.addMember(press, ada, 400);
    workspace.addMember(press, bob);
    workspace.addMember(other, bob);
    const TargetFacts facts {u"Covers cycling"_s, u"A piece"_s, u"Our count"_s, 21, 900};
    QVERIFY(editTarget(workspace.writer(), press, ada, facts));
    const auto members = workspace.store().onList(press);
    QCOMPARE(members.size(), std::size_t {2});
    QCOMPARE(members[0].pk, ada);
    QCOMPARE(members[0].facts, facts);
    QCOMPARE(members[0].addedAt, qint64 {400});
    QCOMPARE(members[1].facts, TargetFacts {});
    // What is said on one list is not said on another.
    QVERIFY(editTarget(workspace.writer(), press, bob, facts));
    QCOMPARE(workspace.store().target(other, bob)->facts, TargetFacts {});
    QVERIFY(!workspace.store().target(other, ada));
}

void TestTargetsStore::factsAreThoseOfTheWholePerson()
{
    TargetsWorkspace workspace;
    const ListId press = workspace.addList(u"Press"_s);
    const Pk ada = aPerson().in(workspace);
    const Pk adaElsewhere = aPerson().on(u"mastodon"_s).in(workspace);
    const Pk bob = aPerson().in(workspace);
    workspace.addMember(press, ada);
    workspace.addMember(press, bob);
    const qint64 now = workspace.now();
    QVERIFY(logTouch(workspace.writer(), {adaElsewhere},
        {TouchKind::Information, Dated::exact(now - 50), u"Numbers"_s, {}}, now));
    QVERIFY(logTouch(
        workspace.writer(), {ada}, {TouchKind::Share, onDay(2026, 5, 1), {}, now - 5}, now));
    QVERIFY(noteOpening(workspace.writer(), adaElsewhere, {now, u"Asks for data"_s, {}}));
    QCOMPARE(workspace.store().target(press, ada)->touches.size(), std::size_t {1});

    workspace.merge(ada, adaElsewhere);
    const auto target = workspace.store().target(press, ada);
    QCOMPARE(target->touches.size(), std::size_t {2});
    QCOMPARE(target->touches[0].kind, TouchKind::Information); // the newest first
    QCOMPARE(target->touches[0].pk, adaElsewhere);
    QCOMPARE(target->touches[1].at, onDay(2026, 5, 1));
    QCOMPARE(target->touches[1].answeredAt, std::optional<qint64>(now - 5));
    QCOMPARE(target->openings.size(), std::size_t {1});
    QVERIFY(workspace.store().target(press, bob)->touches.empty());
}

void TestTargetsStore::whoRestsIsToldByAnyProfile()
{
    TargetsWorkspace workspace;
    const ListId press = workspace.addList(u"Press"_s);
    const Pk ada = aPerson().in(workspace);
    const Pk adaElsewhere = aPerson().on(u"mastodon"_s).in(workspace);
    const Pk bob = aPerson().in(workspace);
    const Pk cy = aPerson().in(workspace);
    const qint64 now = workspace.now();
    for (const int days : {30, 20, 10}) {
        QVERIFY(logTouch(workspace.writer(), {adaElsewhere},
            {TouchKind::Share, Dated::exact(now - days * 86'400), {}, {}}, now));
    }
    workspace.addMember(press, bob);
    workspace.writer().exec("INSERT INTO target (pk, list, resting_until) SELECT pk, list, "
        + std::to_string(now + 5) + " FROM list_member");
    const std::vector<Pk> all {cy, bob, ada};
    QCOMPARE(restingAmong(workspace.writer(), all, now, QTimeZone::utc()), std::vector {bob});
    workspace.merge(ada, adaElsewhere);
    // They wrote nothing, as far as the messages of an import would tell.
    QCOMPARE(
        restingAmong(workspace.writer(), all, now, QTimeZone::utc()), (std::vector {bob, ada}));
    QVERIFY(restingAmong(workspace.writer(), all, now + 90 * 86'400, QTimeZone::utc()).empty());
}

void TestTargetsStore::theirMessagesAreThoseThatAreSure()
{
    TargetsWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s);
    const ListId press = workspace.addList(u"Press"_s);
    const Pk ada = aPerson().in(workspace);
    workspace.addMember(press, ada);
    const auto import = comity::number(workspace.addImport(me, onDay(2026, 5, 11)));
    workspace.writer().exec("INSERT INTO correspondent (id, account, identity, pk, link) VALUES"
                            " (1, 1, 'id:1', 1, 'key'), (2, 1, 'name:Ada', 1, 'name')");
    workspace.writer().exec(
        "INSERT INTO message (id, account, digest, kind, direction, correspondent, at,"
        " at_precision, was_deleted, text) VALUES"
        " (1, 1, 1, 'direct', 'in', 1, 100, NULL, 0, ''),"
        " (2, 1, 2, 'direct', 'out', 1, 200, NULL, 0, ''),"
        " (3, 1, 3, 'direct', 'in', 2, 300, NULL, 0, ''),"
        " (4, 1, 4, 'direct', 'in', 1, 400, 'day', 0, ''),"
        " (5, 1, 5, 'reply', 'in', 1, 500, NULL, 0, '')");
    workspace.writer().exec(
        "INSERT INTO import_message (import, account, messages, deleted) VALUES ("
        + std::to_string(import) + ", 1, x'', x'')");
    const auto target = workspace.store().target(press, ada);
    QCOMPARE(target->theirMessages, (std::vector<qint64> {500, 100}));
    QVERIFY(target->messagesAreKnown);
    workspace.undo(ImportId {import});
    QVERIFY(!workspace.store().target(press, ada)->messagesAreKnown);
}

void TestTargetsStore::messagesAreUnknownWithoutAnImportOfThem()
{
    TargetsWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s);
    const ListId press = workspace.addList(u"Press"_s);
    const Pk ada = aPerson().in(workspace);
    const Pk onMastodon = aPerson().on(u"mastodon"_s).in(workspace);
    workspace.addMember(press, ada);
    workspace.addMember(press, onMastodon);
    workspace.addPair(me, onDay(2026, 5, 11), {ada}, {ada});
    QVERIFY(!workspace.store().target(press, ada)->messagesAreKnown);
    workspace.writer().exec(
        "INSERT INTO import_message (import, account, messages, deleted) VALUES (1, 1, x'', x'')");
    QVERIFY(workspace.store().target(press, ada)->messagesAreKnown);
    QVERIFY(!workspace.store().target(press, onMastodon)->messagesAreKnown);
}

void TestTargetsStore::theirZoneIsRead()
{
    TargetsWorkspace workspace;
    const ListId press = workspace.addList(u"Press"_s);
    const Pk ada = aPerson().in(workspace);
    workspace.addMember(press, ada);
    QCOMPARE(workspace.store().target(press, ada)->timeZone, QString());
    workspace.writer().exec("INSERT INTO person_fact (pk, field, value, set_at) VALUES"
                            " (1, 'time-zone', 'Asia/Tokyo', 1), (1, 'country', 'JP', 2)");
    QCOMPARE(workspace.store().target(press, ada)->timeZone, u"Asia/Tokyo"_s);
}

void TestTargetsStore::candidatesAreReadAsTheImportsTellThem()
{
    TargetsWorkspace workspace;
    const Pk channel = aPerson()
                           .withFollowers(13'000)
                           .following(100)
                           .lastPosted(onDay(2026, 5, 1))
                           .in(workspace);
    const Pk silent = aPerson().withPosts(0).in(workspace);
    const Pk unknown = aPerson().in(workspace);
    const FollowFacts facts = workspace.store().followFacts(channel);
    QCOMPARE(facts.followers, std::optional<qint64>(13'000));
    QCOMPARE(facts.following, std::optional<qint64>(100));
    QCOMPARE(facts.lastPost, onDay(2026, 5, 1));
    QVERIFY(!facts.fitsCharter && !facts.neverPosted);
    QVERIFY(workspace.store().followFacts(silent).neverPosted);
    QVERIFY(!workspace.store().followFacts(unknown).neverPosted);
    QVERIFY(!workspace.store().followFacts(unknown).followers);
}

void TestTargetsStore::aPersonOnNoListHasFactsToo()
{
    TargetsWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const qint64 now = workspace.now();
    QVERIFY(logTouch(
        workspace.writer(), {ada}, {TouchKind::Met, onDay(2026, 5, 1), u"Fair"_s, {}}, now));
    const Target person = workspace.store().person(ada);
    QCOMPARE(person.pk, ada);
    QCOMPARE(person.touches.size(), std::size_t {1});
    QCOMPARE(person.touches[0].text, u"Fair"_s);
}

COMITY_TEST_GUILESS(TestTargetsStore)
#include "tst_targets_store.moc"

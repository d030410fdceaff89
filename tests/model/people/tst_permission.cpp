#include "model/people/permission_store.h"

#include "model/people/identity_merge.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <QDateTime>
#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using Code = Error::Code;

namespace {

/// `in`, `out` or `gone` (withdrawn), a topic, a day of May 2026 and the profile, as
/// "out any 3 1": recorded in the order of the list.
std::vector<PermissionRecord> recordsFrom(const QStringList &lines)
{
    std::vector<PermissionRecord> records;
    for (const QString &line : lines) {
        const QStringList parts = line.split(u' ');
        PermissionRecord record;
        record.id = FactId {static_cast<qint64>(records.size()) + 1};
        record.recordedAt = 1'000 + static_cast<qint64>(records.size());
        record.event = parts[0] == u"in" ? PermissionEvent::OptIn
            : parts[0] == u"out"         ? PermissionEvent::OptedOut
                                         : PermissionEvent::Withdrawn;
        record.topic = parts[1];
        record.at = onDay(2026, 5, parts[2].toInt());
        record.pk = Pk {parts.value(3, u"1"_s).toUInt()};
        record.wording = parts.value(4) == u"mute" ? QString() : u"Yes, please"_s;
        records.push_back(record);
    }
    return records;
}

void addMessage(
    PeopleWorkspace &workspace, Pk pk, bool isTheirs, qint64 at, const char *link = "handle")
{
    SQLite::Database &writer = workspace.writer();
    const std::string who = std::to_string(number(pk));
    writer.exec("INSERT INTO correspondent (account, identity, pk, link) VALUES (1, 'id:" + who
        + "', " + who + ", '" + link + "') ON CONFLICT DO NOTHING");
    SQLite::Statement put(writer,
        "INSERT INTO message (account, digest, kind, direction, correspondent, at, was_deleted,"
        " text) SELECT 1, ?2, 'direct', ?3, id, ?2, 0, 'Hello' FROM correspondent WHERE pk = ?1");
    put.bind(1, static_cast<int64_t>(number(pk)));
    put.bind(2, static_cast<int64_t>(at));
    put.bind(3, isTheirs ? "in" : "out");
    put.exec();
}

} // namespace

class TestPermission : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void recordsComeToOneWord_data();
    void recordsComeToOneWord();
    void aYesNeedsWordsAndADay();
    void whatIsRecordedStays();
    void oneRecordingIsOneForAllProfiles();
    void theStricterOfTwoProfilesWins();
    void whoWroteFirstHasReplied();
    void ourMessageBeforeMakesItNoReply();
    void wordsComeBack();
};

void TestPermission::recordsComeToOneWord_data()
{
    QTest::addColumn<QStringList>("records");
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const QStringList &records, const QString &topic,
                         const QString &word) { QTest::newRow(name) << records << topic << word; };
    row("nothing", {}, u"any"_s, u"none"_s);
    row("no", {u"out any 3"_s}, u"any"_s, u"opted-out"_s);
    row("no to all is no to each", {u"out any 3"_s}, u"rides"_s, u"opted-out"_s);
    row("no to one", {u"out rides 3"_s}, u"rides"_s, u"opted-out"_s);
    row("no to one is not to all", {u"out rides 3"_s}, u"any"_s, u"none"_s);
    row("yes", {u"in any 3"_s}, u"rides"_s, u"opt-in"_s);
    row("yes to one", {u"in rides 3"_s}, u"any"_s, u"none"_s);
    row("yes, then no", {u"in any 3"_s, u"out any 4"_s}, u"any"_s, u"opted-out"_s);
    row("no, then yes", {u"out any 3"_s, u"in any 4"_s}, u"any"_s, u"opt-in"_s);
    row("no, then yes of the same day", {u"out any 3"_s, u"in any 3"_s}, u"any"_s, u"opt-in"_s);
    row("an older yes found later", {u"out any 5"_s, u"in any 4"_s}, u"any"_s, u"opted-out"_s);
    row("an older no found later", {u"in any 5"_s, u"out any 4"_s}, u"any"_s, u"opted-out"_s);
    row("no to all, yes to one", {u"out any 3"_s, u"in rides 4"_s}, u"rides"_s, u"opt-in"_s);
    row("and the rest", {u"out any 3"_s, u"in rides 4"_s}, u"any"_s, u"opted-out"_s);
    row("and another", {u"out any 3"_s, u"in rides 4"_s}, u"shop"_s, u"opted-out"_s);
    row("no to one, yes to all", {u"out rides 3"_s, u"in any 4"_s}, u"rides"_s, u"opt-in"_s);
    row("a yes without words", {u"out any 3"_s, u"in any 4 1 mute"_s}, u"any"_s, u"opted-out"_s);
    row("a mute yes alone", {u"in any 4 1 mute"_s}, u"any"_s, u"none"_s);
    row("withdrawn", {u"in any 3"_s, u"gone any 4"_s}, u"any"_s, u"none"_s);
    row("withdrawn for one", {u"in any 3"_s, u"gone rides 4"_s}, u"rides"_s, u"none"_s);
    row("and not for all", {u"in any 3"_s, u"gone rides 4"_s}, u"any"_s, u"opt-in"_s);
    row("withdrawn, then yes", {u"in any 3"_s, u"gone any 4"_s, u"in any 5"_s}, u"any"_s,
        u"opt-in"_s);
    row("no, yes, withdrawn", {u"out any 3"_s, u"in any 4"_s, u"gone any 5"_s}, u"any"_s,
        u"opted-out"_s);
    row("a withdrawal ends no no", {u"out any 3"_s, u"gone any 4"_s}, u"any"_s, u"opted-out"_s);
    row("another profile's yes", {u"out any 3 1"_s, u"in any 4 2"_s}, u"any"_s, u"opted-out"_s);
    row("a yes for both", {u"out any 3 1"_s, u"in any 4 1"_s, u"in any 4 2"_s}, u"any"_s,
        u"opt-in"_s);
    row("another profile withdrew", {u"in any 3 1"_s, u"gone any 4 2"_s}, u"any"_s, u"none"_s);
    row("topics without case", {u"out rides 3"_s}, u" Rides "_s, u"opted-out"_s);
}

void TestPermission::recordsComeToOneWord()
{
    QFETCH(QStringList, records);
    QFETCH(QString, topic);
    QFETCH(QString, word);
    std::vector<PermissionRecord> given = recordsFrom(records);
    QCOMPARE(toText(resolvePermission(given, topic).state), word);
    std::ranges::reverse(given); // in any order
    QCOMPARE(toText(resolvePermission(given, topic).state), word);
}

void TestPermission::aYesNeedsWordsAndADay()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const qint64 now = workspace.now();
    const auto code = [&](const PermissionEntry &entry) {
        const auto saved = recordPermission(workspace.writer(), {ada}, entry, now);
        return saved ? std::nullopt : std::optional(saved.error().code);
    };
    PermissionEntry entry {u"any"_s, PermissionEvent::OptIn, u"Do send it"_s, u"mail"_s, {}};
    QCOMPARE(code(entry), std::optional(Code::PermissionUnproved));
    entry.at = onDay(2026, 5, 16); // the day after tomorrow
    QCOMPARE(code(entry), std::optional(Code::PermissionUnproved));
    entry.at = onDay(2026, 5, 14);
    QCOMPARE(code(entry), std::nullopt);
    entry.wording = u"  "_s;
    QCOMPARE(code(entry), std::optional(Code::PermissionUnproved));
    entry.event = PermissionEvent::OptedOut; // a no needs nothing
    entry.at = {};
    QCOMPARE(code(entry), std::nullopt);
    const auto permission = permissionOf(workspace.writer(), ada, now);
    QCOMPARE(permission.any.state, Permission::OptedOut);
    QCOMPARE(permission.any.record->at, Dated::exact(now));
    QCOMPARE(permission.records.size(), std::size_t {2});
}

void TestPermission::whatIsRecordedStays()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const qint64 before = workspace.number("SELECT value FROM meta WHERE name = 'generation'");
    const auto saved
        = recordPermission(workspace.writer(), {ada}, {.source = u"mail"_s}, workspace.now());
    QVERIFY(saved->changes.isEmpty()); // nothing to undo
    QCOMPARE(saved->changed, std::vector<Pk> {ada});
    QCOMPARE(saved->generation, before + 1);
    QCOMPARE(recordedPermissions(workspace.writer()),
        (std::map<Pk, Permission> {{ada, Permission::OptedOut}}));
    QCOMPARE(permissionFor(workspace.writer(), ada, u"Rides"_s, workspace.now()).state,
        Permission::OptedOut);
}

void TestPermission::oneRecordingIsOneForAllProfiles()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const Pk elsewhere = aPerson().on(u"mastodon"_s).in(workspace);
    QVERIFY(mergePeople(workspace.writer(), {ada, elsewhere}, u"by-hand"_s, 1));
    QVERIFY(recordPermission(workspace.writer(), {ada, elsewhere},
        {u"Rides"_s, PermissionEvent::OptedOut, u"Stop"_s, u"mail"_s, onDay(2026, 5, 1)}, 100));
    QCOMPARE(workspace.number("SELECT count(*) FROM permission"), 2);
    auto permission = permissionOf(workspace.writer(), ada, workspace.now());
    QCOMPARE(permission.records.size(), std::size_t {1});
    QCOMPARE(permission.any.state, Permission::None);
    QCOMPARE(permission.topics.at(u"rides"_s).state, Permission::OptedOut);

    // A yes after the merge is for all profiles, so it ends the no of each.
    QVERIFY(recordPermission(workspace.writer(), {elsewhere},
        {u"any"_s, PermissionEvent::OptIn, u"Back on, please"_s, u"mail"_s, onDay(2026, 5, 2)},
        workspace.now() + 1));
    QVERIFY(splitPeople(workspace.writer(), {ada}));
    for (const Pk pk : {ada, elsewhere}) {
        QCOMPARE(permissionFor(workspace.writer(), pk, u"rides"_s, workspace.now()).state,
            Permission::OptIn);
    }
}

void TestPermission::theStricterOfTwoProfilesWins()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const Pk elsewhere = aPerson().on(u"mastodon"_s).in(workspace);
    QVERIFY(recordPermission(workspace.writer(), {ada},
        {u"any"_s, PermissionEvent::OptedOut, {}, {}, onDay(2026, 5, 1)}, 100));
    QVERIFY(recordPermission(workspace.writer(), {elsewhere},
        {u"any"_s, PermissionEvent::OptIn, u"Yes"_s, {}, onDay(2026, 5, 2)}, workspace.now() + 1));
    const auto conflicts = mergeConflicts(workspace.writer(), {elsewhere, ada});
    QCOMPARE(conflicts.size(), std::size_t {1});
    QVERIFY(!conflicts[0].field);
    QCOMPARE(conflicts[0].values[0].value, u"opted-out"_s); // that will hold
    QCOMPARE(conflicts[0].values[1].pk, elsewhere);
    QVERIFY(mergePeople(workspace.writer(), {ada, elsewhere}, u"by-hand"_s, 300));
    QCOMPARE(permissionOf(workspace.writer(), elsewhere, workspace.now()).any.state,
        Permission::OptedOut);
    QCOMPARE(recordedPermissions(workspace.writer()),
        (std::map<Pk, Permission> {{ada, Permission::OptedOut}}));
    QVERIFY(splitPeople(workspace.writer(), {elsewhere}));
    QCOMPARE(
        permissionOf(workspace.writer(), elsewhere, workspace.now()).any.state, Permission::OptIn);
}

void TestPermission::whoWroteFirstHasReplied()
{
    PeopleWorkspace workspace;
    workspace.addAccount(u"x:me"_s);
    const Pk ada = aPerson().in(workspace);
    const Pk guessed = aPerson().in(workspace);
    addMessage(workspace, ada, true, at(2025, 7, 1));
    addMessage(workspace, ada, false, at(2025, 7, 2));
    addMessage(workspace, ada, true, at(2025, 7, 3)); // an answer
    addMessage(workspace, guessed, true, at(2026, 5, 1), "name");
    const PermissionVerdict verdict = permissionOf(workspace.writer(), ada, at(2026, 5, 14)).any;
    QCOMPARE(verdict.state, Permission::Replied);
    QCOMPARE(verdict.repliedAt, std::optional(at(2025, 7, 1)));
    QCOMPARE(permissionOf(workspace.writer(), ada, at(2026, 7, 2)).any.state, Permission::None);
    QCOMPARE(
        permissionOf(workspace.writer(), guessed, at(2026, 5, 14)).any.state, Permission::None);
    QVERIFY(recordPermission(workspace.writer(), {ada}, {}, at(2026, 5, 14)));
    QCOMPARE(
        permissionOf(workspace.writer(), ada, at(2026, 5, 14)).any.state, Permission::OptedOut);
}

void TestPermission::ourMessageBeforeMakesItNoReply()
{
    PeopleWorkspace workspace;
    workspace.addAccount(u"x:me"_s);
    const Pk ada = aPerson().in(workspace);
    addMessage(workspace, ada, false, at(2024, 10, 1));
    addMessage(workspace, ada, true, at(2025, 9, 1));
    QCOMPARE(permissionOf(workspace.writer(), ada, at(2026, 5, 14)).any.state, Permission::None);
    addMessage(workspace, ada, true, at(2025, 10, 2)); // a year and a day after ours
    QCOMPARE(permissionOf(workspace.writer(), ada, at(2026, 5, 14)).any.state, Permission::Replied);
}

void TestPermission::wordsComeBack()
{
    for (const char *word : {"none", "replied", "opt-in", "opted-out"}) {
        const QString text = QString::fromLatin1(word);
        QCOMPARE(toText(permissionFromText(text).value()), text);
    }
    for (const char *word : {"opt-in", "opted-out", "withdrawn"}) {
        const QString text = QString::fromLatin1(word);
        QCOMPARE(toText(permissionEventFromText(text).value()), text);
    }
    QCOMPARE(topicFrom(u"  "_s), u"any"_s);
}

COMITY_TEST_GUILESS(TestPermission)
#include "tst_permission.moc"

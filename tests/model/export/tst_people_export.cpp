#include "model/export/handle_lines.h"
#include "model/export/list_parts.h"
#include "model/export/people_table.h"
#include "model/export/sqlite_tables.h"
#include "model/export/table_csv.h"
#include "model/people/hand_values.h"
#include "tests/model/export/export_fixture.h"
#include "tests/support/test_case.h"

#include <QBuffer>
#include <QFileInfo>
#include <algorithm>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using Column = PersonColumn;

namespace {

struct Fixture : ExportFixture
{
    AccountId us = addAccount(u"x:us"_s);
    Pk ana = aPerson()
                 .withKey(u"11"_s)
                 .handled(u"ana"_s)
                 .named(u"=Ana"_s)
                 .withFollowers(5)
                 .lastPosted(onDay(2026, 4, 3))
                 .in(*this);
    Pk bo = aPerson().withKey(u"@bo"_s).handled(u"bo"_s).in(*this);
    Pk nobody = aPerson().withKey(u"13"_s).in(*this);

    Fixture() { addPair(us, onDay(2026, 5, 1), {ana, nobody}, {ana, bo}); }

    QByteArray csv(const std::vector<Column> &columns, std::optional<qint64> limit = {})
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        PeopleGroup people = group(us, {bo, ana, nobody});
        people.asOf = now();
        const auto rows
            = writeCsv(out, peopleTable(writer(), u"People"_s, {people}, columns, limit));
        return rows ? out.data().mid(3) : QByteArray();
    }
};

} // namespace

class TestPeopleExport : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyColumnHasAName();
    void peopleStandInTheirOrderWithTheColumnsChosen();
    void factsByHandAreThoseOfThePerson();
    void permissionNamesItsTopicAndWhoReplied();
    void scoresAndRhythmsHaveColumns();
    void membersOfAListHaveItsWords();
    void handlesStandOneALine();
    void listsComeInParts();
    void theWorkspaceIsWrittenAsTables();
    void aStopEndsIt();
};

void TestPeopleExport::everyColumnHasAName()
{
    for (int i = 0; i < personColumnCount; ++i) {
        const auto column = static_cast<Column>(i);
        QCOMPARE(personColumnFromText(toText(column)), std::optional(column));
    }
    QCOMPARE(personColumnFromText(u"shoe_size"), std::optional<Column>());
}

void TestPeopleExport::peopleStandInTheirOrderWithTheColumnsChosen()
{
    Fixture fixture;
    QCOMPARE(fixture.csv({Column::Account, Column::Key, Column::Handle, Column::Name,
                 Column::Relation, Column::Followers, Column::LastPost, Column::ProfileUrl}),
        "account,key,handle,name,relation,followers,last_post,profile_url\r\n"
        "x:us,,bo,,not-following-back,,,https://x.com/bo\r\n"
        "x:us,11,ana,'=Ana,mutual,5,2026-04-03,https://x.com/i/user/11\r\n"
        "x:us,13,,,fan,,,https://x.com/i/user/13\r\n"_ba);
    QCOMPARE(fixture.csv({Column::Handle}, 1), "handle\r\nbo\r\n"_ba);
}

void TestPeopleExport::factsByHandAreThoseOfThePerson()
{
    Fixture fixture;
    fixture.sql("UPDATE profile SET person = 1 WHERE pk IN (1, 2)");
    fixture.addMember("Customers", fixture.ana, 1);
    fixture.addMember("Friends", fixture.bo, 2);
    fixture.sql("INSERT INTO tag VALUES (1, 'vip', 1), (2, 'vip', 1), (2, 'early', 1)");
    QCOMPARE(fixture.csv({Column::Handle, Column::Lists, Column::Tags}),
        "handle,lists,tags\r\nbo,Customers; Friends,early; vip\r\n"
        "ana,Customers; Friends,early; vip\r\n,,\r\n"_ba);
}

void TestPeopleExport::permissionNamesItsTopicAndWhoReplied()
{
    Fixture fixture;
    const auto say = [&fixture](const char *pk, const char *topic, const char *state) {
        fixture.sql(("INSERT INTO permission VALUES (" + std::string(pk)
            + ", (SELECT count(*) + 50 FROM permission), '" + topic + "', '" + state
            + "', 'Yes', 'a talk', 5, NULL, 5)")
                        .c_str());
    };
    say("1", "ride news", "opt-in");
    say("1", "offers", "opt-in");
    say("3", "offers", "opted-out");
    // Bo wrote first, and we have their messages.
    fixture.sql(
        "INSERT INTO correspondent (account, identity, pk, link) VALUES (1, 'b', 2, 'handle')");
    fixture.sql("INSERT INTO message (account, digest, kind, direction, correspondent, at,"
                " was_deleted, text) SELECT 1, 1, 'direct', 'in', id, unixepoch('2026-05-01'), 0,"
                " 'Hello' FROM correspondent");
    fixture.sql("INSERT INTO contact VALUES (1, 2, 1, 0, unixepoch('2026-05-01'), NULL, NULL, 0)");
    QCOMPARE(fixture.csv({Column::Handle, Column::Permission, Column::PermissionTopic}),
        "handle,permission,permission_topic\r\nbo,replied,\r\n"
        "ana,opt-in,offers; ride news\r\n,opted-out,offers\r\n"_ba);
    say("1", "any", "opt-in");
    QVERIFY(fixture.csv({Column::Handle, Column::PermissionTopic}).contains("ana,any\r\n"));
}

void TestPeopleExport::scoresAndRhythmsHaveColumns()
{
    Fixture fixture;
    fixture.sql("INSERT INTO score (pk, name, at, value, source) VALUES"
                " (1, 'Klout', unixepoch('2026-04-01 12:00'), 61.25, 'a file'),"
                " (1, 'Reach', unixepoch('2026-03-01 12:00'), 7, 'a file'),"
                " (3, '=Reach', unixepoch('2026-03-01 12:00'), -2, 'a file')");
    QVERIFY(setValue(fixture.writer(), {fixture.ana}, HandField::KeepInTouch, u"30/60"_s, 1));
    QCOMPARE(fixture.csv({Column::Handle, Column::Score, Column::ScoreName, Column::ScoreAt}),
        "handle,score,score_name,score_at\r\nbo,,,\r\n"
        "ana,61.25,Klout,2026-04-01T12:00:00Z\r\n,'-2,'=Reach,2026-03-01T12:00:00Z\r\n"_ba);
    QCOMPARE(fixture.csv({Column::Handle, Column::KeepInTouch, Column::Rhythm}),
        "handle,keep_in_touch,rhythm_days\r\nbo,,\r\nana,never-yet,30/60\r\n,,\r\n"_ba);
}

void TestPeopleExport::membersOfAListHaveItsWords()
{
    Fixture fixture;
    fixture.addMember("Press", fixture.ana, 1, 1'778'000'000);
    fixture.sql("INSERT INTO target (pk, list, why, outcome, next_give, cadence_days)"
                " VALUES (1, 1, 'Writes of boats', 'A mention', '=Tides', 21)");
    fixture.sql("INSERT INTO touch (pk, id, at, at_precision, kind) VALUES"
                " (1, 1, unixepoch('2026-05-02 12:00'), 'day', 'share'),"
                " (1, 2, unixepoch('2026-05-03 12:00'), 'day', 'reply'),"
                " (1, 3, unixepoch('2027-01-01 12:00'), NULL, 'reply')");
    const std::vector<Column> columns {Column::Handle, Column::Added, Column::Why, Column::Outcome,
        Column::NextGive, Column::Cadence, Column::LastTouch};
    const QByteArray head = "handle,added,why,outcome,next_give,cadence_days,last_touch\r\n"_ba;
    QCOMPARE(fixture.csv(columns, 2), head + "bo,,,,,,\r\nana,,,,,,\r\n");
    PeopleGroup group = fixture.group(fixture.us, {fixture.ana});
    group.list = ListId {1};
    group.asOf = fixture.now();
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QVERIFY(writeCsv(out, peopleTable(fixture.writer(), u"Press"_s, {group}, columns)));
    QCOMPARE(out.data().mid(3),
        head + "ana,2026-05-05T16:53:20Z,Writes of boats,A mention,'=Tides,21,2026-05-03\r\n");
    const std::vector<Column> others = allPersonColumns(false);
    QVERIFY(std::ranges::none_of(others, isOfList));
    QCOMPARE(allPersonColumns(true).size(), std::size_t {personColumnCount});
}

void TestPeopleExport::handlesStandOneALine()
{
    Fixture fixture;
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto people = writeHandles(out, fixture.writer(),
        {fixture.group(fixture.us, {fixture.bo, fixture.ana, fixture.nobody}),
            fixture.group(fixture.us, {fixture.ana})});
    QVERIFY(people.has_value());
    QCOMPARE(out.data(), "bo\nana\n"_ba);
    QCOMPARE(people->written, 2);
    QCOMPARE(people->leftOut, 1);
}

void TestPeopleExport::listsComeInParts()
{
    Fixture fixture;
    fixture.addMember("Customers", fixture.bo, 2, 20);
    fixture.addMember("Customers", fixture.ana, 1, 30);
    fixture.addMember("Customers", fixture.nobody, 1, 10);
    fixture.sql("INSERT INTO list (id, name, kind, query, position, made_at, account)"
                " VALUES (8, 'Stale', 'smart', '{}', 1, 1, NULL), (9, 'Empty', 'private', NULL, 2, "
                "1, 1)");
    fixture.sql("INSERT INTO list_member (pk, list, added_at) VALUES (999, 9, 1)"); // undone since
    const auto parts = listParts(fixture.writer());
    QCOMPARE(parts.size(), std::size_t {4});
    QCOMPARE(parts.at(0).title(), u"Customers"_s);
    QCOMPARE(parts.at(0).people, std::vector({fixture.nobody, fixture.ana}));
    QCOMPARE(parts.at(1).title(), u"Customers 2"_s);
    QCOMPARE(parts.at(1).people, std::vector({fixture.bo}));
    QVERIFY(parts.at(2).isSmart);
    QCOMPARE(parts.at(3).title(), u"Empty"_s);
    QCOMPARE(parts.at(3).account, std::optional(fixture.us));
    QVERIFY(parts.at(3).people.empty());
}

void TestPeopleExport::theWorkspaceIsWrittenAsTables()
{
    Fixture fixture;
    const QTemporaryDir dir;
    const QString target = dir.filePath(u"plain.sqlite"_s);
    const auto rows = writeSqliteTables(fixture.path(), target, false, {});
    QVERIFY(rows.has_value());
    QVERIFY(*rows > 6);
    {
        const auto plain = db::connect(target, db::Use::Reader);
        QCOMPARE(db::queryNumber(*plain, "SELECT count(*) FROM people WHERE followers = 5"), 1);
        QCOMPARE(db::queryNumber(*plain, "SELECT count(*) FROM relations"), 3);
        QCOMPARE(
            db::queryNumber(*plain, "SELECT count(*) FROM sqlite_schema WHERE type <> 'table'"), 0);
        QCOMPARE(db::queryNumber(*plain, "PRAGMA application_id"), 0);
    }
    QCOMPARE(QFileInfo(target).permissions() & (QFile::ReadGroup | QFile::ReadOther), 0);
    const auto refused = writeSqliteTables(fixture.path(), target, false, {});
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, Error::Code::WorkspaceExists);
    QVERIFY(writeSqliteTables(fixture.path(), target, true, {}).has_value());
}

void TestPeopleExport::aStopEndsIt()
{
    Fixture fixture;
    std::stop_source stop;
    stop.request_stop();
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto written = writeHandles(out, fixture.writer(),
        {fixture.group(fixture.us, {fixture.ana})}, {}, {stop.get_token(), {}});
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().code, Error::Code::Cancelled);
}

COMITY_TEST_GUILESS(TestPeopleExport)
#include "tst_people_export.moc"

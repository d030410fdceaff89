// The dump of the content tells of drafts by names that mean the same in every workspace.
#include "model/export/content_dump.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <QBuffer>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// Drafts with everything that can hang on them; ids begin at `first`.
QByteArray dumpOf(int first, bool isUpsideDown)
{
    PeopleWorkspace workspace;
    workspace.addAccount(u"x:fern"_s);
    if (isUpsideDown) {
        aPerson().withKey(u"900"_s).in(workspace);
    }
    const Pk ola = aPerson().withKey(u"2001"_s).in(workspace);
    if (!isUpsideDown) {
        aPerson().withKey(u"900"_s).in(workspace);
    }
    QString rows = QString::fromUtf8(
        "INSERT INTO list (id, name, kind, position, made_at)"
        " VALUES ({list}, 'Sailors', 'private', 1, 5);"
        "INSERT INTO campaign (id, name, kind, made_at) VALUES ({id}, 'Regatta', 'invite', 40);"
        "INSERT INTO objective VALUES ({id}, {id}, 'Boats', 9, NULL, 3);"
        "INSERT INTO draft (id, title, channel, audience, campaign, made_at) VALUES ({id}, 'Ahoy',"
        " 'x-dm', '[{\"part\":\"add\",\"list\":{list},\"name\":\"Old name\"}]', {id}, 50);"
        "INSERT INTO draft (id, title, channel, split_from, made_at)"
        " VALUES ({id} + 1, 'Ahoy too', 'x-dm', {id}, 60);"
        "INSERT INTO draft_text (draft, text, edited_at, settled_at) VALUES ({id}, 'Wind', 50, 50);"
        "INSERT INTO draft_version VALUES ({id}, {id}, 45, 'Win');"
        "INSERT INTO draft_answer VALUES ({id}, 2, 46, 'Fern', 'Gladly');"
        "INSERT INTO repair_step VALUES ({id}, 'apologise', 75);"
        "INSERT INTO draft_person VALUES ({pk}, {id}, 'in');"
        "INSERT INTO draft_quote VALUES ({pk}, {id}, {id}, 'Is it windy?', 40, 0);"
        "INSERT INTO handover VALUES ({pk}, {id}, {id}, 'sent', 70, 'Wind', NULL);"
        "INSERT INTO draft_override VALUES ({id}, {id}, 65, 'Fern', 'They asked', 'cold-pitch');"
        "INSERT INTO outcome VALUES ({pk}, {id}, {id}, {id}, 'thanks', 80, NULL, 'hand', 'Nice',"
        " 40, 'pounds', 'The quay');"
        "INSERT INTO obligation (pk, id, kind, subject, draft, campaign, made_at)"
        " VALUES ({pk}, {id}, 'give-back', 'A chart', {id}, {id}, 70);"
        "INSERT INTO service_level VALUES ('reply', 60, 80, 5);"
        "INSERT INTO team VALUES (1, 2, 60, NULL, 30, 5);"
        "INSERT INTO stance VALUES ({id}, 'No engines', 'blog', NULL, 5);"
        "INSERT INTO lesson VALUES ({id}, 'Ask in spring', 'cold-pitch', {id}, 90);"
        "INSERT INTO destination VALUES ({id}, 0, 'website', 'Quay', '', '');"
        "INSERT INTO channel SELECT id, 'Help', 1 FROM account;"
        "INSERT INTO signpost SELECT id, {id} FROM account;"
        "INSERT INTO cross_post SELECT id, id FROM account;"
        "INSERT INTO network_watch SELECT id, 'Its rules', NULL, NULL FROM network;"
        "INSERT INTO win VALUES ({id}, {pk}, NULL, 'Told a friend', 'a call', 43200, 60);"
        "INSERT INTO win VALUES ({id} + 1, NULL, NULL, 'A calm month', '', 43200, 60);"
        "INSERT INTO experiment VALUES ({id}, NULL, 'Early', 'Night', 'Fewer', 43200, 60);"
        "INSERT INTO experiment_verdict VALUES ({id}, {id}, 'kept', 'Fewer did', NULL, 70);"
        "INSERT INTO list (id, name, kind, position, made_at, vip)"
        " VALUES ({id}, 'Guests', 'target', 1, 40, 'A seat');"
        "INSERT INTO event_task VALUES ({id}, {id}, -7, 'Set the tables', NULL);"
        "INSERT INTO dismissal (id, draft, rule, reason, made_at)"
        " VALUES ({id}, {id}, 'haste', 'It is a race', 55)");
    rows.replace(u"{id}"_s, QString::number(first));
    rows.replace(u"{list}"_s, QString::number(first + 100));
    rows.replace(u"{pk}"_s, QString::number(number(ola)));
    workspace.writer().exec(rows.toStdString());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return dumpContent(workspace.writer(), buffer, {}) ? buffer.data() : QByteArray("no dump");
}

QByteArray lineOf(const QByteArray &dump, const QByteArray &kind)
{
    for (const QByteArray &line : dump.split('\n')) {
        if (line.startsWith(QByteArray("{\"" + kind + "\":"))) {
            return line;
        }
    }
    return {};
}

} // namespace

class TestDraftsDump : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyTableHasItsLines();
    void numbersOfRowsDoNotCount();
};

void TestDraftsDump::everyTableHasItsLines()
{
    const QByteArray dump = dumpOf(10, false);
    for (const char *kind : {"campaign", "objective", "draft", "draft_version", "draft_answer",
             "repair_step", "draft_person", "draft_quote", "handover", "draft_override", "outcome",
             "obligation", "service_level", "team", "stance", "lesson", "dismissal", "channel",
             "destination", "signpost", "cross_post", "network_watch", "win", "experiment",
             "experiment_verdict", "event_task"}) {
        QVERIFY2(!lineOf(dump, kind).isEmpty(), kind);
    }
    QVERIFY(lineOf(dump, "handover").contains("\"key\":\"2001\""));
    QVERIFY(lineOf(dump, "handover").contains("\"draft\":\"50 Ahoy\""));
    QVERIFY(lineOf(dump, "obligation").contains("\"campaign\":\"Regatta\""));
    QVERIFY(lineOf(dump, "outcome").contains("\"worth\":40"));
    QVERIFY(lineOf(dump, "outcome").contains("\"source\":\"The quay\""));
    QVERIFY(lineOf(dump, "signpost").contains("\"destination\":\"Quay\""));
    QVERIFY(dump.contains("A calm month"));
    QVERIFY(lineOf(dump, "experiment_verdict").contains("\"what\":\"Early\""));
    QVERIFY(lineOf(dump, "event_task").contains("\"list\":\"Guests\""));
    QVERIFY(lineOf(dump, "list").contains("\"vip\":\"A seat\""));
    QVERIFY(lineOf(dump, "cross_post").contains("\"other\":\"x:fern\""));
    QVERIFY(lineOf(dump, "draft").contains("Sailors"));
    QVERIFY(dump.contains("\"split_from\":\"50 Ahoy\""));
}

void TestDraftsDump::numbersOfRowsDoNotCount()
{
    QCOMPARE(dumpOf(10, false), dumpOf(31, true));
}

COMITY_TEST_GUILESS(TestDraftsDump)
#include "tst_drafts_dump.moc"

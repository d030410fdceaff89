#include "model/people/hand_edit.h"

#include "model/db/binding.h"
#include "model/people/hand_tables.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestHandEdit : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void anEditAndItsUndoLeaveNothingBehind();
    void undoPassesOverRowsThatChangedSince();
    void undoPassesOverWhoIsGone();
    void aFailureLeavesNothing();
    void permissionsAreNeverTakenBack();
    void everyTableAboutPeopleBeginsWithThem();
    void numbersAreNeverUsedAgain();
    void editsOfDraftsLeaveTheColumnsAsTheyAre();
    void noUndoTakesADraftFromUnderWhatWasSent();

private:
    static Result<HandEdit> addNotes(PeopleWorkspace &workspace, const std::vector<Pk> &people)
    {
        return editByHand(workspace.writer(), [&]() -> Result<void> {
            for (const Pk pk : people) {
                SQLite::Statement put(workspace.writer(),
                    "INSERT INTO note (pk, id, at, text) VALUES (?1, ?2, 5, 'Likes kites')");
                put.bind(1, static_cast<int64_t>(number(pk)));
                put.bind(2, static_cast<int64_t>(nextFactId(workspace.writer())));
                put.exec();
            }
            return {};
        });
    }
    static qint64 notes(PeopleWorkspace &workspace)
    {
        return workspace.number("SELECT count(*) FROM note");
    }
};

void TestHandEdit::anEditAndItsUndoLeaveNothingBehind()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const Pk bob = aPerson().in(workspace);
    const auto done = addNotes(workspace, {bob, ada});
    QVERIFY(done);
    QCOMPARE(done->changed, (std::vector<Pk> {ada, bob}));
    QCOMPARE(
        done->generation, workspace.number("SELECT value FROM meta WHERE name = 'generation'"));
    QCOMPARE(notes(workspace), 2);

    const auto undone = undo(workspace.writer(), done->changes);
    QVERIFY(undone);
    QCOMPARE(undone->skipped, 0);
    QCOMPARE(undone->changed, (std::vector<Pk> {ada, bob}));
    QCOMPARE(notes(workspace), 0);

    const auto redone = undo(workspace.writer(), undone->changes);
    QVERIFY(redone);
    QCOMPARE(workspace.number("SELECT count(*) FROM note WHERE text = 'Likes kites'"), 2);
}

void TestHandEdit::undoPassesOverRowsThatChangedSince()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const Pk bob = aPerson().in(workspace);
    const auto done = addNotes(workspace, {ada, bob});
    QVERIFY(editByHand(workspace.writer(), [&]() -> Result<void> {
        workspace.writer().exec("UPDATE note SET text = 'Builds kites' WHERE pk = 1");
        return {};
    }));
    const auto undone = undo(workspace.writer(), done->changes);
    QVERIFY(undone);
    QCOMPARE(undone->skipped, 1);
    QCOMPARE(undone->changed, std::vector<Pk> {bob});
    QCOMPARE(workspace.number("SELECT count(*) FROM note WHERE text = 'Builds kites'"), 1);
}

void TestHandEdit::undoPassesOverWhoIsGone()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const Pk bob = aPerson().in(workspace);
    const auto done = addNotes(workspace, {ada, bob});
    const auto undone = undo(workspace.writer(), done->changes);
    workspace.writer().exec("DELETE FROM profile WHERE pk = 1");

    const auto redone = undo(workspace.writer(), undone->changes);
    QVERIFY(redone);
    QCOMPARE(redone->skipped, 1);
    QCOMPARE(redone->changed, std::vector<Pk> {bob});
    QCOMPARE(notes(workspace), 1);
}

void TestHandEdit::aFailureLeavesNothing()
{
    PeopleWorkspace workspace;
    aPerson().in(workspace);
    const qint64 before = workspace.number("SELECT value FROM meta WHERE name = 'generation'");
    const auto done = editByHand(workspace.writer(), [&]() -> Result<void> {
        workspace.writer().exec("INSERT INTO tag VALUES (1, 'kites', 5)");
        return failure(Error::Code::Cancelled);
    });
    QVERIFY(!done);
    QCOMPARE(workspace.number("SELECT count(*) FROM tag"), 0);
    QCOMPARE(workspace.number("SELECT value FROM meta WHERE name = 'generation'"), before);
}

void TestHandEdit::permissionsAreNeverTakenBack()
{
    PeopleWorkspace workspace;
    aPerson().in(workspace);
    const auto done = editByHand(workspace.writer(), [&]() -> Result<void> {
        workspace.writer().exec(
            "INSERT INTO permission (pk, id, topic, state, wording, source, at,"
            " recorded_at) VALUES (1, 1, 'any', 'opted-out', '', 'mail', 5, 5)");
        workspace.writer().exec("INSERT INTO tag VALUES (1, 'kites', 5)");
        return {};
    });
    QVERIFY(undo(workspace.writer(), done->changes));
    QCOMPARE(workspace.number("SELECT count(*) FROM tag"), 0);
    QCOMPARE(workspace.number("SELECT count(*) FROM permission"), 1);
}

void TestHandEdit::everyTableAboutPeopleBeginsWithThem()
{
    PeopleWorkspace workspace;
    for (const QByteArray &table : personTables()) {
        SQLite::Statement column(
            workspace.writer(), "SELECT name, pk FROM pragma_table_info(?1) WHERE cid = 0");
        column.bind(1, table.toStdString());
        QVERIFY2(column.executeStep(), table.constData());
        QCOMPARE(db::text(column.getColumn(0)), u"pk"_s);
        QVERIFY2(column.getColumn(1).getInt() > 0, table.constData());
    }
    // The other way round: no table of the schema with people by hand is forgotten.
    SQLite::Statement others(workspace.writer(),
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND EXISTS"
        " (SELECT 1 FROM pragma_table_info(pragma_table_list.name) WHERE cid = 0 AND name = 'pk')"
        " AND name NOT IN ('profile', 'profile_num')");
    while (others.executeStep()) {
        QVERIFY2(
            personTables().contains(others.getColumn(0).getText()), others.getColumn(0).getText());
    }
}

void TestHandEdit::numbersAreNeverUsedAgain()
{
    PeopleWorkspace workspace;
    const qint64 first = nextFactId(workspace.writer());
    QCOMPARE(nextFactId(workspace.writer()), first + 1);
    const Pk ada = aPerson().in(workspace);
    const auto done = addNotes(workspace, {ada});
    QVERIFY(undo(workspace.writer(), done->changes));
    QVERIFY(addNotes(workspace, {ada}));
    QCOMPARE(workspace.number("SELECT id FROM note"), first + 3);
}

void TestHandEdit::editsOfDraftsLeaveTheColumnsAsTheyAre()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    QVERIFY(addNotes(workspace, {ada}));
    const auto stamp = [&workspace] {
        SQLite::Statement query(
            workspace.writer(), "SELECT value FROM meta WHERE name = 'content_stamp'");
        return query.executeStep() ? db::text(query.getColumn(0)).section(u'/', 1) : QString();
    };
    const QString before = stamp();
    QVERIFY(!before.isEmpty());
    const auto edit = editByHand(workspace.writer(), [&]() -> Result<void> {
        workspace.writer().exec("INSERT INTO draft (id, channel, made_at) VALUES (91, 'x-dm', 5);"
                                "INSERT INTO draft_person VALUES (1, 91, 'in')");
        return {};
    });
    QVERIFY(edit);
    QCOMPARE(edit->changed, std::vector {ada});
    QCOMPARE(stamp(), before);
    QVERIFY(undo(workspace.writer(), edit->changes));
    QCOMPARE(stamp(), before);
    QCOMPARE(workspace.number("SELECT count(*) FROM draft"), 0);
    QVERIFY(addNotes(workspace, {ada}));
    QVERIFY(stamp() != before);
}

void TestHandEdit::noUndoTakesADraftFromUnderWhatWasSent()
{
    PeopleWorkspace workspace;
    aPerson().in(workspace);
    const auto edit = editByHand(workspace.writer(), [&]() -> Result<void> {
        workspace.writer().exec("INSERT INTO draft (id, channel, made_at) VALUES (91, 'x-dm', 5)");
        return {};
    });
    workspace.writer().exec("INSERT INTO handover VALUES (1, 91, NULL, 'sent', 6, 'Hello', NULL)");
    const auto undone = undo(workspace.writer(), edit->changes);
    QVERIFY(undone);
    QCOMPARE(undone->skipped, 1);
    QCOMPARE(workspace.number("SELECT count(*) FROM draft"), 1);
}

COMITY_TEST_GUILESS(TestHandEdit)
#include "tst_hand_edit.moc"

#include "model/db/connection.h"
#include "model/lists/lists_store.h"
#include "model/lists/member_edits.h"
#include "tests/support/import_text.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

/// Lists beside imports: what is pasted, imported, unfollowed and undone in any order.
class TestListImports : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void pastedHandlesFindWhoIsKnown();
    void theNextImportTakesOverWhoWasNotMet();
    void undoLeavesNothingOfWhoWasNotMet();
    void undoKeepsWhoAnImportBroughtSince();
    void undoKeepsWhoHasOtherFactsByHand();
    void redoGivesWayToWhoCameMeanwhile();
    void listsSurviveUnfollowsAndUndoneImports();
    void whoWasOnceOnAListGoesWithTheirImport();

private:
    static ImportSummary people(ImportWorkspace &workspace, const QString &name,
        const QByteArray &rows, int day, const QString &list = u"following"_s)
    {
        ImportRequest request;
        request.paths = {workspace.write(name, "id,username\n" + rows)};
        request.account = ImportRequest::AccountName {u"x"_s, u"me"_s};
        request.list = formats::listKindFromText(list);
        request.takenAt = dayOf2026(5, day);
        return workspace.import(request);
    }
    struct Pasted
    {
        std::unique_ptr<SQLite::Database> writer;
        ListEdit edit;
    };
    static Pasted paste(ImportWorkspace &workspace, const QByteArray &text)
    {
        Pasted out {workspace.file().connect(db::Use::Writer), {}};
        const auto made = list_edits::create(*out.writer, {.name = u"Riders"_s}, {}, 5);
        const HandlePaste handles = parseHandles(text, {u"x"_s, {}});
        out.edit = *list_edits::addHandles(*out.writer, made->list, handles.handles, 6);
        return out;
    }
    static QStringList keysOn(SQLite::Database &database, ListId list)
    {
        QStringList out;
        for (const ListMember &one : ListsStore(database).members(list)) {
            SQLite::Statement key(database, "SELECT CAST(key AS TEXT) FROM profile WHERE pk = ?1");
            key.bind(1, static_cast<int64_t>(number(one.pk)));
            key.executeStep();
            out += QString::fromStdString(key.getColumn(0).getString());
        }
        out.sort();
        return out;
    }
};

void TestListImports::pastedHandlesFindWhoIsKnown()
{
    ImportWorkspace workspace;
    people(workspace, u"a.csv"_s, "11,Ana\n12,bo\n", 1);
    const Pasted pasted = paste(workspace, "@ANA\nhttps://x.com/i/user/12\n11\n@cy\n");
    QCOMPARE(pasted.edit.people, 3);
    QCOMPARE(pasted.edit.already, 1);
    QCOMPARE(pasted.edit.notMet, 1);
    QCOMPARE(keysOn(*pasted.writer, pasted.edit.list), (QStringList {u"11"_s, u"12"_s, u"@cy"_s}));
    QCOMPARE(workspace.problems(), QStringList());
}

void TestListImports::theNextImportTakesOverWhoWasNotMet()
{
    ImportWorkspace workspace;
    const Pasted pasted = paste(workspace, "@ana\n@bo\n");
    QCOMPARE(keysOn(*pasted.writer, pasted.edit.list), (QStringList {u"@ana"_s, u"@bo"_s}));
    people(workspace, u"a.csv"_s, "11,Ana\n", 1);
    QCOMPARE(keysOn(*pasted.writer, pasted.edit.list), (QStringList {u"11"_s, u"@bo"_s}));
    QCOMPARE(db::queryNumber(*pasted.writer, "SELECT count(*) FROM profile"), 2);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestListImports::undoLeavesNothingOfWhoWasNotMet()
{
    ImportWorkspace workspace;
    people(workspace, u"a.csv"_s, "11,Ana\n", 1);
    const QByteArray before = workspace.dump();
    const auto writer = workspace.file().connect(db::Use::Writer);
    const auto made = list_edits::create(*writer, {.name = u"Riders"_s}, {}, 5);
    const auto added = list_edits::addHandles(*writer, made->list,
        parseHandles("@ana\n@bo\nmastodon:cy@h.example", {u"x"_s, {}}).handles, 6);
    const QByteArray after = workspace.dump();
    const auto undone = undo(*writer, added->edit.changes);
    QVERIFY(undone);
    QCOMPARE(undone->skipped, 0);
    const auto gone = undo(*writer, made->edit.changes);
    QCOMPARE(workspace.dump(), before);
    QCOMPARE(workspace.problems(), QStringList());

    QCOMPARE(undo(*writer, gone->changes)->skipped, 0);
    QCOMPARE(undo(*writer, undone->changes)->skipped, 0);
    QCOMPARE(workspace.dump(), after);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestListImports::undoKeepsWhoAnImportBroughtSince()
{
    ImportWorkspace workspace;
    const Pasted pasted = paste(workspace, "@ana\n@bo\ninstagram:cy\n");
    people(workspace, u"a.csv"_s, "11,ana\n", 1);
    ImportRequest request;
    request.paths = {workspace.write(u"cy.csv"_s, "username\ncy\n")};
    request.account = ImportRequest::AccountName {u"instagram"_s, u"me"_s};
    request.list = formats::ListKind::Following;
    request.takenAt = dayOf2026(5, 2);
    workspace.import(request);
    const auto undone = undo(*pasted.writer, pasted.edit.edit.changes);
    QVERIFY(undone);
    QCOMPARE(db::queryNumber(*pasted.writer, "SELECT count(*) FROM list_member"), 0);
    QCOMPARE(db::queryNumber(*pasted.writer, "SELECT count(*) FROM profile"), 2);
    QCOMPARE(db::queryNumber(*pasted.writer, "SELECT count(*) FROM relation"), 2);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestListImports::undoKeepsWhoHasOtherFactsByHand()
{
    ImportWorkspace workspace;
    const Pasted pasted = paste(workspace, "@ana\n@bo\n");
    pasted.writer->exec("INSERT INTO tag SELECT pk, 'kites', 5 FROM profile WHERE key = '@ana'");
    const auto undone = undo(*pasted.writer, pasted.edit.edit.changes);
    QCOMPARE(undone->skipped, 0);
    QCOMPARE(db::queryNumber(*pasted.writer, "SELECT count(*) FROM tag"), 1);
    QCOMPARE(db::queryNumber(*pasted.writer, "SELECT count(*) FROM profile"), 1);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestListImports::redoGivesWayToWhoCameMeanwhile()
{
    ImportWorkspace workspace;
    const Pasted pasted = paste(workspace, "@ana\n@bo\n");
    const auto undone = undo(*pasted.writer, pasted.edit.edit.changes);
    const auto again = list_edits::addHandles(
        *pasted.writer, pasted.edit.list, parseHandles("@ana", {u"x"_s, {}}).handles, 9);
    QCOMPARE(again->notMet, 1);
    const auto redone = undo(*pasted.writer, undone->changes);
    QVERIFY(redone);
    QVERIFY(redone->skipped > 0);
    QCOMPARE(keysOn(*pasted.writer, pasted.edit.list), (QStringList {u"@ana"_s, u"@bo"_s}));
    QCOMPARE(workspace.problems(), QStringList());
}

void TestListImports::listsSurviveUnfollowsAndUndoneImports()
{
    ImportWorkspace workspace;
    people(workspace, u"a.csv"_s, "11,ana\n12,bo\n", 1);
    const Pasted pasted = paste(workspace, "@ana\n@bo\n");
    const QStringList both {u"11"_s, u"12"_s};
    // Bo is unfollowed, then the import that said so is taken back, then the first one as well.
    const ImportSummary second = people(workspace, u"b.csv"_s, "11,ana\n", 9);
    QCOMPARE(keysOn(*pasted.writer, pasted.edit.list), both);
    workspace.undo(second.id);
    QCOMPARE(keysOn(*pasted.writer, pasted.edit.list), both);
    workspace.undo(ImportId {1});
    QCOMPARE(keysOn(*pasted.writer, pasted.edit.list), both);
    people(workspace, u"c.csv"_s, "11,ana\n12,bo\n", 12);
    QCOMPARE(keysOn(*pasted.writer, pasted.edit.list), both);
    QCOMPARE(ListsStore(*pasted.writer).list(pasted.edit.list)->count, std::optional<qint64>(2));
    QCOMPARE(workspace.problems(), QStringList());
}

void TestListImports::whoWasOnceOnAListGoesWithTheirImport()
{
    ImportWorkspace workspace;
    const ImportSummary first = people(workspace, u"a.csv"_s, "11,ana\n12,bo\n", 1);
    const auto writer = workspace.file().connect(db::Use::Writer);
    const Pk ana {static_cast<quint32>(
        db::queryNumber(*writer, "SELECT pk FROM profile WHERE handle = 'ana'"))};
    const Pk bo {static_cast<quint32>(
        db::queryNumber(*writer, "SELECT pk FROM profile WHERE handle = 'bo'"))};
    const auto made = list_edits::create(*writer, {.name = u"Riders"_s}, {ana, bo}, 5);
    const auto removed = list_edits::remove(*writer, made->list, {ana}, 6);
    QVERIFY(removed);
    QCOMPARE(db::queryNumber(*writer, "SELECT count(*) FROM list_leaving"), 1);
    workspace.undo(first.id);
    // Bo is on it still, so they stay; of Ana nothing does.
    QCOMPARE(db::queryNumber(*writer, "SELECT count(*) FROM profile"), 1);
    QCOMPARE(db::queryNumber(*writer, "SELECT count(*) FROM list_leaving"), 0);
    QCOMPARE(workspace.problems(), QStringList());
    const auto undone = undo(*writer, removed->edit.changes);
    QVERIFY(undone);
    QVERIFY(undone->skipped > 0);
    QCOMPARE(db::queryNumber(*writer, "SELECT count(*) FROM list_member"), 1);
    QCOMPARE(workspace.problems(), QStringList());
}

COMITY_TEST_GUILESS(TestListImports)
#include "tst_list_imports.moc"

#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/imports/imports_desk.h"
#include "ui/imports/history_model.h"
#include "ui/imports/history_table.h"
#include "ui/imports/rejected_list.h"
#include "ui/imports/repair_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

/// The dialog over the page, once it is there.
ui::RepairDialog *dialogOn(const ImportsDesk &desk)
{
    return desk.page().findChild<ui::RepairDialog *>();
}

/// Runs SQL on the workspace behind the page's back, as another program would.
void change(ImportsDesk &desk, const char *sql)
{
    desk.session().file().connect(db::Use::Writer)->exec(sql);
    desk.page().activate();
}

ui::RejectedList *rowsOf(const ImportsDesk &desk)
{
    auto *rows = desk.find<ui::RejectedList>("rejectedRows");
    rows->setFocus();
    return rows;
}

void waitForAll(ImportsDesk &desk)
{
    QTRY_VERIFY(desk.session().jobs().empty() && !desk.session().isLoading());
}

} // namespace

class TestRowRepairDialog : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void enterOpensItAndSaveRepairs()
    {
        ImportsDesk desk;
        desk.import(desk.archive(u"april"_s, {7, 0, 5}));
        auto *rows = rowsOf(desk);
        watch(rows);
        QTest::keyClick(rows, Qt::Key_Return);
        auto *dialog = dialogOn(desk);
        QVERIFY(dialog != nullptr);
        const auto field = [dialog](const char *name) {
            return dialog->findChild<QLineEdit *>(QString::fromLatin1(name));
        };
        const auto label = [dialog](const char *name) {
            return dialog->findChild<QLabel *>(QString::fromLatin1(name))->text();
        };
        auto *save = dialog->findChild<QPushButton *>(u"repairSave"_s);
        QCOMPARE(label("repairPlace"), u"Item 2, follower.js"_s);
        QCOMPARE(label("repairReason"), u"Names nobody: neither id nor handle."_s);
        auto *raw = dialog->findChild<QPlainTextEdit *>(u"repairRaw"_s);
        QVERIFY(raw->isReadOnly() && raw->toPlainText().contains(u"intent/user"));
        auto *list = dialog->findChild<QComboBox *>(u"repairList"_s);
        QVERIFY(!list->isEnabled());
        QCOMPARE(list->currentText(), u"Followers of @fernhillcycles, X, 11 May 2026"_s);
        QVERIFY(!save->isEnabled());
        QVERIFY(label("repairTrouble").contains(u"account number"));

        field("repairId")->setText(u"4x"_s);
        QCOMPARE(label("repairTrouble"), u"4x is no account number of X."_s);
        QTest::keyClick(field("repairId"), Qt::Key_Return);
        QVERIFY(dialog->isVisible()); // nothing to save yet
        field("repairId")->setText(u"42"_s);
        field("repairName")->setText(u"Ada Byrne"_s);
        QVERIFY(save->isEnabled() && label("repairTrouble").isEmpty());
        QTest::keyClick(field("repairName"), Qt::Key_Return);

        QTRY_COMPARE(desk.text("undoText"), u"Item 2 repaired"_s);
        QCOMPARE(rows->model()->rowCount(), 0);
        auto *history = desk.find<ui::HistoryTable>("history");
        QTRY_COMPARE(cell(history, 0, ui::HistoryModel::File), u"Repair of follower.js, item 2"_s);
        QCOMPARE(cell(history, 0, ui::HistoryModel::Format), u"Repair"_s);
        QCOMPARE(desk.session().undoStack().undoText(), u"repair a row"_s);
        desk.click("undoButton");
        QTRY_COMPARE(rows->model()->rowCount(), 1);
        waitForAll(desk);
        desk.session().undoStack().redo();
        QTRY_COMPARE(rows->model()->rowCount(), 0);
        waitForAll(desk);
        undoLast(desk.session());
        QTRY_COMPARE(rows->model()->rowCount(), 1);
        waitForAll(desk);
    }

    void undoInTheHistorySaysWhatComesBack()
    {
        ImportsDesk desk;
        desk.import(desk.archive(u"april"_s, {7, 0, 5}));
        auto *rows = rowsOf(desk);
        const auto repair = [&] {
            QTest::keyClick(rows, Qt::Key_F2);
            auto *dialog = dialogOn(desk);
            QVERIFY(dialog != nullptr);
            dialog->findChild<QLineEdit *>(u"repairHandle"_s)->setText(u"@ada_b"_s);
            dialog->findChild<QPushButton *>(u"repairSave"_s)->click();
            QTRY_COMPARE(rows->model()->rowCount(), 0);
            waitForAll(desk);
        };
        repair();
        auto *history = desk.find<ui::HistoryTable>("history");
        history->setFocus();
        history->setCurrentIndex(history->model()->index(0, 0));
        desk.prompts.answers = {true};
        QTest::keyClick(history, Qt::Key_Delete);
        QTRY_COMPARE(rows->model()->rowCount(), 1);
        QCOMPARE(desk.prompts.questions.last().title, u"Undo this repair?"_s);
        QVERIFY(desk.prompts.questions.last().body.contains(u"Repair of follower.js, item 2"));
        QVERIFY(desk.text("noticeText").contains(u"The repair is undone"));
        waitForAll(desk);
        // Its entry on the stack has nothing to take back any more, and says so.
        undoLast(desk.session());
        QTRY_VERIFY(desk.text("noticeText").contains(u"was undone before"));
        waitForAll(desk);

        repair();
        history->setFocus();
        history->setCurrentIndex(history->model()->index(2, 0)); // the archive
        desk.prompts.answers = {true};
        QTest::keyClick(history, Qt::Key_Delete);
        QTRY_VERIFY(desk.text("noticeText").contains(u"of its rows went with it"));
        QVERIFY(desk.prompts.questions.last().body.contains(u"of its rejected rows"));
        QCOMPARE(rows->model()->rowCount(), 0);
        waitForAll(desk);
    }

    void menuAndMouseOpenItAndEscapeLeaves()
    {
        ImportsDesk desk;
        desk.import(desk.archive(u"april"_s, {7, 0, 5}));
        auto *rows = rowsOf(desk);
        const QPoint at = rows->visualRect(rows->currentIndex()).center();
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(rows->viewport(), Qt::LeftButton, {}, at);
        QVERIFY(dialogOn(desk) != nullptr);
        QTest::keyClick(dialogOn(desk), Qt::Key_Escape);
        QTRY_VERIFY(dialogOn(desk) == nullptr);
        Q_EMIT rows->customContextMenuRequested(at);
        auto *menu = desk.page().findChild<QMenu *>(u"rejectedMenu"_s);
        QVERIFY(menu != nullptr);
        QCOMPARE(menu->actions().size(), 2);
        menu->actions().first()->trigger();
        menu->close();
        QVERIFY(dialogOn(desk) != nullptr);
        dialogOn(desk)->reject();
        QTRY_VERIFY(dialogOn(desk) == nullptr);
        QCOMPARE(rows->model()->rowCount(), 1);
    }

    void rowOfMessagesSaysWhyNot()
    {
        ImportsDesk desk;
        desk.import(desk.archive(u"april"_s, {7, 0, 5}));
        QVERIFY(desk.find<QPushButton>("repairRejected")->isEnabled());
        change(desk,
            "UPDATE rejected_row SET snapshot = NULL, path = 'data/direct-messages.js';"
            "INSERT INTO import_file (import, position, path, format, holds, rows, rejected,"
            " skipped) VALUES (1, 90, 'data/direct-messages.js', 'x-archive', 'messages', 0, 1, "
            "0)");
        auto *button = desk.find<QPushButton>("repairRejected");
        QVERIFY(button->isVisible() && !button->isEnabled());
        QVERIFY(button->toolTip().contains(u"Messages cannot be repaired here"));
        QTest::keyClick(rowsOf(desk), Qt::Key_F2);
        QVERIFY(dialogOn(desk) == nullptr);
    }

    void unknownListIsChosen()
    {
        ImportsDesk desk;
        desk.import(desk.archive(u"april"_s, {7, 0, 5}));
        change(desk,
            "UPDATE rejected_row SET snapshot = NULL, place = NULL,"
            " raw = '{\"accountId\":\"42\",\"screen_name\":\"ada_b\"}'");
        QTest::keyClick(rowsOf(desk), Qt::Key_Return);
        auto *dialog = dialogOn(desk);
        QVERIFY(dialog != nullptr);
        auto *list = dialog->findChild<QComboBox *>(u"repairList"_s);
        auto *save = dialog->findChild<QPushButton *>(u"repairSave"_s);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"repairId"_s)->text(), u"42"_s);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"repairHandle"_s)->text(), u"ada_b"_s);
        QCOMPARE(list->count(), 2);
        QCOMPARE(list->currentIndex(), -1);
        QVERIFY(!save->isEnabled());
        list->setCurrentIndex(1);
        QVERIFY(list->currentText().startsWith(u"Following"));
        QVERIFY(save->isEnabled());
        dialog->reject();
        QTRY_VERIFY(dialogOn(desk) == nullptr);
    }

    void strangersTextStaysPlain()
    {
        ImportsDesk desk;
        desk.import(desk.archive(u"april"_s, {7, 0, 5}));
        const QString raw
            = u"<img src=file:/etc/passwd>\u202efdp.exe & <b>x</b>"_s + QString(3'900, u'w');
        const QByteArray sql = "UPDATE rejected_row SET path = 'data/<b>f</b>.js', raw = '"
            + raw.toUtf8() + "' || char(0) || char(10) || 'second line'";
        change(desk, sql.constData());
        QTest::keyClick(rowsOf(desk), Qt::Key_Return);
        auto *dialog = dialogOn(desk);
        QVERIFY(dialog != nullptr);
        const QString shown = dialog->findChild<QPlainTextEdit *>(u"repairRaw"_s)->toPlainText();
        QVERIFY(shown.startsWith(u"<img src=file:/etc/passwd>"));
        QVERIFY(shown.endsWith(u"\nsecond line"_s));
        QVERIFY(!shown.contains(QChar(0x202e)) && !shown.contains(QChar(0)));
        auto *place = dialog->findChild<QLabel *>(u"repairPlace"_s);
        QCOMPARE(place->textFormat(), Qt::PlainText);
        QVERIFY(place->text().contains(u"</b>.js"_s) || place->text().contains(u"b>.js"_s));
        dialog->reject();
        QTRY_VERIFY(dialogOn(desk) == nullptr);
    }
};

} // namespace comity::tests

using comity::tests::TestRowRepairDialog;
COMITY_TEST_GUI(TestRowRepairDialog)
#include "tst_row_repair_dialog.moc"

#include "tests/support/test_case.h"
#include "tests/ui/imports/imports_desk.h"
#include "ui/common/search_field.h"
#include "ui/imports/history_model.h"
#include "ui/imports/history_table.h"
#include "ui/imports/preview_model.h"
#include "ui/imports/rejected_list.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <SQLiteCpp/Database.h>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

using Column = ui::PreviewModel;

/// Confirms the account at work, if the file does not say whose list it is.
void answerAccount(ImportsDesk &desk)
{
    QTRY_VERIFY(desk.view() == u"QuestionView" || desk.view() == u"PreviewView");
    if (desk.view() == u"QuestionView") {
        desk.click("useAccount");
    }
    QTRY_COMPARE(desk.view(), u"PreviewView"_s);
}

} // namespace

class TestImportsPage : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void droppedArchiveIsShownThenSaved()
    {
        ImportsDesk desk;
        auto *history = desk.find<ui::HistoryTable>("history");
        auto *people = desk.find<QTableView>("previewPeople");
        watch(history);
        watch(people);
        desk.page().openFiles({desk.archive(u"twitter-2026-05-11"_s, {7, 5, 3})});
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        QCOMPARE(desk.page().subtitle(), u"Preview before saving"_s);
        QCOMPARE(desk.text("previewTitle"), u"3 new"_s);
        QCOMPARE(people->model()->rowCount(), 3);
        QCOMPARE(cell(people, 0, Column::Person), u"id 7"_s);
        QCOMPARE(cell(people, 0, Column::Relationship), u"Follows you"_s);
        QCOMPARE(desk.find<QAbstractButton>("tileNew")->accessibleName(), u"New 3, 3 followers"_s);
        QCOMPARE(desk.text("previewAccount"), u"@fernhillcycles, new here"_s);
        QCOMPARE(desk.text("saveImport"), u"&Save import, 3 changes"_s);
        QCOMPARE(history->model()->rowCount(), 0);

        desk.click("saveImport");
        QTRY_COMPARE(desk.view(), u"HomeView"_s);
        QCOMPARE(history->model()->rowCount(), 1);
        QCOMPARE(cell(history, 0, ui::HistoryModel::File), u"twitter-2026-05-11"_s);
        QCOMPARE(cell(history, 0, ui::HistoryModel::New), u"+3"_s);
        QCOMPARE(desk.text("undoText"), u"twitter-2026-05-11 is imported"_s);
        QTRY_VERIFY(desk.session().columns() && desk.session().columns()->size() == 3);
    }

    void tabsShowWhoCameAndWhoLeft()
    {
        ImportsDesk desk;
        desk.import(desk.archive(u"april"_s, {7, 5, 3}, "2026-04-30"));
        desk.page().openFiles({desk.archive(u"may"_s, {9, 7, 5})});
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        auto *people = desk.find<QTableView>("previewPeople");
        QCOMPARE(desk.text("previewTitle"), u"1 new"_s);
        QCOMPARE(cell(people, 0, Column::Person), u"id 9"_s);
        desk.click("tileLeft");
        QCOMPARE(desk.text("previewTitle"), u"1 left"_s);
        QCOMPARE(cell(people, 0, Column::Person), u"id 3"_s);
        QCOMPARE(cell(people, 0, Column::Relationship), u"Left"_s);
        QCOMPARE(cell(people, 0, Column::Note), u"No longer follows you, handle unknown"_s);
        desk.click("tileUnchanged");
        QCOMPARE(desk.text("previewTitle"), u"2 unchanged"_s);
        QVERIFY(desk.text("previewCompared").contains(u"30 Apr"));

        desk.find<ui::SearchField>("previewFilter")->setText(u"7"_s);
        QTRY_COMPARE(people->model()->rowCount(), 1);
        QCOMPARE(cell(people, 0, Column::Person), u"id 7"_s);
        QVERIFY(desk.page().dismiss());
        QTRY_COMPARE(people->model()->rowCount(), 2);
        desk.click("discardImport");
        QCOMPARE(desk.view(), u"HomeView"_s);
        QCOMPARE(desk.find<ui::HistoryTable>("history")->model()->rowCount(), 1);
    }

    void cancelledReadingChangesNothing()
    {
        ImportsDesk desk;
        QList<int> many;
        for (int id = 1; id <= 400'000; ++id) {
            many += id;
        }
        const qint64 before = db::WorkspaceFile::generation(desk.session().file().reader());
        desk.page().openFiles({desk.archive(u"large"_s, many)});
        QTRY_COMPARE(desk.view(), u"ReadingView"_s);
        QVERIFY(desk.page().showsJob());
        QElapsedTimer clock;
        clock.start();
        desk.click("readingCancel");
        QCOMPARE(desk.view(), u"HomeView"_s);
        QVERIFY(!desk.page().showsJob());
        QCOMPARE(desk.text("noticeText"), u"Import cancelled. Nothing was changed."_s);
        QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
        QTRY_VERIFY(desk.session().jobs().empty());
        QCOMPARE(db::WorkspaceFile::generation(desk.session().file().reader()), before);
    }

    void cancelledSavingChangesNothing()
    {
        ImportsDesk desk;
        QList<int> many;
        for (int id = 1; id <= 400'000; ++id) {
            many += id;
        }
        desk.page().openFiles({desk.archive(u"large"_s, many)});
        QTRY_COMPARE_WITH_TIMEOUT(desk.view(), u"PreviewView"_s, 60'000);
        desk.click("saveImport");
        QTRY_COMPARE(desk.view(), u"ReadingView"_s);
        desk.click("readingCancel");
        QTRY_COMPARE(desk.view(), u"HomeView"_s);
        QCOMPARE(desk.text("noticeText"), u"Import cancelled. Nothing was changed."_s);
        QCOMPARE(desk.find<ui::HistoryTable>("history")->model()->rowCount(), 0);
        QTRY_VERIFY(desk.session().jobs().empty() && !desk.session().isLoading());
    }

    void changedPeopleSayWhatChanged()
    {
        ImportsDesk desk;
        desk.import(desk.archive(u"april"_s, {7, 5}, "2026-04-30"));
        const auto table = [&desk](const QString &name, const QByteArray &rows) {
            return desk.write(name, "ID,Screen name,Name,Followers count\n" + rows);
        };
        desk.page().openFiles(
            {table(u"followers-2026-05-01.csv"_s, "7,ada,Ada,300\n5,bee,Bee,12\n")});
        answerAccount(desk);
        desk.click("saveImport");
        QTRY_COMPARE(desk.view(), u"HomeView"_s);
        desk.page().openFiles(
            {table(u"followers-2026-05-02.csv"_s, "7,ada_b,Ada,310\n5,bee,Bee,12\n")});
        answerAccount(desk);
        auto *people = desk.find<QTableView>("previewPeople");
        QCOMPARE(desk.text("previewTitle"), u"1 changed"_s);
        QCOMPARE(cell(people, 0, Column::Person), u"Ada @ada_b"_s);
        QCOMPARE(cell(people, 0, Column::Note), u"Was @ada, followers 300 → 310"_s);
        desk.click("tileUnchanged");
        QCOMPARE(cell(people, 0, Column::Note), u"12 followers"_s);
        QTRY_VERIFY(!desk.session().isLoading());
    }

    void theSameFileAgainIsSaidAndNotSaved()
    {
        ImportsDesk desk;
        const QString april = desk.archive(u"april"_s, {7, 5});
        desk.import(april);
        desk.page().openFiles({april});
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        QVERIFY(desk.text("noticeText").contains(u"was imported before"));
        QVERIFY(!desk.find<QPushButton>("saveImport")->isEnabled());
        QCOMPARE(desk.text("previewTitle"), u"2 unchanged"_s);
        desk.click("discardImport");
        QCOMPARE(desk.find<ui::HistoryTable>("history")->model()->rowCount(), 1);
    }

    void directionAndAccountAreAskedOnce()
    {
        ImportsDesk desk;
        const QString file = desk.write(
            u"people.csv"_s, "Screen name,Name,Followers count\nada,Ada Byrne,300\nbee,Bee,12\n");
        desk.page().openFiles({file});
        QTRY_COMPARE(desk.view(), u"QuestionView"_s);
        QVERIFY(desk.text("questionTitle").contains(u"people.csv"));
        desk.click("listFollowing");
        QTRY_VERIFY(desk.find<QLineEdit>("handleField")->isVisible());
        desk.find<QComboBox>("networkCombo")->setCurrentText(u"X"_s);
        desk.find<QLineEdit>("handleField")->setText(u"no spaces allowed"_s);
        QVERIFY(!desk.find<QPushButton>("useAccount")->isEnabled());
        QVERIFY(desk.find<QLabel>("handleTrouble")->isVisible());
        desk.find<QLineEdit>("handleField")->setText(u"@fernhillcycles"_s);
        desk.click("useAccount");
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        QCOMPARE(desk.text("previewTitle"), u"2 new"_s);
        auto *people = desk.find<QTableView>("previewPeople");
        QCOMPARE(cell(people, 0, Column::Person), u"Ada Byrne @ada"_s);
        QCOMPARE(cell(people, 0, Column::Relationship), u"You follow?"_s);
        QCOMPARE(cell(people, 0, Column::Note), u"300 followers"_s);
    }

    void theAccountAtWorkIsOnlyConfirmed()
    {
        ImportsDesk desk;
        desk.import(desk.archive(u"april"_s, {7, 5}, "2026-04-30"));
        desk.ownerId = "2000";
        desk.ownerHandle = {};
        desk.import(desk.archive(u"second"_s, {7}, "2026-04-30"));
        desk.session().chooseAccount(AccountId {2});
        const QString sheet = desk.write(
            u"followers.csv"_s, "Profile URL,Name\nhttps://x.com/ada,Ada\nhttps://x.com/bee,Bee\n");
        desk.page().openFiles({sheet});
        QTRY_COMPARE(desk.view(), u"QuestionView"_s);
        auto *accounts = desk.find<QComboBox>("accountCombo");
        QCOMPARE(accounts->currentText(), u"id 2000 on X"_s);
        QCOMPARE(accounts->count(), 3);
        QVERIFY(!desk.find<QLineEdit>("handleField")->isVisible());
        desk.click("useAccount");
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);

        // Another choice in the preview.
        accounts = desk.find<QComboBox>("accountCombo");
        QCOMPARE(accounts->currentText(), u"id 2000"_s);
        accounts->setCurrentIndex(0);
        Q_EMIT accounts->activated(0);
        QTRY_VERIFY(desk.session().jobs().empty());
        QCOMPARE(desk.find<QComboBox>("accountCombo")->currentText(), u"@fernhillcycles"_s);
        accounts = desk.find<QComboBox>("accountCombo");
        accounts->setCurrentIndex(1);
        Q_EMIT accounts->activated(1);
        QTRY_VERIFY(desk.session().jobs().empty());
        QCOMPARE(desk.find<QComboBox>("accountCombo")->currentText(), u"id 2000"_s);
        desk.click("saveImport");
        QTRY_COMPARE(desk.view(), u"HomeView"_s);
        QTRY_VERIFY(!desk.session().isLoading() && desk.session().jobs().empty());
        QCOMPARE(desk.session().columns()->size(), std::size_t {3});

        // With nobody at work who could be meant, nobody is guessed.
        desk.session().chooseAccount(std::nullopt);
        desk.page().openFiles({sheet});
        QTRY_COMPARE(desk.view(), u"QuestionView"_s);
        QCOMPARE(desk.find<QComboBox>("accountCombo")->currentIndex(), -1);
        QVERIFY(!desk.find<QPushButton>("useAccount")->isEnabled());
        desk.click("questionDiscard");
        QTRY_VERIFY(!desk.session().isLoading());
    }

    void laterFilesWait()
    {
        ImportsDesk desk;
        desk.page().openFiles({desk.archive(u"april"_s, {7, 5}, "2026-04-30")});
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        desk.page().openFiles(
            {desk.archive(u"may"_s, {7, 6}), desk.archive(u"june"_s, {7, 8}, "2026-05-12")});
        QCOMPARE(desk.text("importsWaiting"), u"2 more waiting"_s);
        desk.click("saveImport");
        QTRY_COMPARE(desk.text("importFile"), u"may"_s);
        QTRY_COMPARE(desk.text("importsWaiting"), u"1 more waiting"_s);
        QTRY_VERIFY(desk.find<QPushButton>("discardImport")->isVisible());
        desk.click("discardImport");
        QTRY_COMPARE(desk.text("importFile"), u"june"_s);
        QTRY_VERIFY(desk.find<QPushButton>("discardImport")->isVisible());
        desk.click("discardImport");
        QTRY_COMPARE(desk.view(), u"HomeView"_s);
        QTRY_VERIFY(desk.session().jobs().empty() && !desk.session().isLoading());
    }

    void partialListIsTakenAsWholeWhenTheUserSaysSo()
    {
        ImportsDesk desk;
        desk.page().openFiles({desk.archive(u"april"_s, {7, 5}, "2026-05-11", 9)});
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        QVERIFY(desk.text("previewWarning").contains(u"nobody is reported as gone"));
        desk.click("sayComplete");
        QTRY_VERIFY(desk.find<QPushButton>("believeFile") != nullptr);
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        desk.click("believeFile");
        QTRY_VERIFY(desk.find<QPushButton>("sayComplete") != nullptr);
    }

    void workspaceThatChangedIsReadAgain()
    {
        ImportsDesk desk;
        desk.page().openFiles({desk.archive(u"april"_s, {7, 5})});
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        {
            const auto writer = db::connect(desk.workspace(), db::Use::Writer);
            db::WorkspaceFile::bumpGeneration(*writer);
        }
        desk.click("saveImport");
        QTRY_VERIFY(desk.text("noticeText").contains(u"read again"));
        QTRY_COMPARE(desk.text("previewTitle"), u"2 new"_s);
        QTRY_VERIFY(desk.session().jobs().empty());
        QCOMPARE(desk.find<ui::HistoryTable>("history")->model()->rowCount(), 0);
    }

    void hostileTextStaysText()
    {
        ImportsDesk desk;
        const QString name = u"<b>x<img src=file:>&amp;.csv"_s;
        const QString file = desk.write(name,
            "Screen name,Name\n"
            "ada,<b>Ada</b><img src=file:///etc/passwd>\n"
            "bee,\"\xE2\x80\xAE"
            "drow\"\n");
        desk.page().openFiles({file});
        QTRY_COMPARE(desk.view(), u"QuestionView"_s);
        QVERIFY(desk.text("questionTitle").contains(u"<b>x<img src=file:>&amp;.csv"));
        desk.click("listFollowers");
        QTRY_VERIFY(desk.find<QLineEdit>("handleField")->isVisible());
        desk.find<QComboBox>("networkCombo")->setCurrentText(u"X"_s);
        desk.find<QLineEdit>("handleField")->setText(u"fernhillcycles"_s);
        desk.click("useAccount");
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        auto *people = desk.find<QTableView>("previewPeople");
        QCOMPARE(cell(people, 0, Column::Person), u"<b>Ada</b><img src=file:///etc/passwd> @ada"_s);
        QVERIFY(!cell(people, 1, Column::Person).contains(QChar(0x202E)));
        QVERIFY(people->model()
                    ->index(0, Column::Person)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(u"&lt;b&gt;"));
        desk.click("saveImport");
        QTRY_COMPARE(desk.view(), u"HomeView"_s);
        for (const QLabel *label : desk.page().findChildren<QLabel *>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
        QTRY_VERIFY(!desk.session().isLoading());
    }
};

} // namespace comity::tests

using comity::tests::TestImportsPage;
COMITY_TEST_GUI(TestImportsPage)
#include "tst_imports_page.moc"

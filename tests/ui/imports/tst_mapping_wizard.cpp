#include "model/import/formats/mapping_file.h"
#include "model/import/tables/mapping_store.h"
#include "tests/support/test_case.h"
#include "tests/ui/imports/imports_desk.h"
#include "ui/imports/mapping_dialog.h"
#include "ui/imports/mapping_model.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <SQLiteCpp/Database.h>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

using formats::Field;

const QByteArray strange = "Wer,Wann,Wieviele\nana_m,03/04/2026,7\nbo_l,05/04/2026,1.2K\n,,\n";

ui::MappingDialog *dialogOf(ImportsDesk &desk)
{
    return desk.page().findChild<ui::MappingDialog *>();
}

void waitForDialog(ImportsDesk &desk)
{
    QTRY_VERIFY(dialogOf(desk) != nullptr && dialogOf(desk)->isVisible());
}

template <typename Widget>
Widget *part(ImportsDesk &desk, const char *name)
{
    return dialogOf(desk)->findChild<Widget *>(QString::fromLatin1(name));
}

void press(ImportsDesk &desk, const char *name)
{
    auto *button = part<QAbstractButton>(desk, name);
    QVERIFY2(button != nullptr && button->isVisible() && button->isEnabled(), name);
    button->click();
}

/// Chooses a target as a person does with the keyboard.
void choose(ImportsDesk &desk, int row, Field field)
{
    auto *table = part<QTableView>(desk, "mappingTable");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(row, ui::MappingModel::Header));
    QTest::keyClick(table, Qt::Key_Return);
    auto *choice = part<QComboBox>(desk, "targetChoice");
    QVERIFY(choice != nullptr);
    choice->hidePopup();
    choice->setCurrentIndex(choice->findData(static_cast<int>(field)));
    Q_EMIT choice->activated(choice->currentIndex());
    QTRY_VERIFY(part<QComboBox>(desk, "targetChoice") == nullptr);
}

QString outcome(ImportsDesk &desk, int row)
{
    return cell(part<QTableView>(desk, "mappingTable"), row, ui::MappingModel::Outcome);
}

/// An account of X, so that the file's can be told.
void addAccount(ImportsDesk &desk)
{
    desk.import(desk.archive(u"april"_s, {7}, "2026-04-30"));
}

/// Through the wizard with handle, last post and followers, days first.
void mapStrange(ImportsDesk &desk)
{
    waitForDialog(desk);
    if (part<QWidget>(desk, "mappingFileStep")->isVisible()) {
        press(desk, "mapFollowers");
        press(desk, "mappingNext");
    }
    choose(desk, 0, Field::Handle);
    choose(desk, 1, Field::LastPost);
    choose(desk, 2, Field::Followers);
    press(desk, "dayFirst");
    press(desk, "mappingNext");
    press(desk, "mappingNext");
    QTRY_COMPARE(desk.view(), u"PreviewView"_s);
}

} // namespace

class TestMappingWizard : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void tableOfNobodyCertainOpensTheWizard()
    {
        ImportsDesk desk;
        addAccount(desk);
        desk.page().openFiles({desk.write(u"people.csv"_s, strange)});
        waitForDialog(desk);
        QCOMPARE(desk.view(), u"QuestionView"_s);
        QVERIFY(desk.text("questionTitle").contains(u"people.csv"));
        QVERIFY(part<QWidget>(desk, "mappingFileStep")->isVisible());
        QCOMPARE(part<QLabel>(desk, "mappingStep")->text(), u"Step 1 of 3"_s);
        QVERIFY(!part<QPushButton>(desk, "mappingNext")->isEnabled());
        QVERIFY(part<QLabel>(desk, "mappingMissing")->text().contains(u"who is listed"));
        press(desk, "mapFollowers");
        press(desk, "mappingNext");

        QCOMPARE(part<QLabel>(desk, "mappingStep")->text(), u"Step 2 of 3"_s);
        watch(part<QTableView>(desk, "mappingTable"));
        QVERIFY(part<QLabel>(desk, "mappingAsk")->text().contains(u"No column names the people"));
        QVERIFY(!part<QPushButton>(desk, "mappingNext")->isEnabled());
        QCOMPARE(outcome(desk, 0), u"Not read"_s);
        choose(desk, 0, Field::Handle);
        QCOMPARE(outcome(desk, 0), u"2 of 3"_s);
        QVERIFY(part<QPushButton>(desk, "mappingNext")->isEnabled());
        choose(desk, 1, Field::LastPost);
        QCOMPARE(outcome(desk, 1), u"2 unclear dates"_s);
        QVERIFY(part<QLabel>(desk, "mappingAsk")->text().contains(u"3 April 2026 or 4 March 2026"));
        QVERIFY(!part<QPushButton>(desk, "mappingNext")->isEnabled());
        press(desk, "dayFirst");
        QCOMPARE(outcome(desk, 1), u"2 of 3"_s);
        choose(desk, 2, Field::Followers);

        press(desk, "mappingNext");
        auto *people = part<QTableView>(desk, "mappingPeople");
        watch(people);
        QCOMPARE(people->model()->rowCount(), 2);
        QCOMPARE(cell(people, 0, 1), u"@ana_m"_s);
        QVERIFY(cell(people, 0, 3).contains(u"Apr"));
        press(desk, "mappingBack");
        press(desk, "mappingNext");
        press(desk, "mappingNext");
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        QCOMPARE(desk.text("previewTitle"), u"2 new"_s);
        QTRY_VERIFY(dialogOf(desk) == nullptr);
        desk.click("saveImport");
        QTRY_COMPARE(desk.view(), u"HomeView"_s);
    }

    void mappingIsRememberedForgottenAndOutlivesTheUndo()
    {
        ImportsDesk desk;
        addAccount(desk);
        desk.page().openFiles({desk.write(u"people.csv"_s, strange)});
        mapStrange(desk);
        desk.click("saveImport");
        QTRY_COMPARE(desk.view(), u"HomeView"_s);
        QTRY_VERIFY(!desk.session().isLoading() && desk.session().jobs().empty());
        desk.prompts.answers = {true};
        desk.click("undoImport");
        QTRY_VERIFY(desk.text("noticeText").contains(u"is undone"));

        // The next file of the same header asks for nothing that was settled.
        const QByteArray next = "wer,WANN,Wieviele\ncy,06/04/2026,9\n";
        desk.page().openFiles({desk.write(u"followers-2.csv"_s, next)});
        QTRY_VERIFY(desk.view() == u"QuestionView" || desk.view() == u"PreviewView");
        if (desk.view() == u"QuestionView") {
            desk.click("useAccount");
        }
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        QVERIFY(dialogOf(desk) == nullptr);
        desk.click("changeColumns");
        waitForDialog(desk);
        QCOMPARE(part<QComboBox>(desk, "mappingSource")->count(), 2);
        QVERIFY(part<QRadioButton>(desk, "dayFirst")->isChecked());
        press(desk, "forgetMapping");
        QVERIFY(!part<QPushButton>(desk, "mappingNext")->isEnabled());
        QCOMPARE(part<QComboBox>(desk, "mappingSource")->count(), 1);
        QTRY_VERIFY(MappingStore(desk.session().file().reader()).all().isEmpty());
        press(desk, "mappingCancel");
        QCOMPARE(desk.view(), u"PreviewView"_s);
    }

    void unclearDatesOpenTheWizardOnce()
    {
        ImportsDesk desk;
        addAccount(desk);
        desk.page().openFiles({desk.write(
            u"followers.csv"_s, "screen name,last tweet\nana_m,03/04/2026\nbo_l,05/04/2026\n")});
        QTRY_VERIFY(desk.view() == u"QuestionView");
        desk.click("useAccount");
        waitForDialog(desk);
        QVERIFY(part<QWidget>(desk, "mappingColumnsStep")->isVisible());
        QVERIFY(part<QRadioButton>(desk, "dayFirst")->hasFocus());
        press(desk, "mappingCancel");
        QTRY_VERIFY(dialogOf(desk) == nullptr);
        QCOMPARE(desk.view(), u"PreviewView"_s);
        desk.click("changeColumns");
        waitForDialog(desk);
        press(desk, "monthFirst");
        press(desk, "mappingNext");
        press(desk, "mappingNext");
        const auto all = [&desk] { return MappingStore(desk.session().file().reader()).all(); };
        QTRY_COMPARE(all().size(), 1);
        QCOMPARE(all().constBegin()->dateOrder, formats::ColumnMapping::DateOrder::MonthFirst);
    }

    void newAccountAndListAreAskedInTheFirstStep()
    {
        ImportsDesk desk;
        desk.page().openFiles({desk.write(u"people.csv"_s, strange)});
        waitForDialog(desk);
        press(desk, "mapFollowing");
        QVERIFY(part<QLabel>(desk, "mappingMissing")->text().contains(u"whose list"));
        QVERIFY(!part<QPushButton>(desk, "mappingNext")->isEnabled());
        auto *networks = part<QComboBox>(desk, "networkCombo");
        networks->setCurrentIndex(networks->findData(u"x"_s));
        part<QLineEdit>(desk, "handleField")->setText(u"fernhill"_s);
        press(desk, "useAccount");
        press(desk, "mappingNext");
        choose(desk, 0, Field::Handle);
        press(desk, "mappingNext");
        press(desk, "mappingNext");
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        QCOMPARE(desk.text("previewTitle"), u"2 new"_s);
    }

    void mappingIsSavedAsAFileForTheCommandLine()
    {
        ImportsDesk desk;
        addAccount(desk);
        desk.page().openFiles({desk.write(u"people.csv"_s, strange)});
        waitForDialog(desk);
        press(desk, "mapFollowers");
        press(desk, "mappingNext");
        QVERIFY(!part<QPushButton>(desk, "saveMapping")->isEnabled());
        choose(desk, 0, Field::Handle);
        desk.prompts.files = {{desk.path(u"no/such/map.json"_s)}, {desk.path(u"map.json"_s)}};
        press(desk, "saveMapping");
        QVERIFY(part<QLabel>(desk, "mappingTrouble")->text().contains(u"map.json"));
        press(desk, "saveMapping");
        QVERIFY(part<QLabel>(desk, "mappingTrouble")->text().contains(u"--map"));
        const auto mapping = formats::readMappingFile(desk.path(u"map.json"_s));
        QCOMPARE(mapping->fieldOfHeader.value(u"Wer"_s), u"handle"_s);
        press(desk, "mappingCancel");
        desk.click("questionDiscard");
        QTRY_COMPARE(desk.view(), u"HomeView"_s);
    }

    void anotherRowMayHaveTheNames()
    {
        ImportsDesk desk;
        addAccount(desk);
        desk.page().openFiles({desk.write(u"people.csv"_s, "Wer,Was\nLogo,Text\nana,x\nbo,y\n")});
        waitForDialog(desk);
        auto *rows = part<QComboBox>(desk, "headerRow");
        QCOMPARE(rows->currentIndex(), 0);
        rows->setCurrentIndex(1);
        Q_EMIT rows->activated(1);
        press(desk, "mapFollowers");
        press(desk, "mappingNext");
        auto *table = part<QTableView>(desk, "mappingTable");
        QCOMPARE(cell(table, 0, ui::MappingModel::Header), u"Logo"_s);
        QCOMPARE(cell(table, 0, ui::MappingModel::FirstValue), u"ana"_s);
    }

    void whatIsNoTableStaysAnError()
    {
        ImportsDesk desk;
        desk.page().openFiles({desk.write(u"diary.txt"_s, "It was a dark night.\nRain fell.\n")});
        QTRY_COMPARE(desk.view(), u"FailureView"_s);
        QVERIFY(dialogOf(desk) == nullptr);
    }

    void strangersTextIsPlain()
    {
        ImportsDesk desk;
        addAccount(desk);
        desk.page().openFiles({desk.write(
            u"people.csv"_s, "<b>Wer</b>,\"Zwei\nZeilen\"\n<img src=file:///x>,=cmd()\n")});
        waitForDialog(desk);
        press(desk, "mapFollowers");
        press(desk, "mappingNext");
        auto *table = part<QTableView>(desk, "mappingTable");
        QCOMPARE(cell(table, 0, ui::MappingModel::Header), u"<b>Wer</b>"_s);
        QCOMPARE(cell(table, 0, ui::MappingModel::FirstValue), u"<img src=file:///x>"_s);
        QVERIFY(!cell(table, 1, ui::MappingModel::Header).contains(u'\n'));
    }
};

} // namespace comity::tests

using comity::tests::TestMappingWizard;
COMITY_TEST_GUI(TestMappingWizard)
#include "tst_mapping_wizard.moc"

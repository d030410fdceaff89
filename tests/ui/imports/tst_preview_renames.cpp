#include "tests/support/test_case.h"
#include "tests/ui/imports/imports_desk.h"
#include "ui/common/search_field.h"
#include "ui/imports/preview_model.h"
#include "ui/imports/rename_delegate.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

using ui::PreviewModel;
using Answer = ui::RenameDelegate::Answer;
using Offer = ui::RenameDelegate::Offer;

/// A workspace that has Ana, Bo and Cy, and the preview of an export where Ana and Cy have
/// others' handles.
void openRenamed(ImportsDesk &desk)
{
    desk.import(desk.instagram("2026-04-30", {{"ana", 1}, {"bo", 2}, {"cy", 3}}));
    desk.page().openFiles(
        {desk.instagram("2026-05-11", {{"ana.rides", 1}, {"bo", 2}, {"cy_", 3}, {"dee", 4}})});
    QTRY_COMPARE(desk.view(), u"PreviewView"_s);
}

int rowOf(const QTableView *people, const QString &handle)
{
    for (int row = 0; row < people->model()->rowCount(); ++row) {
        if (cell(people, row, PreviewModel::Person).contains(handle)) {
            return row;
        }
    }
    return -1;
}

Offer offerIn(const QTableView *people, int row)
{
    return static_cast<Offer>(
        people->model()->index(row, PreviewModel::Note).data(PreviewModel::RenameRole).toInt());
}

void clickAnswer(const QTableView *people, const QString &handle, Answer answer)
{
    const int row = rowOf(people, handle);
    QVERIFY(row >= 0);
    QStyleOptionViewItem option;
    option.rect = people->visualRect(people->model()->index(row, PreviewModel::Note));
    option.direction = Qt::LeftToRight;
    const QRect button = ui::RenameDelegate::buttonOf(option, offerIn(people, row), answer);
    QVERIFY(!button.isEmpty());
    QTest::mouseClick(people->viewport(), Qt::LeftButton, {}, button.center());
}

QString tiles(const ImportsDesk &desk)
{
    QStringList out;
    for (const char *name : {"tileNew", "tileLeft", "tileChanged", "tileUnchanged"}) {
        out += desk.find<QAbstractButton>(name)->accessibleName().section(u',', 0, 0);
    }
    return out.join(u", "_s);
}

} // namespace

/// Somebody new who may be somebody who left under another handle: told, asked, joined, taken back.
class TestPreviewRenames : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void offersStandBesideNewAndLeft()
    {
        ImportsDesk desk;
        openRenamed(desk);
        auto *people = desk.find<QTableView>("previewPeople");
        watch(people);
        QCOMPARE(desk.text("previewTitle"), u"3 new"_s);
        QCOMPARE(desk.text("previewNumbers"), u"2 possible renames"_s);
        const int ana = rowOf(people, u"@ana.rides"_s);
        QCOMPARE(cell(people, ana, PreviewModel::Note), u"Same person as @ana?"_s);
        QCOMPARE(offerIn(people, ana), Offer::Open);
        QCOMPARE(offerIn(people, rowOf(people, u"@dee"_s)), Offer::None);
        const QString spoken = people->model()
                                   ->index(ana, PreviewModel::Person)
                                   .data(Qt::AccessibleTextRole)
                                   .toString();
        QVERIFY2(spoken.contains(u"Same person as @ana?, both are on the list since the same"
                                 u" second of 1 Jan 2025"),
            qPrintable(spoken));
        desk.click("tileLeft");
        QCOMPARE(cell(people, rowOf(people, u"@ana"_s), PreviewModel::Note),
            u"Same person as @ana.rides?"_s);
        QCOMPARE(desk.text("previewNumbers"), u"2 possible renames"_s);
        desk.click("tileUnchanged");
        QCOMPARE(desk.text("previewNumbers"), QString());
    }

    void samePersonMovesToChangedAndBack()
    {
        ImportsDesk desk;
        openRenamed(desk);
        auto *people = desk.find<QTableView>("previewPeople");
        watch(people);
        QCOMPARE(tiles(desk), u"New 3, Left 2, Changed 0, Unchanged 1"_s);
        QCOMPARE(desk.text("saveImport"), u"&Save import, 5 changes"_s);

        clickAnswer(people, u"@ana.rides"_s, Answer::Same);
        QTRY_COMPARE(tiles(desk), u"New 2, Left 1, Changed 1, Unchanged 1"_s);
        QCOMPARE(people->model()->rowCount(), 2);
        QCOMPARE(desk.text("previewTitle"), u"2 new"_s);
        QVERIFY(desk.text("previewNumbers").startsWith(u"1 possible"));
        QCOMPARE(desk.text("saveImport"), u"&Save import, 4 changes"_s);
        desk.click("tileChanged");
        QCOMPARE(cell(people, 0, PreviewModel::Person), u"@ana.rides"_s);
        QCOMPARE(cell(people, 0, PreviewModel::Note), u"Was @ana"_s);

        clickAnswer(people, u"@ana.rides"_s, Answer::TakeBack);
        QTRY_COMPARE(tiles(desk), u"New 3, Left 2, Changed 0, Unchanged 1"_s);
    }

    void whatWasAnsweredIsSaved()
    {
        ImportsDesk desk;
        openRenamed(desk);
        auto *people = desk.find<QTableView>("previewPeople");
        clickAnswer(people, u"@ana.rides"_s, Answer::Same);
        clickAnswer(people, u"@cy_"_s, Answer::Not);
        desk.click("saveImport"); // at once: what was said counts, shown or not
        QTRY_COMPARE(desk.view(), u"HomeView"_s);
        SQLite::Database file(desk.workspace().toStdString());
        SQLite::Statement row(file,
            "SELECT new_rows || ' ' || left_rows || ' ' || changed_rows FROM import"
            " ORDER BY id DESC LIMIT 1");
        QVERIFY(row.executeStep());
        QCOMPARE(QString::fromStdString(row.getColumn(0).getString()), u"2 1 1"_s);
        SQLite::Statement keys(file, "SELECT count(*) FROM profile WHERE key IN ('ana', 'cy')");
        QVERIFY(keys.executeStep());
        QCOMPARE(keys.getColumn(0).getInt(), 1);
    }

    void notIsNoLongerAskedButMayBeTakenBack()
    {
        ImportsDesk desk;
        openRenamed(desk);
        auto *people = desk.find<QTableView>("previewPeople");
        clickAnswer(people, u"@ana.rides"_s, Answer::Not);
        QTRY_VERIFY(desk.text("previewNumbers").startsWith(u"1 possible"));
        QCOMPARE(tiles(desk), u"New 3, Left 2, Changed 0, Unchanged 1"_s);
        const int ana = rowOf(people, u"@ana.rides"_s);
        QCOMPARE(offerIn(people, ana), Offer::None);
        QVERIFY(cell(people, ana, PreviewModel::Note).isEmpty());

        // By keys: Enter opens what can be answered.
        people->setCurrentIndex(people->model()->index(ana, PreviewModel::Person));
        people->setFocus();
        QTest::keyClick(people, Qt::Key_Return);
        auto *menu = people->window()->findChild<QMenu *>(u"renameMenu"_s);
        QVERIFY(menu != nullptr);
        QCOMPARE(menu->actions().size(), 2);
        QCOMPARE(menu->actions().at(0)->text(), u"&Same person as @ana"_s);
        QCOMPARE(menu->actions().at(1)->text(), u"&Take the answer back"_s);
        menu->actions().at(1)->trigger();
        menu->close();
        QTRY_COMPARE(desk.text("previewNumbers"), u"2 possible renames"_s);
        QCOMPARE(offerIn(people, rowOf(people, u"@ana.rides"_s)), Offer::Open);
    }

    void filterStaysWhileAnswering()
    {
        ImportsDesk desk;
        openRenamed(desk);
        auto *people = desk.find<QTableView>("previewPeople");
        clickAnswer(people, u"@ana.rides"_s, Answer::Same);
        QTRY_COMPARE(tiles(desk), u"New 2, Left 1, Changed 1, Unchanged 1"_s);
        auto *filter = desk.find<ui::SearchField>("previewFilter");
        filter->setText(u"cy"_s);
        QTRY_COMPARE(people->model()->rowCount(), 1);
        // The filter stays while the numbers change.
        clickAnswer(people, u"@cy_"_s, Answer::Same);
        QTRY_COMPARE(tiles(desk), u"New 1, Left 0, Changed 2, Unchanged 1"_s);
        QTRY_COMPARE(people->model()->rowCount(), 0);
        desk.click("saveImport");
        QTRY_COMPARE(desk.view(), u"HomeView"_s);
    }
};

} // namespace comity::tests

using comity::tests::TestPreviewRenames;
COMITY_TEST_GUI(TestPreviewRenames)
#include "tst_preview_renames.moc"

#include "tests/support/test_case.h"
#include "tests/ui/imports/imports_desk.h"
#include "ui/common/search_field.h"
#include "ui/common/table_header.h"
#include "ui/imports/history_model.h"
#include "ui/imports/history_table.h"
#include "ui/imports/preview_model.h"
#include "ui/imports/preview_rows.h"

#include <QElapsedTimer>
#include <QPushButton>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

using ui::PreviewModel;
using ui::PreviewRows;

/// A preview of an archive: 9, 8 and 6 are new, 3 has left, 7 and 5 are unchanged.
class Previewed
{
public:
    Previewed()
    {
        desk.import(desk.archive(u"april"_s, {7, 5, 3}, "2026-04-30"));
        desk.page().openFiles({desk.archive(u"may"_s, {9, 8, 7, 6, 5})});
        wait();
        rows = desk.find<PreviewRows>("previewPeople");
        watch(rows);
    }

    void wait() const { QTRY_COMPARE_WITH_TIMEOUT(desk.view(), u"PreviewView"_s, 20'000); }
    Qt::CheckState check(int row) const
    {
        return static_cast<Qt::CheckState>(
            rows->model()->index(row, PreviewModel::Check).data(Qt::CheckStateRole).toInt());
    }
    Qt::CheckState head() const { return rows->tableHeader()->checkState(); }
    void click(int row, int column = PreviewModel::Check) const
    {
        const QRect cell = rows->visualRect(rows->model()->index(row, column));
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, cell.center());
    }
    void clickHead() const
    {
        const int x = rows->tableHeader()->sectionViewportPosition(PreviewModel::Check);
        QTest::mouseClick(rows->tableHeader()->viewport(), Qt::LeftButton, {},
            QPoint(x + 10, rows->tableHeader()->height() / 2));
    }
    void save() const
    {
        desk.click("saveImport");
        QTRY_COMPARE_WITH_TIMEOUT(desk.view(), u"HomeView"_s, 20'000);
        QTRY_VERIFY(!rows->isVisible());
    }

    ImportsDesk desk;
    PreviewRows *rows = nullptr;
};

} // namespace

/// The ticks in the preview of an import.
class TestPreviewRows : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowThatBringsSomethingIsTicked()
    {
        Previewed it;
        QCOMPARE(it.rows->model()->rowCount(), 3);
        QVERIFY(!it.rows->isColumnHidden(PreviewModel::Check));
        QCOMPARE(it.head(), Qt::Checked);
        QCOMPARE(it.check(1), Qt::Checked);
        QCOMPARE(it.desk.text("saveImport"), u"&Save import, 4 changes"_s);
        it.desk.click("tileLeft");
        QVERIFY(it.rows->isColumnHidden(PreviewModel::Check));
        it.desk.click("tileUnchanged");
        QVERIFY(it.rows->isColumnHidden(PreviewModel::Check));
        it.desk.click("tileNew");
        QVERIFY(!it.rows->isColumnHidden(PreviewModel::Check));
    }

    void unticking()
    {
        Previewed it;
        it.click(0);
        it.click(2);
        QCOMPARE(it.check(0), Qt::Unchecked);
        QCOMPARE(it.head(), Qt::PartiallyChecked);
        QCOMPARE(it.desk.text("savePromise"),
            u"2 rows left out: Followers will not count as complete."_s);
        // 3 is not told to have left a list that lacks somebody.
        QCOMPARE(it.desk.text("saveImport"), u"&Save import, 1 changes"_s);
        QVERIFY(it.desk.text("previewWarning").startsWith(u"2 rows of the followers list"));
        QVERIFY(it.desk.find<QAbstractButton>("tileLeft")->accessibleName().contains(u"not told"));
        QCOMPARE(it.desk.text("previewNumbers"), u"2 left out"_s);
        const QModelIndex person = it.rows->model()->index(0, PreviewModel::Person);
        QVERIFY(person.data(Qt::AccessibleTextRole).toString().endsWith(u"left out of the import"));

        // Tabs and filters keep it.
        it.desk.click("tileUnchanged");
        it.desk.click("tileNew");
        QCOMPARE(it.check(0), Qt::Unchecked);
        QCOMPARE(it.check(1), Qt::Checked);
        it.click(0);
        it.click(2);
        QCOMPARE(it.head(), Qt::Checked);
        QCOMPARE(it.desk.text("saveImport"), u"&Save import, 4 changes"_s);
        QVERIFY(it.desk.text("savePromise").startsWith(u"You can undo"));
        QVERIFY(it.desk.find<QAbstractButton>("tileLeft")->accessibleName().contains(u"30 Apr"));
    }

    void theHeadTicksTheRowsShown()
    {
        Previewed it;
        it.desk.find<ui::SearchField>("previewFilter")->setText(u"8"_s);
        QTRY_COMPARE(it.rows->model()->rowCount(), 1);
        it.clickHead();
        QCOMPARE(it.head(), Qt::Unchecked);
        QVERIFY(it.desk.page().dismiss());
        QTRY_COMPARE(it.rows->model()->rowCount(), 3);
        QCOMPARE(it.head(), Qt::PartiallyChecked);
        QCOMPARE(it.check(0), Qt::Checked);
        QCOMPARE(it.check(1), Qt::Unchecked);
        it.clickHead();
        QCOMPARE(it.head(), Qt::Checked);
        it.clickHead();
        QCOMPARE(it.head(), Qt::Unchecked);
        QCOMPARE(it.desk.text("saveImport"), u"&Save import, no changes"_s);
        QVERIFY(it.desk.find<QPushButton>("saveImport")->isEnabled());
        QCOMPARE(it.desk.text("savePromise"),
            u"3 rows left out: Followers will not count as complete."_s);
        it.save();
        const auto *history = it.desk.find<ui::HistoryTable>("history");
        QCOMPARE(history->model()->rowCount(), 2);
        QTRY_VERIFY(!it.desk.session().isLoading() && it.desk.session().jobs().empty());
        QCOMPARE(it.desk.session().columns()->size(), std::size_t {3});
    }

    void spaceTurnsTheSelectedRows()
    {
        Previewed it;
        it.rows->setFocus();
        it.rows->setCurrentIndex(it.rows->model()->index(0, PreviewModel::Person));
        QTest::keyClick(it.rows, Qt::Key_Space);
        QCOMPARE(it.check(0), Qt::Unchecked);
        QTest::keyClick(it.rows, Qt::Key_Space);
        QTest::keyClick(it.rows, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(it.rows, Qt::Key_Space);
        QCOMPARE(it.check(0), Qt::Unchecked);
        QCOMPARE(it.check(1), Qt::Unchecked);
        QCOMPARE(it.check(2), Qt::Checked);
        QTest::keyClick(it.rows, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(it.rows, Qt::Key_Space);
        QCOMPARE(it.head(), Qt::Checked);
        // The box of all rows from the keyboard.
        QFocusEvent reached(QEvent::FocusIn, Qt::TabFocusReason);
        QCoreApplication::sendEvent(it.rows->tableHeader(), &reached);
        QTest::keyClick(it.rows->tableHeader(), Qt::Key_Space);
        QCOMPARE(it.head(), Qt::Unchecked);
    }

    void whatIsLeftOutComesLater()
    {
        Previewed it;
        it.click(1);
        it.save();
        const auto *history = it.desk.find<ui::HistoryTable>("history");
        QCOMPARE(cell(history, 0, ui::HistoryModel::New), u"+2"_s);
        QTRY_VERIFY(!it.desk.session().isLoading() && it.desk.session().jobs().empty());
        QCOMPARE(it.desk.session().columns()->size(), std::size_t {5});
        it.desk.page().openFiles({it.desk.path(u"may"_s)});
        it.wait();
        QCOMPARE(it.desk.text("previewTitle"), u"3 new"_s);
        QCOMPARE(it.head(), Qt::Checked);
        QVERIFY(it.desk.find<QPushButton>("saveImport")->isEnabled());
        it.save();
        QTRY_VERIFY(!it.desk.session().isLoading() && it.desk.session().jobs().empty());
        QCOMPARE(it.desk.session().columns()->size(), std::size_t {6});
    }

    void sayingThatListsAreWholeKeepsTheTicks()
    {
        Previewed it;
        it.click(2);
        it.click(1);
        it.desk.click("sayComplete");
        QTRY_VERIFY(it.desk.find<QPushButton>("believeFile") != nullptr);
        it.wait();
        QCOMPARE(it.check(2), Qt::Unchecked);
        QCOMPARE(it.head(), Qt::PartiallyChecked);
        QCOMPARE(it.desk.text("savePromise"), u"2 rows left out."_s);
        // Whole by the user's word, so 3 is told to have left.
        QCOMPARE(it.desk.text("saveImport"), u"&Save import, 2 changes"_s);
    }

    void changesAreLeftOutOneByOne()
    {
        ImportsDesk desk;
        desk.import(desk.archive(u"april"_s, {7, 5, 3}, "2026-04-30"));
        desk.page().openFiles({desk.write(u"followers-2026-05-01.csv"_s,
            "ID,Screen name,Name,Followers count\n7,ada,Ada,300\n5,bee,Bee,12\n3,cid,Cid,9\n")});
        QTRY_VERIFY(desk.view() == u"QuestionView" || desk.view() == u"PreviewView");
        if (desk.view() == u"QuestionView") {
            desk.click("useAccount");
        }
        QTRY_COMPARE(desk.view(), u"PreviewView"_s);
        const auto *rows = desk.find<PreviewRows>("previewPeople");
        QCOMPARE(desk.text("previewTitle"), u"3 changed"_s);
        for (const int row : {0, 2}) {
            rows->model()->setData(
                rows->model()->index(row, PreviewModel::Check), Qt::Unchecked, Qt::CheckStateRole);
        }
        QCOMPARE(desk.text("savePromise"), u"2 changes left out."_s);
        QCOMPARE(desk.text("saveImport"), u"&Save import, 1 changes"_s);
        desk.click("saveImport");
        QTRY_COMPARE(desk.view(), u"HomeView"_s);
        QTRY_VERIFY(!desk.session().isLoading() && desk.session().jobs().empty());
        QCOMPARE(
            cell(desk.find<ui::HistoryTable>("history"), 0, ui::HistoryModel::Changed), u"1"_s);
    }
};

} // namespace comity::tests

using comity::tests::TestPreviewRows;
COMITY_TEST_GUI(TestPreviewRows)
#include "tst_preview_rows.moc"

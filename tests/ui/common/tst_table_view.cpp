#include "tests/support/test_case.h"
#include "tests/ui/common/sample_table.h"
#include "ui/common/column_chooser.h"
#include "ui/common/decision_delegate.h"
#include "ui/common/number_delegate.h"
#include "ui/common/table_header.h"
#include "ui/common/table_roles.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <memory>

using namespace Qt::StringLiterals;
using namespace comity::ui;
using comity::tests::SampleColumn;

Q_DECLARE_METATYPE(comity::ui::DecisionMark)

/// The table by mouse, by keys and by ear.
class TestTableView : public comity::tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_model = std::make_unique<QStandardItemModel>();
        comity::tests::fillSampleTable(*m_model);
        m_view = std::make_unique<TableView>();
        m_view->setModel(m_model.get());
        comity::tests::dressSampleTable(*m_view);
        m_view->resize(900, 400);
        m_view->show();
        m_view->setFocus();
        m_view->setCurrentIndex(m_model->index(0, comity::tests::Person));
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup()
    {
        m_view.reset();
        m_model.reset();
    }

    void spaceAndClicksCheck();
    void theHeadChecksAll();
    void keysReachThePage();
    void homeAndEndGoToTheEndsOfTheList();
    void lettersCanBeTurnedOff();
    void columnsAreChosenAndKept();
    void headsAreSortedByKeyAndMouse();
    void aTableClaimsNoOrderOfItsOwn();
    void segmentsAreHit();
    void rowsHoldTwoLinesAtEveryTextSize();
    void theWholeRowIsUnderTheMouse();
    void rowsAreReadOutAsSentences();
    void markupIsDrawnLetterForLetter();
    void figuresAreNeverCutOff_data();
    void figuresAreNeverCutOff();

private:
    QPoint centre(int row, int column) const
    {
        return m_view->visualRect(m_model->index(row, column)).center();
    }

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<TableView> m_view;
};

void TestTableView::spaceAndClicksCheck()
{
    const QStandardItem *box = m_model->item(0, comity::tests::Check);
    // From any column of the row.
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(box->checkState(), Qt::Checked);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, centre(0, comity::tests::Check));
    QCOMPARE(box->checkState(), Qt::Unchecked);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, centre(0, comity::tests::Person));
    QCOMPARE(box->checkState(), Qt::Unchecked);
}

void TestTableView::theHeadChecksAll()
{
    TableHeader *head = m_view->tableHeader();
    const QSignalSpy asked(head, &TableHeader::checkAsked);
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, QPoint(10, 10));
    QCOMPARE(asked.value(0), QVariantList {true});
    head->setCheckState(Qt::Checked);
    head->setFocus();
    QTest::keyClick(head, Qt::Key_Space);
    QCOMPARE(asked.value(1), QVariantList {false});
}

void TestTableView::keysReachThePage()
{
    const QSignalSpy letters(m_view.get(), &TableView::letterPressed);
    const QSignalSpy opened(m_view.get(), &TableView::rowOpened);
    const QSignalSpy copied(m_view.get(), &TableView::copyAsked);
    const QSignalSpy all(m_view.get(), &TableView::selectAllAsked);
    QTest::keyClick(m_view.get(), Qt::Key_U);
    QCOMPARE(letters.value(0), QVariantList {QChar(u'U')});
    // Type-ahead is off: the current row stays.
    QCOMPARE(m_view->currentIndex().row(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(copied.size(), 1);
    QCOMPARE(all.size(), 1);
    QCOMPARE(letters.size(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->currentIndex().row(), 1);
}

void TestTableView::homeAndEndGoToTheEndsOfTheList()
{
    const int last = m_view->model()->rowCount() - 1;
    QVERIFY(last > 1);
    m_view->setCurrentIndex(m_view->model()->index(1, 1));
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(m_view->currentIndex().row(), last);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(m_view->currentIndex().row(), 0);
}

void TestTableView::lettersCanBeTurnedOff()
{
    const QSignalSpy letters(m_view.get(), &TableView::letterPressed);
    setLettersAct(*m_view, false);
    QVERIFY(!lettersAct(*m_view->tableHeader()));
    QTest::keyClick(m_view.get(), Qt::Key_U);
    QCOMPARE(letters.size(), 0);
    QCOMPARE(m_view->currentIndex().row(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Down); // keys that are no letters go on
    QCOMPARE(m_view->currentIndex().row(), 1);
    setLettersAct(*m_view, true);
    QTest::keyClick(m_view.get(), Qt::Key_U);
    QCOMPARE(letters.size(), 1);
}

void TestTableView::columnsAreChosenAndKept()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    QList<ColumnChooser::Column> columns(m_model->columnCount(), {90, true, true});
    columns[0].isOptional = false;
    columns[2].isShown = false;
    ColumnChooser chooser(*m_view, columns, &settings, u"sample/header-1"_s);
    QVERIFY(m_view->isColumnHidden(2));
    const std::unique_ptr<QMenu> menu(chooser.makeMenu(m_view.get()));
    QCOMPARE(menu->actions().size(), m_model->columnCount() + 1); // without one, with two more
    QVERIFY(menu->actions().at(0)->isChecked() && !menu->actions().at(1)->isChecked());
    menu->actions().at(0)->trigger();
    m_view->tableHeader()->moveSection(3, 0);
    m_view->setColumnWidth(3, 123);
    QVERIFY(m_view->isColumnHidden(1));

    TableView other;
    other.setModel(m_model.get());
    ColumnChooser again(other, columns, &settings, u"sample/header-1"_s);
    QVERIFY(other.isColumnHidden(1) && other.isColumnHidden(2));
    QCOMPARE(other.tableHeader()->visualIndex(3), 0);
    QCOMPARE(other.columnWidth(3), 123);
    const std::unique_ptr<QMenu> back(again.makeMenu(&other));
    back->actions().last()->trigger();
    QVERIFY(!other.isColumnHidden(1) && other.isColumnHidden(2));
    QCOMPARE(other.tableHeader()->visualIndex(3), 3);
    QCOMPARE(other.columnWidth(3), 90);
}

void TestTableView::headsAreSortedByKeyAndMouse()
{
    TableHeader *head = m_view->tableHeader();
    const QSignalSpy sorted(head, &QHeaderView::sortIndicatorChanged);
    head->setFocus();
    QTest::keyClick(head, Qt::Key_Right);
    QTest::keyClick(head, Qt::Key_Return);
    QCOMPARE(head->sortIndicatorSection(), int(comity::tests::Person));
    QCOMPARE(head->sortIndicatorOrder(), Qt::AscendingOrder);
    QTest::keyClick(head, Qt::Key_Return);
    QCOMPARE(head->sortIndicatorOrder(), Qt::DescendingOrder);
    const int x = head->sectionViewportPosition(comity::tests::Followers) + 20;
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, QPoint(x, 10));
    QCOMPARE(head->sortIndicatorSection(), int(comity::tests::Followers));
    QCOMPARE(sorted.size(), 3);
}

void TestTableView::aTableClaimsNoOrderOfItsOwn()
{
    TableView plain;
    plain.setModel(m_model.get());
    QCOMPARE(plain.tableHeader()->sortIndicatorSection(), -1);
}

void TestTableView::segmentsAreHit()
{
    auto *delegate
        = qobject_cast<DecisionDelegate *>(m_view->itemDelegateForColumn(comity::tests::Decision));
    QVERIFY(delegate);
    QList<DecisionMark> asked;
    connect(delegate, &DecisionDelegate::decisionAsked, this,
        [&asked](const QModelIndex &, DecisionMark mark) { asked += mark; });
    // Row 3 is undecided: K, U, S side by side.
    const QRect cell = m_view->visualRect(m_model->index(3, comity::tests::Decision));
    const auto click = [&](int x) {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
            QPoint(cell.left() + RowDelegate::cellPadding() + x, cell.center().y()));
    };
    click(10);
    click(35);
    click(60);
    click(130);
    QCOMPARE(asked, (QList {DecisionMark::Keep, DecisionMark::Unfollow, DecisionMark::Snooze}));
    // The chosen one takes itself back. Row 1 is kept.
    const QRect kept = m_view->visualRect(m_model->index(1, comity::tests::Decision));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
        QPoint(kept.left() + RowDelegate::cellPadding() + 10, kept.center().y()));
    QCOMPARE(asked.back(), DecisionMark::None);
}

void TestTableView::rowsHoldTwoLinesAtEveryTextSize()
{
    QCOMPARE(m_view->rowHeight(0), 36);
    QFont large = QApplication::font();
    const QFont before = large;
    large.setPixelSize(26);
    QApplication::setFont(large);
    QTRY_VERIFY(m_view->rowHeight(0) >= 72);
    QApplication::setFont(before);
    QTRY_COMPARE(m_view->rowHeight(0), 36);
    m_view->setRowHeight(26);
    QCOMPARE(m_view->rowHeight(0), 26);
}

void TestTableView::theWholeRowIsUnderTheMouse()
{
    QTest::mouseMove(m_view->viewport(), centre(2, comity::tests::Decision));
    QTRY_COMPARE(m_view->hoveredRow(), 2);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(m_view->viewport(), &leave);
    QCOMPARE(m_view->hoveredRow(), -1);
}

void TestTableView::rowsAreReadOutAsSentences()
{
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(table);
    QAccessibleInterface *cell = table->tableInterface()->cellAt(0, comity::tests::Check);
    QVERIFY(cell);
    QCOMPARE(cell->text(QAccessible::Name), u"Odalys Quillfeather, Mutual"_s);
}

void TestTableView::markupIsDrawnLetterForLetter()
{
    // A bold letter has more ink than a plain one; drawn as letters, both names differ in length
    // alone, so the cell with markup must hold ink where the end of its text stands.
    const QRect cell = m_view->visualRect(m_model->index(5, comity::tests::Person));
    const QImage marked = m_view->viewport()->grab(cell).toImage();
    m_model->item(5, comity::tests::Person)->setData(u"Bold & "_s, Qt::UserRole + 2);
    const QImage plain = m_view->viewport()->grab(cell).toImage();
    int inkAtEnd = 0;
    for (int x = marked.width() - 60; x < marked.width() - 10; ++x) {
        for (int y = 2; y < marked.height() / 2; ++y) {
            inkAtEnd += marked.pixel(x, y) != plain.pixel(x, y) ? 1 : 0;
        }
    }
    QVERIFY(inkAtEnd > 20);
}

void TestTableView::figuresAreNeverCutOff_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("room") << 120;
    QTest::newRow("smaller letters") << 72;
    QTest::newRow("no room") << 40;
}

void TestTableView::figuresAreNeverCutOff()
{
    QFETCH(const int, width);
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), qint64 {1'000'000}, RawRole);
    QStyleOptionViewItem option;
    option.palette = qApp->palette();
    option.rect = QRect(0, 0, width, 36);
    QImage image(option.rect.size(), QImage::Format_RGB32);
    image.fill(option.palette.color(QPalette::Base));
    const QRgb ground = image.pixel(0, 0);
    QPainter painter(&image);
    NumberDelegate().paint(&painter, option, model.index(0, 0));
    painter.end();

    // What does not fit would be cut at the left edge; the last line of pixels parts the rows.
    int atEdge = 0;
    int inside = 0;
    for (int y = 0; y < image.height() - 1; ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const bool isInk = image.pixel(x, y) != ground;
            (x < RowDelegate::cellPadding() - 1 ? atEdge : inside) += isInk ? 1 : 0;
        }
    }
    QCOMPARE(atEdge, 0);
    QVERIFY(inside > 3);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    TestTableView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_table_view.moc"

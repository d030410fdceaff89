#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/lists/target_world.h"
#include "ui/common/table_header.h"
#include "ui/common/translation.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using Model = comity::ui::TargetTableModel;

/// The table of a target list, its head and its pane.
class TestTargetView : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void rowsTellWhatIsKnownAndWhatFollows();
    void theSoonestOpeningComesFirst();
    void columnsSortBothWays();
    void theHeadCountsFollowBacksAndNames();
    void whatTheUndoneImportToldIsGone();
    void thePaneFollowsTheCurrentRow();
    void whoRestsIsLeftAlone();
    void theMeterExplainsItself();
    void anEmptyListAsksWhomWeAimFor();
    void readOnlyOffersNothing();
    void aDropOnARowIsAnOpening();
    void strangersWordsStayPlain();
    void theMenuHasWhatTheLettersDo();
};

void TestTargetView::rowsTellWhatIsKnownAndWhatFollows()
{
    TargetWorld world;
    world.open();
    QAbstractItemModelTester tester(world.view().table()->model());
    const int row = static_cast<int>(world.handles().indexOf(u"@mfennimore_post"_s));
    QCOMPARE(world.cell(row, Model::Person), u"Marguerite Fennimore"_s);
    QCOMPARE(world.cell(row, Model::Relationship), u"You follow"_s);
    QCOMPARE(world.cell(row, Model::Why), u"Transport editor, asks for local data"_s);
    QCOMPARE(world.cell(row, Model::Cadence), u"3 weeks"_s);
    QCOMPARE(world.cell(row, Model::LastTouch), u"25 Apr"_s);
    QCOMPARE(world.cell(row, Model::LastTouch, ui::SecondLineRole), u"19 days"_s);
    QCOMPARE(world.cell(row, Model::Meter), u"Room for more"_s);
    const int late = static_cast<int>(world.handles().indexOf(u"@wrenfield.t"_s));
    QCOMPARE(world.cell(late, Model::LastTouch, ui::SecondLineRole), u"23 days · due"_s);
    const int much = static_cast<int>(world.handles().indexOf(u"@adaezemoon"_s));
    QCOMPARE(world.cell(much, Model::Meter), u"Ease off"_s);
    QCOMPARE(world.cell(much, Model::Relationship), u"Mutual"_s);
    const int quiet = static_cast<int>(world.handles().indexOf(u"@stormlantern_b"_s));
    QCOMPARE(world.cell(quiet, Model::NextOpening), u"Nothing yet. Keep listening"_s);
    QVERIFY(world.cell(row, Model::Person, Qt::AccessibleTextRole)
                .contains(u"Transport editor, asks for local data, last touch 19 days"_s));
}

void TestTargetView::theSoonestOpeningComesFirst()
{
    TargetWorld world;
    world.open();
    const QStringList handles = world.handles();
    QVERIFY(handles.indexOf(u"@mfennimore_post"_s) < handles.indexOf(u"@inkwell.p"_s)); // in 6 days
    QVERIFY(handles.indexOf(u"@inkwell.p"_s) < handles.indexOf(u"@adaezemoon"_s)); // only a give
    QVERIFY(handles.indexOf(u"@adaezemoon"_s) < handles.indexOf(u"@stormlantern_b"_s)); // nothing
}

void TestTargetView::columnsSortBothWays()
{
    TargetWorld world;
    world.open();
    QVERIFY(world.goTo(u"inkwell.p"_s));
    auto *header = world.view().table()->tableHeader();
    header->setSortIndicator(Model::Person, Qt::AscendingOrder);
    QCOMPARE(world.handles().constFirst(), u"@adaezemoon"_s);
    header->setSortIndicator(Model::Person, Qt::DescendingOrder);
    QCOMPARE(world.handles().constFirst(), u"@harborlight.y"_s);
    header->setSortIndicator(Model::LastTouch, Qt::AscendingOrder);
    QCOMPARE(world.handles().constFirst(), u"@larkspurvale"_s);
    header->setSortIndicator(Model::Meter, Qt::DescendingOrder);
    QCOMPARE(world.handles().constFirst(), u"@adaezemoon"_s);
    // Nothing noted stands last, whichever way.
    header->setSortIndicator(Model::NextOpening, Qt::DescendingOrder);
    QCOMPARE(world.handles().constLast(), u"@stormlantern_b"_s);
    // The current person stays.
    QCOMPARE(world.view().table()->current()->target.pk, world.pk(u"inkwell.p"_s));
}

void TestTargetView::theHeadCountsFollowBacksAndNames()
{
    TargetWorld world;
    world.open();
    QCOMPARE(world.text(u"targetFollowBacks"_s), u"5 of 12"_s);
    QCOMPARE(world.text(u"targetNews"_s),
        u"Greta Holloway-Finch and Ottoline Fairweather follow you since the 11 May import"_s);
    QVERIFY(world.text(u"targetPurpose"_s).startsWith(u"Writers who cover cycling"));
    QCOMPARE(world.text(u"targetAdvice"_s), QString()); // a list of a good size says nothing
}

void TestTargetView::whatTheUndoneImportToldIsGone()
{
    TargetWorld world;
    world.open();
    QVERIFY(!world.text(u"targetNews"_s).isNull());
    world.workspace().undo(ImportId {2});
    world.session().reload();
    QVERIFY(world.editsAreDone());
    QTRY_COMPARE(world.text(u"targetFollowBacks"_s), u"3 of 12"_s);
    QCOMPARE(world.text(u"targetNews"_s), QString());
}

void TestTargetView::thePaneFollowsTheCurrentRow()
{
    TargetWorld world;
    world.open();
    QVERIFY(world.goTo(u"mfennimore_post"_s));
    QCOMPARE(world.text(u"targetName"_s), u"Marguerite Fennimore"_s);
    QVERIFY(world.text(u"targetQuote"_s).contains(u"numbers for school runs"));
    QCOMPARE(world.text(u"targetOpeningTime"_s), u"Today 07:40"_s);
    QCOMPARE(world.text(u"ideaTitle0"_s), u"Take up their opening"_s);
    QCOMPARE(world.text(u"ideaTitle2"_s), u"Not now: product news or an ask"_s);
    QCOMPARE(world.text(u"ideaReason2"_s), u"They have not followed you back yet"_s);
    QVERIFY(!world.find<QToolButton>(u"idea2"_s)->isEnabled());
    QCOMPARE(world.text(u"targetTouchCount"_s), u"4 touches, 1 answer."_s);
    world.press(Qt::Key_Down);
    QVERIFY(world.text(u"targetName"_s) != u"Marguerite Fennimore");
    QVERIFY(world.goTo(u"stormlantern_b"_s));
    QVERIFY(world.text(u"targetQuote"_s).startsWith(u"No opening is noted"));
    QVERIFY(!world.find<QPushButton>(u"targetOpenPost"_s)->isVisible());
}

void TestTargetView::whoRestsIsLeftAlone()
{
    TargetWorld world;
    world.open();
    QVERIFY(world.goTo(u"wrenfield.t"_s));
    world.press(Qt::Key_R);
    QVERIFY(world.editsAreDone());
    QCOMPARE(world.told.constLast(), u"1 target rests"_s);
    QCOMPARE(world.text(u"ideaTitle0"_s), u"Let it rest"_s);
    QCOMPARE(world.text(u"ideaReason0"_s), u"You said to leave them alone until 13 July"_s);
    const int row = static_cast<int>(world.handles().indexOf(u"@wrenfield.t"_s));
    QCOMPARE(world.cell(row, Model::LastTouch, ui::SecondLineRole), u"rests to 13 Jul"_s);
    world.press(Qt::Key_R);
    QVERIFY(world.editsAreDone());
    QCOMPARE(world.told.constLast(), u"1 target rests no more"_s);
    undoLast(world.session());
    undoLast(world.session());
    QVERIFY(world.editsAreDone());
    QCOMPARE(world.number("SELECT count(*) FROM target WHERE resting_until IS NOT NULL"), 0);
}

void TestTargetView::theMeterExplainsItself()
{
    TargetWorld world;
    world.open();
    const int row = static_cast<int>(world.handles().indexOf(u"@adaezemoon"_s));
    const QString why = world.cell(row, Model::Meter, Qt::ToolTipRole);
    QVERIFY2(why.contains(u"4 touches nobody asked for in 28 days"_s), qPrintable(why));
    QVERIFY(world.goTo(u"adaezemoon"_s));
    QVERIFY(world.text(u"targetMeterReason"_s).startsWith(u"Ease off: "));
}

void TestTargetView::anEmptyListAsksWhomWeAimFor()
{
    TargetWorld world(true);
    world.open();
    QVERIFY(!world.view().table()->isVisible());
    QCOMPARE(
        world.text(u"targetAdvice"_s), u"Nobody is on this list yet: who are you aiming for?"_s);
    QVERIFY(world.view().chosen().empty());
}

void TestTargetView::readOnlyOffersNothing()
{
    TargetWorld world;
    world.open(db::WorkspaceFile::Access::ReadOnly);
    QVERIFY(world.goTo(u"mfennimore_post"_s));
    QVERIFY(!world.find<QPushButton>(u"targetLog"_s)->isEnabled());
    QVERIFY(!world.find<QToolButton>(u"idea0"_s)->isEnabled());
    world.press(Qt::Key_T);
    QVERIFY(world.view().findChildren<QDialog *>().isEmpty());
}

void TestTargetView::aDropOnARowIsAnOpening()
{
    TargetWorld world;
    world.open();
    auto *model = world.view().table()->model();
    const int row = static_cast<int>(world.handles().indexOf(u"@stormlantern_b"_s));
    const QModelIndex target = model->index(row, Model::NextOpening);
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(u"/tmp/a.csv"_s)});
    QVERIFY(!model->canDropMimeData(&file, Qt::CopyAction, -1, -1, target));
    QMimeData link;
    link.setText(u"https://example.org/post/7"_s);
    QVERIFY(!model->canDropMimeData(&link, Qt::CopyAction, -1, -1, {}));
    QVERIFY(model->dropMimeData(&link, Qt::CopyAction, -1, -1, target));
    QWidget *dialog = world.dialog(u"openingDialog"_s);
    QVERIFY(dialog);
    dialog->findChild<QPushButton *>(u"openingDialogAct"_s)->click();
    QVERIFY(world.editsAreDone());
    QCOMPARE(
        world.number("SELECT count(*) FROM opening WHERE url = 'https://example.org/post/7'"), 1);
    QVERIFY(world.goTo(u"stormlantern_b"_s));
    QVERIFY(world.find<QPushButton>(u"targetOpenPost"_s)->isVisible());
}

void TestTargetView::strangersWordsStayPlain()
{
    TargetWorld world;
    const QString bad = u"<img src=file:///x> &amp; <b>bold</b>\u202e"_s;
    QVERIFY(comity::noteOpening(world.workspace().writer(), world.pk(u"stormlantern_b"_s),
        {world.workspace().now(), bad, {}}));
    world.open();
    QVERIFY(world.goTo(u"stormlantern_b"_s));
    auto *quote = world.find<QLabel>(u"targetQuote"_s);
    QCOMPARE(quote->textFormat(), Qt::PlainText);
    QVERIFY(quote->text().contains(u"<img src=file:///x>"));
    QVERIFY(!quote->text().contains(QChar(0x202e)));
    const int row = static_cast<int>(world.handles().indexOf(u"@stormlantern_b"_s));
    QVERIFY(!world.cell(row, Model::NextOpening, Qt::ToolTipRole).contains(u"<img"));
}

void TestTargetView::theMenuHasWhatTheLettersDo()
{
    TargetWorld world;
    world.open();
    QVERIFY(world.goTo(u"mfennimore_post"_s));
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(world.view().table(), &asked);
    auto *menu = world.find<QMenu>(u"targetMenu"_s);
    QVERIFY(menu);
    QStringList letters;
    for (const QAction *const action : menu->actions()) {
        letters += action->text().section(u'\t', 1);
    }
    letters.removeAll(QString());
    QCOMPARE(letters.join(QString()), u"OTANERF"_s);
    menu->close();
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestTargetView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_target_view.moc"

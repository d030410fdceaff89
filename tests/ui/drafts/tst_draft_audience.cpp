// Who gets a draft, person by person: taken out, split off, put in, and brought back by name.
#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/drafts/drafts_world.h"
#include "ui/common/table_view.h"
#include "ui/drafts/answer_pane.h"
#include "ui/drafts/audience/audience_dialog.h"
#include "ui/drafts/desk/draft_acts.h"
#include "ui/drafts/recipients/group_rows.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int longest = 60'000;

struct Desk : DraftsWorld
{
    DraftDesk *desk() const { return page().findChild<DraftDesk *>(); }
    DraftActs *acts() const { return page().findChild<DraftActs *>(); }
    bool isOpen(drafts::DraftId id) const { return desk()->draft() && desk()->draft()->id == id; }
    /// The dialog behind "To", once it has counted.
    AudienceDialog *audience() const
    {
        find<QPushButton>(u"draftAudience"_s)->click();
        auto *dialog = page().findChild<AudienceDialog *>();
        return dialog != nullptr && hasCounted(*dialog) ? dialog : nullptr;
    }
    static QString count(const AudienceDialog &dialog)
    {
        return dialog.findChild<QLabel *>(u"audienceCount"_s)->text();
    }
    static bool hasCounted(const AudienceDialog &dialog)
    {
        return QTest::qWaitFor(
            [&] {
                return count(dialog).contains(u"people"_s) || count(dialog).contains(u"1 person"_s);
            },
            longest);
    }
    /// The names on a side of the dialog, once they are read; all are checked and moved over.
    static QStringList moveAll(const AudienceDialog &dialog, const QString &side)
    {
        dialog.findChild<QPushButton *>(side)->click();
        QListWidget *list = nullptr;
        const auto isThere = [&] {
            list = dialog.findChild<QListWidget *>(u"byHandPeople"_s);
            return list != nullptr && list->isVisible();
        };
        QStringList names;
        if (!QTest::qWaitFor(isThere, longest)) {
            return names;
        }
        for (int row = 0; row < list->count(); ++row) {
            names += list->item(row)->text();
        }
        auto *byHand = dialog.findChild<ByHandDialog *>();
        byHand->findChild<QPushButton *>(u"checkAllByHand"_s)->click();
        byHand->findChild<QPushButton *>(u"moveByHand"_s)->click();
        return names;
    }
    static void choose(const AudienceDialog &dialog)
    {
        dialog.findChild<QPushButton *>(u"chooseAudience"_s)->click();
    }
    std::vector<Pk> pks(const QStringList &names) const
    {
        std::vector<Pk> all;
        for (const QString &name : names) {
            all.push_back(pk(name));
        }
        std::ranges::sort(all);
        return all;
    }
};

} // namespace

class TestDraftAudience : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whoWasSplitOffComesBackWhenThePartIsDiscarded();
    void whoWasPutInIsTakenOutByName();
    void aStepByHandleBringsSomebodyBack();
    void nobodyByHandIsNoCount();
    void theSelectedLeaveByTheMenuAndUndoBringsThemBack();
};

void TestDraftAudience::whoWasSplitOffComesBackWhenThePartIsDiscarded()
{
    Desk world;
    const auto id = world.addDraft(u"Panniers"_s, u"Would you like to see the panniers?"_s);
    world.open();
    QVERIFY(world.waitForReview());
    world.acts()->split(id, world.pks({u"Ada"_s, u"Cleo"_s}), u"For some"_s);
    QTRY_VERIFY_WITH_TIMEOUT(world.desk()->draft() && !world.isOpen(id), longest);
    QVERIFY(editsAreDone(world.session()));
    const drafts::DraftId part = world.desk()->draft()->id;
    world.acts()->discard(part);
    QVERIFY(editsAreDone(world.session()));
    QVERIFY(world.stored(part).discardedAt);
    world.open(); // the next session, without an undo stack
    world.page().showDraft(id);
    QTRY_VERIFY_WITH_TIMEOUT(world.isOpen(id), longest);
    QVERIFY(world.waitForReview());
    QCOMPARE(world.desk()->answer()->told->review.recipients, 7);

    AudienceDialog *dialog = world.audience();
    QVERIFY(dialog);
    const auto *out = dialog->findChild<QPushButton *>(u"takenOutByHand"_s);
    QCOMPARE(out->text(), u"2 people were taken out one by one"_s);
    QCOMPARE(Desk::moveAll(*dialog, u"takenOutByHand"_s),
        (QStringList {u"Ada, @ada"_s, u"Cleo, @cleo"_s}));
    QVERIFY(!out->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(Desk::count(*dialog), u"9 people"_s, longest);
    Desk::choose(*dialog);
    QVERIFY(editsAreDone(world.session()));
    QVERIFY(world.stored(id).out.empty());
    QTRY_COMPARE_WITH_TIMEOUT(world.desk()->answer()->told->review.recipients, 9, longest);
    world.undo();
    QTRY_COMPARE(world.stored(id).out, world.pks({u"Ada"_s, u"Cleo"_s}));
    QVERIFY(world.stored(id).in.empty());
}

void TestDraftAudience::whoWasPutInIsTakenOutByName()
{
    Desk world;
    world.open();
    world.page().writeTo(world.pks({u"Ada"_s, u"Ben"_s}));
    QTRY_COMPARE(world.all().size(), 1U);
    const auto id = world.all().front().id;
    QTRY_VERIFY_WITH_TIMEOUT(world.isOpen(id), longest);
    QVERIFY(world.waitForReview());
    AudienceDialog *dialog = world.audience();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QPushButton *>(u"putInByHand"_s)->text(),
        u"2 people were put in one by one"_s);
    QCOMPARE(
        Desk::moveAll(*dialog, u"putInByHand"_s), (QStringList {u"Ada, @ada"_s, u"Ben, @ben"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(Desk::count(*dialog), u"0 people"_s, longest);
    QCOMPARE(world.stored(id).in, world.pks({u"Ada"_s, u"Ben"_s})); // not before it is chosen
    Desk::choose(*dialog);
    QVERIFY(editsAreDone(world.session()));
    QVERIFY(world.stored(id).in.empty());
    world.undo();
    QTRY_COMPARE(world.stored(id).in, world.pks({u"Ada"_s, u"Ben"_s}));
}

void TestDraftAudience::aStepByHandleBringsSomebodyBack()
{
    Desk world;
    const auto id = world.addDraft(u"Panniers"_s, u"Would you like to see the panniers?"_s);
    world.open();
    QVERIFY(world.waitForReview());
    world.acts()->takeOut(*world.desk()->draft(), world.pks({u"Ben"_s, u"Gus"_s}));
    QVERIFY(editsAreDone(world.session()));
    QTRY_COMPARE(world.desk()->draft()->out.size(), 2U);
    AudienceDialog *dialog = world.audience();
    QVERIFY(dialog);
    QCOMPARE(Desk::count(*dialog), u"7 people"_s);
    dialog->findChild<QPushButton *>(u"addAudiencePart"_s)->click();
    const auto fields = dialog->findChildren<QLineEdit *>(u"partHandle"_s);
    fields.back()->setText(u"@gus"_s);
    QTRY_COMPARE_WITH_TIMEOUT(Desk::count(*dialog), u"8 people"_s, longest);
    Desk::choose(*dialog);
    QVERIFY(editsAreDone(world.session()));
    QCOMPARE(world.stored(id).out, world.pks({u"Ben"_s}));
    world.undo();
    QTRY_COMPARE(world.stored(id).out, world.pks({u"Ben"_s, u"Gus"_s}));
}

void TestDraftAudience::nobodyByHandIsNoCount()
{
    Desk world;
    world.addDraft(u"Panniers"_s, u"Would you like to see the panniers?"_s);
    world.open();
    QVERIFY(world.waitForReview());
    const AudienceDialog *dialog = world.audience();
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QPushButton *>(u"takenOutByHand"_s)->isVisible());
    QVERIFY(!dialog->findChild<QPushButton *>(u"putInByHand"_s)->isVisible());
}

void TestDraftAudience::theSelectedLeaveByTheMenuAndUndoBringsThemBack()
{
    Desk world;
    const auto id = world.addDraft(u"Panniers"_s, u"Would you like to see the panniers?"_s);
    world.open();
    QVERIFY(world.waitForReview());
    world.page().findChild<AnswerPane *>()->openTab(AnswerPane::Recipients);
    world.page().findChild<GroupRows *>()->setCurrent(review::Group::OptedOut);
    auto *table = world.find<TableView>(u"recipientsTable"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    Q_EMIT table->menuAsked(table->mapToGlobal(QPoint(4, 4)));
    auto *menu = world.find<QMenu>(u"recipientMenu"_s);
    QVERIFY(menu);
    auto *out = world.find<QAction>(u"takeSelectedOut"_s);
    QVERIFY(menu->actions().contains(out));
    out->trigger();
    menu->close();
    QVERIFY(editsAreDone(world.session()));
    QCOMPARE(world.stored(id).out, world.pks({u"Dora"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(world.desk()->answer()->told->review.recipients, 8, longest);
    world.undo();
    QTRY_VERIFY(world.stored(id).out.empty());
    QTRY_COMPARE_WITH_TIMEOUT(world.desk()->answer()->told->review.recipients, 9, longest);
}

COMITY_TEST_GUI(TestDraftAudience)

#include "tst_draft_audience.moc"

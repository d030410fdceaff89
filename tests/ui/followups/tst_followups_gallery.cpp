#include "model/people/permission_store.h"
#include "tests/ui/common/gallery.h"
#include "tests/ui/followups/followups_world.h"

#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;
using Kind = followups::ObligationKind;

namespace {

/// What mock-up 06 shows, as far as it is noted by hand.
void fill(FollowupsWorld &world)
{
    const auto person = [&world](const QString &name, const QString &handle) {
        return world.person(aPerson().named(name).handled(handle));
    };
    const Pk corin = person(u"Corin Ashgrove"_s, u"ashgrovecorin"_s);
    const Pk pell = person(u"Pell Marrowdale"_s, u"marrowdale"_s);
    const Pk ines = person(u"Ines Lanternby"_s, u"ineslanternby"_s);
    const Pk cafe = person(u"Kettle & Spoke Café"_s, u"kettleandspoke"_s);
    const Pk lucian = person(
        u"Lucian Hobbleford of the Harbour Street Wheelwrights and Makers"_s, u"hobbleford"_s);
    const Pk stop = person(u"Willa Gravesend-Oak"_s, u"gravesendoak"_s);
    PermissionEntry stopped;
    stopped.wording = u"No more, thanks"_s;
    stopped.at = onDay(2026, 5, 1);
    QVERIFY(recordPermission(world.workspace().writer(), {stop}, stopped, world.now()));
    followups::Obligation unhappy
        = world.owed(corin, Kind::Detractor, u"Unhappy with the rating request"_s, 2);
    unhappy.stage = followups::CaseStage::Acknowledged;
    unhappy.attempts = 1;
    unhappy.campaign = 1;
    unhappy.draft = 1;
    followups::Obligation promise
        = world.owedOn(ines, Kind::GiveBack, u"Feature her route notes on the blog"_s, 15);
    promise.draft = 1;
    promise.madeAt -= 14 * 86'400;
    followups::Obligation kept
        = world.owedOn(cafe, Kind::GiveBack, u"Shared their winter menu, as promised"_s, 13);
    kept.doneAt = world.now() - 86'400;
    kept.draft = 1;
    followups::Obligation off
        = world.owedOn(ines, Kind::ThankYou, u"Wrote about the harbour loop"_s, 13);
    off.snoozedUntil = world.now() + 3 * 86'400;
    const qint64 asked = world.now() - 40 * 3'600;
    world.workspace().say(corin, asked, {u"Hello Corin, could you rate us this week?"_s, false});
    world.workspace().say(corin, asked + 4'000,
        {u"So the first word I get from you is a request. Nobody told me about the hub yet."_s});
    followups::Obligation missed = world.owed(
        corin, Kind::Reply, u"Can the old hub be saved, or do I need a new one?"_s, -3);
    missed.madeAt = at(2026, 5, 5);
    world.owe({missed});
    world.owe({world.owed(lucian, Kind::Retry,
                   u"Ring once more about the late order and the frame photos that were promised"_s,
                   -26),
        unhappy,
        world.owedOn(
            pell, Kind::ThankYou, u"Reviewed the workshop on 12 May. No offer attached."_s, 14),
        promise, world.owedOn(stop, Kind::ThankYou, u"Came to the open evening"_s, 16),
        world.owedOn(pell, Kind::GiveBack, u"Bring the tyre chart to the fair"_s, 28), kept, off});
}

} // namespace

/// Renders the states of the Follow-ups page into the build folder; a person looks at the pictures.
class TestFollowupsGallery : public Gallery
{
    Q_OBJECT

public:
    explicit TestFollowupsGallery(Theme &theme)
        : Gallery(theme)
    {
    }

private Q_SLOTS:
    void everyStateIsDrawn_data()
    {
        addLooks();
        addLargest();
    }

    void everyStateIsDrawn()
    {
        wearLook();
        drawOwed();
        drawEmpty();
        drawDialogs();
    }

private:
    void drawOwed()
    {
        FollowupsWorld world;
        fill(world);
        world.open();
        world.page().setCanDraft(true);
        QTRY_VERIFY(world.session().columns() != nullptr);
        QTRY_COMPARE(world.rows().size(), 14);
        world.choose(u"Unhappy with the rating request"_s);
        QTRY_VERIFY(world.page().findChild<QWidget *>(u"talkMissed"_s));
        draw(world.page(), u"followups/owed"_s);
        world.choose(u"Came to the open evening"_s);
        draw(world.page(), u"followups/stopped"_s);
        world.choose(u"Feature her route notes on the blog"_s);
        QTest::keyClick(&world.table(), Qt::Key_S);
        QTRY_VERIFY(world.find<QDialog>(u"snoozeDialog"_s));
        draw(*world.find<QDialog>(u"snoozeDialog"_s), u"followups/snooze"_s);
        world.find<QDialog>(u"snoozeDialog"_s)->close();
        QTest::keyClick(&world.table(), Qt::Key_D);
        QTRY_VERIFY(!world.text(u"undoText"_s).isEmpty());
        draw(world.page(), u"followups/narrow"_s, {808, 512});
    }

    void drawEmpty()
    {
        FollowupsWorld world;
        const Pk ana = world.person(aPerson().named(u"Ana"_s));
        followups::Obligation done = world.owedOn(ana, Kind::ThankYou, u"Thanks"_s, 14);
        done.doneAt = world.now() - 3'600;
        world.owe({done});
        world.open();
        QTRY_VERIFY(world.find<QWidget>(u"followupsEmpty"_s)->isVisible());
        draw(world.page(), u"followups/empty"_s);
        world.press(u"chipSnoozed"_s);
        draw(world.page(), u"followups/none-of-kind"_s);
    }

    void drawDialogs()
    {
        FollowupsWorld world;
        fill(world);
        world.open();
        QTRY_VERIFY(world.session().columns() != nullptr);
        QTRY_COMPARE(world.rows().size(), 14);
        world.click(u"newFollowup"_s);
        QTRY_VERIFY(world.find<QDialog>(u"followupDialog"_s));
        auto *add = world.find<QDialog>(u"followupDialog"_s);
        QTest::keyClicks(add->findChild<QLineEdit *>(u"personSearch"_s), u"e"_s);
        QTRY_VERIFY(add->findChild<QTableView *>(u"personFound"_s)->isVisible());
        draw(*add, u"followups/new"_s);
        add->close();
        world.choose(u"Feature her route notes on the blog"_s);
        QTest::keyClick(&world.table(), Qt::Key_F2);
        QTRY_VERIFY(
            !world.find<QLineEdit>(u"personSearch"_s) && world.find<QDialog>(u"followupDialog"_s));
        draw(*world.find<QDialog>(u"followupDialog"_s), u"followups/change"_s);
        world.find<QDialog>(u"followupDialog"_s)->close();
        world.choose(u"Unhappy with the rating request"_s);
        QTest::keyClick(&world.table(), Qt::Key_T);
        QTRY_VERIFY(world.find<QDialog>(u"snoozeDialog"_s));
        draw(*world.find<QDialog>(u"snoozeDialog"_s), u"followups/try-again"_s);
        world.find<QDialog>(u"snoozeDialog"_s)->close();
        world.click(u"followupMend"_s);
        QTRY_VERIFY(world.find<QDialog>(u"repairPlaybook"_s));
        draw(*world.find<QDialog>(u"repairPlaybook"_s), u"followups/mend"_s);
        world.find<QDialog>(u"repairPlaybook"_s)->close();
        world.click(u"levelChange"_s);
        QTRY_VERIFY(world.find<QDialog>(u"serviceLevelDialog"_s));
        draw(*world.find<QDialog>(u"serviceLevelDialog"_s), u"followups/service-level"_s);
        world.find<QDialog>(u"serviceLevelDialog"_s)->close();
        std::unique_ptr<QMenu> menu = world.page().actsMenu();
        menu->adjustSize();
        draw(*menu, u"followups/menu"_s);
    }

    void draw(QWidget &widget, const QString &name, const QSize &size100 = {1264, 826})
    {
        if (widget.objectName() == u"followupsPage") {
            widget.resize(pageSize(size100));
            static_cast<FollowupsPage &>(widget).setRoom(
                theme().fontScale() >= 200 || size100.width() < 860 ? Room::Narrow : Room::Wide);
        }
        for (int round = 0; round < 3; ++round) {
            QCoreApplication::processEvents(); // heights follow widths, one round later
        }
        save(widget, name);
    }
};

int main(int argc, char **argv)
{
    return comity::tests::drawGallery<TestFollowupsGallery>(argc, argv);
}

#include "tst_followups_gallery.moc"

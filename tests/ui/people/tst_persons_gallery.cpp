#include "model/people/hand_values.h"
#include "model/people/permission_store.h"
#include "model/people/person_tags.h"
#include "tests/ui/common/gallery.h"
#include "tests/ui/people/persons_world.h"

#include <QCheckBox>
#include <QMenu>
#include <QScrollArea>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// Renders the dialogs about whole persons into the build folder; a person looks at the pictures.
class TestPersonsGallery : public Gallery
{
    Q_OBJECT

public:
    explicit TestPersonsGallery(Theme &theme)
        : Gallery(theme)
    {
    }

private Q_SLOTS:
    void picturesAreMade_data()
    {
        addLooks();
        QTest::newRow("light-200") << int(Theme::Choice::Light) << 200;
    }

    void picturesAreMade()
    {
        wearLook();
        PersonsWorld world;
        world.open();
        write(world);
        drawByKey(world, Qt::Key_C, u"compareDialog"_s, u"people/compare"_s,
            {u"starlingoka"_s, u"adaezemoon"_s, u"kettlespoke"_s});
        drawByKey(world, Qt::Key_M, u"mergeDialog"_s, u"people/merge"_s,
            {u"adaezemoon"_s, u"adaezemoon@pedals.example"_s});
        drawByKey(world, Qt::Key_S, u"snoozeDialog"_s, u"people/snooze"_s, {u"starlingoka"_s});
        drawByMenu(world, u"keepInTouch"_s, u"keepInTouchDialog"_s, u"people/keep-in-touch"_s,
            {u"adaezemoon"_s});
        drawByMenu(world, u"erasePeople"_s, u"eraseDialog"_s, u"people/erase"_s,
            {u"bramtangle"_s, u"adaezemoon"_s});
        drawSuggestions(world);
        drawCustomers(world);
        drawScores(world);
        drawSplit(world);
    }

private:
    static void write(PersonsWorld &world)
    {
        const Pk first = world.pkOf(u"adaezemoon"_s);
        const Pk second = world.pkOf(u"adaezemoon@pedals.example"_s);
        world.edit([&](SQLite::Database &writer) {
            QVERIFY(setValue(writer, {first}, HandField::Role, u"customer"_s, 1'778'000'000));
            QVERIFY(setValue(writer, {second}, HandField::Role, u"journalist"_s, 1'778'400'000));
            QVERIFY(setValue(writer, {world.pkOf(u"kettlespoke"_s)}, HandField::Email,
                u"hello@kettlespoke.example"_s, 1));
            QVERIFY(addTags(writer, {first}, {u"press"_s, u"rides with us"_s}, 1));
            QVERIFY(recordPermission(writer, {first},
                {anyTopic, PermissionEvent::OptIn, u"Send me the ride news"_s, u"a form"_s,
                    Dated::day(1'777'900'000)},
                1'778'500'000));
            QVERIFY(recordPermission(writer, {second},
                {anyTopic, PermissionEvent::OptedOut, u"No more, thank you"_s, u"a mail"_s, {}},
                1'778'500'001));
        });
    }
    static void draw(PersonsWorld &world, const QString &dialog, const QString &picture)
    {
        QTRY_VERIFY2(world.dialog(dialog), qPrintable(dialog));
        QTest::qWait(60);
        save(*world.dialog(dialog), picture);
    }
    static void close(PersonsWorld &world, const QString &dialog)
    {
        QTest::keyClick(world.dialog(dialog), Qt::Key_Escape);
        QTRY_VERIFY(!world.dialog(dialog));
    }
    static void drawByKey(PersonsWorld &world, Qt::Key key, const QString &dialog,
        const QString &picture, const QStringList &people)
    {
        world.choose(people);
        QTest::keyClick(&world.table(), key);
        draw(world, dialog, picture);
        close(world, dialog);
    }
    static void drawByMenu(PersonsWorld &world, const QString &action, const QString &dialog,
        const QString &picture, const QStringList &people)
    {
        world.choose(people);
        QMenu *menu = world.openRowMenu();
        save(*menu, u"people/row-menu"_s);
        menu->findChild<QAction *>(action)->trigger();
        menu->close();
        draw(world, dialog, picture);
        close(world, dialog);
    }
    static void chooseMore(PersonsWorld &world, const QString &act)
    {
        PersonsWorld::click(world.page(), u"peopleMore"_s);
        QTRY_VERIFY(world.page().findChild<QMenu *>(u"moreMenu"_s));
        auto *menu = world.page().findChild<QMenu *>(u"moreMenu"_s);
        menu->findChild<QAction *>(act)->trigger();
        menu->close();
        QTRY_VERIFY(!world.page().findChild<QMenu *>(u"moreMenu"_s));
    }

    static void drawSuggestions(PersonsWorld &world)
    {
        chooseMore(world, u"suggestPersons"_s);
        QTRY_VERIFY(world.dialog(u"suggestionsDialog"_s));
        QWidget *dialog = world.dialog(u"suggestionsDialog"_s);
        QTRY_VERIFY(!PersonsWorld::texts(*dialog, u"comparedName"_s).isEmpty());
        draw(world, u"suggestionsDialog"_s, u"people/suggestions"_s);
        PersonsWorld::click(*dialog, u"suggestionsLater"_s);
        PersonsWorld::click(*dialog, u"suggestionsLater"_s);
        draw(world, u"suggestionsDialog"_s, u"people/suggestions-done"_s);
        close(world, u"suggestionsDialog"_s);
    }

    static void drawCustomers(PersonsWorld &world)
    {
        world.prompts().files
            = {{world.write(u"shop-customers.csv"_s,
                   "Customer,E-mail,Phone,Twitter,Bought\n"
                   "Kettle & Spoke,hello@kettlespoke.example,+44 20 7946 0123,@starlingoka,Wheels\n"
                   "Bram Tanglewick,bram@tangle.example,,,Bell\n"
                   "Adaeze Moonriver,,0171 1234567,@adaezemoon,Saddle\n"
                   "Percival Inkwell,percival@inkwell.example,,,Lamp\n")},
                {world.write(u"holiday.html"_s, "<!DOCTYPE html><p>Hello")}};
        chooseMore(world, u"matchCustomers"_s);
        QTRY_VERIFY(world.dialog(u"customerColumns"_s));
        draw(world, u"customerDialog"_s, u"people/customers-columns"_s);
        QWidget *dialog = world.dialog(u"customerDialog"_s);
        PersonsWorld::click(*dialog, u"customerNext"_s);
        QTRY_VERIFY(world.dialog(u"customerTable"_s));
        QTRY_COMPARE(dialog->findChild<QTableView *>(u"customerTable"_s)->model()->rowCount(), 4);
        draw(world, u"customerDialog"_s, u"people/customers-matches"_s);
        dialog->findChild<QCheckBox *>(u"customersGave"_s)->setChecked(true);
        draw(world, u"customerDialog"_s, u"people/customers-permission"_s);
        close(world, u"customerDialog"_s);
        chooseMore(world, u"matchCustomers"_s);
        QTRY_VERIFY(world.dialog(u"customerTrouble"_s));
        draw(world, u"customerDialog"_s, u"people/customers-trouble"_s);
        close(world, u"customerDialog"_s);
    }

    static void drawScores(PersonsWorld &world)
    {
        world.prompts().files = {{world.write(u"klout-2026-03-01.csv"_s,
            "Handle,Klout score\n@bramtangle,48\n@kettlespoke,51.5\n@nobody,3\n,12\n")}};
        chooseMore(world, u"takeOverScores"_s);
        QTRY_VERIFY(world.dialog(u"scoreDialog"_s));
        QTRY_VERIFY(world.dialog(u"scoreDialog"_s)
                        ->findChild<QAbstractButton *>(u"scoreSave"_s)
                        ->isEnabled());
        draw(world, u"scoreDialog"_s, u"people/scores"_s);
        close(world, u"scoreDialog"_s);
    }

    static void drawSplit(PersonsWorld &world)
    {
        world.edit([&](SQLite::Database &writer) {
            QVERIFY(mergePeople(writer,
                {world.pkOf(u"starlingoka"_s), world.pkOf(u"hideo@pedals.example"_s)},
                u"same-website"_s, 1'778'000'000));
        });
        QTRY_COMPARE(world.model().rowCount(), 7);
        drawByMenu(
            world, u"splitPerson"_s, u"splitDialog"_s, u"people/split"_s, {u"starlingoka"_s});
    }
};

int main(int argc, char **argv)
{
    return comity::tests::drawGallery<TestPersonsGallery>(argc, argv);
}

#include "tst_persons_gallery.moc"

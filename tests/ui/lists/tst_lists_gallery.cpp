#include "model/standing/people_query_json.h"
#include "tests/ui/common/gallery.h"
#include "tests/ui/lists/lists_world.h"
#include "ui/common/add_to_list_dialog.h"
#include "ui/lists/lists_model.h"
#include "ui/lists/lists_pane.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

namespace {

const QStringList names {u"Marguerite Fennimore"_s, u"Tobias Wrenfield"_s, u"Adaeze Moonriver"_s,
    u"Percival Inkwell"_s, u"Rosalind Thimblewood"_s, u"Ibrahim Larkspur-Vale"_s,
    u"Greta Holloway-Finch"_s, u"Dunstan Peabody"_s, u"Yuki Harborlight"_s, u"Cosima Vandermoth"_s,
    u"Ottoline Fairweather"_s, u"Benedikt Stormlantern"_s};

/// The lists of mock-up 03.
void fill(ListsWorld &world)
{
    std::vector<Pk> people;
    world.workspace().writer().exec("BEGIN");
    for (int i = 0; i < 731; ++i) {
        PersonBuilder person = aPerson();
        person.withFollowers(200 + 37 * (i % 90)).following(300 + 11 * (i % 70));
        if (i < names.size()) {
            person.named(names.at(i)).handled(names.at(i).section(u' ', 1).toLower().remove(u'-'));
        } else {
            person.named(u"Rider %1"_s.arg(i)).handled(u"rider%1"_s.arg(i));
        }
        if (i % 9 != 0) {
            person.lastPosted(onDay(2026, 5, 13 - i % 12));
        } else if (i % 2 == 0) {
            person.lastPosted(onDay(2025, 9, 3));
        }
        people.push_back(world.person(person));
    }
    world.workspace().writer().exec("COMMIT");
    world.setLimit(500);
    const auto some = [&people](std::ptrdiff_t from, std::ptrdiff_t count) {
        return std::vector<Pk>(people.begin() + from, people.begin() + from + count);
    };
    const auto add = [&](const QString &name, ListKind kind, const std::vector<Pk> &on,
                         const QString &purpose = {}) {
        world.list({.name = name, .kind = kind, .purpose = purpose, .account = world.mine()}, on);
    };
    add(u"Local press"_s, ListKind::Target, some(0, 12),
        u"Writers who cover cycling in Port Merrow. Be useful before being promotional."_s);
    add(u"Ride leaders"_s, ListKind::Target, some(12, 15));
    add(u"Would-be partners"_s, ListKind::Target, some(27, 11));
    add(u"Customers"_s, ListKind::Private, some(0, 618), u"Everybody who bought a wheel from us"_s);
    add(u"Partners"_s, ListKind::Private, some(80, 46));
    add(u"Suppliers"_s, ListKind::Private, some(140, 320));
    add(u"Competitors"_s, ListKind::Private, {});
    add(u"Port Merrow riders"_s, ListKind::Public, some(200, 88));
    world.list({.name = u"Quiet for a while"_s,
        .kind = ListKind::Smart,
        .query = QString::fromUtf8(toJson(PeopleQuery {.staleDays = 90}))});
    world.list({.name = u"Protected people"_s, .kind = ListKind::Protected}, some(300, 84));
}

} // namespace

/// Renders the states of the Lists page into the build folder; a person looks at the pictures.
class TestListsGallery : public Gallery
{
    Q_OBJECT

public:
    explicit TestListsGallery(Theme &theme)
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
        drawLists();
        drawEmpty();
    }

private:
    void drawLists()
    {
        ListsWorld world;
        fill(world);
        world.open();
        QTRY_COMPARE_WITH_TIMEOUT(world.table().model()->rowCount(), 12, 20000);
        QTRY_VERIFY(world.session().columns() != nullptr);
        world.choose(u"Customers"_s);
        QTRY_COMPARE(world.table().model()->rowCount(), 618);
        world.table().selectRow(2);
        draw(world.page(), u"lists/private"_s);
        world.select({names.at(1), names.at(3), names.at(4)});
        draw(world.page(), u"lists/several"_s);
        world.choose(u"Port Merrow riders"_s);
        QTRY_COMPARE(world.table().model()->rowCount(), 88);
        world.table().selectRow(1);
        QTest::keyClick(&world.table(), Qt::Key_Delete);
        QTRY_COMPARE(world.table().model()->rowCount(), 87);
        draw(world.page(), u"lists/public"_s);
        world.choose(u"Competitors"_s);
        QTRY_COMPARE(world.table().model()->rowCount(), 0);
        draw(world.page(), u"lists/empty-list"_s);
        world.choose(u"Quiet for a while"_s);
        QTRY_VERIFY(world.table().model()->rowCount() > 0);
        draw(world.page(), u"lists/smart"_s);
        drawDialogs(world);
    }

    void drawDialogs(ListsWorld &world)
    {
        world.choose(u"Partners"_s);
        QTRY_COMPARE(world.table().model()->rowCount(), 46);
        world.page().makeList();
        auto *made = world.find<QDialog>(u"listDialog"_s);
        made->findChild<QLineEdit *>(u"listNameField"_s)->setText(u"Port Merrow press"_s);
        draw(*made, u"lists/new-list"_s);
        auto *kind = made->findChild<QComboBox *>(u"listKind"_s);
        kind->setCurrentIndex(kind->findData(int(ListKind::Target)));
        made->findChild<QCheckBox *>(u"listIsEvent"_s)->setChecked(true);
        made->findChild<QLineEdit *>(u"eventName"_s)->setText(u"Port Merrow Bike Fair"_s);
        draw(*made, u"lists/new-event-list"_s);
        made->close();
        drawExport(world);
        world.find<QPushButton>(u"addPeopleButton"_s)->click();
        auto *found = world.find<QDialog>(u"addPeopleDialog"_s);
        auto *search = found->findChild<QLineEdit *>(u"addPeopleSearch"_s);
        for (const QString &name : {u"rider 9"_s, u"rider 81"_s, u"er"_s}) {
            search->selectAll();
            QTest::keyClicks(search, name);
            QTest::keyClick(search, Qt::Key_Return);
            QTRY_VERIFY(search->hasSelectedText());
        }
        draw(*found, u"lists/add-people"_s);
        found->findChild<QPushButton *>(u"pasteInstead"_s)->click();
        auto *paste = world.find<QDialog>(u"pasteDialog"_s);
        paste->findChild<QPlainTextEdit *>(u"pasteText"_s)
            ->setPlainText(u"@fennimore\n@newcomer\nhttps://x.com/wrenfield\nthree words here\n"_s);
        QTRY_VERIFY(paste->findChild<QPushButton *>(u"pasteAdd"_s)->isEnabled());
        draw(*paste, u"lists/paste"_s);
        paste->close();
        AddToListDialog choice(u"Add 40 people to a list"_s, &world.page());
        choice.setAttribute(Qt::WA_DeleteOnClose, false);
        choice.setLists(world.find<ListsPane>(u"listsPane"_s)->model().lists());
        choice.findChild<QLineEdit *>(u"listSearch"_s)->setText(u"p"_s);
        choice.show();
        draw(choice, u"lists/add-to-list"_s);
        choice.close();
        world.find<QToolButton>(u"listMenuButton"_s)->click();
        QVERIFY(world.trigger(u"listMenu"_s, u"combineLists"_s));
        draw(*world.find<QDialog>(u"setsDialog"_s), u"lists/combine"_s);
    }

    void drawExport(ListsWorld &world)
    {
        world.choose(u"Customers"_s);
        QTRY_COMPARE(world.table().model()->rowCount(), 618);
        world.find<QPushButton>(u"exportListButton"_s)->click();
        auto *dialog = world.find<QDialog>(u"exportDialog"_s);
        draw(*dialog, u"lists/export"_s);
        auto *path = dialog->findChild<QLineEdit *>(u"exportPath"_s);
        path->selectAll();
        QTest::keyClicks(path, u"/proc/nowhere/Customers"_s);
        dialog->findChild<QPushButton *>(u"exportAct"_s)->click();
        QTRY_VERIFY(dialog->findChild<QWidget *>(u"exportTrouble"_s)->isVisible());
        draw(*dialog, u"lists/export-refused"_s);
        dialog->close();
        world.choose(u"Partners"_s);
        QTRY_COMPARE(world.table().model()->rowCount(), 46);
    }

    void drawEmpty()
    {
        ListsWorld world;
        world.open();
        QTRY_VERIFY(world.find<QPushButton>(u"firstListButton"_s)->isVisible());
        draw(world.page(), u"lists/no-lists"_s);
    }

    void draw(QWidget &widget, const QString &name)
    {
        if (widget.objectName() == u"listsPage") {
            widget.resize(pageSize({1264, 826}));
        }
        for (int round = 0; round < 3; ++round) {
            QCoreApplication::processEvents(); // heights follow widths, one round later
        }
        save(widget, name);
    }
};

int main(int argc, char **argv)
{
    return comity::tests::drawGallery<TestListsGallery>(argc, argv);
}

#include "tst_lists_gallery.moc"

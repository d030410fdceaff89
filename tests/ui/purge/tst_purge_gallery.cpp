#include "model/people/person_facts.h"
#include "tests/ui/common/gallery.h"
#include "tests/ui/purge/purge_world.h"
#include "ui/common/stepper.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

namespace {

struct Drawn
{
    const char16_t *name;
    const char16_t *handle;
    QDate followed;
    int quietDays; ///< -1 never posted
    int followers;
    int following;
    bool mutual;
};

const std::array drawn {
    Drawn {u"Jasper Oldwhistle", u"oldwhistle77", {2019, 3, 14}, 212, 12, 400, false},
    Drawn {u"Aurelio Saltmarsh", u"saltmarsh.au", {2019, 5, 2}, 141, 80, 1000, false},
    Drawn {u"Sixpenny Wheels", u"sixpennywheels", {2019, 6, 19}, -1, 1, 300, false},
    Drawn {u"Thaddeus Moorcroft-Bellingham", u"moorcroftbell", {2019, 9, 3}, 0, 710, 1000, false},
    Drawn {u"Vesper Quarrington", u"vesperquarr", {2019, 11, 11}, 402, 1900, 1000, true},
    Drawn {u"DealBlaster Forty", u"dealblaster40", {2020, 1, 20}, 1, 10, 1000, false},
    Drawn {u"Cornelia Wisplight", u"wisplight_c", {2020, 2, 8}, 3, 940, 1000, false},
    Drawn {u"Barnaby Thistledown", u"thistledownb", {2020, 3, 27}, 188, 400, 1000, false},
    Drawn {u"Harbour Street Florist", u"harbourflorist", {2020, 6, 1}, 6, 1200, 1000, false},
    Drawn {u"Octavia Penhallow", u"penhallow_o", {2020, 7, 14}, 1, 21200, 100, false},
    Drawn {u"Milo Fogcatcher", u"fogcatcher", {2020, 8, 2}, 97, 880, 1000, false},
    Drawn {u"Ludmila Sparrowgate", u"sparrowgate_l", {2020, 8, 30}, 12, 520, 1000, false},
    Drawn {u"Grover Tidewick", u"tidewick", {}, -1, 2, 100, false},
    Drawn {u"Hestia Bellweather", u"bellweather.h", {2020, 10, 17}, 264, 1050, 1000, false},
    Drawn {u"Alistair Brindlecove", u"brindlecove", {2020, 12, 9}, 20, 660, 1000, false},
    Drawn {u"Quentin Marshlight", u"marshlightq", {2021, 1, 4}, 0, 0, 1000, false},
    Drawn {u"Saffron Inkpen-Dale", u"inkpendale", {2021, 1, 22}, 118, 310, 1000, false},
};

/// A workspace as large as the drawn one: 4,712 people followed, those of mock-up 04 first.
void fill(PurgeWorld &world, AccountId account)
{
    PeopleWorkspace &workspace = world.workspace();
    const Dated taken = onDay(2026, 5, 11);
    const ImportId import = workspace.addImport(account, taken);
    const QDate today(2026, 5, 14);
    std::vector<Pk> following;
    std::vector<Pk> followers;
    std::vector<qint64> since;
    const auto dayAt = [](QDate date) { return onDay(date.year(), date.month(), date.day()); };
    workspace.writer().exec("BEGIN");
    for (const Drawn &one : drawn) {
        PersonBuilder person = aPerson();
        person.named(QString::fromUtf16(one.name)).handled(QString::fromUtf16(one.handle));
        person.withFollowers(one.followers).following(one.following);
        person.withPosts(one.quietDays < 0 ? 0 : 80);
        if (one.quietDays >= 0) {
            person.lastPosted(dayAt(today.addDays(-one.quietDays)));
        }
        following.push_back(person.in(workspace));
        since.push_back(one.followed.isValid() ? dayAt(one.followed).at : 0);
        if (one.mutual) {
            followers.push_back(following.back());
        }
    }
    for (int i = 0; i < 4695; ++i) {
        PersonBuilder person = aPerson();
        person.named(u"Rider %1"_s.arg(i)).handled(u"rider%1"_s.arg(i));
        person.withFollowers(200 + i % 900).following(300 + i % 700).withPosts(12);
        if (i % 7 != 0) {
            person.lastPosted(dayAt(today.addDays(-(i % 8 == 0 ? 130 + i % 90 : i % 60))));
        }
        following.push_back(person.in(workspace));
        since.push_back(
            dayAt(i % 40 == 0 ? today.addDays(-i % 20) : QDate(2021, 2, 1).addDays(i / 3)).at);
        if (i % 5 != 0) {
            followers.push_back(following.back());
        }
    }
    workspace.writer().exec("COMMIT");
    // Grover came between two older lists: a date that is only bounded.
    const auto olderList = [&](QDate day, std::size_t count) {
        const ImportId older = workspace.addImport(account, dayAt(day));
        const auto size = static_cast<std::ptrdiff_t>(count);
        workspace.addList(account, older, dayAt(day),
            {u"following"_s, std::vector<Pk>(following.begin(), following.begin() + size)});
    };
    olderList(QDate(2020, 10, 3), 12);
    olderList(QDate(2020, 10, 16), 13);
    PeopleWorkspace::List list {u"following"_s, following};
    list.since = since;
    list.sinceIsDay = true;
    workspace.addList(account, import, taken, list);
    workspace.addList(account, import, taken, {u"followers"_s, followers});
    workspace.addSeen(import, following,
        {snapshots::Field::LastPostAt, snapshots::Field::Posts, snapshots::Field::Followers});
    workspace.derive();
    const std::vector<Pk> kept(following.begin() + 40, following.begin() + 124);
    QVERIFY(setFact(workspace.writer(), PersonFact::Protected, kept, true, workspace.now()));
}

} // namespace

/// Renders the states of the Purge page into the build folder; a person looks at the pictures.
class TestPurgeGallery : public Gallery
{
    Q_OBJECT

public:
    explicit TestPurgeGallery(Theme &theme)
        : Gallery(theme)
    {
    }

private Q_SLOTS:
    void everyStateIsDrawn_data() { addLooks(); }

    void everyStateIsDrawn()
    {
        wearLook();
        drawWork();
        drawNotReady();
        drawMirror();
        drawFollowers();
        drawEmpty();
    }

private:
    void drawWork()
    {
        PurgeWorld world(PurgeWorld::Lists::None);
        fill(world, world.mine());
        world.open();
        auto *button = world.find<QPushButton>(u"reviewBatch"_s);
        QTRY_VERIFY_WITH_TIMEOUT(button->isVisible() && button->isEnabled(), 20000);
        draw(world.page(), u"purge/plan"_s);
        world.find<QPushButton>(u"who-protected"_s)->click();
        auto *dialog = world.find<QDialog>(u"leftOutDialog"_s);
        QVERIFY(dialog != nullptr);
        draw(*dialog, u"purge/who"_s);
        dialog->close();
        QVERIFY(world.review());
        world.prompts().texts = {u"90"_s};
        for (const Qt::Key key : {Qt::Key_U, Qt::Key_U, Qt::Key_U, Qt::Key_K, Qt::Key_U, Qt::Key_U,
                 Qt::Key_S, Qt::Key_P, Qt::Key_K, Qt::Key_U}) {
            world.press(key);
        }
        QTRY_COMPARE(world.stored().count(u" -"_s), 40);
        draw(world.page(), u"purge/review"_s);
        drawWorkThrough(world);
    }

    /// The goal and the pace of mock-up 04, then the work of mock-up 14 and what is left to prove.
    void drawWorkThrough(PurgeWorld &world)
    {
        world.prompts().texts = {u"500"_s};
        world.find<QPushButton>(u"headroomGoal"_s)->click();
        QTRY_VERIFY(world.text(u"paceSentence"_s).contains(u"reach the goal"));
        draw(world.page(), u"purge/goal"_s);
        for (int i = 0; i < 30; ++i) {
            world.press(Qt::Key_U);
        }
        world.find<QPushButton>(u"workThrough"_s)->click();
        auto *table = world.find<QTableView>(u"workTable"_s);
        for (const Qt::Key key : {Qt::Key_D, Qt::Key_D, Qt::Key_D, Qt::Key_S, Qt::Key_D, Qt::Key_D,
                 Qt::Key_K, Qt::Key_D}) {
            QTest::keyClick(table, key);
        }
        QVERIFY(world.editsAreDone());
        draw(world.page(), u"purge/work"_s);
        while (!world.find<QWidget>(u"workFinished"_s)->isVisible()) {
            QTest::keyClick(table, Qt::Key_D);
        }
        QVERIFY(world.editsAreDone());
        draw(world.page(), u"purge/worked"_s);
        auto *stepper = world.find<Stepper>(u"purgeStepper"_s);
        // The step opens once the ticks are read again.
        const auto goOn = [stepper] {
            QTest::keyClick(stepper, Qt::Key_Right);
            return stepper->current() == 3;
        };
        QTRY_VERIFY(goOn());
        auto *people = world.find<QTableView>(u"verifyPeople"_s);
        QTRY_VERIFY(people->model()->rowCount() > 0);
        draw(world.page(), u"purge/verify"_s);
    }

    void drawNotReady()
    {
        PurgeWorld world(PurgeWorld::Lists::FollowingOnly);
        world.open();
        QTRY_VERIFY(!world.text(u"fitCount"_s).isNull());
        draw(world.page(), u"purge/not-ready"_s);
        world.find<QSpinBox>(u"staleDays"_s)->setValue(3000);
        world.find<QAbstractButton>(u"reason-never-posted"_s)->setChecked(false);
        QTRY_COMPARE(world.text(u"fitCount"_s), u"0"_s);
        draw(world.page(), u"purge/nobody"_s);
        world.page().planChosen(
            {world.pk(u"Ada"_s), world.pk(u"Eli"_s), world.pk(u"Finn"_s), Pk {9'999}});
        QTRY_COMPARE(world.text(u"fitCount"_s), u"2"_s);
        draw(world.page(), u"purge/chosen"_s);
    }

    void drawMirror()
    {
        PurgeWorld world;
        world.waits(u"Cleo"_s);
        world.waits(u"Dora"_s);
        world.open();
        auto *waiting = world.find<QPushButton>(u"waitingFirst"_s);
        QTRY_VERIFY(waiting->isVisible());
        world.find<QPushButton>(u"reviewBatch"_s)->click();
        auto *dialog = world.find<QDialog>(u"mirrorDialog"_s);
        QVERIFY(dialog != nullptr);
        draw(*dialog, u"purge/mirror"_s);
        dialog->reject();
        draw(world.page(), u"purge/waiting"_s);
    }

    void drawFollowers()
    {
        PurgeWorld world;
        world.followedByAutomated();
        world.open();
        QTRY_VERIFY(world.names().contains(u"Ada"_s));
        QTest::keyClick(world.find<QComboBox>(u"planKind"_s), Qt::Key_Down);
        QTRY_COMPARE(world.names().size(), qsizetype {2});
        draw(world.page(), u"purge/followers-plan"_s);
        QVERIFY(world.review());
        world.press(Qt::Key_U);
        QVERIFY(world.editsAreDone());
        draw(world.page(), u"purge/followers-review"_s);
        world.find<QPushButton>(u"workThrough"_s)->click();
        draw(world.page(), u"purge/followers-work"_s);
        QTest::keyClick(world.find<QTableView>(u"workTable"_s), Qt::Key_D);
        QVERIFY(world.editsAreDone());
        auto *stepper = world.find<Stepper>(u"purgeStepper"_s);
        const auto goOn = [stepper] {
            QTest::keyClick(stepper, Qt::Key_Right);
            return stepper->current() == 3;
        };
        QTRY_VERIFY(goOn());
        QTRY_COMPARE(world.find<QTableView>(u"verifyPeople"_s)->model()->rowCount(), 1);
        draw(world.page(), u"purge/followers-verify"_s);
    }

    void drawEmpty()
    {
        PurgeWorld world(PurgeWorld::Lists::None);
        world.workspace().addAccount(u"mastodon:fernhill@social.example"_s);
        world.open();
        auto *import = world.find<QWidget>(u"importFirst"_s);
        QTRY_VERIFY(import->isVisible());
        draw(world.page(), u"purge/import-first"_s);
        world.session().chooseAccount(std::nullopt);
        QTRY_VERIFY(world.find<QWidget>(u"chooseAccount"_s) != nullptr);
        draw(world.page(), u"purge/choose"_s);
    }

    void draw(QWidget &widget, const QString &name)
    {
        if (!widget.isWindow() || widget.objectName() == u"purgePage") {
            widget.resize(QSize(1264, 826) * theme().fontScale() / 100);
        }
        for (int round = 0; round < 3; ++round) {
            QCoreApplication::processEvents(); // heights follow widths, one round later
        }
        save(widget, name);
    }
};

int main(int argc, char **argv)
{
    return comity::tests::drawGallery<TestPurgeGallery>(argc, argv);
}

#include "tst_purge_gallery.moc"

#include "tests/support/people_workspace.h"
#include "tests/ui/shell/shell_test.h"
#include "ui/shell/palette_commands.h"
#include "ui/shell/palette_model.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::ui;

/// "Find or do anything", by the keyboard.
class TestPalette : public tests::ShellTest
{
    Q_OBJECT

public:
    using ShellTest::ShellTest;

private Q_SLOTS:
    void commandsAreFoundByTheBeginningsOfTheirWords();
    void whatIsSwitchedOffIsNotOffered();
    void enterDoesTheCommandAndGivesTheFocusBack();
    void whatThePageCanDoIsOffered();
    void peopleAndListsAreFoundByName();
    void theSignsNarrowToOneKind();
    void arrowsPassOverHeadingsAndRound();
    void itClosesAndNothingHappens();
    void aStrangersNameIsPlain();

private:
    /// A workspace with people, open in the window under all accounts.
    void openPeople();
    void type(const QString &text) const
    {
        auto *field = m_world->find<QLineEdit>(u"paletteField"_s);
        field->clear();
        QTest::keyClicks(field, text);
    }
    void press(Qt::Key key) const
    {
        QTest::keyClick(m_world->find<QLineEdit>(u"paletteField"_s), key);
    }
    QWidget *palette() const { return m_world->find<QWidget>(u"palette"_s); }
    QStringList rows() const
    {
        const QAbstractItemModel *model
            = m_world->find<QAbstractItemView>(u"paletteRows"_s)->model();
        QStringList out;
        for (int row = 0; row < model->rowCount(); ++row) {
            out += model->index(row, 0).data().toString();
        }
        return out;
    }
    QString current() const
    {
        return m_world->find<QAbstractItemView>(u"paletteRows"_s)->currentIndex().data().toString();
    }

    std::unique_ptr<tests::PeopleWorkspace> m_people;
    ListId m_list = {};
};

void TestPalette::openPeople()
{
    m_people = std::make_unique<tests::PeopleWorkspace>();
    (void)tests::aPerson().named(u"Hepzibah Puddle"_s).handled(u"puddle"_s).in(*m_people);
    (void)tests::aPerson().named(u"Pura Low"_s).handled(u"plow"_s).in(*m_people);
    (void)tests::aPerson().named(u"<b>Purl</b>"_s).handled(u"purl"_s).in(*m_people);
    (void)tests::aPerson().named(u"Ada"_s).saying(u"purple prose"_s).in(*m_people);
    m_people->writer().exec(
        "INSERT INTO list(id, name, kind, position, made_at)"
        " VALUES(7, 'Purchasers', 'private', 1, 0), (8, 'Riders', 'public', 2, 0)");
    m_world->open(QFileInfo(m_people->path()).path(), QFileInfo(m_people->path()).fileName(), true);
    m_world->session->chooseAccount(std::nullopt);
    m_world->session->reload();
    QTRY_VERIFY(m_world->session->columns());
}

void TestPalette::commandsAreFoundByTheBeginningsOfTheirWords()
{
    QMenu menu;
    menu.addAction(u"&Export purge checklist…"_s);
    menu.addAction(u"Purge: review"_s);
    menu.addAction(u"Repurpose"_s);
    menu.addAction(u"Ändern && mehr"_s);
    menu.addAction(u"Copy &handles…\tCtrl+Shift+C"_s);
    QMenu *theme = menu.addMenu(u"&Theme"_s);
    theme->addAction(u"&Dark"_s);
    const std::vector<PaletteItem> all = commandsIn(menu);
    const auto texts = [&all](const QString &typed) {
        QStringList out;
        for (const PaletteItem &item : matchingCommands(all, typed, 9)) {
            out += item.text;
        }
        return out;
    };
    QCOMPARE(texts(u"pu"_s), (QStringList {u"Purge: review"_s, u"Export purge checklist"_s}));
    QCOMPARE(texts(u"check EXP"_s), QStringList {u"Export purge checklist"_s});
    QCOMPARE(texts(u"dark th"_s), QStringList {u"Theme: Dark"_s});
    QCOMPARE(texts(u"andern"_s), QStringList {u"Ändern & mehr"_s});
    QCOMPARE(texts(u"xyz"_s), QStringList());
    QCOMPARE(texts(u"copy"_s), QStringList {u"Copy handles"_s});
    QCOMPARE(matchingCommands(all, u"copy"_s, 1).at(0).keys,
        (QStringList {u"Ctrl"_s, u"Shift"_s, u"C"_s}));
    QCOMPARE(texts(u" "_s).size(), 6);
    QCOMPARE(matchingCommands(all, {}, 2).size(), std::size_t(2));
}

void TestPalette::whatIsSwitchedOffIsNotOffered()
{
    // Without a workspace nothing can be imported.
    m_world->trigger(u"openPalette"_s);
    type(u"import files"_s);
    QCOMPARE(rows(), QStringList());
    QVERIFY(m_world->find<QWidget>(u"paletteNothing"_s)->isVisible());
    type(u"dark"_s);
    QCOMPARE(rows(), (QStringList {u"Commands"_s, u"Theme: Dark"_s}));
}

void TestPalette::enterDoesTheCommandAndGivesTheFocusBack()
{
    m_world->pages[0]->first.setFocus();
    m_world->trigger(u"openPalette"_s);
    QVERIFY(palette()->isVisible());
    type(u"dark"_s);
    press(Qt::Key_Return);
    QVERIFY(!palette()->isVisible());
    QCOMPARE(m_theme.choice(), Theme::Choice::Dark);
    QCOMPARE(QApplication::focusWidget(), &m_world->pages[0]->first);
}

void TestPalette::whatThePageCanDoIsOffered()
{
    int done = 0;
    m_world->pages[0]->acts = [&done] {
        auto menu = std::make_unique<QMenu>();
        QObject::connect(menu->addAction(u"Protect @ada"_s), &QAction::triggered, menu.get(),
            [&done] { ++done; });
        return menu;
    };
    m_world->trigger(u"openPalette"_s);
    type(u"protect"_s);
    QCOMPARE(current(), u"Protect @ada"_s);
    press(Qt::Key_Enter);
    QCOMPARE(done, 1);
}

void TestPalette::peopleAndListsAreFoundByName()
{
    openPeople();
    QSignalSpy people(m_world->window.get(), &MainWindow::personAsked);
    QSignalSpy lists(m_world->window.get(), &MainWindow::listAsked);
    m_world->trigger(u"openPalette"_s);
    type(u"pu"_s);
    QTRY_VERIFY(rows().contains(u"Purchasers"_s));
    // Who is called so, not who writes of it.
    QVERIFY(rows().contains(u"Hepzibah Puddle"_s));
    QVERIFY(!rows().contains(u"Ada"_s));
    QVERIFY(!rows().contains(u"Riders"_s));
    const auto *view = m_world->find<QAbstractItemView>(u"paletteRows"_s);
    QCOMPARE(view->verticalScrollBar()->maximum(), 0); // few rows are all in sight
    type(u"hepz"_s);
    QTRY_COMPARE(current(), u"Hepzibah Puddle"_s);
    press(Qt::Key_Return);
    QCOMPARE(people.size(), 1);
    QCOMPARE(people[0][0].value<Pk>(), Pk {1});
    m_world->trigger(u"openPalette"_s);
    type(u"rider"_s);
    QTRY_COMPARE(current(), u"Riders"_s);
    press(Qt::Key_Return);
    QCOMPARE(lists.size(), 1);
    QCOMPARE(lists[0][0].value<ListId>(), ListId {8});
}

void TestPalette::theSignsNarrowToOneKind()
{
    openPeople();
    m_world->trigger(u"openPalette"_s);
    type(u"@pu"_s);
    QTRY_COMPARE(rows().value(0), u"People"_s);
    QVERIFY(!rows().contains(u"Commands"_s) && !rows().contains(u"Lists"_s));
    QCOMPARE(rows().size(), 4);
    type(u">pu"_s);
    // "Go" holds a page of that name.
    QCOMPARE(rows(), (QStringList {u"Commands"_s, u"Purge"_s}));
}

void TestPalette::arrowsPassOverHeadingsAndRound()
{
    openPeople();
    m_world->trigger(u"openPalette"_s);
    type(u"pu"_s);
    QTRY_VERIFY(rows().contains(u"Purchasers"_s));
    QStringList seen;
    for (int i = 0; i < rows().size() - 3; ++i) {
        seen += current();
        press(Qt::Key_Down);
    }
    QCOMPARE(seen.size(), QSet<QString>(seen.begin(), seen.end()).size());
    for (const QString &heading : {u"Commands"_s, u"People"_s, u"Lists"_s}) {
        QVERIFY(!seen.contains(heading));
    }
    QCOMPARE(current(), seen.first());
    press(Qt::Key_Up);
    QCOMPARE(current(), seen.last());
}

void TestPalette::itClosesAndNothingHappens()
{
    QSignalSpy people(m_world->window.get(), &MainWindow::personAsked);
    m_world->pages[0]->first.setFocus();
    m_world->trigger(u"openPalette"_s);
    type(u"dark"_s);
    press(Qt::Key_Escape);
    QVERIFY(!palette()->isVisible());
    QVERIFY(m_theme.choice() != Theme::Choice::Dark);
    QCOMPARE(QApplication::focusWidget(), &m_world->pages[0]->first);
    // The same key that opens it closes it.
    m_world->trigger(u"openPalette"_s);
    QTest::keyClick(m_world->find<QLineEdit>(u"paletteField"_s), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!palette()->isVisible());
    m_world->trigger(u"openPalette"_s);
    QCOMPARE(m_world->find<QLineEdit>(u"paletteField"_s)->text(), QString());
    QTest::mouseClick(palette(), Qt::LeftButton, {}, {4, palette()->height() - 4});
    QVERIFY(!palette()->isVisible());
    QVERIFY(people.isEmpty());
}

void TestPalette::aStrangersNameIsPlain()
{
    openPeople();
    m_world->trigger(u"openPalette"_s);
    type(u"purl"_s);
    QTRY_VERIFY(rows().contains(u"<b>Purl</b>"_s));
}

int main(int argc, char **argv)
{
    return tests::runShellTest<TestPalette>(argc, argv);
}

#include "tst_palette.moc"

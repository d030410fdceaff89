#include "model/export/content_dump.h"
#include "model/lists/list_edits.h"
#include "model/lists/lists_store.h"
#include "model/networks/catalogue.h"
#include "model/networks/limit_store.h"
#include "model/people/identity_merge.h"
#include "tests/support/test_case.h"
#include "tests/ui/common/scripted_prompts.h"
#include "tests/ui/people/sample_workspace.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/people/people_page.h"
#include "ui/people/table/people_table_model.h"
#include "ui/people/table/people_table_view.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QBuffer>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

namespace {

constexpr int roomOnTheList = 25;
constexpr int manyPeople = 40;

} // namespace

/// A quarter of an hour at the desk (S4): everything a community manager does before breakfast, by
/// keys and clicks in the real window, and then all of it taken back.
class TestMorning : public TestCase
{
    Q_OBJECT

public:
    explicit TestMorning(Theme &theme)
        : m_theme(theme)
    {
    }

private Q_SLOTS:
    void init();
    void cleanup();
    void aMorningAndAllOfItUndone();

private:
    void fill();
    void openWindow();
    void search();
    void chooseFacets();
    void addManyToAListThatOverflows();
    void snoozeThem();
    void writeNote();
    void mergeAndTakeApart();
    void undoEverything(int steps);

    PeopleTableView &table() { return *m_page->findChild<PeopleTableView *>(); }
    PeopleTableModel &model() { return *qobject_cast<PeopleTableModel *>(table().model()); }
    /// A key where the focus is, as the keyboard sends it.
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focused = QApplication::focusWidget();
        QVERIFY(focused);
        QTest::keyClick(focused, Qt::Key(key), modifiers);
    }
    static void type(const QString &text)
    {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    QWidget *dialog(const QString &name)
    {
        [&] {
            QTRY_VERIFY2(
                QApplication::activeWindow() && QApplication::activeWindow()->objectName() == name,
                qPrintable(name));
        }();
        return QApplication::activeWindow();
    }
    /// After a dialog; a window manager would do it.
    void goBack()
    {
        QTRY_VERIFY(!QApplication::activeModalWidget());
        m_window->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), m_window.get());
        table().setFocus();
    }
    void clickChip(const char16_t *chip, bool isAdded)
    {
        QTest::mouseClick(m_page->findChild<QAbstractButton *>(QString::fromUtf16(chip)),
            Qt::LeftButton, isAdded ? Qt::ControlModifier : Qt::NoModifier);
    }
    /// The rows that are there, as people call them.
    void choose(const QStringList &handles)
    {
        press(Qt::Key_Escape);
        for (int row = 0; row < model().rowCount(); ++row) {
            const PersonRow *person = model().personAt(row);
            if (person && handles.contains(person->handle)) {
                table().setCurrentIndex(model().index(row, 0));
                QTest::keyClick(&table(), Qt::Key_Space);
            }
        }
        table().setFocus();
    }
    QByteArray dump() const
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        return dumpContent(m_session->file().reader(), out, {}) ? out.data() : QByteArray();
    }
    qint64 number(const QString &sql) const { return m_workspace->number(sql); }

    Theme &m_theme;
    Wording m_wording = Wording::forLanguage(u"en"_s);
    ScriptedPrompts m_prompts;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<SampleWorkspace> m_workspace;
    std::unique_ptr<WorkspaceSession> m_session;
    std::unique_ptr<MainWindow> m_window;
    PeoplePage *m_page = nullptr;
};

void TestMorning::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings
        = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_workspace = std::make_unique<SampleWorkspace>();
    fill();
    openWindow();
}

void TestMorning::cleanup()
{
    m_window->clearPages();
    m_window->setSession(nullptr);
    m_window.reset();
    m_session.reset();
    m_workspace.reset();
}

void TestMorning::fill()
{
    const AccountId x = m_workspace->addAccount(u"x"_s, u"fernhillcycles"_s);
    const AccountId mastodon = m_workspace->addAccount(u"mastodon"_s, u"fernhill@pedals.example"_s);
    std::vector<Pk> onX = m_workspace->addMany(300, u"x"_s);
    const auto hideo = [this](const QString &network, const QString &handle) {
        PersonRow row;
        row.network = network;
        row.key = handle;
        row.handle = handle;
        row.name = u"Hideo Starling"_s;
        row.website = u"https://sundayloop.example"_s;
        return m_workspace->add(row);
    };
    onX.push_back(hideo(u"x"_s, u"starlingoka"_s));
    const Pk other = hideo(u"mastodon"_s, u"hideo@pedals.example"_s);
    const std::vector<Pk> back(onX.begin(), onX.begin() + 90);
    m_workspace->import(x, QDate(2026, 5, 11), {{u"followers"_s, back}, {u"following"_s, onX}});
    m_workspace->import(
        mastodon, QDate(2026, 5, 11), {{u"followers"_s, {other}}, {u"following"_s, {other}}});
}

void TestMorning::openWindow()
{
    m_session = std::make_unique<WorkspaceSession>(
        m_workspace->open(), m_workspace->clock(), m_wording, m_prompts);
    const auto writer = db::connect(m_session->file().path(), db::Use::Writer);
    networks::LimitStore(*writer).set(
        *networks::Catalogue::builtIn().find(u"x"_s), u"list-members"_s, roomOnTheList, 5);
    ListSettings settings;
    settings.name = u"Sunday riders"_s;
    settings.account = AccountId {1};
    QVERIFY(list_edits::create(*writer, settings, {}, 5));
    m_session->chooseAccount(std::nullopt);
    m_session->reload();
    m_window
        = std::make_unique<MainWindow>(MainWindow::Surroundings {m_theme, m_prompts, *m_settings});
    m_window->resize(1440, 900);
    m_window->setSession(m_session.get());
    m_page = new PeoplePage(*m_session, m_settings.get());
    m_window->addPage(m_page);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_COMPARE(model().rowCount(), 302);
    m_page->activate();
}

void TestMorning::search()
{
    press(Qt::Key_F, Qt::ControlModifier);
    type(u"starling"_s);
    QTRY_COMPARE(model().rowCount(), 2);
    press(Qt::Key_Escape);
    QTRY_COMPARE(model().rowCount(), 302);
    table().setFocus();
}

void TestMorning::chooseFacets()
{
    clickChip(u"chipNotFollowingBack", false);
    QTRY_VERIFY(model().rowCount() < 302);
    clickChip(u"chipStale", true);
    clickChip(u"chipNoList", true);
    // Whoever follows us not, and has not posted for ninety days.
    const qint64 expected = number(
        u"SELECT count(*) FROM relation JOIN profile_num USING (pk) WHERE they_follow = 'no'"
        " AND we_follow = 'yes' AND last_post_at <= unixepoch('2026-02-13 12:00')"_s);
    QVERIFY(expected >= manyPeople);
    QTRY_COMPARE(model().rowCount(), int(expected));
    table().setFocus();
}

void TestMorning::addManyToAListThatOverflows()
{
    press(Qt::Key_Home);
    for (int i = 1; i < manyPeople; ++i) {
        press(Qt::Key_Down, Qt::ShiftModifier);
    }
    press(Qt::Key_L);
    QWidget *const lists = dialog(u"addToListDialog"_s);
    auto *choices = lists->findChild<QAbstractItemView *>(u"listChoices"_s);
    QTRY_VERIFY(choices->model()->rowCount() > 0);
    type(u"sunday riders"_s);
    QTRY_COMPARE(choices->currentIndex().data().toString(), u"Sunday riders"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(number(u"SELECT count(*) FROM list_member"_s), qint64(manyPeople));
    // No part holds more than the network allows.
    QCOMPARE(number(u"SELECT count(*) FROM list_member WHERE part = 1"_s), qint64(roomOnTheList));
    QCOMPARE(number(u"SELECT count(*) FROM list_member WHERE part = 2"_s),
        qint64(manyPeople - roomOnTheList));
    QTRY_VERIFY(!m_session->isLoading());
}

void TestMorning::snoozeThem()
{
    goBack();
    table().selectRow(0);
    press(Qt::Key_S);
    dialog(u"snoozeDialog"_s);
    press(Qt::Key_2);
    press(Qt::Key_Return);
    QTRY_COMPARE(number(u"SELECT count(*) FROM triage WHERE state = 'snoozed'"_s), 1);
    QTRY_VERIFY(!m_session->isLoading());
}

void TestMorning::writeNote()
{
    goBack();
    press(Qt::Key_N);
    QTRY_VERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
    type(u"asked about lights for the night ride"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(number(u"SELECT count(*) FROM note"_s), 1);
    QTRY_VERIFY(!m_session->isLoading());
}

void TestMorning::mergeAndTakeApart()
{
    table().setFocus();
    while (m_page->dismiss()) { }
    QTRY_COMPARE(model().rowCount(), 302);
    choose({u"starlingoka"_s, u"hideo@pedals.example"_s});
    press(Qt::Key_M);
    dialog(u"mergeDialog"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(model().rowCount(), 301);
    goBack();
    choose({u"starlingoka"_s});
    QMenu *menu = nullptr;
    Q_EMIT table().menuAsked(table().mapToGlobal(QPoint(40, 60)));
    QTRY_VERIFY((menu = m_page->findChild<QMenu *>(u"rowMenu"_s)) != nullptr);
    menu->findChild<QAction *>(u"splitPerson"_s)->trigger();
    menu->close();
    QWidget *const split = dialog(u"splitDialog"_s);
    split->findChild<QPushButton *>(u"splitAll"_s)->click();
    QTRY_COMPARE(model().rowCount(), 302);
    goBack();
}

void TestMorning::undoEverything(int steps)
{
    QTRY_COMPARE(m_session->undoStack().count(), steps);
    table().setFocus();
    for (int left = steps; left > 0; --left) {
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m_session->undoStack().index(), left - 1);
        QTRY_VERIFY(!m_session->isLoading());
    }
}

void TestMorning::aMorningAndAllOfItUndone()
{
    const QByteArray before = dump();
    QVERIFY(before.contains("Sunday riders"));
    search();
    chooseFacets();
    addManyToAListThatOverflows();
    snoozeThem();
    writeNote();
    mergeAndTakeApart();
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(dump() != before);
    undoEverything(5);
    QTRY_COMPARE(dump(), before);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    Theme theme(application);
    TestMorning test(theme);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_morning.moc"

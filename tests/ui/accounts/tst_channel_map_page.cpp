// The channel map in the right column of Accounts: drawn, as a table, and edited.
#include "model/accounts/channel_map_store.h"
#include "tests/support/test_case.h"
#include "tests/ui/accounts/channel_sample.h"
#include "tests/ui/common/scripted_prompts.h"
#include "tests/ui/common/undo_last.h"
#include "ui/accounts/accounts_page.h"
#include "ui/accounts/channels/channel_map_view.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

class TestChannelMapPage : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_workspace = std::make_unique<SampleWorkspace>();
    }
    void cleanup()
    {
        m_page.reset();
        m_session.reset();
        m_workspace.reset();
    }

    void theEmptyMapSaysWhatItIsFor();
    void copiesAreWarnedOf();
    void theKeyboardWalksTheMap();
    void theTableHasTheSame();
    void aMapIsDrawnAndTakenBack();
    void aMapWithTroubleIsNotSaved();
    void placesMoveWithTheirSignposts();
    void hostileNamesStayPlain();

private:
    void open()
    {
        m_session = std::make_unique<WorkspaceSession>(
            m_workspace->open(), m_workspace->clock(), m_wording, m_prompts);
        m_page = std::make_unique<AccountsPage>(*m_session, nullptr);
        m_page->resize(1300, 900);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void openSample()
    {
        addChannelSample(*m_workspace);
        open();
        QTRY_VERIFY(view()->isVisible());
    }
    template <typename Widget>
    Widget *find(const char *name) const
    {
        return m_page->findChild<Widget *>(QString::fromLatin1(name));
    }
    ChannelMapView *view() const { return find<ChannelMapView>("channelMapView"); }
    QDialog *dialog(const char *button) const
    {
        QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton);
        return find<QDialog>("channelMapDialog");
    }
    static void check(QDialog *dialog, const QString &choice, int place)
    {
        dialog->findChild<QPushButton *>(choice)->menu()->actions().at(place)->trigger();
    }
    ChannelMap stored() const { return channelMap(m_session->file().reader()); }
    bool says(const QString &words) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&words](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    const Wording m_wording = Wording::forLanguage(u"en"_s);
    ScriptedPrompts m_prompts;
    std::unique_ptr<SampleWorkspace> m_workspace;
    std::unique_ptr<WorkspaceSession> m_session;
    std::unique_ptr<AccountsPage> m_page;
};

void TestChannelMapPage::theEmptyMapSaysWhatItIsFor()
{
    m_workspace->addAccount(u"x"_s, u"kiln"_s);
    open();
    QTRY_VERIFY(find<QWidget>("noChannelMap")->isVisible());
    QVERIFY(!view()->isVisible());
    QVERIFY(!find<QPushButton>("editChannelMap")->isVisible());
    QVERIFY(dialog("drawChannelMap") != nullptr);
}

void TestChannelMapPage::copiesAreWarnedOf()
{
    openSample();
    QTRY_VERIFY(says(u"Instagram copies itself to X"_s));
    QVERIFY(says(u"12 copies in 30 days"_s));
    QVERIFY(says(u"“link in bio”"_s));
    QVERIFY(says(u"Write one line for X instead."_s));
}

void TestChannelMapPage::theKeyboardWalksTheMap()
{
    openSample();
    view()->setFocus();
    QCOMPARE(
        view()->currentSentence(), u"X, Questions, quick help, leads to fernhill.example/fit"_s);
    QTest::keyClick(view(), Qt::Key_Right);
    QVERIFY(view()->currentSentence().startsWith(u"fernhill.example/fit, Most control"_s));
    QVERIFY(view()->currentSentence().endsWith(u"reached from X, Bluesky, Instagram"_s));
    QTest::keyClick(view(), Qt::Key_Left);
    QTest::keyClick(view(), Qt::Key_End);
    QTest::keyClick(view(), Qt::Key_Down);
    QVERIFY(view()->currentSentence().startsWith(u"LinkedIn"_s));
    QTest::keyClick(view(), Qt::Key_Up);
    QVERIFY(view()->currentSentence().endsWith(u"copies itself to X"_s));
    QCOMPARE(view()->accessibleDescription(), view()->currentSentence());
    QTest::keyClick(view(), Qt::Key_Return);
    QVERIFY(find<QDialog>("channelMapDialog") != nullptr);
}

void TestChannelMapPage::theTableHasTheSame()
{
    openSample();
    QTest::mouseClick(find<QToolButton>("channelMapAsTable"), Qt::LeftButton);
    auto *table = find<TableView>("channelMapTable");
    QVERIFY(table->isVisible() && !view()->isVisible());
    QStringList rows;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        rows += table->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    QCOMPARE(rows.size(), 6);
    QVERIFY(rows.contains(
        u"LinkedIn, Partners, hiring, fernhill.example/trade, Wholesale enquiries"_s));
    QVERIFY(rows.contains(u"Instagram, Finished builds, X, Copies itself there"_s));
}

void TestChannelMapPage::aMapIsDrawnAndTakenBack()
{
    m_workspace->addAccount(u"x"_s, u"kiln"_s);
    m_workspace->addAccount(u"bluesky"_s, u"kiln.example"_s);
    open();
    QTRY_VERIFY(find<QWidget>("noChannelMap")->isVisible());
    QDialog *edited = dialog("drawChannelMap");
    QTest::keyClicks(edited->findChild<QLineEdit *>(u"channelPurpose0"_s), u"Questions"_s);
    QTest::mouseClick(edited->findChild<QPushButton *>(u"addDestination"_s), Qt::LeftButton);
    auto *name = edited->findChild<QLineEdit *>(u"destinationName0"_s);
    QTRY_VERIFY(name->hasFocus());
    name->setText(u"Shop & café"_s);
    check(edited, u"channelLeadsTo1"_s, 0);
    check(edited, u"channelCopiedTo0"_s, 1);
    edited->findChild<QComboBox *>(u"primaryChannel"_s)->setCurrentIndex(2);
    QTest::mouseClick(edited->findChild<QPushButton *>(u"saveChannelMap"_s), Qt::LeftButton);
    QTRY_VERIFY(view()->isVisible());
    const ChannelMap map = stored();
    QCOMPARE(map.channels[0].purpose, u"Questions"_s);
    QCOMPARE(map.destinations[0].name, u"Shop & café"_s);
    QCOMPARE(map.signposts, (std::vector<ChannelMap::Link> {{1, 0}}));
    QCOMPARE(map.crossPosts, (std::vector<ChannelMap::Link> {{0, 1}}));
    QCOMPARE(map.primary(), std::optional<std::size_t>(1));
    QTRY_VERIFY(says(u"Channel map saved"_s));
    undoLast(*m_session);
    QTRY_VERIFY(find<QWidget>("noChannelMap")->isVisible());
    QVERIFY(stored().isBlank());
    m_session->undoStack().redo();
    QTRY_VERIFY(view()->isVisible());
    QCOMPARE(stored(), map);
}

void TestChannelMapPage::aMapWithTroubleIsNotSaved()
{
    openSample();
    QDialog *edited = dialog("editChannelMap");
    auto *address = edited->findChild<QLineEdit *>(u"destinationAddress1"_s);
    address->setText(u"javascript:alert(1)"_s);
    QTest::mouseClick(edited->findChild<QPushButton *>(u"saveChannelMap"_s), Qt::LeftButton);
    auto *problem = edited->findChild<QLabel *>(u"destinationProblem1"_s);
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().startsWith(u"This is no web address"_s));
    QTRY_VERIFY(address->hasFocus());
    address->clear();
    QVERIFY(!problem->isVisible());
    QCOMPARE(m_session->undoStack().count(), 0);
}

void TestChannelMapPage::placesMoveWithTheirSignposts()
{
    openSample();
    QDialog *edited = dialog("editChannelMap");
    QTest::mouseClick(edited->findChild<QToolButton *>(u"destinationDown0"_s), Qt::LeftButton);
    auto *remove = edited->findChild<QToolButton *>(u"destinationRemove2"_s);
    QTest::mouseClick(remove, Qt::LeftButton);
    QTest::mouseClick(edited->findChild<QPushButton *>(u"saveChannelMap"_s), Qt::LeftButton);
    QTRY_COMPARE(stored().destinations.size(), 2U);
    const ChannelMap map = stored();
    QCOMPARE(map.destinations[0].name, u"Sunday ride, in person"_s);
    QCOMPARE(map.signposts, (std::vector<ChannelMap::Link> {{0, 1}, {1, 0}, {2, 1}, {3, 1}}));
    QTRY_VERIFY(says(u"No signpost on LinkedIn"_s));
}

void TestChannelMapPage::hostileNamesStayPlain()
{
    m_workspace->addAccount(u"x"_s, u"kiln"_s);
    m_workspace->exec(u"INSERT INTO destination VALUES (1, 0, 'other',"
                      " '<img src=file:///x>' || char(10) || 'two', '', '<b>why</b>')"_s);
    open();
    QTRY_VERIFY(view()->isVisible());
    QTRY_VERIFY(says(u"Nothing leads to <img src=file:///x> two"_s));
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Right);
    QVERIFY(view()->currentSentence().startsWith(u"<img src=file:///x> two, <b>why</b>"_s));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme theme(application);
    TestChannelMapPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_channel_map_page.moc"

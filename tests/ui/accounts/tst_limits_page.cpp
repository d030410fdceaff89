// The limits in use and the networks that are watched, in the right column of Accounts.
#include "model/accounts/network_watch.h"
#include "model/networks/catalogue.h"
#include "model/networks/limit_store.h"
#include "model/purge/plan_maker.h"
#include "tests/support/test_case.h"
#include "tests/ui/accounts/channel_sample.h"
#include "tests/ui/common/scripted_prompts.h"
#include "tests/ui/common/undo_last.h"
#include "ui/accounts/accounts_page.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

class TestLimitsPage : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_workspace = std::make_unique<SampleWorkspace>();
        addChannelSample(*m_workspace);
    }
    void cleanup()
    {
        m_page.reset();
        m_session.reset();
        m_workspace.reset();
    }

    void everyNetworkInUseHasItsColumn();
    void aLimitIsSetUsedAndTakenBack();
    void aLimitGoesBackToTheNetworksOwn();
    void readingThemIsNoted();
    void aNetworkIsWatchedAndLookedAt();
    void aWatchIsChangedAndRemoved();
    void aReaderChangesNothing();
    void openedFromAfarTheyWaitUntilTheyAreRead();
    void aWatchIsOpenedFromAfar();

private:
    void open(bool isWritable = true)
    {
        auto file = m_workspace->open();
        if (!isWritable) {
            const QString path = file.path();
            m_held = std::make_unique<db::WorkspaceFile>(std::move(file));
            db::WorkspaceFile::Options options;
            options.access = db::WorkspaceFile::Access::ReadOnly;
            auto reader = db::WorkspaceFile::open(path, options, m_workspace->clock());
            QVERIFY(reader.has_value());
            m_session = std::make_unique<WorkspaceSession>(
                *std::move(reader), m_workspace->clock(), m_wording, m_prompts);
        } else {
            m_session = std::make_unique<WorkspaceSession>(
                std::move(file), m_workspace->clock(), m_wording, m_prompts);
        }
        m_page = std::make_unique<AccountsPage>(*m_session, nullptr);
        m_page->resize(1300, 1400);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_COMPARE(table()->model()->rowCount(), 6);
    }
    template <typename Widget>
    Widget *find(const char *name) const
    {
        return m_page->findChild<Widget *>(QString::fromLatin1(name));
    }
    TableView *table() const { return find<TableView>("limitsTable"); }
    QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    void click(const char *name) const
    {
        QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton);
    }
    SQLite::Database &reader() const { return m_session->file().reader(); }
    static const networks::Network &network(const char *code)
    {
        return *networks::Catalogue::builtIn().find(QString::fromLatin1(code));
    }

    const Wording m_wording = Wording::forLanguage(u"en"_s);
    ScriptedPrompts m_prompts;
    std::unique_ptr<SampleWorkspace> m_workspace;
    std::unique_ptr<db::WorkspaceFile> m_held;
    std::unique_ptr<WorkspaceSession> m_session;
    std::unique_ptr<AccountsPage> m_page;
};

void TestLimitsPage::everyNetworkInUseHasItsColumn()
{
    open();
    const QAbstractItemModel *model = table()->model();
    QStringList heads;
    for (int column = 0; column < model->columnCount(); ++column) {
        heads += model->headerData(column, Qt::Horizontal).toString();
    }
    QCOMPARE(heads,
        QStringList(
            {u"Limit"_s, u"X"_s, u"Mastodon"_s, u"Bluesky"_s, u"Instagram"_s, u"LinkedIn"_s}));
    QCOMPARE(cell(0, 1), u"5,000"_s);
    QCOMPARE(cell(0, 3), u"None set"_s);
    QCOMPARE(cell(5, 4), u"25"_s);
    QVERIFY(model->index(0, 1).data(Qt::ToolTipRole).toString().contains(u"Official"_s));
    QVERIFY(model->index(0, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .startsWith(u"Follow limit, X: 5,000, Mastodon: 7,500, Bluesky: None set"_s));
    QVERIFY(find<QLabel>("limitsNote")
                ->text()
                .contains(u"Not reviewed by you yet; the newest source is of "_s));
}

void TestLimitsPage::aLimitIsSetUsedAndTakenBack()
{
    open();
    click("editLimits");
    auto *dialog = find<QDialog>("limitsDialog");
    QCOMPARE(dialog->findChild<QSpinBox *>(u"limit-following"_s)->minimum(), 1);
    dialog->findChild<QSpinBox *>(u"limit-purge-batch"_s)->setValue(30);
    auto *choice = dialog->findChild<QComboBox *>(u"limitsNetwork"_s);
    choice->setCurrentIndex(choice->findData(u"bluesky"_s));
    auto *members = dialog->findChild<QSpinBox *>(u"limit-list-members"_s);
    QCOMPARE(members->text(), u"None set"_s);
    members->setValue(500);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"saveLimits"_s), Qt::LeftButton);
    QTRY_COMPARE(cell(5, 1), u"30 *"_s);
    QCOMPARE(cell(1, 3), u"500 *"_s);
    QCOMPARE(purgeBatch(reader(), u"x"), 30);
    QCOMPARE(largePurgeBatch(reader(), u"x"), 60);
    undoLast(*m_session);
    QTRY_COMPARE(cell(5, 1), u"50"_s);
    QCOMPARE(cell(1, 3), u"None set"_s);
    QCOMPARE(purgeBatch(reader(), u"x"), 50);
}

void TestLimitsPage::aLimitGoesBackToTheNetworksOwn()
{
    m_workspace->exec(u"INSERT INTO limit_override SELECT id, 'following', 6000, 1778749200"
                      " FROM network WHERE code = 'x'"_s);
    open();
    QCOMPARE(cell(0, 1), u"6,000 *"_s);
    table()->setCurrentIndex(table()->model()->index(0, 1));
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);
    auto *dialog = find<QDialog>("limitsDialog");
    auto *reset = dialog->findChild<QToolButton *>(u"reset-following"_s);
    QVERIFY(reset->isEnabled());
    QVERIFY(dialog->findChild<QLabel *>(u"origin-following"_s)
                ->text()
                .startsWith(u"Yours; else 5,000. Official"_s));
    QTest::mouseClick(reset, Qt::LeftButton);
    QVERIFY(!reset->isEnabled());
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"saveLimits"_s), Qt::LeftButton);
    QTRY_COMPARE(cell(0, 1), u"5,000"_s);
    QCOMPARE(networks::LimitStore(reader()).limits(network("x")), network("x").limits);
}

void TestLimitsPage::readingThemIsNoted()
{
    open();
    click("reviewLimits");
    QTRY_VERIFY(find<QLabel>("limitsNote")->text().endsWith(u"Last reviewed 14 May 2026."_s));
    undoLast(*m_session);
    QTRY_VERIFY(find<QLabel>("limitsNote")->text().contains(u"Not reviewed by you yet"_s));
}

void TestLimitsPage::aNetworkIsWatchedAndLookedAt()
{
    open();
    QVERIFY(find<QLabel>("noWatches")->isVisible());
    click("addWatch");
    auto *dialog = find<QDialog>("watchDialog");
    dialog->findChild<QPlainTextEdit *>(u"watchNote"_s)->setPlainText(u"<b>Its prices</b>"_s);
    dialog->findChild<QDateEdit *>(u"watchDay"_s)->setDate(QDate(2026, 5, 13));
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"saveWatch"_s), Qt::LeftButton);
    QTRY_VERIFY(find<QLabel>("watchDay-x") != nullptr);
    QCOMPARE(find<QLabel>("watchDay-x")->text(), u"Look again: due since 13 May 2026"_s);
    QVERIFY(!find<QLabel>("noWatches")->isVisible());
    click("looked-x");
    QTRY_COMPARE(networkWatches(reader()).front().lookedOn, std::optional(QDate(2026, 5, 14)));
    QTRY_COMPARE(
        find<QLabel>("watchDay-x")->text(), u"Look again on 14 Nov 2026 · looked at 14 May 2026"_s);
    undoLast(*m_session);
    QTRY_COMPARE(find<QLabel>("watchDay-x")->text(), u"Look again: due since 13 May 2026"_s);
}

void TestLimitsPage::aWatchIsChangedAndRemoved()
{
    m_workspace->exec(u"INSERT INTO network_watch SELECT id, 'Its rules', NULL, NULL"
                      " FROM network WHERE code = 'mastodon'"_s);
    open();
    QTRY_VERIFY(find<QToolButton>("editWatch-mastodon") != nullptr);
    QCOMPARE(find<QLabel>("watchDay-mastodon")->text(), u"No day set to look again"_s);
    click("editWatch-mastodon");
    auto *dialog = find<QDialog>("watchDialog");
    QVERIFY(!dialog->findChild<QCheckBox *>(u"watchHasDay"_s)->isChecked());
    QVERIFY(!dialog->findChild<QDateEdit *>(u"watchDay"_s)->isEnabled());
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"removeWatch"_s), Qt::LeftButton);
    QTRY_VERIFY(find<QLabel>("noWatches")->isVisible());
    QVERIFY(networkWatches(reader()).empty());
}

void TestLimitsPage::aReaderChangesNothing()
{
    open(false);
    for (const char *name : {"editLimits", "reviewLimits", "addWatch", "editChannelMap"}) {
        QVERIFY2(!find<QAbstractButton>(name)->isEnabled(), name);
    }
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(find<QDialog>("limitsDialog") == nullptr);
}

void TestLimitsPage::openedFromAfarTheyWaitUntilTheyAreRead()
{
    m_session = std::make_unique<WorkspaceSession>(
        m_workspace->open(), m_workspace->clock(), m_wording, m_prompts);
    m_page = std::make_unique<AccountsPage>(*m_session, nullptr);
    m_page->resize(1300, 1400);
    m_page->show();
    m_page->openLimits();
    QVERIFY(find<QDialog>("limitsDialog") == nullptr);
    QTRY_VERIFY(find<QDialog>("limitsDialog") != nullptr);
    find<QDialog>("limitsDialog")->reject();
    m_page->openForm();
    QTRY_VERIFY(
        find<QWidget>("accountForm") != nullptr && find<QWidget>("accountForm")->isVisible());
}

void TestLimitsPage::aWatchIsOpenedFromAfar()
{
    m_workspace->exec(u"INSERT INTO network_watch SELECT id, 'Its rules', NULL, NULL"
                      " FROM network WHERE code = 'mastodon'"_s);
    m_session = std::make_unique<WorkspaceSession>(
        m_workspace->open(), m_workspace->clock(), m_wording, m_prompts);
    m_page = std::make_unique<AccountsPage>(*m_session, nullptr);
    m_page->resize(1300, 1400);
    m_page->show();
    m_page->openWatch(u"mastodon"_s); // not read yet
    QVERIFY(find<QDialog>("watchDialog") == nullptr);
    QTRY_VERIFY(find<QDialog>("watchDialog") != nullptr);
    auto *note = find<QDialog>("watchDialog")->findChild<QPlainTextEdit *>(u"watchNote"_s);
    QCOMPARE(note->toPlainText(), u"Its rules"_s);
    find<QDialog>("watchDialog")->reject();
    QTRY_VERIFY(find<QDialog>("watchDialog") == nullptr);
    m_page->openWatch(u"mastodon"_s);
    QVERIFY(find<QDialog>("watchDialog") != nullptr);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme theme(application);
    TestLimitsPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_limits_page.moc"

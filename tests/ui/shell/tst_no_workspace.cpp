#include "tests/ui/shell/shell_test.h"
#include "ui/shell/no_workspace.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::ui;
using comity::tests::FakePage;
using comity::tests::ShellWorld;

/// The window while no workspace is open.
class TestNoWorkspace : public tests::ShellTest
{
    Q_OBJECT

public:
    using ShellTest::ShellTest;

private Q_SLOTS:
    void init()
    {
        ShellTest::init();
        m_world->window->clearPages();
    }

    void itStandsInPlaceOfThePages()
    {
        NoWorkspace &nothing = *m_world->window->noWorkspace();
        nothing.showOpening(u"/home/ana/R&amp;D.comity"_s);
        QVERIFY(nothing.isVisible());
        QCOMPARE(m_world->text(u"openingText"_s), u"Opening R&amp;D…"_s);
        auto *page = new FakePage(u"Imports"_s);
        m_world->window->addPage(page);
        QVERIFY(!nothing.isVisible());
        QVERIFY(page->isVisible());
    }

    void aDamagedFileLeavesThreeWays()
    {
        show(Error::Code::DamagedDatabase);
        QCOMPARE(m_world->text(u"errorTitle"_s), u"Riders.comity is damaged."_s);
        NoWorkspace &nothing = *m_world->window->noWorkspace();
        const QSignalSpy repairs(&nothing, &NoWorkspace::repairAsked);
        auto *repair = m_world->find<QPushButton>(u"repairCopy"_s);
        QTRY_VERIFY(repair->hasFocus());
        repair->click();
        QCOMPARE(repairs.size(), 1);

        // The backup replaces this very file.
        m_world->prompts.files = {QStringList {u"/backups/monday.comity"_s}};
        m_world->prompts.answers = {true};
        const QSignalSpy restores(m_world->window.get(), &MainWindow::restoreRequested);
        m_world->find<QPushButton>(u"restoreBackup"_s)->click();
        QVERIFY(m_world->prompts.questions.first().title.contains(u"Riders.comity"));
        QCOMPARE(restores.size(), 1);

        const QSignalSpy opens(m_world->window.get(), &MainWindow::openWorkspaceRequested);
        m_world->prompts.files = {QStringList {u"/home/ana/Other.comity"_s}};
        m_world->find<QPushButton>(u"openAnother"_s)->click();
        QCOMPARE(opens.size(), 1);
    }

    void aFileThatIsNotThereCanBeTriedAgain()
    {
        show(Error::Code::FileMissing);
        NoWorkspace &nothing = *m_world->window->noWorkspace();
        QVERIFY(!nothing.findChild<QPushButton *>(u"repairCopy"_s));
        QVERIFY(!nothing.findChild<QPushButton *>(u"restoreBackup"_s));
        const QSignalSpy again(&nothing, &NoWorkspace::retryAsked);
        m_world->find<QPushButton>(u"openAgain"_s)->click();
        QCOMPARE(again.size(), 1);
    }

private:
    void show(Error::Code code)
    {
        const QString path = u"/home/ana/Riders.comity"_s;
        m_world->window->noWorkspace()->showTrouble({code, {path}, {}}, m_world->wording, path);
    }
};

int main(int argc, char **argv)
{
    return tests::runShellTest<TestNoWorkspace>(argc, argv);
}

#include "tst_no_workspace.moc"

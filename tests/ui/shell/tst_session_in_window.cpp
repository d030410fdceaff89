#include "tests/ui/shell/shell_test.h"

#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::ui;
using comity::tests::FakePage;
using comity::tests::ShellWorld;

/// Workspaces that come and go in a window that stays.
class TestSessionInWindow : public tests::ShellTest
{
    Q_OBJECT

public:
    using ShellTest::ShellTest;

private Q_SLOTS:
    void theWindowIsCalledAfterTheFile()
    {
        QCOMPARE(m_world->window->windowTitle(), u"Comity"_s);
        m_world->open(m_folder->path(), u"fernhill.comity"_s);
        QCOMPARE(m_world->window->windowTitle(), u"fernhill — Comity"_s);
        m_world->window->setSession(nullptr);
        QCOMPARE(m_world->window->windowTitle(), u"Comity"_s);
        QVERIFY(!m_world->find<QAction>(u"backUp"_s)->isEnabled());
    }

    void jobsOfTheSessionAreShownAndCancelled()
    {
        m_world->open(m_folder->path(), u"fernhill.comity"_s);
        std::optional<Error::Code> code;
        m_world->session->run(
            m_world->window.get(), u"Counting"_s, u"view-refresh"_s, false,
            [](const JobContext &context) -> Result<int> {
                context.say({u"counting"_s, 2, 9});
                while (!context.isStopped()) {
                    QThread::yieldCurrentThread();
                }
                return failure(Error::Code::Cancelled);
            },
            [&code](const Result<int> &result) { code = result.error().code; });
        JobBoard &board = m_world->window->jobs();
        QCOMPARE(board.jobs().size(), 1);
        QTRY_COMPARE(m_world->find<QPushButton>(u"statusJobs"_s)->text(), u"Counting, 22%"_s);

        board.cancel(board.jobs().constFirst().id);

        QTRY_COMPARE(code, Error::Code::Cancelled);
        QVERIFY(board.jobs().isEmpty());
    }

    void jobsWithoutASessionStandBesideThem()
    {
        JobBoard &board = m_world->window->jobs();
        const int opening = board.begin(u"Opening"_s, u"document-open"_s, {});
        m_world->open(m_folder->path(), u"fernhill.comity"_s);
        QCOMPARE(board.jobs().size(), 1);
        m_world->window->setSession(nullptr);
        QVERIFY(board.find(opening));
        board.end(opening);
        board.end(opening);
        QVERIFY(board.jobs().isEmpty());
    }

    void undoIsThatOfTheSession()
    {
        m_world->open(m_folder->path(), u"one.comity"_s);
        m_world->session->undoStack().push(new QUndoCommand(u"keep 3 people"_s));
        QVERIFY(m_world->find<QAction>(u"undo"_s)->isEnabled());
        m_world->open(m_folder->path(), u"two.comity"_s);
        QVERIFY(!m_world->find<QAction>(u"undo"_s)->isEnabled());
    }

    void pagesAreExchanged()
    {
        m_world->window->clearPages();
        QVERIFY(!m_world->window->currentPage());
        QCOMPARE(m_world->find<QListView>(u"railPages"_s)->model()->rowCount(), 0);
        auto *page = new FakePage(u"Imports"_s);
        m_world->window->addPage(page);
        QCOMPARE(m_world->window->currentPage(), page);
        QCOMPARE(page->activations, 1);
        m_world->trigger(u"page1"_s);
        QCOMPARE(m_world->text(u"pageTitle"_s), u"Imports"_s);
    }
};

int main(int argc, char **argv)
{
    return tests::runShellTest<TestSessionInWindow>(argc, argv);
}

#include "tst_session_in_window.moc"

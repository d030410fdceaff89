#include "ui/common/workspace_session.h"

#include "model/people/person_facts.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"
#include "tests/ui/common/scripted_prompts.h"

#include <QApplication>
#include <QSignalSpy>

using namespace comity;
using namespace comity::tests;
using namespace comity::ui;
using namespace Qt::StringLiterals;

class TestWorkspaceSession : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anEditRenewsTheChunksOfItsPeopleAlone();
    void editsInARowAreAllInTheColumns();
    void anEditDuringALoadIsNotLost();
    void anImportMeanwhileIsReadWithTheEdit();
    void anEditThatFailsChangesNothing();

private:
    void protect(Pk pk);
    void open();

    std::unique_ptr<PeopleWorkspace> m_workspace;
    AccountId m_account = {};
    Pk m_near = {};
    Pk m_far = {};
    Wording m_wording = Wording::forLanguage(u"en"_s);
    ScriptedPrompts m_prompts;
    std::unique_ptr<WorkspaceSession> m_session;
};

void TestWorkspaceSession::init()
{
    TestCase::init();
    m_workspace = std::make_unique<PeopleWorkspace>();
    m_account = m_workspace->addAccount(u"x:me"_s);
    m_near = aPerson().in(*m_workspace);
    m_workspace->writer().exec("UPDATE meta SET value = 70000 WHERE name = 'next_pk'");
    m_far = aPerson().in(*m_workspace);
    m_workspace->addPair(m_account, onDay(2026, 5, 1), {m_near, m_far}, {});
    open();
}

void TestWorkspaceSession::cleanup()
{
    m_session.reset();
    m_workspace.reset();
}

/// The test goes on writing over the workspace's own connection, as an import would.
void TestWorkspaceSession::open()
{
    db::WorkspaceFile::Options options;
    options.access = db::WorkspaceFile::Access::ReadOnly;
    auto file = db::WorkspaceFile::open(m_workspace->path(), options, m_workspace->clock());
    QVERIFY(file);
    m_session = std::make_unique<WorkspaceSession>(
        std::move(*file), m_workspace->clock(), m_wording, m_prompts);
    QTRY_VERIFY(m_session->columns());
}

void TestWorkspaceSession::protect(Pk pk)
{
    m_session->edit(
        m_session.get(),
        [pk](SQLite::Database &writer) {
            return setFact(writer, PersonFact::Protected, {pk}, true, 5);
        },
        [](const Result<PersonFactOutcome> &outcome) { QVERIFY(outcome); });
}

void TestWorkspaceSession::anEditRenewsTheChunksOfItsPeopleAlone()
{
    const PeopleColumns::Version before = m_session->columns();
    QSignalSpy changed(m_session.get(), &WorkspaceSession::changed);
    QSignalSpy accountChanged(m_session.get(), &WorkspaceSession::accountChanged);
    protect(m_far);
    QTRY_COMPARE(changed.count(), 1);

    const PeopleColumns::Version after = m_session->columns();
    QVERIFY(after->find(m_far)->isProtected);
    QCOMPARE(after->chunks()[0].get(), before->chunks()[0].get());
    QVERIFY(after->chunks()[1].get() != before->chunks()[1].get());
    QVERIFY(after->generation() > before->generation());
    QCOMPARE(accountChanged.count(), 0);
    QVERIFY(!m_session->isLoading());
}

void TestWorkspaceSession::editsInARowAreAllInTheColumns()
{
    protect(m_near);
    protect(m_far);
    QTRY_VERIFY(m_session->columns()->find(m_far)->isProtected);
    QVERIFY(m_session->columns()->find(m_near)->isProtected);
}

void TestWorkspaceSession::anEditDuringALoadIsNotLost()
{
    protect(m_near);
    m_session->reload();
    QTRY_VERIFY(m_session->columns()->find(m_near)->isProtected);
    m_session->chooseAccount(std::nullopt);
    protect(m_far);
    QTRY_VERIFY(m_session->columns() && m_session->columns()->find(m_far)->isProtected);
    QCOMPARE(m_session->columns()->account(), std::optional<AccountId>());
}

void TestWorkspaceSession::anImportMeanwhileIsReadWithTheEdit()
{
    const Pk came = aPerson().in(*m_workspace);
    m_workspace->addPair(m_account, onDay(2026, 5, 9), {m_near, m_far, came}, {});
    protect(m_far);
    QTRY_VERIFY(m_session->columns()->find(m_far)->isProtected);
    QVERIFY(m_session->columns()->find(came));
}

void TestWorkspaceSession::anEditThatFailsChangesNothing()
{
    bool isOver = false;
    m_session->edit(
        m_session.get(),
        [](SQLite::Database &) -> Result<PersonFactOutcome> {
            return failure(Error::Code::NoSuchPlan, {u"1"_s});
        },
        [&isOver](const Result<PersonFactOutcome> &outcome) {
            QVERIFY(!outcome);
            isOver = true;
        });
    QTRY_VERIFY(isOver);
    QTRY_VERIFY(!m_session->isLoading());
    QVERIFY(!m_session->columns()->find(m_near)->isProtected);
}

COMITY_TEST_GUI(TestWorkspaceSession)
#include "tst_workspace_session.moc"

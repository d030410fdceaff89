// What the log of an account says, told where it is to be heeded.
#include "model/accounts/account_log_store.h"
#include "model/people/hand_edit.h"
#include "tests/support/test_case.h"
#include "tests/ui/common/scripted_prompts.h"
#include "tests/ui/people/sample_workspace.h"
#include "ui/common/pause_notice.h"
#include "ui/common/theme.h"
#include "ui/common/workspace_session.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

class TestPauseNotice : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_prompts = std::make_unique<ScriptedPrompts>();
        m_workspace = std::make_unique<SampleWorkspace>();
        m_first = m_workspace->addAccount(u"x"_s, u"first"_s);
        m_second = m_workspace->addAccount(u"x"_s, u"second"_s);
        m_session = std::make_unique<WorkspaceSession>(
            m_workspace->open(), m_workspace->clock(), m_wording, *m_prompts);
    }
    void cleanup()
    {
        m_session.reset();
        m_workspace.reset();
    }

    void theChosenAccountRestsAndSaysWhy();
    void aReportHasNothingAgainstFollowing();
    void underAllAccountsWhoRestsLongestIsNamed();

private:
    /// Told to the session as any edit is.
    void log(AccountId account, HealthKind kind, QDate day)
    {
        m_session->edit(
            this,
            [=](SQLite::Database &writer) {
                return editByHand(writer, [&]() -> Result<void> {
                    account_edits::logHealth(writer, {0, account, kind, day, {}}, 0);
                    return {};
                });
            },
            [this](const Result<HandEdit> &edit) { m_written += edit ? 1 : 0; });
        QTRY_COMPARE(m_written, m_wanted);
    }
    void logged(AccountId account, HealthKind kind, QDate day)
    {
        ++m_wanted;
        log(account, kind, day);
    }

    const Wording m_wording = Wording::forLanguage(u"en"_s);
    AccountId m_first {};
    AccountId m_second {};
    int m_written = 0;
    int m_wanted = 0;
    std::unique_ptr<ScriptedPrompts> m_prompts;
    std::unique_ptr<SampleWorkspace> m_workspace;
    std::unique_ptr<WorkspaceSession> m_session;
};

void TestPauseNotice::theChosenAccountRestsAndSaysWhy()
{
    m_session->chooseAccount(m_first);
    QWidget page;
    page.show();
    PauseNotice notice(*m_session, PauseOf::Following, &page);
    logged(m_second, HealthKind::Lock, {2026, 5, 13});
    logged(m_first, HealthKind::Warning, {2026, 5, 12});
    QTRY_VERIFY(notice.isVisible());
    QVERIFY2(notice.sentence().startsWith(u"@first: Pause until"), qPrintable(notice.sentence()));
    QVERIFY(notice.sentence().contains(u"The network warned"));
    QVERIFY(notice.sentence().contains(u"Leave out following"));
    QSignalSpy asked(&notice, &PauseNotice::accountAsked);
    notice.findChild<QPushButton *>(u"noticeAction"_s)->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<AccountId>(), m_first);
}

void TestPauseNotice::aReportHasNothingAgainstFollowing()
{
    m_session->chooseAccount(m_first);
    QWidget page;
    page.show();
    PauseNotice following(*m_session, PauseOf::Following, &page);
    PauseNotice writing(*m_session, PauseOf::Anything, &page);
    logged(m_first, HealthKind::Report, {2026, 5, 13});
    QTRY_VERIFY(writing.isVisible());
    QVERIFY(!following.isVisible());
    logged(m_first, HealthKind::Warning, {2026, 5, 14});
    QTRY_VERIFY(following.isVisible());
}

void TestPauseNotice::underAllAccountsWhoRestsLongestIsNamed()
{
    m_session->chooseAccount(std::nullopt);
    QWidget page;
    page.show();
    PauseNotice notice(*m_session, PauseOf::Following, &page);
    logged(m_first, HealthKind::Warning, {2026, 5, 13});
    QTRY_VERIFY(notice.sentence().startsWith(u"@first"));
    logged(m_second, HealthKind::Block, {2026, 5, 13});
    QTRY_VERIFY(notice.sentence().startsWith(u"@second"));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme theme(application);
    TestPauseNotice test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_pause_notice.moc"

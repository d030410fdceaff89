#pragma once

#include "tests/support/test_case.h"
#include "tests/ui/common/scripted_prompts.h"
#include "tests/ui/people/sample_workspace.h"
#include "ui/accounts/accounts_page.h"

#include <QListView>
#include <memory>

namespace comity::tests {

/// Base of the tests of the Accounts page: a workspace of their own, and the page over it.
class AccountsBench : public TestCase
{
protected:
    void begin()
    {
        TestCase::init();
        m_prompts = std::make_unique<ScriptedPrompts>();
        m_workspace = std::make_unique<SampleWorkspace>();
        m_accounts = 0;
    }
    void end()
    {
        m_page.reset();
        m_session.reset();
        m_workspace.reset();
    }
    AccountId addAccount(const QString &handle)
    {
        ++m_accounts;
        return m_workspace->addAccount(QStringLiteral("x"), handle);
    }
    /// Waits until the accounts that were added are there.
    void openPage(const QSize &size = {1100, 800})
    {
        m_session = std::make_unique<ui::WorkspaceSession>(
            m_workspace->open(), m_workspace->clock(), m_wording, *m_prompts);
        m_page = std::make_unique<ui::AccountsPage>(*m_session, nullptr);
        m_page->resize(size);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_COMPARE(view()->model()->rowCount(), m_accounts);
    }
    template <typename Widget>
    Widget *find(const char *name) const
    {
        return m_page->findChild<Widget *>(QString::fromLatin1(name));
    }
    QListView *view() const { return find<QListView>("accountsView"); }

    const Wording m_wording = Wording::forLanguage(QStringLiteral("en"));
    std::unique_ptr<ScriptedPrompts> m_prompts;
    std::unique_ptr<SampleWorkspace> m_workspace;
    std::unique_ptr<ui::WorkspaceSession> m_session;
    std::unique_ptr<ui::AccountsPage> m_page;

private:
    int m_accounts = 0; ///< added before the page is opened
};

} // namespace comity::tests

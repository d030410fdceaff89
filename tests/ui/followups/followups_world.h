#pragma once

#include "model/followups/obligation.h"
#include "tests/model/followups/talk_workspace.h"
#include "tests/ui/common/scripted_prompts.h"
#include "ui/common/workspace_session.h"
#include "ui/followups/followups_page.h"
#include "ui/followups/followups_table.h"

#include <atomic>
#include <memory>

namespace comity::tests {

/// A workspace in which something is owed, and the Follow-ups page over it. Now is Thursday, 14 May
/// 2026, 09:00 UTC.
class FollowupsWorld
{
public:
    FollowupsWorld();

    TalkWorkspace &workspace() { return m_workspace; }
    AccountId mine() const { return m_mine; }
    ScriptedPrompts &prompts() { return m_prompts; }
    qint64 now() const { return m_workspace.now(); }

    /// Somebody whom the account follows; before open().
    Pk person(const PersonBuilder &person);
    /// Before open().
    void owe(const std::vector<followups::Obligation> &owed);
    /// Due `hours` from now, since two days ago, by our account.
    followups::Obligation owed(
        Pk pk, followups::ObligationKind kind, const QString &subject, int hours) const;
    /// Due on a day of May.
    followups::Obligation owedOn(
        Pk pk, followups::ObligationKind kind, const QString &subject, int day) const;

    void open(db::WorkspaceFile::Access access = db::WorkspaceFile::Access::ReadWrite);

    ui::WorkspaceSession &session() { return *m_session; }
    ui::FollowupsPage &page() { return *m_page; }
    ui::FollowupsTable &table() const;
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_page->findChild<Widget *>(name);
    }
    /// The rows from above: heads in brackets, others by their subject.
    QStringList rows() const;
    /// Stands on the row of this subject.
    void choose(const QString &subject);
    QString chosen() const;
    /// What a label says; null when it is hidden.
    QString text(const QString &name) const;
    void click(const QString &name) const;
    /// Chips listen to keys and the mouse alone.
    void press(const QString &chip) const;
    /// How often anybody asked what time it is: each reading of the page does.
    int timesAsked() const { return m_timesAsked; }
    /// Waits until every worker has answered what was asked before.
    [[nodiscard]] bool workersHaveAnswered();
    /// As stored: `subject done`, `subject snoozed 2026-05-15T00:00:00Z`, `subject heard`.
    QStringList stored();

private:
    TalkWorkspace m_workspace;
    QString m_path;
    AccountId m_mine {};
    std::vector<Pk> m_following;
    Wording m_wording;
    ScriptedPrompts m_prompts;
    std::atomic<int> m_timesAsked = 0;
    std::unique_ptr<ui::WorkspaceSession> m_session;
    std::unique_ptr<ui::FollowupsPage> m_page;
};

} // namespace comity::tests

#pragma once

#include "model/drafts/draft_ids.h"
#include "model/followups/obligation.h"
#include "tests/support/people_workspace.h"
#include "tests/ui/common/scripted_prompts.h"
#include "ui/common/workspace_session.h"
#include "ui/today/day_table.h"
#include "ui/today/today_page.h"

#include <memory>

namespace comity::tests {

/// A workspace and the page Today over it. Now is Thursday, 14 May 2026, 09:00 UTC.
class TodayWorld
{
public:
    TodayWorld();

    PeopleWorkspace &workspace() { return m_workspace; }
    AccountId mine() const { return m_mine; }
    qint64 now() const { return m_workspace.now(); }

    /// Somebody whom the account follows; before open(), as what follows.
    Pk person(const QString &name, const QString &handle);
    /// They follow the account, as its newest list says.
    void followsUs(Pk pk) { m_followers.push_back(pk); }
    /// Due `hours` from now, by our account.
    void owe(Pk pk, followups::ObligationKind kind, const QString &subject, int hours);
    /// A draft that rests since so many minutes.
    drafts::DraftId write(const QString &title, int minutesAgo);
    /// Our post so many days ago.
    void post(const QString &text, int daysAgo);
    /// Whoever is there is still to be filed; else that was done long ago.
    void leaveUnfiled() { m_areFiled = false; }
    /// Six things in four groups, and a batch of posts.
    void fill();

    void open(db::WorkspaceFile::Access access = db::WorkspaceFile::Access::ReadWrite);
    /// Without any import.
    void openEmpty();

    /// So much later by the page's clock, in seconds.
    void goOn(qint64 seconds) { m_later += seconds; }

    /// Waits until what was asked to be written is, and its answers are here.
    [[nodiscard]] bool editsAreDone();

    ui::WorkspaceSession &session() { return *m_session; }
    ui::TodayPage &page() { return *m_page; }
    ui::DayTable &table() const;
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_page->findChild<Widget *>(name);
    }
    /// The rows from above: heads in brackets, others by their words.
    QStringList rows() const;
    /// Those above what is done.
    QStringList due() const;
    /// Where the table stands.
    QString chosen() const;
    /// What a label says; null when it is hidden.
    QString text(const QString &name) const;
    void click(const QString &name) const;

private:
    void show(db::WorkspaceFile::Access access);

    PeopleWorkspace m_workspace;
    QString m_path;
    AccountId m_mine {};
    std::vector<Pk> m_following;
    std::vector<Pk> m_followers;
    bool m_areFiled = true;
    int m_digest = 0;
    qint64 m_later = 0;
    Wording m_wording;
    ScriptedPrompts m_prompts;
    std::unique_ptr<ui::WorkspaceSession> m_session;
    std::unique_ptr<ui::TodayPage> m_page;
};

} // namespace comity::tests

#pragma once

#include "tests/support/people_workspace.h"
#include "tests/ui/common/scripted_prompts.h"
#include "ui/common/workspace_session.h"
#include "ui/purge/purge_page.h"

#include <memory>

namespace comity::tests {

/// A workspace with one account and nine people it follows, and the Purge page over it.
///
/// By default four fit: Ada (quiet, does not follow back), Ben (quiet, mutual), Cleo (does not
/// follow back), Dora (never posted, does not follow back). Left out: Finn (protected), Gus (new),
/// Hana (likely). Eli is fine, Ivy has many followers for the few she follows.
class PurgeWorld
{
public:
    enum class Lists { Both, FollowingOnly, None };

    explicit PurgeWorld(Lists lists = Lists::Both);

    PeopleWorkspace &workspace() { return m_workspace; }
    AccountId mine() const { return m_mine; }
    const QString &path() const { return m_path; }
    ScriptedPrompts &prompts() { return m_prompts; }
    Pk pk(const QString &name) const { return m_people.value(name); }

    /// Opens the file and makes the page; an earlier one is closed before.
    void open(db::WorkspaceFile::Access access = db::WorkspaceFile::Access::ReadWrite);
    void close();

    ui::WorkspaceSession &session() { return *m_session; }
    ui::PurgePage &page() { return *m_page; }
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_page->findChild<Widget *>(name);
    }
    /// What a label says; null when it is hidden.
    QString text(const QString &name) const;
    /// The names in the table of the batch, from above.
    QStringList names() const;
    /// The stored decision of each person on the open batch: `Ada unfollow, Ben -`.
    QString stored();
    /// Zinc and Tin, who look automated, follow as well, Zinc first where
    /// that is dated. Before open().
    void followedByAutomated(bool isDated = true);
    /// They wrote to us a year ago, and wait for an answer. Before open().
    void waits(const QString &name);
    /// Opens the review and waits for it.
    bool review();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Waits until every edit that was given to the writer is stored and told.
    bool editsAreDone();

private:
    void addPeople();
    void addLists(Lists lists);

    PeopleWorkspace m_workspace;
    QString m_path;
    AccountId m_mine {};
    QHash<QString, Pk> m_people;
    Wording m_wording;
    ScriptedPrompts m_prompts;
    bool m_isReleased = false;
    std::unique_ptr<ui::WorkspaceSession> m_session;
    std::unique_ptr<ui::PurgePage> m_page;
};

} // namespace comity::tests

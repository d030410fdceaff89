#pragma once

#include "model/lists/member_edits.h"
#include "tests/support/people_workspace.h"
#include "tests/ui/common/scripted_prompts.h"
#include "ui/common/workspace_session.h"
#include "ui/lists/lists_page.h"

#include <QHash>
#include <QListView>
#include <QTableView>
#include <memory>

namespace comity::tests {

/// A workspace with one account and people it follows, and the Lists page over it.
class ListsWorld
{
public:
    ListsWorld();

    PeopleWorkspace &workspace() { return m_workspace; }
    AccountId mine() const { return m_mine; }
    ScriptedPrompts &prompts() { return m_prompts; }

    /// Adds somebody whom the account follows; before open().
    Pk person(const PersonBuilder &person);
    /// Sets how many a list of the account's network holds.
    void setLimit(qint64 members);
    ListId list(const ListSettings &settings, const std::vector<Pk> &people = {});

    void open(db::WorkspaceFile::Access access = db::WorkspaceFile::Access::ReadWrite);
    void close();

    ui::WorkspaceSession &session() { return *m_session; }
    ui::ListsPage &page() { return *m_page; }
    QListView &listsView() { return *find<QListView>(QStringLiteral("listsView")); }
    QTableView &table() { return *find<QTableView>(QStringLiteral("membersTable")); }
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_page->findChild<Widget *>(name);
    }

    /// The rows of the left pane: `Customers 3`, groups in brackets.
    QStringList rows();
    /// Chooses the list or part of this name in the left pane.
    void choose(const QString &name);
    /// Who stands in the table, from above.
    QStringList names();
    void select(const QStringList &names);
    /// What a label says; null when it is hidden.
    QString text(const QString &name) const;
    /// Triggers an action of an open menu.
    bool trigger(const QString &menu, const QString &action);
    /// `Riders: Ana, Bo` as stored, from the first list to the last.
    QStringList stored();

private:
    PeopleWorkspace m_workspace;
    QString m_path;
    AccountId m_mine {};
    std::vector<Pk> m_following;
    Wording m_wording;
    ScriptedPrompts m_prompts;
    std::unique_ptr<ui::WorkspaceSession> m_session;
    std::unique_ptr<ui::ListsPage> m_page;
    bool m_isReleased = false;
};

} // namespace comity::tests

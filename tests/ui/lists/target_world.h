#pragma once

#include "model/targets/target_edits.h"
#include "tests/support/people_workspace.h"
#include "tests/ui/common/scripted_prompts.h"
#include "ui/common/workspace_session.h"
#include "ui/lists/targets/target_view.h"

#include <QHash>
#include <QLabel>
#include <memory>

namespace comity::tests {

/// A workspace with one account, a target list of twelve writers and who follows whom, and the
/// view of that list. Two of them followed back by the import of 11 May.
class TargetWorld
{
public:
    explicit TargetWorld(bool isEmpty = false);

    PeopleWorkspace &workspace() { return m_workspace; }
    Pk pk(const QString &handle) const { return m_people.value(handle); }
    ListId list() const { return m_list; }

    /// Opens the file and shows the list; an earlier view is closed before.
    void open(db::WorkspaceFile::Access access = db::WorkspaceFile::Access::ReadWrite);
    void close();

    ui::WorkspaceSession &session() { return *m_session; }
    ui::TargetView &view() { return *m_view; }
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_view->findChild<Widget *>(name);
    }
    /// What a label says; null when it is hidden.
    QString text(const QString &name) const;
    /// The handles in the table, from above.
    QStringList handles() const;
    QString cell(int row, int column, int role = Qt::DisplayRole) const;
    bool goTo(const QString &handle);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// A dialog over the view, or null when none comes.
    QWidget *dialog(const QString &name);
    /// Waits until every edit is stored, and the view has read what came of it.
    bool editsAreDone();
    qint64 number(const char *sql);
    QStringList told; ///< what the view said, and what could be undone

private:
    void addPeople();
    void addTouches();

    PeopleWorkspace m_workspace;
    QString m_path;
    ListId m_list {};
    QHash<QString, Pk> m_people;
    Wording m_wording;
    ScriptedPrompts m_prompts;
    bool m_isReleased = false;
    std::unique_ptr<ui::WorkspaceSession> m_session;
    std::unique_ptr<ui::TargetView> m_view;
};

} // namespace comity::tests

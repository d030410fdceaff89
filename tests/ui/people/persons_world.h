#pragma once

#include "model/people/identity_merge.h"
#include "tests/ui/common/scripted_prompts.h"
#include "tests/ui/people/sample_workspace.h"
#include "ui/people/people_page.h"
#include "ui/people/table/people_table_model.h"
#include "ui/people/table/people_table_view.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <memory>

namespace comity::tests {

/// The People page over two accounts of ours, on two networks, with people who are on both. The
/// page shows all accounts.
class PersonsWorld
{
public:
    PersonsWorld();
    ~PersonsWorld();

    /// After what is written before the window opens.
    void open(QSize size = {1264, 826});
    /// A file in the folder of the workspace.
    QString write(const QString &name, const QByteArray &text);

    ui::WorkspaceSession &session() { return *m_session; }
    ui::PeoplePage &page() { return *m_page; }
    SampleWorkspace &workspace() { return *m_workspace; }
    ScriptedPrompts &prompts() { return m_prompts; }
    ui::PeopleTableView &table();
    ui::PeopleTableModel &model();

    Pk pkOf(const QString &handle) const { return m_people.value(handle); }
    /// Makes exactly these people chosen, the last one current.
    void choose(const QStringList &handles);
    /// Runs `work` on a writer of its own.
    void edit(const std::function<void(SQLite::Database &)> &work);
    qint64 number(const char *sql) const;

    /// The menu of the chosen rows; close() it.
    QMenu *openRowMenu();
    /// Chooses `action` of the page's menu while the prompt for a file gives one with this text,
    /// and waits for the dialog.
    QWidget *openFile(
        const QString &action, const QString &dialog, const QString &name, const QByteArray &text);
    /// A dialog over the page by its object name; null while there is none.
    QWidget *dialog(const QString &name) const;
    /// All labels of that name that a widget shows, in order.
    static QStringList texts(const QWidget &widget, const QString &name);
    static void click(QWidget &widget, const QString &button);

private:
    void fill();
    void add(const QString &network, const QString &handle, const QString &name,
        const QString &location, const QString &website, qint64 followers);

    Wording m_wording = Wording::forLanguage(QStringLiteral("en"));
    ScriptedPrompts m_prompts;
    QTemporaryDir m_folder;
    std::unique_ptr<SampleWorkspace> m_workspace;
    std::unique_ptr<ui::WorkspaceSession> m_session;
    std::unique_ptr<ui::PeoplePage> m_page;
    QHash<QString, Pk> m_people; ///< by handle
};

} // namespace comity::tests

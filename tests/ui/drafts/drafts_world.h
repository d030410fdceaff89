#pragma once

#include "tests/model/drafts/desk_workspace.h"
#include "tests/ui/common/scripted_prompts.h"
#include "ui/common/workspace_session.h"
#include "ui/drafts/drafts_page.h"

#include <QSettings>
#include <QTemporaryDir>
#include <memory>

namespace comity::tests {

/// A workspace with one account on X, nine people on the list Riders, and the Drafts page over it.
/// Ada and Ben talk with us, Cleo waits for an answer, Dora asked us to stop; the others follow us
/// and were never in contact. It is a Thursday morning.
class DraftsWorld
{
public:
    DraftsWorld();

    DeskWorkspace &workspace() { return m_workspace; }
    AccountId mine() const { return m_mine; }
    ScriptedPrompts &prompts() { return m_prompts; }
    QSettings &settings() { return m_settings; }
    /// Where the settings are.
    QString folder() const { return m_folder.path(); }
    Pk pk(const QString &name) const { return m_people.value(name); }
    /// A draft to Riders. Before open().
    drafts::DraftId addDraft(const QString &title, const QString &text);

    /// Opens the file and makes the page; an earlier one is closed before.
    void open(db::WorkspaceFile::Access access = db::WorkspaceFile::Access::ReadWrite);
    /// Opens the file alone; the page is made elsewhere.
    void openSession(db::WorkspaceFile::Access access = db::WorkspaceFile::Access::ReadWrite);
    /// In order, as the window closes.
    void close();

    ui::WorkspaceSession &session() const { return *m_session; }
    ui::DraftsPage &page() const { return *m_page; }
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_page->findChild<Widget *>(name);
    }
    /// The clock goes on.
    void pass(qint64 seconds) { *m_passed += seconds; }
    qint64 now() const { return m_clock().toSecsSinceEpoch(); }
    /// What a label says; null when it is hidden.
    QString text(const QString &name) const;
    /// The newest text was looked at, and nothing is on its way.
    bool isLookedAt() const;
    /// Waits until it is: a busy machine takes its time to read the rules.
    bool waitForReview() const;
    /// What a draft is in the file by now.
    drafts::Draft stored(drafts::DraftId draft);
    std::vector<drafts::DraftRow> all();
    void undo();

private:
    DeskWorkspace m_workspace;
    std::shared_ptr<qint64> m_passed = std::make_shared<qint64>(0); ///< seconds
    Clock m_clock;
    QString m_path;
    AccountId m_mine {};
    QHash<QString, Pk> m_people;
    Wording m_wording;
    ScriptedPrompts m_prompts;
    QTemporaryDir m_folder;
    QSettings m_settings {m_folder.filePath(QStringLiteral("comity.ini")), QSettings::IniFormat};
    bool m_isReleased = false;
    std::unique_ptr<ui::WorkspaceSession> m_session;
    std::unique_ptr<ui::DraftsPage> m_page;
};

} // namespace comity::tests

#pragma once

#include "model/base/wording.h"
#include "tests/ui/common/scripted_prompts.h"
#include "ui/common/workspace_session.h"
#include "ui/imports/imports_page.h"

#include <QAbstractItemView>
#include <QDateTime>
#include <QSettings>
#include <QTemporaryDir>
#include <algorithm>
#include <memory>

namespace comity::tests {

/// An Imports page over a workspace of its own in a temporary folder, with files to import beside
/// it. The clock stands at 2026-05-14 09:44:12 UTC until a
/// test moves it.
class ImportsDesk
{
public:
    /// The settings lie beside the workspace unless a file of another desk is named.
    explicit ImportsDesk(const QString &settingsFile = {});

    /// Writes a file beside the workspace and gives its path.
    QString write(const QString &name, const QByteArray &bytes) const;
    /// An unpacked X archive of @fernhillcycles with these followers; nobody is followed. An id of
    /// 0 is written without its number: such a row cannot be read.
    QString archive(const QString &name, const QList<int> &followers,
        const QByteArray &day = "2026-05-11", int declared = -1) const;
    /// An unpacked Instagram export of @fernhill.rides: handles with the second they follow since.
    QString instagram(
        const QByteArray &day, const std::vector<std::pair<QByteArray, int>> &followers) const;
    /// Closes the workspace and opens it again.
    void reopen(db::WorkspaceFile::Access access = db::WorkspaceFile::Access::ReadWrite);

    ui::WorkspaceSession &session() { return *m_session; }
    ui::ImportsPage &page() const { return *m_page; }
    QString workspace() const { return m_folder.filePath(QStringLiteral("fernhill.comity")); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// By its objectName; of several, the one that is in sight.
    template <typename Widget>
    Widget *find(const char *name) const
    {
        const auto all = m_page->findChildren<Widget *>(QString::fromLatin1(name));
        const auto inSight = std::ranges::find_if(all, &QWidget::isVisible);
        return inSight != all.end() ? *inSight : all.value(0);
    }
    /// The text of a label, or of a button.
    QString text(const char *name) const;
    void click(const char *name) const;
    /// Name of the class that is in sight: HomeView, PreviewView, …
    QString view() const;
    /// Opens and saves a file that needs no answers.
    void import(const QString &path);

    ScriptedPrompts prompts;
    QDateTime now; ///< what the clock says
    QByteArray ownerId = "1000"; ///< of the archives that archive() writes
    QByteArray ownerHandle = "fernhillcycles"; ///< empty: they name the id alone

private:
    void open(db::WorkspaceFile file);

    QTemporaryDir m_folder;
    QSettings m_settings;
    Clock m_clock;
    Wording m_wording;
    std::unique_ptr<ui::WorkspaceSession> m_session;
    std::unique_ptr<ui::ImportsPage> m_page;
};

/// The text of a cell.
QString cell(const QAbstractItemView *view, int row, int column);
/// Runs a model tester on the model of a view for as long as it lives.
void watch(const QAbstractItemView *view);

} // namespace comity::tests

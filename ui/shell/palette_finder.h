#pragma once

#include "ui/common/workspace_session.h"
#include "ui/shell/palette_item.h"

#include <vector>

namespace comity::ui {

/// Looks for people and lists by name in the open workspace, on a worker. Only the newest question
/// is answered.
class PaletteFinder : public QObject
{
    Q_OBJECT

public:
    explicit PaletteFinder(QObject *parent = nullptr);

    /// Null while no workspace is open.
    void setSession(WorkspaceSession *session);

    struct Question
    {
        QString text;
        std::size_t people = 0; ///< how many at most
        std::size_t lists = 0;
    };
    /// found() follows, unless somebody asks again before.
    void ask(const Question &question);
    void stop();
    bool isAsking() const { return m_isAsking; }

Q_SIGNALS:
    /// Whoever and whatever is called so; nobody where the workspace cannot be read just now.
    void found(const std::vector<comity::ui::PaletteItem> &people,
        const std::vector<comity::ui::PaletteItem> &lists);

private:
    QPointer<WorkspaceSession> m_session;
    JobHandle m_job;
    int m_question = 0;
    bool m_isAsking = false;
};

} // namespace comity::ui

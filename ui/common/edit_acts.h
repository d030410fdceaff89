#pragma once

#include "model/people/hand_edit.h"
#include "ui/common/workspace_session.h"

#include <QObject>
#include <functional>

namespace comity::ui {

/// Edits by hand on the writer's thread, each one entry of the undo stack, with a word on what came
/// of it. Nothing is done in a workspace that is open for reading only.
class EditActs : public QObject
{
    Q_OBJECT

public:
    bool isWritable() const { return m_session.isWritable(); }

Q_SIGNALS:
    /// Done and on the undo stack; `sentence` says what was done.
    void done(const QString &sentence);
    /// Nothing to undo: undone, nothing to change, or not to be taken back.
    void told(const QString &sentence);
    void failed(const comity::Error &error);

protected:
    using Work = std::function<Result<HandEdit>(SQLite::Database &)>;

    explicit EditActs(WorkspaceSession &session, QObject *parent = nullptr);

    /// `command` stands in Edit › Undo, `sentence` in the undo bar. `then` is called once it is
    /// written, before anything is said.
    void run(const QString &command, const QString &sentence, Work work,
        std::function<void()> then = {});
    /// `work` as one edit that can be taken back.
    static Work byHand(std::function<Result<void>(SQLite::Database &)> work);
    qint64 now() const { return m_session.clock()().toSecsSinceEpoch(); }

private:
    void tellTurned(const Result<HandEdit> &turned);

    WorkspaceSession &m_session;
};

} // namespace comity::ui

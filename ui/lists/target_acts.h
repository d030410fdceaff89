#pragma once

#include "model/targets/event_campaign.h"
#include "model/targets/target_edits.h"
#include "ui/common/workspace_session.h"

#include <QObject>

namespace comity::ui {

/// What can be done about targets: each an edit of its own that can be undone. The columns that
/// follow an edit make whoever shows them read again.
class TargetActs : public QObject
{
    Q_OBJECT

public:
    explicit TargetActs(WorkspaceSession &session, QObject *parent = nullptr);

    bool isWritable() const { return m_session.isWritable(); }

    void edit(ListId list, Pk pk, const TargetFacts &facts, const QString &name);
    void setCadence(ListId list, const std::vector<Pk> &people, std::optional<int> days);
    void rest(ListId list, const std::vector<Pk> &people, std::optional<qint64> until);
    void logTouch(const std::vector<Pk> &people, const TouchEntry &entry);
    /// At an event: a meeting and a touch.
    void logMet(const std::vector<Pk> &people, const EventPlan &plan, const Dated &at);
    void changeTouch(Pk pk, FactId touch, const TouchEntry &entry);
    void removeTouch(Pk pk, FactId touch);
    void markAnswered(Pk pk, FactId touch, std::optional<qint64> at);
    void noteOpening(Pk pk, const OpeningEntry &entry, const QString &name);
    void changeOpening(Pk pk, FactId opening, const OpeningEntry &entry);
    void removeOpening(Pk pk, FactId opening);
    void markUsed(Pk pk, FactId opening, std::optional<qint64> at);
    void decide(const LoggedDecision &decision, const QString &name);

Q_SIGNALS:
    /// Done and on the undo stack; `sentence` says what was done.
    void done(const QString &sentence);
    /// Nothing to undo: undone, or nothing to change.
    void told(const QString &sentence);
    void failed(const comity::Error &error);

private:
    using Work = std::function<Result<HandEdit>(SQLite::Database &)>;

    /// `command` stands in Edit › Undo, `sentence` in the undo bar.
    void run(const QString &command, const QString &sentence, Work work);
    void tellTurned(const Result<HandEdit> &turned);
    qint64 now() const;

    WorkspaceSession &m_session;
};

} // namespace comity::ui

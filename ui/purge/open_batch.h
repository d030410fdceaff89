#pragma once

#include "model/lists/people_list.h"
#include "model/purge/plan_edits.h"
#include "ui/common/workspace_session.h"
#include "ui/purge/purge_ground.h"

#include <QObject>
#include <optional>

namespace comity::ui {

/// The stored plan that is being reviewed, and the edits of it. An edit shows at once and is
/// brought back to what is stored when it fails; its undo entry is pushed once it is committed.
class OpenBatch : public QObject
{
    Q_OBJECT

public:
    struct Tally
    {
        int people = 0;
        int unfollow = 0;
        int keep = 0; ///< to protect and to learn from included
        int snoozed = 0;
        int worked = 0; ///< of those to unfollow: ticked as done or skipped
        int toWork() const { return unfollow - worked; }
        int undecided() const { return people - unfollow - keep - snoozed; }
        int decided() const { return unfollow + keep + snoozed; }
        /// Who may still go: decided to be unfollowed, or not decided.
        int leaving() const { return unfollow + undecided(); }
    };

    explicit OpenBatch(WorkspaceSession &session, QObject *parent = nullptr);

    /// Nothing while no batch is open.
    const std::optional<PlanDocument> &document() const { return m_document; }
    Tally tally() const;
    /// What a worker read. A document from before an edit that was committed since is passed over.
    void follow(const PurgeGround *ground);
    void show(const PlanDocument &plan);

    /// Rows count from 0. `snoozeDays` is read with Decision::Snooze alone.
    void decide(const std::vector<int> &rows, Decision decision, int snoozeDays);
    void clearDecision(const std::vector<int> &rows);
    /// Decides to unfollow them and puts them on a private list or a watch list at once.
    void demote(const std::vector<int> &rows, const PeopleList &list);
    /// Of people who are decided to be unfollowed: what came of it in the browser.
    void tick(const std::vector<int> &rows, Tick tick);
    void clearTick(const std::vector<int> &rows);
    void close();
    using Work = std::function<Result<PlanEditOutcome>(SQLite::Database &)>;
    /// Any edit of plans or facts: `undoText` names its undo entry, `done` is told after it.
    void edit(const Work &work, const QString &undoText, const QString &done);

Q_SIGNALS:
    void replaced();
    void rowChanged(int row);
    void tallyChanged();
    /// An edit is committed and may be taken back.
    void acted(const QString &sentence);
    /// An undo or redo met `skipped` places that were changed since.
    void turned(qint64 skipped);
    void failed(const comity::Error &error);

private:
    void absorb(const PlanEditOutcome &outcome);
    void setState(int row, const PlanEdit::State &state);
    std::vector<PlanItemId> idsOf(const std::vector<int> &rows) const;
    QString whom(const std::vector<int> &rows) const;

    WorkspaceSession &m_session;
    std::optional<PlanDocument> m_document;
    std::optional<AccountId> m_account;
    qint64 m_generation = 0; ///< of the newest state that is shown
    int m_editsUnderWay = 0;
    QHash<qint64, QString> m_listNames; ///< of lists that people were put on here
};

} // namespace comity::ui

#pragma once

#include "model/purge/proof_derivation.h"
#include "ui/common/run_job.h"
#include "ui/purge/purge_telling.h"

#include <QFrame>

class QSettings;

namespace comity::ui {

class BatchesModel;
class Notice;
class PlanDesk;
class ProofModel;
class TableView;
class WorkspaceSession;

/// The fourth step: what later lists say of what was ticked, batch by batch. Makes the pane of the
/// batches and the middle; the page puts them in their places and owns them.
class VerifyStep : public QObject
{
    Q_OBJECT

public:
    /// All references must outlive it. `settings` keeps the columns; may be null.
    VerifyStep(WorkspaceSession &session, const PlanDesk &desk, const PurgeTelling &telling,
        QSettings *settings, QObject *parent);

    QFrame *list() const { return m_list; }
    QFrame *face() const { return m_face; }
    TableView *table() const { return m_people; }
    /// Null for nobody.
    const PlanItem *currentItem() const;
    /// Of the batch that is looked at.
    PurgeKind kind() const { return m_kind; }

    /// Everything anew: batches, and the people of the current one.
    void refresh(const PurgeTelling &telling);

Q_SIGNALS:
    /// The next export proves what is not proved yet.
    void importAsked();
    void currentChanged();
    /// Another batch is looked at, maybe of another kind.
    void batchShown();
    void failed(const comity::Error &error);

private:
    void makeList();
    void makeFace(QSettings *settings);
    void readBatch();
    void showBatch(const BatchProof &batch, const PlanDocument &plan);
    void openProfile();

    WorkspaceSession &m_session;
    const PlanDesk &m_desk;
    PurgeTelling m_telling;
    PurgeKind m_kind = PurgeKind::Unfollow;
    BatchesModel *m_batches;
    ProofModel *m_proofs;
    TableView *m_table;
    TableView *m_people;
    QFrame *m_list;
    QFrame *m_face;
    Notice *m_result;
    JobHandle m_job;
    int m_question = 0;
};

} // namespace comity::ui

#pragma once

#include "model/purge/plan_document.h"
#include "ui/common/run_job.h"

#include <QObject>
#include <QStringList>

class QTimer;

namespace comity::ui {

class PlanDesk;
class WorkspaceSession;

/// What was once decided about the current person, how we followed them over time, and where what
/// speaks against them is known from: read by a worker once the selection rests, for it looks
/// through every list and import of the account.
class PersonHistory : public QObject
{
    Q_OBJECT

public:
    PersonHistory(WorkspaceSession &session, const PlanDesk &desk, QObject *parent = nullptr);

    /// Nothing: nobody is current. What is known of them already is told at once.
    void ask(const PlanItem *person);
    /// After an edit or an import: what is known is out of date.
    void forget();
    /// One line each, plain; empty while they are read.
    const QStringList &lines() const { return m_told.lines; }
    /// The same person with the sources that a plan which is not stored lacks, once they are read.
    PlanItem withSources(const PlanItem &person) const;

Q_SIGNALS:
    void told();

private:
    struct Told
    {
        QStringList lines;
        std::optional<PlanItem> person = {}; ///< its sources and its signs
    };
    struct Question;

    void read();
    static Result<Told> historyOf(
        const Question &ask, const Wording &wording, const JobContext &job);

    WorkspaceSession &m_session;
    const PlanDesk &m_desk;
    QTimer *m_rest;
    std::optional<PlanItem> m_person;
    Told m_told;
    JobHandle m_job;
    int m_question = 0;
};

} // namespace comity::ui

#pragma once

#include "model/base/ids.h"
#include "ui/common/run_job.h"

#include <QObject>
#include <QStringList>

class QTimer;

namespace comity::ui {

class PlanDesk;
class WorkspaceSession;

/// What was once decided about the current person, and how we followed them over time: read by a
/// worker once the selection rests, for it looks through every list of the account.
class PersonHistory : public QObject
{
    Q_OBJECT

public:
    PersonHistory(WorkspaceSession &session, const PlanDesk &desk, QObject *parent = nullptr);

    /// Nothing: nobody is current. What is known of them already is told at once.
    void ask(std::optional<Pk> person);
    /// After an edit or an import: what is known is out of date.
    void forget();
    /// One line each, plain; empty while they are read.
    const QStringList &lines() const { return m_lines; }

Q_SIGNALS:
    void told();

private:
    void read();

    WorkspaceSession &m_session;
    const PlanDesk &m_desk;
    QTimer *m_rest;
    std::optional<Pk> m_person;
    QStringList m_lines;
    JobHandle m_job;
    int m_question = 0;
};

} // namespace comity::ui

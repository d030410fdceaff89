#pragma once

#include "model/people/person_facts.h"
#include "ui/common/workspace_session.h"

#include <QObject>

namespace comity::ui {

/// Facts by hand about people, each with an entry on the undo stack. Does nothing in a workspace
/// that is open for reading only.
class FactActs : public QObject
{
    Q_OBJECT

public:
    explicit FactActs(WorkspaceSession &session, QObject *parent = nullptr);

    bool isWritable() const { return session().isWritable(); }
    /// Saves a fact. begun() tells what the rows show until it is saved.
    void setFact(PersonFact fact, std::vector<Pk> people, bool holds);
    /// Protects them all, or none where all are protected.
    void toggleProtection(std::vector<Pk> people);

Q_SIGNALS:
    /// An edit is on its way. The columns that follow end it, or failed().
    void begun(comity::PersonFact fact, const std::vector<comity::Pk> &people, bool holds);
    void failed(const comity::Error &error);
    /// Done and on the undo stack; `sentence` says what was done.
    void done(const QString &sentence);
    /// Nothing to undo: undone, or nobody to change.
    void told(const QString &sentence);

protected:
    WorkspaceSession &session() const { return m_session; }

private:
    void finish(PersonFact fact, bool holds, const Result<PersonFactOutcome> &outcome);
    void tellTurned(const Result<PersonFactOutcome> &outcome);

    WorkspaceSession &m_session;
};

} // namespace comity::ui

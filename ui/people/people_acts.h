#pragma once

#include "model/people/person_facts.h"
#include "ui/common/workspace_session.h"
#include "ui/people/person_texts.h"
#include "ui/people/table_column.h"

#include <QObject>

namespace comity::ui {

/// What can be done about people: facts by hand, which can be undone, and copying.
class PeopleActs : public QObject
{
    Q_OBJECT

public:
    explicit PeopleActs(WorkspaceSession &session, QObject *parent = nullptr);

    bool isWritable() const { return m_session.isWritable(); }
    /// Saves a fact. pendingChanged() tells what the rows show until it is saved.
    void setFact(PersonFact fact, std::vector<Pk> people, bool holds);
    /// Protects them all, or none where all are protected.
    void toggleProtection(std::vector<Pk> people);
    void copyHandles(const std::vector<Pk> &people);
    void copyRows(
        const std::vector<Pk> &people, const std::vector<TableColumn> &shown, const Today &today);

Q_SIGNALS:
    /// An edit is on its way. The columns that follow end it, or failed().
    void begun(comity::PersonFact fact, const std::vector<comity::Pk> &people, bool holds);
    void failed(const comity::Error &error);
    /// Done and on the undo stack; `sentence` says what was done.
    void done(const QString &sentence);
    /// Nothing to undo: copied, undone, or nobody to change.
    void told(const QString &sentence);

private:
    void finish(PersonFact fact, bool holds, const Result<PersonFactOutcome> &outcome);
    void tellTurned(const Result<PersonFactOutcome> &outcome);
    void toClipboard(const Result<QString> &text, const QString &sentence);

    WorkspaceSession &m_session;
};

} // namespace comity::ui

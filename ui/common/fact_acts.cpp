#include "ui/common/fact_acts.h"

#include "ui/common/fact_command.h"

#include <algorithm>

namespace comity::ui {

namespace {

/// For the undo bar.
QString doneText(PersonFact fact, bool holds, int people)
{
    if (fact == PersonFact::NoPurge) {
        return holds ? FactActs::tr("%Ln people are never suggested for a purge", nullptr, people)
                     : FactActs::tr("%Ln people may be suggested for a purge", nullptr, people);
    }
    if (fact == PersonFact::LearnOnly) {
        return holds ? FactActs::tr("%Ln people marked as followed to learn from", nullptr, people)
                     : FactActs::tr("%Ln people no longer learn only", nullptr, people);
    }
    return holds ? FactActs::tr("%Ln people protected", nullptr, people)
                 : FactActs::tr("%Ln people no longer protected", nullptr, people);
}

/// For Edit › Undo.
QString commandText(PersonFact fact, bool holds, int people)
{
    if (fact == PersonFact::NoPurge) {
        return holds ? FactActs::tr("never suggest %Ln people", nullptr, people)
                     : FactActs::tr("allow suggesting %Ln people", nullptr, people);
    }
    if (fact == PersonFact::LearnOnly) {
        return holds ? FactActs::tr("mark %Ln people as learn only", nullptr, people)
                     : FactActs::tr("clear learn only of %Ln people", nullptr, people);
    }
    return holds ? FactActs::tr("protect %Ln people", nullptr, people)
                 : FactActs::tr("unprotect %Ln people", nullptr, people);
}

} // namespace

FactActs::FactActs(WorkspaceSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void FactActs::setFact(PersonFact fact, std::vector<Pk> people, bool holds)
{
    if (people.empty() || !m_session.isWritable()) {
        return;
    }
    m_session.lookForForeignChanges();
    Q_EMIT begun(fact, people, holds);
    const qint64 now = m_session.clock()().toSecsSinceEpoch();
    m_session.edit(
        this,
        [fact, people = std::move(people), holds, now](
            SQLite::Database &writer) { return comity::setFact(writer, fact, people, holds, now); },
        [this, fact, holds](
            const Result<PersonFactOutcome> &outcome) { finish(fact, holds, outcome); });
}

void FactActs::toggleProtection(std::vector<Pk> people)
{
    const PeopleColumns::Version columns = m_session.columns();
    if (!columns) {
        return;
    }
    const bool areAll = std::ranges::all_of(people, [&columns](Pk pk) {
        const std::optional<Glance> glance = columns->find(pk);
        return glance && glance->isProtected;
    });
    setFact(PersonFact::Protected, std::move(people), !areAll);
}

void FactActs::finish(PersonFact fact, bool holds, const Result<PersonFactOutcome> &outcome)
{
    if (!outcome) {
        Q_EMIT failed(outcome.error());
        return;
    }
    const int changed = static_cast<int>(outcome->changed.size());
    if (changed == 0) {
        Q_EMIT told(outcome->skipped == 0 ? tr("Nothing to change: it was so already")
                                          : tr("Nobody was changed: they are there no more"));
        return;
    }
    m_session.undoStack().push(
        new FactCommand(commandText(fact, holds, changed), m_session, outcome->inverse, this,
            [this](const Result<PersonFactOutcome> &turned) { tellTurned(turned); }));
    Q_EMIT done(doneText(fact, holds, changed));
}

void FactActs::tellTurned(const Result<PersonFactOutcome> &outcome)
{
    if (!outcome) {
        Q_EMIT failed(outcome.error());
        return;
    }
    const int changed = static_cast<int>(outcome->changed.size());
    const QString back = tr("%Ln people as before", nullptr, changed);
    Q_EMIT told(outcome->skipped == 0
            ? back
            : tr("%1; %Ln were changed since and stay", nullptr, int(outcome->skipped)).arg(back));
}

} // namespace comity::ui

#include "ui/people/people_acts.h"

#include "ui/common/formatting.h"
#include "ui/people/fact_command.h"
#include "ui/people/people_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <algorithm>

namespace comity::ui {

namespace {

/// For the undo bar.
QString doneText(PersonFact fact, bool holds, int people)
{
    if (fact == PersonFact::LearnOnly) {
        return holds
            ? PeopleActs::tr("%Ln people marked as followed to learn from", nullptr, people)
            : PeopleActs::tr("%Ln people no longer learn only", nullptr, people);
    }
    return holds ? PeopleActs::tr("%Ln people protected", nullptr, people)
                 : PeopleActs::tr("%Ln people no longer protected", nullptr, people);
}

/// For Edit › Undo.
QString commandText(PersonFact fact, bool holds, int people)
{
    if (fact == PersonFact::LearnOnly) {
        return holds ? PeopleActs::tr("mark %Ln people as learn only", nullptr, people)
                     : PeopleActs::tr("clear learn only of %Ln people", nullptr, people);
    }
    return holds ? PeopleActs::tr("protect %Ln people", nullptr, people)
                 : PeopleActs::tr("unprotect %Ln people", nullptr, people);
}

} // namespace

PeopleActs::PeopleActs(WorkspaceSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void PeopleActs::setFact(PersonFact fact, std::vector<Pk> people, bool holds)
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

void PeopleActs::toggleProtection(std::vector<Pk> people)
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

void PeopleActs::finish(PersonFact fact, bool holds, const Result<PersonFactOutcome> &outcome)
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

void PeopleActs::tellTurned(const Result<PersonFactOutcome> &outcome)
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

void PeopleActs::toClipboard(const Result<QString> &text, const QString &sentence)
{
    if (!text) {
        if (text.error().code != Error::Code::Cancelled) {
            Q_EMIT failed(text.error());
        }
        return;
    }
    QGuiApplication::clipboard()->setText(*text);
    Q_EMIT told(sentence);
}

void PeopleActs::copyHandles(const std::vector<Pk> &people)
{
    m_session.read(
        this,
        [path = m_session.file().path(), people](
            const JobContext &job) { return people_clipboard::handles(path, people, job); },
        [this](const Result<QString> &text) {
            const int count = text && !text->isEmpty() ? int(text->count(u'\n')) + 1 : 0;
            toClipboard(text, tr("%Ln handles copied", nullptr, count));
        });
}

void PeopleActs::copyRows(
    const std::vector<Pk> &people, const std::vector<TableColumn> &shown, const Today &today)
{
    const PeopleColumns::Version columns = m_session.columns();
    if (!columns) {
        return;
    }
    m_session.read(
        this,
        [path = m_session.file().path(), columns, people, shown, today](const JobContext &job) {
            return people_clipboard::table(path, *columns, people, shown, today, job);
        },
        [this, count = static_cast<int>(people.size())](const Result<QString> &text) {
            toClipboard(text, tr("%Ln rows copied", nullptr, count));
        });
}

} // namespace comity::ui

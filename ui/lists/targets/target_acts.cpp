#include "ui/lists/targets/target_acts.h"

#include "model/base/text_fold.h"
#include "ui/common/plural.h"

namespace comity::ui {

namespace {

int count(const std::vector<Pk> &people)
{
    return plural(static_cast<qint64>(people.size()));
}

} // namespace

TargetActs::TargetActs(WorkspaceSession &session, QObject *parent)
    : EditActs(session, parent)
{
}

void TargetActs::edit(ListId list, Pk pk, const TargetFacts &facts, const QString &name)
{
    run(tr("edit target %1", "undo; a name").arg(name), tr("%1 saved", "a name").arg(name),
        [=](SQLite::Database &writer) { return comity::editTarget(writer, list, pk, facts); });
}

void TargetActs::setCadence(ListId list, const std::vector<Pk> &people, std::optional<int> days)
{
    run(tr("set the rhythm of %Ln targets", "undo", count(people)),
        tr("Rhythm of %Ln targets set", nullptr, count(people)),
        [=](SQLite::Database &writer) { return comity::setCadence(writer, list, people, days); });
}

void TargetActs::rest(ListId list, const std::vector<Pk> &people, std::optional<qint64> until)
{
    const bool ends = until && *until <= now();
    run(tr("rest %Ln targets", "undo", count(people)),
        ends ? tr("%Ln targets rest no more", nullptr, count(people))
             : tr("%Ln targets rest", nullptr, count(people)),
        [=](SQLite::Database &writer) { return comity::setResting(writer, list, people, until); });
}

void TargetActs::logTouch(const std::vector<Pk> &people, const TouchEntry &entry)
{
    run(tr("log a touch of %Ln people", "undo", count(people)),
        tr("Touch of %Ln people logged", nullptr, count(people)),
        [=, now = now()](
            SQLite::Database &writer) { return comity::logTouch(writer, people, entry, now); });
}

void TargetActs::logMet(
    const std::vector<Pk> &people, const EventPlan &plan, ListId list, const Dated &at)
{
    const QString event = singleLine(plan.name);
    run(tr("log meeting %Ln people", nullptr, count(people)),
        tr("%Ln people met at %1", nullptr, count(people)).arg(event),
        [people, plan, list, at, now = now()](SQLite::Database &writer) {
            return comity::logMet(writer, people, plan, list, at, now);
        });
}

void TargetActs::setEventTasks(ListId list, const std::vector<EventTask> &tasks)
{
    run(tr("set the checklist of an event"), tr("The checklist is saved"),
        [list, tasks](
            SQLite::Database &writer) { return comity::setEventTasks(writer, list, tasks); });
}

void TargetActs::changeTouch(Pk pk, FactId touch, const TouchEntry &entry)
{
    run(tr("change a touch", "undo"), tr("Touch changed"),
        [=, now = now()](SQLite::Database &writer) {
            return comity::changeTouch(writer, pk, touch, entry, now);
        });
}

void TargetActs::removeTouch(Pk pk, FactId touch)
{
    run(tr("remove a touch", "undo"), tr("Touch removed"),
        [=, now = now()](
            SQLite::Database &writer) { return comity::removeTouch(writer, pk, touch, now); });
}

void TargetActs::markAnswered(Pk pk, FactId touch, std::optional<qint64> at)
{
    run(at ? tr("mark a touch as answered", "undo") : tr("mark a touch as not answered", "undo"),
        at ? tr("Marked as answered") : tr("Marked as not answered"),
        [=](SQLite::Database &writer) { return comity::markAnswered(writer, pk, touch, at); });
}

void TargetActs::noteOpening(Pk pk, const OpeningEntry &entry, const QString &name)
{
    run(tr("note an opening of %1", "undo; a name").arg(name),
        tr("Opening of %1 noted", "a name").arg(name),
        [=](SQLite::Database &writer) { return comity::noteOpening(writer, pk, entry); });
}

void TargetActs::changeOpening(Pk pk, FactId opening, const OpeningEntry &entry)
{
    run(tr("change an opening", "undo"), tr("Opening changed"), [=](SQLite::Database &writer) {
        return comity::changeOpening(writer, pk, opening, entry);
    });
}

void TargetActs::removeOpening(Pk pk, FactId opening)
{
    run(tr("remove an opening", "undo"), tr("Opening removed"),
        [=](SQLite::Database &writer) { return comity::removeOpening(writer, pk, opening); });
}

void TargetActs::markUsed(Pk pk, FactId opening, std::optional<qint64> at)
{
    run(at ? tr("mark an opening as used", "undo") : tr("mark an opening as open", "undo"),
        at ? tr("Opening used") : tr("Opening open again"),
        [=](SQLite::Database &writer) { return comity::markUsed(writer, pk, opening, at); });
}

void TargetActs::decide(const LoggedDecision &decision, const QString &name)
{
    run(tr("log a decision about %1", "undo; a name").arg(name),
        tr("Decision about %1 logged", "a name").arg(name),
        [=](SQLite::Database &writer) { return comity::logDecision(writer, decision); });
}

} // namespace comity::ui

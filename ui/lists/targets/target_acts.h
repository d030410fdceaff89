#pragma once

#include "model/targets/event_campaign.h"
#include "model/targets/event_tasks.h"
#include "model/targets/target_edits.h"
#include "ui/common/edit_acts.h"

namespace comity::ui {

/// What can be done about targets: each an edit of its own that can be undone. The columns that
/// follow an edit make whoever shows them read again.
class TargetActs : public EditActs
{
    Q_OBJECT

public:
    explicit TargetActs(WorkspaceSession &session, QObject *parent = nullptr);

    void edit(ListId list, Pk pk, const TargetFacts &facts, const QString &name);
    void setCadence(ListId list, const std::vector<Pk> &people, std::optional<int> days);
    void rest(ListId list, const std::vector<Pk> &people, std::optional<qint64> until);
    void logTouch(const std::vector<Pk> &people, const TouchEntry &entry);
    /// At an event: a meeting and a touch.
    void logMet(const std::vector<Pk> &people, const EventPlan &plan, ListId list, const Dated &at);
    void setEventTasks(ListId list, const std::vector<EventTask> &tasks);
    void changeTouch(Pk pk, FactId touch, const TouchEntry &entry);
    void removeTouch(Pk pk, FactId touch);
    void markAnswered(Pk pk, FactId touch, std::optional<qint64> at);
    void noteOpening(Pk pk, const OpeningEntry &entry, const QString &name);
    void changeOpening(Pk pk, FactId opening, const OpeningEntry &entry);
    void removeOpening(Pk pk, FactId opening);
    void markUsed(Pk pk, FactId opening, std::optional<qint64> at);
    void decide(const LoggedDecision &decision, const QString &name);
};

} // namespace comity::ui

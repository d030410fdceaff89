#include "ui/insights/insights_acts.h"

#include "model/goals/goals_store.h"
#include "model/goals/team_store.h"

namespace comity::ui {

using goals::Goal;
using goals::Measure;

InsightsActs::InsightsActs(WorkspaceSession &session, QObject *parent)
    : EditActs(session, parent)
{
}

void InsightsActs::setPromotionGoal(std::optional<AccountId> account, int percent)
{
    run(tr("set the goal of promotion"), tr("Goal set: promotion under %1%").arg(percent),
        [account, percent, at = now()](SQLite::Database &writer) {
            std::vector<Goal> all = goals::GoalsStore(writer).all();
            if (all.empty()) {
                all = goals::usualGoals(writer, account);
            }
            const Goal *found = goals::goalFor(all, Measure::PromoShare, account);
            Goal &goal = found == nullptr ? all.emplace_back(Goal {.measure = Measure::PromoShare})
                                          : all[static_cast<std::size_t>(found - all.data())];
            if (goal.wanted != percent || goal.setAt == 0) {
                goal.wanted = percent;
                goal.setAt = at;
                goal.began.reset();
            }
            return goals::setGoals(writer, all);
        });
}

void InsightsActs::setTeam(const goals::Team &team)
{
    run(tr("say who answers"), tr("Noted who answers"),
        byHand([team, at = now()](SQLite::Database &writer) -> Result<void> {
            goals::setTeam(writer, team, at);
            return {};
        }));
}

} // namespace comity::ui

#include "ui/insights/insights_acts.h"

#include "model/goals/goals_store.h"

#include <algorithm>

namespace comity::ui {

namespace {

using goals::Goal;
using goals::Measure;

/// The goal that goals::promotionCeiling() reads for the account; a new one where there is none.
Goal &promotionGoal(std::vector<Goal> &all, std::optional<AccountId> account)
{
    const auto find = [&all](std::optional<AccountId> of) {
        return std::ranges::find_if(all, [of](const Goal &goal) {
            return goal.measure == Measure::PromoShare && goal.account == of;
        });
    };
    auto found = account ? find(account) : all.end();
    found = found == all.end() ? find(std::nullopt) : found;
    if (found != all.end()) {
        return *found;
    }
    Goal goal;
    goal.measure = Measure::PromoShare;
    return all.emplace_back(goal);
}

} // namespace

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
            Goal &goal = promotionGoal(all, account);
            if (goal.wanted != percent || goal.setAt == 0) {
                goal.wanted = percent;
                goal.setAt = at;
                goal.began.reset();
            }
            return goals::setGoals(writer, all);
        });
}

} // namespace comity::ui

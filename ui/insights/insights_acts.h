#pragma once

#include "model/goals/capacity.h"
#include "ui/common/edit_acts.h"

namespace comity::ui {

/// What the page changes in the workspace.
class InsightsActs : public EditActs
{
    Q_OBJECT

public:
    explicit InsightsActs(WorkspaceSession &session, QObject *parent = nullptr);

    /// Sets the goal that promotion is to stay under so many per cent, of the account where it has
    /// one of its own, else of any.
    void setPromotionGoal(std::optional<AccountId> account, int percent);
    void setTeam(const goals::Team &team);
};

} // namespace comity::ui

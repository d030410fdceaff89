#include "app/cli/open_plan.h"

#include "model/purge/purge_plan_store.h"

using namespace Qt::StringLiterals;

namespace comity::cli {

Result<PlanDocument> openPlanOf(const db::WorkspaceFile &workspace, const Account &account)
{
    auto plan = PurgePlanStore(workspace.reader()).open(account.id);
    if (!plan) {
        return usage(u"There is no open purge plan of %1; make one: comity purge plan"_s.arg(
            account.label()));
    }
    return std::move(*plan);
}

} // namespace comity::cli

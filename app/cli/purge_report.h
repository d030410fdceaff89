#pragma once

#include "app/cli/console.h"
#include "model/purge/plan_document.h"
#include "model/purge/plan_json.h"

namespace comity::cli {

/// A plan in words, within 100 columns.
void sayPlan(Console &console, const PlanDocument &plan, PlanView view);

/// The document of `purge plan --json` and `purge show --json`.
void writePlan(Console &console, const PlanDocument &plan, PlanView view);

} // namespace comity::cli

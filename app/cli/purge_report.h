#pragma once

#include "app/cli/console.h"
#include "model/accounts/account.h"
#include "model/purge/plan_document.h"
#include "model/purge/plan_json.h"
#include "model/purge/proof_derivation.h"

namespace comity::cli {

/// A plan in words, within 100 columns.
void sayPlan(Console &console, const PlanDocument &plan, PlanView view);

/// The document of `purge plan --json` and `purge show --json`.
void writePlan(Console &console, const PlanDocument &plan, PlanView view);

/// What became of the batches with ticks, the newest first: a line each and why where it is not
/// proved.
void sayProofs(Console &console, const std::vector<BatchProof> &batches, const Account &account);
void writeProofs(Console &console, const std::vector<BatchProof> &batches, const Account &account);

} // namespace comity::cli

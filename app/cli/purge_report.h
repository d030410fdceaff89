#pragma once

#include "app/cli/console.h"
#include "model/accounts/account.h"
#include "model/purge/mirror.h"
#include "model/purge/plan_document.h"
#include "model/purge/plan_json.h"
#include "model/purge/proof_derivation.h"

namespace comity::cli {

/// Whom we left in silence: to be answered before anybody is unfollowed. Days are those of `zone`.
void sayMirror(Console &console, const std::vector<MirrorEntry> &entries, const QTimeZone &zone);

/// Whether a plan is told as a whole, or the one item that was changed.
enum class PlanScope : quint8 { Whole, Item };

/// A plan in words, within 100 columns. Days are those of `zone`.
void sayPlan(Console &console, const PlanDocument &plan, PlanView view, const QTimeZone &zone,
    PlanScope scope);

/// The same for a plan of everyone whom we follow; of `undated` people it is not known since when.
void sayPlan(Console &console, const PlanDocument &head, const EveryoneItems &everyone,
    qint64 undated, const QTimeZone &zone);

/// The document of `purge plan --json` and `purge show --json`.
void writePlan(Console &console, const PlanDocument &plan, PlanView view);
/// The same for a plan of everyone.
void writePlan(Console &console, const PlanDocument &head, const EveryoneItems &everyone);

/// What became of the batches with ticks, the newest first: a line each and why where it is not
/// proved. Days are those of the account's zone.
void sayProofs(Console &console, const std::vector<BatchProof> &batches, const Account &account);
void writeProofs(Console &console, const std::vector<BatchProof> &batches, const Account &account);

} // namespace comity::cli

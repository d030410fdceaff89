#pragma once

#include "app/cli/text_table.h"
#include "model/base/wording.h"
#include "model/purge/plan_json.h"
#include "model/purge/purge_codes.h"

#include <optional>

namespace comity::cli {

/// The table of a plan, and what stands in its cells.
std::vector<TextTable::Column> planColumns(PurgeKind kind, PlanView view);

/// `Not mutual, Stale`.
QString reasonsText(const Wording &wording, ReasonSet reasons);

/// `21 %`, or `—` without a number.
QString percentText(std::optional<int> percent);

} // namespace comity::cli

#pragma once

#include "model/export/purge/plan_paper.h"

#include <QIODevice>

namespace comity {

/// Writes a plan as one page of HTML that works offline, alone and without a script, and prints as
/// a list to tick by hand. With a script allowed, its boxes are remembered by the browser for this
/// plan. Its policy lets nothing be loaded and runs no other script than its own; strangers' texts
/// are escaped and isolated from the direction of the text around them; only http(s) becomes a
/// link. DiskFull (argument: empty) when the device takes no more; else how many people stand in
/// it.
Result<qint64> writePlanHtml(QIODevice &device, const PlanPaper &paper, const Wording &wording);

} // namespace comity

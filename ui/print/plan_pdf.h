#pragma once

#include "model/export/purge/plan_paper.h"

#include <QIODevice>

namespace comity::ui {

/// Paints a plan as PDF, A4 across, with boxes to tick by hand. No row is divided between pages.
/// Strangers' texts are painted as they are, never as markup; only http(s) becomes a link. Needs a
/// QGuiApplication, the offscreen platform included; any thread. DiskFull (argument: empty) when
/// the device takes no more; else how many people stand in it.
Result<qint64> paintPlanPdf(QIODevice &device, const PlanPaper &paper, const Wording &wording);

} // namespace comity::ui

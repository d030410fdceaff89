#pragma once

#include "model/base/result.h"
#include "model/export/reports/report_paper.h"

#include <QIODevice>

namespace comity::ui {

/// Paints a report as PDF, A4 upright. Texts run on from page to page; a head never stands alone at
/// the end of one. Strangers' texts are painted as they are, never as markup and never as links.
/// Needs a QGuiApplication, the offscreen platform included; any thread. DiskFull (argument: empty)
/// when the device takes no more; else how many sections stand in it.
Result<qint64> paintReportPdf(QIODevice &device, const ReportPaper &paper);

} // namespace comity::ui

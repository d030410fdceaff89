#pragma once

#include "model/base/result.h"
#include "model/export/reports/report_paper.h"

#include <QIODevice>

namespace comity {

/// Writes a report as one page of HTML that works offline and alone, has no script and no link, and
/// prints as it looks. Its policy lets nothing be loaded and nothing be run; strangers' texts are
/// escaped and isolated from the direction of the text around them. DiskFull (argument: empty) when
/// the device takes no more; else how many sections stand in it.
Result<qint64> writeReportHtml(QIODevice &device, const ReportPaper &paper);

} // namespace comity

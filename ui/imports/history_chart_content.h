#pragma once

#include "model/goals/list_series.h"
#include "ui/charts/chart_content.h"

#include <QTimeZone>

namespace comity::ui {

/// How the lists of an account read as a chart: a line a list, bars for who came and who left of
/// the first list (followers, or connections), and a row a look in the table. With one look there
/// is no trend yet; the content says so.
ChartContent historyChartContent(const goals::AccountSeries &series, const QTimeZone &zone);

} // namespace comity::ui

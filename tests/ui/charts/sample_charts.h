#pragma once

#include "ui/charts/chart_content.h"

namespace comity::tests {

// Invented numbers of a bookbinders' club, one content for each kind of chart.

ui::ChartContent growthSample();
ui::ChartContent changesSample();
ui::ChartContent mutualSample();
/// So many people around the line of equal numbers; every 40th is a target.
ui::ChartContent scatterSample(int people);
ui::ChartContent lastPostSample();
ui::ChartContent listsSample();
ui::ChartContent mixSample();
ui::ChartContent outcomeSample();

} // namespace comity::tests

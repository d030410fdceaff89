#pragma once

#include "model/goals/series.h"

#include <QString>

namespace comity::ui {

/// How far back the page looks.
enum class InsightsPeriod : quint8 { Month, Quarter, Year, All };
constexpr int insightsPeriodCount = 4;

/// `30-days`, `90-days`, `12-months`, `all`: how the settings keep it.
QString toText(InsightsPeriod period);
/// The year for a word that is none of these.
InsightsPeriod insightsPeriodFromText(QStringView text);

/// The first day that is looked at; `first` is the day of the oldest import, for All, which is a
/// year at least: one archive tells of more than its own day.
QDate firstDay(InsightsPeriod period, QDate today, QDate first);
/// Into which bins what was posted falls, so that there are a handful of rows.
goals::Bin postBin(InsightsPeriod period);

} // namespace comity::ui

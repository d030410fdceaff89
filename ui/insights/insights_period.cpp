#include "ui/insights/insights_period.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

const std::array<QString, insightsPeriodCount> &words()
{
    static const std::array<QString, insightsPeriodCount> all {
        u"30-days"_s, u"90-days"_s, u"12-months"_s, u"all"_s};
    return all;
}

} // namespace

QString toText(InsightsPeriod period)
{
    return words()[static_cast<std::size_t>(period)];
}

InsightsPeriod insightsPeriodFromText(QStringView text)
{
    const auto found = std::ranges::find(words(), text);
    return found == words().end() ? InsightsPeriod::Year
                                  : static_cast<InsightsPeriod>(found - words().begin());
}

QDate firstDay(InsightsPeriod period, QDate today, QDate first)
{
    switch (period) {
    case InsightsPeriod::Month:
        return today.addDays(-29);
    case InsightsPeriod::Quarter:
        return today.addDays(-89);
    case InsightsPeriod::Year:
        return today.addMonths(-12);
    case InsightsPeriod::All:
        break;
    }
    const QDate year = today.addMonths(-12);
    return first.isValid() ? qMin(first, year) : year;
}

goals::Bin postBin(InsightsPeriod period)
{
    return period == InsightsPeriod::Month ? goals::Bin::Week : goals::Bin::Month;
}

} // namespace comity::ui

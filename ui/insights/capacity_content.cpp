#include "ui/insights/capacity_content.h"

#include "ui/common/formatting.h"

#include <QCoreApplication>
#include <QTime>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// What tr() needs in a file of functions.
struct CapacityContent
{
    Q_DECLARE_TR_FUNCTIONS(CapacityContent)
};

} // namespace

ChartContent capacityContent(
    const goals::ReplyHours &hours, const std::vector<goals::HourStaff> &staff)
{
    using Kind = ChartTable::Kind;
    ChartContent content;
    if (hours.days == 0 || hours.total() == 0) {
        content.emptyTitle = CapacityContent::tr("When replies are asked for is not known");
        content.emptySentence
            = CapacityContent::tr("Import messages: the hours in which people wrote stand here.");
        return content;
    }
    content.takeaway = CapacityContent::tr("Messages that asked for a reply, over the newest %Ln "
                                           "days that imports tell of.",
        nullptr, hours.days);
    content.table.order = ChartTable::Order::AsGiven;
    content.table.columns = {{CapacityContent::tr("Hour from"), Kind::Text},
        {CapacityContent::tr("Messages in all"), Kind::Number},
        {CapacityContent::tr("To expect a day"), Kind::Text},
        {CapacityContent::tr("Needed at the desk"), Kind::Number},
        {CapacityContent::tr("Needed on the staff"), Kind::Number}};
    ColumnChart chart;
    for (int hour = 0; hour < 24; ++hour) {
        const auto at = static_cast<std::size_t>(hour);
        const QString from = QTime(hour, 0).toString(u"HH:mm"_s);
        const goals::HourStaff needed = staff.empty() ? goals::HourStaff {} : staff.at(at);
        const bool isKnown = !staff.empty();
        chart.columns.push_back({QTime(hour, 0).toString(u"HH"_s), hours.asked.at(at),
            ColumnChart::Look::Plain, {}, noPart});
        content.table.rows.push_back(
            {from, hours.asked.at(at), decimalText(hours.inHour(hour).value_or(0), 2),
                isKnown && needed.onDuty ? QVariant(qint64(*needed.onDuty)) : QVariant(),
                isKnown && needed.employed ? QVariant(qint64(*needed.employed)) : QVariant()});
    }
    content.charts.emplace_back(std::move(chart));
    return content;
}

} // namespace comity::ui

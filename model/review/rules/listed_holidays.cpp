#include "model/review/rules/listed_holidays.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr QLatin1StringView yearlyMark(" yearly");
constexpr QLatin1StringView leftMark(" left");

int dayOfYear(const QDate &date)
{
    constexpr int perMonth = 100;
    return perMonth * date.month() + date.day();
}

} // namespace

ListedHolidays ListedHolidays::of(const RulePack &pack)
{
    static const QString prefix = u"holidays."_s;
    ListedHolidays listed;
    for (auto list = pack.words.cbegin(); list != pack.words.cend(); ++list) {
        if (list.key().startsWith(prefix)) {
            Days &days = listed.m_days[list.key().mid(prefix.size()).toUpper()];
            for (const QString &day : *list) {
                const QDate date = QDate::fromString(day.section(u' ', 0, 0), Qt::ISODate);
                if (day.endsWith(yearlyMark)) {
                    QDate &since = days.yearly[dayOfYear(date)];
                    since = since.isValid() ? std::min(since, date) : date;
                } else {
                    (day.endsWith(leftMark) ? days.left : days.single).insert(date);
                }
            }
        }
    }
    return listed;
}

bool ListedHolidays::holds(const QString &country, qint64 day) const
{
    const auto days = m_days.constFind(country.toUpper());
    if (days == m_days.cend()) {
        return false;
    }
    const QDate date = QDate(1970, 1, 1).addDays(day);
    const QDate since = days->yearly.value(dayOfYear(date));
    return days->single.contains(date)
        || (since.isValid() && since <= date && !days->left.contains(date));
}

} // namespace comity::review

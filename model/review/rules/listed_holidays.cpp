#include "model/review/rules/listed_holidays.h"

#include <QDate>

using namespace Qt::StringLiterals;

namespace comity::review {

ListedHolidays ListedHolidays::of(const RulePack &pack)
{
    static const QString prefix = u"holidays."_s;
    ListedHolidays listed;
    for (auto list = pack.words.cbegin(); list != pack.words.cend(); ++list) {
        if (list.key().startsWith(prefix)) {
            listed.m_days.insert(list.key().mid(prefix.size()).toUpper(),
                QSet<QString>(list->cbegin(), list->cend()));
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
    return days->contains(date.toString(u"yyyy-MM-dd"_s))
        || days->contains(date.toString(u"MM-dd"_s));
}

} // namespace comity::review

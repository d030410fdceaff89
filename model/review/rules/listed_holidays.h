#pragma once

#include "model/review/rule_pack.h"

#include <QDate>
#include <QHash>
#include <QSet>

namespace comity::review {

/// Public holidays that the user's own calendar files list, by country: the words `holidays.CC` of
/// a pack (holiday_file.h says how days are written).
class ListedHolidays
{
public:
    static ListedHolidays of(const RulePack &pack);

    bool isEmpty() const { return m_days.isEmpty(); }
    /// `day` counts from 1 January 1970 by the calendar of the place.
    bool holds(const QString &country, qint64 day) const;

private:
    /// Those of a country.
    struct Days
    {
        QSet<QDate> single = {};
        QSet<QDate> left = {}; ///< of the yearly ones, when they are not kept
        QHash<int, QDate> yearly = {}; ///< since when, by 100 times the month and the day
    };

    QHash<QString, Days> m_days; ///< by country
};

} // namespace comity::review

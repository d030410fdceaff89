#pragma once

#include "model/review/rule_pack.h"

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
    QHash<QString, QSet<QString>> m_days; ///< by country
};

} // namespace comity::review

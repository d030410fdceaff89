#include "ui/today/day_item_icon.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace comity::ui {

using goals::DayGroup;

QString iconOf(const goals::DayItem &item)
{
    static const QHash<QString, QString> ofCode {{u"give-back"_s, u"swap-panels"_s},
        {u"retry"_s, u"view-refresh"_s}, {u"batch"_s, u"edit-clear-all"_s},
        {u"watch"_s, u"view-visible"_s}, {u"experiment"_s, u"tools-wizard"_s}};
    if (const auto own = ofCode.constFind(item.code); own != ofCode.cend()) {
        return *own;
    }
    if (item.code.startsWith(u"event")) {
        return u"view-calendar"_s;
    }
    switch (item.group) {
    case DayGroup::Replies:
        return u"dialog-messages"_s;
    case DayGroup::Detractors:
        return u"mail-flag"_s;
    case DayGroup::Thanks:
        return u"love"_s;
    case DayGroup::Filing:
        return u"system-users"_s;
    case DayGroup::Drafts:
        return u"document-edit"_s;
    case DayGroup::Touches:
        return u"crosshairs"_s;
    case DayGroup::Housekeeping:
    case DayGroup::Done:
        break;
    }
    return u"document-import"_s;
}

} // namespace comity::ui

#pragma once

#include "model/base/dated.h"
#include "ui/common/tokens.h"

#include <QDate>
#include <QString>
#include <QTimeZone>
#include <optional>

namespace comity::ui {

/// When something is due, in words and with the shape that goes with them.
struct DueText
{
    QString text = {};
    std::optional<Severity> shape = {}; ///< none: nothing presses
};

/// "2 h overdue", "3 days overdue"; "Today 15:20"; "Tomorrow" of a day; "No date". What is due by
/// the hour presses three hours before. `asOf` in UTC seconds; days are those of `zone`.
DueText dueText(const Dated &due, qint64 asOf, const QTimeZone &zone);

/// "Today", "Tomorrow", "Sat 16 May", "3 Jun 2027".
QString nearDayText(QDate day, QDate today);

} // namespace comity::ui

#pragma once

#include "model/networks/limit.h"

#include <QLocale>
#include <QString>
#include <optional>

namespace comity::ui {

/// "Official", "Said by vendors", "Folklore", "Yours".
QString limitStatusWord(networks::LimitStatus status);
/// "Follow limit", "Purge batch": for the codes of networks::limitsInUse().
QString limitName(const QString &code);
/// "5,000"; with a star when the user set it; "None set" where there is none.
QString limitText(const std::optional<networks::Limit> &limit, const QLocale &locale = QLocale());
/// A limit's date as people read it: of a source it may be a month or a year.
QString limitDateText(const QString &date, const QLocale &locale = QLocale());
/// Who says so and as of when, or that the user set it and on which day.
QString limitOrigin(const networks::Limit &limit, const QLocale &locale = QLocale());

} // namespace comity::ui

#pragma once

#include "model/base/dated.h"

#include <QDate>
#include <QLocale>
#include <QTimeZone>
#include <optional>

namespace comity::ui {

/// How values read in the window, by the locale. Unknown is always "—", never empty and never 0.
QString unknownText();
/// "Not in any import yet": the tool tip of an unknown value.
QString unknownMeaning();

/// 4,431; a minus is U+2212.
QString numberText(qint64 value, const QLocale &locale = QLocale());
QString numberText(std::optional<qint64> value, const QLocale &locale = QLocale());
/// +76, −31, 0.
QString signedText(qint64 value, const QLocale &locale = QLocale());
QString decimalText(double value, int decimals, const QLocale &locale = QLocale());
/// 0.03, 1.4, 30, 140: fewer digits the bigger it is.
QString ratioText(double value, const QLocale &locale = QLocale());
/// `percent` is 0..100.
QString percentText(int percent, const QLocale &locale = QLocale());
/// 186 MB.
QString bytesText(qint64 bytes, const QLocale &locale = QLocale());

/// 14 Mar 2019; ≈ Oct 2020 for what is only bounded; "—" for none. Day dates are never shifted;
/// exact times are shown in `zone`.
QString dateText(const Dated &time, const QTimeZone &zone, const QLocale &locale = QLocale());
QString dateText(QDate date, const QLocale &locale = QLocale());
/// 11 May 09:02, with the year when it is not that of `today`.
QString dateTimeText(
    qint64 utcSeconds, const QTimeZone &zone, QDate today, const QLocale &locale = QLocale());
/// Today, Yesterday, 12 days; "—" for none. Bounded times are an age with ≈.
QString ageText(const Dated &time, QDate today, const QTimeZone &zone);
/// The civil date of a time, if it has one.
std::optional<QDate> civilDate(const Dated &time, const QTimeZone &zone);

/// Parts of a spoken sentence, joined by ", " without the empty ones.
QString spoken(const QStringList &parts);

} // namespace comity::ui

#include "ui/common/formatting.h"

#include "model/base/civil_time.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QChar minus(0x2212);
constexpr QChar about(0x2248);

QString withMinus(QString text)
{
    return text.replace(u'-', minus);
}

QString daysText(qint64 days)
{
    if (days <= 0) {
        return QCoreApplication::translate("Formatting", "Today", "age of a date");
    }
    if (days == 1) {
        return QCoreApplication::translate("Formatting", "Yesterday", "age of a date");
    }
    return QCoreApplication::translate("Formatting", "%Ln days", "age of a date", int(days));
}

QDate dateOfBound(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).date();
}

} // namespace

QString unknownText()
{
    return QString(QChar(0x2014));
}

QString unknownMeaning()
{
    return QCoreApplication::translate("Formatting", "Not in any import yet");
}

QString numberText(qint64 value, const QLocale &locale)
{
    return withMinus(locale.toString(value));
}

QString numberText(std::optional<qint64> value, const QLocale &locale)
{
    return value ? numberText(*value, locale) : unknownText();
}

QString signedText(qint64 value, const QLocale &locale)
{
    const QString text = numberText(value, locale);
    return value > 0 ? u'+' + text : text;
}

QString decimalText(double value, int decimals, const QLocale &locale)
{
    return withMinus(locale.toString(value, 'f', decimals));
}

QString ratioText(double value, const QLocale &locale)
{
    const double size = qAbs(value);
    return decimalText(value, size >= 9.95 ? 0 : size >= 0.995 ? 1 : 2, locale);
}

QString percentText(int percent, const QLocale &locale)
{
    return withMinus(locale.toString(percent)) + locale.percent();
}

QString bytesText(qint64 bytes, const QLocale &locale)
{
    const int precision = bytes < 10'000'000 ? 1 : 0;
    return locale.formattedDataSize(bytes, precision, QLocale::DataSizeSIFormat);
}

std::optional<QDate> civilDate(const Dated &time, const QTimeZone &zone)
{
    switch (time.precision) {
    case DatePrecision::Exact:
        return dateIn(zone, time.at);
    case DatePrecision::Day:
    case DatePrecision::Local:
        return QDateTime::fromSecsSinceEpoch(time.at, Qt::UTC).date();
    case DatePrecision::Bounded:
    case DatePrecision::None:
        break;
    }
    return std::nullopt;
}

QString dateText(QDate date, const QLocale &locale)
{
    return date.isValid() ? locale.toString(date, u"d MMM yyyy"_s) : unknownText();
}

QString dateText(const Dated &time, const QTimeZone &zone, const QLocale &locale)
{
    if (const auto date = civilDate(time, zone)) {
        return dateText(*date, locale);
    }
    if (time.precision != DatePrecision::Bounded) {
        return unknownText();
    }
    const QString near = QString(about) + u' ';
    const auto month = [&locale](qint64 seconds) {
        return locale.toString(dateOfBound(seconds), u"MMM yyyy"_s);
    };
    if (time.notBefore && time.notAfter) {
        const QDate first = dateOfBound(*time.notBefore);
        const QDate last = dateOfBound(*time.notAfter);
        if (first == last) {
            return near + dateText(first, locale);
        }
        if (first.year() == last.year() && first.month() == last.month()) {
            return near + month(*time.notAfter);
        }
        if (first.year() == last.year()) {
            return near + QString::number(first.year());
        }
        return near + QString::number(first.year()) + QChar(0x2013) + QString::number(last.year());
    }
    if (time.notAfter) {
        return QCoreApplication::translate("Formatting", "by %1", "a date known only to be before")
            .arg(month(*time.notAfter));
    }
    return QCoreApplication::translate("Formatting", "after %1", "a date known only to be after")
        .arg(month(time.notBefore.value_or(0)));
}

QString dateTimeText(qint64 utcSeconds, const QTimeZone &zone, QDate today, const QLocale &locale)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(utcSeconds, Qt::UTC).toTimeZone(zone);
    const bool isThisYear = time.date().year() == today.year();
    return locale.toString(time, isThisYear ? u"d MMM HH:mm"_s : u"d MMM yyyy HH:mm"_s);
}

QString ageText(const Dated &time, QDate today, const QTimeZone &zone)
{
    if (const auto date = civilDate(time, zone)) {
        return daysText(date->daysTo(today));
    }
    if (time.precision == DatePrecision::Bounded && time.notAfter) {
        return QString(about) + u' ' + daysText(dateOfBound(*time.notAfter).daysTo(today));
    }
    return unknownText();
}

QString spoken(const QStringList &parts)
{
    QStringList kept = parts;
    kept.removeAll(QString());
    return kept.join(u", "_s);
}

} // namespace comity::ui

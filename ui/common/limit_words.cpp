#include "ui/common/limit_words.h"

#include "ui/common/formatting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

struct LimitWords
{
    Q_DECLARE_TR_FUNCTIONS(LimitWords)
};

} // namespace

QString limitDateText(const QString &date, const QLocale &locale)
{
    if (const QDate day = QDate::fromString(date, Qt::ISODate); day.isValid()) {
        return dateText(day, locale);
    }
    const QDate month = QDate::fromString(date, u"yyyy-MM"_s);
    return month.isValid() ? locale.toString(month, u"MMM yyyy"_s) : date;
}

QString limitStatusWord(networks::LimitStatus status)
{
    switch (status) {
    case networks::LimitStatus::Official:
        return LimitWords::tr("Official");
    case networks::LimitStatus::Vendor:
        return LimitWords::tr("Said by vendors");
    case networks::LimitStatus::Folklore:
        return LimitWords::tr("Folklore");
    case networks::LimitStatus::Yours:
        return LimitWords::tr("Yours");
    }
    Q_UNREACHABLE();
}

QString limitName(const QString &code)
{
    if (code == u"following") {
        return LimitWords::tr("Follow limit");
    }
    if (code == u"list-members") {
        return LimitWords::tr("Members per list");
    }
    if (code == u"post-length") {
        return LimitWords::tr("Post length");
    }
    if (code == u"message-length") {
        return LimitWords::tr("Message length");
    }
    if (code == u"follows-per-day") {
        return LimitWords::tr("Follows a day");
    }
    return code == u"purge-batch" ? LimitWords::tr("Purge batch") : code;
}

QString limitText(const std::optional<networks::Limit> &limit, const QLocale &locale)
{
    if (!limit) {
        return LimitWords::tr("None set");
    }
    const QString number = numberText(limit->value, locale);
    return limit->status == networks::LimitStatus::Yours ? QString(number + u" *") : number;
}

QString limitOrigin(const networks::Limit &limit, const QLocale &locale)
{
    if (limit.status == networks::LimitStatus::Yours) {
        return LimitWords::tr("Set by you on %1.").arg(limitDateText(limit.date, locale));
    }
    if (limit.source.isEmpty()) {
        return LimitWords::tr("Comity’s own advice: small batches are safer.");
    }
    return limit.date.isEmpty()
        ? LimitWords::tr("%1: %2; no date.").arg(limitStatusWord(limit.status), limit.source)
        : LimitWords::tr("%1: %2; %3.")
              .arg(limitStatusWord(limit.status), limit.source, limitDateText(limit.date, locale));
}

} // namespace comity::ui

#include "model/people/hand_field.h"

#include "model/base/text_fold.h"
#include "model/people/rhythm.h"

#include <QDate>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>
#include <array>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr std::array names {"role", "persona", "time-zone", "country", "strength", "stage",
    "no-promo", "no-dm", "email", "phone", "keep-in-touch", "fit", "spammer", "profile-read",
    "referrals-received", "referrals-given"};
static_assert(names.size() == handFieldCount);

bool isCountry(const QString &code)
{
    static const QRegularExpression letters(u"^[A-Z]{2}$"_s);
    return letters.match(code).hasMatch()
        && QLocale::codeToTerritory(code) != QLocale::AnyTerritory;
}

bool isAddress(const QString &text)
{
    static const QRegularExpression address(uR"(^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]{2,}$)"_s);
    return text.size() <= 254 && address.match(text).hasMatch();
}

/// Digits and one leading plus; null when what was written is no phone number.
QString phoneFrom(const QString &text)
{
    static const QRegularExpression phone(uR"(^\+?[0-9 ()./\-\x{A0}]+$)"_s);
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9') {
            digits += c;
        }
    }
    if (!phone.match(text).hasMatch() || digits.size() < 5 || digits.size() > 15) {
        return {};
    }
    return text.startsWith(u'+') ? QString(u'+' + digits) : digits;
}

/// Empty for what is none.
QString rhythmOf(const QString &text)
{
    const std::optional<Rhythm> rhythm = rhythmFromText(text);
    return rhythm ? toText(*rhythm) : QString();
}

QString countOf(const QString &text)
{
    const int count = text.toInt();
    return count > 0 && count < 100'000 ? QString::number(count) : QString();
}

QString keptFree(HandField field, const QString &text)
{
    switch (field) {
    case HandField::TimeZone:
        return QTimeZone::isTimeZoneIdAvailable(text.toLatin1()) ? text : QString();
    case HandField::Country:
        return isCountry(text.toUpper()) ? text.toUpper() : QString();
    case HandField::Email:
        return isAddress(text) ? text : QString();
    case HandField::Phone:
        return phoneFrom(text);
    case HandField::KeepInTouch:
        return rhythmOf(text);
    case HandField::ProfileRead:
        return QDate::fromString(text, Qt::ISODate).toString(Qt::ISODate);
    case HandField::ReferralsReceived:
    case HandField::ReferralsGiven:
        return countOf(text);
    default:
        return choicesOf(field).contains(text) ? text : QString();
    }
}

} // namespace

QString toText(HandField field)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(field)));
}

std::optional<HandField> handFieldFromText(QStringView text)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (text == QLatin1String(names.at(i))) {
            return static_cast<HandField>(i);
        }
    }
    return std::nullopt;
}

QStringList choicesOf(HandField field)
{
    switch (field) {
    case HandField::Role:
        return {u"potential-customer"_s, u"customer"_s, u"influencer"_s, u"influence"_s,
            u"supplier"_s, u"competitor"_s, u"journalist"_s, u"executive"_s, u"employee"_s,
            u"other"_s};
    case HandField::Persona:
        return {u"business"_s, u"personal"_s};
    case HandField::Strength:
        return {u"friend"_s, u"contact"_s, u"acquaintance"_s};
    case HandField::Stage:
        return {u"none"_s, u"exposure"_s, u"branding"_s, u"engagement"_s, u"conversion"_s};
    case HandField::NoPromo:
    case HandField::NoDm:
    case HandField::Spammer:
        return {u"yes"_s};
    case HandField::Fit:
        return {u"in-profile"_s, u"leads-to-profile"_s, u"neither"_s};
    case HandField::TimeZone:
    case HandField::Country:
    case HandField::Email:
    case HandField::Phone:
    case HandField::KeepInTouch:
    case HandField::ProfileRead:
    case HandField::ReferralsReceived:
    case HandField::ReferralsGiven:
        return {};
    }
    return {};
}

Result<QString> keptValue(HandField field, const QString &text)
{
    const QString kept = keptFree(field, singleLine(text).trimmed());
    if (kept.isEmpty()) {
        return failure(Error::Code::ValueRefused, {toText(field), text});
    }
    return kept;
}

} // namespace comity

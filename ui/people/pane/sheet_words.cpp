#include "ui/people/pane/sheet_words.h"

#include "model/base/country_name.h"
#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/in_touch_words.h"
#include "ui/common/role_words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("PersonSheet", text);
}

struct Word
{
    const char16_t *value;
    const char *text;
};

constexpr Word words[] {
    {u"business", QT_TRANSLATE_NOOP("PersonSheet", "Business")},
    {u"personal", QT_TRANSLATE_NOOP("PersonSheet", "Personal")},
    {u"friend", QT_TRANSLATE_NOOP("PersonSheet", "Friend")},
    {u"contact", QT_TRANSLATE_NOOP("PersonSheet", "Contact")},
    {u"acquaintance", QT_TRANSLATE_NOOP("PersonSheet", "Acquaintance")},
    {u"none", QT_TRANSLATE_NOOP("PersonSheet", "Stranger")},
    {u"exposure", QT_TRANSLATE_NOOP("PersonSheet", "Noticed")},
    {u"branding", QT_TRANSLATE_NOOP("PersonSheet", "Acquainted")},
    {u"engagement", QT_TRANSLATE_NOOP("PersonSheet", "Engaged")},
    {u"conversion", QT_TRANSLATE_NOOP("PersonSheet", "Partner")},
    {u"in-profile", QT_TRANSLATE_NOOP("PersonSheet", "Whom we are here for")},
    {u"leads-to-profile", QT_TRANSLATE_NOOP("PersonSheet", "Leads to them")},
    {u"neither", QT_TRANSLATE_NOOP("PersonSheet", "Neither")},
    {u"yes", QT_TRANSLATE_NOOP("PersonSheet", "Yes")},
};

QString asIs(QString zone)
{
    return zone.replace(u'_', u' ');
}

} // namespace

QString fieldName(HandField field)
{
    switch (field) {
    case HandField::Role:
        return say("Role");
    case HandField::Persona:
        return say("Persona");
    case HandField::TimeZone:
        return say("Time zone");
    case HandField::Country:
        return say("Country");
    case HandField::Strength:
        return say("How close");
    case HandField::Stage:
        return say("Stage");
    case HandField::NoPromo:
        return say("No offers");
    case HandField::NoDm:
        return say("No direct messages");
    case HandField::Email:
        return say("E-mail");
    case HandField::Phone:
        return say("Phone");
    case HandField::KeepInTouch:
        return say("Keep in touch");
    case HandField::Fit:
        return say("Fit");
    case HandField::Spammer:
        return say("Sends spam");
    case HandField::ProfileRead:
        return say("Profile read");
    case HandField::ReferralsReceived:
        return say("People they sent to us");
    case HandField::ReferralsGiven:
        return say("People we sent to them");
    }
    return {};
}

QString valueText(HandField field, const QString &value)
{
    if (field == HandField::Role) {
        return roleWord(value);
    }
    if (field == HandField::Country) {
        return countryName(value);
    }
    if (field == HandField::TimeZone) {
        return asIs(value);
    }
    if (field == HandField::ProfileRead) {
        return dateText(QDate::fromString(value, Qt::ISODate));
    }
    if (field == HandField::KeepInTouch) {
        return rhythmText(rhythmFromText(value).value_or(Rhythm {}));
    }
    for (const Word &word : words) {
        if (!choicesOf(field).isEmpty() && value == QStringView(word.value)) {
            return say(word.text);
        }
    }
    return singleLine(value);
}

PermissionWords permissionWords(
    const QString &topic, const PermissionVerdict &verdict, const Today &today)
{
    const bool isAny = topic == anyTopic;
    QString rests;
    if (verdict.record) {
        QStringList parts {dateText(verdict.record->at, today.zone)};
        if (!verdict.record->wording.isEmpty()) {
            parts += u"“%1”"_s.arg(singleLine(verdict.record->wording));
        }
        parts += singleLine(verdict.record->source);
        parts.removeAll(QString());
        rests = parts.join(u" · "_s);
    }
    switch (verdict.state) {
    case Permission::OptedOut:
        return {isAny ? say("Asked us to stop") : say("Asked us to stop: %1").arg(topic),
            say("Only a later yes with its words and its day ends this. %1").arg(rests),
            Severity::Stop};
    case Permission::OptIn:
        return {isAny ? say("Asked for it") : say("Asked for %1").arg(topic), rests, Severity::Ok};
    case Permission::Replied:
        return {say("Wrote to us first"),
            say("They wrote on %1, with nothing of ours before. That is no permission: it counts "
                "as none.")
                .arg(dateText(Dated::exact(verdict.repliedAt.value_or(0)), today.zone)),
            Severity::Note};
    case Permission::None:
        return {say("None"), say("Nothing is recorded. Following you is no permission."), {}};
    }
    return {};
}

QString valueMeaning(HandField field, const HandValue &value, const Today &today)
{
    const QString date = dateText(Dated::exact(value.setAt), today.zone);
    const QString text = valueText(field, value.value);
    return value.source.isEmpty()
        ? say("%1, set by hand on %2").arg(text, date)
        : say("%1, set on %2: %3").arg(text, date, singleLine(value.source));
}

QString guessText(const PlaceGuess &guess)
{
    const QString country = countryName(guess.country);
    return u"≈ "_s
        + (guess.timeZone.isEmpty() ? country : QString(country + u", "_s + asIs(guess.timeZone)));
}

QString guessMeaning(const PlaceGuess &guess, const QString &location)
{
    const QString written = singleLine(location);
    switch (guess.confidence) {
    case Confidence::High:
        return say("A guess from “%1”, very likely right").arg(written);
    case Confidence::Medium:
        return say("A guess from “%1”, probably right").arg(written);
    case Confidence::Low:
        return say("A guess from “%1” that may well be wrong").arg(written);
    }
    return {};
}

QString reasonText(const Identity &identity, const Wording &wording, const Today &today)
{
    if (!identity.mergedAt) {
        return {};
    }
    const QString reason = wording.has(u"identity_reasons", identity.reason)
        ? wording.sentence(u"identity_reasons", identity.reason,
            {identity.shared.isEmpty() ? u"…"_s : singleLine(identity.shared)})
        : singleLine(identity.reason);
    return say("Made one person on %1: %2")
        .arg(dateText(Dated::exact(*identity.mergedAt), today.zone), reason);
}

} // namespace comity::ui

#pragma once

#include "model/base/result.h"

#include <optional>

namespace comity {

/// What a person has at most one value of, by hand.
enum class HandField : quint8 {
    Role,
    Persona,
    TimeZone, ///< an IANA name
    Country, ///< two letters of ISO 3166
    Strength, ///< how close they are to us
    Stage, ///< set by hand; it goes before what is computed
    NoPromo, ///< `yes`: wants no offers
    NoDm, ///< `yes`: wants no direct messages
    Email,
    Phone,
    KeepInTouch, ///< a Rhythm: `30/60`
    Fit, ///< whether they are whom our account is for (S1.25)
    Spammer, ///< `yes`: sends unasked bulk; the source says what (P19)
    ProfileRead, ///< the civil day on which their profile was read; the source says why (S1.31)
    ReferralsReceived, ///< how many people they sent to us
    ReferralsGiven, ///< how many people we sent to them
};
constexpr int handFieldCount = 16;

/// `role`, `persona`, `time-zone`, …: as person_fact and files have it.
QString toText(HandField field);
std::optional<HandField> handFieldFromText(QStringView text);

/// The values a field may have, in the order in which they are offered; nothing where it is free.
///   role: S4.32 of requirements.md, with journalist, executive, employee, other
///   stage: architecture.md §3
///   fit: S1.25 of requirements.md
QStringList choicesOf(HandField field);

/// The value as it is kept: a choice, a known zone, a country in upper case, an address without
/// blanks, a phone of digits with one leading +, a date of ISO 8601, a count above nothing.
/// ValueRefused for one that is none of the field.
Result<QString> keptValue(HandField field, const QString &text);

} // namespace comity

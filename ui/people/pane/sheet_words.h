#pragma once

#include "model/base/wording.h"
#include "model/people/person_sheet.h"
#include "ui/common/tokens.h"
#include "ui/people/table/person_texts.h"

namespace comity::ui {

/// What the fields and values of a sheet are called in the window.
QString fieldName(HandField field);
/// A choice of a field, a country or a zone as people read it; a free text as it is.
QString valueText(HandField field, const QString &value);

/// A permission in a few words, what it rests on, and the shape that goes with it.
struct PermissionWords
{
    QString text;
    QString meaning; ///< value, rule, date and source
    std::optional<Severity> shape;
};
PermissionWords permissionWords(
    const QString &topic, const PermissionVerdict &verdict, const Today &today);

/// Value, date and source.
QString valueMeaning(HandField field, const HandValue &value, const Today &today);
/// "≈ Portugal, Europe/Lisbon".
QString guessText(const PlaceGuess &guess);
/// Where it comes from and how far to trust it.
QString guessMeaning(const PlaceGuess &guess, const QString &location);
/// Why two profiles were made one.
QString reasonText(const Identity &identity, const Wording &wording, const Today &today);

} // namespace comity::ui

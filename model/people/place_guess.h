#pragma once

#include <QString>
#include <optional>

namespace comity {

/// How much a guess is worth.
enum class Confidence : quint8 { Low, Medium, High };

/// `low`, `medium`, `high`.
QString toText(Confidence confidence);

/// Where somebody probably is, told from what they wrote as their location. A guess is shown as one
/// and never stored unless the user accepts it.
struct PlaceGuess
{
    QString country = {}; ///< two letters of ISO 3166
    QString timeZone = {}; ///< an IANA name; empty where the country has several and no place tells
    Confidence confidence = Confidence::Low;
    QString matched = {}; ///< the words it rests on, as they stand in the text

    bool operator==(const PlaceGuess &) const = default;
};

/// By the table resources/people/places.yml. Nothing where no place is named, where two are that do
/// not lie together, or where only a namesake of a better known place may be meant. Any thread.
std::optional<PlaceGuess> guessPlace(const QString &location);

} // namespace comity

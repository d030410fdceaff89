#pragma once

#include <QString>
#include <optional>

namespace comity {

/// What a list is for.
enum class ListKind : quint8 {
    Private, ///< nobody is told
    Public, ///< networks tell people that they were added to it
    Target, ///< whom we want to know, with a purpose and a cadence
    Protected, ///< whom no purge plan takes
    Watch, ///< not followed, but looked at every few days
    Smart, ///< whoever fits its conditions; nobody is put on it
};
constexpr int listKindCount = 6;

/// `private`, `public`, …
QString toText(ListKind kind);
std::optional<ListKind> listKindFromText(QStringView text);

} // namespace comity

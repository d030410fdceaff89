#pragma once

#include <QString>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace comity {

/// What a profile states of somebody that a list can be made of. Nothing is guessed.
enum class ListTrait : quint8 {
    Website, ///< pages on one site, which is not one that everybody has a page on
    Mail, ///< addresses of one domain, noted by hand or from the user's file; no free mail
    Company, ///< as LinkedIn's own column has it
    Role, ///< a word of the role vocabulary in the bio
    Place, ///< the first part of the location
};
constexpr int listTraitCount = 5;

/// A trait and its value, folded for comparing: `acme.example`, `journalist`, `porto`.
struct StatedTrait
{
    ListTrait trait = ListTrait::Place;
    std::string value = {};

    auto operator<=>(const StatedTrait &) const = default;
};

/// What is read from a profile; UTF-8, empty where it is not known.
struct TraitTexts
{
    std::string_view network = {}; ///< code
    std::string_view website = {};
    std::string_view bio = {};
    std::string_view place = {};
};

/// Website, company, role and place, each at most once but roles; in no order.
std::vector<StatedTrait> statedTraits(const TraitTexts &texts);
/// The domain of an address; nothing for free mail and what is no address.
std::optional<StatedTrait> mailTrait(std::string_view address);
/// The words by which a bio tells a role (a value of HandField::Role): "journalist", "reporter".
QStringList wordsOfRole(const QString &role);

} // namespace comity

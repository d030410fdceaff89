#pragma once

#include <QString>
#include <string>
#include <unordered_map>
#include <vector>

namespace comity {

/// The places of resources/people/places.yml by their folded names.
class PlaceTable
{
public:
    enum class Kind : quint8 {
        Country,
        State, ///< a part of a country that lies in several zones
        Place,
        Namesake, ///< meant only where its country stands beside it
        Letters, ///< of a state; only after a comma
    };
    struct Place
    {
        QString country;
        QString zone; ///< empty: not told by this alone
        Kind kind = Kind::Place;
    };

    /// The compiled-in table, read once. Any thread.
    static const PlaceTable &builtIn();

    /// What a name may mean; nothing for no place. Names are at most four words.
    const std::vector<Place> &find(const std::string &foldedName) const;
    const std::vector<Place> &findLetters(const QString &letters) const;

private:
    std::unordered_map<std::string, std::vector<Place>> m_places;
    std::unordered_map<std::string, std::vector<Place>> m_letters;
};

} // namespace comity

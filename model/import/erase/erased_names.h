#pragma once

#include "model/base/ids.h"

#include <QIODevice>
#include <QStringList>
#include <SQLiteCpp/Database.h>
#include <array>
#include <set>
#include <string>
#include <vector>

namespace comity {

/// By what one profile is known: everything that imports would tell it by.
struct ErasedProfile
{
    Pk pk = {};
    qint64 network = 0;
    QString code; ///< of the network
    std::set<std::string> keys; ///< of every time
    std::set<std::string> handles; ///< folded, of every time
    std::set<std::string> names; ///< as spelt, of every time
    bool isKnownByHandle = false; ///< no export told its id
};

/// Reads it of all profiles of a person. Throws SQLite::Exception.
std::vector<ErasedProfile> erasedProfiles(
    SQLite::Database &database, const std::vector<Pk> &profiles);

/// Finds the names of people in texts of others: `@handle`, addresses that end in the handle, long
/// ids, and names of two words or more. A text is gone through once, however many the names are.
class ErasedNames
{
public:
    ErasedNames() = default;
    explicit ErasedNames(const std::vector<ErasedProfile> &profiles);

    /// Whether a text names one of them; a handle counts as a word of its own, too, when `loosely`.
    bool isIn(std::string_view text, bool loosely = false) const;
    /// The text with … in place of the names.
    std::string blotted(std::string_view text) const;
    /// Whether any of them stands in the bytes of a file, from where it is on.
    bool areIn(QIODevice &file) const;

private:
    struct Found
    {
        std::size_t at = std::string_view::npos;
        std::size_t size = 0;
    };
    struct Name
    {
        std::string text; ///< handles folded, ids and names in lower case
        bool isHandle = false;
    };
    Found next(std::string_view folded, std::size_t from, bool loosely) const;

    std::array<std::vector<Name>, 256> m_byFirst; ///< by their first byte, longest first
};

} // namespace comity

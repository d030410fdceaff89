#pragma once

#include "model/base/ids.h"

#include <QString>
#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity {

/// One part of a list, as an export writes it: `Customers`, `Customers 2`, …
struct ListPart
{
    ListId list = {};
    QString name; ///< of the list
    bool isSmart = false; ///< a saved query: nobody is a member
    int part = 1;
    std::optional<AccountId> account = {}; ///< that the list mirrors
    std::vector<Pk> people = {}; ///< in the order in which they were added

    QString title() const { return part == 1 ? name : name + u' ' + QString::number(part); }
};

/// The parts of every list, in the order of the lists. A list without members has one part.
/// Throws SQLite::Exception.
std::vector<ListPart> listParts(SQLite::Database &database);

} // namespace comity

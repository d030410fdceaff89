#pragma once

#include "model/base/ids.h"

#include <QString>
#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity {

/// How two lists make a third.
enum class SetOperation : quint8 {
    And, ///< on both
    Not, ///< on the first, not on the second
    Or, ///< on either
};

/// `and`, `not`, `or`.
QString toText(SetOperation operation);
std::optional<SetOperation> setOperationFromText(QStringView text);

/// Two lists as one question: whoever is on them now.
struct ListSet
{
    SetOperation operation = SetOperation::And;
    ListId first = {};
    ListId second = {};

    bool operator==(const ListSet &) const = default;
};

/// Who answers it, each person once, by the profile that is on the first list where there is one;
/// in rising order of pk. Of lists that are not smart. Throws SQLite::Exception.
std::vector<Pk> peopleOf(SQLite::Database &database, const ListSet &set);

/// The same over people who are known already, as of a smart list.
std::vector<Pk> combined(SQLite::Database &database, SetOperation operation,
    const std::vector<Pk> &first, const std::vector<Pk> &second);

} // namespace comity

#pragma once

#include "model/accounts/account_record.h"

#include <vector>

namespace comity {

/// What stands in the way of saving an account, at which of its fields.
struct AccountProblem
{
    enum class Field : quint8 {
        Network,
        Handle,
        Key,
        TimeZone,
        WorkingHours,
        Domains,
        Emails,
        Phones
    };
    Field field = Field::Network;
    QString code; ///< of resources/language/en/account_fields.yml
    QStringList arguments = {};
};

/// All of them, in the order of the fields; none when it can be saved. `others` are the accounts
/// that are there; the one with the record's id is not held against it. Works on no database.
std::vector<AccountProblem> accountProblems(
    const AccountRecord &record, const std::vector<AccountRecord> &others);

} // namespace comity

#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"

#include <QString>
#include <optional>

namespace comity {

/// An identity of ours on a network.
struct Account
{
    AccountId id = {};
    QString network = {}; ///< code
    QString key = {}; ///< null while no export states it
    QString handle = {}; ///< as spelt, without @; may be null
    QString name = {};
    QString persona = {}; ///< business or personal
    QString timeZone = {}; ///< IANA name; null: the system's
    bool isArchived = false; ///< leaves every choice of accounts

    /// `x:demo_owner`, as the command line names accounts; by key where there is no handle.
    QString label() const { return network + u':' + (handle.isEmpty() ? key : handle); }

    bool operator==(const Account &) const = default;
};

/// An account with what its newest lists hold.
struct AccountOverview
{
    Account account;
    /// Rows of the newest complete list of the kind; missing when there is none.
    std::optional<qint64> followers = {};
    std::optional<qint64> following = {};
    std::optional<qint64> connections = {};
    Dated newestTakenAt = {}; ///< of its newest import; none without one
};

} // namespace comity

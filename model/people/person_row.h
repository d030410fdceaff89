#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"

#include <QString>
#include <optional>

namespace comity {

/// What the imports say about one profile, as the tables and panes show it. A null text and a
/// missing number are unknown. Texts are strangers' words: plain text always.
struct PersonRow
{
    Pk pk = {};
    QString network = {}; ///< code
    QString key = {}; ///< as text; `@handle` where the handle stands for a missing id
    QString handle = {}; ///< as spelt, without @
    QString name = {};
    QString bio = {};
    QString location = {};
    QString website = {};
    QString avatar = {};
    QString url = {}; ///< only where key and handle do not give it
    QString language = {};
    std::optional<qint64> followers = {};
    std::optional<qint64> following = {};
    std::optional<qint64> posts = {};
    std::optional<qint64> listed = {};
    std::optional<bool> isVerified = {};
    std::optional<bool> hidesPosts = {}; ///< shows posts only to approved followers
    Dated joinedAt = {};
    Dated lastPostAt = {};
    std::optional<qint64> protectedAt = {}; ///< UTC seconds; by us, never left in a purge plan
    std::optional<qint64> learnOnlyAt = {}; ///< UTC seconds; followed by us to learn from

    bool operator==(const PersonRow &) const = default;
};

} // namespace comity

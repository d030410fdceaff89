#pragma once

#include <QString>
#include <optional>

namespace comity {

/// Whom a plan is about, and what is done about them in the browser.
enum class PurgeKind : quint8 {
    Unfollow, ///< people we follow
    RemoveFollower, ///< followers who look automated: the company we keep (S4.21)
};

constexpr int purgeKindCount = 2;

/// `unfollow`, `remove-follower`.
QString toText(PurgeKind kind);
std::optional<PurgeKind> purgeKindFromText(QStringView text);

} // namespace comity

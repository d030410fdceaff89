#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"

#include <QString>
#include <optional>
#include <vector>

namespace comity {

/// May we write to somebody about a topic (architecture.md §3)? A follow is none of these, and
/// `replied` counts as none in every rule.
enum class Permission : quint8 { None, Replied, OptIn, OptedOut };

/// `none`, `replied`, `opt-in`, `opted-out`.
QString toText(Permission permission);
std::optional<Permission> permissionFromText(QStringView text);

/// Something they said about being written to.
enum class PermissionEvent : quint8 {
    OptIn,
    OptedOut, ///< or any other objection
    Withdrawn, ///< an earlier yes was taken back, without a no
};

/// `opt-in`, `opted-out`, `withdrawn`.
QString toText(PermissionEvent event);
std::optional<PermissionEvent> permissionEventFromText(QStringView text);

/// The topic that stands for all of them.
inline constexpr QLatin1String anyTopic("any");

struct PermissionRecord
{
    FactId id = {};
    Pk pk = {};
    QString topic = anyTopic;
    PermissionEvent event = PermissionEvent::OptedOut;
    QString wording = {}; ///< as they put it; always there for a yes
    QString source = {}; ///< where: a mail, a form, a talk
    Dated at = {}; ///< when they said so
    qint64 recordedAt = 0; ///< UTC seconds

    bool operator==(const PermissionRecord &) const = default;
};

/// What holds, with what it rests on.
struct PermissionVerdict
{
    Permission state = Permission::None;
    std::optional<PermissionRecord> record = {}; ///< of OptIn and OptedOut
    std::optional<qint64> repliedAt = {}; ///< of Replied: when they wrote, UTC seconds

    bool operator==(const PermissionVerdict &) const = default;
};

/// What the records of all profiles of one person come to for a topic, in any order:
///   - a no on `any` or the topic holds until a yes that covers the topic, of the same profile,
///   with
///     its wording, dated no earlier and recorded later; once that yes is withdrawn, for the same
///     profile, the no holds again. A yes of another profile from before a merge does not end it:
///     the stricter wins.
///   - a yes on `any` or the topic holds until it is withdrawn on any profile.
/// Never gives Replied, which is told from messages.
PermissionVerdict resolvePermission(
    const std::vector<PermissionRecord> &records, const QString &topic);

/// The same for a draft. One that tells no topic (`any`) may be about each of them: a no to one
/// topic holds for it until it tells what it is about.
PermissionVerdict resolveForDraft(
    const std::vector<PermissionRecord> &records, const QString &topic);

/// Topics without regard to case and blanks around them; an empty one is `any`.
QString topicFrom(const QString &text);

} // namespace comity

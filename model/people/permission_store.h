#pragma once

#include "model/people/hand_edit.h"
#include "model/people/permission.h"

#include <QStringList>
#include <map>
#include <utility>
#include <vector>

namespace comity {

/// What the records and messages of a person come to, with everything it rests on.
struct PersonPermission
{
    PermissionVerdict any; ///< for every topic that is not named below
    std::map<QString, PermissionVerdict> topics; ///< where something else holds for a topic
    std::vector<PermissionRecord> records; ///< newest first; once where several profiles have it

    bool operator==(const PersonPermission &) const = default;
};

/// `asOf` is UTC seconds. Throws SQLite::Exception.
PersonPermission permissionOf(SQLite::Database &database, Pk pk, qint64 asOf);

/// For one topic.
PermissionVerdict permissionFor(
    SQLite::Database &database, Pk pk, const QString &topic, qint64 asOf);
/// As a draft needs it: resolveForDraft().
PermissionVerdict permissionForDraft(
    SQLite::Database &database, Pk pk, const QString &topic, qint64 asOf);

/// Everybody of whom something is recorded, by profile.person or else the profile's own pk: a pass
/// over table permission. Replied is not among them. Throws SQLite::Exception.
std::map<Pk, Permission> recordedPermissions(
    SQLite::Database &database, const QString &topic = anyTopic);
/// The same as a draft needs it: resolveForDraft().
std::map<Pk, Permission> recordedForDraft(SQLite::Database &database, const QString &topic);

/// What somebody said something about, beside `any`, in order. Throws SQLite::Exception.
QStringList permissionTopics(SQLite::Database &database);

/// When they last wrote to us within the twelve months before `asOf`, with nothing of ours to them
/// in the twelve months before that. Groups and correspondents linked by a name alone are left out.
std::optional<qint64> wroteFirstAt(
    SQLite::Database &database, const std::vector<Pk> &profiles, qint64 asOf);

/// The same of an exchange that is read already: time in UTC seconds and whether it is theirs, the
/// oldest first, of the two years before `asOf` at least.
std::optional<qint64> wroteFirstIn(
    const std::vector<std::pair<qint64, bool>> &exchange, qint64 asOf);

/// Something they said, to be recorded. A yes needs its words and a day that is not to come; the
/// day of a no or a withdrawal is that of recording where it is not known.
struct PermissionEntry
{
    QString topic = anyTopic;
    PermissionEvent event = PermissionEvent::OptedOut;
    QString wording = {};
    QString source = {};
    Dated at = {};
};

/// Records it for all profiles that these people have now. A transaction of its own that cannot be
/// undone: `changes` stays empty. PermissionUnproved for a yes without words or day.
Result<HandEdit> recordPermission(
    SQLite::Database &writer, const std::vector<Pk> &pks, const PermissionEntry &entry, qint64 now);

/// The same inside the caller's transaction, who has checked the entry; gives the profiles written
/// for. Throws SQLite::Exception.
std::vector<Pk> putPermission(
    SQLite::Database &writer, const std::vector<Pk> &pks, const PermissionEntry &entry, qint64 now);

/// PermissionUnproved where `entry` may not be kept.
Result<void> checkEntry(const PermissionEntry &entry, qint64 now);

} // namespace comity

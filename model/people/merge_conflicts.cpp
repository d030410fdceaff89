#include "model/people/identity_merge.h"
#include "model/people/permission_store.h"
#include "model/people/person_profiles.h"

#include <algorithm>
#include <limits>
#include <set>

namespace comity {
namespace {

void addFieldConflicts(
    SQLite::Database &database, const std::vector<Pk> &people, std::vector<MergeConflict> &into)
{
    for (int i = 0; i < handFieldCount; ++i) {
        MergeConflict conflict;
        conflict.field = static_cast<HandField>(i);
        std::set<QString> different;
        for (const Pk pk : people) {
            const std::vector<HandValue> values = everyValueOf(database, pk, *conflict.field);
            if (!values.empty()) {
                different.insert(values.front().value);
                conflict.values.push_back(values.front());
            }
        }
        if (different.size() > 1) {
            std::ranges::sort(conflict.values, [](const HandValue &a, const HandValue &b) {
                return std::pair(b.setAt, number(b.pk)) < std::pair(a.setAt, number(a.pk));
            });
            into.push_back(std::move(conflict));
        }
    }
}

HandValue valueOf(Pk pk, const PermissionVerdict &verdict)
{
    HandValue value;
    value.pk = pk;
    value.value = toText(verdict.state);
    if (verdict.record) {
        value.setAt = verdict.record->at.at;
        value.source = verdict.record->wording;
    }
    return value;
}

/// A no goes before a yes, and a yes before nothing.
int strictness(const HandValue &value)
{
    return static_cast<int>(permissionFromText(value.value).value_or(Permission::None));
}

void addPermissionConflicts(
    SQLite::Database &database, const std::vector<Pk> &people, std::vector<MergeConflict> &into)
{
    std::set<QString> topics;
    std::vector<std::pair<Pk, PersonPermission>> permissions;
    for (const Pk pk : people) {
        // As of the beginning of time: nobody had replied.
        permissions.emplace_back(pk, permissionOf(database, pk, 0));
        for (const PermissionRecord &record : permissions.back().second.records) {
            topics.insert(record.topic);
        }
    }
    for (const QString &topic : topics) {
        MergeConflict conflict;
        conflict.topic = topic;
        std::set<QString> different;
        for (const auto &[pk, permission] : permissions) {
            const auto own = permission.topics.find(topic);
            const PermissionVerdict &verdict
                = own == permission.topics.end() ? permission.any : own->second;
            if (verdict.state != Permission::None) {
                conflict.values.push_back(valueOf(pk, verdict));
                different.insert(conflict.values.back().value);
            }
        }
        if (different.size() > 1) {
            std::ranges::stable_sort(conflict.values, std::ranges::greater(), &strictness);
            into.push_back(std::move(conflict));
        }
    }
}

} // namespace

std::vector<MergeConflict> mergeConflicts(SQLite::Database &database, const std::vector<Pk> &pks)
{
    std::vector<MergeConflict> conflicts;
    const std::vector<Pk> people = PersonProfiles(database).onePerPerson(pks);
    addPermissionConflicts(database, people, conflicts);
    addFieldConflicts(database, people, conflicts);
    return conflicts;
}

} // namespace comity

#pragma once

#include "model/targets/target_edits.h"
#include "model/targets/targets_store.h"
#include "tests/support/people_workspace.h"

#include <SQLiteCpp/Statement.h>

namespace comity::tests {

/// A workspace whose lists a test fills by hand.
class TargetsWorkspace : public PeopleWorkspace
{
public:
    ListId addList(const QString &name, const char *kind = "target")
    {
        SQLite::Statement put(
            writer(), "INSERT INTO list (name, kind, position, made_at) VALUES (?1, ?2, 1, 1)");
        put.bind(1, name.toStdString());
        put.bind(2, kind);
        put.exec();
        return ListId {writer().getLastInsertRowid()};
    }
    using PeopleWorkspace::addList;

    void addMember(ListId list, Pk pk, std::optional<qint64> addedAt = {})
    {
        SQLite::Statement put(
            writer(), "INSERT INTO list_member (pk, list, added_at) VALUES (?1, ?2, ?3)");
        put.bind(1, static_cast<int64_t>(comity::number(pk)));
        put.bind(2, static_cast<int64_t>(comity::number(list)));
        put.bind(3, static_cast<int64_t>(addedAt.value_or(now())));
        put.exec();
    }
    /// Two profiles become one person.
    void merge(Pk a, Pk b)
    {
        SQLite::Statement put(
            writer(), "UPDATE profile SET person = min(?1, ?2) WHERE pk IN (?1, ?2)");
        put.bind(1, static_cast<int64_t>(comity::number(a)));
        put.bind(2, static_cast<int64_t>(comity::number(b)));
        put.exec();
    }
    TargetsStore store() { return TargetsStore(writer()); }
};

} // namespace comity::tests

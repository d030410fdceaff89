#include "model/people/hand_edit.h"

#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/workspace_file.h"
#include "model/people/added_profiles.h"
#include "model/people/hand_tables.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>

namespace comity {
namespace {

std::vector<Pk> peopleIn(const db::ChangeSet &changes)
{
    std::vector<Pk> people;
    changes.forEachRow([&people](const QByteArray &table, qint64 value, bool /*isInsert*/) {
        // Lists and accounts are no people.
        if (table == "profile" || personTables().contains(table)) {
            people.push_back(Pk {static_cast<quint32>(value)});
        }
    });
    std::ranges::sort(people);
    people.erase(std::unique(people.begin(), people.end()), people.end());
    return people;
}

/// Drafts and what is owed are in no column, so what is kept of those stays good.
db::WorkspaceFile::Changed kindOf(const db::ChangeSet &changes)
{
    auto kind = db::WorkspaceFile::Changed::PlansAlone;
    changes.forEachRow([&kind](const QByteArray &table, qint64 /*value*/, bool /*isInsert*/) {
        if (isReadByColumns(table)) {
            kind = db::WorkspaceFile::Changed::Anything;
        }
    });
    return kind;
}

/// Whoever went with the undo of an import has no facts any more. Gives how many rows were dropped.
qint64 dropRowsOfGone(SQLite::Database &writer, const std::vector<Pk> &people)
{
    qint64 dropped = 0;
    SQLite::Statement isThere(writer, "SELECT 1 FROM profile WHERE pk = ?1");
    for (const Pk pk : people) {
        isThere.reset();
        isThere.bind(1, static_cast<int64_t>(number(pk)));
        if (isThere.executeStep()) {
            continue;
        }
        for (const QByteArray &table : personTables()) {
            SQLite::Statement drop(writer, "DELETE FROM " + table.toStdString() + " WHERE pk = ?1");
            drop.bind(1, static_cast<int64_t>(number(pk)));
            dropped += drop.exec();
        }
    }
    return dropped;
}

/// A list may be gone or its name taken, and then nobody can be on it again.
qint64 dropMembersOfNoList(SQLite::Database &writer)
{
    return writer.exec("DELETE FROM list_member WHERE list NOT IN (SELECT id FROM list)")
        + writer.exec("DELETE FROM list_leaving WHERE list NOT IN (SELECT id FROM list)")
        + writer.exec("DELETE FROM target WHERE NOT EXISTS (SELECT 1 FROM list_member AS member"
                      " WHERE member.list = target.list AND member.pk = target.pk)");
}

Result<HandEdit> inTransaction(
    SQLite::Database &writer, const std::function<Result<void>(HandEdit &)> &work)
{
    return db::guarded(db::pathOf(writer), [&]() -> Result<HandEdit> {
        SQLite::Transaction transaction(writer);
        HandEdit edit;
        Result<void> done;
        edit.changes = db::recorded(writer, undoableTables(), [&] { done = work(edit); });
        if (!done) {
            return tl::unexpected(done.error());
        }
        edit.changed = peopleIn(edit.changes);
        if (!edit.changes.isEmpty()) {
            db::WorkspaceFile::bumpGeneration(writer, kindOf(edit.changes));
        }
        edit.generation = db::WorkspaceFile::generation(writer);
        transaction.commit();
        return edit;
    });
}

} // namespace

Result<HandEdit> editByHand(SQLite::Database &writer, const std::function<Result<void>()> &work)
{
    return inTransaction(writer, [&](HandEdit &) { return work(); });
}

Result<HandEdit> undo(SQLite::Database &writer, const db::ChangeSet &changes)
{
    return inTransaction(writer, [&](HandEdit &edit) -> Result<void> {
        AddedProfiles added(writer, changes);
        edit.skipped = db::apply(writer, changes.inverted());
        edit.skipped -= added.settle();
        edit.skipped += dropRowsOfGone(writer, peopleIn(changes));
        edit.skipped += dropMembersOfNoList(writer);
        return {};
    });
}

} // namespace comity

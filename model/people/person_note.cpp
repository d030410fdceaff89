#include "model/people/person_note.h"

#include "model/db/binding.h"
#include "model/people/hand_tables.h"
#include "model/people/person_profiles.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

tl::unexpected<Error> refusedText()
{
    return failure(Error::Code::ValueRefused, {u"a note"_s, QString()});
}

} // namespace

std::vector<PersonNote> notesOf(SQLite::Database &database, Pk pk)
{
    std::vector<PersonNote> notes;
    SQLite::Statement query(
        database, "SELECT id, pk, at, pinned, text FROM note WHERE pk = ?1 ORDER BY id");
    for (const Pk profile : PersonProfiles(database).of(pk)) {
        query.reset();
        query.bind(1, static_cast<int64_t>(number(profile)));
        while (query.executeStep()) {
            notes.push_back(
                {FactId {query.getColumn(0).getInt64()}, profile, query.getColumn(2).getInt64(),
                    query.getColumn(3).getInt() != 0, db::text(query.getColumn(4))});
        }
    }
    std::ranges::sort(notes, [](const PersonNote &a, const PersonNote &b) {
        return std::tuple(b.isPinned, b.at, number(b.id))
            < std::tuple(a.isPinned, a.at, number(a.id));
    });
    return notes;
}

Result<HandEdit> addNote(SQLite::Database &writer, const std::vector<Pk> &pks, const QString &text,
    bool isPinned, qint64 at)
{
    const QString kept = text.trimmed();
    if (kept.isEmpty()) {
        return refusedText();
    }
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement put(
            writer, "INSERT INTO note (pk, id, at, pinned, text) VALUES (?1, ?2, ?3, ?4, ?5)");
        for (const Pk pk : PersonProfiles(writer).onePerPerson(pks)) {
            put.bind(1, static_cast<int64_t>(number(pk)));
            put.bind(2, static_cast<int64_t>(nextFactId(writer)));
            put.bind(3, static_cast<int64_t>(at));
            put.bind(4, isPinned ? 1 : 0);
            db::bind(put, 5, kept);
            put.exec();
            put.reset();
        }
        return {};
    });
}

Result<HandEdit> changeNote(SQLite::Database &writer, const PersonNote &note)
{
    const QString kept = note.text.trimmed();
    if (kept.isEmpty()) {
        return refusedText();
    }
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement put(
            writer, "UPDATE note SET at = ?2, pinned = ?3, text = ?4 WHERE id = ?1");
        put.bind(1, static_cast<int64_t>(number(note.id)));
        put.bind(2, static_cast<int64_t>(note.at));
        put.bind(3, note.isPinned ? 1 : 0);
        db::bind(put, 4, kept);
        put.exec();
        return {};
    });
}

Result<HandEdit> removeNote(SQLite::Database &writer, FactId id)
{
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement drop(writer, "DELETE FROM note WHERE id = ?1");
        drop.bind(1, static_cast<int64_t>(number(id)));
        drop.exec();
        return {};
    });
}

} // namespace comity

#include "model/people/meetings.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/people/hand_tables.h"
#include "model/people/person_profiles.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {

std::optional<ListId> listOfMeeting(const SQLite::Column &column)
{
    return column.isNull() ? std::nullopt : std::optional(ListId {column.getInt64()});
}

std::vector<Meeting> meetingsOf(SQLite::Database &database, Pk pk)
{
    std::vector<Meeting> meetings;
    SQLite::Statement query(database,
        "SELECT id, at, at_precision, event, list FROM meeting WHERE pk = ?1 ORDER BY id");
    for (const Pk profile : PersonProfiles(database).of(pk)) {
        query.reset();
        query.bind(1, static_cast<int64_t>(number(profile)));
        while (query.executeStep()) {
            meetings.push_back({FactId {query.getColumn(0).getInt64()}, profile,
                db::dated(query.getColumn(1), query.getColumn(2)), db::text(query.getColumn(3)),
                listOfMeeting(query.getColumn(4))});
        }
    }
    std::ranges::stable_sort(
        meetings, [](const Meeting &a, const Meeting &b) { return b.at.at < a.at.at; });
    return meetings;
}

Result<HandEdit> addMeeting(
    SQLite::Database &writer, const std::vector<Pk> &pks, const QString &event, const Dated &at)
{
    const QString kept = singleLine(event);
    if (kept.isEmpty() || !at.hasValue()) {
        return failure(Error::Code::ValueRefused, {u"a meeting"_s, event});
    }
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement put(writer,
            "INSERT INTO meeting (pk, id, at, at_precision, event) VALUES (?1, ?2, ?3, ?4, ?5)");
        for (const Pk pk : PersonProfiles(writer).onePerPerson(pks)) {
            put.bind(1, static_cast<int64_t>(number(pk)));
            put.bind(2, static_cast<int64_t>(nextFactId(writer)));
            db::bindDated(put, 3, at);
            db::bind(put, 5, kept);
            put.exec();
            put.reset();
        }
        return {};
    });
}

Result<HandEdit> removeMeeting(SQLite::Database &writer, FactId id)
{
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement drop(writer, "DELETE FROM meeting WHERE id = ?1");
        drop.bind(1, static_cast<int64_t>(number(id)));
        drop.exec();
        return {};
    });
}

} // namespace comity

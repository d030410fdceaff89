#include "model/people/hand_values.h"

#include "model/db/binding.h"
#include "model/people/person_profiles.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

namespace comity {
namespace {

bool isNewer(const HandValue &a, const HandValue &b)
{
    return std::pair(b.setAt, number(b.pk)) < std::pair(a.setAt, number(a.pk));
}

void dropValue(SQLite::Database &writer, const std::vector<Pk> &profiles, HandField field)
{
    SQLite::Statement drop(writer, "DELETE FROM person_fact WHERE pk = ?1 AND field = ?2");
    for (const Pk profile : profiles) {
        drop.reset();
        drop.bind(1, static_cast<int64_t>(number(profile)));
        db::bind(drop, 2, toText(field));
        drop.exec();
    }
}

} // namespace

std::vector<HandValue> everyValueOf(SQLite::Database &database, Pk pk, HandField field)
{
    std::vector<HandValue> values;
    SQLite::Statement query(
        database, "SELECT value, set_at, source FROM person_fact WHERE pk = ?1 AND field = ?2");
    for (const Pk profile : PersonProfiles(database).of(pk)) {
        query.reset();
        query.bind(1, static_cast<int64_t>(number(profile)));
        db::bind(query, 2, toText(field));
        if (query.executeStep()) {
            values.push_back({profile, db::text(query.getColumn(0)), query.getColumn(1).getInt64(),
                db::text(query.getColumn(2))});
        }
    }
    std::ranges::sort(values, isNewer);
    return values;
}

std::map<HandField, HandValue> handValuesOf(SQLite::Database &database, Pk pk)
{
    std::map<HandField, HandValue> newest;
    SQLite::Statement query(
        database, "SELECT field, value, set_at, source FROM person_fact WHERE pk = ?1");
    for (const Pk profile : PersonProfiles(database).of(pk)) {
        query.reset();
        query.bind(1, static_cast<int64_t>(number(profile)));
        while (query.executeStep()) {
            const auto field = handFieldFromText(db::text(query.getColumn(0)));
            if (!field) {
                continue; // protected and the like: they hold or do not
            }
            HandValue value {profile, db::text(query.getColumn(1)), query.getColumn(2).getInt64(),
                db::text(query.getColumn(3))};
            const auto [found, isFirst] = newest.try_emplace(*field, value);
            if (!isFirst && isNewer(value, found->second)) {
                found->second = std::move(value);
            }
        }
    }
    return newest;
}

void putValue(SQLite::Database &writer, Pk pk, HandField field, const QString &kept, qint64 at,
    const QString &source)
{
    qint64 setAt = at;
    const std::vector<HandValue> before = everyValueOf(writer, pk, field);
    if (!before.empty()) {
        if (before.front().value == kept && before.front().source == source) {
            return;
        }
        // Two edits of one second: the later one is still the newer.
        setAt = std::max(at, before.front().setAt + 1);
    }
    SQLite::Statement put(writer,
        "INSERT INTO person_fact (pk, field, value, set_at, source) VALUES (?1, ?2, ?3, ?4, ?5)"
        " ON CONFLICT DO UPDATE SET value = excluded.value, set_at = excluded.set_at,"
        "  source = excluded.source");
    put.bind(1, static_cast<int64_t>(number(pk)));
    db::bind(put, 2, toText(field));
    db::bind(put, 3, kept);
    put.bind(4, static_cast<int64_t>(setAt));
    put.bind(5, source.toStdString());
    put.exec();
}

Result<HandEdit> setValue(SQLite::Database &writer, const std::vector<Pk> &pks, HandField field,
    const QString &value, qint64 at, const QString &source)
{
    QString kept;
    if (!value.isEmpty()) {
        const Result<QString> checked = keptValue(field, value);
        if (!checked) {
            return tl::unexpected(checked.error());
        }
        kept = *checked;
    }
    return editByHand(writer, [&]() -> Result<void> {
        PersonProfiles profiles(writer);
        for (const Pk pk : profiles.onePerPerson(pks)) {
            if (kept.isEmpty()) {
                dropValue(writer, profiles.of(pk), field);
            } else {
                putValue(writer, pk, field, kept, at, source);
            }
        }
        return {};
    });
}

} // namespace comity

#include "model/people/triage.h"

#include "model/db/binding.h"
#include "model/people/person_profiles.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr std::array names {"none", "pending", "reviewed", "snoozed", "never"};

/// As it was written, whatever the day.
Triage newestOf(SQLite::Database &database, const std::vector<Pk> &profiles)
{
    Triage newest;
    SQLite::Statement query(database, "SELECT state, until, at FROM triage WHERE pk = ?1");
    for (const Pk profile : profiles) {
        query.reset();
        query.bind(1, static_cast<int64_t>(number(profile)));
        if (!query.executeStep()) {
            continue;
        }
        const qint64 at = query.getColumn(2).getInt64();
        if (newest.state == TriageState::None || at >= newest.at) {
            newest = {triageStateFromText(db::text(query.getColumn(0))).value_or(TriageState::None),
                db::maybeNumber(query.getColumn(1)), at};
        }
    }
    return newest;
}

void drop(SQLite::Database &writer, const std::vector<Pk> &profiles)
{
    SQLite::Statement remove(writer, "DELETE FROM triage WHERE pk = ?1");
    for (const Pk profile : profiles) {
        remove.reset();
        remove.bind(1, static_cast<int64_t>(number(profile)));
        remove.exec();
    }
}

} // namespace

QString toText(TriageState state)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(state)));
}

std::optional<TriageState> triageStateFromText(QStringView text)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (text == QLatin1String(names.at(i))) {
            return static_cast<TriageState>(i);
        }
    }
    return std::nullopt;
}

Triage triageOf(SQLite::Database &database, Pk pk, qint64 now)
{
    Triage triage = newestOf(database, PersonProfiles(database).of(pk));
    if (triage.state == TriageState::Snoozed && triage.until.value_or(now) <= now) {
        triage.state = TriageState::Pending;
    }
    return triage;
}

Result<HandEdit> setTriage(SQLite::Database &writer, const std::vector<Pk> &pks, TriageState state,
    std::optional<qint64> until, qint64 at)
{
    if (state == TriageState::Snoozed && until.value_or(at) <= at) {
        return failure(Error::Code::ValueRefused, {u"the end of a snooze"_s, QString()});
    }
    const std::optional<qint64> end = state == TriageState::Snoozed ? until : std::nullopt;
    return editByHand(writer, [&]() -> Result<void> {
        PersonProfiles people(writer);
        SQLite::Statement put(writer,
            "INSERT INTO triage (pk, state, until, at) VALUES (?1, ?2, ?3, ?4)"
            " ON CONFLICT DO UPDATE SET state = excluded.state, until = excluded.until,"
            "  at = excluded.at");
        for (const Pk pk : people.onePerPerson(pks)) {
            const std::vector<Pk> profiles = people.of(pk);
            const Triage before = newestOf(writer, profiles);
            if (before.state == state && before.until == end) {
                continue;
            }
            if (state == TriageState::None) {
                drop(writer, profiles);
                continue;
            }
            put.bind(1, static_cast<int64_t>(number(pk)));
            db::bind(put, 2, toText(state));
            db::bindOrNull(put, 3, end);
            // Two edits of one second: the later one is still the newer.
            const bool isFirst = before.state == TriageState::None;
            put.bind(4, static_cast<int64_t>(isFirst ? at : std::max(at, before.at + 1)));
            put.exec();
            put.reset();
        }
        return {};
    });
}

} // namespace comity

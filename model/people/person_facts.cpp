#include "model/people/person_facts.h"

#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/workspace_file.h"
#include "model/people/people_store.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>

namespace comity {
namespace {

const char *fieldOf(PersonFact fact)
{
    switch (fact) {
    case PersonFact::Protected:
        return "protected";
    case PersonFact::LearnOnly:
        return "learn-only";
    case PersonFact::NoPurge:
        return "no-purge";
    }
    Q_UNREACHABLE();
}

/// Reads and writes one fact of one profile; who is the same person counts for the reader alone.
class FactTable
{
public:
    FactTable(SQLite::Database &database, PersonFact fact)
        : m_read(database, "SELECT set_at FROM person_fact WHERE pk = ?1 AND field = ?2")
        , m_put(database,
              "INSERT INTO person_fact (pk, field, value, set_at) VALUES (?1, ?2, '', ?3)"
              " ON CONFLICT (pk, field) DO UPDATE SET set_at = ?3")
        , m_drop(database, "DELETE FROM person_fact WHERE pk = ?1 AND field = ?2")
    {
        for (SQLite::Statement *const each : {&m_read, &m_put, &m_drop}) {
            each->bind(2, fieldOf(fact));
        }
    }

    std::optional<qint64> read(Pk pk)
    {
        m_read.reset();
        m_read.bind(1, static_cast<int64_t>(number(pk)));
        const bool found = m_read.executeStep();
        const auto value = found ? db::maybeNumber(m_read.getColumn(0)) : std::nullopt;
        m_read.reset();
        return value;
    }

    void write(Pk pk, std::optional<qint64> value)
    {
        SQLite::Statement &statement = value ? m_put : m_drop;
        statement.reset();
        statement.bind(1, static_cast<int64_t>(number(pk)));
        if (value) {
            statement.bind(3, static_cast<int64_t>(*value));
        }
        statement.exec();
    }

private:
    SQLite::Statement m_read;
    SQLite::Statement m_put;
    SQLite::Statement m_drop;
};

/// The profiles of the person that a profile is of.
std::vector<Pk> profilesOf(SQLite::Database &database, Pk pk)
{
    SQLite::Statement query(database,
        "SELECT pk FROM profile WHERE pk = ?1"
        " OR person = (SELECT person FROM profile WHERE pk = ?1) ORDER BY pk");
    query.bind(1, static_cast<int64_t>(number(pk)));
    std::vector<Pk> out;
    while (query.executeStep()) {
        out.push_back(Pk {query.getColumn(0).getUInt()});
    }
    return out;
}

Result<PersonFactOutcome> inTransaction(SQLite::Database &writer, const PersonFactEdit &edit)
{
    SQLite::Transaction transaction(writer);
    PersonFactOutcome outcome = applyWithin(writer, edit);
    if (!outcome.changed.empty()) {
        db::WorkspaceFile::bumpGeneration(writer);
    }
    outcome.generation = db::WorkspaceFile::generation(writer);
    outcome.inverse.generation = outcome.generation;
    transaction.commit();
    return outcome;
}

} // namespace

PersonFactEdit editFor(
    SQLite::Database &database, PersonFact fact, const std::vector<Pk> &pks, bool holds, qint64 at)
{
    PersonFactEdit edit;
    edit.fact = fact;
    const PeopleStore people(database);
    FactTable facts(database, fact);
    for (const PersonRow &row : people.rows(pks)) {
        const std::vector<Pk> profiles = profilesOf(database, row.pk);
        const bool holdsNow
            = std::ranges::any_of(profiles, [&facts](Pk pk) { return facts.read(pk).has_value(); });
        if (row.network.isNull() || holdsNow == holds) {
            continue;
        }
        if (holds) {
            edit.changes.push_back({row.network, row.key, std::nullopt, at});
            continue;
        }
        for (const Pk pk : profiles) {
            if (const auto own = facts.read(pk)) {
                const auto profile = pk == row.pk ? row : people.row(pk).value_or(PersonRow {});
                edit.changes.push_back({profile.network, profile.key, own, std::nullopt});
            }
        }
    }
    return edit;
}

PersonFactOutcome applyWithin(SQLite::Database &writer, const PersonFactEdit &edit)
{
    PersonFactOutcome outcome;
    outcome.inverse.fact = edit.fact;
    const PeopleStore people(writer);
    FactTable facts(writer, edit.fact);
    for (const PersonFactEdit::Change &change : edit.changes) {
        const std::optional<Pk> pk = people.find(change.network, change.key);
        if (!pk || facts.read(*pk) != change.from) {
            ++outcome.skipped;
            continue;
        }
        facts.write(*pk, change.to);
        outcome.changed.push_back(*pk);
        outcome.inverse.changes.push_back({change.network, change.key, change.to, change.from});
    }
    return outcome;
}

Result<PersonFactOutcome> setFact(
    SQLite::Database &writer, PersonFact fact, const std::vector<Pk> &pks, bool holds, qint64 at)
{
    return db::guarded(db::pathOf(writer), [&]() -> Result<PersonFactOutcome> {
        return inTransaction(writer, editFor(writer, fact, pks, holds, at));
    });
}

Result<PersonFactOutcome> apply(SQLite::Database &writer, const PersonFactEdit &edit)
{
    return db::guarded(db::pathOf(writer),
        [&]() -> Result<PersonFactOutcome> { return inTransaction(writer, edit); });
}

} // namespace comity

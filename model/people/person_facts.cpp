#include "model/people/person_facts.h"

#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/workspace_file.h"
#include "model/people/people_store.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

namespace comity {
namespace {

/// Runs statements about one fact; the column's name comes from the enum alone.
class FactWriter
{
public:
    FactWriter(SQLite::Database &database, PersonFact fact)
        : m_database(database)
        , m_read(database,
              fact == PersonFact::Protected
                  ? "SELECT person.protected_at FROM profile"
                    " LEFT JOIN person ON person.id = profile.person WHERE profile.pk = ?1"
                  : "SELECT person.learn_only_at FROM profile"
                    " LEFT JOIN person ON person.id = profile.person WHERE profile.pk = ?1")
        , m_write(database,
              fact == PersonFact::Protected
                  ? "UPDATE person SET protected_at = ?2"
                    " WHERE id = (SELECT person FROM profile WHERE pk = ?1)"
                  : "UPDATE person SET learn_only_at = ?2"
                    " WHERE id = (SELECT person FROM profile WHERE pk = ?1)")
    {
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
        makePerson(pk);
        m_write.reset();
        m_write.bind(1, static_cast<int64_t>(number(pk)));
        db::bindOrNull(m_write, 2, value);
        m_write.exec();
    }

private:
    void makePerson(Pk pk)
    {
        SQLite::Statement has(m_database, "SELECT person IS NOT NULL FROM profile WHERE pk = ?1");
        has.bind(1, static_cast<int64_t>(number(pk)));
        if (!has.executeStep() || has.getColumn(0).getInt() != 0) {
            return;
        }
        m_database.exec("INSERT INTO person (protected_at) VALUES (NULL)");
        SQLite::Statement link(m_database, "UPDATE profile SET person = ?2 WHERE pk = ?1");
        link.bind(1, static_cast<int64_t>(number(pk)));
        link.bind(2, static_cast<int64_t>(m_database.getLastInsertRowid()));
        link.exec();
    }

    SQLite::Database &m_database;
    SQLite::Statement m_read;
    SQLite::Statement m_write;
};

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
    for (const PersonRow &row : people.rows(pks)) {
        const auto now = fact == PersonFact::Protected ? row.protectedAt : row.learnOnlyAt;
        if (!row.network.isNull() && now.has_value() != holds) {
            edit.changes.push_back(
                {row.network, row.key, now, holds ? std::optional<qint64>(at) : std::nullopt});
        }
    }
    return edit;
}

PersonFactOutcome applyWithin(SQLite::Database &writer, const PersonFactEdit &edit)
{
    PersonFactOutcome outcome;
    outcome.inverse.fact = edit.fact;
    const PeopleStore people(writer);
    FactWriter facts(writer, edit.fact);
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

#include "model/drafts/rule_record.h"

#include <SQLiteCpp/Statement.h>

namespace comity::drafts {
namespace {

int countOf(SQLite::Database &database, const char *sql, const QString &rule)
{
    SQLite::Statement row(database, sql);
    row.bind(1, rule.toStdString());
    return row.executeStep() ? row.getColumn(0).getInt() : 0;
}

} // namespace

RuleRecord recordOf(SQLite::Database &database, const QString &rule)
{
    return {countOf(database, "SELECT count(*) FROM dismissal WHERE rule = ?1", rule),
        countOf(database,
            "SELECT count(*) FROM draft_override"
            " WHERE instr(' ' || rules || ' ', ' ' || ?1 || ' ') > 0",
            rule)};
}

} // namespace comity::drafts

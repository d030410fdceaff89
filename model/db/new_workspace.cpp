#include "model/db/new_workspace.h"

#include "model/db/migrator.h"

#include <QUuid>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

namespace comity::db {

void layOut(SQLite::Database &database, const Clock &clock)
{
    migrate(database);
    SQLite::Transaction transaction(database);
    SQLite::Statement put(database, "INSERT INTO meta (name, value) VALUES (?1, ?2)");
    const auto set = [&put](const char *name, const auto &value) {
        put.reset();
        put.bind(1, name);
        put.bind(2, value);
        put.exec();
    };
    set("workspace_id", QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString());
    set("created_at", static_cast<int64_t>(clock().toSecsSinceEpoch()));
    set("next_pk", int64_t {1});
    set("generation", int64_t {0});
    transaction.commit();
}

} // namespace comity::db

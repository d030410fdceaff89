#include "model/db/migrator.h"

#include "model/db/binding.h"
#include "model/db/connection.h"

#include <QDir>
#include <QFile>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

using namespace Qt::StringLiterals;

namespace comity::db {
namespace {

QStringList migrationFiles()
{
    return QDir(u":/comity/migrations"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

std::string migrationText(const QString &name)
{
    QFile file(u":/comity/migrations/"_s + name);
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    return file.readAll().toStdString();
}

QStringList schemaOf(SQLite::Database &database)
{
    QStringList out;
    SQLite::Statement query(database,
        "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema"
        " WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name");
    while (query.executeStep()) {
        out += text(query.getColumn(0)) + u'|' + text(query.getColumn(1)) + u'|'
            + text(query.getColumn(2)) + u'|' + text(query.getColumn(3));
    }
    return out;
}

} // namespace

int currentVersion()
{
    return static_cast<int>(migrationFiles().size());
}

int versionOf(SQLite::Database &database)
{
    return static_cast<int>(queryNumber(database, "PRAGMA user_version"));
}

void migrate(SQLite::Database &database)
{
    const QStringList files = migrationFiles();
    for (int version = versionOf(database) + 1; version <= files.size(); ++version) {
        SQLite::Transaction transaction(database);
        database.exec(migrationText(files.at(version - 1)));
        database.exec("PRAGMA user_version = " + std::to_string(version));
        transaction.commit();
    }
}

bool hasOnlyOurSchema(SQLite::Database &database)
{
    const auto fresh = connectInMemory();
    migrate(*fresh);
    return schemaOf(database) == schemaOf(*fresh);
}

} // namespace comity::db

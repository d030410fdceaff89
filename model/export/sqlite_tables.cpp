#include "model/export/sqlite_tables.h"

#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>
#include <QUrl>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

std::vector<std::string> viewsOf(SQLite::Database &database)
{
    SQLite::Statement query(database,
        "SELECT name FROM source.sqlite_schema WHERE type = 'view' AND substr(name, 1, 2) = 'v_'"
        " ORDER BY name");
    std::vector<std::string> views;
    while (query.executeStep()) {
        views.push_back(query.getColumn(0).getString());
    }
    return views;
}

/// Read-only; in a folder that must not be written only as a file that does not change.
QString sourceOf(const QString &workspace)
{
    const QFileInfo file(workspace);
    const QUrl url = QUrl::fromLocalFile(file.absoluteFilePath());
    const bool isFixed
        = !QFileInfo(file.absolutePath()).isWritable() && !QFileInfo::exists(workspace + u"-wal"_s);
    return QString::fromLatin1(url.toEncoded()) + u"?mode=ro"_s
        + (isFixed ? u"&immutable=1"_s : QString());
}

qint64 copyViews(const QString &workspace, const QString &target, const JobContext &job)
{
    const auto database = db::connect(target, db::Use::Writer);
    const db::InterruptOnStop interrupt(*database, job.stop);
    database->exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
    {
        SQLite::Statement attach(*database, "ATTACH ?1 AS source");
        db::bind(attach, 1, sourceOf(workspace));
        attach.exec();
    }
    SQLite::Transaction transaction(*database);
    qint64 rows = 0;
    for (const std::string &view : viewsOf(*database)) {
        const std::string table = view.substr(2);
        database->exec(
            "CREATE TABLE main.\"" + table + "\" AS SELECT * FROM source.\"" + view + '"');
        rows += db::queryNumber(*database, ("SELECT count(*) FROM main.\"" + table + '"').c_str());
        job.say({u"dumping"_s, rows, 0});
    }
    transaction.commit();
    return rows;
}

} // namespace

Result<qint64> writeSqliteTables(
    const QString &workspace, const QString &target, bool overwrite, const JobContext &job)
{
    if (QFileInfo::exists(target) && !overwrite) {
        return failure(Error::Code::WorkspaceExists, {target});
    }
    QTemporaryFile part(target + u".XXXXXX"_s);
    if (!part.open()) {
        return failure(Error::Code::WorkspaceReadOnly, {target});
    }
    const QString path = part.fileName();
    const auto rows
        = db::guarded(target, [&]() -> Result<qint64> { return copyViews(workspace, path, job); });
    if (!rows) {
        return rows;
    }
    if (std::rename(QFile::encodeName(path).constData(), QFile::encodeName(target).constData())
        != 0) {
        return failure(Error::Code::WorkspaceReadOnly, {target});
    }
    part.setAutoRemove(false);
    return rows;
}

} // namespace comity

#include "model/db/db_error.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace comity::db {

Error errorOf(const SQLite::Exception &exception, const QString &path)
{
    const QString detail = u"sqlite %1"_s.arg(exception.getExtendedErrorCode());
    const QStringList arguments {path};
    switch (exception.getErrorCode() & 0xFF) {
    case SQLITE_INTERRUPT:
        return {Error::Code::Cancelled, {}, detail};
    case SQLITE_FULL:
        return {Error::Code::DiskFull, arguments, detail};
    case SQLITE_IOERR:
        return {exception.getErrorCode() == SQLITE_IOERR_WRITE ? Error::Code::DiskFull
                                                               : Error::Code::Database,
            arguments, detail};
    case SQLITE_CORRUPT:
        return {Error::Code::DamagedDatabase, arguments, detail};
    case SQLITE_NOTADB:
        return {Error::Code::NotADatabase, arguments, detail};
    case SQLITE_READONLY:
        return {Error::Code::WorkspaceReadOnly, arguments, detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Error::Code::WorkspaceLocked, {path, u"another program"_s}, detail};
    case SQLITE_CANTOPEN:
        return {Error::Code::FileUnreadable, arguments, detail};
    default:
        return {Error::Code::Database, arguments, detail};
    }
}

} // namespace comity::db

#include "model/db/compact.h"

#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"

#include <QFileInfo>

namespace comity::db {

Result<qint64> compact(const QString &path, const JobContext &job)
{
    return guarded(path, [&]() -> Result<qint64> {
        const auto writer = connect(path, Use::Writer);
        const InterruptOnStop interrupt(*writer, job.stop);
        writer->exec("PRAGMA wal_checkpoint(TRUNCATE)");
        const qint64 before = QFileInfo(path).size();
        writer->exec("VACUUM");
        writer->exec("PRAGMA wal_checkpoint(TRUNCATE)");
        return before - QFileInfo(path).size();
    });
}

} // namespace comity::db

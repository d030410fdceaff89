#include "model/export/csv_file.h"

#include "model/export/csv_writer.h"

#include <QSaveFile>

namespace comity {

Result<void> writeCsvFile(const QString &path, const QList<QStringList> &rows)
{
    QSaveFile file(path);
    const auto failed = [&file, &path] {
        const bool isFull
            = file.error() == QFileDevice::WriteError || file.error() == QFileDevice::ResourceError;
        return failure(isFull ? Error::Code::DiskFull : Error::Code::FileUnreadable, {path});
    };
    if (!file.open(QIODevice::WriteOnly)) {
        return failed();
    }
    CsvWriter out(file);
    for (const QStringList &row : rows) {
        out.writeRow(row);
    }
    if (!out.flush() || !file.commit()) {
        return failed();
    }
    return {};
}

} // namespace comity

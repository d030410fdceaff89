#include "model/export/whole_file.h"

#include <QFileInfo>
#include <QSaveFile>

namespace comity {

Result<void> writeWholeFile(
    const QString &path, bool overwrite, const std::function<Result<void>(QIODevice &)> &write)
{
    if (!overwrite && QFileInfo::exists(path)) {
        return failure(Error::Code::WorkspaceExists, {path});
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return failure(Error::Code::WorkspaceReadOnly, {path}, QStringLiteral("export"));
    }
    if (const auto written = write(file); !written) {
        file.cancelWriting();
        return written.error().code == Error::Code::DiskFull
            ? failure(Error::Code::DiskFull, {path}, written.error().detail)
            : written;
    }
    return file.commit() ? Result<void>()
                         : failure(Error::Code::DiskFull, {path}, QStringLiteral("export"));
}

} // namespace comity

#include "tests/fuzz/memory_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

QString folderTemplate()
{
    const QFileInfo memory(u"/dev/shm"_s);
    return (memory.isWritable() ? memory.filePath() : QDir::tempPath()) + u"/comity-fuzz-XXXXXX"_s;
}

} // namespace

MemoryFolder::MemoryFolder()
    : m_folder(folderTemplate())
{
}

QString MemoryFolder::write(const QString &name, const QByteArray &bytes) const
{
    const QString at = path(name);
    QFile file(at);
    if (!QDir().mkpath(QFileInfo(at).path()) || !file.open(QIODevice::WriteOnly)
        || file.write(bytes) != bytes.size()) {
        return {};
    }
    return at;
}

} // namespace comity::tests

#pragma once

#include <QByteArray>
#include <QTemporaryDir>

namespace comity::tests {

/// A temporary folder in memory where the system has one (/dev/shm), for what must have a path.
class MemoryFolder
{
public:
    MemoryFolder();

    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Writes a file, making the folders above it, and gives its path. Empty when it cannot: its
    /// name is too long or a file where a folder is needed.
    QString write(const QString &name, const QByteArray &bytes) const;

private:
    QTemporaryDir m_folder;
};

} // namespace comity::tests

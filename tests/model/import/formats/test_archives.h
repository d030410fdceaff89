#pragma once

#include "model/import/detect.h"
#include "tests/model/import/formats/recording_sink.h"

#include <QByteArray>
#include <QTemporaryDir>
#include <utility>
#include <vector>

namespace comity::tests {

using Files = std::vector<std::pair<QString, QByteArray>>;

enum class Pack { Zip, TarGz, EncryptedZip };

/// Packs files in the order given.
void writeArchive(const QString &path, const Files &files, Pack pack = Pack::Zip);
/// Writes the files below a folder, making the folders between.
void writeFolder(const QString &folder, const Files &files);
void writeFile(const QString &path, const QByteArray &bytes);

/// What reading a path gave, from opening to the last row.
struct Reading
{
    Result<void> result;
    Detected detected;
    RecordingSink sink;
};
Reading readPath(const QString &path, const formats::ReadOptions &options = {});
/// Packs the files as a zip of this name and reads it.
Reading readZip(const QTemporaryDir &dir, const QString &name, const Files &files,
    const formats::ReadOptions &options = {});
/// Writes one loose file and reads it.
Reading readLoose(const QTemporaryDir &dir, const QString &name, const QByteArray &bytes,
    const formats::ReadOptions &options = {});

} // namespace comity::tests

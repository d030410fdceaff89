#include "tests/model/import/formats/test_archives.h"

#include "tests/model/import/formats/bundle_container.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <archive.h>
#include <archive_entry.h>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

constexpr qint64 entryTime = 1'700'000'000;
constexpr qint64 longestFixture = 12 << 10;

/// Where COMITY_FIXTURES names a folder, what the tests read becomes a seed for the fuzzers
/// (tests/fuzz/make_corpus).
void keepFixture(formats::Container &container, const Reading &reading)
{
    const QString folder = qEnvironmentVariable("COMITY_FIXTURES");
    if (folder.isEmpty() || reading.detected.format.isEmpty()) {
        return;
    }
    const bool hasMessages = std::ranges::any_of(reading.sink.files,
        [](const RecordingSink::File &file) { return file.about.holds != formats::Holds::List; });
    const QByteArray bundle = BundleContainer::written(container, longestFixture);
    const QByteArray hash = QCryptographicHash::hash(bundle, QCryptographicHash::Sha1).toHex();
    writeFile(folder + u'/' + reading.detected.format
            + (hasMessages ? u"/threads-"_s : u"/lists-"_s) + QString::fromLatin1(hash.left(10)),
        bundle);
}

} // namespace

void writeArchive(const QString &path, const Files &files, Pack pack)
{
    archive *out = archive_write_new();
    if (pack == Pack::TarGz) {
        archive_write_add_filter_gzip(out);
        archive_write_set_format_pax_restricted(out);
    } else {
        archive_write_set_format_zip(out);
    }
    if (pack == Pack::EncryptedZip) {
        archive_write_set_options(out, "zip:encryption=traditional");
        archive_write_set_passphrase(out, "secret");
    }
    archive_write_open_filename(out, QFile::encodeName(path).constData());
    for (const auto &[name, bytes] : files) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.toUtf8().constData());
        archive_entry_set_size(entry, bytes.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_mtime(entry, entryTime, 0);
        archive_write_header(out, entry);
        archive_write_data(out, bytes.constData(), static_cast<std::size_t>(bytes.size()));
        archive_entry_free(entry);
    }
    archive_write_close(out);
    archive_write_free(out);
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("the test cannot write its fixture");
    }
}

void writeFolder(const QString &folder, const Files &files)
{
    for (const auto &[name, bytes] : files) {
        writeFile(QDir(folder).filePath(name), bytes);
    }
}

Reading readPath(const QString &path, const formats::ReadOptions &options)
{
    Reading reading;
    auto container = formats::Container::open(path, {});
    if (!container) {
        reading.result = tl::unexpected<Error>(container.error());
        return reading;
    }
    const Result<Detected> detected = detect(**container, {});
    if (!detected) {
        reading.result = tl::unexpected<Error>(detected.error());
        return reading;
    }
    reading.detected = *detected;
    for (const QString &format : QStringList {detected->format} + detected->further) {
        reading.result = readAs(format, **container, options, reading.sink, {});
        if (!reading.result) {
            break;
        }
    }
    keepFixture(**container, reading);
    return reading;
}

Reading readZip(const QTemporaryDir &dir, const QString &name, const Files &files,
    const formats::ReadOptions &options)
{
    writeArchive(dir.filePath(name), files);
    return readPath(dir.filePath(name), options);
}

Reading readLoose(const QTemporaryDir &dir, const QString &name, const QByteArray &bytes,
    const formats::ReadOptions &options)
{
    writeFile(dir.filePath(name), bytes);
    return readPath(dir.filePath(name), options);
}

} // namespace comity::tests

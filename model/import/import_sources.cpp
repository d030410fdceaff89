#include "model/import/import_sources.h"

#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// Nobody keeps more exports in one folder; more is a folder of something else.
constexpr qsizetype mostInside = 200;

QStringList exportsIn(const QString &folder, const JobContext &job)
{
    QStringList found;
    QDirIterator files(folder, {u"*.zip"_s, u"*.tgz"_s, u"*.tar.gz"_s, u"*.tar"_s, u"*.xlsx"_s},
        QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext() && found.size() < mostInside && !job.isStopped()) {
        const QString path = files.next();
        if (!files.fileName().startsWith(u'.') && !files.fileName().startsWith(u"~$")) {
            found += path;
        }
    }
    found.sort();
    return found;
}

} // namespace

std::vector<ImportSource> importSources(const QStringList &paths, const JobContext &job)
{
    std::vector<ImportSource> sources;
    for (const QString &path : paths) {
        const QStringList inside = QFileInfo(path).isDir() ? exportsIn(path, job) : QStringList();
        sources.push_back({path, false, !inside.isEmpty()});
        for (const QString &one : inside) {
            sources.push_back({one, true, false});
        }
    }
    return sources;
}

} // namespace comity

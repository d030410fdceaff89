#include "model/import/import_batches.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// What the parts of one import have in common.
QString batchOf(const QString &path)
{
    static const QRegularExpression datedArchive(
        u"^(.*?\\d{4}-\\d{2}-\\d{2}).*\\.(zip|tgz|tar|gz)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QFileInfo info(path);
    if (info.isDir()) {
        return path;
    }
    const QString name = info.fileName();
    if (const auto dated = datedArchive.match(name); dated.hasMatch()) {
        return info.path() + u'/' + dated.captured(1);
    }
    const QString suffix = info.suffix().toLower();
    return suffix == u"js" || suffix == u"json" ? info.path() + u'/' : path;
}

} // namespace

QList<QStringList> importBatches(const QStringList &paths)
{
    QList<QStringList> batches;
    QStringList names;
    for (const QString &path : paths) {
        const QString name = batchOf(path);
        const qsizetype at = names.indexOf(name);
        if (at < 0) {
            names += name;
            batches += QStringList {path};
        } else if (!batches[at].contains(path)) {
            batches[at] += path;
        }
    }
    return batches;
}

} // namespace comity

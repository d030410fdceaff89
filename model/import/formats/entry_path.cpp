#include "model/import/formats/entry_path.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

const QRegularExpression &copyNumber()
{
    static const QRegularExpression pattern(u"\\s*\\(\\d{1,4}\\)$"_s);
    return pattern;
}

QString stemAsSpelt(const QString &path)
{
    const QString name = baseName(path);
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? name.left(dot) : name;
}

} // namespace

std::optional<QString> safeEntryPath(const QString &raw)
{
    QString path = raw;
    path.replace(u'\\', u'/');
    const bool hasDrive = path.size() >= 2 && path.at(0).isLetter() && path.at(1) == u':';
    if (path.startsWith(u'/') || hasDrive) {
        return std::nullopt;
    }
    QStringList parts;
    const QStringList given = path.split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : given) {
        if (part == u"..") {
            return std::nullopt;
        }
        if (part != u".") {
            parts += part;
        }
    }
    return parts.join(u'/');
}

bool isJunkEntry(const QString &path)
{
    const QString name = baseName(path);
    return path.startsWith(u"__MACOSX/", Qt::CaseInsensitive)
        || path.contains(u"/__MACOSX/", Qt::CaseInsensitive) || name.startsWith(u"._")
        || name.compare(u".DS_Store", Qt::CaseInsensitive) == 0
        || name.compare(u"Thumbs.db", Qt::CaseInsensitive) == 0;
}

QString baseName(const QString &path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

QString folderName(const QString &path)
{
    return path.left(qMax(qsizetype {0}, path.lastIndexOf(u'/')));
}

QString plainStem(const QString &path)
{
    QString stem = stemAsSpelt(path);
    stem.remove(copyNumber());
    return stem.toLower();
}

QString ending(const QString &path)
{
    const QString name = baseName(path);
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? name.mid(dot + 1).toLower() : QString();
}

bool isNumberedCopy(const QString &path)
{
    return copyNumber().match(stemAsSpelt(path)).hasMatch();
}

} // namespace comity::formats

#include "model/export/sheet_names.h"

#include "model/base/text_fold.h"

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr qsizetype longest = 31;

QString cut(const QString &text, qsizetype size)
{
    const QString part = text.left(size);
    // Not through the middle of a character.
    return part.endsWith(QChar()) || part.isEmpty() || !part.back().isHighSurrogate()
        ? part
        : part.chopped(1);
}

QString allowed(const QString &wanted)
{
    QString name = singleLine(wanted).trimmed();
    for (QChar &c : name) {
        if (QStringView(u"[]:*?/\\").contains(c)) {
            c = u'-';
        }
    }
    while (name.startsWith(u'\'')) {
        name.remove(0, 1);
    }
    name = cut(name, longest);
    while (name.endsWith(u'\'')) {
        name.chop(1);
    }
    // Excel keeps this one for itself.
    return name.isEmpty() || name.compare(u"history", Qt::CaseInsensitive) == 0 ? u"People"_s
                                                                                : name;
}

} // namespace

QString SheetNames::next(const QString &wanted)
{
    const QString base = allowed(wanted);
    QString name = base;
    for (int copy = 2; m_given.contains(name.toCaseFolded()); ++copy) {
        const QString suffix = u" (%1)"_s.arg(copy);
        name = cut(base, longest - suffix.size()) + suffix;
    }
    m_given.insert(name.toCaseFolded());
    return name;
}

} // namespace comity

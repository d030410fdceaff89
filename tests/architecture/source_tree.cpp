#include "tests/architecture/source_tree.h"

#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

struct Split
{
    QString code;
    QStringList literals;
};

// The end of the literal that begins at `start`, which is a quote.
qsizetype endOfLiteral(const QString &source, qsizetype start)
{
    if (start > 0 && source.at(start - 1) == u'R') {
        const qsizetype open = source.indexOf(u'(', start);
        const QString close = u')' + source.mid(start + 1, open - start - 1) + u'"';
        const qsizetype end = source.indexOf(close, open);
        return end < 0 ? source.size() : end + close.size() - 1;
    }
    qsizetype end = start + 1;
    while (end < source.size() && source.at(end) != source.at(start) && source.at(end) != u'\n') {
        end += source.at(end) == u'\\' ? 2 : 1;
    }
    return end;
}

Split split(const QString &source)
{
    Split out;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QStringView rest = QStringView(source).mid(i);
        const QChar here = source.at(i);
        if (rest.startsWith(u"//")) {
            i = source.indexOf(u'\n', i);
            if (i < 0) {
                break;
            }
            out.code += u'\n';
        } else if (rest.startsWith(u"/*")) {
            const qsizetype end = source.indexOf(u"*/"_s, i);
            i = end < 0 ? source.size() : end + 1;
        } else if (here == u'"' || (here == u'\'' && !(i > 0 && source.at(i - 1).isDigit()))) {
            const qsizetype end = endOfLiteral(source, i);
            if (here == u'"') {
                out.literals += source.mid(i + 1, end - i - 1);
            }
            out.code += here;
            out.code += here;
            i = end;
        } else {
            out.code += here;
        }
    }
    return out;
}

} // namespace

SourceTree readSources(const QString &root, const QStringList &folders)
{
    SourceTree tree;
    for (const QString &folder : folders) {
        QDirIterator files(root + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
            QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly)) {
                tree.insert(
                    file.fileName().mid(root.size() + 1), QString::fromUtf8(file.readAll()));
            }
        }
    }
    return tree;
}

QString codeOnly(const QString &source)
{
    return split(source).code;
}

QStringList literalsOf(const QString &source)
{
    return split(source).literals;
}

} // namespace comity::tests

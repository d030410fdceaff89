#include "model/import/sample/shape_drawing.h"

#include <QLocale>
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Kind = ShapeNode::Kind;

constexpr int width = 96;
constexpr int deepest = 12;

QString counted(qint64 number)
{
    return QLocale(QLocale::English).toString(number);
}

class Drawing
{
public:
    Drawing(const ShapeNode &root, const QString &focus)
        : m_root(root)
    {
        if (!focus.isEmpty()) {
            lookForFocus(root, focus, false);
        }
    }

    /// Objects and lists at this depth are drawn as their size.
    QStringList lines(int foldedFrom) { return draw(m_root, 0, foldedFrom); }

private:
    /// Marks what leads to the focus and what is in it.
    bool lookForFocus(const ShapeNode &node, const QString &focus, bool isInFocus)
    {
        isInFocus = isInFocus || node.key == focus;
        bool isOnWay = isInFocus;
        for (const ShapeNode &member : node.members) {
            isOnWay = lookForFocus(member, focus, isInFocus) || isOnWay;
        }
        if (isOnWay) {
            m_wayToFocus.insert(&node);
        }
        return isOnWay;
    }

    QStringList draw(const ShapeNode &node, int depth, int foldedFrom) const
    {
        if (node.kind == Kind::Scalar) {
            return {node.shape};
        }
        const bool isObject = node.kind == Kind::Object;
        const qint64 size = static_cast<qint64>(node.members.size()) + node.more;
        if (size == 0) {
            return {isObject ? u"{}"_s : u"[]"_s};
        }
        if (depth >= foldedFrom && !m_wayToFocus.contains(&node)) {
            return {isObject
                    ? u"{ %1 %2 }"_s.arg(counted(size), size == 1 ? u"key"_s : u"keys"_s)
                    : u"[ %1 %2 ]"_s.arg(counted(size), size == 1 ? u"element"_s : u"elements"_s)};
        }
        const std::vector<QStringList> parts = drawMembers(node, depth, foldedFrom);
        return joined(parts, isObject ? u'{' : u'[', isObject ? u'}' : u']', depth);
    }

    /// Each member once, with the number of those that look the same behind it.
    std::vector<QStringList> drawMembers(const ShapeNode &node, int depth, int foldedFrom) const
    {
        std::vector<QStringList> parts;
        qint64 alike = node.kind == Kind::List ? node.more : 0;
        std::set<QString> seen;
        for (const ShapeNode &member : node.members) {
            QStringList lines = draw(member, depth + 1, foldedFrom);
            if (node.kind == Kind::Object) {
                lines.front().prepend(member.name + u": "_s);
            }
            const bool isFirst = seen.insert(outline(lines)).second;
            constexpr std::size_t mostElements = 2;
            const bool isShown = node.kind == Kind::Object
                ? isFirst || m_wayToFocus.contains(&member)
                : isFirst && parts.size() < mostElements;
            alike += isShown ? 0 : 1;
            if (isShown) {
                parts.push_back(lines);
            }
        }
        if (alike > 0) {
            parts.push_back({u"… %1 more like these"_s.arg(counted(alike))});
        }
        if (node.kind == Kind::Object && node.more > 0) {
            parts.push_back({u"… %1 more keys"_s.arg(counted(node.more))});
        }
        return parts;
    }

    /// Without the numbers: texts of other lengths look the same.
    static QString outline(const QStringList &lines)
    {
        QString text;
        for (const QChar c : lines.join(u' ')) {
            if (!c.isDigit()) {
                text += c;
            }
        }
        return text;
    }

    static QStringList joined(
        const std::vector<QStringList> &parts, QChar opening, QChar closing, int depth)
    {
        const bool isFlat = std::ranges::all_of(
            parts, [](const QStringList &lines) { return lines.size() == 1; });
        if (isFlat) {
            QStringList all;
            for (const QStringList &lines : parts) {
                all += lines.front();
            }
            const QString line = opening + all.join(u", ") + closing;
            if (line.size() + 2 * depth <= width) {
                return {line};
            }
        }
        QStringList out {QString(opening)};
        for (std::size_t i = 0; i < parts.size(); ++i) {
            for (const QString &line : parts[i]) {
                out += u"  "_s + line;
            }
            if (i + 1 < parts.size()) {
                out.back() += u',';
            }
        }
        out += QString(closing);
        return out;
    }

    const ShapeNode &m_root;
    std::set<const ShapeNode *> m_wayToFocus;
};

qsizetype charactersOf(const QStringList &lines)
{
    qsizetype size = 0;
    for (const QString &line : lines) {
        size += line.size() + 1;
    }
    return size;
}

} // namespace

QStringList drawn(const ShapeNode &root, const QString &focus, const SampleRoom &room)
{
    Drawing drawing(root, focus);
    QStringList lines;
    for (int foldedFrom = deepest; foldedFrom > 0; --foldedFrom) {
        lines = drawing.lines(foldedFrom);
        if (lines.size() <= room.lines && charactersOf(lines) <= room.characters) {
            return lines;
        }
    }
    return cutToRoom(lines, room);
}

QStringList cutToRoom(QStringList lines, const SampleRoom &room)
{
    bool isCut = false;
    while (lines.size() > room.lines || charactersOf(lines) > room.characters) {
        lines.removeLast();
        isCut = true;
    }
    if (isCut) {
        lines += u"…"_s;
    }
    return lines;
}

} // namespace comity

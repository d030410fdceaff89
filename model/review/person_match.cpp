#include "model/review/person_match.h"

#include "model/base/text_fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// Letters with a stroke, which Unicode does not take apart.
QString withoutStrokes(QStringView name)
{
    QString out;
    out.reserve(name.size());
    for (const QChar c : name) {
        switch (c.toLower().unicode()) {
        case u'ø':
            out += u'o';
            break;
        case u'ł':
            out += u'l';
            break;
        case u'đ':
            out += u'd';
            break;
        case u'ı':
            out += u'i';
            break;
        case u'æ':
            out += u"ae"_s;
            break;
        case u'œ':
            out += u"oe"_s;
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string handleKey(QStringView handle)
{
    const std::string name = foldHandle(handle.toUtf8().toStdString());
    return name.empty() ? name : '@' + name;
}

void addRow(std::vector<quint32> &rows, quint32 row)
{
    if (rows.empty() || rows.back() != row) {
        rows.push_back(row);
    }
}

} // namespace

std::string foldName(QStringView name)
{
    QString plain = withoutStrokes(name).simplified();
    const qsizetype comma = plain.indexOf(u',');
    if (comma >= 0 && plain.indexOf(u',', comma + 1) < 0) {
        const QString turned = plain.mid(comma + 1) + u' ' + plain.left(comma);
        plain = turned.simplified();
    }
    return folded(plain.toStdString());
}

std::span<const quint32> PersonMatch::rowsOf(QStringView who) const
{
    index();
    const QStringView name = who.trimmed();
    auto found = m_rows.end();
    if (!name.startsWith(u'@')) {
        found = m_rows.find(foldName(name));
    }
    if (found == m_rows.end()) {
        found = m_rows.find(handleKey(name));
    }
    return found == m_rows.end() ? std::span<const quint32> {} : std::span(found->second);
}

bool PersonMatch::isRow(quint32 row, QStringView who) const
{
    return std::ranges::binary_search(rowsOf(who), row);
}

void PersonMatch::index() const
{
    if (m_isIndexed) {
        return;
    }
    m_isIndexed = true;
    const auto add = [this](const std::string &key, quint32 row) {
        if (!key.empty()) {
            addRow(m_rows[key], row);
        }
    };
    quint32 row = 0;
    for (const Recipient &person : m_recipients) {
        add(handleKey(person.handle), row);
        add(foldName(person.name), row);
        if (person.knownNames.hasValue()) {
            for (const QString &name : *person.knownNames) {
                add(name.startsWith(u'@') ? handleKey(name) : foldName(name), row);
            }
        }
        ++row;
    }
}

} // namespace comity::review

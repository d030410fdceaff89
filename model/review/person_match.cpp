#include "model/review/person_match.h"

#include "model/base/text_fold.h"

#include <QStringEncoder>
#include <algorithm>
#include <utility>

namespace comity::review {
namespace {

/// Spreads the bytes of a text over all bits.
quint64 hashOf(std::string_view bytes, quint64 seed)
{
    quint64 hash = seed;
    for (const char c : bytes) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 32U;
    }
    return hash == 0 ? 1 : hash;
}

constexpr quint64 nameSeed = 0x6E616D65;
constexpr quint64 handleSeed = 0x40;

/// Letters with a stroke, which Unicode does not take apart.
void appendWithoutStroke(QChar c, QString &out)
{
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
        out += u'a';
        out += u'e';
        break;
    case u'œ':
        out += u'o';
        out += u'e';
        break;
    default:
        out += c;
    }
}

} // namespace

/// With single blanks and none at the ends.
void PersonMatch::Folder::appendPlain(QStringView name)
{
    for (const QChar c : name) {
        const bool isBlank = c.isSpace();
        const bool isFirst = m_plain.isEmpty() || m_plain.back() == u' ';
        if (isBlank && !isFirst) {
            m_plain += u' ';
        } else if (!isBlank) {
            appendWithoutStroke(c, m_plain);
        }
    }
    while (!m_plain.isEmpty() && m_plain.back() == u' ') {
        m_plain.chop(1);
    }
}

/// What stands in m_plain, folded into m_folded, as a hash.
quint64 PersonMatch::Folder::folded()
{
    QStringEncoder encoder(QStringEncoder::Utf8, QStringConverter::Flag::Stateless);
    m_utf8.resize(static_cast<std::size_t>(encoder.requiredSpace(m_plain.size())));
    const char *const end = encoder.appendToBuffer(m_utf8.data(), m_plain);
    m_folded.clear();
    appendFolded({m_utf8.data(), static_cast<std::size_t>(end - m_utf8.data())}, m_folded);
    return m_folded.empty() ? 0 : hashOf(m_folded, nameSeed);
}

quint64 PersonMatch::Folder::ofName(QStringView name)
{
    m_plain.resize(0);
    const qsizetype comma = name.indexOf(u',');
    if (comma < 0 || name.indexOf(u',', comma + 1) >= 0) {
        appendPlain(name);
        return folded();
    }
    appendPlain(name.mid(comma + 1));
    if (!m_plain.isEmpty()) {
        m_plain += u' ';
    }
    appendPlain(name.left(comma));
    return folded();
}

quint64 PersonMatch::Folder::ofHandle(QStringView handle)
{
    QStringView bare = handle.trimmed();
    bare = bare.startsWith(u'@') ? bare.mid(1) : bare;
    m_plain.resize(0);
    for (const QChar c : bare) {
        m_plain += c.toLower();
    }
    QStringEncoder encoder(QStringEncoder::Utf8, QStringConverter::Flag::Stateless);
    m_utf8.resize(static_cast<std::size_t>(encoder.requiredSpace(m_plain.size())));
    const char *const end = encoder.appendToBuffer(m_utf8.data(), m_plain);
    const auto size = static_cast<std::size_t>(end - m_utf8.data());
    return size == 0 ? 0 : hashOf({m_utf8.data(), size}, handleSeed);
}

std::span<const quint32> PersonMatch::rowsOf(QStringView who) const
{
    index();
    const QStringView name = who.trimmed();
    const auto named
        = name.startsWith(u'@') ? std::span<const quint32>() : rowsWith(m_folder.ofName(name));
    return named.empty() ? rowsWith(m_folder.ofHandle(name)) : named;
}

bool PersonMatch::isRow(quint32 row, QStringView who) const
{
    return std::ranges::binary_search(rowsOf(who), row);
}

bool PersonMatch::isAmbiguous(QStringView who) const
{
    index();
    const QStringView name = who.trimmed();
    const auto named
        = name.startsWith(u'@') ? std::span<const quint32>() : rowsWith(m_folder.ofName(name));
    if (named.size() < 2) {
        return false;
    }
    const quint64 handle = m_folder.ofHandle(m_recipients[named.front()].handle);
    return handle == 0 || std::ranges::any_of(named, [&](quint32 row) {
        return m_folder.ofHandle(m_recipients[row].handle) != handle;
    });
}

std::span<const quint32> PersonMatch::rowsWith(quint64 key) const
{
    const auto [from, to] = std::equal_range(m_keys.begin(), m_keys.end(), key);
    const auto first = static_cast<std::size_t>(from - m_keys.begin());
    return key == 0 ? std::span<const quint32> {}
                    : std::span(m_rows).subspan(first, static_cast<std::size_t>(to - from));
}

void PersonMatch::index() const
{
    if (m_isIndexed) {
        return;
    }
    m_isIndexed = true;
    std::vector<std::pair<quint64, quint32>> entries;
    entries.reserve(2 * m_recipients.size());
    const auto add = [&entries](quint64 key, quint32 row) {
        if (key != 0) {
            entries.emplace_back(key, row);
        }
    };
    quint32 row = 0;
    for (const Recipient &person : m_recipients) {
        add(m_folder.ofHandle(person.handle), row);
        add(m_folder.ofName(person.name), row);
        if (person.knownNames.hasValue()) {
            for (const QString &name : *person.knownNames) {
                add(name.startsWith(u'@') ? m_folder.ofHandle(name) : m_folder.ofName(name), row);
            }
        }
        ++row;
    }
    std::ranges::sort(entries);
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    m_keys.reserve(entries.size());
    m_rows.reserve(entries.size());
    for (const auto &[key, one] : entries) {
        m_keys.push_back(key);
        m_rows.push_back(one);
    }
}

} // namespace comity::review

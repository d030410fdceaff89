#include "model/networks/domain_run.h"

#include "model/networks/entity_characters.h"
#include "model/networks/top_level_domains.h"

#include <QList>
#include <algorithm>

namespace comity::networks {
namespace {

constexpr qsizetype longestLabel = 63;

bool isRunUnit(char16_t c)
{
    return c == u'.' || c == u'-' || c == u'_' || isDomainUnit(c);
}

bool isLatinLabelUnit(char16_t c)
{
    return c == u'-' || isAsciiAlphanumeric(c) || isLatinAccent(c);
}

/// One step of the number coding of RFC 3492: how many digits `delta` takes.
qsizetype digitsOf(quint32 delta, quint32 bias)
{
    constexpr quint32 base = 36;
    qsizetype digits = 1;
    for (quint32 k = base;; k += base) {
        const quint32 threshold = k <= bias ? 1 : std::min(k - bias, quint32(26));
        if (delta < threshold) {
            return digits;
        }
        delta = (delta - threshold) / (base - threshold);
        ++digits;
    }
}

/// How the bias of RFC 3492 goes on, section 6.1.
quint32 nextBias(quint32 delta, quint32 points, bool first)
{
    delta = first ? delta / 700 : delta / 2;
    delta += delta / points;
    quint32 k = 0;
    for (; delta > 35 * 26 / 2; k += 36) {
        delta /= 35;
    }
    return k + 36 * delta / (delta + 38);
}

/// The length of a label in the DNS: itself in ASCII, else `xn--` and its code by RFC 3492.
qsizetype encodedLength(QStringView label)
{
    std::vector<char32_t> points;
    quint32 basic = 0;
    for (qsizetype at = 0; at < label.size();) {
        const CodePoint point = codePointAt(label, at);
        points.push_back(point.value);
        basic += point.value < 0x80 ? 1 : 0;
        at += point.units;
    }
    const auto count = static_cast<quint32>(points.size());
    // Every code point takes a character at least; the coding below is quadratic.
    if (basic == count || points.size() > longestLabel) {
        return label.size();
    }
    qsizetype length = qsizetype(basic) + (basic > 0 ? 5 : 4);
    quint32 delta = 0;
    quint32 bias = 72;
    char32_t coded = 0x80;
    for (quint32 handled = basic; handled < count; ++coded, ++delta) {
        char32_t next = 0x10FFFF;
        for (const char32_t point : points) {
            next = point >= coded ? std::min(next, point) : next;
        }
        delta += (next - coded) * (handled + 1);
        coded = next;
        for (const char32_t point : points) {
            delta += point < coded ? 1 : 0;
            if (point == coded) {
                length += digitsOf(delta, bias);
                bias = nextBias(delta, handled + 1, handled == basic);
                delta = 0;
                ++handled;
            }
        }
    }
    return length;
}

} // namespace

void DomainRun::read(qsizetype at)
{
    m_start = at;
    m_labels.clear();
    Label label {at, at, -1, 0, 0};
    for (m_end = at; m_end < m_text.size() && isRunUnit(m_text.at(m_end).unicode()); ++m_end) {
        const QChar c = m_text.at(m_end);
        if (c == u'.') {
            label.end = m_end;
            m_labels.push_back(label);
            label = {m_end + 1, m_end + 1, -1, 0, 0};
        } else if (c == u'_') {
            label.lastUnderline = m_end;
        }
    }
    label.end = m_end;
    m_labels.push_back(label);
    for (std::size_t i = m_labels.size(); i-- > 0;) {
        Label &read = m_labels[i];
        const qsizetype topLevel
            = read.end > read.start && i > 0 ? topLevelDomainLength(m_text, read.start) : 0;
        read.topLevel = topLevel > 0 ? read.start + topLevel : 0;
        read.domainEnd = endFrom(i, read.start);
    }
}

qsizetype DomainRun::endFrom(std::size_t index, qsizetype at) const
{
    const Label &label = m_labels[index];
    if (index + 1 == m_labels.size() || at >= label.end || !isDomainUnit(m_text.at(at).unicode())
        || !isDomainUnit(m_text.at(label.end - 1).unicode())) {
        return 0;
    }
    const Label &next = m_labels[index + 1];
    if (next.domainEnd > 0) {
        return next.domainEnd;
    }
    return label.lastUnderline < at ? next.topLevel : 0;
}

qsizetype DomainRun::domainEnd(qsizetype at)
{
    if (at >= m_text.size() || !isDomainUnit(m_text.at(at).unicode())) {
        return 0;
    }
    if (at < m_start || at >= m_end) {
        read(at);
    }
    const auto after = std::ranges::upper_bound(m_labels, at, {}, &Label::start);
    return endFrom(static_cast<std::size_t>(after - m_labels.begin()) - 1, at);
}

bool isEncodableDomain(QStringView domain)
{
    if (domain.startsWith(u"xn--") && latinDomains(domain).empty()) {
        return false;
    }
    const auto labels = domain.split(u'.');
    return std::ranges::all_of(
        labels, [](QStringView label) { return encodedLength(label) <= longestLabel; });
}

std::vector<std::pair<qsizetype, qsizetype>> latinDomains(QStringView domain)
{
    std::vector<std::pair<qsizetype, qsizetype>> found;
    qsizetype start = 0;
    while (start < domain.size()) {
        qsizetype end = 0;
        qsizetype label = start;
        qsizetype at = start;
        for (;;) {
            while (at < domain.size() && isLatinLabelUnit(domain.at(at).unicode())) {
                ++at;
            }
            if (at == label || at == domain.size() || domain.at(at) != u'.') {
                break;
            }
            label = ++at;
            const qsizetype topLevel = topLevelDomainLength(domain, label);
            end = topLevel > 0 ? label + topLevel : end;
        }
        if (end > 0) {
            found.emplace_back(start, end);
        }
        start = end > 0 ? end : std::max(at, start + 1);
    }
    return found;
}

} // namespace comity::networks

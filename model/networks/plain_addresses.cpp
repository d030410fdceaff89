#include "model/networks/plain_addresses.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::networks {
namespace {

/// What stands in an address as it is, whatever the address.
bool isPlain(char one)
{
    return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9')
        || one == '_' || one == '-';
}

} // namespace

std::optional<CharacterRun> CharacterRun::of(const QRegularExpression &anchored)
{
    static const QRegularExpression run(QRegularExpression::anchoredPattern(
        u"\\[((?:[A-Za-z0-9._]-[A-Za-z0-9._]|[A-Za-z0-9._])+-?)\\]\\{(\\d{1,4}),(\\d{1,4})\\}"_s));
    QString pattern = anchored.pattern();
    // What anchoredPattern() puts around a pattern that matches nothing but an empty text.
    const QString ends = QRegularExpression::anchoredPattern(u" "_s);
    const QString before = ends.section(u' ', 0, 0);
    const QString after = ends.section(u' ', 1);
    if (!pattern.startsWith(before) || !pattern.endsWith(after)) {
        return std::nullopt;
    }
    pattern = pattern.mid(before.size(), pattern.size() - before.size() - after.size());
    const QRegularExpressionMatch match = run.match(pattern);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    CharacterRun out;
    const QByteArray characters = match.captured(1).toLatin1();
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const bool isRange = i + 2 < characters.size() && characters.at(i + 1) == '-';
        const char last = characters.at(isRange ? i + 2 : i);
        for (char one = characters.at(i); one <= last; ++one) {
            out.m_characters.at(static_cast<std::size_t>(one)) = true;
        }
        i += isRange ? 2 : 0;
    }
    out.m_least = match.captured(2).toULong();
    out.m_most = match.captured(3).toULong();
    return out;
}

bool CharacterRun::matches(std::string_view text) const
{
    return text.size() >= m_least && text.size() <= m_most
        && std::ranges::all_of(text, [this](char one) {
               const auto code = static_cast<unsigned char>(one);
               return code < m_characters.size() && m_characters[code];
           });
}

PlainAddresses::PlainAddresses(const Network *network)
{
    const QString place = u"{key}"_s;
    if (network == nullptr || !network->urlByKey.startsWith(u"https://")
        || network->urlByKey.indexOf(u'{') != network->urlByKey.size() - place.size()
        || !network->urlByKey.endsWith(place)) {
        return;
    }
    m_keys = CharacterRun::of(network->keyPattern);
    m_before = network->urlByKey.chopped(place.size()).toStdString();
}

bool PlainAddresses::append(std::string_view key, std::string &out) const
{
    if (!m_keys || key.empty() || !m_keys->matches(key) || !std::ranges::all_of(key, isPlain)) {
        return false;
    }
    out += m_before;
    out += key;
    return true;
}

} // namespace comity::networks

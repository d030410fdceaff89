#include "model/import/formats/outer_members.h"

#include <algorithm>

namespace comity::formats {
namespace {

constexpr std::size_t longestKey = 200;
constexpr std::size_t longestValue = std::size_t {1} << 20;

} // namespace

OuterMembers::OuterMembers(std::vector<std::string> keys)
    : m_keys(std::move(keys))
{
}

std::string_view OuterMembers::value(const std::string &key) const
{
    const auto found = m_found.find(key);
    return found == m_found.end() ? std::string_view() : std::string_view(found->second);
}

void OuterMembers::feed(std::string_view utf8)
{
    for (const char c : utf8) {
        if (isDone()) {
            return;
        }
        if (m_isInString) {
            const bool isEnd = c == '"' && !m_isEscaped;
            m_isEscaped = c == '\\' && !m_isEscaped;
            m_isInString = !isEnd;
            if (m_depth == 1 && m_isKeyNext && !isEnd && m_key.size() < longestKey) {
                m_key += c;
            }
        } else {
            readCharacter(c);
        }
        if (m_isWanted && m_value.size() < longestValue) {
            m_value += c;
        }
    }
}

void OuterMembers::readCharacter(char c)
{
    switch (c) {
    case '"':
        m_isInString = true;
        if (m_depth == 1 && m_isKeyNext) {
            m_key.clear();
        }
        break;
    case '{':
    case '[':
        ++m_depth;
        m_isKeyNext = m_depth == 1 && c == '{';
        m_isDone = m_depth == 1 && c == '[';
        break;
    case '}':
    case ']':
        if (m_depth == 1) {
            endValue();
            m_isDone = true;
        }
        --m_depth;
        break;
    case ',':
        if (m_depth == 1) {
            endValue();
            m_isKeyNext = true;
        }
        break;
    case ':':
        if (m_depth == 1 && m_isKeyNext) {
            m_isKeyNext = false;
            m_isWanted = std::ranges::find(m_keys, m_key) != m_keys.end();
            m_value.clear();
        }
        break;
    default:
        break;
    }
}

void OuterMembers::endValue()
{
    if (m_isWanted && m_value.size() < longestValue) {
        // The colon before it was taken along.
        m_found.insert_or_assign(m_key, m_value.substr(std::min<std::size_t>(1, m_value.size())));
    }
    m_isWanted = false;
}

} // namespace comity::formats

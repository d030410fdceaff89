#include "model/import/formats/joined_json.h"

namespace comity::formats {

std::string_view JoinedJson::feed(std::string_view utf8)
{
    m_out.clear();
    for (std::size_t at = 0; at < utf8.size() && !m_isBroken;) {
        if (m_depth > 0 || m_string.isOpen || m_isBare) {
            readElement(utf8, at);
        } else {
            readBetween(utf8[at]);
            ++at;
        }
    }
    return m_out;
}

std::string_view JoinedJson::finish()
{
    const bool isWhole
        = m_hasBegun && m_lists == 0 && m_depth == 0 && !m_string.isOpen && !m_isBroken;
    m_out = isWhole ? "]" : "";
    return m_out;
}

void JoinedJson::readBetween(char c)
{
    if (c == '[') {
        m_out += m_hasBegun ? "" : "[";
        m_hasBegun = true;
        ++m_lists;
    } else if (c == ']') {
        m_isBroken = --m_lists < 0;
    } else if (c == '}') {
        m_isBroken = true;
    } else if (!isJsonBlank(c) && c != ',') {
        begin(c);
    }
}

void JoinedJson::begin(char c)
{
    m_out += m_hasBegun ? "" : "[";
    m_out += m_hasElements ? "," : "";
    m_out += c;
    m_hasBegun = m_hasElements = true;
    m_depth = c == '{' ? 1 : 0;
    m_string.isOpen = c == '"';
    m_isBare = c != '{' && c != '"';
}

void JoinedJson::readElement(std::string_view text, std::size_t &at)
{
    const std::size_t from = at;
    if (m_string.isOpen) {
        m_string.skip(text, at);
    } else if (m_isBare) {
        while (at < text.size() && !isJsonBlank(text[at])
            && !isJsonMarker[static_cast<unsigned char>(text[at])]) {
            ++at;
        }
        m_isBare = at == text.size();
    } else {
        while (at < text.size() && !isJsonMarker[static_cast<unsigned char>(text[at])]) {
            ++at;
        }
        if (at < text.size()) {
            const char c = text[at++];
            m_string.isOpen = c == '"';
            m_depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        }
    }
    m_out.append(text.substr(from, at - from));
}

} // namespace comity::formats

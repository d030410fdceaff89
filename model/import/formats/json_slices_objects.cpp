#include "model/import/formats/json_slices.h"

// How JsonSlices goes through objects to the lists in them.

namespace comity::formats {
namespace {

constexpr std::size_t longestKey = 4 << 10;
constexpr std::size_t longestWord = 64;

} // namespace

void JsonSlices::readObject()
{
    while (m_state == State::Object && m_at < m_text.size()) {
        if (m_string.isOpen) {
            if (!m_string.skip(m_text, m_at)) {
                const bool isTooLong = m_at - m_keyFrom > longestKey;
                m_state = isTooLong && m_isKeyNext ? State::Broken : m_state;
                m_keyFrom = isTooLong && !m_isKeyNext ? m_at - longestKey : m_keyFrom;
                return;
            }
            endText();
            continue;
        }
        readObjectCharacter(m_text[m_at]);
    }
}

void JsonSlices::readObjectCharacter(char c)
{
    switch (c) {
    case '"':
        m_string.isOpen = true;
        m_keyFrom = ++m_at;
        break;
    case ':':
    case ',':
        endWord();
        m_isKeyNext = c == ',';
        ++m_at;
        break;
    case '[':
    case '{':
        if (m_handler.wants(m_key, c == '{')) {
            open(c);
        } else {
            enterOrSkip(c);
        }
        break;
    case '}':
        endWord();
        leaveObject();
        break;
    case ']':
        m_state = State::Broken;
        break;
    default:
        readWord(c);
    }
}

void JsonSlices::readWord(char c)
{
    if (!m_isKeyNext && !isJsonBlank(c) && m_word.size() < longestWord) {
        m_word += c;
    }
    ++m_at;
}

/// A key or a text has been read to its closing quote.
void JsonSlices::endText()
{
    const auto text = std::string_view(m_text).substr(m_keyFrom, m_at - 1 - m_keyFrom);
    if (m_isKeyNext) {
        m_key = text;
    } else if (m_handler.scalar) {
        m_handler.scalar(m_key, text, true);
    }
}

void JsonSlices::endWord()
{
    if (!m_word.empty() && m_handler.scalar) {
        m_handler.scalar(m_key, m_word, false);
    }
    m_word.clear();
}

void JsonSlices::enterOrSkip(char bracket)
{
    if (bracket == '{' && m_entered < m_limits.depth && m_handler.enters
        && m_handler.enters(m_key)) {
        ++m_entered;
        ++m_at;
        m_isKeyNext = true;
    } else {
        m_state = State::Skipped;
        m_depth = 0;
    }
}

void JsonSlices::leaveObject()
{
    ++m_at;
    if (m_entered == 0) {
        m_state = State::Done;
    } else {
        --m_entered;
        m_handler.left();
    }
}

void JsonSlices::readSkipped()
{
    if (skipJsonBrackets(m_text, m_at, m_string, m_depth)) {
        m_state = State::Object;
    }
}

} // namespace comity::formats

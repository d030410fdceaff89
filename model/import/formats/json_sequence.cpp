#include "model/import/formats/json_sequence.h"

#include "model/import/formats/json_scan.h"
#include "model/import/formats/text_encoding.h"

namespace comity::formats {
namespace {

/// Writes values as the elements of one array.
class Joiner
{
public:
    void feed(std::string_view text)
    {
        m_out.clear();
        for (std::size_t at = 0; at < text.size();) {
            if (m_string.isOpen) {
                copyString(text, at);
            } else if (m_depth == 0) {
                readBetween(text[at++]);
            } else {
                readInside(text, at);
            }
        }
    }
    /// Closes the array where all values are whole.
    void finish()
    {
        m_out.assign(m_hasBegun ? "" : "[");
        m_out += m_depth == 0 && !m_string.isOpen ? "]" : "";
    }
    std::string_view out() const { return m_out; }

private:
    void copyString(std::string_view text, std::size_t &at)
    {
        const std::size_t from = at;
        if (m_string.skip(text, at)) {
            m_string.isOpen = false;
        }
        m_out += text.substr(from, at - from);
    }

    /// A character outside all values: blanks, commas and the mark between JSON records.
    void readBetween(char c)
    {
        if (isJsonBlank(c) || c == ',' || c == '\x1E') {
            m_isInScalar = false;
        } else if (c == '[') {
            m_isInScalar = false;
            m_isUnwrapping = true;
            m_isArrayNew = true;
            m_depth = 1;
        } else {
            if (!m_isInScalar) {
                separate();
            }
            m_out += c;
            m_isInScalar = c != '{' && c != '"';
            m_depth = c == '{' ? 1 : 0;
            m_string.isOpen = c == '"';
        }
    }

    void readInside(std::string_view text, std::size_t &at)
    {
        const std::size_t from = at;
        while (at < text.size() && !isJsonMarker[static_cast<unsigned char>(text[at])]) {
            ++at;
        }
        put(text.substr(from, at - from));
        if (at == text.size()) {
            return;
        }
        const char c = text[at++];
        if (c == ']' || c == '}') {
            --m_depth;
            if (m_depth == 0 && m_isUnwrapping) {
                m_isUnwrapping = false;
                return;
            }
        }
        put({&c, 1});
        m_depth += c == '[' || c == '{' ? 1 : 0;
        m_string.isOpen = c == '"';
    }

    /// Blanks before the first element of an array are left out, so that an empty one gives
    /// nothing.
    void put(std::string_view text)
    {
        if (m_isUnwrapping && m_isArrayNew) {
            while (!text.empty() && isJsonBlank(text.front())) {
                text.remove_prefix(1);
            }
            if (text.empty()) {
                return;
            }
            separate();
            m_isArrayNew = false;
        }
        m_out += text;
    }

    void separate()
    {
        m_out += m_hasBegun ? ',' : '[';
        m_hasBegun = true;
    }

    std::string m_out;
    JsonString m_string;
    qint64 m_depth = 0;
    bool m_hasBegun = false;
    bool m_isInScalar = false;
    bool m_isUnwrapping = false; ///< the outermost bracket is not written
    bool m_isArrayNew = false; ///< nothing of it was written yet
};

} // namespace

JsonSequence::JsonSequence(Container &container, std::size_t entry)
    : m_container(container)
    , m_entry(entry)
{
    m_name = container.name();
    m_bytes = container.bytes();
    m_isSingleFile = container.isSingleFile();
    m_entries = {container.entries().at(entry)};
}

Result<void> JsonSequence::read(std::size_t, const ChunkSink &sink, const JobContext &job)
{
    TextDecoder decoder;
    Joiner joiner;
    bool goesOn = true;
    const auto hand = [&](std::string_view text) {
        joiner.feed(text);
        goesOn = goesOn && (joiner.out().empty() || sink(joiner.out()));
        return goesOn;
    };
    const Result<void> done = m_container.read(
        m_entry, [&](std::string_view chunk) { return hand(decoder.decode(chunk)); }, job);
    if (!done) {
        return done;
    }
    m_isEncodingGuessed = decoder.isGuessed();
    if (goesOn && hand(decoder.finish())) {
        joiner.finish();
        sink(joiner.out());
    }
    return {};
}

} // namespace comity::formats

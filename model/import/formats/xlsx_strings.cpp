#include "model/import/formats/xlsx_strings.h"

#include "model/import/formats/csv_reader.h"
#include "model/import/formats/xlsx_xml.h"

#include <algorithm>
#include <charconv>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr std::size_t blockBytes = std::size_t {1} << 20;

} // namespace

void unescapeSheetText(std::string &text)
{
    constexpr std::size_t size = 7; // _x000D_
    for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
        if (at + size > text.size() || text[at + size - 1] != '_') {
            continue;
        }
        int code = 0;
        const char *from = text.data() + at + 2;
        const auto [end, error] = std::from_chars(from, from + 4, code, 16);
        const bool isControl = code > 0 && code < 0x20;
        if (error == std::errc() && end == from + 4 && (isControl || code == '_')) {
            text.replace(at, size, 1, static_cast<char>(code));
        }
    }
}

/// Puts the runs of each `si` together; how a text is pronounced (`rPh`) is none of it.
class SharedStrings::Handler final : public XmlHandler
{
public:
    Handler(SharedStrings &strings, std::size_t end)
        : m_strings(strings)
        , m_end(end)
    {
    }

    bool start(std::string_view name, const XmlAttributes &) override
    {
        if (name == "t") {
            m_isInText = !m_isInPhonetics;
        } else if (name == "rPh") {
            m_isInPhonetics = true;
        }
        return true;
    }

    bool text(std::string_view text) override
    {
        // Longer than any row may be: the row that names it is told as too long.
        if (m_isInText && m_text.size() <= CsvReader::defaultRowCap) {
            m_text += text;
        }
        return true;
    }

    bool end(std::string_view name) override
    {
        if (name == "t") {
            m_isInText = false;
        } else if (name == "rPh") {
            m_isInPhonetics = false;
        } else if (name == "si") {
            unescapeSheetText(m_text);
            isTooLarge = !m_strings.add(m_text);
            m_text.clear();
            return !isTooLarge && m_strings.m_texts.size() < m_end;
        }
        return true;
    }

    bool isTooLarge = false;

private:
    SharedStrings &m_strings;
    std::size_t m_end;
    std::string m_text;
    bool m_isInText = false;
    bool m_isInPhonetics = false;
};

Result<void> SharedStrings::load(
    Container &container, std::size_t entry, std::size_t end, const JobContext &job)
{
    if (end <= m_loaded) {
        return {};
    }
    m_texts.clear();
    m_blocks.clear();
    m_next = nullptr;
    m_free = 0;
    m_bytes = 0;
    m_loaded = 0;
    Handler handler(*this, end);
    if (const auto done = readXml(container, entry, handler, job); !done) {
        return done;
    }
    if (handler.isTooLarge) {
        return failure(Error::Code::FormatRefused, {container.name(), u"spreadsheet-too-large"_s});
    }
    m_loaded = end;
    return {};
}

bool SharedStrings::add(std::string_view text)
{
    m_bytes += static_cast<qint64>(text.size() + sizeof(text));
    if (m_bytes > m_limit) {
        return false;
    }
    if (text.size() > m_free) {
        m_free = std::max(blockBytes, text.size());
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(m_free));
        m_next = m_blocks.back().get();
    }
    std::ranges::copy(text, m_next);
    m_texts.emplace_back(m_next, text.size());
    m_next += text.size();
    m_free -= text.size();
    return true;
}

std::optional<std::string_view> SharedStrings::at(std::size_t number) const
{
    return number < m_texts.size() ? std::optional(m_texts[number]) : std::nullopt;
}

} // namespace comity::formats

#include "model/import/formats/csv_reader.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <utility>

namespace comity::formats {
namespace {

constexpr std::size_t rawCap = 16'000;

bool isBlank(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c == ' ' || c == '\t'; });
}

qint64 countOf(char wanted, std::string_view text)
{
    qint64 count = 0;
    for (std::size_t at = 0; (at = text.find(wanted, at)) != std::string_view::npos; ++at) {
        ++count;
    }
    return count;
}

} // namespace

CsvReader::CsvReader(char delimiter, RowSink sink, std::size_t rowCap)
    : m_delimiter(delimiter)
    , m_sink(std::move(sink))
    , m_rowCap(rowCap)
{
}

bool CsvReader::feed(std::string_view utf8)
{
    m_buffer.erase(0, m_at);
    m_at = 0;
    m_buffer.append(utf8);
    return run();
}

bool CsvReader::finish()
{
    m_isLast = true;
    return run();
}

bool CsvReader::run()
{
    while (!m_hasStopped) {
        const Step step = readRow();
        if (step == Step::NeedMore) {
            break;
        }
        m_hasStopped = step == Step::Stop;
    }
    return !m_hasStopped;
}

CsvReader::Step CsvReader::readRow()
{
    if (m_isSkipping) {
        return skipLine();
    }
    if (m_skipLineFeed && m_at < m_buffer.size()) {
        m_at += m_buffer[m_at] == '\n' ? 1 : 0;
        m_skipLineFeed = false;
    }
    if (m_at >= m_buffer.size()) {
        return Step::NeedMore;
    }
    m_row.cells.clear();
    m_unescaped.clear();
    m_hasQuotes = false;
    std::size_t at = m_at;
    while (true) {
        switch (readCell(at)) {
        case CellEnd::Delimiter:
            break;
        case CellEnd::Line:
            return endRow(at, true);
        case CellEnd::Text:
            return m_isLast ? endRow(at, false) : leaveRest();
        case CellEnd::OpenQuote:
            if (m_isLast || m_buffer.size() - m_at > m_rowCap) {
                m_isDoubtful = true;
                return rejectRow(CsvRow::Trouble::QuoteOpen, lineEnd(m_at));
            }
            return Step::NeedMore;
        }
    }
}

CsvReader::Step CsvReader::leaveRest()
{
    if (m_buffer.size() - m_at <= m_rowCap) {
        return Step::NeedMore;
    }
    return rejectRow(CsvRow::Trouble::TooLong, m_buffer.size());
}

CsvReader::Step CsvReader::skipLine()
{
    const std::size_t end = lineEnd(m_at);
    m_isSkipping = end == m_buffer.size();
    if (m_isSkipping) {
        m_at = end;
        return Step::NeedMore;
    }
    passLineEnd(end);
    return Step::Row;
}

CsvReader::CellEnd CsvReader::readCell(std::size_t &at)
{
    if (at < m_buffer.size() && m_buffer[at] == '"') {
        m_hasQuotes = true;
        return readQuotedCell(at);
    }
    return readBareCell(at);
}

CsvReader::CellEnd CsvReader::readBareCell(std::size_t &at)
{
    const std::size_t end = bareEnd(at);
    m_row.cells.emplace_back(m_buffer.data() + at, end - at);
    at = end;
    if (end == m_buffer.size()) {
        return CellEnd::Text;
    }
    if (m_buffer[end] != m_delimiter) {
        return CellEnd::Line;
    }
    ++at;
    return CellEnd::Delimiter;
}

CsvReader::CellEnd CsvReader::readQuotedCell(std::size_t &at)
{
    const std::size_t size = m_buffer.size();
    const std::size_t unescapedFrom = m_unescaped.size();
    bool isUnescaped = false;
    std::size_t from = at + 1;
    const auto keep = [&](std::size_t end) { m_unescaped.append(m_buffer, from, end - from); };
    std::size_t search = from;
    while (true) {
        const void *found
            = search < size ? std::memchr(m_buffer.data() + search, '"', size - search) : nullptr;
        if (!found) {
            return CellEnd::OpenQuote;
        }
        const auto quote
            = static_cast<std::size_t>(static_cast<const char *>(found) - m_buffer.data());
        const bool isAtEnd = quote + 1 == size;
        if (isAtEnd && !m_isLast) {
            return CellEnd::OpenQuote;
        }
        if (!isAtEnd && m_buffer[quote + 1] == '"') {
            reserveUnescaped();
            keep(quote + 1);
            isUnescaped = true;
            from = search = quote + 2;
            continue;
        }
        if (isUnescaped) {
            keep(quote);
            m_row.cells.emplace_back(
                m_unescaped.data() + unescapedFrom, m_unescaped.size() - unescapedFrom);
        } else {
            m_row.cells.emplace_back(m_buffer.data() + from, quote - from);
        }
        at = quote + 1;
        return readAfterQuote(at, isUnescaped);
    }
}

/// The cells of a row are never longer than the row, so what is there stays where it is.
void CsvReader::reserveUnescaped()
{
    m_unescaped.reserve(m_buffer.size() - m_at);
}

CsvReader::CellEnd CsvReader::readAfterQuote(std::size_t &at, bool isUnescaped)
{
    const std::size_t end = bareEnd(at);
    const std::string_view more = std::string_view(m_buffer).substr(at, end - at);
    if (!isBlank(more)) {
        std::string_view &cell = m_row.cells.back();
        const std::size_t length = cell.size() + more.size();
        if (isUnescaped) {
            m_unescaped.append(more);
            cell = {cell.data(), length};
        } else {
            reserveUnescaped();
            m_unescaped.append(cell).append(more);
            cell = std::string_view(m_unescaped).substr(m_unescaped.size() - length);
        }
    }
    at = end;
    if (end == m_buffer.size()) {
        return CellEnd::Text;
    }
    if (m_buffer[end] != m_delimiter) {
        return CellEnd::Line;
    }
    ++at;
    return CellEnd::Delimiter;
}

std::size_t CsvReader::bareEnd(std::size_t at) const
{
    const char *text = m_buffer.data();
    const std::size_t size = m_buffer.size();
    if constexpr (std::endian::native == std::endian::little) {
        // Eight bytes at a time: a byte that equals one of the three becomes zero, and the lowest
        // zero byte is the first that the formula marks.
        constexpr std::uint64_t ones = 0x0101010101010101U;
        constexpr std::uint64_t highs = 0x8080808080808080U;
        const std::uint64_t delimiters = ones * static_cast<unsigned char>(m_delimiter);
        const auto zeros = [](std::uint64_t v) { return (v - ones) & ~v & highs; };
        for (; at + 8 <= size; at += 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, text + at, 8);
            const std::uint64_t hits = zeros(word ^ delimiters)
                | zeros(word ^ (ones * static_cast<unsigned char>('\n')))
                | zeros(word ^ (ones * static_cast<unsigned char>('\r')));
            if (hits != 0) {
                return at + static_cast<std::size_t>(std::countr_zero(hits)) / 8;
            }
        }
    }
    while (at < size && text[at] != m_delimiter && text[at] != '\n' && text[at] != '\r') {
        ++at;
    }
    return at;
}

std::size_t CsvReader::lineEnd(std::size_t at) const
{
    const std::size_t found = m_buffer.find_first_of("\r\n", at);
    return found == std::string::npos ? m_buffer.size() : found;
}

CsvReader::Step CsvReader::endRow(std::size_t end, bool hasLineEnd)
{
    const std::string_view raw = std::string_view(m_buffer).substr(m_at, end - m_at);
    if (raw.size() > m_rowCap) {
        return rejectRow(CsvRow::Trouble::TooLong, end);
    }
    if (std::memchr(raw.data(), '\0', raw.size()) != nullptr) {
        return rejectRow(CsvRow::Trouble::ZeroByte, end);
    }
    bool goOn = true;
    if (m_row.cells.size() > 1 || !isBlank(raw)) {
        m_row.raw = raw;
        m_row.line = m_line;
        m_row.trouble = CsvRow::Trouble::None;
        m_row.isDoubtful = m_isDoubtful;
        m_row.isLastWithoutEnd = !hasLineEnd;
        goOn = m_sink(m_row);
    }
    if (m_hasQuotes) {
        const qint64 feeds = countOf('\n', raw);
        m_line += feeds > 0 ? feeds : countOf('\r', raw);
    }
    passLineEnd(end);
    return goOn ? Step::Row : Step::Stop;
}

CsvReader::Step CsvReader::rejectRow(CsvRow::Trouble trouble, std::size_t end)
{
    m_row.cells.clear();
    m_row.raw = std::string_view(m_buffer).substr(m_at, std::min(end - m_at, rawCap));
    m_row.line = m_line;
    m_row.trouble = trouble;
    m_row.isDoubtful = m_isDoubtful;
    m_row.isLastWithoutEnd = m_isLast && end == m_buffer.size();
    const bool goOn = m_sink(m_row);
    if (end == m_buffer.size()) {
        m_at = end;
        m_isSkipping = !m_isLast;
    } else {
        passLineEnd(end);
    }
    return goOn ? Step::Row : Step::Stop;
}

void CsvReader::passLineEnd(std::size_t end)
{
    m_at = end;
    if (end < m_buffer.size()) {
        m_skipLineFeed = m_buffer[end] == '\r';
        ++m_at;
        ++m_line;
    }
}

} // namespace comity::formats

#include "model/import/formats/table_file.h"

#include "model/import/formats/text_encoding.h"

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr qint64 headBytes = qint64 {256} << 10;
constexpr std::size_t headRows = 400;
constexpr std::size_t sniffedRows = 40;
constexpr qsizetype rawCharacters = 4'000;

QString rawText(std::string_view raw)
{
    return QString::fromUtf8(raw.data(), static_cast<qsizetype>(raw.size())).left(rawCharacters);
}

/// Spreadsheets write `sep=;` on a first line of its own.
char namedDelimiter(std::string_view text)
{
    constexpr std::string_view mark = "sep=";
    return text.starts_with(mark) && text.size() > mark.size() ? text[mark.size()] : '\0';
}

} // namespace

std::vector<TableHead::Row> firstRows(std::string_view text, char delimiter, std::size_t atMost)
{
    std::vector<TableHead::Row> rows;
    CsvReader reader(delimiter, [&](const CsvRow &row) {
        if (row.trouble == CsvRow::Trouble::None) {
            rows.push_back({{row.cells.begin(), row.cells.end()}, row.line});
        }
        return rows.size() < atMost;
    });
    if (reader.feed(text) && rows.size() < atMost
        && static_cast<qint64>(text.size()) < headBytes - 8) {
        reader.finish();
    }
    return rows;
}

char sniffDelimiter(std::string_view text)
{
    if (const char named = namedDelimiter(text); named != '\0') {
        return named;
    }
    char best = ',';
    auto bestScore = std::tuple(0.0, std::size_t {0});
    for (const char delimiter : {',', ';', '\t'}) {
        const auto rows = firstRows(text, delimiter, sniffedRows);
        std::map<std::size_t, std::size_t> widths;
        for (const TableHead::Row &row : rows) {
            ++widths[row.cells.size()];
        }
        for (const auto &[width, count] : widths) {
            const auto share = static_cast<double>(count) / static_cast<double>(rows.size());
            if (width > 1 && std::tuple(share, width) > bestScore) {
                bestScore = {share, width};
                best = delimiter;
            }
        }
    }
    return best;
}

Result<TableHead> readTableHead(Container &container, std::size_t entry, const JobContext &job)
{
    const Result<QByteArray> bytes = container.readHead(entry, headBytes, job);
    if (!bytes) {
        return tl::unexpected<Error>(bytes.error());
    }
    TableHead head;
    TextDecoder decoder;
    head.text = decoder.decode({bytes->constData(), static_cast<std::size_t>(bytes->size())});
    if (bytes->size() < headBytes) {
        head.text += decoder.finish();
    }
    // A stray zero byte costs its row; many of them are no text.
    const auto zeros = std::ranges::count(head.text, '\0');
    head.isBinary = zeros > 8 && zeros * 50 > static_cast<qint64>(head.text.size());
    if (!head.isBinary) {
        head.delimiter = sniffDelimiter(head.text);
        head.rows = firstRows(head.text, head.delimiter, headRows);
    }
    return head;
}

Result<bool> readTable(Container &container, std::size_t entry, char delimiter,
    const std::function<bool(const CsvRow &)> &row, const JobContext &job)
{
    CsvReader reader(delimiter, row);
    TextDecoder decoder;
    const Result<void> done = container.read(
        entry, [&](std::string_view chunk) { return reader.feed(decoder.decode(chunk)); }, job);
    if (!done) {
        return tl::unexpected<Error>(done.error());
    }
    if (reader.feed(decoder.finish())) {
        reader.finish();
    }
    return decoder.isGuessed();
}

std::optional<RejectedRow> rejectedRow(const CsvRow &row, std::size_t width)
{
    switch (row.trouble) {
    case CsvRow::Trouble::TooLong:
        return rejectedRow(row, "line-too-long"_L1);
    case CsvRow::Trouble::QuoteOpen:
        return rejectedRow(row, "open-quote"_L1);
    case CsvRow::Trouble::ZeroByte:
        return rejectedRow(row, "zero-byte"_L1);
    case CsvRow::Trouble::None:
        break;
    }
    if (row.hasOwnCells) {
        return std::nullopt;
    }
    if (row.cells.size() < width && width > 1 && row.isLastWithoutEnd) {
        return rejectedRow(row, "cut-off"_L1);
    }
    // A row of the wrong width over several lines was sewn together by a stray quote.
    if (row.cells.size() != width
        && (row.isDoubtful || row.raw.find_first_of("\r\n") != std::string_view::npos)) {
        return rejectedRow(row, "ragged"_L1);
    }
    return std::nullopt;
}

RejectedRow rejectedRow(const CsvRow &row, QLatin1String reason, std::string_view argument)
{
    return {row.line, reason, rawText(argument), rawText(row.raw)};
}

} // namespace comity::formats

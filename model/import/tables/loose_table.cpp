#include "model/import/tables/loose_table.h"

#include "model/import/formats/cell_values.h"
#include "model/import/formats/mapped_csv.h"
#include "model/import/formats/xlsx_workbook.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr qint64 bytesAtMost = qint64 {128} << 20;

/// Control characters stand in no table that people or programs write.
bool isNoText(const std::string &text)
{
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    });
}

} // namespace

Result<LooseTable> LooseTable::open(
    const QString &path, QLatin1StringView kind, const JobContext &job)
{
    const QString noTable = kind + "-no-table"_L1;
    auto container = formats::Container::open(path, job);
    if (!container) {
        return tl::unexpected<Error>(container.error());
    }
    LooseTable table;
    table.container = *std::move(container);
    const QString file = table.container->name();
    if (table.container->bytes() > bytesAtMost) {
        return refused(file, kind + "-too-large"_L1);
    }
    const bool isWorkbook = formats::isWorkbook(*table.container);
    if (!isWorkbook && !table.container->isSingleFile()) {
        return refused(file, noTable);
    }
    auto sources = isWorkbook ? formats::workbookTables(*table.container, job)
                              : formats::textTables(*table.container);
    if (!sources) {
        return tl::unexpected<Error>(sources.error());
    }
    if (sources->tables.empty()) {
        return refused(file, noTable);
    }
    table.source = std::move(sources->tables.front());
    Result<formats::TableHead> head = table.source->head(job);
    if (!head) {
        return tl::unexpected<Error>(head.error());
    }
    const bool isNone = !isWorkbook
        && (head->text.starts_with('<') || head->text.starts_with('{') || isNoText(head->text));
    if (head->isBinary || head->rows.empty() || isNone) {
        return refused(file, noTable);
    }
    table.head = *std::move(head);
    return table;
}

QString LooseTable::text(std::string_view cell)
{
    const std::string_view plain = formats::plainCell(cell);
    return QString::fromUtf8(plain.data(), static_cast<qsizetype>(plain.size())).simplified();
}

tl::unexpected<Error> LooseTable::refused(const QString &file, const QString &reason)
{
    return failure(Error::Code::FormatRefused, {file, reason});
}

} // namespace comity

#include "model/import/tables/table_survey.h"

#include "model/import/formats/date_order.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/file_hints.h"
#include "model/import/formats/mapped_csv.h"
#include "model/import/formats/mapped_table.h"
#include "model/import/formats/table_network.h"
#include "model/import/formats/xlsx_workbook.h"

#include <algorithm>
#include <map>

namespace comity {
namespace {

using formats::TableHead;
using formats::TableSource;

std::size_t filledCells(const TableHead::Row &row)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(row.cells, [](const std::string &cell) { return !cell.empty(); }));
}

/// The first row that is as wide as most: what stands above a table is narrower.
std::size_t likelyHeader(const TableHead &head)
{
    std::map<std::size_t, int> widths;
    for (const TableHead::Row &row : head.rows) {
        ++widths[filledCells(row)];
    }
    const auto usual = std::ranges::max_element(
        widths, {}, [](const auto &width) { return std::pair(width.second, width.first); });
    const auto header = std::ranges::find_if(
        head.rows, [&usual](const auto &row) { return filledCells(row) >= usual->first; });
    return static_cast<std::size_t>(header - head.rows.begin());
}

/// One column alone may be prose or a log: it is a table only if it was known as one of people.
bool mayBeTable(const TableHead &head)
{
    return !head.isBinary && head.rows.size() > 1
        && std::ranges::any_of(head.rows, [](const auto &row) { return row.cells.size() > 1; });
}

class Surveyor
{
public:
    Surveyor(TableSource &source, const JobContext &job)
        : m_source(source)
        , m_job(job)
    {
    }

    Result<TableSurvey> survey(TableHead &&head, std::size_t headerRow)
    {
        TableSurvey survey;
        survey.file = formats::baseName(m_source.path());
        survey.format = m_source.format();
        survey.headerRow = headerRow;
        survey.network
            = formats::networkOfTable(head, headerRow, formats::planColumns(head, headerRow));
        survey.head = std::move(head);
        if (const auto done = countOn(survey); !done) {
            return tl::unexpected<Error>(done.error());
        }
        if (const auto done = lookForDates(survey); !done) {
            return tl::unexpected<Error>(done.error());
        }
        return survey;
    }

private:
    /// Whether there is a row behind those of the head.
    Result<void> countOn(TableSurvey &survey)
    {
        const qint64 last = survey.head.rows.back().line;
        survey.isWhole = true;
        const auto look = [&](const formats::CsvRow &row) {
            survey.isWhole = row.line <= last;
            return survey.isWhole;
        };
        const Result<bool> done = m_source.rows(look, m_job);
        return done ? Result<void>() : tl::unexpected<Error>(done.error());
    }

    Result<void> lookForDates(TableSurvey &survey)
    {
        const TableHead &head = survey.head;
        std::size_t width = 0;
        for (const auto &row : head.rows) {
            width = std::max(width, row.cells.size());
        }
        survey.dates.resize(width);
        for (std::size_t column = 0; column < width; ++column) {
            const bool hasDates = std::ranges::any_of(head.rows, [column](const auto &row) {
                return column < row.cells.size()
                    && formats::orderEvidence(row.cells[column]).needsOrder;
            });
            if (!hasDates) {
                continue;
            }
            const auto evidence = formats::dateOrderOf(
                m_source, head.rows.at(survey.headerRow).line, {static_cast<int>(column)}, m_job);
            if (!evidence) {
                return tl::unexpected<Error>(evidence.error());
            }
            survey.dates[column] = *evidence;
        }
        return {};
    }

    TableSource &m_source;
    const JobContext &m_job;
};

} // namespace

Result<TableSurvey> surveyTable(
    const QString &path, const formats::ReadOptions &options, const JobContext &job)
{
    const auto container = formats::Container::open(path, job);
    if (!container) {
        return tl::unexpected<Error>(container.error());
    }
    const auto sources = formats::isWorkbook(**container)
        ? formats::workbookTables(**container, job)
        : formats::textTables(**container);
    if (!sources) {
        return tl::unexpected<Error>(sources.error());
    }
    // First the tables that are known, then any.
    for (const bool mustBeKnown : {true, false}) {
        for (const auto &source : sources->tables) {
            Result<TableHead> head = source->head(job);
            if (!head) {
                return tl::unexpected<Error>(head.error());
            }
            const auto known = head->isBinary ? std::nullopt : formats::findHeader(*head, options);
            if (mustBeKnown ? !known : !mayBeTable(*head)) {
                continue;
            }
            const std::size_t header = known ? known->row : likelyHeader(*head);
            auto survey = Surveyor(*source, job).survey(std::move(*head), header);
            if (survey) {
                for (const QString &name : {source->path(), source->title(), sources->name}) {
                    survey->list = survey->list ? survey->list : formats::listInName(name);
                }
            }
            return survey;
        }
    }
    return failure(Error::Code::UnknownFormat, {(*container)->name()});
}

} // namespace comity

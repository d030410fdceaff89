#include "model/import/formats/xlsx_workbook.h"

#include "model/import/formats/xlsx_table.h"

namespace comity::formats {
bool isWorkbook(const Container &container)
{
    return workbookEntry(container).has_value();
}

Result<TableSources> workbookTables(Container &container, const JobContext &job)
{
    Result<std::unique_ptr<XlsxTable>> table = XlsxTable::open(container, container.name(), job);
    if (!table) {
        return tl::unexpected<Error>(table.error());
    }
    TableSources sources {container.name(), (*table)->sheetCount()};
    sources.tables.push_back(std::move(*table));
    return sources;
}

Result<bool> isPeopleWorkbook(
    Container &container, const FileHead &, const ReadOptions &options, const JobContext &job)
{
    if (!isWorkbook(container)) {
        return false;
    }
    const Result<TableSources> sources = workbookTables(container, job);
    return sources ? holdsPeople(*sources, options, job) : tl::unexpected<Error>(sources.error());
}

Result<void> readPeopleWorkbook(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
{
    const Result<TableSources> sources = workbookTables(container, job);
    return sources ? readMappedTables(*sources, options, sink, job)
                   : tl::unexpected<Error>(sources.error());
}

} // namespace comity::formats

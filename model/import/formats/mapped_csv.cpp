#include "model/import/formats/mapped_csv.h"

#include "model/import/formats/entry_path.h"
#include "model/import/formats/text_table.h"

using namespace Qt::StringLiterals;

namespace comity::formats {
bool isTableName(const QString &path)
{
    const QString end = ending(path);
    return end == u"csv" || end == u"tsv" || end == u"tab" || end == u"txt";
}

Result<TableSources> textTables(Container &container)
{
    TableSources sources {container.name(), static_cast<qint64>(container.entries().size())};
    for (std::size_t i = 0; i < container.entries().size(); ++i) {
        if (container.isSingleFile() || isTableName(container.entries().at(i).path)) {
            sources.tables.push_back(std::make_unique<TextTable>(container, i));
        }
    }
    return sources;
}

Result<bool> holdsPeopleTable(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job)
{
    if (head.text.startsWith(u'{') || head.text.startsWith(u'[')) {
        return false;
    }
    return holdsPeople(*textTables(container), options, job);
}

Result<void> readMappedCsv(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
{
    return readMappedTables(*textTables(container), options, sink, job);
}

} // namespace comity::formats

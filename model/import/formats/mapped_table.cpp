#include "model/import/formats/mapped_table.h"

#include "model/import/formats/date_order.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/file_hints.h"
#include "model/import/formats/mapped_row.h"
#include "model/import/formats/table_network.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

using Order = ColumnMapping::DateOrder;

/// One table and what was told of it before its rows are read.
struct Table
{
    TableSource *source = nullptr;
    ColumnPlan plan;
    Order order = Order::Unknown; ///< as the mapping says
    QString network;
    std::optional<ListKind> list = {};
};

class MappedTablesReader
{
public:
    MappedTablesReader(const TableSources &sources, const ReadOptions &options, RecordSink &sink,
        const JobContext &job)
        : m_sources(sources)
        , m_options(options)
        , m_sink(sink)
        , m_job(job)
    {
    }

    Result<void> read()
    {
        if (const auto found = findTables(); !found) {
            return found;
        }
        if (m_tables.empty()) {
            return failure(Error::Code::UnknownFormat, {m_sources.name});
        }
        const auto isKnown = [](const Table &table) { return table.list.has_value(); };
        if (std::ranges::none_of(m_tables, isKnown)) {
            return failure(Error::Code::ListUnknown, {nameOf(m_tables.front())});
        }
        tellTime();
        qint64 used = 0;
        for (const Table &table : m_tables) {
            if (!table.list) {
                m_sink.notice({u"direction-asked"_s, {nameOf(table)}});
                continue;
            }
            ++used;
            if (const auto done = readOne(table); !done) {
                return done;
            }
        }
        m_sink.notRead(m_sources.parts - used);
        return {};
    }

private:
    static QString nameOf(const Table &table) { return baseName(table.source->path()); }

    Result<void> findTables()
    {
        for (const auto &source : m_sources.tables) {
            const Result<TableHead> head = source->head(m_job);
            if (!head) {
                return tl::unexpected<Error>(head.error());
            }
            if (const auto header = head->isBinary ? std::nullopt : findHeader(*head, m_options)) {
                addTable(*source, *head, *header);
            }
        }
        return {};
    }

    void addTable(TableSource &source, const TableHead &head, const TableHeader &header)
    {
        Table table;
        table.source = &source;
        table.plan = planColumns(head, header.row, header.mapping);
        table.order = header.mapping.dateOrder;
        table.network = networkOfTable(head, header.row, table.plan);
        if (table.network.isEmpty()) {
            table.network = m_options.network;
        }
        table.list = m_options.list;
        for (const QString &name : {source.path(), source.title(), m_sources.name}) {
            if (!table.list) {
                table.list = listInName(name);
            }
        }
        m_tables.push_back(table);
    }

    void tellTime()
    {
        for (const Table &table : m_tables) {
            const Dated time = timeInName(table.source->path());
            if (time.isKnown()) {
                m_sink.takenAt(time);
                return;
            }
        }
        if (const Dated time = timeInName(m_sources.name); time.isKnown()) {
            m_sink.takenAt(time);
        }
    }

    Result<Order> dateOrder(const Table &table)
    {
        m_isOrderOpen = false;
        if (table.order != Order::Unknown) {
            return table.order;
        }
        std::vector<int> columns;
        for (const Field field : {Field::Joined, Field::LastPost, Field::Since}) {
            if (table.plan.has(field)) {
                columns.push_back(table.plan.column(field));
            }
        }
        const auto dates = dateOrderOf(*table.source, table.plan.headerLine, columns, m_job);
        if (!dates) {
            return tl::unexpected<Error>(dates.error());
        }
        m_isOrderOpen = dates->needsOrder && dates->proved == Order::Unknown;
        if (m_isOrderOpen) {
            m_sink.notice({u"dates-ambiguous"_s, {nameOf(table)}});
        }
        return dates->proved;
    }

    Result<void> readOne(const Table &table)
    {
        TableSource &source = *table.source;
        m_sink.beginFile({source.path(), source.format(), table.network, table.list, false});
        const Result<Order> order = dateOrder(table);
        if (!order) {
            return tl::unexpected<Error>(order.error());
        }
        MappedRow reader(table.plan, table.network, *order);
        const Result<bool> isGuessed = source.rows(
            [&](const CsvRow &row) {
                if (row.line > table.plan.headerLine) {
                    readRow(row, table.plan.width, reader);
                }
                return true;
            },
            m_job);
        if (!isGuessed) {
            return tl::unexpected<Error>(isGuessed.error());
        }
        if (*isGuessed) {
            m_sink.notice({u"encoding-guessed"_s, {nameOf(table)}});
        }
        if (reader.damagedIds() > 0) {
            m_sink.notice(
                {u"damaged-ids"_s, {QString::number(reader.damagedIds()), nameOf(table)}});
        }
        if (reader.unreadDates() > 0 && !m_isOrderOpen) {
            m_sink.notice(
                {u"dates-unread"_s, {QString::number(reader.unreadDates()), nameOf(table)}});
        }
        m_sink.endFile({});
        return {};
    }

    void readRow(const CsvRow &row, std::size_t width, MappedRow &reader)
    {
        if (const auto bad = rejectedRow(row, width)) {
            m_sink.rejected(*bad);
            return;
        }
        const MappedRow::Outcome outcome = reader.read(row);
        if (outcome.isPerson) {
            m_sink.person(reader.person(), row.line);
        } else if (outcome.isEmpty) {
            m_sink.skipped(1);
        } else {
            m_sink.rejected(rejectedRow(row, QLatin1String(outcome.reason), outcome.argument));
        }
    }

    const TableSources &m_sources;
    const ReadOptions &m_options;
    RecordSink &m_sink;
    const JobContext &m_job;
    std::vector<Table> m_tables;
    bool m_isOrderOpen = false; ///< of the table that is read: told with a sentence of its own
};

} // namespace

Result<bool> holdsPeople(
    const TableSources &sources, const ReadOptions &options, const JobContext &job)
{
    for (const auto &source : sources.tables) {
        const Result<TableHead> head = source->head(job);
        if (!head) {
            return tl::unexpected<Error>(head.error());
        }
        if (!head->isBinary && findHeader(*head, options)) {
            return true;
        }
    }
    return false;
}

Result<void> readMappedTables(const TableSources &sources, const ReadOptions &options,
    RecordSink &sink, const JobContext &job)
{
    return MappedTablesReader(sources, options, sink, job).read();
}

} // namespace comity::formats

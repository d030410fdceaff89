#include "model/import/formats/mapped_csv.h"

#include "model/import/formats/cell_values.h"
#include "model/import/formats/date_order.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/file_hints.h"
#include "model/import/formats/mapped_row.h"
#include "model/import/formats/profile_link.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

using Order = ColumnMapping::DateOrder;

/// One table and what was told of it before its rows are read.
struct Table
{
    std::size_t entry = 0;
    char delimiter = ',';
    ColumnPlan plan;
    QString network;
    std::optional<ListKind> list = {};
};

class MappedCsvReader
{
public:
    MappedCsvReader(
        Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
        : m_container(container)
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
            return failure(Error::Code::UnknownFormat, {m_container.name()});
        }
        const auto isKnown = [](const Table &table) { return table.list.has_value(); };
        if (std::ranges::none_of(m_tables, isKnown)) {
            return failure(Error::Code::ListUnknown,
                {baseName(m_container.entries().at(m_tables.front().entry).path)});
        }
        tellTime();
        qint64 used = 0;
        for (const Table &table : m_tables) {
            if (!table.list) {
                m_sink.notice(
                    {u"direction-asked"_s, {baseName(m_container.entries().at(table.entry).path)}});
                continue;
            }
            ++used;
            if (const auto done = readOne(table); !done) {
                return done;
            }
        }
        m_sink.notRead(static_cast<qint64>(m_container.entries().size()) - used);
        return {};
    }

private:
    Result<void> findTables()
    {
        for (std::size_t i = 0; i < m_container.entries().size(); ++i) {
            const QString &path = m_container.entries().at(i).path;
            if (!m_container.isSingleFile() && !isTableName(path)) {
                continue;
            }
            const Result<TableHead> head = readTableHead(m_container, i, m_job);
            if (!head) {
                return tl::unexpected<Error>(head.error());
            }
            const auto header
                = head->isBinary ? std::nullopt : findHeaderRow(*head, m_options.mapping);
            if (header) {
                addTable(i, *head, *header);
            }
        }
        return {};
    }

    void addTable(std::size_t entry, const TableHead &head, std::size_t header)
    {
        Table table;
        table.entry = entry;
        table.delimiter = head.delimiter;
        table.plan = planColumns(head, header, m_options.mapping);
        table.network = networkOfTable(head, header, table.plan);
        if (table.network.isEmpty()) {
            table.network = m_options.network;
        }
        table.list = m_options.list;
        if (!table.list) {
            table.list = listInName(m_container.entries().at(entry).path);
        }
        if (!table.list) {
            table.list = listInName(m_container.name());
        }
        m_tables.push_back(table);
    }

    void tellTime()
    {
        for (const Table &table : m_tables) {
            const Dated time = timeInName(m_container.entries().at(table.entry).path);
            if (time.isKnown()) {
                m_sink.takenAt(time);
                return;
            }
        }
        if (const Dated time = timeInName(m_container.name()); time.isKnown()) {
            m_sink.takenAt(time);
        }
    }

    Result<Order> dateOrder(const Table &table)
    {
        if (m_options.mapping.dateOrder != Order::Unknown) {
            return m_options.mapping.dateOrder;
        }
        std::vector<int> columns;
        for (const Field field : {Field::Joined, Field::LastPost, Field::Since}) {
            if (table.plan.has(field)) {
                columns.push_back(table.plan.column(field));
            }
        }
        const auto dates = dateOrderOf(
            m_container, {table.entry, table.delimiter, table.plan.headerLine, columns}, m_job);
        if (!dates) {
            return tl::unexpected<Error>(dates.error());
        }
        if (dates->needsOrder && dates->proved == Order::Unknown) {
            m_sink.notice(
                {u"dates-ambiguous"_s, {baseName(m_container.entries().at(table.entry).path)}});
        }
        return dates->proved;
    }

    Result<void> readOne(const Table &table)
    {
        const QString &path = m_container.entries().at(table.entry).path;
        m_sink.beginFile({path, u"csv"_s, table.network, table.list, false});
        const Result<Order> order = dateOrder(table);
        if (!order) {
            return tl::unexpected<Error>(order.error());
        }
        MappedRow reader(table.plan, table.network, *order);
        const Result<bool> isGuessed = readTable(
            m_container, table.entry, table.delimiter,
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
            m_sink.notice({u"encoding-guessed"_s, {baseName(path)}});
        }
        if (reader.damagedIds() > 0) {
            m_sink.notice(
                {u"damaged-ids"_s, {QString::number(reader.damagedIds()), baseName(path)}});
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

    Container &m_container;
    const ReadOptions &m_options;
    RecordSink &m_sink;
    const JobContext &m_job;
    std::vector<Table> m_tables;
};

/// The network that most values of a column speak of; empty when they disagree.
QString agreedNetwork(const TableHead &head, std::size_t headerRow, int column)
{
    if (column < 0) {
        return {};
    }
    std::string agreed;
    qint64 agreeing = 0;
    qint64 others = 0;
    std::string scratch;
    for (std::size_t i = headerRow + 1; i < head.rows.size(); ++i) {
        const auto &cells = head.rows.at(i).cells;
        if (static_cast<std::size_t>(column) >= cells.size()) {
            continue;
        }
        const std::string_view value = plainCell(cells.at(static_cast<std::size_t>(column)));
        const std::string_view network = value.starts_with("did:")
            ? std::string_view("bluesky")
            : profileLink(value, scratch).network;
        if (network.empty()) {
            continue;
        }
        agreed = agreed.empty() ? std::string(network) : agreed;
        (network == agreed ? agreeing : others) += 1;
    }
    return agreeing > 9 * others ? QString::fromStdString(agreed) : QString();
}

QString networkInHeader(const TableHead::Row &header)
{
    QString all;
    for (const std::string &cell : header.cells) {
        all += normalisedHeader(QString::fromStdString(cell)) + u' ';
    }
    const bool isX = all.contains(u"tweet") || all.contains(u"twitter")
        || all.contains(u"favouritescount") || all.contains(u"candm");
    const bool isInstagram = all.contains(u"instagram");
    const bool isLinkedIn = all.contains(u"linkedin");
    const bool isMastodon = all.startsWith(u"accountaddress");
    if (isX + isInstagram + isLinkedIn + isMastodon != 1) {
        return {};
    }
    return isX ? u"x"_s : isInstagram ? u"instagram"_s : isLinkedIn ? u"linkedin"_s : u"mastodon"_s;
}

} // namespace

bool isPeopleTable(const TableHead &head, const ColumnMapping &mapping)
{
    return !head.isBinary && findHeaderRow(head, mapping).has_value();
}

bool isTableName(const QString &path)
{
    const QString end = ending(path);
    return end == u"csv" || end == u"tsv" || end == u"tab" || end == u"txt";
}

QString networkOfTable(const TableHead &head, std::size_t headerRow, const ColumnPlan &plan)
{
    for (const Field field : {Field::ProfileUrl, Field::Id, Field::Handle}) {
        const QString network = agreedNetwork(head, headerRow, plan.column(field));
        if (!network.isEmpty()) {
            return network;
        }
    }
    return networkInHeader(head.rows.at(headerRow));
}

Result<bool> holdsPeopleTable(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job)
{
    if (head.text.startsWith(u'{') || head.text.startsWith(u'[')) {
        return false;
    }
    for (std::size_t i = 0; i < container.entries().size(); ++i) {
        if (!container.isSingleFile() && !isTableName(container.entries().at(i).path)) {
            continue;
        }
        const Result<TableHead> table = readTableHead(container, i, job);
        if (!table) {
            return tl::unexpected<Error>(table.error());
        }
        if (isPeopleTable(*table, options.mapping)) {
            return true;
        }
    }
    return false;
}

Result<void> readMappedCsv(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
{
    return MappedCsvReader(container, options, sink, job).read();
}

} // namespace comity::formats

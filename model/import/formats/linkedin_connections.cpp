#include "model/import/formats/linkedin_connections.h"

#include "model/import/formats/date_order.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/linkedin_owner.h"
#include "model/import/formats/linkedin_row.h"
#include "model/import/formats/mapped_csv.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

using Order = ColumnMapping::DateOrder;

class LinkedInReader
{
public:
    LinkedInReader(
        Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
        : m_container(container)
        , m_options(options)
        , m_sink(sink)
        , m_job(job)
    {
    }

    Result<void> read()
    {
        const auto found = findLinkedInConnections(m_container, m_job);
        if (!found) {
            return tl::unexpected<Error>(found.error());
        }
        const Result<Owner> owner = readLinkedInOwner(m_container, m_job);
        if (!owner) {
            return tl::unexpected<Error>(owner.error());
        }
        if (!owner->isEmpty()) {
            m_sink.owner(*owner);
        }
        m_sink.notRead(static_cast<qint64>(m_container.entries().size()) - 1);
        return readFile(fullest(*found));
    }

private:
    /// A second download beside the first is no second list (formats.md §0.5).
    std::size_t fullest(const std::vector<std::size_t> &found)
    {
        const auto sizeOf
            = [this](std::size_t entry) { return m_container.entries().at(entry).size; };
        const auto best = std::ranges::max_element(found, {}, sizeOf);
        const bool isMixed = std::ranges::any_of(
            found, [&](std::size_t entry) { return sizeOf(entry) != sizeOf(*best); });
        if (isMixed) {
            m_sink.notice(
                {u"mixed-exports"_s, {toText(ListKind::Connections), m_container.name()}});
        }
        return *best;
    }

    Result<void> readFile(std::size_t entry)
    {
        const QString &path = m_container.entries().at(entry).path;
        const Result<TableHead> head = readTableHead(m_container, entry, m_job);
        if (!head) {
            return tl::unexpected<Error>(head.error());
        }
        const TableHead::Row &header = head->rows.at(linkedInHeaderRow(*head).value_or(0));
        const LinkedInColumns columns = LinkedInColumns::of(header);
        tellNamedDate(path);
        m_sink.beginFile({path, u"linkedin-csv"_s, u"linkedin"_s, ListKind::Connections, false});
        const Result<Order> order = dateOrder(entry, *head, header.line, columns.connectedOn);
        if (!order) {
            return tl::unexpected<Error>(order.error());
        }
        LinkedInRow reader(columns, *order);
        const Result<bool> isGuessed = readTable(
            m_container, entry, head->delimiter,
            [&](const CsvRow &row) {
                if (row.line > header.line) {
                    readRow(row, columns.width, reader);
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
        m_sink.endFile({});
        if (m_newest.isKnown()) {
            m_sink.takenAt(m_newest);
        }
        return {};
    }

    void readRow(const CsvRow &row, std::size_t width, LinkedInRow &reader)
    {
        if (const auto bad = rejectedRow(row, width)) {
            m_sink.rejected(*bad);
        } else if (!reader.read(row)) {
            m_sink.skipped(1);
        } else {
            const Dated &since = reader.person().since;
            if (since.isKnown() && (!m_newest.isKnown() || since.at > m_newest.at)) {
                m_newest = since;
            }
            m_sink.person(reader.person(), row.line);
        }
    }

    Result<Order> dateOrder(std::size_t entry, const TableHead &head, qint64 headerLine, int column)
    {
        if (m_options.mapping.dateOrder != Order::Unknown) {
            return m_options.mapping.dateOrder;
        }
        const auto dates
            = dateOrderOf(m_container, {entry, head.delimiter, headerLine, {column}}, m_job);
        if (!dates) {
            return tl::unexpected<Error>(dates.error());
        }
        if (dates->needsOrder && dates->proved == Order::Unknown) {
            m_sink.notice({u"dates-ambiguous"_s, {baseName(m_container.entries().at(entry).path)}});
        }
        return dates->proved;
    }

    void tellNamedDate(const QString &path)
    {
        const Dated ofContainer = dateInName(m_container.name());
        const Dated day = ofContainer.isKnown() ? ofContainer : dateInName(path);
        if (day.isKnown()) {
            m_sink.takenAt(day);
        }
    }

    Container &m_container;
    const ReadOptions &m_options;
    RecordSink &m_sink;
    const JobContext &m_job;
    Dated m_newest;
};

} // namespace

std::optional<std::size_t> linkedInHeaderRow(const TableHead &head)
{
    for (std::size_t i = 0; i < head.rows.size(); ++i) {
        const LinkedInColumns columns = LinkedInColumns::of(head.rows.at(i));
        if (columns.firstName >= 0 && columns.connectedOn >= 0) {
            return i;
        }
    }
    return std::nullopt;
}

Result<std::vector<std::size_t>> findLinkedInConnections(
    Container &container, const JobContext &job)
{
    std::vector<std::size_t> found;
    // By its usual name first; renamed files only where there is none.
    for (const bool isNamedSo : {true, false}) {
        for (std::size_t i = 0; i < container.entries().size() && (isNamedSo || found.empty());
             ++i) {
            const QString &path = container.entries().at(i).path;
            const bool mayBeTable = container.isSingleFile() || isTableName(path);
            if (!mayBeTable || plainStem(path).startsWith(u"connections") != isNamedSo) {
                continue;
            }
            const Result<TableHead> head = readTableHead(container, i, job);
            if (!head) {
                return tl::unexpected<Error>(head.error());
            }
            if (!head->isBinary && linkedInHeaderRow(*head)) {
                found.push_back(i);
            }
        }
    }
    return found;
}

Result<bool> isLinkedInExport(
    Container &container, const FileHead &, const ReadOptions &, const JobContext &job)
{
    return findLinkedInConnections(container, job).map([](const std::vector<std::size_t> &found) {
        return !found.empty();
    });
}

Result<void> readLinkedInConnections(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
{
    return LinkedInReader(container, options, sink, job).read();
}

} // namespace comity::formats

#include "model/import/formats/linkedin_export.h"

#include "model/import/formats/date_order.h"
#include "model/import/formats/dates.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/linkedin_contact_row.h"
#include "model/import/formats/linkedin_message_row.h"
#include "model/import/formats/linkedin_owner.h"
#include "model/import/formats/linkedin_row.h"
#include "model/import/formats/part_trouble.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

using Order = ColumnMapping::DateOrder;

std::optional<ListKind> listOf(LinkedInKind kind)
{
    switch (kind) {
    case LinkedInKind::Connections:
        return ListKind::Connections;
    case LinkedInKind::MemberFollows:
        return ListKind::Following;
    default:
        return std::nullopt;
    }
}

QString wordFor(LinkedInKind kind)
{
    const auto list = listOf(kind);
    return list ? toText(*list) : kind == LinkedInKind::Messages ? u"messages"_s : u"contacts"_s;
}

class LinkedInReader
{
public:
    LinkedInReader(
        Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
        : m_container(container)
        , m_options(options)
        , m_sink(sink)
        , m_job(job)
        , m_trouble(container, sink)
    {
    }

    Result<void> read(const LinkedInFiles &files)
    {
        if (const auto done = collectLinkedInPeople(m_container, files, m_people, m_job); !done) {
            return done;
        }
        if (const auto done = tellOwner(files); !done) {
            return done;
        }
        tellNamedDate(files);
        for (const LinkedInKind kind : files.mixed) {
            m_sink.notice({u"mixed-exports"_s, {wordFor(kind), m_container.name()}});
        }
        for (const LinkedInFiles::Strange &strange : files.strange) {
            m_trouble.changed(strange.entry, strange.missing, listOf(strange.kind));
        }
        for (const LinkedInFile &file : files.files) {
            if (file.kind == LinkedInKind::Profile) {
                continue;
            }
            if (const auto done = m_trouble.take(readFile(file), file.entry, listOf(file.kind));
                !done) {
                return done;
            }
        }
        if (m_newest.isKnown()) {
            m_sink.takenAt(m_newest);
        }
        m_sink.notRead(static_cast<qint64>(m_container.entries().size() - files.files.size()));
        return m_trouble.finish();
    }

private:
    Result<void> tellOwner(const LinkedInFiles &files)
    {
        Result<LinkedInOwner> found = readLinkedInOwner(m_container, files, m_people, m_job);
        if (!found) {
            return tl::unexpected<Error>(found.error());
        }
        if (!found->owner.isEmpty()) {
            m_sink.owner(found->owner);
            for (const OwnerFact &fact : found->facts) {
                m_sink.ownerFact(fact);
            }
        }
        m_people.setOwner(
            found->owner.isEmpty() ? accountOn(m_options, u"linkedin"_s) : found->owner);
        return {};
    }

    void tellNamedDate(const LinkedInFiles &files)
    {
        Dated day = dateInName(m_container.name());
        if (!day.isKnown()) {
            day = dateInName(m_container.entries().at(files.files.front().entry).path);
        }
        if (day.isKnown()) {
            m_sink.takenAt(day);
        }
    }

    Result<void> readFile(const LinkedInFile &file)
    {
        ExportFile about {m_container.entries().at(file.entry).path, u"linkedin-csv"_s,
            u"linkedin"_s, listOf(file.kind)};
        about.holds = about.kind ? Holds::List : Holds::Messages;
        const Result<Order> order = dateOrder(file);
        if (!order) {
            return tl::unexpected<Error>(order.error());
        }
        m_sink.beginFile(about);
        const Result<void> done = readRows(file, *order);
        m_sink.endFile({});
        return done;
    }

    Result<void> readRows(const LinkedInFile &file, Order order)
    {
        if (file.kind == LinkedInKind::Messages) {
            LinkedInMessageRow reader(file.columns, m_people);
            return eachRow(file, [&](const CsvRow &row) { return takeMessage(row, reader); });
        }
        if (!listOf(file.kind)) {
            LinkedInContactRow reader(file, m_people, order);
            return eachRow(file, [&](const CsvRow &row) { return takeMessage(row, reader); });
        }
        LinkedInRow reader(file, m_people, order);
        return eachRow(file, [&](const CsvRow &row) {
            const bool isPerson = reader.read(row);
            if (isPerson) {
                keepNewest(reader.person().since);
                m_sink.person(reader.person(), row.line);
            }
            return isPerson;
        });
    }

    template <typename Reader>
    bool takeMessage(const CsvRow &row, Reader &reader)
    {
        const bool isMessage = reader.read(row);
        if (isMessage) {
            keepNewest(reader.message().at);
            m_sink.message(reader.message(), row.line);
        }
        return isMessage;
    }

    /// `take` returns false for a row that says nothing about a person.
    Result<void> eachRow(const LinkedInFile &file, const std::function<bool(const CsvRow &)> &take)
    {
        const Result<bool> isGuessed = readTable(
            m_container, file.entry, file.delimiter,
            [&](const CsvRow &row) {
                if (row.line <= file.headerLine) {
                    return true;
                }
                if (const auto bad = rejectedRow(row, file.columns.width())) {
                    m_sink.rejected(*bad);
                } else if (!take(row)) {
                    m_sink.skipped(1);
                }
                return true;
            },
            m_job);
        if (!isGuessed) {
            return tl::unexpected<Error>(isGuessed.error());
        }
        if (*isGuessed) {
            m_sink.notice(
                {u"encoding-guessed"_s, {baseName(m_container.entries().at(file.entry).path)}});
        }
        return {};
    }

    Result<Order> dateOrder(const LinkedInFile &file)
    {
        if (m_options.mapping.dateOrder != Order::Unknown) {
            return m_options.mapping.dateOrder;
        }
        const int column = linkedInDateColumn(file);
        if (file.kind == LinkedInKind::Messages || column < 0) {
            return Order::Unknown;
        }
        const auto dates = dateOrderOf(
            m_container, {file.entry, file.delimiter, file.headerLine, {column}}, m_job);
        if (!dates) {
            return tl::unexpected<Error>(dates.error());
        }
        if (!dates->needsOrder || dates->proved != Order::Unknown) {
            return dates->proved;
        }
        if (file.kind == LinkedInKind::Invitations) {
            return Order::MonthFirst; // LinkedIn writes them so whoever asks (formats.md §12)
        }
        m_sink.notice(
            {u"dates-ambiguous"_s, {baseName(m_container.entries().at(file.entry).path)}});
        return Order::Unknown;
    }

    void keepNewest(const Dated &at)
    {
        if (at.hasValue() && (!m_newest.isKnown() || at.at > m_newest.at)) {
            m_newest = at;
        }
    }

    Container &m_container;
    const ReadOptions &m_options;
    RecordSink &m_sink;
    const JobContext &m_job;
    PartTrouble m_trouble;
    LinkedInPeople m_people;
    Dated m_newest;
};

} // namespace

Result<bool> isLinkedInExport(
    Container &container, const FileHead &, const ReadOptions &, const JobContext &job)
{
    return findLinkedInFiles(container, job).map([](const LinkedInFiles &found) {
        return std::ranges::any_of(found.files,
            [](const LinkedInFile &file) { return file.kind != LinkedInKind::Profile; });
    });
}

Result<void> readLinkedInExport(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
{
    const auto found = findLinkedInFiles(container, job);
    if (!found) {
        return tl::unexpected<Error>(found.error());
    }
    if (found->files.empty()) {
        return failure(Error::Code::UnknownFormat, {container.name()});
    }
    return LinkedInReader(container, options, sink, job).read(*found);
}

} // namespace comity::formats

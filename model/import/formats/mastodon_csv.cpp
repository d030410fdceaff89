#include "model/import/formats/mastodon_csv.h"

#include "model/import/formats/entry_path.h"
#include "model/import/formats/file_hints.h"
#include "model/import/formats/mapped_csv.h"
#include "model/import/formats/mastodon_row.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

/// An export of another kind may hold thousands of tables.
constexpr int mostSniffed = 500;
/// Rows of named lists that are sorted at once; Mastodon takes 20,000 at most.
constexpr std::size_t mostSorted = 200'000;

struct Table
{
    std::size_t entry = 0;
    char delimiter = ',';
    MastodonTable plan;
};

/// Addresses alone, or with a title, stand in many a table that is none of Mastodon's: without a
/// header the name has to speak for it, or the user by opening just this file.
bool isSurelyMastodon(const Container &container, std::size_t entry, const MastodonTable &plan,
    const ReadOptions &options)
{
    const QString &path = container.entries().at(entry).path;
    if (plan.headerLine > 0 || options.network == u"mastodon") {
        return true;
    }
    return plan.holds == MastodonTable::Holds::Lists
        ? plainStem(path).contains(u"list")
        : container.isSingleFile() || plan.kind || mastodonListInName(path);
}

Result<std::vector<Table>> findTables(
    Container &container, const ReadOptions &options, const JobContext &job)
{
    std::vector<Table> found;
    int sniffed = 0;
    for (std::size_t i = 0; i < container.entries().size(); ++i) {
        const QString &path = container.entries().at(i).path;
        if (!container.isSingleFile() && (!isTableName(path) || ++sniffed > mostSniffed)) {
            continue;
        }
        const Result<TableHead> head = readTableHead(container, i, job);
        if (!head) {
            return tl::unexpected<Error>(head.error());
        }
        const auto plan = mastodonTable(*head);
        if (plan && isSurelyMastodon(container, i, *plan, options)) {
            found.push_back({i, head->delimiter, *plan});
        }
    }
    return found;
}

class MastodonCsvReader
{
public:
    MastodonCsvReader(
        Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
        : m_container(container)
        , m_options(options)
        , m_sink(sink)
        , m_job(job)
        , m_localHost(options.account.handle.section(u'@', 1).toStdString())
    {
    }

    Result<void> read()
    {
        auto found = findTables(m_container, m_options, m_job);
        if (!found) {
            return tl::unexpected<Error>(found.error());
        }
        m_tables = *std::move(found);
        if (const auto settled = settleKinds(); !settled) {
            return settled;
        }
        chooseFullest();
        tellTime();
        for (const Table &table : m_tables) {
            const auto done = table.plan.holds == MastodonTable::Holds::Lists ? readLists(table)
                                                                              : readAccounts(table);
            if (!done) {
                return done;
            }
        }
        m_sink.notRead(static_cast<qint64>(m_container.entries().size() - m_tables.size()));
        return {};
    }

private:
    const QString &pathOf(const Table &table) const
    {
        return m_container.entries().at(table.entry).path;
    }

    /// Content first; then the user's word for one file, or the names of several.
    Result<void> settleKinds()
    {
        QString open;
        for (Table &table : m_tables) {
            std::optional<ListKind> &kind = table.plan.kind;
            if (!kind && m_container.isSingleFile()) {
                kind = m_options.list;
            }
            if (!kind) {
                kind = mastodonListInName(pathOf(table));
            }
            if (!kind) {
                kind = m_options.list;
            }
            open = kind ? open : baseName(pathOf(table));
        }
        const auto isOpen = [](const Table &table) { return !table.plan.kind; };
        if (std::ranges::all_of(m_tables, isOpen)) {
            return failure(Error::Code::ListUnknown, {open});
        }
        for (const Table &table : m_tables) {
            if (isOpen(table)) {
                m_sink.notice({u"direction-asked"_s, {baseName(pathOf(table))}});
            }
        }
        std::erase_if(m_tables, isOpen);
        return {};
    }

    /// A second download beside the first is no second list (formats.md §0.5).
    void chooseFullest()
    {
        const auto size
            = [this](const Table &table) { return m_container.entries().at(table.entry).size; };
        std::vector<Table> chosen;
        for (const Table &table : m_tables) {
            const auto twin = std::ranges::find_if(chosen,
                [&table](const Table &other) { return other.plan.kind == table.plan.kind; });
            if (twin == chosen.end()) {
                chosen.push_back(table);
                continue;
            }
            if (size(*twin) != size(table)) {
                m_sink.notice({u"mixed-exports"_s, {toText(*table.plan.kind), m_container.name()}});
            }
            if (size(table) > size(*twin)) {
                *twin = table;
            }
        }
        m_tables = chosen;
    }

    void tellTime()
    {
        for (const Table &table : m_tables) {
            if (const Dated time = timeInName(pathOf(table)); time.isKnown()) {
                m_sink.takenAt(time);
                return;
            }
        }
        if (const Dated time = timeInName(m_container.name()); time.isKnown()) {
            m_sink.takenAt(time);
        }
    }

    template <typename Take>
    Result<void> eachRow(const Table &table, const Take &take)
    {
        const Result<bool> isGuessed = readTable(
            m_container, table.entry, table.delimiter,
            [&](const CsvRow &row) {
                if (row.line > table.plan.headerLine) {
                    take(row);
                }
                return true;
            },
            m_job);
        if (!isGuessed) {
            return tl::unexpected<Error>(isGuessed.error());
        }
        if (*isGuessed) {
            m_sink.notice({u"encoding-guessed"_s, {baseName(pathOf(table))}});
        }
        return {};
    }

    /// The row in trouble or with a name that cannot be kept; none for one that was read.
    static std::optional<RejectedRow> trouble(
        const CsvRow &row, const Table &table, MastodonRow &reader)
    {
        if (auto bad = rejectedRow(row, table.plan.columns.size())) {
            return bad;
        }
        const char *reason = reader.read(row);
        return reason ? std::optional(rejectedRow(row, QLatin1String(reason), reader.account()))
                      : std::nullopt;
    }

    Result<void> readAccounts(const Table &table)
    {
        // Follows and mutes are exported newest first.
        const bool newestFirst
            = table.plan.kind == ListKind::Following || table.plan.kind == ListKind::Muted;
        m_sink.beginFile(
            {pathOf(table), u"mastodon-csv"_s, u"mastodon"_s, table.plan.kind, newestFirst});
        MastodonRow reader(table.plan, m_localHost);
        const auto done = eachRow(table, [&](const CsvRow &row) {
            if (const auto bad = trouble(row, table, reader)) {
                m_sink.rejected(*bad);
            } else {
                m_sink.person(reader.person(), row.line);
            }
        });
        if (done) {
            m_sink.endFile({});
        }
        return done;
    }

    struct Member
    {
        std::string id;
        std::string handle;
        qint64 line = 0;
    };
    struct List
    {
        std::vector<Member> members;
        std::vector<RejectedRow> rejected;
    };

    /// Members of several lists may be mixed, and the rows of a list have to follow each other.
    Result<void> readLists(const Table &table)
    {
        std::map<std::string, List, std::less<>> lists;
        std::size_t waiting = 0;
        MastodonRow reader(table.plan, m_localHost);
        const auto done = eachRow(table, [&](const CsvRow &row) {
            const auto bad = trouble(row, table, reader);
            List &list = lists[std::string(reader.listName())];
            if (bad) {
                list.rejected.push_back(*bad);
            } else {
                list.members.push_back({std::string(reader.person().id),
                    std::string(reader.person().handle), row.line});
            }
            if (++waiting >= mostSorted) {
                tellLists(table, lists);
                waiting = 0;
            }
        });
        if (done) {
            tellLists(table, lists);
        }
        return done;
    }

    void tellLists(const Table &table, std::map<std::string, List, std::less<>> &lists)
    {
        for (const auto &[name, list] : lists) {
            m_sink.beginFile({pathOf(table), u"mastodon-csv"_s, u"mastodon"_s, ListKind::OurList,
                false, QString::fromStdString(name)});
            for (const Member &member : list.members) {
                PersonRecord person;
                person.id = member.id;
                person.handle = member.handle;
                m_sink.person(person, member.line);
            }
            for (const RejectedRow &row : list.rejected) {
                m_sink.rejected(row);
            }
            m_sink.endFile({});
        }
        lists.clear();
    }

    Container &m_container;
    const ReadOptions &m_options;
    RecordSink &m_sink;
    const JobContext &m_job;
    std::string m_localHost;
    std::vector<Table> m_tables;
};

} // namespace

Result<bool> isMastodonCsv(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job)
{
    // Columns that the user named are the mapper's.
    if (!options.mapping.isEmpty() || head.text.startsWith(u'{') || head.text.startsWith(u'[')) {
        return false;
    }
    return findTables(container, options, job).map([](const std::vector<Table> &found) {
        return !found.empty();
    });
}

Result<void> readMastodonCsv(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
{
    return MastodonCsvReader(container, options, sink, job).read();
}

} // namespace comity::formats

#include "model/import/formats/youtube_subscriptions.h"

#include "model/import/formats/cell_values.h"
#include "model/import/formats/dates.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/file_hints.h"
#include "model/import/formats/json_elements.h"
#include "model/import/formats/mapped_csv.h"
#include "model/import/formats/named_columns.h"
#include "model/import/formats/profile_link.h"
#include "model/import/formats/text_encoding.h"
#include "model/import/formats/youtube_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;

constexpr qint64 headBytes = qint64 {16} << 10;
constexpr int mostSniffed = 500;

struct Found
{
    std::size_t entry = 0;
    bool isJson = false;
    char delimiter = ',';
    YouTubeColumns columns = {};
};

Result<std::optional<Found>> judgeJson(
    Container &container, std::size_t entry, const JobContext &job)
{
    return container.readHead(entry, headBytes, job)
        .map([entry](const QByteArray &bytes) -> std::optional<Found> {
            const std::string text
                = decodedText({bytes.constData(), static_cast<std::size_t>(bytes.size())});
            const auto holds
                = [&text](const char *piece) { return text.find(piece) != std::string::npos; };
            const bool isIt = holds("\"snippet\"") && holds("\"resourceId\"")
                && holds("\"channelId\"") && !holds("\"videoId\"");
            return isIt ? std::optional(Found {entry, true}) : std::nullopt;
        });
}

Result<std::optional<Found>> judgeTable(
    Container &container, std::size_t entry, const JobContext &job)
{
    return readTableHead(container, entry, job)
        .map([entry](const TableHead &head) -> std::optional<Found> {
            const auto columns = youTubeColumns(head);
            return columns ? std::optional(Found {entry, false, head.delimiter, *columns})
                           : std::nullopt;
        });
}

Result<std::vector<Found>> findSubscriptions(Container &container, const JobContext &job)
{
    std::vector<Found> found;
    int sniffed = 0;
    for (std::size_t i = 0; i < container.entries().size() && sniffed < mostSniffed; ++i) {
        const QString &path = container.entries().at(i).path;
        const bool isJson = ending(path) == u"json";
        // A Takeout holds a JSON for every conversation and photo; this one has a name.
        const bool isCandidate = container.isSingleFile() || isTableName(path)
            || (isJson && plainStem(path).startsWith(u"subscriptions"));
        if (!isCandidate) {
            continue;
        }
        ++sniffed;
        const auto judged = isJson ? judgeJson(container, i, job) : judgeTable(container, i, job);
        if (!judged) {
            return tl::unexpected<Error>(judged.error());
        }
        if (*judged) {
            found.push_back(**judged);
        }
    }
    return found;
}

class SubscriptionsReader
{
public:
    SubscriptionsReader(Container &container, RecordSink &sink, const JobContext &job)
        : m_container(container)
        , m_sink(sink)
        , m_job(job)
    {
    }

    Result<void> read(const Found &found)
    {
        const QString &path = m_container.entries().at(found.entry).path;
        m_sink.beginFile({path, u"youtube-csv"_s, u"youtube"_s, ListKind::Following});
        const Result<bool> isGuessed = found.isJson ? readItems(found) : readRows(found);
        m_sink.endFile({});
        if (!isGuessed) {
            return tl::unexpected<Error>(isGuessed.error());
        }
        if (*isGuessed) {
            m_sink.notice({u"encoding-guessed"_s, {baseName(path)}});
        }
        return {};
    }

private:
    Result<bool> readRows(const Found &found)
    {
        const YouTubeColumns &columns = found.columns;
        return readTable(
            m_container, found.entry, found.delimiter,
            [&](const CsvRow &row) {
                if (columns.firstLine < 0 || row.line < columns.firstLine) {
                    return true;
                }
                if (const auto bad = rejectedRow(row, columns.width)) {
                    m_sink.rejected(*bad);
                } else {
                    readRow(row, columns);
                }
                return true;
            },
            m_job);
    }

    void readRow(const CsvRow &row, const YouTubeColumns &columns)
    {
        PersonRecord person;
        person.id = cellAt(row, columns.id);
        if (!isChannelId(person.id)) {
            const ProfileLink link = profileLink(cellAt(row, columns.url), m_link);
            person.id = isChannelId(link.id) ? link.id : std::string_view();
        }
        person.name = cellAt(row, columns.title);
        if (!person.id.empty()) {
            m_sink.person(person, row.line);
        } else if (person.name.empty() && cellAt(row, columns.id).empty()) {
            m_sink.skipped(1);
        } else {
            const std::string_view id = cellAt(row, columns.id);
            m_sink.rejected(
                id.empty() ? rejectedRow(row, "no-key"_L1) : rejectedRow(row, "bad-id"_L1, id));
        }
    }

    Result<bool> readItems(const Found &found)
    {
        bool isGuessed = false;
        JsonListReader reader;
        reader.wants = [](std::string_view key, bool isObject) {
            return !isObject && (key.empty() || key == "items");
        };
        reader.element = [this](od::value value, qint64 item) { return readItem(value, item); };
        reader.rejected = [this](const RejectedRow &row) { m_sink.rejected(row); };
        reader.encodingGuessed = [&isGuessed] { isGuessed = true; };
        const Result<void> done = readJsonList(m_container, found.entry, reader, m_job);
        return done ? Result<bool>(isGuessed) : tl::unexpected<Error>(done.error());
    }

    ElementOutcome readItem(od::value value, qint64 item)
    {
        PersonRecord person;
        const auto takeSnippet = [&](std::string_view key, od::value content) {
            if (key == "title") {
                person.name = textOf(content);
            } else if (key == "description") {
                person.bio = textOf(content);
            } else if (key == "publishedAt") {
                person.since = readDate(textOf(content));
            } else if (key == "resourceId") {
                return eachField(
                    content, [&](std::string_view inner, od::value id) -> simdjson::error_code {
                        if (inner == "channelId") {
                            person.id = textOf(id);
                        }
                        return simdjson::SUCCESS;
                    });
            }
            return simdjson::SUCCESS;
        };
        const auto error = eachField(value, [&](std::string_view key, od::value content) {
            return key == "snippet" ? eachField(content, takeSnippet) : simdjson::SUCCESS;
        });
        if (error) {
            return {error};
        }
        if (!isChannelId(person.id)) {
            return person.id.empty() ? ElementOutcome::rejected("no-key")
                                     : ElementOutcome::rejected("bad-id", person.id);
        }
        m_sink.person(person, item);
        return {};
    }

    Container &m_container;
    RecordSink &m_sink;
    const JobContext &m_job;
    std::string m_link;
};

} // namespace

Result<bool> isYouTubeExport(
    Container &container, const FileHead &, const ReadOptions &, const JobContext &job)
{
    return findSubscriptions(container, job).map([](const std::vector<Found> &found) {
        return !found.empty();
    });
}

Result<void> readYouTubeSubscriptions(
    Container &container, const ReadOptions &, RecordSink &sink, const JobContext &job)
{
    const auto found = findSubscriptions(container, job);
    if (!found) {
        return tl::unexpected<Error>(found.error());
    }
    if (found->empty()) {
        return failure(Error::Code::UnknownFormat, {container.name()});
    }
    // A second download beside the first is no second list (formats.md §0.5).
    const auto sizeOf = [&](const Found &one) { return container.entries().at(one.entry).size; };
    const Found &best = *std::ranges::max_element(*found, {}, sizeOf);
    if (std::ranges::any_of(
            *found, [&](const Found &one) { return sizeOf(one) != sizeOf(best); })) {
        sink.notice({u"mixed-exports"_s, {toText(ListKind::Following), container.name()}});
    }
    for (const QString &name : {container.name(), container.entries().at(best.entry).path}) {
        if (const Dated time = timeInName(name); time.isKnown()) {
            sink.takenAt(time);
        }
    }
    sink.notRead(static_cast<qint64>(container.entries().size()) - 1);
    return SubscriptionsReader(container, sink, job).read(best);
}

} // namespace comity::formats

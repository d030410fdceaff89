#include "model/import/formats/bluesky_car.h"

#include "model/import/formats/bluesky_graph.h"
#include "model/import/formats/bluesky_posts.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/file_hints.h"

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr qint64 headBytes = 4'096;
constexpr std::size_t longestDid = 2'048;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

bool isDid(std::string_view subject)
{
    return subject.starts_with("did:") && subject.size() <= longestDid
        && std::ranges::all_of(subject, [](char c) { return c > ' ' && c < '\x7f'; });
}

Result<std::vector<std::size_t>> findCars(Container &container, const JobContext &job)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < container.entries().size(); ++i) {
        if (!container.isSingleFile() && ending(container.entries().at(i).path) != u"car") {
            continue;
        }
        const Result<QByteArray> head = container.readHead(i, headBytes, job);
        if (!head) {
            return tl::unexpected<Error>(head.error());
        }
        if (isCarHead({head->constData(), static_cast<std::size_t>(head->size())})) {
            found.push_back(i);
        }
    }
    return found;
}

/// Reads one repository.
class RepoReader
{
public:
    RepoReader(Container &container, std::size_t entry, RecordSink &sink, const JobContext &job)
        : m_container(container)
        , m_entry(entry)
        , m_path(container.entries().at(entry).path)
        , m_sink(sink)
        , m_job(job)
    {
    }

    Result<void> read()
    {
        if (const auto done = readBlocks(); !done) {
            return done;
        }
        if (!m_repo.settle()) {
            return failure(Error::Code::FormatBroken, {baseName(m_path), u"commit"_s});
        }
        m_graph.settle();
        tellOwner();
        readFollows(Collection::Follow, ListKind::Following, true);
        readFollows(Collection::Block, ListKind::Blocked, false);
        readLists();
        if (const auto done = readPosts(); !done) {
            return done;
        }
        tellDamage();
        tellTime();
        return {};
    }

private:
    Result<void> readBlocks()
    {
        return readCar(m_container, m_entry,
            {.header = [this](const std::vector<BlockName> &roots) { m_repo.setRoots(roots); },
                .block =
                    [this](const CarBlock &block) {
                        if (!add(block)) {
                            ++m_damaged;
                        }
                    }},
            m_job);
    }

    /// False for a block that cannot be believed or read.
    bool add(const CarBlock &block)
    {
        if (block.digest.empty() || !block.isWhole()) {
            return false;
        }
        if (!block.isCbor) {
            return true;
        }
        std::string_view type;
        switch (BlueskyRepo::kindOf(block.bytes, type)) {
        case BlueskyRepo::BlockKind::Commit:
            return m_repo.addCommit(block);
        case BlueskyRepo::BlockKind::Node:
            return m_repo.addNode(block);
        case BlueskyRepo::BlockKind::Record: {
            const auto collection = collectionFromText(type);
            const bool isKept = collection && *collection != Collection::Post
                && *collection != Collection::Repost;
            return !isKept || m_graph.add(*collection, block);
        }
        case BlueskyRepo::BlockKind::Other:
            break;
        }
        return true;
    }

    std::vector<RepoRecord> recordsOf(Collection collection) const
    {
        const auto &all = m_repo.records();
        return {std::ranges::lower_bound(all, collection, {}, &RepoRecord::collection),
            std::ranges::upper_bound(all, collection, {}, &RepoRecord::collection)};
    }

    void tellOwner()
    {
        const BlueskyGraph::Card *profile = nullptr;
        for (const RepoRecord &record : recordsOf(Collection::Profile)) {
            profile = profile ? profile : m_graph.card(record.block);
        }
        Owner owner;
        owner.key = text(m_repo.did());
        owner.name = profile ? QString::fromStdString(profile->name) : QString();
        m_sink.owner(owner);
        if (profile && !profile->description.empty()) {
            m_sink.ownerFact({u"bio"_s, QString::fromStdString(profile->description), {}});
        }
        if (profile && profile->createdAt.isKnown()) {
            m_sink.ownerFact({u"joined"_s, isoText(profile->createdAt), profile->createdAt});
        }
    }

    void begin(ListKind kind, const QString &name = {})
    {
        ExportFile file {m_path, u"bluesky-car"_s, u"bluesky"_s, kind};
        file.listName = name;
        m_sink.beginFile(file);
    }

    QString uriOf(const RepoRecord &record) const
    {
        return u"at://%1/%2/%3"_s.arg(text(m_repo.did()), text(toText(record.collection)),
            QString::fromStdString(m_repo.keyOf(record)));
    }

    /// Counts the records whose blocks did not come whole.
    void missRecords(qint64 count, ListKind kind)
    {
        if (count > 0) {
            m_sink.notice(
                {u"missing-blocks"_s, {QString::number(count), baseName(m_path)}, true, kind});
        }
    }

    /// Of several records for one person the oldest counts.
    void readFollows(Collection collection, ListKind kind, bool isAlwaysTold)
    {
        const std::vector<RepoRecord> records = recordsOf(collection);
        if (records.empty() && (!isAlwaysTold || m_repo.missingNodes() > 0)) {
            return;
        }
        begin(kind);
        qint64 missing = 0;
        std::vector<Follow> follows;
        for (std::size_t i = 0; i < records.size(); ++i) {
            const auto edge = m_graph.edge(records[i].block);
            if (!edge) {
                ++missing;
            } else if (!isDid(edge->subject)) {
                reject(*edge, records[i], i);
            } else {
                follows.push_back(
                    {edge->subject, recordTime(edge->createdAt, records[i], m_repo.committedAt()),
                        static_cast<qint64>(i) + 1});
            }
        }
        tellFollows(follows);
        m_sink.endFile({});
        missRecords(missing, kind);
    }

    struct Follow
    {
        std::string_view subject;
        Dated since;
        qint64 item = 0;
    };

    void tellFollows(std::vector<Follow> &follows)
    {
        std::ranges::stable_sort(follows, {},
            [](const Follow &one) { return std::tuple(one.subject, one.since.sortKey()); });
        const auto twins = std::unique(follows.begin(), follows.end(),
            [](const Follow &one, const Follow &other) { return one.subject == other.subject; });
        m_sink.skipped(std::distance(twins, follows.end()));
        follows.erase(twins, follows.end());
        std::ranges::sort(follows, {}, &Follow::item);
        for (const Follow &follow : follows) {
            PersonRecord person;
            person.id = follow.subject;
            person.since = follow.since;
            m_sink.person(person, follow.item);
        }
    }

    void reject(const BlueskyGraph::Edge &edge, const RepoRecord &record, std::size_t place)
    {
        const QString subject = text(edge.subject);
        m_sink.rejected({static_cast<qint64>(place) + 1,
            subject.isEmpty() ? u"no-key"_s : u"bad-id"_s, subject.left(200), uriOf(record)});
    }

    void readLists()
    {
        std::map<std::string, QString> nameOf;
        for (const RepoRecord &record : recordsOf(Collection::List)) {
            const BlueskyGraph::Card *card = m_graph.card(record.block);
            const std::string key = m_repo.keyOf(record);
            nameOf[key] = QString::fromStdString(card && !card->name.empty() ? card->name : key);
        }
        std::map<std::string, std::vector<std::size_t>> itemsOf; ///< key of the list: records
        const std::vector<RepoRecord> items = recordsOf(Collection::ListItem);
        qint64 missing = 0;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (const auto edge = m_graph.edge(items[i].block)) {
                const std::size_t slash = edge->list.rfind('/');
                itemsOf[std::string(edge->list.substr(slash + 1))].push_back(i);
            } else {
                ++missing;
            }
        }
        for (const auto &[key, name] : nameOf) {
            itemsOf.try_emplace(key);
        }
        for (const auto &[key, places] : itemsOf) {
            const auto name = nameOf.find(key);
            begin(ListKind::OurList,
                name == nameOf.end() ? QString::fromStdString(key) : name->second);
            readItems(items, places);
            m_sink.endFile({});
        }
        missRecords(missing, ListKind::OurList);
    }

    void readItems(const std::vector<RepoRecord> &items, const std::vector<std::size_t> &places)
    {
        std::vector<Follow> members;
        for (const std::size_t place : places) {
            const auto edge = m_graph.edge(items[place].block);
            if (!isDid(edge->subject)) {
                reject(*edge, items[place], place);
            } else {
                members.push_back(
                    {edge->subject, recordTime(edge->createdAt, items[place], m_repo.committedAt()),
                        static_cast<qint64>(place) + 1});
            }
        }
        tellFollows(members);
    }

    Result<void> readPosts()
    {
        BlueskyPosts posts(m_repo, m_sink);
        if (posts.isEmpty()) {
            return {};
        }
        ExportFile file {m_path, u"bluesky-car"_s, u"bluesky"_s};
        file.holds = Holds::Posts;
        m_sink.beginFile(file);
        const auto done = readCar(m_container, m_entry,
            {.header = {},
                .block =
                    [&posts](const CarBlock &block) {
                        if (!block.digest.empty()) {
                            posts.add(block);
                        }
                    }},
            m_job);
        if (!done) {
            return done;
        }
        m_sink.endFile({});
        if (posts.missing() > 0) {
            m_sink.notice(
                {u"missing-posts"_s, {QString::number(posts.missing()), baseName(m_path)}});
        }
        return {};
    }

    /// Nodes that are missing may have named anybody.
    void tellDamage()
    {
        if (m_repo.missingNodes() > 0) {
            m_sink.notice({u"missing-blocks"_s,
                {QString::number(m_repo.missingNodes()), baseName(m_path)}, true});
        }
        if (m_damaged > 0) {
            m_sink.notice({u"damaged-blocks"_s, {QString::number(m_damaged), baseName(m_path)}});
        }
    }

    void tellTime()
    {
        if (m_repo.committedAt().isKnown()) {
            m_sink.takenAt(m_repo.committedAt());
            return;
        }
        if (const Dated named = timeInName(m_path); named.isKnown()) {
            m_sink.takenAt(named);
            return;
        }
        Dated newest;
        for (const RepoRecord &record : m_repo.records()) {
            const auto edge = m_graph.edge(record.block);
            const Dated at = edge ? recordTime(edge->createdAt, record, {}) : Dated {};
            newest = at.isKnown() && (!newest.isKnown() || at.at > newest.at) ? at : newest;
        }
        if (newest.isKnown()) {
            m_sink.takenAt(newest);
        }
    }

    Container &m_container;
    std::size_t m_entry;
    QString m_path;
    RecordSink &m_sink;
    const JobContext &m_job;
    BlueskyRepo m_repo;
    BlueskyGraph m_graph;
    qint64 m_damaged = 0;
};

} // namespace

Result<bool> isBlueskyCar(
    Container &container, const FileHead &, const ReadOptions &, const JobContext &job)
{
    return findCars(container, job).map([](const std::vector<std::size_t> &found) {
        return !found.empty();
    });
}

Result<void> readBlueskyCar(
    Container &container, const ReadOptions &, RecordSink &sink, const JobContext &job)
{
    const auto found = findCars(container, job);
    if (!found) {
        return tl::unexpected<Error>(found.error());
    }
    // Two repositories are two exports: the larger one is read (formats.md §0.5).
    const auto sizeOf = [&container](std::size_t i) { return container.entries().at(i).size; };
    const std::size_t best = *std::ranges::max_element(*found, {}, sizeOf);
    if (found->size() > 1) {
        sink.notice({u"mixed-exports"_s, {toText(ListKind::Following), container.name()}});
    }
    sink.notRead(static_cast<qint64>(container.entries().size()) - 1);
    return RepoReader(container, best, sink, job).read();
}

} // namespace comity::formats

#include "model/import/stager.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/import/person_key.h"
#include "model/networks/catalogue.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using formats::PersonRecord;
using snapshots::bit;
using snapshots::Field;
using snapshots::FieldMask;

constexpr std::size_t rejectedShownAtMost = 1'000;

std::optional<NetworkId> networkId(SQLite::Database &database, const QString &code)
{
    SQLite::Statement query(database, "SELECT id FROM network WHERE code = ?1");
    db::bind(query, 1, code);
    if (!query.executeStep()) {
        return std::nullopt;
    }
    return NetworkId {query.getColumn(0).getInt64()};
}

networks::KeyKind keyKindOf(const QString &network)
{
    const networks::Network *known = networks::Catalogue::builtIn().find(network);
    return known != nullptr ? known->key : networks::KeyKind::Handle;
}

template <typename T>
void growTo(std::vector<T> &vector, std::size_t size)
{
    if (vector.size() < size) {
        vector.resize(std::max(size, vector.size() + vector.size() / 2));
    }
}

} // namespace

Stager::Stager(
    SQLite::Database &database, SpillFile &spill, QString networkOfPlainFiles, quint32 nextPk)
    : m_database(database)
    , m_spill(spill)
    , m_plainNetwork(std::move(networkOfPlainFiles))
    , m_firstNewPk(nextPk)
    , m_nextPk(nextPk)
    , m_hash(XXH3_createState())
{
    XXH3_128bits_reset(m_hash.get());
}

void Stager::beginContainer(const QString &path, const QString &name)
{
    m_containers.push_back({path, name, {}, {}, {}});
}

void Stager::owner(const formats::Owner &owner)
{
    formats::Owner &known = m_containers.back().owner;
    known.key = known.key.isEmpty() ? owner.key : known.key;
    known.handle = known.handle.isEmpty() ? owner.handle : known.handle;
    known.name = known.name.isEmpty() ? owner.name : known.name;
}

void Stager::takenAt(const Dated &at)
{
    ContainerFacts &facts = m_containers.back();
    if (!facts.takenAt && at.hasValue()) {
        facts.takenAt = at;
    }
}

void Stager::notice(const formats::Notice &notice)
{
    m_containers.back().notices.push_back(notice);
}

void Stager::beginFile(const formats::ExportFile &file)
{
    Q_ASSERT(file.kind.has_value());
    const QString network = file.network.isEmpty() ? m_plainNetwork : file.network;
    if (onList) {
        onList(m_containers.back(), network);
    }
    m_work = &workFor(network);
    m_files.push_back({file.path, file.format, toText(*file.kind), 0, 0, 0});
    const std::size_t container = m_containers.size() - 1;
    const auto found = std::ranges::find_if(m_lists, [&](const ListBeingStaged &list) {
        return list.container == container && list.network == network && list.kind == *file.kind;
    });
    m_list = static_cast<std::size_t>(found - m_lists.begin());
    if (found == m_lists.end()) {
        ListBeingStaged list;
        list.container = container;
        list.network = network;
        list.kind = *file.kind;
        list.path = file.path;
        list.isNewestFirst = file.newestFirst;
        m_lists.push_back(std::move(list));
        m_work->namesakes.clear();
        const std::string mark = "list " + toText(*file.kind).toStdString();
        XXH3_128bits_update(m_hash.get(), mark.data(), mark.size());
    }
}

void Stager::person(const PersonRecord &record, qint64 line)
{
    const std::string_view key = personKey(m_work->staged.keyKind, record, m_keyBuffer);
    if (key.empty()) {
        rejected({line, u"no-key"_s, {},
            QString::fromUtf8(record.name.data(), static_cast<qsizetype>(record.name.size()))});
        return;
    }
    bool isNew = false;
    const Pk pk = findOrMake(*m_work, record, key, isNew);
    ListBeingStaged &list = m_lists[m_list];
    growTo(list.isMember, number(pk) + std::size_t {1});
    if (list.isMember[number(pk)]) {
        skipped(1);
        return;
    }
    remember(*m_work, pk, isNew, record, key);
    addToList(pk, record);
    ++m_files.back().rows;
}

void Stager::addToList(Pk pk, const PersonRecord &record)
{
    ListBeingStaged &list = m_lists[m_list];
    list.isMember[number(pk)] = true;
    list.members.push_back(pk);
    const bool hasDate = record.since.hasValue();
    if (hasDate && !list.hasSince) {
        list.hasSince = true;
        list.since.assign(list.members.size() - 1, 0);
    }
    if (list.hasSince) {
        list.since.push_back(hasDate ? record.since.at : 0);
        list.sinceIsDay = list.sinceIsDay || record.since.precision == DatePrecision::Day;
    }
}

void Stager::rejected(const formats::RejectedRow &row)
{
    FileSummary &file = m_files.back();
    m_rejected.push_back(m_spill.append(row, file.path));
    if (m_shown.size() < rejectedShownAtMost) {
        m_shown.push_back({file.path, row});
    }
    ++file.rejected;
    ++m_lists[m_list].rejected;
}

void Stager::skipped(qint64 rows)
{
    m_files.back().skipped += rows;
}

void Stager::endFile(std::optional<qint64> declared)
{
    if (declared) {
        const FileSummary &file = m_files.back();
        ListBeingStaged &list = m_lists[m_list];
        list.declared = list.declared.value_or(0) + *declared;
        list.accepted += file.rows + file.rejected + file.skipped;
    }
}

Stager::Work &Stager::workFor(const QString &network)
{
    const auto found = std::ranges::find_if(
        m_networks, [&network](const auto &work) { return work->staged.code == network; });
    if (found != m_networks.end()) {
        return **found;
    }
    auto work = std::make_unique<Work>();
    work->staged.code = network;
    work->staged.keyKind = keyKindOf(network);
    work->staged.id = networkId(m_database, network);
    if (work->staged.id) {
        work->keys = KeyMap::load(m_database, *work->staged.id);
    }
    m_networks.push_back(std::move(work));
    return *m_networks.back();
}

Pk Stager::findOrMake(Work &work, const PersonRecord &record, std::string_view key, bool &isNew)
{
    const bool isUnusual = key.starts_with("name:");
    if (isUnusual) {
        key = unusualKey(work, key);
    }
    if (const auto known = work.keys.find(key)) {
        return *known;
    }
    if (const auto known = byStandIn(work, record, key)) {
        return *known;
    }
    isNew = true;
    const Pk pk {m_nextPk++};
    work.keys.insert(key, pk);
    if (isUnusual) {
        work.staged.unusualKeys.emplace(
            static_cast<quint32>(work.staged.people.size()), std::string(key));
    }
    if (work.handles && !record.handle.empty()) {
        work.handles->try_emplace(foldHandle(record.handle), pk);
    }
    return pk;
}

/// Somebody who is known by the other of id and handle.
std::optional<Pk> Stager::byStandIn(Work &work, const PersonRecord &record, std::string_view key)
{
    const networks::KeyKind kind = work.staged.keyKind;
    if (isHandleStandIn(kind, key)) {
        return byHandle(work, key.substr(1));
    }
    const bool isIdKeyed = kind == networks::KeyKind::Id || kind == networks::KeyKind::Did;
    if (!isIdKeyed || record.handle.empty() || !work.keys.hasTexts()) {
        return std::nullopt;
    }
    // The id of somebody who was only known by the handle until now.
    const auto known = work.keys.find('@' + foldHandle(record.handle));
    if (known) {
        work.staged.foundIds.push_back({std::string(key), *known});
        work.keys.insert(key, *known);
    }
    return known;
}

std::string_view Stager::unusualKey(Work &work, std::string_view key)
{
    // Namesakes on one list are different people (formats.md §3.1): the second gets a number.
    const int before = work.namesakes[std::string(key)]++;
    m_namesakeKey = key;
    if (before > 0) {
        m_namesakeKey += '#' + std::to_string(before + 1);
        if (before == 1) {
            notice({u"homonyms"_s,
                {QString::fromUtf8(key.data() + 5, static_cast<qsizetype>(key.size()) - 5)}, false,
                {}});
        }
    }
    return m_namesakeKey;
}

std::optional<Pk> Stager::byHandle(Work &work, std::string_view handle)
{
    if (!work.handles) {
        work.handles.emplace();
        SQLite::Statement query(
            m_database, "SELECT pk, handle FROM profile WHERE network = ?1 AND handle IS NOT NULL");
        query.bind(1, work.staged.id ? static_cast<int64_t>(number(*work.staged.id)) : 0);
        while (query.executeStep()) {
            work.handles->try_emplace(foldHandle(query.getColumn(1).getString()),
                Pk {static_cast<quint32>(query.getColumn(0).getInt64())});
        }
        for (const StagedPerson &person : work.staged.people) {
            if ((person.stated() & bit(Field::Handle)) != 0) {
                const auto stored = m_spill.readAt(person.offset());
                work.handles->try_emplace(foldHandle(stored.record.handle), person.pk);
            }
        }
    }
    const auto found = work.handles->find(std::string(handle));
    return found == work.handles->end() ? std::nullopt : std::optional(found->second);
}

void Stager::remember(
    Work &work, Pk pk, bool isNew, const PersonRecord &record, std::string_view key)
{
    growTo(work.personOf, number(pk) + std::size_t {1});
    const FieldMask stated = statedFields(record);
    const quint64 values = hashOfValues(record, stated);
    quint32 &index = work.personOf[number(pk)];
    if (index == 0) {
        const quint64 offset = m_spill.append(record, stated);
        work.staged.people.push_back(
            {offset, stated, pk, isNew ? StagedPerson::Kind::New : StagedPerson::Kind::Unchanged});
        work.hashes.push_back(pk < Pk {m_firstNewPk} ? values : 0);
        index = static_cast<quint32>(work.staged.people.size());
    } else {
        StagedPerson &person = work.staged.people[index - 1];
        const FieldMask further = stated & ~person.stated();
        if ((further & ~bit(Field::Id)) != 0) {
            work.staged.extras.push_back({index - 1, m_spill.append(record, further)});
            work.hashes[index - 1] ^= hashOfValues(record, further);
        }
        person.addStated(further);
    }
    XXH3_128bits_update(m_hash.get(), key.data(), key.size());
    XXH3_128bits_update(m_hash.get(), &values, sizeof(values));
}

std::vector<StagedNetwork> Stager::takeNetworks()
{
    std::vector<StagedNetwork> out;
    for (const auto &work : m_networks) {
        work->keys = {};
        work->personOf = {};
        out.push_back(std::move(work->staged));
    }
    return out;
}

const std::vector<quint64> &Stager::valueHashes(std::size_t network) const
{
    return network < m_networks.size() ? m_networks[network]->hashes : m_noHashes;
}

QByteArray Stager::contentHash() const
{
    const XXH128_hash_t hash = XXH3_128bits_digest(m_hash.get());
    XXH128_canonical_t bytes;
    XXH128_canonicalFromHash(&bytes, hash);
    return QByteArray(
        reinterpret_cast<const char *>(bytes.digest), static_cast<qsizetype>(sizeof(bytes.digest)));
}

} // namespace comity

#include "model/import/stage/stager.h"

#include "model/import/formats/person_key.h"
#include "model/import/formats/reader.h"
#include "model/import/stage/grow_to.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using formats::PersonRecord;

constexpr std::size_t rejectedShownAtMost = 1'000;

QString holdsOf(const formats::ExportFile &file)
{
    switch (file.holds) {
    case formats::Holds::List:
        return toText(*file.kind);
    case formats::Holds::Messages:
        return u"messages"_s;
    case formats::Holds::Posts:
        return u"posts"_s;
    case formats::Holds::Names:
        return u"names"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Stager::Stager(
    SQLite::Database &database, SpillFile &spill, QString networkOfPlainFiles, quint32 nextPk)
    : m_database(database)
    , m_spill(spill)
    , m_plainNetwork(std::move(networkOfPlainFiles))
    , m_nextPk(nextPk)
    , m_messages(spill)
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
    std::vector<formats::Notice> &notices = m_containers.back().notices;
    if (std::ranges::none_of(
            notices, [&notice](const auto &one) { return one.isSameAs(notice); })) {
        notices.push_back(notice);
    }
}

void Stager::ownerFact(const formats::OwnerFact &fact)
{
    m_containers.back().ownerFacts.push_back(fact);
    addToContent(fact.name.toStdString());
    addToContent(fact.value.toStdString());
}

void Stager::beginFile(const formats::ExportFile &file)
{
    const QString network = file.network.isEmpty() ? m_plainNetwork : file.network;
    inheritOwner(network);
    if (onList) {
        onList(m_containers.back(), network);
    }
    m_network = &networkFor(network);
    const StagedPlace place {m_containers.size() - 1, network};
    if (std::ranges::find(m_places, place) == m_places.end()) {
        m_places.push_back(place);
    }
    const QString holds = holdsOf(file);
    // The lists of ours that one file holds are one line of the report.
    if (m_files.empty() || file.kind != formats::ListKind::OurList
        || m_files.back().path != file.path || m_files.back().holds != holds) {
        m_files.push_back({file.path, file.format, holds, 0, 0, 0});
    }
    m_file = m_files.size() - 1;
    if (file.holds == formats::Holds::List) {
        beginList(file, network);
    } else {
        m_list.reset();
        m_messages.begin(place.container, network);
    }
}

/// Another format of the same archive or folder may have told whose it is: Mastodon's lists say
/// nothing, its archive beside them does.
void Stager::inheritOwner(const QString &network)
{
    ContainerFacts &facts = m_containers.back();
    for (const StagedPlace &place : m_places) {
        const ContainerFacts &other = m_containers[place.container];
        if (facts.owner.isEmpty() && place.network == network && other.path == facts.path) {
            facts.owner = other.owner;
        }
    }
}

void Stager::beginList(const formats::ExportFile &file, const QString &network)
{
    Q_ASSERT(file.kind.has_value());
    const std::size_t container = m_containers.size() - 1;
    const auto found = std::ranges::find_if(m_lists, [&](const ListBeingStaged &list) {
        return list.container == container && list.network == network && list.kind == *file.kind
            && list.name == file.listName;
    });
    m_list = static_cast<std::size_t>(found - m_lists.begin());
    if (found == m_lists.end()) {
        ListBeingStaged list;
        list.container = container;
        list.network = network;
        list.kind = *file.kind;
        list.name = file.listName;
        list.path = file.path;
        const formats::Reader *reader = formats::readerOf(file.format);
        list.isFromTable = reader != nullptr && !reader->isCertain;
        list.isNewestFirst = file.newestFirst;
        m_lists.push_back(std::move(list));
        m_network->beginList();
        addToContent("list " + toText(*file.kind).toStdString());
        addToContent(file.listName.toStdString());
    }
}

void Stager::person(const PersonRecord &record, qint64 line)
{
    const std::string_view key = personKey(m_network->keyKind(), record, m_keyBuffer);
    if (key.empty()) {
        rejected({line, u"no-key"_s, {},
            QString::fromUtf8(record.name.data(), static_cast<qsizetype>(record.name.size()))});
        return;
    }
    bool isNew = false;
    const auto pk = m_network->findOrMake(record, key, isNew, m_nextPk);
    if (!pk) {
        // The file is the same again all the same.
        addToContent(key, hashOfValues(record, statedFields(record)));
        skipped(1);
        return;
    }
    Q_ASSERT(m_list.has_value());
    ListBeingStaged &list = m_lists[*m_list];
    growTo(list.isMember, number(*pk) + std::size_t {1});
    if (list.isMember[number(*pk)]) {
        skipped(1);
        return;
    }
    addToContent(key, m_network->remember(*pk, isNew, record));
    addToList(*pk, record);
    ++m_files[m_file].rows;
}

void Stager::message(const formats::MessageRecord &record, qint64)
{
    if (m_network->isErasedCorrespondent(
            record.other, correspondentIdentity(m_network->keyKind(), record))) {
        skipped(1);
        return;
    }
    addToContent(m_messages.add(m_network->keyKind(), record));
    ++m_files[m_file].rows;
    if (!makesAcquaintance(record)) {
        return;
    }
    const std::string_view key = personKey(m_network->keyKind(), record.other, m_keyBuffer);
    if (key.empty() || key.starts_with("name:")) {
        return;
    }
    bool isNew = false;
    if (const auto pk = m_network->findOrMake(record.other, key, isNew, m_nextPk)) {
        addToContent(key, m_network->remember(*pk, isNew, record.other));
        growTo(m_isAcquaintance, number(*pk) + std::size_t {1});
        m_isAcquaintance[number(*pk)] = true;
    }
}

void Stager::sighting(const formats::NameSighting &seen)
{
    // Of the file at hand, or of the network that plain files are of.
    (m_network != nullptr ? *m_network : networkFor(m_plainNetwork)).see(seen);
    addToContent(seen.id);
    addToContent(seen.handle);
}

void Stager::addToList(Pk pk, const PersonRecord &record)
{
    ListBeingStaged &list = m_lists[*m_list];
    list.isMember[number(pk)] = true;
    list.members.push_back(pk);
    const bool hasDate = record.since.hasValue();
    if (hasDate && !list.hasSince) {
        list.hasSince = true;
        list.since.assign(list.members.size() - 1, 0);
    }
    if (list.hasSince) {
        list.since.push_back(hasDate ? record.since.at : 0);
        // One precision a list: the coarsest, so that nothing is said too exactly.
        const bool isCoarser = record.since.precision == DatePrecision::Day
            || list.sincePrecision == DatePrecision::Exact;
        if (hasDate && isCoarser) {
            list.sincePrecision = record.since.precision;
        }
    }
    if (!record.followOptions.empty() || !list.options.empty()) {
        list.options.resize(list.members.size());
        list.options.back() = record.followOptions;
    }
}

void Stager::rejected(const formats::RejectedRow &told)
{
    FileSummary &file = m_files[m_file];
    formats::RejectedRow row = told;
    if (m_network->namesErased(row.raw) || m_network->namesErased(row.argument)) {
        row.raw.clear();
        row.argument.clear();
    }
    m_rejected.push_back(m_spill.append(row, file.path));
    m_rejectedPlaces.push_back({m_list, m_list ? m_lists[*m_list].members.size() : 0});
    if (m_shown.size() < rejectedShownAtMost) {
        m_shown.push_back({file.path, row});
    }
    ++file.rejected;
    if (m_list) {
        ++m_lists[*m_list].rejected;
    }
}

void Stager::skipped(qint64 rows)
{
    m_files[m_file].skipped += rows;
}

void Stager::endFile(std::optional<qint64> declared)
{
    if (declared && m_list) {
        const FileSummary &file = m_files[m_file];
        ListBeingStaged &list = m_lists[*m_list];
        list.declared = list.declared.value_or(0) + *declared;
        list.accepted += file.rows + file.rejected + file.skipped;
    }
}

NetworkStager &Stager::networkFor(const QString &code)
{
    const auto found = std::ranges::find_if(
        m_networks, [&code](const auto &network) { return network->code() == code; });
    if (found != m_networks.end()) {
        return **found;
    }
    m_networks.push_back(std::make_unique<NetworkStager>(m_database, m_spill, code));
    m_networks.back()->onHomonym = [this](const QString &name) {
        notice({u"homonyms"_s, {name}, false, {}});
    };
    return *m_networks.back();
}

qint64 Stager::erasedPeople() const
{
    qint64 sum = 0;
    for (const auto &network : m_networks) {
        sum += network->erasedPeople();
    }
    return sum;
}

std::vector<StagedNetwork> Stager::takeNetworks()
{
    std::vector<StagedNetwork> out;
    for (const auto &network : m_networks) {
        out.push_back(network->take());
    }
    return out;
}

const std::vector<quint64> &Stager::valueHashes(std::size_t network) const
{
    return network < m_networks.size() ? m_networks[network]->valueHashes() : m_noHashes;
}

void Stager::addToContent(std::string_view text, quint64 hash)
{
    XXH3_128bits_update(m_hash.get(), text.data(), text.size());
    XXH3_128bits_update(m_hash.get(), &hash, sizeof(hash));
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

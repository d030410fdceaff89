#include "model/import/stage/network_stager.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/import/formats/person_key.h"
#include "model/import/stage/grow_to.h"
#include "model/networks/catalogue.h"

#include <QRegularExpression>
#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using formats::PersonRecord;
using snapshots::bit;
using snapshots::Field;
using snapshots::FieldMask;

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

} // namespace

NetworkStager::NetworkStager(SQLite::Database &database, SpillFile &spill, const QString &code)
    : m_database(database)
    , m_spill(spill)
    , m_erased(database)
{
    m_staged.code = code;
    m_staged.keyKind = keyKindOf(code);
    m_staged.id = networkId(m_database, code);
    if (m_staged.id) {
        m_keys = KeyMap::load(m_database, *m_staged.id);
        m_history = KeyHistory(m_database, *m_staged.id);
    }
}

std::optional<Pk> NetworkStager::findOrMake(
    const PersonRecord &record, std::string_view key, bool &isNew, quint32 &nextPk)
{
    const bool isUnusual = key.starts_with("name:");
    if (isUnusual) {
        key = unusualKey(key);
    }
    if (isErased(record, key)) {
        return std::nullopt;
    }
    if (m_history.holds(key)) {
        return byKeyWithHistory(key, isNew, nextPk);
    }
    if (const auto known = m_keys.find(key)) {
        return *known;
    }
    if (const auto known = byStandIn(record, key)) {
        return *known;
    }
    isNew = true;
    const Pk pk {nextPk++};
    m_keys.insert(key, pk);
    if (isUnusual) {
        m_staged.unusualKeys.emplace(
            static_cast<quint32>(m_staged.people.size()), std::string(key));
    }
    if (m_handles && !record.handle.empty()) {
        m_handles->try_emplace(foldHandle(record.handle), pk);
    }
    return pk;
}

bool NetworkStager::meetsErased(std::string_view key)
{
    if (m_erased.contains(m_staged.code, key)) {
        m_erasedMet.emplace(key);
        return true;
    }
    return false;
}

bool NetworkStager::isErased(const PersonRecord &record, std::string_view key)
{
    if (m_erased.isEmpty()) {
        return false;
    }
    // Who was erased before any export told the id is known by the handle alone.
    return meetsErased(key)
        || (!record.handle.empty() && meetsErased("=@" + foldHandle(record.handle)));
}

bool NetworkStager::isErasedCorrespondent(const PersonRecord &record, std::string_view identity)
{
    if (m_erased.isEmpty()) {
        return false;
    }
    std::string key(identity);
    if (identity.starts_with("id:")) {
        key = identity.substr(3);
    } else if (identity.starts_with("handle:")) {
        key = '@' + std::string(identity.substr(7));
    }
    return isErased(record, key);
}

bool NetworkStager::namesErased(QStringView text) const
{
    if (m_erased.isEmpty()) {
        return false;
    }
    static const QRegularExpression word(
        u"[\\w.@-]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype longestName = 4; // words
    const auto isOne
        = [this](const std::string &key) { return m_erased.contains(m_staged.code, key); };
    QStringList last;
    auto found = word.globalMatch(text.toString());
    while (found.hasNext()) {
        const QString one = found.next().captured();
        const std::string key = one.toStdString();
        if (isOne(key) || isOne(foldHandle(key)) || isOne('@' + foldHandle(key))) {
            return true;
        }
        last = last.mid(last.size() == longestName ? 1 : 0) + QStringList {one};
        for (qsizetype words = 2; words <= last.size(); ++words) {
            const QString name = last.last(words).join(u' ');
            if (isOne(ErasedPeople::nameKey(name))) {
                return true;
            }
        }
    }
    return false;
}

void NetworkStager::see(const formats::NameSighting &seen)
{
    if (m_erased.isEmpty() || !m_erased.contains(m_staged.code, seen.id)) {
        m_aliases.add(seen);
    }
}

Pk NetworkStager::byKeyWithHistory(std::string_view key, bool &isNew, quint32 &nextPk)
{
    if (const auto known = m_withHistory.find(key); known != m_withHistory.end()) {
        return known->second;
    }
    isNew = true;
    const Pk pk {nextPk++};
    m_withHistory.emplace(key, pk);
    m_staged.statedKeys.emplace(static_cast<quint32>(m_staged.people.size()), std::string(key));
    return pk;
}

/// Somebody who is known by the other of id and handle.
std::optional<Pk> NetworkStager::byStandIn(const PersonRecord &record, std::string_view key)
{
    const networks::KeyKind kind = m_staged.keyKind;
    if (isHandleStandIn(kind, key)) {
        return byHandle(key.substr(1));
    }
    const bool isIdKeyed = kind == networks::KeyKind::Id || kind == networks::KeyKind::Did;
    if (!isIdKeyed || record.handle.empty() || !m_keys.hasTexts()) {
        return std::nullopt;
    }
    // The id of somebody who was only known by the handle until now.
    const auto known = m_keys.find('@' + foldHandle(record.handle));
    if (known) {
        m_staged.foundIds.push_back({std::string(key), *known});
        m_keys.insert(key, *known);
    }
    return known;
}

std::string_view NetworkStager::unusualKey(std::string_view key)
{
    // Namesakes on one list are different people (formats.md §3.1): the second gets a number.
    const int before = m_namesakes[std::string(key)]++;
    m_namesakeKey = key;
    if (before > 0) {
        m_namesakeKey += '#' + std::to_string(before + 1);
        if (before == 1 && !m_erased.contains(m_staged.code, key)) {
            onHomonym(QString::fromUtf8(key.data() + 5, static_cast<qsizetype>(key.size()) - 5));
        }
    }
    return m_namesakeKey;
}

std::optional<Pk> NetworkStager::byHandle(std::string_view handle)
{
    if (!m_handles) {
        m_handles.emplace();
        SQLite::Statement query(
            m_database, "SELECT pk, handle FROM profile WHERE network = ?1 AND handle IS NOT NULL");
        query.bind(1, m_staged.id ? static_cast<int64_t>(number(*m_staged.id)) : 0);
        while (query.executeStep()) {
            m_handles->try_emplace(foldHandle(query.getColumn(1).getString()),
                Pk {static_cast<quint32>(query.getColumn(0).getInt64())});
        }
        for (const StagedPerson &person : m_staged.people) {
            if ((person.stated() & bit(Field::Handle)) != 0) {
                const auto stored = m_spill.readAt(person.offset());
                m_handles->try_emplace(foldHandle(stored.record.handle), person.pk);
            }
        }
    }
    // Handles that only mentions tell are no evidence: by now they may be somebody else's.
    const auto found = m_handles->find(std::string(handle));
    return found == m_handles->end() ? std::nullopt : std::optional(found->second);
}

quint64 NetworkStager::remember(Pk pk, bool isNew, const PersonRecord &record)
{
    growTo(m_personOf, number(pk) + std::size_t {1});
    const FieldMask stated = statedFields(record);
    const quint64 values = hashOfValues(record, stated);
    quint32 &index = m_personOf[number(pk)];
    if (index == 0) {
        const quint64 offset = m_spill.append(record, stated);
        m_staged.people.push_back(
            {offset, stated, pk, isNew ? StagedPerson::Kind::New : StagedPerson::Kind::Unchanged});
        m_hashes.push_back(values);
        index = static_cast<quint32>(m_staged.people.size());
    } else {
        StagedPerson &person = m_staged.people[index - 1];
        const FieldMask further = stated & ~person.stated();
        if ((further & ~bit(Field::Id)) != 0) {
            m_staged.extras.push_back({index - 1, m_spill.append(record, further)});
            m_hashes[index - 1] ^= hashOfValues(record, further);
        }
        person.addStated(further);
    }
    return values;
}

StagedNetwork NetworkStager::take()
{
    matchSightings();
    m_keys = {};
    m_personOf = {};
    return std::move(m_staged);
}

/// Finds those of the import of whom mentions tell, and whose handle only mentions tell.
void NetworkStager::matchSightings()
{
    m_staged.aliases = m_aliases.take();
    auto &recovered = m_staged.recovered;
    for (std::size_t i = 0; i < m_staged.aliases.size(); ++i) {
        const StagedAlias alias = m_staged.aliases.at(i);
        const auto pk = m_keys.find(alias.ext);
        if (!pk || number(*pk) >= m_personOf.size() || m_personOf[number(*pk)] == 0) {
            continue;
        }
        m_staged.sightings.push_back({*pk, static_cast<quint32>(i)});
        const StagedPerson &person = m_staged.people[m_personOf[number(*pk)] - 1];
        if (!alias.handle.empty() && (person.stated() & bit(Field::Handle)) == 0) {
            recovered.push_back(*pk);
        }
    }
    std::ranges::stable_sort(m_staged.sightings, {}, &StagedSighting::pk);
    std::ranges::sort(recovered);
    recovered.erase(std::unique(recovered.begin(), recovered.end()), recovered.end());
}

} // namespace comity

#include "model/lists/handle_lookup.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/import/formats/person_key.h"
#include "model/networks/catalogue.h"
#include "model/people/added_profiles.h"
#include "model/people/profile_key.h"

#include <QSet>
#include <SQLiteCpp/Statement.h>

namespace comity {
namespace {

std::string byHandle(const QString &network, std::string_view foldedHandle)
{
    return network.toStdString() + "/@" + std::string(foldedHandle);
}

std::string byKey(const QString &network, const QString &key)
{
    return QString(network + u'#' + key).toStdString();
}

} // namespace

QString keyOf(const PastedHandle &handle)
{
    const std::string id = handle.id.toStdString();
    const std::string spelt = handle.handle.toStdString();
    const std::string name = handle.name.toStdString();
    formats::PersonRecord record;
    record.id = id;
    record.handle = spelt;
    record.name = name;
    const networks::Network *network = networks::Catalogue::builtIn().find(handle.network);
    const networks::KeyKind kind = network != nullptr ? network->key : networks::KeyKind::Handle;
    std::string buffer;
    const std::string_view key = personKey(kind, record, buffer);
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

HandleLookup::HandleLookup(SQLite::Database &database, const std::vector<PastedHandle> &handles)
{
    QSet<QString> networks;
    for (const PastedHandle &one : handles) {
        m_found.emplace(byKey(one.network, keyOf(one)), std::nullopt);
        if (!one.handle.isEmpty()) {
            m_found.emplace(
                byHandle(one.network, foldHandle(one.handle.toStdString())), std::nullopt);
            networks.insert(one.network);
        }
    }
    readKeys(database, handles);
    for (const QString &network : networks) {
        readHandles(database, network);
    }
}

void HandleLookup::readKeys(SQLite::Database &database, const std::vector<PastedHandle> &handles)
{
    SQLite::Statement query(database,
        "SELECT profile_key.pk FROM profile_key JOIN network ON network.id = profile_key.network"
        " WHERE network.code = ?1 AND profile_key.ext = ?2");
    for (const PastedHandle &one : handles) {
        const QString key = keyOf(one);
        const std::string ext = key.toStdString();
        query.reset();
        db::bind(query, 1, one.network);
        bindKey(query, 2, ext);
        if (query.executeStep()) {
            m_found[byKey(one.network, key)] = Found {Pk {query.getColumn(0).getUInt()}, true};
        }
    }
}

void HandleLookup::readHandles(SQLite::Database &database, const QString &network)
{
    SQLite::Statement query(database,
        "SELECT pk, handle, seen_handle FROM profile"
        " WHERE network = (SELECT id FROM network WHERE code = ?1)"
        " AND (handle IS NOT NULL OR seen_handle IS NOT NULL)");
    db::bind(query, 1, network);
    const std::string prefix = byHandle(network, {});
    std::string name;
    while (query.executeStep()) {
        for (const bool isStated : {true, false}) {
            const auto column = query.getColumn(isStated ? 1 : 2);
            if (column.isNull()) {
                continue;
            }
            name = prefix;
            name += foldHandle(column.getText());
            const auto asked = m_found.find(name);
            if (asked != m_found.end()
                && (!asked->second || (isStated && !asked->second->isStated))) {
                asked->second = Found {Pk {query.getColumn(0).getUInt()}, isStated};
            }
        }
    }
}

std::optional<Pk> HandleLookup::find(const PastedHandle &handle) const
{
    const auto look = [this](const std::string &name) -> std::optional<Pk> {
        const auto found = m_found.find(name);
        return found != m_found.end() && found->second ? std::optional(found->second->pk)
                                                       : std::nullopt;
    };
    if (const auto exact = look(byKey(handle.network, keyOf(handle)))) {
        return exact;
    }
    return handle.handle.isEmpty()
        ? std::nullopt
        : look(byHandle(handle.network, foldHandle(handle.handle.toStdString())));
}

Pk HandleLookup::addNotMet(SQLite::Database &writer, const PastedHandle &handle)
{
    const QString key = keyOf(handle);
    const QString spelt = handle.handle.isEmpty() ? QString() : handle.handle;
    const Found added {addProfile(writer, handle.network, key, spelt), true};
    m_found[byKey(handle.network, key)] = added;
    if (!spelt.isEmpty()) {
        m_found[byHandle(handle.network, foldHandle(spelt.toStdString()))] = added;
    }
    return added.pk;
}

} // namespace comity

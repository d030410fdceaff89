#include "model/import/commit/value_history.h"

#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/import/commit/profile_row.h"
#include "model/import/stage/record_fields.h"

#include <algorithm>

namespace comity {
namespace {

using snapshots::bit;
using snapshots::columnName;
using snapshots::Field;
using snapshots::FieldMask;

std::optional<Field> fieldNamed(std::string_view name)
{
    for (int i = 0; i < snapshots::fieldCount; ++i) {
        if (columnName(static_cast<Field>(i)) == name) {
            return static_cast<Field>(i);
        }
    }
    return std::nullopt;
}

std::string nameOf(Field field)
{
    return std::string(columnName(field));
}

constexpr std::size_t at(Field field)
{
    return static_cast<std::size_t>(field);
}

} // namespace

ValueHistory::ValueHistory(SQLite::Database &writer, NetworkId network, ImportId self)
    : m_writer(writer)
    , m_network(network)
    , m_read(writer,
          std::string("SELECT ") + profileValueColumns
              + " FROM profile LEFT JOIN profile_num AS num USING (pk) WHERE profile.pk = ?1")
    , m_readTexts(writer, "SELECT field, import, value FROM import_text WHERE pk = ?1")
    , m_readNumbers(
          writer, "SELECT field, import, value, precision FROM import_number WHERE pk = ?1")
    , m_writeTexts(writer,
          "UPDATE profile SET handle = ?2, name = ?3, bio = ?4, location = ?5, website = ?6,"
          " avatar = ?7, url = ?8, language = ?9 WHERE pk = ?1")
    , m_writeNumbers(writer,
          "INSERT OR REPLACE INTO profile_num (pk, followers, following, posts, listed, joined_at,"
          " joined_precision, last_post_at, last_post_precision, verified, protected)"
          " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
    , m_keepText(writer,
          "INSERT OR REPLACE INTO import_text (import, pk, field, value) VALUES (?1, ?2, ?3, ?4)")
    , m_keepNumber(writer,
          "INSERT OR REPLACE INTO import_number (import, pk, field, value, precision)"
          " VALUES (?1, ?2, ?3, ?4, ?5)")
    , m_forgetText(writer, "DELETE FROM import_text WHERE import = ?1 AND pk = ?2 AND field = ?3")
    , m_forgetNumber(
          writer, "DELETE FROM import_number WHERE import = ?1 AND pk = ?2 AND field = ?3")
{
    loadImports(self);
    m_hasUndone = db::queryNumber(
                      writer, "SELECT EXISTS (SELECT 1 FROM import WHERE undone_at IS NOT NULL)")
        != 0;
    m_hasKept = db::queryNumber(writer,
                    "SELECT EXISTS (SELECT 1 FROM import_text)"
                    " OR EXISTS (SELECT 1 FROM import_number)")
        != 0;
}

void ValueHistory::loadImports(ImportId self)
{
    SQLite::Statement query(m_writer,
        "SELECT import.id FROM import JOIN import_account ON import_account.import = import.id"
        " JOIN account ON account.id = import_account.account"
        " WHERE account.network = ?1 AND (import.undone_at IS NULL OR import.id = ?2)"
        " GROUP BY import.id ORDER BY max(import_account.taken_at), import.id");
    query.bind(1, static_cast<int64_t>(number(m_network)));
    query.bind(2, static_cast<int64_t>(number(self)));
    while (query.executeStep()) {
        const ImportId id {query.getColumn(0).getInt64()};
        if (id == self) {
            m_self = m_imports.size();
        }
        m_imports.push_back({id, std::nullopt});
    }
}

const snapshots::Seen &ValueHistory::seenOf(std::size_t import)
{
    auto &seen = m_imports[import].seen;
    if (!seen) {
        SQLite::Statement query(
            m_writer, "SELECT seen FROM import_seen WHERE import = ?1 AND network = ?2");
        query.bind(1, static_cast<int64_t>(number(m_imports[import].id)));
        query.bind(2, static_cast<int64_t>(number(m_network)));
        seen = snapshots::Seen {};
        if (query.executeStep()) {
            seen = snapshots::decodeSeen(db::blob(query.getColumn(0))).value_or(snapshots::Seen {});
        }
    }
    return *seen;
}

std::optional<std::size_t> ValueHistory::placeIn(std::size_t import, Pk pk)
{
    const std::vector<Pk> &pks = seenOf(import).pks;
    std::size_t &near = m_imports[import].near;
    for (const std::size_t place : {near, near + 1}) {
        if (place < pks.size() && pks[place] == pk) {
            near = place;
            return place;
        }
    }
    const auto found = std::ranges::lower_bound(pks, pk);
    if (found == pks.end() || *found != pk) {
        return std::nullopt;
    }
    near = static_cast<std::size_t>(found - pks.begin());
    return near;
}

bool ValueHistory::states(std::size_t import, Pk pk, Field field)
{
    const auto place = placeIn(import, pk);
    return place && (seenOf(import).stated[*place] & bit(field)) != 0;
}

std::optional<std::size_t> ValueHistory::neighbour(Pk pk, Field field, int step)
{
    auto i = static_cast<qsizetype>(m_self) + step;
    for (; i >= 0 && i < static_cast<qsizetype>(m_imports.size()); i += step) {
        if (states(static_cast<std::size_t>(i), pk, field)) {
            return static_cast<std::size_t>(i);
        }
    }
    return std::nullopt;
}

bool ValueHistory::isHeldByOthers(Pk pk)
{
    for (std::size_t i = 0; i < m_imports.size(); ++i) {
        if (i != m_self && placeIn(i, pk)) {
            return true;
        }
    }
    return false;
}

bool ValueHistory::isStatedByOthers(Pk pk)
{
    for (std::size_t i = 0; i < m_imports.size(); ++i) {
        const auto place = i == m_self ? std::nullopt : placeIn(i, pk);
        if (place && seenOf(i).stated[*place] != 0) {
            return true;
        }
    }
    return false;
}

std::optional<ImportId> ValueHistory::otherStating(Pk pk, Field field)
{
    for (std::size_t i = 0; i < m_imports.size(); ++i) {
        if (i != m_self && states(i, pk, field)) {
            return m_imports[i].id;
        }
    }
    return std::nullopt;
}

std::optional<ImportId> ValueHistory::lastBefore(Pk pk, Field field)
{
    const auto before = neighbour(pk, field, -1);
    return before ? std::optional(m_imports[*before].id) : std::nullopt;
}

void ValueHistory::state(Pk pk, const formats::PersonRecord &record, FieldMask fields)
{
    load(pk);
    const Values values = valuesOf(record, fields);
    for (int i = static_cast<int>(Field::Handle); i < snapshots::fieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        if ((fields & bit(field)) != 0) {
            stateField(pk, field, values[at(field)]);
        }
    }
    store(pk);
}

void ValueHistory::clearLeftovers(Pk pk)
{
    load(pk);
    m_newest = {};
    m_textsChanged = true;
    m_numbersChanged = true;
    store(pk);
}

void ValueHistory::retract(Pk pk)
{
    load(pk);
    const FieldMask fields = seenOf(m_self).statedFor(pk);
    for (int i = static_cast<int>(Field::Handle); i < snapshots::fieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        if ((fields & bit(field)) != 0) {
            retractField(pk, field);
        }
    }
    store(pk);
}

void ValueHistory::stateField(Pk pk, Field field, const Value &value)
{
    const auto before = neighbour(pk, field, -1);
    const auto after = neighbour(pk, field, 1);
    const Value valueBefore = before ? valueAt(*before, field) : Value {};
    if (after && valueAt(*after, field) != value) {
        keep(pk, m_self, field, value);
    }
    if (!after) {
        setNewest(field, value);
    }
    if (before) {
        if (valueBefore != value) {
            keep(pk, *before, field, valueBefore);
        } else {
            forget(pk, *before, field);
        }
    }
}

void ValueHistory::retractField(Pk pk, Field field)
{
    const auto before = neighbour(pk, field, -1);
    const auto after = neighbour(pk, field, 1);
    const Value valueBefore = before ? valueAt(*before, field) : Value {};
    forget(pk, m_self, field);
    if (after) {
        if (before && valueBefore != valueAt(*after, field)) {
            keep(pk, *before, field, valueBefore);
        } else if (before) {
            forget(pk, *before, field);
        }
        return;
    }
    setNewest(field, valueBefore);
    if (before) {
        forget(pk, *before, field);
    }
}

const ValueHistory::Value &ValueHistory::valueAt(std::size_t import, Field field) const
{
    const Kept &kept = m_kept[at(field)];
    const auto found = kept.lower_bound(import);
    return found == kept.end() ? m_newest[at(field)] : found->second;
}

void ValueHistory::keep(Pk pk, std::size_t import, Field field, const Value &value)
{
    const auto found = m_kept[at(field)].find(import);
    if (found != m_kept[at(field)].end() && found->second == value) {
        return;
    }
    m_kept[at(field)].insert_or_assign(import, value);
    m_hasKept = true;
    SQLite::Statement &put = snapshots::isText(field) ? m_keepText : m_keepNumber;
    put.reset();
    put.bind(1, static_cast<int64_t>(number(m_imports[import].id)));
    put.bind(2, static_cast<int64_t>(number(pk)));
    put.bind(3, nameOf(field));
    if (snapshots::isText(field)) {
        put.bind(4, value.text);
    } else {
        put.bind(4, static_cast<int64_t>(value.number));
        if (value.precision == DatePrecision::Exact) {
            put.bind(5);
        } else {
            db::bind(put, 5, toText(value.precision));
        }
    }
    put.exec();
}

void ValueHistory::forget(Pk pk, std::size_t import, Field field)
{
    if (m_kept[at(field)].erase(import) == 0) {
        return;
    }
    SQLite::Statement &drop = snapshots::isText(field) ? m_forgetText : m_forgetNumber;
    drop.reset();
    drop.bind(1, static_cast<int64_t>(number(m_imports[import].id)));
    drop.bind(2, static_cast<int64_t>(number(pk)));
    drop.bind(3, nameOf(field));
    drop.exec();
}

void ValueHistory::setNewest(Field field, const Value &value)
{
    if (m_newest[at(field)] == value) {
        return;
    }
    m_newest[at(field)] = value;
    (snapshots::isText(field) ? m_textsChanged : m_numbersChanged) = true;
}

void ValueHistory::load(Pk pk)
{
    m_textsChanged = false;
    m_numbersChanged = false;
    m_newest = {};
    m_read.reset();
    m_read.bind(1, number(pk));
    if (m_read.next()) {
        const formats::PersonRecord stored = readProfileRow(m_read, 0);
        m_newest = valuesOf(stored, ~FieldMask {0});
    }
    m_read.reset();
    for (Kept &kept : m_kept) {
        kept.clear();
    }
    if (m_hasKept) {
        loadKept(pk, m_readTexts, true);
        loadKept(pk, m_readNumbers, false);
    }
}

void ValueHistory::loadKept(Pk pk, SQLite::Statement &query, bool isText)
{
    query.reset();
    query.bind(1, static_cast<int64_t>(number(pk)));
    while (query.executeStep()) {
        const auto field = fieldNamed(query.getColumn(0).getText());
        const ImportId id {query.getColumn(1).getInt64()};
        const auto import = std::ranges::find(m_imports, id, &Import::id);
        if (!field || import == m_imports.end()) {
            continue; // damage: `check` names it
        }
        Value value;
        value.isKnown = true;
        if (isText) {
            value.text = query.getColumn(2).getString();
        } else {
            value.number = query.getColumn(2).getInt64();
            value.precision = db::dated(query.getColumn(2), query.getColumn(3)).precision;
        }
        m_kept[at(*field)].emplace(
            static_cast<std::size_t>(import - m_imports.begin()), std::move(value));
    }
    query.reset();
}

void ValueHistory::store(Pk pk)
{
    if (m_textsChanged) {
        m_writeTexts.reset();
        m_writeTexts.bind(1, static_cast<int64_t>(number(pk)));
        int column = 2;
        for (const Field field : snapshots::textFields) {
            db::bindOrNull(m_writeTexts, column++, std::string_view(m_newest[at(field)].text));
        }
        m_writeTexts.exec();
    }
    if (m_numbersChanged) {
        m_writeNumbers.reset();
        m_writeNumbers.bind(1, static_cast<int64_t>(number(pk)));
        int column = 2;
        for (const Field field : snapshots::numberFields) {
            const Value &value = m_newest[at(field)];
            if (snapshots::isTime(field)) {
                const Dated time
                    = value.isKnown ? Dated {value.precision, value.number, {}, {}} : Dated {};
                db::bindDated(m_writeNumbers, column, time);
                column += 2;
            } else {
                db::bindOrNull(m_writeNumbers, column++,
                    value.isKnown ? std::optional(value.number) : std::nullopt);
            }
        }
        m_writeNumbers.exec();
    }
}

ValueHistory::Values ValueHistory::valuesOf(const formats::PersonRecord &record, FieldMask fields)
{
    Values values;
    forEachField(record, record, [&](Field field, const auto &given, const auto &) {
        if ((fields & bit(field)) != 0) {
            values[at(field)] = valueOf(given);
        }
    });
    return values;
}

} // namespace comity

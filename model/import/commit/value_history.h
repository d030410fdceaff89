#pragma once

#include "model/base/ids.h"
#include "model/db/row_reader.h"
#include "model/import/formats/records.h"
#include "model/snapshots/seen_blob.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <array>
#include <map>
#include <optional>
#include <vector>

namespace comity {

/// Keeps what every import states about every profile, each value once.
///
/// The imports that are not undone stand in order of their time (tie: of their id), and import_seen
/// tells which of them states a field of a profile. The newest value stands in profile or
/// profile_num. An earlier one stands in import_text or import_number under the last import that
/// states it before another value follows. So the value that import i states is the first kept one
/// at or after i, or else the newest; stating and retracting touch only the neighbours in time, and
/// the result does not depend on the order of importing.
class ValueHistory
{
public:
    /// `self` is the import that states or retracts; its import_account rows and, for retracting,
    /// its import_seen rows are already there. Throws SQLite::Exception.
    ValueHistory(SQLite::Database &writer, NetworkId network, ImportId self);

    /// True when no import that is not undone is newer than this one.
    bool isNewest() const { return m_self + 1 == m_imports.size(); }

    /// Whether any import is undone, which may have left values behind for a hand fact's sake.
    bool hasUndone() const { return m_hasUndone; }

    /// This import states the given fields of a stored profile.
    void state(Pk pk, const formats::PersonRecord &record, snapshots::FieldMask fields);
    /// This import no longer states anything about the profile.
    void retract(Pk pk);
    /// Empties a profile whose imports are all undone and that stayed for a hand fact's sake.
    void clearLeftovers(Pk pk);
    /// Whether another import that is not undone holds the profile at all.
    bool isHeldByOthers(Pk pk);
    /// Whether one of those states anything about it; it may hold it and state nothing.
    bool isStatedByOthers(Pk pk);
    /// The last import before this one that states the field for the profile.
    std::optional<ImportId> lastBefore(Pk pk, snapshots::Field field);
    /// Another import that states the field for the profile, if there is one.
    std::optional<ImportId> otherStating(Pk pk, snapshots::Field field);

private:
    struct Value
    {
        std::string text;
        qint64 number = 0;
        DatePrecision precision = DatePrecision::Exact;
        bool isKnown = false;
        bool operator==(const Value &) const = default;
    };
    using Values = std::array<Value, snapshots::fieldCount>;
    struct Import
    {
        ImportId id;
        std::optional<snapshots::Seen> seen; ///< read when first asked for
        std::size_t near = 0; ///< where the last one was found: the next often stands beside it
    };
    /// The kept values of one field of one profile, by position of their import.
    using Kept = std::map<std::size_t, Value>;

    void loadImports(ImportId self);
    const snapshots::Seen &seenOf(std::size_t import);
    /// Where the profile stands in what the import holds, if it does.
    std::optional<std::size_t> placeIn(std::size_t import, Pk pk);
    bool states(std::size_t import, Pk pk, snapshots::Field field);
    std::optional<std::size_t> neighbour(Pk pk, snapshots::Field field, int step);

    void load(Pk pk);
    void store(Pk pk);
    void loadKept(Pk pk, SQLite::Statement &query, bool isText);
    void stateField(Pk pk, snapshots::Field field, const Value &value);
    void retractField(Pk pk, snapshots::Field field);
    const Value &valueAt(std::size_t import, snapshots::Field field) const;
    void keep(Pk pk, std::size_t import, snapshots::Field field, const Value &value);
    void forget(Pk pk, std::size_t import, snapshots::Field field);
    void setNewest(snapshots::Field field, const Value &value);
    static Value valueOf(std::string_view text)
    {
        return text.empty() ? Value {} : Value {std::string(text), 0, DatePrecision::Exact, true};
    }
    static Value valueOf(std::optional<qint64> number)
    {
        return number ? Value {{}, *number, DatePrecision::Exact, true} : Value {};
    }
    static Value valueOf(std::optional<bool> flag)
    {
        return valueOf(flag ? std::optional<qint64>(*flag) : std::nullopt);
    }
    static Value valueOf(const Dated &time)
    {
        return time.hasValue() ? Value {{}, time.at, time.precision, true} : Value {};
    }
    static Values valuesOf(const formats::PersonRecord &record, snapshots::FieldMask fields);

    SQLite::Database &m_writer;
    NetworkId m_network;
    std::vector<Import> m_imports; ///< oldest first
    std::size_t m_self = 0;
    Values m_newest; ///< of the profile at hand
    std::array<Kept, snapshots::fieldCount> m_kept;
    bool m_textsChanged = false;
    bool m_numbersChanged = false;
    bool m_hasUndone = false;
    bool m_hasKept = true; ///< false while both tables are empty: nothing to look up

    db::RowReader m_read;
    SQLite::Statement m_readTexts;
    SQLite::Statement m_readNumbers;
    SQLite::Statement m_writeTexts;
    SQLite::Statement m_writeNumbers;
    SQLite::Statement m_keepText;
    SQLite::Statement m_keepNumber;
    SQLite::Statement m_forgetText;
    SQLite::Statement m_forgetNumber;
};

} // namespace comity

#pragma once

#include "model/db/row_batch.h"
#include "model/db/row_reader.h"
#include "model/import/commit/value_history.h"
#include "model/import/formats/records.h"

namespace comity {

/// The short way of ValueHistory::state() for the usual case, that the import is the newest of its
/// network: no later import can disagree, so what stands in profile and profile_num is what the
/// import before said, and only what differs is written. Throws SQLite::Exception.
class NewestValues
{
public:
    /// `history` is of the same import and outlives this.
    NewestValues(SQLite::Database &writer, ValueHistory &history);

    /// The import states the given fields of a stored profile.
    void state(Pk pk, const formats::PersonRecord &record, snapshots::FieldMask fields);
    /// Writes the last of the kept values.
    void flush();

private:
    struct Kept
    {
        ImportId import {};
        Pk pk {};
        snapshots::Field field = snapshots::Field::Id;
        std::string text;
        qint64 number = 0;
        DatePrecision precision = DatePrecision::Exact;
    };

    void keep(Pk pk, snapshots::Field field, std::string_view value);
    void keep(Pk pk, snapshots::Field field, std::optional<qint64> value);
    void keep(Pk pk, snapshots::Field field, std::optional<bool> value);
    void keep(Pk pk, snapshots::Field field, const Dated &value);
    /// None when no import said it.
    Kept *keptFor(Pk pk, snapshots::Field field, db::RowBatch<Kept> &batch);
    void bindTexts(Pk pk, const formats::PersonRecord &record);

    ValueHistory &m_history;
    db::RowReader m_stored;
    SQLite::Statement m_updateTexts;
    SQLite::Statement m_updateNumbers;
    SQLite::Statement m_insertNumbers;
    db::RowBatch<Kept> m_texts;
    db::RowBatch<Kept> m_numbers;
    std::array<std::string, snapshots::textFields.size()> m_bound; ///< the texts of m_updateTexts
};

} // namespace comity

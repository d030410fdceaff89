#include "model/import/commit/newest_values.h"

#include "model/import/commit/profile_row.h"
#include "model/import/stage/record_fields.h"

namespace comity {
namespace {

using formats::PersonRecord;
using snapshots::bit;
using snapshots::Field;
using snapshots::FieldMask;

constexpr const char *intoTexts = "INSERT OR REPLACE INTO import_text (import, pk, field, value)";
constexpr const char *intoNumbers
    = "INSERT OR REPLACE INTO import_number (import, pk, field, value, precision)";

} // namespace

NewestValues::NewestValues(SQLite::Database &writer, ValueHistory &history)
    : m_history(history)
    , m_stored(writer,
          std::string("SELECT num.pk, ") + profileValueColumns
              + " FROM profile LEFT JOIN profile_num AS num USING (pk) WHERE profile.pk = ?1")
    , m_updateTexts(writer,
          "UPDATE profile SET handle = ?2, name = ?3, bio = ?4, location = ?5, website = ?6,"
          " avatar = ?7, url = ?8, language = ?9 WHERE pk = ?1")
    , m_updateNumbers(writer,
          "UPDATE profile_num SET followers = ?2, following = ?3, posts = ?4, listed = ?5,"
          " joined_at = ?6, joined_precision = ?7, last_post_at = ?8, last_post_precision = ?9,"
          " verified = ?10, protected = ?11 WHERE pk = ?1")
    , m_insertNumbers(writer,
          std::string("INSERT INTO profile_num (") + profileNumberColumns
              + ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
    , m_texts(writer, intoTexts, 4,
          [](SQLite::Statement &put, int first, const Kept &row) {
              put.bind(first, static_cast<int64_t>(number(row.import)));
              put.bind(first + 1, static_cast<int64_t>(number(row.pk)));
              put.bindNoCopy(first + 2, snapshots::columnName(row.field).data());
              put.bindNoCopy(first + 3, row.text);
          })
    , m_numbers(writer, intoNumbers, 5, [](SQLite::Statement &put, int first, const Kept &row) {
        put.bind(first, static_cast<int64_t>(number(row.import)));
        put.bind(first + 1, static_cast<int64_t>(number(row.pk)));
        put.bindNoCopy(first + 2, snapshots::columnName(row.field).data());
        put.bind(first + 3, static_cast<int64_t>(row.number));
        if (row.precision == DatePrecision::Exact) {
            put.bind(first + 4);
        } else {
            put.bind(first + 4, toText(row.precision).toStdString());
        }
    })
{
}

void NewestValues::state(Pk pk, const PersonRecord &record, FieldMask fields)
{
    m_stored.reset();
    m_stored.bind(1, number(pk));
    if (!m_stored.next()) {
        return;
    }
    const bool hasNumbers = !m_stored.isNull(0);
    PersonRecord now = readProfileRow(m_stored, 1);
    bool textsDiffer = false;
    bool numbersDiffer = false;
    forEachField(now, record, [&](Field field, auto &stored, const auto &stated) {
        if ((fields & bit(field)) != 0 && stored != stated) {
            keep(pk, field, stored);
            stored = stated;
            (snapshots::isText(field) ? textsDiffer : numbersDiffer) = true;
        }
    });
    if (textsDiffer) {
        bindTexts(pk, now);
    }
    m_stored.reset(); // from here on the texts of the row are gone
    if (textsDiffer) {
        m_updateTexts.exec();
        m_updateTexts.reset();
    }
    if (numbersDiffer) {
        SQLite::Statement &put = hasNumbers ? m_updateNumbers : m_insertNumbers;
        bindProfileNumbers(put, 1, pk, now);
        put.exec();
        put.reset();
    }
}

void NewestValues::flush()
{
    m_texts.flush();
    m_numbers.flush();
}

NewestValues::Kept *NewestValues::keptFor(Pk pk, Field field, db::RowBatch<Kept> &batch)
{
    const auto import = m_history.lastBefore(pk, field);
    if (!import) {
        return nullptr;
    }
    Kept &row = batch.next();
    row.import = *import;
    row.pk = pk;
    row.field = field;
    return &row;
}

void NewestValues::keep(Pk pk, Field field, std::string_view value)
{
    if (value.empty()) {
        return;
    }
    if (Kept *row = keptFor(pk, field, m_texts)) {
        row->text = value;
    }
}

void NewestValues::keep(Pk pk, Field field, std::optional<qint64> value)
{
    if (!value) {
        return;
    }
    if (Kept *row = keptFor(pk, field, m_numbers)) {
        row->number = *value;
        row->precision = DatePrecision::Exact;
    }
}

void NewestValues::keep(Pk pk, Field field, std::optional<bool> value)
{
    keep(pk, field, value ? std::optional<qint64>(*value) : std::nullopt);
}

void NewestValues::keep(Pk pk, Field field, const Dated &value)
{
    if (!value.hasValue()) {
        return;
    }
    if (Kept *row = keptFor(pk, field, m_numbers)) {
        row->number = value.at;
        row->precision = value.precision;
    }
}

void NewestValues::bindTexts(Pk pk, const PersonRecord &record)
{
    m_updateTexts.bind(1, static_cast<int64_t>(number(pk)));
    const std::array<std::string_view, snapshots::textFields.size()> texts {record.handle,
        record.name, record.bio, record.location, record.website, record.avatar, record.url,
        record.language};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const int column = static_cast<int>(i) + 2;
        m_bound[i] = texts[i];
        if (m_bound[i].empty()) {
            m_updateTexts.bind(column);
        } else {
            m_updateTexts.bindNoCopy(column, m_bound[i]);
        }
    }
}

} // namespace comity

#include "model/db/row_reader.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace comity::db {

void RowReader::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

RowReader::RowReader(SQLite::Database &database, const std::string &sql)
    : m_database(database)
{
    sqlite3_stmt *statement = nullptr;
    const int outcome = sqlite3_prepare_v2(
        database.getHandle(), sql.c_str(), static_cast<int>(sql.size()) + 1, &statement, nullptr);
    m_statement.reset(statement);
    if (outcome != SQLITE_OK) {
        throw SQLite::Exception(database.getHandle(), outcome);
    }
}

void RowReader::bind(int index, qint64 value)
{
    const int outcome = sqlite3_bind_int64(m_statement.get(), index, value);
    if (outcome != SQLITE_OK) {
        throw SQLite::Exception(m_database.getHandle(), outcome);
    }
}

bool RowReader::next()
{
    const int outcome = sqlite3_step(m_statement.get());
    if (outcome == SQLITE_ROW) {
        return true;
    }
    if (outcome != SQLITE_DONE) {
        throw SQLite::Exception(m_database.getHandle(), outcome);
    }
    return false;
}

void RowReader::reset()
{
    sqlite3_reset(m_statement.get());
}

bool RowReader::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

qint64 RowReader::number(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double RowReader::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

std::optional<qint64> RowReader::maybeNumber(int column) const
{
    // One look at the cell instead of two; a value may be read like this while no other thread has
    // the connection.
    sqlite3_value *const value = sqlite3_column_value(m_statement.get(), column);
    return sqlite3_value_type(value) == SQLITE_NULL ? std::nullopt
                                                    : std::optional(sqlite3_value_int64(value));
}

bool RowReader::isInteger(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_INTEGER;
}

Dated RowReader::dated(int at, int precision) const
{
    if (isNull(at)) {
        return {};
    }
    switch (letter(precision)) {
    case 'd':
        return Dated::day(number(at));
    case 'l':
        return {DatePrecision::Local, number(at), {}, {}};
    default:
        return Dated::exact(number(at));
    }
}

std::string_view RowReader::text(int column) const
{
    // As a blob the bytes come as stored; as a text SQLite would copy them to end them with a NUL.
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    if (bytes == nullptr) {
        return {};
    }
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return {bytes, static_cast<std::size_t>(size)};
}

QString RowReader::string(int column) const
{
    const std::string_view bytes = text(column);
    return bytes.data() == nullptr
        ? QString()
        : QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

char RowReader::letter(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return bytes == nullptr ? '\0' : *bytes;
}

} // namespace comity::db

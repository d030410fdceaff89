#include "model/db/binding.h"

namespace comity::db {

void bind(SQLite::Statement &statement, int index, const QString &value)
{
    if (value.isNull()) {
        statement.bind(index);
    } else {
        statement.bind(index, value.toStdString());
    }
}

void bindOrNull(SQLite::Statement &statement, int index, std::string_view value)
{
    if (value.empty()) {
        statement.bind(index);
    } else {
        statement.bind(index, std::string(value));
    }
}

void bindOrNull(SQLite::Statement &statement, int index, std::optional<qint64> number)
{
    if (number) {
        statement.bind(index, static_cast<int64_t>(*number));
    } else {
        statement.bind(index);
    }
}

void bindBlob(SQLite::Statement &statement, int index, const QByteArray &bytes)
{
    if (bytes.isNull()) {
        statement.bind(index);
    } else {
        statement.bindNoCopy(index, bytes.constData(), static_cast<int>(bytes.size()));
    }
}

QString text(const SQLite::Column &column)
{
    if (column.isNull()) {
        return {};
    }
    const char *bytes = column.getText();
    return QString::fromUtf8(bytes, column.getBytes());
}

std::optional<qint64> maybeNumber(const SQLite::Column &column)
{
    return column.isNull() ? std::nullopt : std::optional<qint64>(column.getInt64());
}

QByteArray blob(const SQLite::Column &column)
{
    if (column.isNull()) {
        return {};
    }
    const void *bytes = column.getBlob();
    return QByteArray(static_cast<const char *>(bytes), column.getBytes());
}

Dated dated(const SQLite::Column &at, const SQLite::Column &precision)
{
    if (at.isNull()) {
        return {};
    }
    Dated time = Dated::exact(at.getInt64());
    if (!precision.isNull()) {
        time.precision = datePrecisionFromText(text(precision));
    }
    return time;
}

void bindDated(SQLite::Statement &statement, int index, const Dated &time)
{
    if (!time.hasValue()) {
        statement.bind(index);
        statement.bind(index + 1);
        return;
    }
    statement.bind(index, static_cast<int64_t>(time.at));
    if (time.precision == DatePrecision::Exact) {
        statement.bind(index + 1);
    } else {
        bind(statement, index + 1, toText(time.precision));
    }
}

} // namespace comity::db

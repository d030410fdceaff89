#include "model/review/json_fields.h"

#include "model/base/civil_time.h"

#include <QDateTime>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Whether a date-time says how far it is from UTC.
bool hasZone(QStringView text)
{
    return text.endsWith(u'Z') || text.endsWith(u'z') || text.mid(10).contains(u'+')
        || text.mid(10).contains(u'-');
}

} // namespace

std::optional<Dated> datedFromIso(QStringView text)
{
    const QString trimmed = text.trimmed().toString();
    if (trimmed.size() <= 10) {
        const QDate date = QDate::fromString(trimmed, Qt::ISODate);
        return date.isValid() ? std::optional(Dated::day(noonUtc(date))) : std::nullopt;
    }
    // Without a zone Qt would read the time in the zone of this machine.
    const bool isLocal = !hasZone(trimmed);
    const QDateTime time = QDateTime::fromString(isLocal ? trimmed + u'Z' : trimmed, Qt::ISODate);
    if (!time.isValid()) {
        return std::nullopt;
    }
    const qint64 at = time.toSecsSinceEpoch();
    return isLocal ? Dated::local(at) : Dated::exact(at);
}

std::optional<JsonFields::Element> JsonFields::find(std::string_view key) const
{
    Element value;
    if (m_object.at_key(key).get(value) != simdjson::SUCCESS) {
        return std::nullopt;
    }
    return value;
}

bool JsonFields::has(std::string_view key) const
{
    return find(key).has_value();
}

Known<QString> JsonFields::text(std::string_view key) const
{
    const auto value = find(key);
    if (!value) {
        return {};
    }
    if (value->is_null()) {
        return Known<QString>::none();
    }
    std::string_view text;
    if (value->get(text) != simdjson::SUCCESS) {
        complain(key, "is not a text");
        return {};
    }
    return fromUtf8(text);
}

Known<bool> JsonFields::flag(std::string_view key) const
{
    const auto value = find(key);
    if (!value) {
        return {};
    }
    if (value->is_null()) {
        return Known<bool>::none();
    }
    bool holds = false;
    if (value->get(holds) != simdjson::SUCCESS) {
        complain(key, "is neither true nor false");
        return {};
    }
    return holds;
}

Known<qint64> JsonFields::amount(std::string_view key) const
{
    const auto value = find(key);
    if (!value) {
        return {};
    }
    if (value->is_null()) {
        return Known<qint64>::none();
    }
    // Far beyond what any of the keys may hold, and far from where a double is coarse.
    constexpr double most = 1e15;
    std::int64_t whole = 0;
    double number = 0;
    if (value->get(whole) == simdjson::SUCCESS) {
        if (!(std::abs(static_cast<double>(whole)) < most)) {
            complain(key, "is too large");
            return {};
        }
    } else {
        if (value->get(number) != simdjson::SUCCESS) {
            complain(key, "is not a number");
            return {};
        }
        if (!(std::abs(number) < most)) {
            complain(key, "is too large");
            return {};
        }
        whole = static_cast<std::int64_t>(std::floor(number));
    }
    if (whole < 0) {
        complain(key, "is below zero");
        return {};
    }
    return qint64 {whole};
}

Known<int> JsonFields::count(std::string_view key) const
{
    const Known<qint64> number = amount(key);
    if (number.isNone()) {
        return Known<int>::none();
    }
    if (!number.hasValue()) {
        return {};
    }
    if (*number > std::numeric_limits<int>::max()) {
        complain(key, "is too large");
        return {};
    }
    return static_cast<int>(*number);
}

Known<QStringList> JsonFields::texts(std::string_view key) const
{
    const auto value = find(key);
    if (!value) {
        return {};
    }
    if (value->is_null()) {
        return Known<QStringList>::none();
    }
    simdjson::dom::array items;
    if (value->get(items) != simdjson::SUCCESS) {
        complain(key, "is not a list");
        return {};
    }
    QStringList texts;
    for (const Element item : items) {
        std::string_view text;
        if (item.get(text) != simdjson::SUCCESS) {
            complain(key, "is not a list of texts");
            return {};
        }
        texts += fromUtf8(text);
    }
    return texts;
}

Known<Dated> JsonFields::time(std::string_view key) const
{
    const Known<QString> given = text(key);
    if (given.isNone()) {
        return Known<Dated>::none();
    }
    if (!given.hasValue()) {
        return {};
    }
    const auto time = datedFromIso(*given);
    if (!time) {
        complain(key, "is not a date");
        return {};
    }
    return *time;
}

void JsonFields::complain(std::string_view key, const char *what) const
{
    if (m_wrong->isEmpty()) {
        *m_wrong = u'"' + fromUtf8(key) + u'"' + m_place + u' ' + QString::fromLatin1(what);
    }
}

QString JsonFields::inner(std::string_view key) const
{
    return u" of \""_s + fromUtf8(key) + u'"' + m_place;
}

QString JsonFields::numbered(std::string_view key, const QString &item, std::size_t before) const
{
    const QString name = item.isEmpty() ? u'"' + fromUtf8(key) + u'"' : item;
    return u" of "_s + name + u' ' + QString::number(before + 1) + m_place;
}

} // namespace comity::review

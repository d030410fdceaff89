#pragma once

#include "model/review/draft_context.h"

#include <functional>
#include <simdjson.h>
#include <string_view>

namespace comity::review {

/// The members of one JSON object, read by their names and types. The first that is wrong is kept
/// in the text that all objects of a line share; readers give unknown for it and go on.
class JsonFields
{
public:
    using Element = simdjson::dom::element;

    /// `place` follows the name of a key in a complaint: ` of recipient 3`.
    JsonFields(simdjson::dom::object object, QString place, QString &wrong)
        : m_object(object)
        , m_place(std::move(place))
        , m_wrong(&wrong)
    {
    }

    bool has(std::string_view key) const;
    Known<QString> text(std::string_view key) const;
    /// Empty for unknown and none.
    QString plainText(std::string_view key) const { return text(key).valueOr({}); }
    Known<bool> flag(std::string_view key) const;
    /// A whole number that is not below zero; parts of one are dropped.
    Known<qint64> amount(std::string_view key) const;
    /// As `amount`, of at most 2^31 - 1.
    Known<int> count(std::string_view key) const;
    Known<QStringList> texts(std::string_view key) const;
    /// A date is a day, a date-time with a zone or offset is exact, one without is local.
    Known<Dated> time(std::string_view key) const;
    /// Calls `read` with the members of an object; the state of the key otherwise.
    template <typename Value>
    Known<Value> object(
        std::string_view key, const std::function<Value(const JsonFields &)> &read) const
    {
        const auto value = find(key);
        if (!value) {
            return {};
        }
        if (value->is_null()) {
            return Known<Value>::none();
        }
        simdjson::dom::object members;
        if (value->get(members) != simdjson::SUCCESS) {
            complain(key, "is not an object");
            return {};
        }
        return read(JsonFields(members, inner(key), *m_wrong));
    }
    /// Calls `read` with the members of each object of a list. Items are told apart in complaints
    /// by `item` and their number; an empty `item` takes the key.
    template <typename Value>
    Known<std::vector<Value>> list(std::string_view key, const QString &item,
        const std::function<Value(const JsonFields &)> &read) const
    {
        const auto value = find(key);
        if (!value) {
            return {};
        }
        if (value->is_null()) {
            return Known<std::vector<Value>>::none();
        }
        simdjson::dom::array items;
        if (value->get(items) != simdjson::SUCCESS) {
            complain(key, "is not a list");
            return {};
        }
        std::vector<Value> values;
        values.reserve(items.size());
        for (const Element one : items) {
            simdjson::dom::object members;
            if (one.get(members) != simdjson::SUCCESS) {
                complain(key, "is not a list of objects");
                return {};
            }
            values.push_back(
                read(JsonFields(members, numbered(key, item, values.size()), *m_wrong)));
        }
        return values;
    }

    /// Remembers what is wrong with a key, unless something was wrong before.
    void complain(std::string_view key, const char *what) const;

private:
    std::optional<Element> find(std::string_view key) const;
    QString inner(std::string_view key) const;
    QString numbered(std::string_view key, const QString &item, std::size_t before) const;

    simdjson::dom::object m_object;
    QString m_place;
    QString *m_wrong;
};

/// A date or date-time of ISO 8601, or nothing.
std::optional<Dated> datedFromIso(QStringView text);

} // namespace comity::review

#include "model/lists/list_sets.h"

#include "model/lists/lists_store.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr std::array<QLatin1String, 3> words {
    QLatin1String("and"), QLatin1String("not"), QLatin1String("or")};

/// One profile a person.
using People = std::map<quint32, Pk>;

People personsOf(SQLite::Database &database, const std::vector<Pk> &people)
{
    SQLite::Statement query(database, "SELECT coalesce(person, pk) FROM profile WHERE pk = ?1");
    People out;
    for (const Pk pk : people) {
        query.reset();
        query.bind(1, static_cast<int64_t>(number(pk)));
        if (query.executeStep()) {
            out.emplace(query.getColumn(0).getUInt(), pk);
        }
    }
    return out;
}

People personsOn(SQLite::Database &database, ListId list)
{
    People out;
    for (const ListMember &one : ListsStore(database).members(list)) {
        out.emplace(number(one.person), one.pk);
    }
    return out;
}

std::vector<Pk> result(SetOperation operation, const People &first, const People &second)
{
    std::vector<Pk> out;
    for (const auto &[person, pk] : first) {
        if (operation == SetOperation::Or
            || second.contains(person) == (operation == SetOperation::And)) {
            out.push_back(pk);
        }
    }
    if (operation == SetOperation::Or) {
        for (const auto &[person, pk] : second) {
            if (!first.contains(person)) {
                out.push_back(pk);
            }
        }
    }
    std::ranges::sort(out);
    return out;
}

} // namespace

QString toText(SetOperation operation)
{
    return words.at(static_cast<std::size_t>(operation));
}

std::optional<SetOperation> setOperationFromText(QStringView text)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (text == words.at(i)) {
            return static_cast<SetOperation>(i);
        }
    }
    return std::nullopt;
}

std::vector<Pk> peopleOf(SQLite::Database &database, const ListSet &set)
{
    return result(set.operation, personsOn(database, set.first), personsOn(database, set.second));
}

std::vector<Pk> combined(SQLite::Database &database, SetOperation operation,
    const std::vector<Pk> &first, const std::vector<Pk> &second)
{
    return result(operation, personsOf(database, first), personsOf(database, second));
}

} // namespace comity

#pragma once

#include "model/jobs/job_context.h"
#include "model/lists/list_traits.h"
#include "model/people/hand_edit.h"

#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity {

/// A list that could be filled with people who are on none, for something they all state (S4.38).
struct ListSuggestion
{
    ListTrait trait = ListTrait::Place;
    QString value = {}; ///< as the first of them writes it; of a role its code
    std::vector<Pk> people = {}; ///< a person once, in the order they were given in
    std::optional<ListId> list = {}; ///< whose people state the same; none: a new one
    QString listName = {};
    int alike = 0; ///< so many on that list state it
    int members = 0; ///< of so many
    QByteArray digest = {}; ///< what a refusal is kept by: no text of anybody

    bool operator==(const ListSuggestion &) const = default;
};

constexpr std::size_t fewestToSuggest = 5; ///< people
constexpr std::size_t mostSuggestions = 8;

/// What `unfiled` have in common: the surest rule first, then the most people; nothing that was
/// refused. A list is proposed to be filled further where three of its people and half of them
/// state the same. A pass over the profiles, some seconds for a million: a worker's job. Throws
/// SQLite::Exception.
Result<std::vector<ListSuggestion>> suggestLists(
    SQLite::Database &database, const std::vector<Pk> &unfiled, const JobContext &job = {});

struct AnsweredSuggestion
{
    ListSuggestion suggestion;
    bool isTaken = false; ///< its people are on a list now; false: refused
};

/// Those of `all` that are still to be answered: without whom an answer put on a list, and with
/// enough people left.
std::vector<ListSuggestion> withoutAnswered(
    const std::vector<ListSuggestion> &all, const std::vector<AnsweredSuggestion> &answers);

/// Never proposes it again; undoable. `at` is now in UTC seconds.
Result<HandEdit> refuseSuggestion(SQLite::Database &writer, const QByteArray &digest, qint64 at);

} // namespace comity

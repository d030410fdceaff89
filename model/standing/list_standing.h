#pragma once

#include "model/standing/people_columns.h"

#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity {

/// How the people of a list and an account of ours stand to each other (S4.40), and who hears
/// nothing from us. Each person is in one of the first five.
struct ListStanding
{
    std::vector<Pk> mutual = {}; ///< or connected
    std::vector<Pk> weFollow = {}; ///< and they do not, or nobody knows
    std::vector<Pk> theyFollow = {}; ///< and we do not, or nobody knows
    std::vector<Pk> neither = {};
    std::vector<Pk> unknown = {};
    qint64 known = 0; ///< of so many it is known whether they are mutual (S4.15)
    /// They follow us and we do not follow them, or followed before we did (S1.24).
    std::vector<Pk> cameFirst = {};
    /// No message, touch or meeting for quietDays (S4.16, S4.19); of those alone whose messages are
    /// in an import.
    std::vector<Pk> quiet = {};
    std::vector<Pk> never = {}; ///< of them those with whom none is known at all
};

constexpr int quietDays = 90;

/// `heard` are the people whose messages an import would tell; `asOf` is UTC seconds, and civil
/// days are those of `zone`.
ListStanding standingOf(const PeopleColumns &columns, const std::vector<Pk> &people,
    const std::vector<Pk> &heard, qint64 asOf, const QTimeZone &zone);

/// Whose turn it is (S4.19): those with the longest time since a contact, who never had any first,
/// `turnSize` of them at most. Nobody who wants to be left alone or is in `resting`, nobody with a
/// contact of the last turnDays, and nobody of whom it is not known.
std::vector<Pk> turnOf(const PeopleColumns &columns, const std::vector<Pk> &people,
    const std::vector<Pk> &heard, const std::vector<Pk> &resting, qint64 asOf,
    const QTimeZone &zone);

constexpr std::size_t turnSize = 5;
constexpr int turnDays = 7;

/// Those of these people on whose network we have an account with imported messages. Throws
/// SQLite::Exception.
std::vector<Pk> withKnownMessages(SQLite::Database &database, const std::vector<Pk> &people);

} // namespace comity

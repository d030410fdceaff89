#pragma once

#include <optional>

namespace comity::goals {

/// Conversations that come in at random, each handled by one person at a time.
struct Workload
{
    double perHour = 0;
    double minutesEach = 0;

    /// People who would be busy without a break: the load in erlangs.
    double erlangs() const { return perHour * minutesEach / 60; }
    bool operator==(const Workload &) const = default;
};

// A. K. Erlang's formula for those who wait (S4.63; M/M/c): whoever waits gives up never, so that
// real teams do a little better. Fewer people than the load never catch up.

/// The share of conversations that wait at all, 0..1; 1 where the people never catch up.
double waitingShare(int people, double erlangs);
/// The share that is taken up within so many minutes, 0..1; 0 where the people never catch up.
double shareWithin(int people, const Workload &load, double minutes);
/// How long the average conversation waits, in minutes; none where the people never catch up.
std::optional<double> meanWait(int people, const Workload &load);

/// The fewest people who take up `percent` of all within so many minutes; 0 for no load. None for
/// what nobody can promise: 100 per cent or more of something, or a load above 10,000 people.
std::optional<int> peopleNeeded(const Workload &load, double minutes, int percent);
/// How many must be employed for so many on duty, when `shrinkage` per cent of the time goes to
/// holidays, sickness, training and breaks, rounded up. None from 100 per cent on.
std::optional<int> employedFor(int onDuty, int shrinkage);

} // namespace comity::goals

#include "model/goals/erlang_c.h"

#include <algorithm>
#include <cmath>

namespace comity::goals {
namespace {

constexpr int mostPeople = 10'000;

/// From the share that is lost when nobody may wait, which has a recurrence without factorials.
double waitingOf(int people, double erlangs, double lost)
{
    return people * lost / (people - erlangs * (1 - lost));
}

double lostWith(int people, double erlangs, double lostBefore)
{
    return erlangs * lostBefore / (people + erlangs * lostBefore);
}

double within(int people, double erlangs, double waiting, double handlings)
{
    return 1 - waiting * std::exp(-(people - erlangs) * handlings);
}

} // namespace

double waitingShare(int people, double erlangs)
{
    if (erlangs <= 0) {
        return 0;
    }
    if (people <= erlangs) {
        return 1;
    }
    double lost = 1;
    for (int one = 1; one <= people; ++one) {
        lost = lostWith(one, erlangs, lost);
    }
    return waitingOf(people, erlangs, lost);
}

double shareWithin(int people, const Workload &load, double minutes)
{
    const double erlangs = load.erlangs();
    if (erlangs <= 0) {
        return 1;
    }
    if (people <= erlangs) {
        return 0;
    }
    return within(
        people, erlangs, waitingShare(people, erlangs), std::max(minutes, 0.0) / load.minutesEach);
}

std::optional<double> meanWait(int people, const Workload &load)
{
    const double erlangs = load.erlangs();
    if (erlangs <= 0) {
        return 0;
    }
    if (people <= erlangs) {
        return {};
    }
    return waitingShare(people, erlangs) * load.minutesEach / (people - erlangs);
}

std::optional<int> peopleNeeded(const Workload &load, double minutes, int percent)
{
    const double erlangs = load.erlangs();
    if (erlangs <= 0) {
        return 0;
    }
    if (percent >= 100) {
        return {};
    }
    const double handlings = std::max(minutes, 0.0) / load.minutesEach;
    double lost = 1;
    for (int people = 1; people <= mostPeople; ++people) {
        lost = lostWith(people, erlangs, lost);
        if (people > erlangs
            && within(people, erlangs, waitingOf(people, erlangs, lost), handlings) * 100
                >= percent) {
            return people;
        }
    }
    return {};
}

std::optional<int> employedFor(int onDuty, int shrinkage)
{
    if (shrinkage >= 100) {
        return {};
    }
    const int present = 100 - std::max(shrinkage, 0);
    return (onDuty * 100 + present - 1) / present;
}

} // namespace comity::goals

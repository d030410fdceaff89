#include "ui/people/filter/people_coverage.h"

namespace comity::ui {

PeopleCoverage coverageOf(const PeopleColumns &columns)
{
    using Time = PeopleChunk::Time;
    PeopleCoverage out;
    columns.forEach([&out](const PeopleChunk &chunk, std::size_t row) {
        if (chunk.has(row, PeopleChunk::IsOffLists)) {
            return;
        }
        const bool hasFollowers = chunk.followers.at(row) != NumberColumn::unknown;
        const bool hasFollowing = chunk.following.at(row) != NumberColumn::unknown;
        const auto knows
            = [&](Time time) { return chunk.precision(row, time) != DatePrecision::None ? 1 : 0; };
        out.people += 1;
        out.followers += hasFollowers ? 1 : 0;
        out.following += hasFollowing ? 1 : 0;
        out.ratio += hasFollowers && hasFollowing && chunk.following.at(row) > 0 ? 1 : 0;
        out.lastPost += knows(Time::LastPost);
        if (chunk.weFollow(row) == Half::Yes) {
            out.weFollow += 1;
            out.weSince += knows(Time::WeSince);
        }
        if (chunk.theyFollow(row) == Half::Yes) {
            out.theyFollow += 1;
            out.theySince += knows(Time::TheySince);
        }
        out.joined += !chunk.joinedDay.empty() && chunk.joinedDay[row] != 0 ? 1 : 0;
    });
    return out;
}

} // namespace comity::ui

#pragma once

#include "tests/ui/drafts/drafts_world.h"

namespace comity::tests {

/// A list Customers of 618 people beside the Riders: 341 asked for news and talk with us, 182 never
/// wrote, 58 heard from us three times this week, for 34 it is late in the evening, and three wait
/// for an answer.
class RatingWorld : public DraftsWorld
{
public:
    static constexpr int fine = 341;
    static constexpr int strangers = 182;
    static constexpr int wearied = 58;
    static constexpr int asleep = 34;
    static constexpr int waiting = 3;
    static constexpr int customerCount = fine + strangers + wearied + asleep + waiting;

    RatingWorld();

private:
    Pk addCustomer(int number);
    void talkWith(Pk pk);
};

} // namespace comity::tests

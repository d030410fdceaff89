#include "tests/ui/drafts/rating_world.h"

#include <SQLiteCpp/Transaction.h>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

QString nameOf(int number)
{
    static const QStringList first {u"Aldo"_s, u"Brigid"_s, u"Ciaran"_s, u"Dagny"_s, u"Esme"_s,
        u"Fabian"_s, u"Greta"_s, u"Henrik"_s, u"Isolde"_s, u"Jonas"_s, u"Kirsten"_s, u"Lorcan"_s,
        u"Maeve"_s, u"Nestor"_s, u"Orla"_s, u"Piers"_s, u"Romy"_s, u"Silas"_s, u"Thea"_s, u"Ulla"_s,
        u"Viggo"_s, u"Willa"_s, u"Yannick"_s, u"Zora"_s, u"Bram"_s};
    static const QStringList last {u"Ashgrove"_s, u"Bellweather"_s, u"Carrick"_s, u"Dunmore"_s,
        u"Eastlake"_s, u"Farrow"_s, u"Garland"_s, u"Harrowgate"_s, u"Inglewood"_s, u"Jessop"_s,
        u"Kestrel"_s, u"Lockwood"_s, u"Marsden"_s, u"Northcote"_s, u"Oakhurst"_s, u"Penhale"_s,
        u"Quayle"_s, u"Redfern"_s, u"Stanhope"_s, u"Thornley"_s, u"Underhill"_s, u"Vickery"_s,
        u"Wainwright"_s, u"Yelland"_s, u"Zeller"_s};
    // Two of one given name are never neighbours.
    return first.at(number % first.size()) + u' '
        + last.at((number / first.size() + number) % last.size());
}

} // namespace

RatingWorld::RatingWorld()
{
    std::vector<Pk> customers;
    {
        SQLite::Transaction transaction(workspace().writer());
        for (int number = 0; number < customerCount; ++number) {
            customers.push_back(addCustomer(number));
        }
        transaction.commit();
    }
    workspace().addList(u"Customers"_s, customers);
    for (const QString &rider : {u"Ada"_s, u"Ben"_s, u"Cleo"_s, u"Dora"_s, u"Eli"_s, u"Finn"_s,
             u"Gus"_s, u"Hana"_s, u"Ivy"_s}) {
        customers.push_back(pk(rider));
    }
    workspace().addPair(mine(), onDay(2026, 5, 13), customers, customers);
}

Pk RatingWorld::addCustomer(int number)
{
    const Pk pk = aPerson()
                      .named(nameOf(number))
                      .handled(u"pedals_%1"_s.arg(number))
                      .withFollowers(90 + number * 7 % 900)
                      .in(workspace());
    const bool isStranger = number >= fine && number < fine + strangers;
    const bool isWearied = number >= fine + strangers && number < fine + strangers + wearied;
    const bool isAsleep = number >= fine + strangers + wearied && number < customerCount - waiting;
    workspace().tellFact(pk, "time-zone", isAsleep ? "Pacific/Auckland" : "Europe/London");
    if (isStranger) {
        return pk;
    }
    workspace().tellPermission(pk, "opt-in");
    talkWith(pk);
    for (int day = 10; isWearied && day < 13; ++day) {
        workspace().write({mine(), pk, "out", at(2026, 5, day, 9), "The new rack is in the shop."});
    }
    if (number >= customerCount - waiting) {
        workspace().write(
            {mine(), pk, "in", at(2026, 5, 12, 8), "Could you tell me when my wheel is ready?"});
    }
    return pk;
}

void RatingWorld::talkWith(Pk pk)
{
    workspace().write({mine(), pk, "in", at(2026, 3, 3, 10), "Does the rack fit a small frame?"});
    workspace().write({mine(), pk, "out", at(2026, 3, 3, 11), "It does, with the short stays."});
    workspace().write({mine(), pk, "in", at(2026, 4, 21, 10), "Fitted it today, all is well."});
    workspace().write({mine(), pk, "out", at(2026, 4, 21, 12), "Splendid, ride safely."});
}

} // namespace comity::tests

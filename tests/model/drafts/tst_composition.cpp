#include "model/drafts/composition.h"
#include "tests/support/test_case.h"

#include <numeric>

using namespace comity;
using namespace comity::drafts;
using namespace Qt::StringLiterals;
using Kind = CompositionRow::Kind;
using Why = NotableRecipient::Why;

namespace {

constexpr qint64 day = 86'400;
const qint64 now = QDateTime({2026, 5, 13}, {12, 0}, QTimeZone::utc()).toSecsSinceEpoch();

/// `value`, or how the row is called without one, and its people.
QStringList told(const std::vector<CompositionRow> &rows)
{
    QStringList lines;
    for (const CompositionRow &row : rows) {
        const QString name = row.kind == Kind::Value ? row.code
            : row.kind == Kind::None                 ? u"-"_s
                                                     : u"?"_s;
        lines += u"%1 %2"_s.arg(name).arg(row.people);
    }
    return lines;
}

Composition madeOf(const std::vector<review::Recipient> &people, CompositionWish wish = {})
{
    wish.asOf = now;
    return compositionOf(people, wish);
}

review::Recipient wroteAgo(qint64 days)
{
    review::Recipient one;
    one.lastIn = Dated::exact(now - days * day);
    return one;
}

} // namespace

class TestComposition : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void unknownIsARowOfItsOwnAndTheLast();
    void stagesStandInTheirOrderAndGroupsCountForAll();
    void contactsAreAges();
    void theNewerSideCountsAndNeverHasToBeKnown();
    void tagsOverlap();
    void rolesStandApartFromTags();
    void placesComeOfCountryAndZone();
    void whoIsOnNoListIsNotWhoIsUnknown();
    void notablePeopleAreNamed();
    void bystandersAreKnownToBeSo();
    void rowsPartitionThePeople();
};

void TestComposition::unknownIsARowOfItsOwnAndTheLast()
{
    const Composition made = madeOf({{}, {}});
    QCOMPARE(made.people, 2);
    for (const auto *rows : {&made.stages, &made.roles, &made.tags, &made.countries, &made.regions,
             &made.contacts, &made.lists}) {
        QCOMPARE(told(*rows), QStringList {u"? 2"_s});
    }
    QVERIFY(made.notable.empty());
    QVERIFY(made.bystanders.empty());
    QCOMPARE(madeOf({}).stages.size(), 0U);
}

void TestComposition::stagesStandInTheirOrderAndGroupsCountForAll()
{
    std::vector<review::Recipient> people(4);
    people[0].stage = Stage::Conversion;
    people[1].stage = Stage::None;
    people[1].count = 40;
    people[3].stage = Stage::Engagement;
    const Composition made = madeOf(people);
    QCOMPARE(made.people, 43);
    QCOMPARE(told(made.stages),
        QStringList({u"none 40"_s, u"engagement 1"_s, u"conversion 1"_s, u"? 1"_s}));
    QCOMPARE(made.stages.front().rows, std::vector<quint32> {1});
}

void TestComposition::contactsAreAges()
{
    const Composition made = madeOf({wroteAgo(0), wroteAgo(7), wroteAgo(8), wroteAgo(30),
        wroteAgo(90), wroteAgo(365), wroteAgo(366)});
    QCOMPARE(told(made.contacts),
        QStringList({u"week 2"_s, u"month 2"_s, u"quarter 1"_s, u"year 1"_s, u"older 1"_s}));
}

void TestComposition::theNewerSideCountsAndNeverHasToBeKnown()
{
    review::Recipient ours = wroteAgo(200);
    ours.lastOut = Dated::exact(now - 2 * day);
    review::Recipient bounded;
    bounded.lastIn = Dated::between(std::nullopt, now - 20 * day);
    review::Recipient endless;
    endless.lastIn = Dated::between(now - 20 * day, std::nullopt);
    review::Recipient never;
    never.messagesIn = 0;
    never.lastOut = review::Known<Dated>::none();
    review::Recipient half;
    half.messagesIn = 0;
    QCOMPARE(told(madeOf({ours, bounded, endless, never, half}).contacts),
        QStringList({u"week 1"_s, u"month 1"_s, u"- 1"_s, u"? 2"_s}));
}

void TestComposition::tagsOverlap()
{
    std::vector<review::Recipient> people(4);
    people[0].tags = QStringList {u"Rider"_s, u"Press"_s};
    people[1].tags = QStringList {u"Rider"_s, u"Rider"_s};
    people[2].tags = QStringList {};
    QCOMPARE(
        told(madeOf(people).tags), QStringList({u"Rider 2"_s, u"Press 1"_s, u"- 1"_s, u"? 1"_s}));
}

void TestComposition::rolesStandApartFromTags()
{
    std::vector<review::Recipient> people(5);
    people[0].tags = QStringList {u"Rider"_s, u"customer"_s};
    people[1].tags = QStringList {u"customer"_s};
    people[1].count = 3;
    people[2].tags = QStringList {u"journalist"_s};
    people[3].tags = QStringList {u"customer"_s}; // a tag: nobody gave them a role
    const Composition made = madeOf(people,
        {.roles = {u"customer"_s, u"customer"_s, u"journalist"_s},
            .vipRoles = {u"journalist"_s},
            .followers = {}});
    QCOMPARE(told(made.roles), QStringList({u"customer 4"_s, u"journalist 1"_s, u"? 2"_s}));
    QCOMPARE(told(made.tags), QStringList({u"Rider 1"_s, u"customer 1"_s, u"- 4"_s, u"? 1"_s}));
    QCOMPARE(made.notable.size(), 1U);
    QCOMPARE(made.notable[0], (NotableRecipient {.row = 2, .role = u"journalist"_s}));
}

void TestComposition::placesComeOfCountryAndZone()
{
    std::vector<review::Recipient> people(4);
    people[0].country = u"pt"_s;
    people[0].zone = u"Europe/Lisbon"_s;
    people[1].country = u"PT"_s;
    people[1].zone = u"UTC"_s;
    people[2].zone = u"Etc/GMT-3"_s;
    people[3].zone = u"Pacific/Auckland"_s;
    const Composition made = madeOf(people);
    QCOMPARE(told(made.countries), QStringList({u"PT 2"_s, u"? 2"_s}));
    QCOMPARE(told(made.regions), QStringList({u"Europe 1"_s, u"Pacific 1"_s, u"? 2"_s}));
}

void TestComposition::whoIsOnNoListIsNotWhoIsUnknown()
{
    std::vector<review::Recipient> people(3);
    people[0].lists = QStringList {u"Ride leaders"_s};
    people[1].lists = QStringList {};
    QCOMPARE(told(madeOf(people).lists), QStringList({u"Ride leaders 1"_s, u"- 1"_s, u"? 1"_s}));
}

void TestComposition::notablePeopleAreNamed()
{
    std::vector<review::Recipient> people(5);
    people[1].tags = QStringList {u"local"_s, u"Key Account"_s};
    const Composition made = madeOf(people,
        {.vipTags = {u"key account"_s},
            .followers = {12'000, std::nullopt, 9'999, 80'000},
            .highReach = 10'000});
    QCOMPARE(made.notable.size(), 3U);
    QCOMPARE(made.notable[0], (NotableRecipient {.row = 1, .tag = u"Key Account"_s}));
    QCOMPARE(made.notable[1], (NotableRecipient {3, Why::HighReach, {}, {}, 80'000}));
    QCOMPARE(made.notable[2], (NotableRecipient {0, Why::HighReach, {}, {}, 12'000}));
}

void TestComposition::bystandersAreKnownToBeSo()
{
    review::Recipient stranger;
    stranger.lists = QStringList {};
    stranger.messagesIn = 0;
    stranger.messagesOut = 0;
    stranger.permission = Permission::None;
    std::vector<review::Recipient> people(6, stranger);
    people[1].lists = QStringList {u"Customers"_s};
    people[2].messagesIn = {};
    people[3].permission = Permission::OptIn;
    people[4].met = u"2026-02-14 winter swap"_s;
    people[5].lists = {};
    QCOMPARE(madeOf(people).bystanders, std::vector<quint32> {0});
}

void TestComposition::rowsPartitionThePeople()
{
    std::vector<review::Recipient> people;
    for (int at = 0; at < 500; ++at) {
        review::Recipient one = wroteAgo(at);
        one.count = 1 + at % 3;
        if (at % 4 == 0) {
            one.lastIn = {};
        }
        if (at % 3 != 0) {
            one.stage = static_cast<Stage>(at % stageCount);
            one.country = at % 2 == 0 ? u"DE"_s : u"IT"_s;
        }
        people.push_back(one);
    }
    const Composition made = madeOf(people);
    for (const auto *rows : {&made.stages, &made.countries, &made.regions, &made.contacts}) {
        const int sum = std::accumulate(rows->begin(), rows->end(), 0,
            [](int all, const CompositionRow &row) { return all + row.people; });
        QCOMPARE(sum, made.people);
    }
}

COMITY_TEST_GUILESS(TestComposition)
#include "tst_composition.moc"

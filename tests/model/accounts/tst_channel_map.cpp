#include "model/accounts/account_records.h"
#include "model/accounts/channel_map_store.h"
#include "model/accounts/network_watch.h"
#include "model/people/hand_edit.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// Two accounts that lead to a shop and a market stall.
class Mapped : public PeopleWorkspace
{
public:
    Mapped()
        : x(addAccount(u"x:kiln"_s))
        , bluesky(addAccount(u"bluesky:kiln.example"_s))
    {
    }

    HandEdit keep(const ChannelMap &map)
    {
        const auto done = editByHand(writer(), [&]() -> Result<void> {
            setChannelMap(writer(), map);
            return {};
        });
        return done.value();
    }
    ChannelMap read() { return channelMap(writer()); }
    /// As it would be typed.
    ChannelMap typed()
    {
        ChannelMap map = read();
        map.channels[0].purpose = u"Questions"_s;
        map.channels[1].isPrimary = true;
        map.destinations = {{{}, DestinationKind::Website, u"Shop"_s,
                                u"https://kiln.example/shop"_s, u"Most control"_s},
            {{}, DestinationKind::InPerson, u"Saturday stall"_s, u""_s, u"Regulars meet"_s}};
        map.signposts = {{0, 0}, {1, 0}};
        map.crossPosts = {{1, 0}};
        return map;
    }

    AccountId x;
    AccountId bluesky;
};

} // namespace

class TestChannelMap : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyAccountInUseIsAChannel();
    void whatWasSaidIsRead();
    void anEditIsTakenBackAndDoneAgain();
    void whatGoesTakesItsSignpostsAlong();
    void anArchivedAccountKeepsWhatWasSaidOfIt();
    void deadEndsAndUnreachedPlacesAreFound();
    void aPlaceNeedsANameOfItsOwnAndAWebAddress();
    void hostileNamesAreKeptAsTheyAre();
    void aWatchIsSetLookedAtAndTakenBack();
};

void TestChannelMap::everyAccountInUseIsAChannel()
{
    Mapped own;
    const ChannelMap map = own.read();
    QCOMPARE(map.channels.size(), 2U);
    QVERIFY(map.isBlank());
    QVERIFY(!map.primary());
}

void TestChannelMap::whatWasSaidIsRead()
{
    Mapped own;
    ChannelMap typed = own.typed();
    own.keep(typed);
    const ChannelMap read = own.read();
    QVERIFY(number(read.destinations[0].id) != 0);
    QVERIFY(read.destinations[0].id != read.destinations[1].id);
    typed.destinations[0].id = read.destinations[0].id;
    typed.destinations[1].id = read.destinations[1].id;
    QCOMPARE(read, typed);
    QCOMPARE(read.primary(), std::optional<std::size_t>(1));
}

void TestChannelMap::anEditIsTakenBackAndDoneAgain()
{
    Mapped own;
    own.keep(own.typed());
    const ChannelMap before = own.read();
    ChannelMap other = before;
    std::swap(other.destinations[0], other.destinations[1]);
    other.signposts = {{0, 1}, {1, 0}};
    other.channels[0].isPrimary = true;
    other.channels[1].isPrimary = false;
    const HandEdit edit = own.keep(other);
    QCOMPARE(own.read(), other);
    const auto back = undo(own.writer(), edit.changes);
    QVERIFY(back);
    QCOMPARE(back->skipped, 0);
    QCOMPARE(own.read(), before);
    QVERIFY(undo(own.writer(), back->changes));
    QCOMPARE(own.read(), other);
    // The same again is no edit.
    QVERIFY(own.keep(other).changes.isEmpty());
}

void TestChannelMap::whatGoesTakesItsSignpostsAlong()
{
    Mapped own;
    own.keep(own.typed());
    ChannelMap map = own.read();
    map.destinations.erase(map.destinations.begin());
    map.signposts.clear();
    own.keep(map);
    QCOMPARE(own.number("SELECT count(*) FROM signpost"), 0);
    QCOMPARE(own.read().destinations.size(), 1U);
    QCOMPARE(own.read().destinations[0].name, u"Saturday stall"_s);
}

void TestChannelMap::anArchivedAccountKeepsWhatWasSaidOfIt()
{
    Mapped own;
    own.keep(own.typed());
    const auto archive = [&](std::optional<qint64> when) {
        QVERIFY(editByHand(
            own.writer(), [&] { return account_edits::archive(own.writer(), own.bluesky, when); }));
    };
    archive(own.now());
    ChannelMap map = own.read();
    QCOMPARE(map.channels.size(), 1U);
    QCOMPARE(map.signposts, (std::vector<ChannelMap::Link> {{0, 0}}));
    QVERIFY(map.crossPosts.empty());
    map.channels[0].purpose = u"Help"_s;
    own.keep(map);
    archive(std::nullopt);
    const ChannelMap whole = own.read();
    QCOMPARE(whole.signposts, (std::vector<ChannelMap::Link> {{0, 0}, {1, 0}}));
    QCOMPARE(whole.crossPosts, (std::vector<ChannelMap::Link> {{1, 0}}));
    QCOMPARE(whole.primary(), std::optional<std::size_t>(1));
    QCOMPARE(whole.channels[0].purpose, u"Help"_s);
}

void TestChannelMap::deadEndsAndUnreachedPlacesAreFound()
{
    Mapped own;
    ChannelMap map = own.typed();
    map.signposts = {{1, 0}};
    QCOMPARE(map.deadEnds(), std::vector<std::size_t> {0});
    QCOMPARE(map.unreached(), std::vector<std::size_t> {1});
}

void TestChannelMap::aPlaceNeedsANameOfItsOwnAndAWebAddress()
{
    using Field = MapProblem::Field;
    ChannelMap map;
    map.destinations.resize(4);
    map.destinations[0].name = u" Shop "_s;
    map.destinations[1].name = u"shop"_s;
    map.destinations[2].address = u"javascript:alert(1)"_s;
    map.destinations[3].name = u"Stall"_s;
    map.destinations[3].address = u"https://stall.example/where"_s;
    QCOMPARE(mapProblems(map),
        (std::vector<MapProblem> {{1, Field::Name, u"name-taken"_s},
            {2, Field::Name, u"name-missing"_s}, {2, Field::Address, u"address-invalid"_s}}));
}

void TestChannelMap::hostileNamesAreKeptAsTheyAre()
{
    Mapped own;
    ChannelMap map = own.typed();
    map.destinations[0].name = u"'); DROP TABLE destination; --<b>x</b>"_s;
    own.keep(map);
    QCOMPARE(own.read().destinations[0].name, map.destinations[0].name);
}

void TestChannelMap::aWatchIsSetLookedAtAndTakenBack()
{
    Mapped own;
    const QDate today(2026, 5, 14);
    const NetworkWatch x {u"x"_s, u"What a list may hold"_s, today.addDays(-1), {}};
    const NetworkWatch bluesky {u"bluesky"_s, u"Paid accounts"_s, {}, {}};
    const auto edit = [&](const std::function<void()> &work) {
        return editByHand(own.writer(), [&]() -> Result<void> {
            work();
            return {};
        }).value();
    };
    edit([&] {
        watch_edits::set(own.writer(), bluesky);
        watch_edits::set(own.writer(), x);
    });
    QCOMPARE(networkWatches(own.writer()), (std::vector<NetworkWatch> {x, bluesky}));
    QVERIFY(x.isDue(today) && !bluesky.isDue(today));
    const HandEdit look = edit([&] {
        watch_edits::looked(own.writer(), u"x"_s, today, today.addMonths(usualWatchMonths));
    });
    const NetworkWatch after = networkWatches(own.writer()).front();
    QCOMPARE(after.lookedOn, std::optional(today));
    QCOMPARE(after.againOn, std::optional(QDate(2026, 11, 14)));
    QVERIFY(!after.isDue(today));
    QVERIFY(undo(own.writer(), look.changes));
    QCOMPARE(networkWatches(own.writer()), (std::vector<NetworkWatch> {x, bluesky}));
    const HandEdit gone = edit([&] { watch_edits::remove(own.writer(), u"x"_s); });
    QCOMPARE(networkWatches(own.writer()), std::vector<NetworkWatch> {bluesky});
    QVERIFY(undo(own.writer(), gone.changes));
    QCOMPARE(networkWatches(own.writer()).size(), 2U);
}

COMITY_TEST_GUILESS(TestChannelMap)
#include "tst_channel_map.moc"

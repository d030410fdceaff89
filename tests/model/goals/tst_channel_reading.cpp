// What the map and the posts of imports tell of our channels.
#include "model/accounts/channel_map_store.h"
#include "model/goals/channel_words.h"
#include "model/people/hand_edit.h"
#include "tests/model/followups/talk_workspace.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace comity::goals;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr auto glaze = "How we glaze a bowl: one dip, two breaths, and out it comes";

/// An account on X, me, and one on Instagram.
class Channels : public TalkWorkspace
{
public:
    Channels()
        : insta(addAccount(u"instagram:fern.pots"_s))
    {
    }

    void post(AccountId account, const QString &text, qint64 when, const QString &ext = {})
    {
        say(account, {}, when, {text, false, "post", {}, false});
        if (!ext.isEmpty()) {
            SQLite::Statement put(
                writer(), "UPDATE message SET ext = ?1 WHERE id = last_insert_rowid()");
            put.bind(1, ext.toStdString());
            put.exec();
        }
    }
    void answer(AccountId account, Pk who, qint64 when, const QString &to)
    {
        say(account, who, when, {u"So that is how"_s, true, "reply"});
        SQLite::Statement put(
            writer(), "UPDATE message SET reply_to = ?1 WHERE id = last_insert_rowid()");
        put.bind(1, to.toStdString());
        put.exec();
    }
    CrossPosts copies() { return crossPosts(writer(), now()).value(); }
    ChannelReading read() { return readChannels(writer(), now()).value(); }
    std::vector<ChannelNote> notes()
    {
        return ChannelWords(m_wording, QLocale(u"en_GB"_s)).notes(read());
    }
    QString said(const QString &title)
    {
        for (const ChannelNote &note : notes()) {
            if (note.title == title) {
                return note.text;
            }
        }
        return {};
    }
    void keep(const ChannelMap &map)
    {
        QVERIFY(editByHand(writer(), [&]() -> Result<void> {
            setChannelMap(writer(), map);
            return {};
        }));
    }

    AccountId insta;

private:
    Wording m_wording = Wording::forLanguage(u"en"_s);
};

} // namespace

class TestChannelReading : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aTextOnTwoNetworksWithinHoursIsACopy();
    void addressesAndCutsDoNotHideACopy();
    void chanceAndTimeMakeNoCopies();
    void ofThreePlacesTheFirstIsCopied();
    void answersCountWhereImportsHoldThem();
    void wordsOfAnotherNetworkAreOddAlone();
    void aNotedCopyIsToldWithoutPosts();
    void theCommunityIsCountedByNetwork();
    void onlyOneNetworkIsWarnedOf();
    void thePrimaryIsWherePeopleWrite();
    void gapsOfTheMapAreNamed();
    void namesOfPlacesStayOnOneLine();
};

void TestChannelReading::aTextOnTwoNetworksWithinHoursIsACopy()
{
    Channels own;
    own.post(own.insta, QString::fromLatin1(glaze), at(2026, 5, 9, 8));
    own.post(own.me, QString::fromLatin1(glaze), at(2026, 5, 9, 9));
    const CrossPosts found = own.copies();
    QCOMPARE(found.pairs.size(), 1U);
    QCOMPARE(found.pairs[0], (CrossPosting {own.insta, own.me, 1, {}, {}}));
    QCOMPARE(found.known, (std::vector<AccountId> {own.me, own.insta}));
    QCOMPARE(own.said(u"Instagram copies itself to X"_s),
        u"1 copy in 30 days, answers are in no import. Write one line for X instead."_s);
}

void TestChannelReading::addressesAndCutsDoNotHideACopy()
{
    Channels own;
    own.post(
        own.insta, QString::fromLatin1(glaze) + u" https://example.org/bowl"_s, at(2026, 5, 1, 8));
    own.post(
        own.me, QString::fromLatin1(glaze).toUpper() + u"  https://t.co/abc"_s, at(2026, 5, 1, 8));
    own.post(own.insta, QString::fromLatin1(glaze) + u", and then we wait for a week"_s,
        at(2026, 5, 3, 8));
    own.post(
        own.me, QString::fromLatin1(glaze) + u"… https://example.com/p/1"_s, at(2026, 5, 3, 8, 30));
    qint64 copies = 0;
    for (const CrossPosting &pair : own.copies().pairs) {
        copies += pair.copies;
    }
    QCOMPARE(copies, 2);
}

void TestChannelReading::chanceAndTimeMakeNoCopies()
{
    Channels own;
    // Too short, too late, too long ago, on one account alone.
    own.post(own.insta, u"Good morning"_s, at(2026, 5, 9, 8));
    own.post(own.me, u"Good morning"_s, at(2026, 5, 9, 8));
    own.post(own.insta, QString::fromLatin1(glaze), at(2026, 5, 2, 8));
    own.post(own.me, QString::fromLatin1(glaze), at(2026, 5, 2, 14, 1));
    own.post(own.insta, QString::fromLatin1(glaze), at(2026, 4, 1, 8));
    own.post(own.me, QString::fromLatin1(glaze), at(2026, 4, 1, 8));
    own.post(own.me, u"The same words twice on one account"_s, at(2026, 5, 5, 8));
    own.post(own.me, u"The same words twice on one account"_s, at(2026, 5, 5, 9));
    QCOMPARE(own.copies().pairs, std::vector<CrossPosting> {});
}

void TestChannelReading::ofThreePlacesTheFirstIsCopied()
{
    Channels own;
    const AccountId bluesky = own.addAccount(u"bluesky:fern.example"_s);
    own.post(own.me, QString::fromLatin1(glaze), at(2026, 5, 9, 10));
    own.post(bluesky, QString::fromLatin1(glaze), at(2026, 5, 9, 9));
    own.post(own.insta, QString::fromLatin1(glaze), at(2026, 5, 9, 8));
    const CrossPosts found = own.copies();
    QCOMPARE(found.pairs.size(), 2U);
    QCOMPARE(found.pairs[0].from, own.insta);
    QCOMPARE(found.pairs[1].from, own.insta);
}

void TestChannelReading::answersCountWhereImportsHoldThem()
{
    Channels own;
    const Pk ana = aPerson().named(u"Ana"_s).in(own);
    own.post(own.insta, QString::fromLatin1(glaze), at(2026, 5, 9, 8), u"i1"_s);
    own.post(own.me, QString::fromLatin1(glaze), at(2026, 5, 9, 9), u"p1"_s);
    own.post(own.me, u"What we fired this week, shelf by shelf"_s, at(2026, 5, 10, 9), u"p2"_s);
    own.answer(own.me, ana, at(2026, 5, 11, 9), u"p2"_s);
    QCOMPARE(own.copies().pairs[0].answers, std::optional<qint64>(0));
    own.answer(own.me, ana, at(2026, 5, 11, 10), u"p1"_s);
    own.answer(own.me, ana, at(2026, 5, 11, 11), u"p1"_s);
    QCOMPARE(own.copies().pairs[0].answers, std::optional<qint64>(2));
    QCOMPARE(own.said(u"Instagram copies itself to X"_s),
        u"1 copy in 30 days, 2 answers. Write one line for X instead."_s);
}

void TestChannelReading::wordsOfAnotherNetworkAreOddAlone()
{
    Channels own;
    const QString text = u"Thanks to our 700 connections for a fine fair. Pictures: link in bio"_s;
    own.post(own.me, text, at(2026, 5, 9, 9));
    const CrossPosts alone = own.copies();
    QVERIFY(alone.pairs.empty());
    QCOMPARE(alone.odd.size(), 1U);
    QCOMPARE(alone.odd[0].posts, 1);
    QVERIFY(alone.odd[0].oddWords.contains(u"link in bio"_s));
    // With its first place it is a copy, and the words are told there.
    own.post(own.insta, text, at(2026, 5, 9, 8));
    const CrossPosts both = own.copies();
    QVERIFY(both.odd.empty());
    QVERIFY(both.pairs[0].oddWords.contains(u"link in bio"_s));
    QVERIFY(own.said(u"Instagram copies itself to X"_s).contains(u"“link in bio”"_s));
}

void TestChannelReading::aNotedCopyIsToldWithoutPosts()
{
    Channels own;
    ChannelMap map = own.read().map;
    map.crossPosts = {{1, 0}};
    own.keep(map);
    QVERIFY(own.said(u"Instagram copies itself to X"_s).startsWith(u"You noted it; the posts"_s));
    own.post(own.me, u"Something of our own for X"_s, at(2026, 5, 9, 9));
    own.post(own.insta, u"And something else for the other"_s, at(2026, 5, 9, 9));
    QVERIFY(own.said(u"Instagram copies itself to X"_s).startsWith(u"You noted it; no copy"_s));
}

void TestChannelReading::theCommunityIsCountedByNetwork()
{
    Channels own;
    const AccountId second = own.addAccount(u"x:fern_kiln"_s);
    const Pk ana = aPerson().in(own);
    const Pk bo = aPerson().in(own);
    const Pk left = aPerson().in(own);
    own.addPair(own.me, onDay(2026, 4, 1), {ana, left}, {});
    own.addPair(own.me, onDay(2026, 5, 1), {ana}, {left});
    own.addPair(second, onDay(2026, 5, 1), {ana, bo}, {});
    const Community community = own.read().community;
    QCOMPARE(community.networks,
        (std::vector<NetworkPeople> {{u"x"_s, 2}, {u"instagram"_s, std::nullopt}}));
    QCOMPARE(community.known(), 2);
    QCOMPARE(community.largestPercent(), std::optional(100));
}

void TestChannelReading::onlyOneNetworkIsWarnedOf()
{
    Channels own;
    QVERIFY(!own.read().community.largestPercent());
    std::vector<Pk> many;
    for (int i = 0; i < 6; ++i) {
        many.push_back(aPerson().in(own));
    }
    own.addPair(own.me, onDay(2026, 5, 1), many, {});
    // Nobody knows how many follow on the other: no warning.
    QVERIFY(own.said(u"Of the people in your imports, 100% are on X"_s)
                .endsWith(u"Not counted, for want of an import: Instagram."_s));
    QVERIFY(std::ranges::none_of(own.notes(), &ChannelNote::isWarning));
    std::vector<Pk> others {aPerson().on(u"instagram"_s).in(own)};
    own.addPair(own.insta, onDay(2026, 5, 1), others, {});
    QVERIFY(own.said(u"86% of your community is on X"_s).startsWith(u"6 of 7 people."_s));
    QVERIFY(own.notes().front().isWarning);
    for (int i = 0; i < 4; ++i) {
        others.push_back(aPerson().on(u"instagram"_s).in(own));
    }
    own.addPair(own.insta, onDay(2026, 5, 2), others, {});
    QVERIFY(!own.said(u"The largest part of your community, 55%, is on X"_s).isEmpty());
    QVERIFY(own.said(u"55% of your community is on X"_s).isEmpty());
}

void TestChannelReading::thePrimaryIsWherePeopleWrite()
{
    Channels own;
    const Pk ana = aPerson().on(u"instagram"_s).in(own);
    const Pk bo = aPerson().in(own);
    QVERIFY(!own.read().primary.account);
    own.addPair(own.me, onDay(2026, 5, 1), {bo}, {});
    QCOMPARE(own.read().primary, (PrimaryChannel {own.me, false, 1, false}));
    own.say(own.insta, ana, at(2026, 5, 2), {u"Do you ship?"_s});
    QCOMPARE(own.read().primary, (PrimaryChannel {own.insta, false, 1, true}));
    // As many on both: nothing is suggested by that, and followers decide.
    own.say(own.me, bo, at(2026, 5, 2), {u"Do you ship?"_s});
    QCOMPARE(own.read().primary.account, std::optional(own.me));
    ChannelMap map = own.read().map;
    map.channels[1].isPrimary = true;
    own.keep(map);
    QCOMPARE(own.read().primary, (PrimaryChannel {own.insta, true, 0, false}));
    QCOMPARE(own.said(u"Instagram is your primary channel"_s), u"You chose it."_s);
}

void TestChannelReading::gapsOfTheMapAreNamed()
{
    Channels own;
    ChannelMap map = own.read().map;
    QVERIFY(own.notes().empty());
    map.destinations = {{{}, DestinationKind::Website, u"Shop"_s, {}, {}},
        {{}, DestinationKind::Event, u"Kiln day"_s, {}, {}}};
    map.signposts = {{0, 0}};
    own.keep(map);
    QVERIFY(!own.said(u"No signpost on Instagram"_s).isEmpty());
    QVERIFY(!own.said(u"Nothing leads to Kiln day"_s).isEmpty());
}

void TestChannelReading::namesOfPlacesStayOnOneLine()
{
    Channels own;
    ChannelMap map = own.read().map;
    map.destinations = {{{}, DestinationKind::Event, u"Kiln\nday \u202Egnol"_s, {}, {}}};
    own.keep(map);
    for (const ChannelNote &note : own.notes()) {
        QVERIFY(!note.title.contains(u'\n') && !note.title.contains(QChar(0x202E)));
    }
    QVERIFY(!own.notes().empty());
}

COMITY_TEST_GUILESS(TestChannelReading)
#include "tst_channel_reading.moc"

#include "tests/model/drafts/drafts_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace comity::drafts;
using namespace Qt::StringLiterals;
using review::Recipient;

/// What the workspace knows of somebody, apart from messages.
class TestAudience : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_desk = std::make_unique<DraftsWorkspace>();
        m_me = m_desk->addAccount(u"x:me"_s);
        m_ana = aPerson().handled(u"ana"_s).named(u"Ana Field"_s).in(*m_desk);
        m_bo = aPerson().handled(u"bo"_s).named(u"Bo Lind"_s).in(*m_desk);
    }

    void followsAreKnownWhereBothListsAre();
    void followsAreUnknownWhereAListIsMissing();
    void whoStandsOnNoListDoesNotFollow();
    void twoAccountsOfOursShareNoFollow();
    void nobodyIsConnectedWhereOneFollows();
    void connectionsOfAMutualNetwork();
    void aFollowOfWhichBoundsAreKnown();
    void anyProfileOfAPersonMayFollow();
    void theNamesTheyWentBy();
    void whatWasWrittenByHandGoesBeforeAGuess();
    void aPlaceThatTellsNothingIsUnknown();
    void permissionsOfTheTopic();
    void whoOptedOutIsThere();
    void theNewestMeeting();
    void listsAndTagsOfAllProfiles();
    void aRoleIsATagWithWordsOfItsOwn();
    void otherIsARoleThatTellsNothing();
    void theStageByHandWins();
    void theStageIsKnownWhereItsEvidenceIs();
    void whatIsNotKeptIsUnknown();

private:
    Recipient ana() { return m_desk->recipient(m_me, u"@ana"_s); }

    std::unique_ptr<DraftsWorkspace> m_desk;
    AccountId m_me = {};
    Pk m_ana = {};
    Pk m_bo = {};
};

void TestAudience::followsAreKnownWhereBothListsAre()
{
    m_desk->addPair(m_me, onDay(2026, 5, 11), {m_ana}, {m_bo});
    QVERIFY(ana().followsUs.is(true));
    QVERIFY(ana().weFollow.is(false));
    const Recipient bo = m_desk->recipient(m_me, u"@bo"_s);
    QVERIFY(bo.followsUs.is(false));
    QVERIFY(bo.weFollow.is(true));
}

void TestAudience::followsAreUnknownWhereAListIsMissing()
{
    QVERIFY(ana().followsUs.isUnknown()); // no import at all
    const ImportId import = m_desk->addImport(m_me, onDay(2026, 5, 11));
    m_desk->addList(m_me, import, onDay(2026, 5, 11), {u"following"_s, {m_ana}});
    m_desk->derive();
    QVERIFY(ana().weFollow.is(true));
    QVERIFY(ana().followsUs.isUnknown());
    const Recipient bo = m_desk->recipient(m_me, u"@bo"_s);
    QVERIFY(bo.weFollow.isUnknown());
    QVERIFY(bo.followsUs.isUnknown());
}

void TestAudience::whoStandsOnNoListDoesNotFollow()
{
    m_desk->addPair(m_me, onDay(2026, 5, 11), {m_ana}, {});
    const Recipient bo = m_desk->recipient(m_me, u"@bo"_s);
    QVERIFY(bo.followsUs.is(false));
    QVERIFY(bo.weFollow.is(false));
    QVERIFY(bo.followedUsAt.isNone());
}

void TestAudience::twoAccountsOfOursShareNoFollow()
{
    const AccountId shop = m_desk->addAccount(u"x:shop"_s);
    m_desk->addPair(m_me, onDay(2026, 5, 11), {m_ana}, {});
    m_desk->addPair(shop, onDay(2026, 5, 11), {m_bo}, {m_ana});
    QVERIFY(ana().followsUs.is(true));
    const Recipient ofShop = m_desk->recipient(shop, u"@ana"_s);
    QVERIFY(ofShop.followsUs.is(false));
    QVERIFY(ofShop.weFollow.is(true));
}

void TestAudience::nobodyIsConnectedWhereOneFollows()
{
    m_desk->addPair(m_me, onDay(2026, 5, 11), {m_ana}, {});
    QVERIFY(ana().connected.is(false));
}

void TestAudience::connectionsOfAMutualNetwork()
{
    const AccountId work = m_desk->addAccount(u"linkedin:me"_s);
    const Pk cy = aPerson().on(u"linkedin"_s).handled(u"cy"_s).in(*m_desk);
    aPerson().on(u"linkedin"_s).handled(u"di"_s).in(*m_desk);
    DraftRequest request = DraftsWorkspace::toSome(work, {u"@cy"_s, u"@di"_s});
    request.channel = u"linkedin-message"_s;
    const auto before = m_desk->contextFor(request)->draft.recipients;
    QVERIFY(before.at(0).connected.isUnknown());
    const ImportId import = m_desk->addImport(work, onDay(2026, 5, 11));
    m_desk->addList(work, import, onDay(2026, 5, 11),
        {.kind = u"connections"_s, .people = {cy}, .since = {at(2026, 5, 9)}});
    m_desk->derive();
    const auto after = m_desk->contextFor(request)->draft.recipients;
    QVERIFY(after.at(0).connected.is(true));
    QCOMPARE(*after.at(0).followedUsAt, Dated::exact(at(2026, 5, 9)));
    QVERIFY(after.at(1).connected.is(false));
    QVERIFY(after.at(1).followsUs.isUnknown());
}

void TestAudience::aFollowOfWhichBoundsAreKnown()
{
    // On the first list of all: since when, nobody knows.
    m_desk->addPair(m_me, onDay(2026, 5, 11), {m_ana}, {});
    QVERIFY(ana().followedUsAt.isUnknown());
    // Between two lists of one week.
    m_desk->addPair(m_me, onDay(2026, 5, 13), {m_ana, m_bo}, {});
    const Recipient bo = m_desk->recipient(m_me, u"@bo"_s);
    QCOMPARE(bo.followedUsAt->notBefore, onDay(2026, 5, 11).at);
    QCOMPARE(bo.followedUsAt->notAfter, onDay(2026, 5, 13).at);
    // Long ago, however little is known of the day.
    m_desk->addPair(m_me, onDay(2026, 2, 1), {m_ana}, {});
    QCOMPARE(ana().followedUsAt->notAfter, onDay(2026, 2, 1).at);
}

void TestAudience::anyProfileOfAPersonMayFollow()
{
    const Pk other = aPerson().handled(u"ana_too"_s).in(*m_desk);
    const Pk far = aPerson().on(u"mastodon"_s).handled(u"ana@far.example"_s).in(*m_desk);
    m_desk->addPair(m_me, onDay(2026, 5, 11), {other}, {});
    QVERIFY(ana().followsUs.is(false));
    m_desk->merge(m_ana, far);
    QVERIFY(ana().followsUs.is(false)); // what stands on another network tells nothing here
    m_desk->writer().exec("UPDATE profile SET person = 1 WHERE handle = 'ana_too'");
    QVERIFY(ana().followsUs.is(true));
}

void TestAudience::theNamesTheyWentBy()
{
    const Pk far
        = aPerson().on(u"mastodon"_s).handled(u"af@far.example"_s).named(u"A. F."_s).in(*m_desk);
    m_desk->merge(m_ana, far);
    const ImportId old = m_desk->addImport(m_me, onDay(2025, 1, 1));
    const ImportId undone = m_desk->addImport(m_me, onDay(2025, 2, 1));
    const auto stated = [this](ImportId import, const char *field, const char *value) {
        SQLite::Statement put(m_desk->writer(),
            "INSERT INTO import_text (import, pk, field, value) VALUES (?1, ?2, ?3, ?4)");
        put.bind(1, static_cast<int64_t>(number(import)));
        put.bind(2, static_cast<int64_t>(number(m_ana)));
        put.bind(3, field);
        put.bind(4, value);
        put.exec();
    };
    stated(old, "handle", "anna_old");
    stated(old, "name", "Anna Meadow");
    stated(old, "bio", "Rides");
    stated(undone, "name", "Somebody Else");
    m_desk->undo(undone);
    m_desk->writer().exec("UPDATE profile SET seen_name = 'Ana Field-Holt' WHERE pk = 1");
    const Recipient recipient = ana();
    QCOMPARE(recipient.name, u"Ana Field-Holt"_s);
    QCOMPARE(recipient.handle, u"@ana"_s);
    QStringList names = *recipient.knownNames;
    names.sort();
    QCOMPARE(names,
        (QStringList {
            u"@af@far.example"_s, u"@anna_old"_s, u"A. F."_s, u"Ana Field"_s, u"Anna Meadow"_s}));
}

void TestAudience::whatWasWrittenByHandGoesBeforeAGuess()
{
    m_desk->writer().exec("UPDATE profile SET location = 'Lisbon, Portugal' WHERE pk = 1");
    QCOMPARE(*ana().zone, u"Europe/Lisbon"_s);
    QCOMPARE(*ana().country, u"PT"_s);
    m_desk->tellFact(m_ana, "country", "SE");
    QCOMPARE(*ana().country, u"SE"_s);
    QVERIFY(ana().zone.isUnknown()); // the guess is of another country
    m_desk->tellFact(m_ana, "time-zone", "Europe/Stockholm", 5);
    QCOMPARE(*ana().zone, u"Europe/Stockholm"_s);
    // Of a person's profiles, the word that was written last.
    m_desk->merge(m_ana, m_bo);
    m_desk->tellFact(m_bo, "time-zone", "Asia/Tokyo", 4);
    QCOMPARE(*ana().zone, u"Europe/Stockholm"_s);
    m_desk->writer().exec("UPDATE person_fact SET set_at = 9 WHERE value = 'Asia/Tokyo'");
    QCOMPARE(*ana().zone, u"Asia/Tokyo"_s);
}

void TestAudience::aPlaceThatTellsNothingIsUnknown()
{
    QVERIFY(ana().zone.isUnknown());
    m_desk->writer().exec("UPDATE profile SET location = 'between two hills' WHERE pk = 1");
    QVERIFY(ana().zone.isUnknown());
    QVERIFY(ana().country.isUnknown());
    QVERIFY(ana().language.isUnknown());
    m_desk->writer().exec("UPDATE profile SET language = 'pt' WHERE pk = 1");
    QCOMPARE(*ana().language, u"pt"_s);
}

void TestAudience::permissionsOfTheTopic()
{
    QVERIFY(ana().permission.is(Permission::None));
    m_desk->tellPermission(m_ana, "opt-in", "newsletter");
    QVERIFY(ana().permission.is(Permission::None));
    DraftRequest request = DraftsWorkspace::toSome(m_me, {u"@ana"_s});
    request.topic = u"Newsletter"_s;
    QVERIFY(m_desk->contextFor(request)->draft.recipients.at(0).permission.is(Permission::OptIn));
    m_desk->merge(m_ana, m_bo);
    m_desk->tellPermission(m_bo, "opted-out");
    QVERIFY(ana().permission.is(Permission::OptedOut));
}

void TestAudience::whoOptedOutIsThere()
{
    m_desk->tellPermission(m_bo, "opted-out");
    m_desk->addList(u"Riders"_s, {m_ana, m_bo});
    const auto riders = m_desk->recipients(m_me, {u"list:Riders"_s});
    QCOMPARE(riders.size(), std::size_t {2});
    QVERIFY(riders.at(0).permission.is(Permission::None));
    QVERIFY(riders.at(1).permission.is(Permission::OptedOut));
}

void TestAudience::theNewestMeeting()
{
    QVERIFY(ana().met.isNone());
    m_desk->tellMeeting(m_ana, onDay(2025, 3, 4), "Bell fair");
    m_desk->tellMeeting(m_ana, onDay(2026, 5, 20), "Harbour day"); // still to come
    QCOMPARE(*ana().met, u"2025-03-04 Bell fair"_s);
    m_desk->merge(m_ana, m_bo);
    m_desk->tellMeeting(m_bo, onDay(2026, 4, 1), "a call");
    QCOMPARE(*ana().met, u"2026-04-01 a call"_s);
}

void TestAudience::listsAndTagsOfAllProfiles()
{
    QVERIFY(ana().lists.is({}));
    QVERIFY(ana().tags.is({}));
    m_desk->merge(m_ana, m_bo);
    m_desk->addList(u"Riders"_s, {m_ana, m_bo});
    m_desk->addList(u"Press"_s, {m_bo}, "target");
    m_desk->writer().exec("INSERT INTO tag (pk, tag, set_at) VALUES (1, 'Bells', 1),"
                          " (2, 'bells', 2), (2, 'maps', 3)");
    QCOMPARE(*ana().lists, (QStringList {u"Riders"_s, u"Press"_s}));
    QCOMPARE(*ana().tags, (QStringList {u"Bells"_s, u"maps"_s}));
}

void TestAudience::aRoleIsATagWithWordsOfItsOwn()
{
    const auto told = [this] {
        return *m_desk->contextFor(DraftsWorkspace::toSome(m_me, {u"@bo"_s, u"@ana"_s}));
    };
    QCOMPARE(told().roles, (QStringList {{}, {}}));
    m_desk->tellFact(m_ana, "role", "supplier");
    m_desk->writer().exec("INSERT INTO tag (pk, tag, set_at) VALUES (1, 'Bells', 1)");
    QCOMPARE(told().roles, (QStringList {{}, u"supplier"_s}));
    QCOMPARE(*told().draft.recipients[1].tags, (QStringList {u"Bells"_s, u"supplier"_s}));
    QVERIFY(told().draft.recipients[0].tags.is({}));
    // One person has one role, the one that was set last, over all their profiles.
    m_desk->merge(m_ana, m_bo);
    m_desk->tellFact(m_bo, "role", "journalist", 9);
    QCOMPARE(told().roles, QStringList {u"journalist"_s});
    QCOMPARE(*ana().tags, (QStringList {u"Bells"_s, u"journalist"_s}));
}

void TestAudience::otherIsARoleThatTellsNothing()
{
    m_desk->tellFact(m_ana, "role", "other");
    QVERIFY(ana().tags.is({}));
    m_desk->writer().exec("INSERT INTO tag (pk, tag, set_at) VALUES (1, 'Customer', 1)");
    m_desk->tellFact(m_bo, "role", "customer");
    m_desk->merge(m_ana, m_bo);
    QCOMPARE(*ana().tags, QStringList {u"Customer"_s});
}

void TestAudience::theStageByHandWins()
{
    m_desk->addPair(m_me, onDay(2026, 5, 11), {}, {});
    m_desk->tellMeeting(m_ana, onDay(2026, 5, 1), "Bell fair");
    QVERIFY(ana().stage.is(Stage::Engagement));
    m_desk->tellFact(m_ana, "stage", "exposure");
    QVERIFY(ana().stage.is(Stage::Exposure));
    m_desk->tellFact(m_bo, "role", "customer");
    QVERIFY(m_desk->recipient(m_me, u"@bo"_s).stage.is(Stage::Conversion));
}

void TestAudience::theStageIsKnownWhereItsEvidenceIs()
{
    m_desk->addPair(m_me, onDay(2026, 5, 11), {m_ana}, {});
    QVERIFY(ana().stage.isUnknown()); // messages would tell more
    m_desk->write({.account = m_me, .pk = m_bo, .at = at(2026, 5, 3)});
    QVERIFY(ana().stage.is(Stage::Exposure));
    m_desk->write({.account = m_me, .pk = m_ana, .at = at(2026, 5, 3)});
    QVERIFY(ana().stage.is(Stage::Branding));
    m_desk->write({.account = m_me, .pk = m_ana, .at = at(2026, 5, 4)});
    QVERIFY(ana().stage.is(Stage::Engagement));
    // Without lists a stranger may follow us.
    const AccountId shop = m_desk->addAccount(u"x:shop"_s);
    m_desk->write({.account = shop, .pk = m_ana, .at = at(2026, 5, 3)});
    QVERIFY(m_desk->recipient(shop, u"@bo"_s).stage.isUnknown());
}

void TestAudience::whatIsNotKeptIsUnknown()
{
    m_desk->addPair(m_me, onDay(2026, 5, 11), {m_ana}, {});
    QVERIFY(ana().openPromises.isUnknown());
    QVERIFY(ana().lastAsked.isUnknown());
    QVERIFY(ana().thankedSince.isUnknown());
}

COMITY_TEST_GUILESS(TestAudience)
#include "tst_audience.moc"

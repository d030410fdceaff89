#include "model/base/wording.h"
#include "model/networks/catalogue.h"
#include "model/networks/limit_store.h"
#include "model/review/context_json.h"
#include "model/review/review_engine.h"
#include "tests/model/drafts/context_to_json.h"
#include "tests/model/drafts/drafts_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace comity::drafts;
using namespace Qt::StringLiterals;

/// A draft as the engine gets it: our side, the history, and all of it together.
class TestDraftContext : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_desk = std::make_unique<DraftsWorkspace>();
        m_me = m_desk->addAccount(u"x:me"_s, u"Europe/Lisbon"_s);
        m_ana = aPerson().handled(u"ana"_s).named(u"Ana Field"_s).in(*m_desk);
        m_bo = aPerson().handled(u"bo"_s).named(u"Bo Lind"_s).in(*m_desk);
        m_import = m_desk->addPair(m_me, onDay(2026, 5, 11), {m_ana}, {m_ana});
    }

    void theDraftItself();
    void aWallClockIsTheAccounts();
    void ourSideIsWhatTheAccountStates();
    void ourLastPublicWord();
    void howMuchOfOurPostsWasPromotion();
    void answersAloneAreNoStreamOfPosts();
    void whatWeSentIsCalledAsItsRecipient();
    void inPrivateTheirOwnWordsCountInPublicEverybodys();
    void limitsOfOursAndCrowdsAreTold();
    void customersWhomATextNamesAreTold();
    void whatIsMissingIsSaid();
    void anAccountThatIsNotThere();
    void theSameAsALineOfJson();
    void sixHundredPeopleAtOnce();

private:
    review::DraftContext draftTo(const QString &target, const QString &channel = u"x-dm"_s)
    {
        DraftRequest request = DraftsWorkspace::toSome(m_me, {target});
        request.channel = channel;
        const auto context = m_desk->contextFor(request);
        return context ? context->draft : review::DraftContext {};
    }
    void stateOfUs(const char *name, const char *value)
    {
        SQLite::Statement put(m_desk->writer(),
            "INSERT INTO import_account_fact (import, account, position, name, value)"
            " VALUES (?1, ?2, (SELECT count(*) FROM import_account_fact), ?3, ?4)");
        put.bind(1, static_cast<int64_t>(number(m_import)));
        put.bind(2, static_cast<int64_t>(number(m_me)));
        put.bind(3, name);
        put.bind(4, value);
        put.exec();
    }
    QStringList gapsOf(const QString &target)
    {
        QStringList codes;
        const auto context = m_desk->contextFor(DraftsWorkspace::toSome(m_me, {target}));
        for (const ContextGap &gap : context ? context->gaps : std::vector<ContextGap> {}) {
            codes += gap.code;
        }
        return codes;
    }

    std::unique_ptr<DraftsWorkspace> m_desk;
    AccountId m_me = {};
    ImportId m_import = {};
    Pk m_ana = {};
    Pk m_bo = {};
};

void TestDraftContext::theDraftItself()
{
    DraftRequest request = DraftsWorkspace::toSome(m_me, {u"@ana"_s});
    request.language = u"de"_s;
    const auto now = m_desk->contextFor(request)->draft;
    QCOMPARE(now.channel, u"x-dm"_s);
    QCOMPARE(now.text, u"Hello there"_s);
    QCOMPARE(now.language, u"de"_s);
    QVERIFY(now.sendAt.is(m_desk->now()));
    QVERIFY(!now.isSendAtADay);
    request.sendAt = onDay(2026, 6, 1);
    const auto someDay = m_desk->contextFor(request)->draft;
    QVERIFY(someDay.sendAt.is(onDay(2026, 6, 1).at));
    QVERIFY(someDay.isSendAtADay);
    QVERIFY(someDay.audienceSize.isUnknown());
    QVERIFY(someDay.thread.isUnknown());
    QVERIFY(someDay.linkedTasks.isUnknown());
}

void TestDraftContext::aWallClockIsTheAccounts()
{
    DraftRequest request = DraftsWorkspace::toSome(m_me, {u"@ana"_s});
    request.sendAt = Dated::local(at(2026, 6, 1, 9, 30));
    QVERIFY(m_desk->contextFor(request)->draft.sendAt.is(at(2026, 6, 1, 8, 30)));
}

void TestDraftContext::ourSideIsWhatTheAccountStates()
{
    const review::Sender bare = draftTo(u"@ana"_s).sender;
    QCOMPARE(bare.handle, u"@me"_s);
    QCOMPARE(bare.zone, u"Europe/Lisbon"_s);
    QVERIFY(bare.profile.isUnknown());
    stateOfUs("bio", "Bells and maps");
    stateOfUs("website", "");
    m_desk->writer().exec("UPDATE account SET name = 'The Hub', own_domains = 'hub.example',"
                          " own_emails = 'post@hub.example' WHERE id = 1");
    const review::Sender told = draftTo(u"@ana"_s).sender;
    QCOMPARE(told.name, u"The Hub"_s);
    QCOMPARE(told.ownDomains, QStringList {u"hub.example"_s});
    QCOMPARE(told.ownEmails, QStringList {u"post@hub.example"_s});
    QVERIFY(told.profile->bio.is(true));
    QVERIFY(told.profile->link.is(false));
    QVERIFY(told.profile->photo.isUnknown());
    QVERIFY(told.profile->rateableWork.isUnknown());
    QVERIFY(told.recentPosts.isUnknown());
}

void TestDraftContext::ourLastPublicWord()
{
    const auto daysFrom = [this](qint64 asOf) {
        DraftRequest request = DraftsWorkspace::toSome(m_me, {u"@ana"_s});
        request.asOf = asOf;
        return m_desk->contextFor(request)->draft.sender.daysSincePublicActivity;
    };
    QVERIFY(daysFrom(m_desk->now()).isUnknown());
    m_desk->write({.account = m_me,
        .pk = m_ana,
        .direction = "out",
        .at = at(2026, 3, 14, 10),
        .kind = "reply"});
    QVERIFY(daysFrom(m_desk->now()).is(61)); // the import is three days old
    QVERIFY(daysFrom(at(2026, 6, 1)).isUnknown()); // who knows what we did since
    m_desk->write({.account = m_me,
        .pk = m_ana,
        .direction = "out",
        .at = at(2026, 5, 10),
        .kind = "mention"});
    QVERIFY(daysFrom(at(2026, 6, 1)).is(22));
}

void TestDraftContext::howMuchOfOurPostsWasPromotion()
{
    const auto postsOf = [this](const QString &channel, qint64 asOf) {
        DraftRequest request = DraftsWorkspace::toSome(m_me, {u"public"_s});
        request.channel = channel;
        request.asOf = asOf;
        return m_desk->contextFor(request)->draft.sender.recentPosts;
    };
    const qint64 now = m_desk->now();
    QVERIFY(postsOf(u"x-post"_s, now).isUnknown());
    const auto write = [this](qint64 when, const char *kind, const char *text) {
        m_desk->write({.account = m_me,
            .pk = m_ana,
            .direction = "out",
            .at = when,
            .text = text,
            .kind = kind});
    };
    for (int i = 0; i < 12; ++i) {
        write(at(2026, 4, 20, 10 + i), i < 9 ? "post" : "reply",
            i % 4 == 0 ? "Our mugs are on sale, £9 each." : "Frost on the reeds this morning.");
    }
    QVERIFY(postsOf(u"x-post"_s, now).is({12, 3}));
    QVERIFY(postsOf(u"x-dm"_s, now).isUnknown());
    QVERIFY(postsOf(u"mastodon-post"_s, now).isUnknown());
    // Nobody knows what was posted since.
    QVERIFY(postsOf(u"x-post"_s, at(2026, 5, 22, 10)).isUnknown());
    for (int i = 0; i < 45; ++i) {
        write(at(2026, 4, 22, 10) + i, "post", "Frost on the reeds this morning.");
    }
    QVERIFY(postsOf(u"x-post"_s, now).is({50, 1}));
    m_desk->writer().exec("UPDATE message SET was_deleted = 1 WHERE text LIKE 'Our mugs%'");
    QVERIFY(postsOf(u"x-post"_s, now).is({50, 0}));
}

void TestDraftContext::answersAloneAreNoStreamOfPosts()
{
    for (int i = 0; i < 20; ++i) {
        m_desk->write({.account = m_me,
            .pk = m_ana,
            .direction = "out",
            .at = at(2026, 5, 10, i),
            .kind = "comment"});
    }
    QVERIFY(draftTo(u"public"_s, u"x-post"_s).sender.recentPosts.isUnknown());
}

void TestDraftContext::whatWeSentIsCalledAsItsRecipient()
{
    QVERIFY(draftTo(u"@ana"_s).sent.isUnknown());
    const Pk far = aPerson().handled(u"ana_far"_s).in(*m_desk);
    m_desk->merge(m_ana, far);
    m_desk->write(
        {.account = m_me, .pk = far, .direction = "out", .at = at(2026, 5, 2), .text = "First"});
    m_desk->write(
        {.account = m_me, .pk = m_bo, .direction = "out", .at = at(2026, 5, 3), .text = "Second"});
    m_desk->write({.account = m_me,
        .pk = m_ana,
        .direction = "out",
        .at = at(2026, 5, 4),
        .text = "Third",
        .link = "name"});
    m_desk->write(
        {.account = m_me, .pk = m_ana, .direction = "out", .at = at(2026, 1, 2), .text = "Old"});
    m_desk->write({.account = m_me, .pk = m_ana, .at = at(2026, 5, 5), .text = "Theirs"});
    const auto sent = draftTo(u"@ana"_s).sent;
    QCOMPARE(sent->size(), std::size_t {3});
    QCOMPARE(sent->at(0).text, u"Third"_s); // perhaps hers, so nobody's
    QVERIFY(sent->at(0).who != u"@ana"_s && sent->at(0).who != u"Ana Field"_s);
    QVERIFY(sent->at(1).who != u"@bo"_s && sent->at(1).who != u"Bo Lind"_s);
    QCOMPARE(sent->at(2).who, u"@ana"_s);
    QCOMPARE(*sent->at(2).at, Dated::exact(at(2026, 5, 2)));
    QCOMPARE(draftTo(u"@bo"_s).sent->at(1).who, u"@bo"_s);
}

void TestDraftContext::inPrivateTheirOwnWordsCountInPublicEverybodys()
{
    m_desk->write({.account = m_me, .pk = m_ana, .at = at(2026, 5, 2), .text = "Keep this quiet"});
    m_desk->write({.account = m_me,
        .pk = m_ana,
        .at = at(2026, 5, 3),
        .text = "Said to all",
        .kind = "mention"});
    const auto theirs = draftTo(u"@ana"_s).privateReceived;
    QCOMPARE(theirs->size(), std::size_t {1});
    QCOMPARE(theirs->front().who, u"@ana"_s);
    QCOMPARE(theirs->front().text, u"Keep this quiet"_s);
    QVERIFY(draftTo(u"@bo"_s).privateReceived->empty());
    m_desk->write({.account = m_me, .pk = m_bo, .at = at(2019, 2, 1), .text = "Stop"});
    m_desk->write({.account = m_me, .pk = m_bo, .at = at(2019, 3, 1), .text = "x", .link = "name"});
    const auto longAgo = draftTo(u"@bo"_s).privateReceived;
    QCOMPARE(longAgo->size(), std::size_t {1});
    QCOMPARE(longAgo->front().text, u"Stop"_s);
    const auto received = draftTo(u"public"_s, u"x-post"_s).privateReceived;
    QCOMPARE(received->size(), std::size_t {1});
    QCOMPARE(received->front().who, u"Ana Field"_s);
    QCOMPARE(received->front().text, u"Keep this quiet"_s);
}

void TestDraftContext::limitsOfOursAndCrowdsAreTold()
{
    DraftRequest request = DraftsWorkspace::toSome(m_me, {u"public"_s});
    request.channel = u"x-post"_s;
    request.text = u"With @bell_host and @ana and @nobody_at_all"_s;
    QVERIFY(m_desk->contextFor(request)->draft.limits.empty());
    QCOMPARE(m_desk->contextFor(request)->draft.mentioned,
        (std::vector<review::Mentioned> {{u"@bell_host"_s}, {u"@ana"_s}, {u"@nobody_at_all"_s}}));
    const auto *const x = networks::Catalogue::builtIn().find(u"x"_s);
    networks::LimitStore(m_desk->writer()).set(*x, u"post-length"_s, 25'000, m_desk->now());
    tests::aPerson().withKey(u"77"_s).handled(u"Bell_Host"_s).withFollowers(250'000).in(*m_desk);
    const auto draft = m_desk->contextFor(request)->draft;
    QCOMPARE(draft.limits.size(), std::size_t {1});
    QCOMPARE(draft.limits.front().value, qint64 {25'000});
    QCOMPARE(draft.mentioned.front(), (review::Mentioned {u"@bell_host"_s, 250'000}));
    QVERIFY(draft.mentioned.at(1).followers.isUnknown());
}

void TestDraftContext::customersWhomATextNamesAreTold()
{
    DraftRequest request = DraftsWorkspace::toSome(m_me, {u"public"_s});
    request.channel = u"x-post"_s;
    request.text = u"With @ana and @bo"_s;
    const auto isCustomer = [&](std::size_t i) {
        return m_desk->contextFor(request)->draft.mentioned.at(i).isCustomer;
    };
    m_desk->tellFact(m_bo, "role", "customer");
    QVERIFY(isCustomer(0).isUnknown());
    QVERIFY(isCustomer(1).is(true));
    m_desk->merge(m_ana, m_bo);
    QVERIFY(isCustomer(0).is(true));
    m_desk->tellFact(m_ana, "role", "supplier", 9);
    QVERIFY(isCustomer(1).isUnknown());
}

void TestDraftContext::whatIsMissingIsSaid()
{
    QCOMPARE(gapsOf(u"@ana"_s), QStringList {u"no-messages"_s});
    m_desk->write({.account = m_me, .pk = m_ana, .at = at(2026, 5, 2)});
    QCOMPARE(gapsOf(u"@ana"_s), QStringList {});
    const AccountId other = m_desk->addAccount(u"x:other"_s);
    const auto context = m_desk->contextFor(DraftsWorkspace::toSome(other, {u"@ana"_s}));
    QCOMPARE(context->gaps,
        (std::vector<ContextGap> {
            {u"no-messages"_s, {u"x:other"_s}}, {u"lists-incomplete"_s, {u"x:other"_s}}}));
    DraftRequest later = DraftsWorkspace::toSome(m_me, {u"@ana"_s});
    later.asOf = at(2026, 8, 1);
    QCOMPARE(m_desk->contextFor(later)->gaps,
        (std::vector<ContextGap> {{u"import-old"_s, {u"x:me"_s, u"2026-05-11"_s}}}));
    const Wording wording = Wording::forLanguage(u"en"_s);
    for (const QString &code :
        {u"no-messages"_s, u"lists-incomplete"_s, u"import-old"_s, u"elsewhere"_s}) {
        QVERIFY2(wording.has(u"audience", code), qPrintable(code));
    }
}

void TestDraftContext::anAccountThatIsNotThere()
{
    const auto context = m_desk->contextFor(DraftsWorkspace::toSome(AccountId {77}, {u"@ana"_s}));
    QVERIFY(!context);
    QCOMPARE(context.error().code, Error::Code::NoSuchAccount);
}

void TestDraftContext::theSameAsALineOfJson()
{
    m_desk->merge(m_ana, aPerson().handled(u"ana_far"_s).livingIn(u"Porto"_s).in(*m_desk));
    m_desk->tellMeeting(m_ana, onDay(2026, 4, 1), "Bell fair");
    m_desk->tellPermission(m_bo, "opt-in");
    m_desk->writer().exec("INSERT INTO tag (pk, tag, set_at) VALUES (2, 'maps', 3)");
    m_desk->write({.account = m_me, .pk = m_ana, .at = at(2026, 4, 2)});
    m_desk->write({.account = m_me, .pk = m_bo, .direction = "out", .at = at(2026, 4, 3)});
    stateOfUs("bio", "Bells");
    m_desk->addList(u"Riders"_s, {m_ana, m_bo});
    const review::DraftContext own = draftTo(u"list:Riders"_s);
    QCOMPARE(own.recipients.size(), std::size_t {2});
    const auto read = review::draftFromJson(toJson(own));
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QVERIFY(read->recipients == own.recipients);
    QVERIFY(read->sender == own.sender);
    QVERIFY(*read == own);
    const auto rules = review::RuleSet::builtIn();
    QVERIFY(rules);
    QVERIFY(review::review(*read, *rules) == review::review(own, *rules));
}

void TestDraftContext::sixHundredPeopleAtOnce()
{
    std::vector<Pk> people;
    for (int i = 0; i < 600; ++i) {
        const Pk pk = aPerson()
                          .handled(u"rider%1"_s.arg(i))
                          .named(u"Rider %1"_s.arg(i))
                          .livingIn(i % 2 == 0 ? u"Lisbon"_s : QString())
                          .in(*m_desk);
        people.push_back(pk);
        if (i % 10 == 0) {
            m_desk->tellPermission(pk, i % 20 == 0 ? "opted-out" : "opt-in");
        }
        if (i % 3 == 0) {
            m_desk->write({.account = m_me, .pk = pk, .at = at(2026, 4, 2)});
        }
    }
    m_desk->addPair(m_me, onDay(2026, 5, 12), people, {});
    m_desk->addList(u"Riders"_s, people);
    review::DraftContext draft = draftTo(u"list:Riders"_s);
    review::AudienceFacts facts;
    review::readAudience(draft, facts);
    const auto count = [](const std::vector<review::Known3> &column, review::Known3 value) {
        return std::ranges::count(column, value);
    };
    using review::Known3;
    QCOMPARE(facts.total, 600);
    QCOMPARE(count(facts.optedOut, Known3::Yes), 30);
    QCOMPARE(count(facts.optIn, Known3::Yes), 30);
    QCOMPARE(count(facts.hasWritten, Known3::Yes), 200);
    QCOMPARE(count(facts.hasWritten, Known3::No), 400);
    QCOMPARE(count(facts.followsUs, Known3::Yes), 600);
    QCOMPARE(std::ranges::count(facts.waitsSince, at(2026, 4, 2)), 200);
    QCOMPARE(std::ranges::count(facts.localMinutes, qint16 {10 * 60}), 300); // 09:00 UTC
    const auto rules = review::RuleSet::builtIn();
    const review::Review answer = review::review(draft, *rules);
    QCOMPARE(answer.recipients, 600);
    QCOMPARE(answer.groupOf.size(), std::size_t {600});
    QVERIFY(answer == review::review(draftTo(u"list:Riders"_s), *rules));
}

COMITY_TEST_GUILESS(TestDraftContext)
#include "tst_draft_context.moc"

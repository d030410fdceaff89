#include "tests/model/drafts/drafts_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace comity::drafts;
using namespace Qt::StringLiterals;

/// Whom the words of a target mean.
class TestAudiencePeople : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_desk = std::make_unique<DraftsWorkspace>();
        m_me = m_desk->addAccount(u"x:me"_s);
        m_ana = aPerson().withKey(u"701"_s).handled(u"anafield"_s).named(u"Ana"_s).in(*m_desk);
        m_bo = aPerson().withKey(u"702"_s).handled(u"bo"_s).named(u"Bo"_s).in(*m_desk);
        m_desk->addPair(m_me, onDay(2026, 5, 11), {m_ana, m_bo}, {m_ana});
    }

    void targetsAreReadFromTheirWords();
    void listsOfEveryKindGiveTheirPeople();
    void aSmartListIsAnsweredNow();
    void handlesAreFoundInEverySpelling();
    void whoIsNamedTwiceGetsItOnce();
    void strangersAreNamed();
    void aListThatIsNotThereIsAnError();
    void whoIsOnAnotherNetworkIsCounted();
    void aDraftOfEverybodyHasNoRecipients();

private:
    QStringList namesOf(const QStringList &targets)
    {
        QStringList names;
        for (const auto &recipient : m_desk->recipients(m_me, targets)) {
            names += recipient.name;
        }
        return names;
    }

    std::unique_ptr<DraftsWorkspace> m_desk;
    AccountId m_me = {};
    Pk m_ana = {};
    Pk m_bo = {};
};

void TestAudiencePeople::targetsAreReadFromTheirWords()
{
    using Kind = AudienceTarget::Kind;
    QCOMPARE(audienceTargetFrom(u"public"_s), (AudienceTarget {Kind::Everybody, {}}));
    QCOMPARE(audienceTargetFrom(u"list: Sunday riders"_s),
        (AudienceTarget {Kind::List, u"Sunday riders"_s}));
    QCOMPARE(audienceTargetFrom(u"@public"_s), (AudienceTarget {Kind::Handle, u"@public"_s}));
    QCOMPARE(audienceTargetFrom(u"x:ana"_s), (AudienceTarget {Kind::Handle, u"x:ana"_s}));
}

void TestAudiencePeople::listsOfEveryKindGiveTheirPeople()
{
    for (const char *kind : {"private", "public", "target", "protected", "watch"}) {
        m_desk->addList(QString::fromLatin1(kind), {m_bo, m_ana}, kind);
        QStringList names = namesOf({u"list:"_s + QString::fromLatin1(kind).toUpper()});
        names.sort();
        QCOMPARE(names, (QStringList {u"Ana"_s, u"Bo"_s}));
    }
}

void TestAudiencePeople::aSmartListIsAnsweredNow()
{
    m_desk->addList(u"Friends"_s, {}, "smart");
    m_desk->writer().exec(
        R"(UPDATE list SET query = '{"relations":["mutual"]}' WHERE kind = 'smart')");
    QCOMPARE(namesOf({u"list:Friends"_s}), QStringList {u"Ana"_s});
    // A list that somebody came by is one of theirs.
    QCOMPARE(*m_desk->recipient(m_me, u"list:Friends"_s).lists, QStringList {u"Friends"_s});
    m_desk->addPair(m_me, onDay(2026, 5, 12), {m_ana, m_bo}, {m_ana, m_bo});
    QCOMPARE(namesOf({u"list:Friends"_s}), (QStringList {u"Ana"_s, u"Bo"_s}));
}

void TestAudiencePeople::handlesAreFoundInEverySpelling()
{
    for (const QString &handle :
        {u"@anafield"_s, u"AnaField"_s, u"x:anafield"_s, u"701"_s, u"https://x.com/anafield"_s}) {
        QCOMPARE(namesOf({handle}), QStringList {u"Ana"_s});
    }
}

void TestAudiencePeople::whoIsNamedTwiceGetsItOnce()
{
    m_desk->addList(u"Riders"_s, {m_bo});
    QCOMPARE(namesOf({u"@bo"_s, u"list:Riders"_s, u"@bo"_s}), QStringList {u"Bo"_s});
    const Pk other = aPerson().handled(u"bo_at_work"_s).named(u"B. Work"_s).in(*m_desk);
    m_desk->merge(m_bo, other);
    QCOMPARE(namesOf({u"list:Riders"_s, u"@bo_at_work"_s}), QStringList {u"Bo"_s});
    // Of two profiles on the network it goes to the one that was named.
    QCOMPARE(namesOf({u"@bo_at_work"_s}), QStringList {u"B. Work"_s});
}

void TestAudiencePeople::strangersAreNamed()
{
    const auto context = m_desk->contextFor(
        DraftsWorkspace::toSome(m_me, {u"@nobody_here"_s, u"@ana"_s, u"@anafield"_s, u"   "_s}));
    QVERIFY(context);
    QStringList strangers = context->strangers;
    strangers.sort();
    QCOMPARE(strangers, (QStringList {u"   "_s, u"@ana"_s, u"@nobody_here"_s}));
    QCOMPARE(context->draft.recipients.size(), std::size_t {1});
}

void TestAudiencePeople::aListThatIsNotThereIsAnError()
{
    const auto context = m_desk->contextFor(DraftsWorkspace::toSome(m_me, {u"list:Ghosts"_s}));
    QVERIFY(!context);
    QCOMPARE(context.error().code, Error::Code::NoSuchList);
    QCOMPARE(context.error().arguments, QStringList {u"Ghosts"_s});
}

void TestAudiencePeople::whoIsOnAnotherNetworkIsCounted()
{
    const Pk far = aPerson().on(u"github"_s).handled(u"far"_s).named(u"Far"_s).in(*m_desk);
    m_desk->addList(u"Riders"_s, {far, m_bo});
    const auto context = m_desk->contextFor(DraftsWorkspace::toSome(m_me, {u"list:Riders"_s}));
    QVERIFY(context);
    QCOMPARE(context->people, std::vector<Pk> {m_bo});
    QVERIFY(std::ranges::find(context->gaps, ContextGap {u"elsewhere"_s, {u"1"_s}})
        != context->gaps.end());
    // Another profile of theirs may be on it.
    m_desk->merge(far, m_ana);
    QCOMPARE(namesOf({u"list:Riders"_s}).size(), 2);
    QCOMPARE(m_desk->recipient(m_me, u"github:far"_s).handle, u"@anafield"_s);
    // A mail reaches whoever is on the list.
    DraftRequest mail = DraftsWorkspace::toSome(m_me, {u"list:Riders"_s});
    mail.channel = u"email"_s;
    QCOMPARE(m_desk->contextFor(mail)->people, (std::vector<Pk> {m_bo, far}));
}

void TestAudiencePeople::aDraftOfEverybodyHasNoRecipients()
{
    DraftRequest post = DraftsWorkspace::toSome(m_me, {u"public"_s});
    post.channel = u"x-post"_s;
    const auto context = m_desk->contextFor(post);
    QVERIFY(context);
    QVERIFY(context->draft.recipients.empty());
    QVERIFY(context->draft.hasRecipients);
    QVERIFY(context->gaps.empty());
}

COMITY_TEST_GUILESS(TestAudiencePeople)
#include "tst_audience_people.moc"

#include "model/people/identity_suggestions.h"

#include "model/base/wording.h"
#include "model/export/content_dump.h"
#include "model/people/hand_values.h"
#include "model/people/identity_merge.h"
#include "model/people/identity_traits.h"
#include "model/people/permission_store.h"
#include "model/people/person_note.h"
#include "model/people/person_profiles.h"
#include "model/people/person_tags.h"
#include "model/people/triage.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <QBuffer>
#include <random>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestIdentities : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aPersonIsCalledAfterItsSmallestProfile();
    void splittingOneKeepsTheOthersTogether();
    void mergeThenSplitIsNothing_data();
    void mergeThenSplitIsNothing();
    void reasonsAreKept();
    void aRefusalOutlivesAMerge();
    void sharedTraitsAreSuggested();
    void whatManyShareIsNot();
    void whoIsOnePersonOrRefusedIsNot();
    void traits_data();
    void traits();
    void everyReasonHasASentence();

private:
    static QByteArray dump(PeopleWorkspace &workspace)
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        return dumpContent(workspace.writer(), out, {}) ? out.data() : QByteArray("no dump");
    }
    static std::vector<IdentitySuggestion> suggestions(PeopleWorkspace &workspace)
    {
        return suggestIdentities(workspace.writer(), {}).value();
    }
};

void TestIdentities::aPersonIsCalledAfterItsSmallestProfile()
{
    PeopleWorkspace workspace;
    const Pk a = aPerson().in(workspace);
    const Pk b = aPerson().on(u"mastodon"_s).in(workspace);
    const Pk c = aPerson().on(u"bluesky"_s).in(workspace);
    const Pk d = aPerson().on(u"linkedin"_s).in(workspace);
    QVERIFY(mergePeople(workspace.writer(), {d, c}, u"same-website"_s, 1));
    const auto edit = mergePeople(workspace.writer(), {d, b, Pk {99}}, u"by-hand"_s, 2);
    QVERIFY(edit);
    PersonProfiles people(workspace.writer());
    QCOMPARE(people.of(c), (std::vector<Pk> {b, c, d}));
    QCOMPARE(people.of(a), std::vector<Pk> {a});
    QCOMPARE(people.onePerPerson({d, a, Pk {99}, b}), (std::vector<Pk> {d, a}));
    QVERIFY(undo(workspace.writer(), edit->changes));
    QCOMPARE(people.of(d), (std::vector<Pk> {c, d}));
    QVERIFY(mergePeople(workspace.writer(), {d, c}, u"again"_s, 3)->changes.isEmpty());
}

void TestIdentities::splittingOneKeepsTheOthersTogether()
{
    PeopleWorkspace workspace;
    const Pk a = aPerson().in(workspace);
    const Pk b = aPerson().on(u"mastodon"_s).in(workspace);
    const Pk c = aPerson().on(u"bluesky"_s).in(workspace);
    QVERIFY(mergePeople(workspace.writer(), {a, b, c}, u"by-hand"_s, 1));
    const auto edit = splitPeople(workspace.writer(), {a});
    QVERIFY(edit);
    PersonProfiles people(workspace.writer());
    QCOMPARE(people.of(c), (std::vector<Pk> {b, c}));
    QCOMPARE(workspace.number("SELECT person FROM profile WHERE pk = 3"), 2);
    QVERIFY(splitPeople(workspace.writer(), {b, c}));
    QCOMPARE(workspace.number("SELECT count(*) FROM profile WHERE person IS NOT NULL"), 0);
    QCOMPARE(workspace.number("SELECT count(*) FROM identity_verdict"), 0);
}

void TestIdentities::mergeThenSplitIsNothing_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 12; ++seed) {
        QTest::addRow("%u", seed) << seed;
    }
}

/// Random facts, people of several profiles and refusals; then a merge, facts about the new person
/// that are undone, and the merged ones split off again.
void TestIdentities::mergeThenSplitIsNothing()
{
    QFETCH(unsigned, seed);
    std::mt19937 chance(seed);
    const auto below
        = [&chance](int count) { return std::uniform_int_distribution<int>(0, count - 1)(chance); };
    PeopleWorkspace workspace;
    SQLite::Database &writer = workspace.writer();
    std::vector<Pk> all;
    for (int i = 0; i < 12; ++i) {
        all.push_back(aPerson().on(i % 2 == 0 ? u"x"_s : u"mastodon"_s).in(workspace));
    }
    const auto any = [&] { return all[static_cast<std::size_t>(below(int(all.size())))]; };
    for (int i = 0; i < 40; ++i) {
        const std::vector<Pk> one {any()};
        const QString word = choicesOf(HandField::Role).at(below(10));
        QVERIFY(setValue(writer, one, HandField::Role, word, 100 + below(50)));
        QVERIFY(addNote(writer, {any()}, u"Note %1"_s.arg(i), below(2) == 0, 100 + i));
        QVERIFY(addTags(writer, {any()}, {u"tag %1"_s.arg(below(5))}, 100 + i));
        QVERIFY(setTriage(writer, {any()}, TriageState::Reviewed, {}, 100 + i));
        if (below(4) == 0) {
            QVERIFY(recordPermission(writer, {any()}, {.source = u"mail"_s}, 100 + i));
        }
        if (below(5) == 0) {
            QVERIFY(mergePeople(writer, {any(), any()}, u"by-hand"_s, 100 + i));
        }
        if (below(6) == 0) {
            QVERIFY(refuseMerge(writer, any(), any(), u"same-handle"_s, 100 + i));
        }
    }
    const QByteArray before = dump(workspace);
    // Somebody of one profile joins; leaving is then told by one profile.
    PersonProfiles people(writer);
    std::vector<Pk> joins;
    for (const Pk pk : all) {
        if (people.of(pk).size() == 1 && joins.size() < 3) {
            joins.push_back(pk);
        }
    }
    QVERIFY(!joins.empty());
    std::vector<Pk> together = joins;
    const auto others = std::ranges::find_if(
        all, [&](Pk pk) { return std::ranges::find(joins, pk) == joins.end(); });
    together.push_back(*others);
    QVERIFY(mergePeople(writer, together, u"same-website"_s, 900));
    QVERIFY(dump(workspace) != before);
    const auto about = setValue(writer, together, HandField::Strength, u"friend"_s, 950);
    QVERIFY(undo(writer, about->changes));
    QVERIFY(splitPeople(writer, joins));
    QCOMPARE(dump(workspace), before);
}

void TestIdentities::reasonsAreKept()
{
    PeopleWorkspace workspace;
    const Pk a = aPerson().handled(u"ada"_s).withWebsite(u"fern.example"_s).in(workspace);
    const Pk b = aPerson()
                     .on(u"mastodon"_s)
                     .handled(u"ada@fern.example"_s)
                     .withWebsite(u"https://fern.example/"_s)
                     .in(workspace);
    QVERIFY(mergePeople(workspace.writer(), {b, a}, u"same-website"_s, 7));
    const std::vector<Identity> identities = identitiesOf(workspace.writer(), a);
    QCOMPARE(identities.size(), std::size_t {2});
    QCOMPARE(identities[1],
        (Identity {b, u"mastodon"_s, u"ada@fern.example"_s, {}, u"same-website"_s, 7,
            u"https://fern.example/"_s}));
    QCOMPARE(identitiesOf(workspace.writer(), Pk {9}).size(), std::size_t {0});
}

void TestIdentities::aRefusalOutlivesAMerge()
{
    PeopleWorkspace workspace;
    const Pk a = aPerson().in(workspace);
    const Pk b = aPerson().on(u"mastodon"_s).in(workspace);
    QVERIFY(refuseMerge(workspace.writer(), b, a, u"same-handle"_s, 5));
    const QByteArray before = dump(workspace);
    QVERIFY(mergePeople(workspace.writer(), {a, b}, u"by-hand"_s, 6));
    QCOMPARE(PersonProfiles(workspace.writer()).of(a).size(), std::size_t {2});
    QVERIFY(refuseMerge(workspace.writer(), a, b, u"late"_s, 7)->changes.isEmpty());
    QVERIFY(splitPeople(workspace.writer(), {b}));
    QCOMPARE(dump(workspace), before);
}

void TestIdentities::sharedTraitsAreSuggested()
{
    PeopleWorkspace workspace;
    const Pk a = aPerson()
                     .named(u"Hideo Starling-Oka"_s)
                     .handled(u"Starling_Oka"_s)
                     .livingIn(u"Port Merrow"_s)
                     .withWebsite(u"https://www.sundayloop.example/?utm=x"_s)
                     .in(workspace);
    const Pk b = aPerson()
                     .on(u"mastodon"_s)
                     .named(u"hideo starling oka"_s)
                     .handled(u"starling_oka@fern.example"_s)
                     .livingIn(u"port merrow "_s)
                     .in(workspace);
    const Pk c = aPerson()
                     .on(u"bluesky"_s)
                     .named(u"H."_s)
                     .withWebsite(u"sundayloop.example"_s)
                     .in(workspace);
    // The name alone is nothing, and neither is a short handle.
    aPerson().on(u"linkedin"_s).named(u"Hideo Starling-Oka"_s).in(workspace);
    aPerson().handled(u"ada"_s).in(workspace);
    aPerson().on(u"github"_s).handled(u"ada"_s).in(workspace);

    const auto found = suggestions(workspace);
    QCOMPARE(found.size(), std::size_t {2});
    QCOMPARE(found[0], (IdentitySuggestion {a, c, {IdentityReason::SameWebsite}}));
    QCOMPARE(found[1],
        (IdentitySuggestion {a, b, {IdentityReason::NameAndPlace, IdentityReason::SameHandle}}));
    QCOMPARE(sharedValues(workspace.writer(), found[1]),
        (QStringList {u"Hideo Starling-Oka, Port Merrow"_s, u"@Starling_Oka"_s}));
}

void TestIdentities::whatManyShareIsNot()
{
    PeopleWorkspace workspace;
    // Two of a firm on one network, one on another: nobody knows which of the two.
    aPerson().withWebsite(u"fernhill.example"_s).in(workspace);
    aPerson().withWebsite(u"fernhill.example"_s).in(workspace);
    aPerson().on(u"mastodon"_s).withWebsite(u"fernhill.example"_s).in(workspace);
    // A page that everybody has.
    aPerson().withWebsite(u"https://linktr.ee"_s).in(workspace);
    aPerson().on(u"mastodon"_s).withWebsite(u"linktr.ee/"_s).in(workspace);
    for (int i = 0; i < 8; ++i) {
        aPerson().on(u"network %1"_s.arg(i)).handled(u"service"_s).in(workspace);
    }
    QCOMPARE(suggestions(workspace).size(), std::size_t {0});
}

void TestIdentities::whoIsOnePersonOrRefusedIsNot()
{
    PeopleWorkspace workspace;
    const Pk a = aPerson().handled(u"starling"_s).in(workspace);
    const Pk b = aPerson().on(u"mastodon"_s).handled(u"starling@a.example"_s).in(workspace);
    QCOMPARE(suggestions(workspace).size(), std::size_t {1});
    QVERIFY(mergePeople(workspace.writer(), {a, b}, u"same-handle"_s, 1));
    QCOMPARE(suggestions(workspace).size(), std::size_t {0});
    QVERIFY(splitPeople(workspace.writer(), {a}));
    QVERIFY(setValue(workspace.writer(), {a, b}, HandField::Email, u"ada@fern.example"_s, 1));
    QCOMPARE(suggestions(workspace)[0].reasons,
        (std::vector {IdentityReason::SameContact, IdentityReason::SameHandle}));
    // The refusal is about the persons, whichever of their profiles is looked at.
    const Pk c = aPerson().on(u"bluesky"_s).in(workspace);
    QVERIFY(refuseMerge(workspace.writer(), c, a, u"by-hand"_s, 2));
    QVERIFY(mergePeople(workspace.writer(), {b, c}, u"by-hand"_s, 3));
    QCOMPARE(suggestions(workspace).size(), std::size_t {0});
}

void TestIdentities::traits_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("trait");
    QTest::newRow("address") << u"w HTTPS://WWW.Ada.example/Me/#top"_s << u"ada.example/me"_s;
    QTest::newRow("bare") << u"w ada.example"_s << u"ada.example"_s;
    QTest::newRow("no address") << u"w my shop"_s << QString();
    QTest::newRow("port") << u"w ada.example:8080"_s << QString();
    QTest::newRow("shared host") << u"w https://x.com/"_s << QString();
    QTest::newRow("page of a shared host") << u"w https://linktr.ee/ada"_s << u"linktr.ee/ada"_s;
    QTest::newRow("shortener") << u"w https://bit.ly/3xY"_s << QString();
    QTest::newRow("nothing") << u"w "_s << QString();
    QTest::newRow("handle") << u"h @Starling"_s << u"starling"_s;
    QTest::newRow("handle with host") << u"h starling@a.example"_s << u"starling"_s;
    QTest::newRow("bluesky") << u"h starling.bsky.social"_s << u"starling"_s;
    QTest::newRow("short") << u"h ada"_s << QString();
    QTest::newRow("digits") << u"h 12345678"_s << QString();
}

void TestIdentities::traits()
{
    QFETCH(QString, given);
    QFETCH(QString, trait);
    const std::string text = given.mid(2).toStdString();
    QCOMPARE(
        QString::fromStdString(given.startsWith(u'w') ? websiteTrait(text) : handleTrait(text)),
        trait);
    QCOMPARE(nameAndPlaceTrait("Ada", "Lisbon"), std::string());
    QCOMPARE(nameAndPlaceTrait("Ada L.", ""), std::string());
    QCOMPARE(nameAndPlaceTrait("Adá L.", "Lisbon!"), std::string("ada l\nlisbon"));
}

void TestIdentities::everyReasonHasASentence()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    for (int i = 0; i < identityReasonCount; ++i) {
        QVERIFY(wording.has(u"identity_reasons", toText(static_cast<IdentityReason>(i))));
    }
}

COMITY_TEST_GUILESS(TestIdentities)
#include "tst_identities.moc"

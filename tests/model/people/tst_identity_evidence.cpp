#include "model/people/identity_evidence.h"

#include "model/people/hand_values.h"
#include "model/people/identity_merge.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

/// What is shown before some people are made one.
class TestIdentityEvidence : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everySharedTraitIsTold();
    void profilesOfOnePersonAreNotCompared();
    void refusalsAndCommonNetworksAreTold();
    void strangersShareNothing();
};

void TestIdentityEvidence::everySharedTraitIsTold()
{
    PeopleWorkspace workspace;
    const Pk a = aPerson()
                     .handled(u"Starling"_s)
                     .named(u"Hideo Oka"_s)
                     .livingIn(u"Port Merrow"_s)
                     .withWebsite(u"https://www.loop.example/"_s)
                     .in(workspace);
    const Pk b = aPerson()
                     .on(u"mastodon"_s)
                     .handled(u"starling@fern.example"_s)
                     .named(u"HIDEO OKA"_s)
                     .livingIn(u"port merrow"_s)
                     .withWebsite(u"loop.example"_s)
                     .in(workspace);
    QVERIFY(setValue(workspace.writer(), {a}, HandField::Email, u"h@loop.example"_s, 1));
    QVERIFY(setValue(workspace.writer(), {b}, HandField::Email, u"H@loop.example"_s, 1));
    const IdentityEvidence evidence = identityEvidence(workspace.writer(), {b, a});
    QCOMPARE(evidence.shared.size(), std::size_t {4});
    using Shared = IdentityEvidence::Shared;
    QCOMPARE(evidence.shared[0],
        (Shared {b, a, IdentityReason::SameWebsite, u"loop.example"_s})); // as the first writes it
    QCOMPARE(evidence.shared[1].reason, IdentityReason::SameContact);
    QCOMPARE(evidence.shared[2],
        (Shared {b, a, IdentityReason::NameAndPlace, u"HIDEO OKA, port merrow"_s}));
    QCOMPARE(evidence.shared[3],
        (Shared {b, a, IdentityReason::SameHandle, u"@starling@fern.example"_s}));
    QVERIFY(evidence.refusals.empty());
    QVERIFY(evidence.networks.isEmpty());
}

void TestIdentityEvidence::profilesOfOnePersonAreNotCompared()
{
    PeopleWorkspace workspace;
    const Pk a = aPerson().handled(u"starling"_s).in(workspace);
    const Pk b = aPerson().on(u"mastodon"_s).handled(u"starling@a.example"_s).in(workspace);
    const Pk c = aPerson().on(u"bluesky"_s).handled(u"starling.bsky.social"_s).in(workspace);
    QVERIFY(mergePeople(workspace.writer(), {a, b}, u"by-hand"_s, 1));
    const IdentityEvidence evidence = identityEvidence(workspace.writer(), {c, b});
    QCOMPARE(evidence.shared.size(), std::size_t {2}); // with either of the two that are one
    for (const auto &shared : evidence.shared) {
        QCOMPARE(shared.first, c);
    }
    QVERIFY(identityEvidence(workspace.writer(), {a, b}).shared.empty());
}

void TestIdentityEvidence::refusalsAndCommonNetworksAreTold()
{
    PeopleWorkspace workspace;
    const Pk a = aPerson().in(workspace);
    const Pk b = aPerson().in(workspace);
    const Pk c = aPerson().on(u"github"_s).in(workspace);
    QVERIFY(refuseMerge(workspace.writer(), c, a, u"by-hand"_s, 77));
    const IdentityEvidence evidence = identityEvidence(workspace.writer(), {a, b, c});
    QCOMPARE(evidence.networks, QStringList {u"x"_s});
    QCOMPARE(evidence.refusals.size(), std::size_t {1});
    QCOMPARE(evidence.refusals[0], (IdentityEvidence::Refusal {a, c, 77}));
}

void TestIdentityEvidence::strangersShareNothing()
{
    PeopleWorkspace workspace;
    const Pk a = aPerson().named(u"Sam Field"_s).in(workspace);
    const Pk b = aPerson().on(u"mastodon"_s).named(u"Sam Field"_s).in(workspace);
    // A name alone is nothing, and who is not there shares nothing with anybody.
    QCOMPARE(identityEvidence(workspace.writer(), {a, b, Pk {99}}), IdentityEvidence {});
}

COMITY_TEST_GUILESS(TestIdentityEvidence)
#include "tst_identity_evidence.moc"

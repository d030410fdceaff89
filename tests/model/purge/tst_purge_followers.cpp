// A plan of followers who look automated, from the suggestion to the proof.
#include "model/accounts/accounts_store.h"
#include "model/purge/churn.h"
#include "model/purge/decision_memory.h"
#include "model/purge/plan_edits.h"
#include "model/purge/plan_json.h"
#include "model/purge/plan_maker.h"
#include "model/purge/proof_derivation.h"
#include "model/purge/purge_plan_store.h"
#include "model/purge/reason_judge.h"
#include "tests/support/purge_situation.h"
#include "tests/support/test_case.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// Looks automated by two signs of numbers.
PersonBuilder automated(const QString &handle)
{
    return aPerson().handled(handle).withFollowers(9'000).following(9'300).withPosts(0).joined(
        onDay(2026, 5, 10));
}

/// Three followers who look automated and one who does not; the first is followed back.
class Followers : public PurgeSituation
{
public:
    Followers()
    {
        for (const QString &handle : {u"maria48210377"_s, u"tin2"_s, u"tin3"_s}) {
            people.push_back(automated(handle).in(workspace));
        }
        people.push_back(
            aPerson().handled(u"rosa"_s).withFollowers(80).following(90).in(workspace));
        lastImport = workspace.addPair(us, onDay(2026, 5, 11), people, {people[0]});
        workspace.addSeen(lastImport, people, {snapshots::Field::Following});
        request.kind = PurgeKind::RemoveFollower;
        request.newFollowDays = 0;
    }

    SQLite::Database &writer() { return workspace.writer(); }
    PlanDocument document()
    {
        const Account account = AccountsStore(writer()).account(us).value();
        const auto columns = PeopleColumns::load(workspace.path(), us).value();
        PurgeFacts facts = PurgeFacts::load(writer(), us).value();
        readTextSigns(writer(), *columns, request, facts);
        const KeyOrder keys(workspace.path());
        const PurgeProposal proposal = planPurge(*columns, facts, request, &keys).value();
        return makeDocument(writer(), account, proposal, facts, request, workspace.now());
    }
    PlanDocument store()
    {
        return PurgePlanStore::store(
            writer(), document(), PurgePlanStore::WhenOpen::Close, workspace.now())
            .value();
    }
    PlanDocument open() { return PurgePlanStore(writer()).open(us).value(); }
    void list(const Dated &taken, const QString &kind, std::vector<Pk> of, bool isWhole = true)
    {
        PeopleWorkspace::List list {.kind = kind, .people = std::move(of)};
        if (!isWhole) {
            list.incompleteCode = u"said-incomplete"_s;
        }
        lastImport = workspace.addImport(us, taken);
        workspace.addList(us, lastImport, taken, list);
        derive();
    }
    void derive()
    {
        workspace.derive();
        deriveProofs(writer(), us);
    }
    QStringList proofs()
    {
        QStringList words;
        for (const PlanItem &item : open().items) {
            words += toText(item.proof);
        }
        return words;
    }
    QJsonObject json(PlanView view)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        {
            JsonWriter out(buffer);
            writeJson(open(), wording, view, out);
        }
        return QJsonDocument::fromJson(buffer.data()).object();
    }

    AccountId us = me;
    std::vector<Pk> people;
    ImportId lastImport = {};
    Wording wording = Wording::forLanguage(u"en"_s);
};

/// All three decided to be removed, and the first two ticked.
class Removed : public Followers
{
public:
    Removed()
    {
        for (const PlanItem &item : store().items) {
            items.push_back(*item.id);
        }
        Q_ASSERT(items.size() == 3);
        Q_ASSERT(plan_edits::decide(writer(), items, Decision::Unfollow, workspace.now()));
        Q_ASSERT(plan_edits::tick(writer(), {items[0], items[1]}, Tick::Done, workspace.now()));
    }

    std::vector<PlanItemId> items;
};

QStringList codesOf(const PlanItem &item)
{
    QStringList codes;
    for (const Consequence &one : item.consequences) {
        codes += one.code;
    }
    return codes;
}

} // namespace

class TestPurgeFollowers : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aStoredPlanKeepsItsKind();
    void everySignIsNamedWithNumbersAndSource();
    void whoFollowsEachOtherSaysSoFirst();
    void everyRemovalSaysWhatItDoes();
    void headroomStaysAsItIs();
    void theDocumentNamesTheKindOnlyHere();
    void oneOpenBatchOfWhicheverKind();
    void theNextListOfFollowersProvesEachTick();
    void aListOfWhomWeFollowProvesNothing();
    void aPartialListProvesNothing();
    void whoFollowsAgainCameBackAndFitsAgain();
    void anUndoneImportProvesNothingAnyMore();
    void batchesAreCountedByTheirOwnLists();
    void memoryTellsOfARemovalAndChurnDoesNot();
    void onlyWhomWeFollowIsLearntFrom();
    void someNetworksLetNobodyRemoveAFollower();
};

void TestPurgeFollowers::aStoredPlanKeepsItsKind()
{
    Followers s;
    QVERIFY(s.store().kind == PurgeKind::RemoveFollower);
    QVERIFY(s.open().kind == PurgeKind::RemoveFollower);
    PurgeRequest read;
    readOptions(s.open().options, read);
    QVERIFY(read.kind == PurgeKind::RemoveFollower);
    QCOMPARE(read.batch, s.request.batch);
    QCOMPARE(read.newFollowDays, 0);
    readOptions(optionsText({}), read);
    QVERIFY(read.kind == PurgeKind::Unfollow);
}

void TestPurgeFollowers::everySignIsNamedWithNumbersAndSource()
{
    Followers s;
    const auto signsOn = [](const PlanDocument &plan, Pk pk) {
        const auto found = std::ranges::find(plan.items, pk, &PlanItem::pk);
        return found == plan.items.end() ? std::vector<SignShown> {} : found->signs;
    };
    for (const PlanDocument &plan : {s.store(), s.open()}) {
        const std::vector<SignShown> signs = signsOn(plan, s.people[0]);
        QCOMPARE(signs.size(), std::size_t {3});
        QVERIFY(signs[0].sign == AutomationSign::Ratchet);
        QCOMPARE(signs[0].numbers, (QStringList {u"9000"_s, u"9300"_s, u"0"_s}));
        QCOMPARE(signs[0].source, u"csv:2026-05-11"_s);
        QVERIFY(signs[1].sign == AutomationSign::YoungAndMany);
        QVERIFY(signs[2].source.isEmpty()); // no import says how they are called
        QVERIFY(signs[2].sign == AutomationSign::NumberedHandle);
        QCOMPARE(signsOn(plan, s.people[1]).size(), std::size_t {2});
        QVERIFY(signsOn(plan, s.people[3]).empty());
    }
}

void TestPurgeFollowers::whoFollowsEachOtherSaysSoFirst()
{
    Followers s;
    SQLite::Statement note(
        s.writer(), "INSERT INTO note (pk, id, at, text) VALUES (?1, 1, 1, 'met at the fair')");
    note.bind(1, static_cast<int64_t>(number(s.people[0])));
    note.exec();
    for (const PlanItem &item : s.store().items) {
        const QStringList codes = codesOf(item);
        QCOMPARE(codes.value(0) == u"you-follow-them", item.pk == s.people[0]);
        QCOMPARE(codes.contains(u"notes"_s), item.pk == s.people[0]);
    }
}

void TestPurgeFollowers::everyRemovalSaysWhatItDoes()
{
    Followers s;
    for (const PlanItem &item : s.store().items) {
        const QStringList codes = codesOf(item);
        QCOMPARE(codes.mid(codes.size() - 2),
            (QStringList {u"followers-only-posts"_s, u"may-follow-again"_s}));
        for (const Consequence &one : item.consequences) {
            QVERIFY(s.wording.has(u"consequences", one.code));
            QCOMPARE(isOfEveryRemoval(one), codes.indexOf(one.code) >= codes.size() - 2);
        }
    }
    // Where nothing is shown to followers alone, only the other is true.
    QCOMPARE(consequencesOf({}, u"youtube", PurgeKind::RemoveFollower),
        std::vector<Consequence> {{u"may-follow-again"_s}});
    QVERIFY(consequencesOf({}, u"youtube").empty());
}

void TestPurgeFollowers::headroomStaysAsItIs()
{
    Followers s;
    const PlanHeadroom room = s.store().headroom;
    QCOMPARE(room.following, std::optional<qint64>(1));
    QVERIFY(room.left.has_value());
    QCOMPARE(room.after, room.left);
    QCOMPARE(s.open().headroom.after, room.left);
}

void TestPurgeFollowers::theDocumentNamesTheKindOnlyHere()
{
    Followers s;
    s.store();
    const QJsonObject plan = s.json(PlanView::Show);
    QCOMPARE(plan.value(u"kind"_s).toString(), u"remove-follower"_s);
    const QJsonObject item = plan.value(u"items"_s).toArray().at(0).toObject();
    QVERIFY(item.value(u"follow_back_likelihood"_s).isNull());
    const QJsonArray signs = item.value(u"evidence"_s).toObject().value(u"signs"_s).toArray();
    QVERIFY(signs.size() >= 2);
    QCOMPARE(signs.at(0).toObject().value(u"sign"_s).toString(), u"ratchet"_s);
    QVERIFY(signs.at(0).toObject().value(u"text"_s).toString().contains(u"9300"_s)
        || signs.at(0).toObject().value(u"text"_s).toString().contains(u"9,300"_s));

    s.request.kind = PurgeKind::Unfollow;
    s.request.reasons = {PurgeReason::LooksAutomated};
    QCOMPARE(s.store().items.size(), std::size_t {1});
    const QJsonObject usual = s.json(PlanView::Show);
    QVERIFY(!usual.contains(u"kind"_s));
    QVERIFY(!usual.value(u"items"_s)
                 .toArray()
                 .at(0)
                 .toObject()
                 .value(u"evidence"_s)
                 .toObject()
                 .contains(u"signs"_s));
}

void TestPurgeFollowers::oneOpenBatchOfWhicheverKind()
{
    Removed s;
    s.request.kind = PurgeKind::Unfollow;
    s.request.reasons = {PurgeReason::LooksAutomated};
    const PlanDocument other = s.document();
    QVERIFY(other.items.empty()); // whom we follow as well is on the open batch
    const auto refused = PurgePlanStore::store(
        s.writer(), other, PurgePlanStore::WhenOpen::Refuse, s.workspace.now());
    QVERIFY(!refused);
    QVERIFY(refused.error().code == Error::Code::OpenBatchExists);
}

void TestPurgeFollowers::theNextListOfFollowersProvesEachTick()
{
    Removed s;
    QCOMPARE(s.proofs(), (QStringList {u"unproved"_s, u"unproved"_s, u"unproved"_s}));
    const Pk stays = s.open().items[1].pk;
    s.list(onDay(2026, 5, 18), u"followers"_s, {stays, s.people[3]});
    QCOMPARE(s.proofs(), (QStringList {u"gone"_s, u"still-followed"_s, u"unproved"_s}));
    QCOMPARE(deriveProofs(s.writer(), s.us), qint64 {0}); // twice is once
}

void TestPurgeFollowers::aListOfWhomWeFollowProvesNothing()
{
    Removed s;
    s.list(onDay(2026, 5, 18), u"following"_s, {});
    QCOMPARE(s.proofs(), (QStringList {u"unproved"_s, u"unproved"_s, u"unproved"_s}));
}

void TestPurgeFollowers::aPartialListProvesNothing()
{
    Removed s;
    s.list(onDay(2026, 5, 18), u"followers"_s, {s.people[3]}, false);
    QCOMPARE(s.proofs(), (QStringList {u"not-in-file"_s, u"not-in-file"_s, u"unproved"_s}));
}

void TestPurgeFollowers::whoFollowsAgainCameBackAndFitsAgain()
{
    Removed s;
    QVERIFY(plan_edits::close(s.writer(), *s.open().planId, s.workspace.now()));
    s.list(onDay(2026, 5, 18), u"followers"_s, {s.people[3]});
    QVERIFY(s.document().items.empty());
    s.list(onDay(2026, 5, 25), u"followers"_s, s.people);
    s.request.asOf = onDay(2026, 7, 1).at;
    QCOMPARE(s.document().items.size(), std::size_t {3});
    SQLite::Statement proofs(
        s.writer(), "SELECT count(*) FROM purge_item WHERE proof = 'came-back'");
    QVERIFY(proofs.executeStep());
    QCOMPARE(proofs.getColumn(0).getInt(), 2);
}

void TestPurgeFollowers::anUndoneImportProvesNothingAnyMore()
{
    Removed s;
    s.list(onDay(2026, 5, 18), u"followers"_s, {s.people[3]});
    QCOMPARE(s.proofs().front(), u"gone"_s);
    s.workspace.undo(s.lastImport);
    s.derive();
    QCOMPARE(s.proofs().front(), u"unproved"_s);
}

void TestPurgeFollowers::batchesAreCountedByTheirOwnLists()
{
    Removed s;
    s.list(onDay(2026, 5, 18), u"following"_s, {});
    std::vector<BatchProof> batches = batchProofs(s.writer(), s.us);
    QCOMPARE(batches.size(), std::size_t {1});
    QVERIFY(batches[0].kind == PurgeKind::RemoveFollower);
    QVERIFY(!batches[0].checkedAt.isKnown());
    s.list(onDay(2026, 5, 20), u"followers"_s, {s.people[3]});
    batches = batchProofs(s.writer(), s.us);
    QCOMPARE(batches[0].checkedAt, onDay(2026, 5, 20));
    QCOMPARE(batches[0].gone(), qint64 {2});
}

void TestPurgeFollowers::memoryTellsOfARemovalAndChurnDoesNot()
{
    Removed s;
    const Pk first = s.open().items[0].pk;
    const auto memory = decisionMemory(s.writer(), s.us, {first});
    QCOMPARE(memory.size(), std::size_t {1});
    const QString said = sentenceOf(memory[0].newestFirst.at(0), s.wording, QTimeZone::utc());
    QVERIFY2(said.contains(u"remove them as a follower"_s), qPrintable(said));
    QVERIFY2(!said.contains(u"unfollow"_s), qPrintable(said));
    const Churn churn
        = churnOf(s.writer(), s.us, first, s.workspace.now(), QTimeZone::utc(), 21).value();
    QVERIFY(!churn.unfollowedBefore);
}

void TestPurgeFollowers::onlyWhomWeFollowIsLearntFrom()
{
    Followers s;
    std::vector<PlanItemId> items;
    for (const PlanItem &item : s.store().items) {
        items.push_back(*item.id);
    }
    const auto decided
        = plan_edits::decide(s.writer(), items, Decision::LearnOnly, s.workspace.now());
    QVERIFY(decided);
    QCOMPARE(decided->skipped, qint64 {2});
    for (const PlanItem &item : s.open().items) {
        QCOMPARE(item.decision == Decision::LearnOnly, item.pk == s.people[0]);
    }
}

void TestPurgeFollowers::someNetworksLetNobodyRemoveAFollower()
{
    QVERIFY(canRemoveFollowers(u"x"));
    QVERIFY(canRemoveFollowers(u"mastodon"));
    QVERIFY(canRemoveFollowers(u"a-network-of-ours"));
    QVERIFY(!canRemoveFollowers(u"bluesky"));
    QVERIFY(!canRemoveFollowers(u"discord")); // both sides or none
    QVERIFY(!followersStayOn(u"bluesky").value_or(networks::Rule {}).source.isEmpty());
    QVERIFY(!followersStayOn(u"x"));
}

COMITY_TEST_GUILESS(TestPurgeFollowers)
#include "tst_purge_followers.moc"

// Two accounts of ours on one network stand beside each other: whatever happens to the one, the
// other's relations and purge plans are those of a workspace that never heard of it.
#include "model/accounts/accounts_store.h"
#include "model/people/hand_edit.h"
#include "model/purge/key_order.h"
#include "model/purge/plan_edits.h"
#include "model/purge/plan_maker.h"
#include "model/purge/purge_plan_store.h"
#include "model/purge/purge_planner.h"
#include "tests/support/import_text.h"
#include "tests/support/test_case.h"

#include <QRandomGenerator>
#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int people = 30;

class TwoAccounts : public ImportWorkspace
{
public:
    /// Both lists of an account on a day of May; each bit of a mask is a person.
    std::optional<ImportId> importPair(
        const QString &handle, int day, quint32 followers, quint32 following)
    {
        std::optional<ImportId> last;
        for (const auto &[kind, mask] : {std::pair(formats::ListKind::Followers, followers),
                 std::pair(formats::ListKind::Following, following)}) {
            QByteArray text = "ID,Handle,Last Tweet\n";
            for (int i = 0; i < people; ++i) {
                if ((mask >> static_cast<unsigned>(i)) & 1U) {
                    text += QByteArray::number(70'000 + i) + ",person" + QByteArray::number(i)
                        + ",2025-01-0" + QByteArray::number(1 + i % 9) + '\n';
                }
            }
            ImportRequest request;
            request.paths = {write(u"%1-%2-%3.csv"_s.arg(handle).arg(day).arg(toText(kind)), text)};
            request.account = ImportRequest::AccountName {u"x"_s, handle};
            request.list = kind;
            request.takenAt = dayOf2026(5, day);
            request.complete = true;
            last = import(request).id;
        }
        return last;
    }

    AccountId account(const QString &handle)
    {
        return AccountsStore(file().reader()).find(u"x:"_s + handle)->id;
    }

    /// Who stands how to the account, and since when.
    QString relations(const QString &handle)
    {
        SQLite::Statement query(file().reader(),
            "SELECT key || ' ' || they_follow || ' ' || we_follow || ' ' ||"
            " coalesce(they_seen_from, '-') || ' ' || coalesce(we_seen_from, '-') || ' ' ||"
            " coalesce(they_left_by, '-') FROM v_relations JOIN v_people USING (pk)"
            " WHERE account = ?1 ORDER BY key");
        query.bind(1, static_cast<int64_t>(number(account(handle))));
        QStringList out;
        while (query.executeStep()) {
            out += QString::fromStdString(query.getColumn(0).getString());
        }
        return out.join(u'\n');
    }

    PlanDocument proposal(const QString &handle)
    {
        const AccountId id = account(handle);
        const auto columns = PeopleColumns::load(file().path(), id);
        const auto facts = PurgeFacts::load(file().reader(), id);
        PurgeRequest request;
        request.asOf = clock()().toSecsSinceEpoch();
        request.newFollowDays = 0;
        request.likelyPercent = neverLikely;
        const KeyOrder keys(file().path());
        return makeDocument(file().reader(), *AccountsStore(file().reader()).account(id),
            planPurge(**columns, *facts, request, &keys).value(), *facts, request,
            clock()().toSecsSinceEpoch());
    }

    /// Whom a plan of the account would name, and why.
    QString plan(const QString &handle)
    {
        QStringList out;
        for (const auto &item : proposal(handle).items) {
            out += item.key;
        }
        return out.join(u' ');
    }

    /// Decides about a stored plan of the account and ticks it.
    void purge(const QString &handle, Decision decision)
    {
        const auto writer = file().connect(db::Use::Writer);
        const qint64 now = clock()().toSecsSinceEpoch();
        const auto stored = PurgePlanStore::store(
            *writer, proposal(handle), PurgePlanStore::WhenOpen::Close, now);
        if (!stored || stored->items.empty()) {
            return;
        }
        std::vector<PlanItemId> items;
        for (const auto &item : stored->items) {
            items.push_back(*item.id);
        }
        QVERIFY(plan_edits::decide(*writer, items, decision, now).has_value());
        if (decision == Decision::Unfollow) {
            QVERIFY(plan_edits::tick(*writer, items, Tick::Done, now).has_value());
        }
    }

    /// Two profiles become one person.
    db::ChangeSet merge(int one, int other)
    {
        const auto writer = file().connect(db::Use::Writer);
        const auto done = editByHand(*writer, [&]() -> Result<void> {
            SQLite::Statement put(*writer,
                "UPDATE profile SET person = (SELECT min(pk) FROM profile WHERE key IN (?1, ?2))"
                " WHERE key IN (?1, ?2)");
            put.bind(1, static_cast<int64_t>(70'000 + one));
            put.bind(2, static_cast<int64_t>(70'000 + other));
            put.exec();
            return {};
        });
        return done ? done->changes : db::ChangeSet();
    }
};

} // namespace

class TestTwoAccounts : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatHappensToOneLeavesTheOther_data();
    void whatHappensToOneLeavesTheOther();
};

void TestTwoAccounts::whatHappensToOneLeavesTheOther_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 7U, 23U, 101U, 4'711U}) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestTwoAccounts::whatHappensToOneLeavesTheOther()
{
    QFETCH(const quint32, seed);
    QRandomGenerator chance(seed);
    TwoAccounts both;
    TwoAccounts alone;
    std::vector<ImportId> seconds;
    for (int day = 1; day <= 3; ++day) {
        const quint32 followers = chance.generate();
        const quint32 following = chance.generate();
        both.importPair(u"first"_s, day, followers, following);
        alone.importPair(u"first"_s, day, followers, following);
        seconds.push_back(*both.importPair(u"second"_s, day, chance.generate(), chance.generate()));
        QCOMPARE(both.relations(u"first"_s), alone.relations(u"first"_s));
    }
    const QString relations = both.relations(u"first"_s);
    const QString plan = both.plan(u"first"_s);
    QCOMPARE(plan, alone.plan(u"first"_s));
    QVERIFY(!plan.isEmpty());
    const QString second = both.relations(u"second"_s);

    both.purge(u"second"_s, Decision::Unfollow);
    QCOMPARE(both.relations(u"first"_s), relations);
    QCOMPARE(both.plan(u"first"_s), plan);

    const auto merged
        = both.merge(int(chance.bounded(people / 2)), people / 2 + int(chance.bounded(people / 2)));
    QCOMPARE(both.relations(u"first"_s), relations);
    QCOMPARE(both.relations(u"second"_s), second);
    QVERIFY(undo(*both.file().connect(db::Use::Writer), merged).has_value());
    QCOMPARE(both.relations(u"second"_s), second);

    both.undo(seconds.at(chance.bounded(quint32(seconds.size()))));
    QCOMPARE(both.relations(u"first"_s), relations);
    QCOMPARE(both.plan(u"first"_s), plan);
    QCOMPARE(both.problems(), QStringList());
}

COMITY_TEST_GUILESS(TestTwoAccounts)
#include "tst_two_accounts.moc"

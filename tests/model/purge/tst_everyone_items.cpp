#include "model/purge/everyone_items.h"

#include "model/accounts/accounts_store.h"
#include "model/people/person_facts.h"
#include "model/purge/plan_json.h"
#include "model/purge/plan_maker.h"
#include "tests/support/purge_situation.h"
#include "tests/support/test_case.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestEveryoneItems : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyoneIsWrittenAsABatchIs_data();
    void everyoneIsWrittenAsABatchIs();
    void manyStandInTheirOrder();
    void nobodyIsAnEmptyList();

private:
    template <typename Write>
    static QByteArray written(Write write)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        JsonWriter json(buffer);
        write(json);
        json.flush();
        return buffer.data();
    }
    static QByteArray atOnce(PurgeSituation &s)
    {
        const Made made(s);
        const PlanDocument plan = makeDocument(s.workspace.writer(), made.account, made.proposal,
            made.facts, s.request, s.workspace.now());
        return written([&](JsonWriter &json) {
            writeJson(plan, Wording::forLanguage(u"en"_s), PlanView::Plan, json);
        });
    }
    static QByteArray fewByFew(PurgeSituation &s)
    {
        const Made made(s);
        const PlanDocument head = planHead(s.workspace.writer(), made.account, made.proposal,
            made.facts, s.request, s.workspace.now());
        const auto everyone
            = EveryoneItems::read(s.workspace.writer(), made.account.network, made.proposal.items);
        return written([&](JsonWriter &json) {
            writeJson(head, *everyone, Wording::forLanguage(u"en"_s), json);
        });
    }
    struct Made
    {
        explicit Made(PurgeSituation &s)
            : account(*AccountsStore(s.workspace.writer()).account(s.me))
            , facts(*PurgeFacts::load(s.workspace.writer(), s.me))
            , proposal(s.plan())
        {
        }
        Account account;
        PurgeFacts facts;
        PurgeProposal proposal;
    };
};

void TestEveryoneItems::everyoneIsWrittenAsABatchIs_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("one") << 1;
    QTest::newRow("three") << 3;
    QTest::newRow("more than two blocks") << 2'051;
}

void TestEveryoneItems::everyoneIsWrittenAsABatchIs()
{
    QFETCH(int, count);
    PurgeSituation s;
    s.request.everyone = true;
    std::vector<Pk> people;
    s.workspace.writer().exec("BEGIN");
    for (int i = 0; i < count; ++i) {
        PersonBuilder person = i % 2 == 0 ? quiet() : lively();
        const QString key = i % 3 == 0 ? u"@Näme_%1"_s.arg(i) : QString::number(7'000 - i);
        person.withKey(key).handled(i % 5 == 0 ? u"<b>\"%1\""_s.arg(i) : u"wren_%1"_s.arg(i));
        people.push_back(person.in(s.workspace));
    }
    s.workspace.writer().exec("UPDATE profile SET url = 'https://own.example/' || pk"
                              " WHERE pk % 7 = 0");
    s.workspace.writer().exec("COMMIT");
    const ImportId import = s.workspace.addPair(s.me, onDay(2026, 5, 11), {}, people);
    s.workspace.addSeen(import, people, {snapshots::Field::LastPostAt});
    const QByteArray expected = atOnce(s);
    QCOMPARE(fewByFew(s), expected);
    const QJsonObject plan = QJsonDocument::fromJson(expected).object();
    QCOMPARE(plan.value(u"items"_s).toArray().size(), count);
    QCOMPARE(plan.value(u"items"_s).toArray().first()[u"evidence"_s][u"source"_s].toString(),
        u"csv:2026-05-11"_s);
}

/// So many ranges of pks that two threads look for them.
void TestEveryoneItems::manyStandInTheirOrder()
{
    PurgeSituation s;
    s.request.everyone = true;
    std::vector<Pk> people;
    std::vector<Pk> guarded;
    for (int chunk = 0; chunk < 5; ++chunk) {
        s.workspace.writer().exec("UPDATE meta SET value = " + std::to_string(1 + chunk * 65'536)
            + " WHERE name = 'next_pk'");
        for (int i = 0; i < 3; ++i) {
            people.push_back(
                quiet().withKey(QString::number(900 - chunk * 10 - i)).in(s.workspace));
        }
        guarded.push_back(quiet().withKey(QString::number(100 + chunk)).in(s.workspace));
    }
    std::vector<Pk> followed = people;
    followed.insert(followed.end(), guarded.begin(), guarded.end());
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {}, followed);
    QVERIFY(setFact(s.workspace.writer(), PersonFact::Protected, guarded, true, 5));
    std::vector<Pk> expected(
        people.rbegin(), people.rend()); // by key, which fall from first to last
    const PurgeProposal plan = s.plan();
    QCOMPARE(PurgeSituation::people(plan), expected);
    QCOMPARE(plan.fit, qint64 {15});
    QCOMPARE(plan.lookedAt, qint64 {20});
    QCOMPARE(plan.peopleLeftOut(LeftOut::Protected), guarded);
    QCOMPARE(fewByFew(s), atOnce(s));
    // And no more than a batch of them.
    s.request.everyone = false;
    s.request.batch = 4;
    expected.resize(4);
    QCOMPARE(PurgeSituation::people(s.plan()), expected);
}

void TestEveryoneItems::nobodyIsAnEmptyList()
{
    PurgeSituation s;
    s.request.everyone = true;
    const Pk one = lively().in(s.workspace);
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {one}, {one});
    QCOMPARE(fewByFew(s), atOnce(s));
    QVERIFY(fewByFew(s).contains("\"items\": []"));
}

COMITY_TEST_GUILESS(TestEveryoneItems)
#include "tst_everyone_items.moc"

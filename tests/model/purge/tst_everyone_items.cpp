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
#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestEveryoneItems : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyoneIsWrittenAsABatchIs_data();
    void everyoneIsWrittenAsABatchIs();
    void strangersTextsAreWrittenAsABatchIs();
    void followDatesOfTheirOwnAreWrittenAsABatchIs();
    void whoIsNoMoreIsWrittenAsABatchIs();
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
    static QByteArray atOnce(PurgeSituation &s) { return atOnce(s, Made(s)); }
    static QByteArray fewByFew(PurgeSituation &s) { return fewByFew(s, Made(s)); }
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
    static QByteArray atOnce(PurgeSituation &s, const Made &made)
    {
        const PlanDocument plan = makeDocument(s.workspace.writer(), made.account, made.proposal,
            made.facts, s.request, s.workspace.now());
        return written([&](JsonWriter &json) {
            writeJson(plan, Wording::forLanguage(u"en"_s), PlanView::Plan, json);
        });
    }
    static QByteArray fewByFew(PurgeSituation &s, const Made &made)
    {
        const PlanDocument head = planHead(s.workspace.writer(), made.account, made.proposal,
            made.facts, s.request, s.workspace.now());
        const auto everyone
            = EveryoneItems::read(s.workspace.writer(), made.account.network, made.proposal.items);
        return written([&](JsonWriter &json) {
            writeJson(head, *everyone, Wording::forLanguage(u"en"_s), json);
        });
    }
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

void TestEveryoneItems::strangersTextsAreWrittenAsABatchIs()
{
    const QList<QByteArray> hostile {"\"},{\"id\":1,\""_ba, "back\\slash"_ba, "line\nbreak\ttab"_ba,
        "\x01\x02\x1f"_ba, "delete\x7f"_ba, "null"_ba, "nul\0inside"_ba, "\xED\xA0\x80"_ba,
        "\xED\xB0\x80 half"_ba, "\xC3"_ba, "\xFF\xFE"_ba, "\xC0\xAF"_ba, "\xEF\xBB\xBF mark"_ba,
        "\xEF\xBB\xBF"_ba, "\xE2\x80\xAEgnp.exe"_ba, "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D"_ba,
        "\xF0\x9F\xA6\x8A"_ba, "\xE2\x80\xA8separator"_ba, "<script>"_ba, "=1+1"_ba, " "_ba, ""_ba,
        QByteArray(5'000, 'x'), QByteArray(3'000, '"')};
    PurgeSituation s;
    s.request.everyone = true;
    std::vector<Pk> people;
    SQLite::Statement put(s.workspace.writer(),
        "UPDATE profile SET handle = CAST(?2 AS TEXT), url = CAST(?3 AS TEXT),"
        " key = CAST(?4 AS TEXT) WHERE pk = ?1");
    for (qsizetype i = 0; i < 2 * hostile.size(); ++i) {
        const QByteArray &text = hostile.at(i / 2);
        people.push_back(quiet().withKey(QString::number(100 + i)).in(s.workspace));
        const QByteArray url = "https://own.example/" + text;
        // Half of them by their keys as well.
        const QByteArray key = i % 2 == 0 ? QByteArray::number(100 + i) : text + '#';
        put.reset();
        put.bind(1, static_cast<int64_t>(number(people.back())));
        put.bind(2, text.constData(), static_cast<int>(text.size()));
        put.bind(3, url.constData(), static_cast<int>(url.size()));
        put.bind(4, key.constData(), static_cast<int>(key.size()));
        put.exec();
    }
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {}, people);
    const QByteArray expected = atOnce(s);
    QCOMPARE(fewByFew(s), expected);
    QJsonParseError error;
    const QJsonArray items
        = QJsonDocument::fromJson(expected, &error).object().value(u"items"_s).toArray();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(items.size(), 2 * hostile.size());
    const auto isQuoted = [](const QJsonValue &item) {
        return item[u"handle"].toString() == u"\"},{\"id\":1,\""_s;
    };
    QCOMPARE(std::ranges::count_if(items, isQuoted), 2);
}

void TestEveryoneItems::followDatesOfTheirOwnAreWrittenAsABatchIs()
{
    PurgeSituation s;
    s.request.everyone = true;
    std::vector<std::pair<Pk, Dated>> follows;
    std::vector<Pk> people;
    for (int i = 0; i < 200; ++i) {
        // Some without a last post, or with one of another precision.
        const Dated post = i % 4 == 0 ? Dated()
            : i % 4 == 1              ? onDay(2019, 3, 1 + i % 28)
            : i % 4 == 2              ? Dated::local(1'500'000'000 + i)
                                      : Dated::exact(1'600'000'000 + i * 86'399);
        PersonBuilder person = aPerson().lastPosted(post);
        if (i % 3 != 0) {
            person.withFollowers(900 + i).following(i);
        }
        people.push_back(person.withKey(QString::number(4'000 - i)).in(s.workspace));
        follows.emplace_back(people.back(), i % 5 == 0 ? Dated() : onDay(2020, 1 + i % 12, 3));
    }
    s.followOn(follows, {});
    s.request.matchAll = false;
    const QByteArray expected = atOnce(s);
    QCOMPARE(fewByFew(s), expected);
    QVERIFY(expected.contains("\"precision\": \"day\""));
    QVERIFY(expected.contains("\"last_post_at\": null"));
    QVERIFY(expected.contains("\"follow_back_likelihood\": null"));
}

/// Somebody may be erased while a plan is worked out.
void TestEveryoneItems::whoIsNoMoreIsWrittenAsABatchIs()
{
    PurgeSituation s;
    s.request.everyone = true;
    std::vector<Pk> people;
    for (int i = 0; i < 9; ++i) {
        people.push_back(quiet().withKey(QString::number(50 + i)).in(s.workspace));
    }
    s.workspace.addPair(s.me, onDay(2026, 5, 11), {}, people);
    Made made(s);
    for (const std::size_t place : {2U, 3U, 8U}) {
        made.proposal.items.at(place).pk = Pk {70'000 + static_cast<quint32>(place)};
    }
    const QByteArray expected = atOnce(s, made);
    QCOMPARE(fewByFew(s, made), expected);
    QCOMPARE(expected.count("\"key\": null"), qsizetype {3});
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

#include "model/standing/people_query_json.h"

#include "tests/support/test_case.h"

#include <QTest>

using namespace comity;
using namespace Qt::StringLiterals;

class TestPeopleQueryJson : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead_data();
    void whatIsWrittenIsRead();
    void whatIsNotUnderstoodIsRefused_data();
    void whatIsNotUnderstoodIsRefused();
};

namespace {

using Kind = MarkCondition::Kind;
using Field = NumberCondition::Field;

PeopleQuery everything()
{
    PeopleQuery query;
    query.relations = {Relation::Mutual, Relation::Left};
    query.staleDays = 120;
    query.onlyNew = query.onlyLeft = query.onlyProtected = query.onlyLearnOnly = true;
    query.onlyBlocked = true;
    for (int kind = 0; kind <= static_cast<int>(Kind::Noted); ++kind) {
        query.marks.push_back({static_cast<Kind>(kind), u"a \"b\"\nc"_s, {}, kind % 2 == 0});
    }
    query.marks.front().list = ListId {42};
    for (int field = 0; field <= static_cast<int>(Field::Score); ++field) {
        query.numbers.push_back({static_cast<Field>(field), field, 1'000'000'000'000 + field});
    }
    query.numbers.back().name = u"Klout <b>"_s;
    query.stages.insert(Stage::None);
    query.stages.insert(Stage::Conversion);
    query.search = u"Zoë \u202e<b>"_s;
    return query;
}

} // namespace

void TestPeopleQueryJson::whatIsWrittenIsRead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("everybody") << toJson({});
    QTest::newRow("everything") << toJson(everything());
    PeopleQuery three;
    three.relations = {Relation::NotFollowingBack};
    three.numbers = {{Field::DaysSincePost, 90, {}}, {Field::Followers, {}, 500}};
    QTest::newRow("three conditions") << toJson(three);
}

void TestPeopleQueryJson::whatIsWrittenIsRead()
{
    QFETCH(QByteArray, json);
    const auto query = peopleQueryFromJson(json);
    QVERIFY(query);
    QCOMPARE(toJson(*query), json);
    if (json == toJson(everything())) {
        QCOMPARE(*query, everything());
    }
}

void TestPeopleQueryJson::whatIsNotUnderstoodIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no object") << QByteArray("[]");
    QTest::newRow("cut off") << toJson(everything()).chopped(3);
    QTest::newRow("a key of a later version") << QByteArray(R"({"moods":["happy"]})");
    QTest::newRow("a word of a later version") << QByteArray(R"({"relations":["betrothed"]})");
    QTest::newRow("a stage of a later version") << QByteArray(R"({"stages":["referral"]})");
    QTest::newRow("a mark of a later version") << QByteArray(R"({"marks":[{"kind":"shoe-size"}]})");
    QTest::newRow("more in a mark") << QByteArray(R"({"marks":[{"kind":"met","since":4}]})");
    QTest::newRow("a number as a text")
        << QByteArray(R"({"numbers":[{"field":"followers","least":"many"}]})");
    QTest::newRow("a field of a later version") << QByteArray(R"({"numbers":[{"field":"age"}]})");
}

void TestPeopleQueryJson::whatIsNotUnderstoodIsRefused()
{
    QFETCH(QByteArray, json);
    const auto query = peopleQueryFromJson(json);
    QVERIFY(!query);
    QCOMPARE(query.error().code, Error::Code::BadSmartList);
}

COMITY_TEST_GUILESS(TestPeopleQueryJson)
#include "tst_people_query_json.moc"

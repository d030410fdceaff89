#include "model/review/person_match.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::review;
using namespace Qt::StringLiterals;

namespace {

Recipient somebody(const QString &name, const QString &handle = {}, const QStringList &known = {})
{
    Recipient person;
    person.name = name;
    person.handle = handle;
    if (!known.isEmpty()) {
        person.knownNames = known;
    }
    return person;
}

std::vector<quint32> rowsOf(const PersonMatch &people, QStringView who)
{
    const auto rows = people.rowsOf(who);
    return {rows.begin(), rows.end()};
}

using Rows = std::vector<quint32>;

} // namespace

class TestPersonMatch : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void namesMatchWithoutCaseAndAccents();
    void handlesMatchWithAndWithoutTheAt();
    void knownNamesMatch();
    void peopleOfOneNameAreBothMeant();
    void aNameOfSeveralPeopleIsAmbiguous();
    void strangersAndPartsOfNamesMatchNobody();
    void blanksAndCommasDoNotMatter();
};

void TestPersonMatch::namesMatchWithoutCaseAndAccents()
{
    const std::vector<Recipient> all {somebody(u"Zoë Łuczak"_s), somebody(u"Bjørn  Æbel"_s)};
    const PersonMatch people(all);
    QCOMPARE(rowsOf(people, u"zoe luczak"), Rows {0});
    QCOMPARE(rowsOf(people, u"  ZOË ŁUCZAK "), Rows {0});
    QCOMPARE(rowsOf(people, u"Luczak, Zoe"), Rows {0});
    QCOMPARE(rowsOf(people, u"Bjorn Aebel"), Rows {1});
    QVERIFY(people.isRow(1, u"Bjørn Æbel") && !people.isRow(0, u"Bjørn Æbel"));
}

void TestPersonMatch::handlesMatchWithAndWithoutTheAt()
{
    const std::vector<Recipient> all {
        somebody(u"Zoë"_s, u"@ZoeL"_s), somebody({}, u"@finn@reef.example"_s)};
    const PersonMatch people(all);
    QCOMPARE(rowsOf(people, u"@zoel"), Rows {0});
    QCOMPARE(rowsOf(people, u"zoel"), Rows {0});
    QCOMPARE(rowsOf(people, u"@Finn@reef.example"), Rows {1});
    QVERIFY(rowsOf(people, u"@finn").empty());
    // A handle is no name.
    QVERIFY(rowsOf(people, u"@zoë").empty());
}

void TestPersonMatch::knownNamesMatch()
{
    const std::vector<Recipient> all {somebody(u"Elisabeth Moor"_s, {}, {u"Lisl"_s, u"@moor_e"_s})};
    const PersonMatch people(all);
    QCOMPARE(rowsOf(people, u"lisl"), Rows {0});
    QCOMPARE(rowsOf(people, u"@Moor_E"), Rows {0});
}

void TestPersonMatch::peopleOfOneNameAreBothMeant()
{
    const std::vector<Recipient> all {somebody(u"Kim Berg"_s, u"@kb1"_s), somebody(u"Other"_s),
        somebody(u"Kim Berg"_s, u"@kb2"_s, {u"Kim Berg"_s})};
    const PersonMatch people(all);
    QCOMPARE(rowsOf(people, u"Kim Berg"), (Rows {0, 2}));
    QCOMPARE(rowsOf(people, u"@kb2"), Rows {2});
}

void TestPersonMatch::aNameOfSeveralPeopleIsAmbiguous()
{
    const std::vector<Recipient> all {somebody(u"Ana Diaz"_s, u"@ana_d"_s),
        somebody(u"Ana Diaz"_s, u"@diaz_ana"_s), somebody(u"Finn Reef"_s), somebody(u"Finn Reef"_s),
        somebody(u"Zoe Rill"_s, u"@zoe"_s), somebody(u"Zoe Rill"_s, u"@Zoe"_s)};
    const PersonMatch people(all);
    QVERIFY(people.isAmbiguous(u"Diaz, Ana"));
    QVERIFY(!people.isAmbiguous(u"@ana_d"));
    QVERIFY(people.isAmbiguous(u"Finn Reef"));
    QVERIFY(!people.isAmbiguous(u"Zoe Rill"));
    QVERIFY(!people.isAmbiguous(u"Somebody Else"));
}

void TestPersonMatch::strangersAndPartsOfNamesMatchNobody()
{
    const std::vector<Recipient> all {somebody(u"Kim Berg"_s), somebody({})};
    const PersonMatch people(all);
    QVERIFY(rowsOf(people, u"Kim").empty());
    QVERIFY(rowsOf(people, u"Kim Bergmann").empty());
    QVERIFY(rowsOf(people, u"").empty());
    QVERIFY(rowsOf(people, u"@").empty());
}

void TestPersonMatch::blanksAndCommasDoNotMatter()
{
    const std::vector<Recipient> all {somebody(u" Marsh ,  Odile\tAnn "_s, u" @OdileM "_s),
        somebody(u"Marsh, Odile, MA"_s), somebody(u"@tas"_s), somebody(u","_s, u"@"_s),
        somebody(u"Holub"_s)};
    const PersonMatch people(all);
    QCOMPARE(rowsOf(people, u"odile ann marsh"), Rows {0});
    QCOMPARE(rowsOf(people, u"odilem"), Rows {0});
    QCOMPARE(rowsOf(people, u"marsh, odile, ma"), Rows {1});
    QCOMPARE(rowsOf(people, u"odile marsh"), Rows {});
    QCOMPARE(rowsOf(people, u"Holub,"), Rows {4});
    QCOMPARE(rowsOf(people, u", Holub"), Rows {4});
    QCOMPARE(rowsOf(people, u"@"), Rows {});
    QCOMPARE(rowsOf(people, u" , "), Rows {});
}

COMITY_TEST_GUILESS(TestPersonMatch)
#include "tst_person_match.moc"

#include "model/review/rules/phone_numbers.h"
#include "model/review/text_facts/lexicons.h"
#include "tests/support/test_case.h"

using namespace Qt::StringLiterals;
using namespace comity::review;

namespace {

std::vector<PhoneRun> runsIn(const QString &text, const QString &language = u"en"_s)
{
    const Lexicons none;
    TextFacts facts = readText(text, language, none);
    facts.language = language;
    return phoneRunsIn(facts);
}

} // namespace

class TestPhoneNumbers : public comity::tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatPeopleWriteAsANumberIsOne_data();
    void whatPeopleWriteAsANumberIsOne();
    void otherDigitsAreNone_data();
    void otherDigitsAreNone();
    void aPlainRunOfDigitsIsMerelyPossible();
    void nationalAndInternationalFormsAreOneNumber();
};

void TestPhoneNumbers::whatPeopleWriteAsANumberIsOne_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("language");
    QTest::newRow("British, abroad") << u"+44 20 7946 0182"_s << u"en"_s;
    QTest::newRow("with a bracket") << u"+44 (0)20 7946 0182"_s << u"en"_s;
    QTest::newRow("German") << u"0171/5550182"_s << u"de"_s;
    QTest::newRow("French") << u"06 12 34 56 78"_s << u"fr"_s;
    QTest::newRow("American") << u"312-555-0177"_s << u"en"_s;
    QTest::newRow("American, in brackets") << u"(312) 555-0177"_s << u"en"_s;
    QTest::newRow("Spanish") << u"612 34 56 78"_s << u"es"_s;
    QTest::newRow("in one piece") << u"+34612345678"_s << u"en"_s;
}

void TestPhoneNumbers::whatPeopleWriteAsANumberIsOne()
{
    QFETCH(QString, number);
    QFETCH(QString, language);
    const QString text = u"Try %1, she said."_s.arg(number);

    const auto runs = runsIn(text, language);

    QCOMPARE(runs.size(), std::size_t {1});
    QCOMPARE(text.mid(runs.front().span.start, runs.front().span.length()), number);
    QCOMPARE(runs.front().form, PhoneForm::Plausible);
}

void TestPhoneNumbers::otherDigitsAreNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a date") << u"open 04.03.2027 18:30 to 22:00"_s;
    QTest::newRow("a day, year first") << u"from 2027-03-04 09:00"_s;
    QTest::newRow("money") << u"it cost £012,345,678 in all"_s;
    QTest::newRow("in an address") << u"see https://quay.example/0171-5550182"_s;
    QTest::newRow("in code") << u"set `0171 5550182` there"_s;
    QTest::newRow("too long") << u"parcel 00340434161094021501"_s;
    QTest::newRow("too short") << u"room 0171 22"_s;
}

void TestPhoneNumbers::otherDigitsAreNone()
{
    QFETCH(QString, text);

    QVERIFY(runsIn(text).empty());
}

void TestPhoneNumbers::aPlainRunOfDigitsIsMerelyPossible()
{
    const auto runs = runsIn(u"it was 1098765432 then"_s);

    QCOMPARE(runs.size(), std::size_t {1});
    QCOMPARE(runs.front().form, PhoneForm::Possible);
    QCOMPARE(runsIn(u"it was 612 34 56 78 then"_s).front().form, PhoneForm::Possible);
}

void TestPhoneNumbers::nationalAndInternationalFormsAreOneNumber()
{
    QVERIFY(isSameNumber(u"+44 113 496 0561"_s, u"01134960561"_s));
    QVERIFY(isSameNumber(u"0033 5 49 00 12 98"_s, u"+33549001298"_s));
    QVERIFY(!isSameNumber(u"+44 113 496 0561"_s, u"01134960562"_s));
    QVERIFY(!isSameNumber(u"0561"_s, u"+44 113 496 0561"_s));
    QVERIFY(!isSameNumber(QString(), QString()));
}

COMITY_TEST_GUILESS(TestPhoneNumbers)
#include "tst_phone_numbers.moc"

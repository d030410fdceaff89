#include "model/export/sheet_names.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace Qt::StringLiterals;

class TestSheetNames : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreTaken_data();
    void namesAreTaken();
    void noNameIsGivenTwice();
};

void TestSheetNames::namesAreTaken_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("name");
    QTest::newRow("as it is") << u"Customers 2"_s << u"Customers 2"_s;
    QTest::newRow("forbidden characters") << u"a[b]c:d*e?f/g\\h"_s << u"a-b-c-d-e-f-g-h"_s;
    QTest::newRow("apostrophes") << u"''O'Neill's''"_s << u"O'Neill's"_s;
    QTest::newRow("nothing left") << u" \n "_s << u"People"_s;
    QTest::newRow("kept by Excel") << u"History"_s << u"People"_s;
    QTest::newRow("too long") << QString(40, u'x') << QString(31, u'x');
    QTest::newRow("cut between characters")
        << QString(QString(30, u'x') + u"\U0001F600") << QString(30, u'x');
}

void TestSheetNames::namesAreTaken()
{
    QFETCH(const QString, wanted);
    QTEST(SheetNames().next(wanted), "name");
}

void TestSheetNames::noNameIsGivenTwice()
{
    SheetNames names;
    QCOMPARE(names.next(u"Friends"_s), u"Friends"_s);
    QCOMPARE(names.next(u"FRIENDS"_s), u"FRIENDS (2)"_s);
    QCOMPARE(names.next(u"friends"_s), u"friends (3)"_s);
    const QString longName(31, u'y');
    QCOMPARE(names.next(longName), longName);
    QCOMPARE(names.next(longName), QString(QString(27, u'y') + u" (2)"));
}

COMITY_TEST_GUILESS(TestSheetNames)
#include "tst_sheet_names.moc"

#include "model/base/text_fold.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace Qt::StringLiterals;

class TestTextFold : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void handlesAreComparedWithoutCaseAtAndBlanks_data();
    void handlesAreComparedWithoutCaseAtAndBlanks();
    void searchIgnoresCaseAndAccents_data();
    void searchIgnoresCaseAndAccents();
    void singleLineDropsControlsAndBidi();
};

void TestTextFold::handlesAreComparedWithoutCaseAtAndBlanks_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("folded");
    QTest::newRow("at and case") << QByteArray("@OldWhistle77") << QByteArray("oldwhistle77");
    QTest::newRow("blanks") << QByteArray(" \tAna.M \r\n") << QByteArray("ana.m");
    QTest::newRow("only one at") << QByteArray("@@x") << QByteArray("@x");
    QTest::newRow("mastodon") << QByteArray("@Bob@Pedals.Example")
                              << QByteArray("bob@pedals.example");
    QTest::newRow("not ascii") << QByteArray("@NARE@ԹՈՒԹ.ՀԱՅ") << QByteArray("nare@թութ.հայ");
    QTest::newRow("empty") << QByteArray("") << QByteArray("");
}

void TestTextFold::handlesAreComparedWithoutCaseAtAndBlanks()
{
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, folded);
    QCOMPARE(QByteArray::fromStdString(foldHandle(given.toStdString())), folded);
}

void TestTextFold::searchIgnoresCaseAndAccents_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("latin") << QByteArray("María JOSÉ Ångström")
                           << QByteArray("maria jose angstrom");
    QTest::newRow("decomposed") << QByteArray("Jose\xCC\x81") << QByteArray("jose");
    QTest::newRow("cyrillic") << QByteArray("Дмитрий") << QByteArray("дмитрии");
    QTest::newRow("kana stays") << QByteArray("田中 さくら") << QByteArray("田中 さくら");
    QTest::newRow("broken bytes are left out") << QByteArray("a\xFF z") << QByteArray("a z");
}

void TestTextFold::searchIgnoresCaseAndAccents()
{
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(folded(given.toStdString())), expected);
}

void TestTextFold::singleLineDropsControlsAndBidi()
{
    QCOMPARE(singleLine(u"a\n\u202Eevil\u202C\tb\u0007"_s), u"a evil b"_s);
}

COMITY_TEST_GUILESS(TestTextFold)
#include "tst_text_fold.moc"

#include "model/export/csv_writer.h"
#include "tests/support/test_case.h"

#include <QBuffer>

using namespace comity;
using namespace Qt::StringLiterals;

class TestCsvWriter : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void formulasAreGuarded_data();
    void formulasAreGuarded();
    void cellsThatNeedItAreQuoted();
};

void TestCsvWriter::formulasAreGuarded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("equals") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("plus") << u"+49 30"_s << u"'+49 30"_s;
    QTest::newRow("minus") << u"-2"_s << u"'-2"_s;
    QTest::newRow("at") << u"@ada"_s << u"'@ada"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
    QTest::newRow("carriage return") << u"\r=1"_s << u"\"'\r=1\""_s;
    QTest::newRow("null") << QString(QChar::Null) + u"=1"_s << u"'=1"_s;
    QTest::newRow("link with quotes")
        << u"=HYPERLINK(\"x\",1)"_s << u"\"'=HYPERLINK(\"\"x\"\",1)\""_s;
    QTest::newRow("harmless") << u"a=1"_s << u"a=1"_s;
    QTest::newRow("empty") << QString() << u""_s;
}

void TestCsvWriter::formulasAreGuarded()
{
    QFETCH(QString, text);
    QTEST(CsvWriter::cell(text), "cell");
}

void TestCsvWriter::cellsThatNeedItAreQuoted()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter csv(buffer);
    csv.writeRow({u"handle"_s, u"name"_s});
    csv.writeRow({u"ada"_s, u"Ada \"A\", the first\nof two"_s});
    QVERIFY(csv.flush());
    QCOMPARE(buffer.data(),
        "\xEF\xBB\xBFhandle,name\r\nada,\"Ada \"\"A\"\", the first\nof two\"\r\n"_ba);
}

COMITY_TEST_GUILESS(TestCsvWriter)
#include "tst_csv_writer.moc"

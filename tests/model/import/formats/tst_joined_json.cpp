#include "model/import/formats/joined_json.h"

#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::formats;
using namespace Qt::StringLiterals;

class TestJoinedJson : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void severalTextsBecomeOneArray_data();
    void severalTextsBecomeOneArray();
    void cutOffTextsStayOpen_data();
    void cutOffTextsStayOpen();
};

void TestJoinedJson::severalTextsBecomeOneArray_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("whole");
    const auto row = [](const char *name, const char *text, const char *whole) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(whole);
    };
    row("one array", R"([{"a":1}, {"b":[2]}])", R"([{"a":1},{"b":[2]}])");
    row("lines", "{\"a\":1}\n{\"b\":\"}{\"}\r\n\n", R"([{"a":1},{"b":"}{"}])");
    row("pages", "[{\"a\":1}]\n[{\"b\":2},{\"c\":3}][]", R"([{"a":1},{"b":2},{"c":3}])");
    row("pages in a list", R"([[{"a":1}],[{"b":2}]])", R"([{"a":1},{"b":2}])");
    row("words", "[1, \"a,b\",null]", R"([1,"a,b",null])");
    row("escapes", R"({"a":"\\\"]"}{"b":"\\"})", R"([{"a":"\\\"]"},{"b":"\\"}])");
    row("nothing in it", "[]", "[]");
}

void TestJoinedJson::severalTextsBecomeOneArray()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, whole);
    for (const qsizetype piece : {1, 3, 1'000}) {
        JoinedJson joined;
        std::string out;
        for (qsizetype at = 0; at < text.size(); at += piece) {
            out += joined.feed(text.mid(at, piece).toStdString());
        }
        out += joined.finish();
        QCOMPARE(QByteArray::fromStdString(out), whole);
    }
}

void TestJoinedJson::cutOffTextsStayOpen_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "  ", "[", "[{\"a\":1}", "{\"a\":", "{\"a\":\"x", "{}]", "{}}"}) {
        QTest::newRow(text) << QByteArray(text);
    }
}

void TestJoinedJson::cutOffTextsStayOpen()
{
    QFETCH(const QByteArray, text);
    JoinedJson joined;
    joined.feed(text.toStdString());
    QVERIFY(joined.finish().empty());
}

COMITY_TEST_GUILESS(TestJoinedJson)
#include "tst_joined_json.moc"

#include "model/base/json_writer.h"
#include "tests/support/test_case.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>

using namespace comity;
using namespace Qt::StringLiterals;

class TestJsonWriter : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void keysStayInTheOrderGiven();
    void textsAreEscaped();
    void unknownIsNull();
    void datesCarryTheirPrecision();

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
};

void TestJsonWriter::keysStayInTheOrderGiven()
{
    const QByteArray text = written([](JsonWriter &json) {
        json.beginObject();
        json.put(u"z", 1);
        json.put(u"a", true);
        json.key(u"m").beginArray();
        json.value(u"x"_s);
        json.beginObject();
        json.endObject();
        json.endArray();
        json.endObject();
    });
    QCOMPARE(text, "{\n \"z\": 1,\n \"a\": true,\n \"m\": [\n  \"x\",\n  {}\n ]\n}\n"_ba);
}

void TestJsonWriter::textsAreEscaped()
{
    const QString hostile = u"\"\\\n\t\u0001\u007F<b>ü😀"_s;
    const QByteArray text = written([&hostile](JsonWriter &json) {
        json.beginObject();
        json.put(hostile, hostile);
        json.endObject();
    });
    const QJsonObject read = QJsonDocument::fromJson(text).object();
    QCOMPARE(read.keys(), QStringList {hostile});
    QCOMPARE(read.value(hostile).toString(), hostile);
    QVERIFY(!text.contains('\x01'));
}

void TestJsonWriter::unknownIsNull()
{
    const QByteArray text = written([](JsonWriter &json) {
        json.beginArray();
        json.value(QString());
        json.value(u""_s);
        json.value(std::optional<qint64>());
        json.value(Dated(), QString());
        json.endArray();
    });
    QCOMPARE(text, "[\n null,\n \"\",\n null,\n null\n]\n"_ba);
}

void TestJsonWriter::datesCarryTheirPrecision()
{
    const QByteArray text = written([](JsonWriter &json) {
        json.beginArray();
        json.value(Dated::day(1'557'748'800), u"csv:2026-05-11"_s);
        json.value(Dated::between(std::nullopt, 1'557'748'800), QString());
        json.endArray();
    });
    const auto dates = QJsonDocument::fromJson(text);
    QCOMPARE(dates[0][u"value"].toString(), u"2019-05-13"_s);
    QCOMPARE(dates[0][u"precision"].toString(), u"day"_s);
    QCOMPARE(dates[0][u"source"].toString(), u"csv:2026-05-11"_s);
    QVERIFY(dates[1][u"value"].isNull());
    QVERIFY(dates[1][u"not_before"].isNull());
    QCOMPARE(dates[1][u"not_after"].toString(), u"2019-05-13T12:00:00Z"_s);
}

COMITY_TEST_GUILESS(TestJsonWriter)
#include "tst_json_writer.moc"

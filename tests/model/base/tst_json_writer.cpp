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
    void valuesWrittenApartStandAsIfWrittenInPlace_data();
    void valuesWrittenApartStandAsIfWrittenInPlace();
    void momentsAreIso_data();
    void momentsAreIso();

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

void TestJsonWriter::valuesWrittenApartStandAsIfWrittenInPlace_data()
{
    QTest::addColumn<int>("apart");
    for (const int apart : {1, 2, 3}) {
        QTest::addRow("%d of four", apart) << apart;
    }
}

void TestJsonWriter::valuesWrittenApartStandAsIfWrittenInPlace()
{
    QFETCH(int, apart);
    const auto put = [](JsonWriter &json, int number) {
        json.beginObject();
        json.put(u"n", number);
        json.put(u"name", u"Łucja \"Lu\""_s);
        json.endObject();
    };
    const auto document = [&](int inPlace) {
        return written([&](JsonWriter &json) {
            json.beginObject();
            json.key(u"items").beginArray();
            for (int i = 0; i < inPlace; ++i) {
                put(json, i);
            }
            if (inPlace < 4) {
                QBuffer buffer;
                buffer.open(QIODevice::WriteOnly);
                JsonWriter block(buffer, json);
                for (int i = inPlace; i < 4; ++i) {
                    put(block, i);
                }
                block.flush();
                json.raw(buffer.data());
            }
            json.endArray();
            json.put(u"after", true);
            json.endObject();
        });
    };
    QCOMPARE(document(4 - apart), document(4));
    QVERIFY(QJsonDocument::fromJson(document(4 - apart)).isObject());
}

void TestJsonWriter::momentsAreIso_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("the beginning") << qint64 {0} << u"1970-01-01T00:00:00Z"_s;
    QTest::newRow("before it") << qint64 {-1} << u"1969-12-31T23:59:59Z"_s;
    QTest::newRow("a leap day") << qint64 {1'709'209'805} << u"2024-02-29T12:30:05Z"_s;
    QTest::newRow("year one") << qint64 {-62'135'596'800} << u"0001-01-01T00:00:00Z"_s;
    QTest::newRow("the last of four digits")
        << qint64 {253'402'300'799} << u"9999-12-31T23:59:59Z"_s;
    QTest::newRow("beyond them") << qint64 {253'402'300'800} << u"10000-01-01T00:00:00Z"_s;
}

void TestJsonWriter::momentsAreIso()
{
    QFETCH(qint64, seconds);
    QTEST(isoUtc(seconds), "text");
}

COMITY_TEST_GUILESS(TestJsonWriter)
#include "tst_json_writer.moc"

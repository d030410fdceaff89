#include "model/import/formats/json_slices.h"

#include "tests/support/test_case.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <simdjson.h>

using namespace comity;
using namespace comity::formats;
using namespace Qt::StringLiterals;

namespace {

struct Cut
{
    std::string prefix;
    std::string elements; ///< every slice without its brackets, joined by commas
    qint64 items = 0;
    bool isSound = true; ///< every slice was JSON with as many items as it said
    QStringList rejected;
    bool isWhole = false;
};

Cut cut(std::string_view text, std::size_t piece, std::string_view key = {},
    const JsonSlices::Limits &limits = {.slice = 20, .element = 4'000, .depth = 50})
{
    Cut out;
    JsonSlices slices(
        {
            .prefix = [&](std::string_view prefix) { out.prefix = prefix; },
            .wants = [&](std::string_view name, bool) { return name == key; },
            .slice =
                [&](const JsonSlice &slice) {
                    const QByteArray json(slice.text, static_cast<qsizetype>(slice.length));
                    const QJsonDocument document = QJsonDocument::fromJson(json);
                    const qint64 count
                        = slice.isObject ? document.object().size() : document.array().size();
                    out.isSound = out.isSound && slice.firstItem == out.items + 1
                        && count == slice.items
                        && slice.allocated >= slice.length + simdjson::SIMDJSON_PADDING;
                    out.items += slice.items;
                    out.elements += out.elements.empty() ? "" : ",";
                    out.elements.append(slice.text + 1, slice.length - 2);
                },
            .rejected =
                [&](qint64 item, std::string_view, QLatin1String reason) {
                    out.rejected += QString::number(item) + u' ' + reason;
                    out.items = item;
                },
        },
        limits);
    bool goOn = true;
    for (std::size_t at = 0; at < text.size() && goOn; at += piece) {
        goOn = slices.feed(text.substr(at, piece));
    }
    out.isWhole = goOn && slices.finish();
    return out;
}

} // namespace

class TestJsonSlices : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void scalarsOfObjectsAreTold();
    void everyPieceSizeCutsTheSameElements_data();
    void everyPieceSizeCutsTheSameElements();
    void everyCutOffTextIsNotWhole();
    void largeAndDeepElementsAreLeftOut();
    void bracketsInStringsAreText();
    void mismatchedBracketsAreNoList();
    void placeNamesItemAndByte();
    void memoryStaysSmall();
    void objectsAreGoneInto_data();
    void objectsAreGoneInto();
};

void TestJsonSlices::everyPieceSizeCutsTheSameElements_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("elements");
    QTest::addColumn<qint64>("items");
    const auto row = [](const char *name, const char *text, const char *key, const char *elements,
                         qint64 items) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(key) << QByteArray(elements) << items;
    };
    row("array", "[1,2,3]", "", "1,2,3", 3);
    row("prefix and end", "window.YTD.follower.part0 = [ {\"a\":[1,{}]} , {\"b\":\"]},\"} ];\n", "",
        " {\"a\":[1,{}]} , {\"b\":\"]},\"} ", 2);
    row("empty", " [ ] ", "", "", 0);
    row("trailing comma", "[1,2,]", "", "1,2", 2);
    row("member", R"({"x":[9,8],"n":{"list":[7]},"s":"[","list":["a\"b","\\"],"y":[1]})", "list",
        R"("a\"b","\\")", 2);
    row("object", R"({"followers":{"ana":"2019-01-01","b\u00e9":"x"},"other":{"c":"d"}})",
        "followers", R"("ana":"2019-01-01","b\u00e9":"x")", 2);
    row("absent member", R"({"a":[1],"b":{}})", "list", "", 0);
    row("many", "[10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28]", "",
        "10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28", 19);
}

void TestJsonSlices::everyPieceSizeCutsTheSameElements()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, elements);
    QFETCH(const qint64, items);
    for (std::size_t piece = 1; piece <= static_cast<std::size_t>(text.size()); ++piece) {
        const Cut found = cut(text.toStdString(), piece, key.toStdString());
        QVERIFY(found.isWhole);
        QVERIFY(found.isSound);
        QCOMPARE(QByteArray::fromStdString(found.elements), elements);
        QCOMPARE(found.items, items);
        QVERIFY(found.rejected.isEmpty());
        QCOMPARE(found.prefix.empty(), !text.startsWith("window") && !text.startsWith(' '));
    }
}

void TestJsonSlices::everyCutOffTextIsNotWhole()
{
    const std::string text = R"(window.X = [{"a":"]\""},{"b":[1,2]}])";
    for (std::size_t length = 0; length < text.size(); ++length) {
        QVERIFY(!cut(text.substr(0, length), 3).isWhole);
    }
    const std::string object = R"({"x":{"y":"}"},"list":[1,2],"z":3})";
    for (std::size_t length = 0; length < object.size(); ++length) {
        QVERIFY(!cut(object.substr(0, length), 4, "list").isWhole);
    }
}

void TestJsonSlices::largeAndDeepElementsAreLeftOut()
{
    const std::string large = '"' + std::string(9'000, '\\') + std::string(9'000, 'x') + '"';
    const std::string deep = std::string(80, '[') + std::string(80, ']');
    const std::string text = "[1," + large + ",2," + deep + ",3," + deep + ']';
    for (const std::size_t piece : {std::size_t {7}, std::size_t {1'000}, text.size()}) {
        const Cut found = cut(text, piece);
        QVERIFY(found.isWhole);
        QCOMPARE(found.elements, std::string("1,2,3"));
        QCOMPARE(found.rejected, QStringList({u"2 too-large"_s, u"4 too-deep"_s, u"6 too-deep"_s}));
    }
}

void TestJsonSlices::bracketsInStringsAreText()
{
    quint32 state = 11;
    constexpr std::string_view letters = "[]{},:\\\"a ";
    for (int round = 0; round < 200; ++round) {
        QJsonArray array;
        for (int i = 0; i < 6; ++i) {
            QString value;
            for (int k = 0; k < 9; ++k) {
                state = state * 1'664'525 + 1'013'904'223;
                value += QLatin1Char(letters[(state >> 16) % letters.size()]);
            }
            array.append(QJsonObject {{u"v"_s, value}});
        }
        const std::string text = QJsonDocument(array).toJson().toStdString();
        for (const std::size_t piece : {1, 2, 3, 5, 17}) {
            const Cut found = cut(text, piece);
            QVERIFY(found.isWhole && found.isSound);
            QCOMPARE(found.items, 6);
        }
    }
}

void TestJsonSlices::mismatchedBracketsAreNoList()
{
    QVERIFY(!cut("[1,2}", 2).isWhole);
    QVERIFY(!cut(R"({"a":1])", 2, "list").isWhole);
    QVERIFY(!cut("no JSON at all", 3).isWhole);
    QVERIFY(!cut("<html lang=\"en\">" + std::string(200'000, ' '), 1'000).isWhole);
}

void TestJsonSlices::placeNamesItemAndByte()
{
    JsonSlices slices({.prefix = [](std::string_view) {},
        .wants = [](std::string_view, bool) { return true; },
        .slice = [](const JsonSlice &) {},
        .rejected = [](qint64, std::string_view, QLatin1String) {}});
    QVERIFY(slices.feed("[1,2,{\"a\":"));
    QVERIFY(!slices.finish());
    QCOMPARE(slices.place(), u"item 3, byte 10"_s);
}

void TestJsonSlices::memoryStaysSmall()
{
    std::size_t largest = 0;
    qint64 items = 0;
    JsonSlices slices({.prefix = [](std::string_view) {},
        .wants = [](std::string_view, bool) { return true; },
        .slice =
            [&](const JsonSlice &slice) {
                largest = std::max(largest, slice.allocated);
                items += slice.items;
            },
        .rejected = [](qint64, std::string_view, QLatin1String) {}});
    std::string piece;
    for (int i = 0; i < 2'000; ++i) {
        piece += R"({"follower":{"accountId":"123456789"}},)";
    }
    slices.feed("[");
    for (int i = 0; i < 500; ++i) {
        slices.feed(piece);
    }
    slices.feed("0]");
    QVERIFY(slices.finish());
    QCOMPARE(items, 1'000'001);
    QVERIFY(largest < std::size_t {2} << 20);
}

void TestJsonSlices::objectsAreGoneInto_data()
{
    QTest::addColumn<std::size_t>("piece");
    for (const std::size_t piece : {1, 2, 7, 1'000}) {
        QTest::addRow("%zu", piece) << piece;
    }
}

void TestJsonSlices::objectsAreGoneInto()
{
    QFETCH(const std::size_t, piece);
    constexpr std::string_view text
        = R"({"a":{"list":[1],"x":"}{","deep":{"list":[2,3],"n":null},"skip":{"list":[9]}},)"
          R"("list":[4],"b":{"list":{"k":5}}})";
    QStringList path;
    QStringList found;
    JsonSlices slices({
        .prefix = [](std::string_view) {},
        .wants = [](std::string_view key, bool) { return key == "list"; },
        .enters =
            [&](std::string_view key) {
                const bool isIn = key != "skip";
                if (isIn) {
                    path += QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
                }
                return isIn;
            },
        .left = [&] { path.removeLast(); },
        .slice =
            [&](const JsonSlice &slice) {
                found += path.join(u'/')
                    + QString::fromUtf8(slice.text, static_cast<qsizetype>(slice.length));
            },
        .rejected = [](qint64, std::string_view, QLatin1String) {},
    });
    for (std::size_t at = 0; at < text.size(); at += piece) {
        QVERIFY(slices.feed(text.substr(at, piece)));
    }
    QVERIFY(slices.finish());
    QVERIFY(path.isEmpty());
    QCOMPARE(found, QStringList({u"a[1]"_s, u"a/deep[2,3]"_s, u"[4]"_s, u"b{\"k\":5}"_s}));
}

void TestJsonSlices::scalarsOfObjectsAreTold()
{
    const std::string text
        = R"( {"a" : "x\"y", "b":-1.5e3,"c":{"d":true , "e":{"f":"deep"},"g":null},"l":[1,"in"],)"
          R"("h":"","long":")"
        + std::string(9'000, 'z') + R"(","i":false} )";
    for (const std::size_t piece : {std::size_t {1}, std::size_t {7}, text.size()}) {
        QStringList told;
        JsonSlices slices({
            .prefix = [](std::string_view) {},
            .wants = [](std::string_view key, bool) { return key == "l"; },
            .enters = [](std::string_view key) { return key == "c"; },
            .left = [&told] { told += u"left"_s; },
            .scalar =
                [&told](std::string_view key, std::string_view value, bool isText) {
                    const QString shown
                        = QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
                    told += QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()))
                        + (isText ? u'=' : u':') + (shown.size() > 90 ? u"long"_s : shown);
                },
            .slice = [](const JsonSlice &) {},
            .rejected = [](qint64, std::string_view, QLatin1String) {},
        });
        for (std::size_t at = 0; at < text.size(); at += piece) {
            QVERIFY(slices.feed(std::string_view(text).substr(at, piece)));
        }
        QVERIFY(slices.finish());
        QCOMPARE(told,
            QStringList({u"a=x\\\"y"_s, u"b:-1.5e3"_s, u"d:true"_s, u"g:null"_s, u"left"_s, u"h="_s,
                u"long=long"_s, u"i:false"_s}));
    }
}

COMITY_TEST_GUILESS(TestJsonSlices)
#include "tst_json_slices.moc"

#include "model/import/formats/json_elements.h"
#include "model/import/formats/json_slices.h"
#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace comity;
using namespace comity::formats;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

const std::vector<std::string> path {"talk", "items"};

struct Cut
{
    QStringList items; ///< `element id value`, as each piece says
    QStringList tails; ///< of the pieces that hold what stands behind the list
    QStringList rejected;
    qsizetype largest = 0;
    bool isSound = true;
    bool isWhole = false;
};

Cut cut(std::string_view text, std::size_t piece, const JsonSlices::Limits &limits)
{
    Cut out;
    JsonSlices slices(
        {
            .prefix = [](std::string_view) {},
            .wants = [](std::string_view name, bool) { return name.empty(); },
            .slice =
                [&out](const JsonSlice &slice) {
                    const QByteArray json(slice.text, static_cast<qsizetype>(slice.length));
                    const QJsonArray array = QJsonDocument::fromJson(json).array();
                    out.isSound = out.isSound && array.size() == slice.items;
                    out.largest = std::max(out.largest, json.size());
                    for (qsizetype i = 0; i < array.size(); ++i) {
                        const QJsonObject talk = array.at(i)[u"talk"].toObject();
                        for (const auto &item : talk[u"items"].toArray()) {
                            out.items += u"%1 %2 %3"_s.arg(QString::number(slice.firstItem + i),
                                talk[u"id"].toString(), item.toVariant().toString().left(20));
                        }
                        if (talk.contains(u"tail")) {
                            out.tails += talk[u"id"].toString();
                        }
                    }
                },
            .rejected
            = [&out](qint64 item, std::string_view,
                  QLatin1String reason) { out.rejected += QString::number(item) + u' ' + reason; },
            .splitAt = path,
        },
        limits);
    bool goOn = true;
    for (std::size_t at = 0; at < text.size() && goOn; at += piece) {
        goOn = slices.feed(text.substr(at, piece));
    }
    out.isWhole = slices.finish() && goOn;
    return out;
}

std::string talk(const std::string &id, int items, const std::string &tail = {})
{
    std::string text
        = R"({"x":{"items":["no"],"talk":[]}, "talk" : {"id":")" + id + R"(","items":[ )";
    for (int i = 0; i < items; ++i) {
        text += (i > 0 ? " , \"" : "\"") + std::to_string(i) + "\"";
    }
    return text + " ]" + tail + "}}";
}

} // namespace

class TestJsonPieces : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyCapGivesTheSameItems();
    void whatStandsBehindTheListIsInTheLastPiece();
    void largeAndDeepItemsAreLeftOut();
    void elementWithoutTheListIsTooLarge();
    void cutOffKeepsTheItemsBefore();
    void brokenItemCostsOnlyItself();
    void oneElementOfManyMegabytesStaysSmall();
};

void TestJsonPieces::everyCapGivesTheSameItems()
{
    const std::string text
        = "a = [" + talk("a", 3) + "," + talk("b", 40) + ", " + talk("c", 0) + "]";
    const JsonSlices::Limits whole;
    const QStringList expected = cut(text, text.size(), whole).items;
    QCOMPARE(expected.size(), 43);
    QCOMPARE(expected.last(), u"2 b 39"_s);
    for (const std::size_t element : {40, 70, 90, 150}) {
        for (const std::size_t slice : {1, 30, 1'000}) {
            for (const std::size_t piece : {std::size_t {1}, std::size_t {7}, text.size()}) {
                const Cut found = cut(text, piece, {.slice = slice, .element = element});
                QVERIFY(found.isWhole && found.isSound);
                QCOMPARE(found.items, expected);
                QVERIFY(found.rejected.isEmpty());
            }
        }
    }
}

void TestJsonPieces::whatStandsBehindTheListIsInTheLastPiece()
{
    const std::string text = "[" + talk("a", 40, R"(, "tail": [{"b":"]"}] )") + "]";
    for (const std::size_t piece : {std::size_t {1}, std::size_t {9}, text.size()}) {
        const Cut found = cut(text, piece, {.slice = 20, .element = 60});
        QVERIFY(found.isWhole && found.isSound);
        QCOMPARE(found.items.size(), 40);
        QCOMPARE(found.tails, QStringList {u"a"_s});
    }
}

void TestJsonPieces::largeAndDeepItemsAreLeftOut()
{
    const std::string deep = std::string(80, '[') + std::string(80, ']');
    const std::string text = R"([{"talk":{"id":"a","items":["1",")" + std::string(900, 'x')
        + R"(","2",)" + deep + R"(,"3",")" + std::string(900, 'y') + R"("]}},)" + talk("b", 1)
        + "]";
    for (const std::size_t piece : {std::size_t {1}, std::size_t {50}, text.size()}) {
        const Cut found = cut(text, piece, {.slice = 20, .element = 400, .depth = 50});
        QVERIFY(found.isWhole && found.isSound);
        QCOMPARE(found.items, QStringList({u"1 a 1"_s, u"1 a 2"_s, u"1 a 3"_s, u"2 b 0"_s}));
        QCOMPARE(
            found.rejected, QStringList({u"1 too-large"_s, u"1 too-deep"_s, u"1 too-large"_s}));
    }
}

void TestJsonPieces::elementWithoutTheListIsTooLarge()
{
    const std::string fill = '"' + std::string(300, 'z') + '"';
    const std::string text = R"([{"talk":{"id":"a","items":)" + fill + R"(}},{"items":[)" + fill
        + R"(]},[{"talk":{"items":[)" + fill + R"(]}}],)" + fill + "," + talk("b", 1) + "]";
    const Cut found = cut(text, 11, {.slice = 20, .element = 100});
    QVERIFY(found.isWhole && found.isSound);
    QCOMPARE(found.items, QStringList {u"5 b 0"_s});
    QCOMPARE(found.rejected,
        QStringList({u"1 too-large"_s, u"2 too-large"_s, u"3 too-large"_s, u"4 too-large"_s}));
}

void TestJsonPieces::cutOffKeepsTheItemsBefore()
{
    const std::string text = "[" + talk("a", 2) + "," + talk("b", 40) + "," + talk("c", 2) + "]";
    qsizetype before = 0;
    for (std::size_t length = 0; length < text.size(); ++length) {
        const Cut found = cut(text.substr(0, length), 13, {.slice = 20, .element = 90});
        QVERIFY(!found.isWhole && found.isSound);
        QVERIFY(found.items.size() >= before);
        before = found.items.size();
    }
    QCOMPARE(before, 42);
}

void TestJsonPieces::brokenItemCostsOnlyItself()
{
    const QTemporaryDir dir;
    writeFile(dir.filePath(u"a.js"_s),
        R"([{"talk":{"id":"a","items":[{"n":"1"},{"n":"2"oops},{"n" "3"},{"n":"4"}]}},)"
        R"({"talk":{"id":"b","items":[{"n":"5"}]}}])");
    const auto container = Container::open(dir.filePath(u"a.js"_s), {});
    QStringList items;
    QStringList rejected;
    const JsonListReader reader {
        .wants = [](std::string_view key, bool) { return key.empty(); },
        .element =
            [&items](simdjson::ondemand::value value, qint64 item) {
                QStringList found;
                const auto takeItem = [&found](std::string_view, simdjson::ondemand::value text) {
                    found += QString::fromStdString(std::string(textOf(text)));
                    return simdjson::SUCCESS;
                };
                const auto takeTalk = [&](std::string_view key, simdjson::ondemand::value content) {
                    if (key != "items") {
                        return simdjson::SUCCESS;
                    }
                    simdjson::ondemand::array array;
                    if (const auto error = content.get_array().get(array)) {
                        return error;
                    }
                    for (auto one : array) {
                        simdjson::ondemand::value object;
                        if (const auto error = one.get(object)) {
                            return error;
                        }
                        if (const auto error = eachField(object, takeItem)) {
                            return error;
                        }
                    }
                    return simdjson::SUCCESS;
                };
                const auto error = eachField(value,
                    [&](std::string_view, auto content) { return eachField(content, takeTalk); });
                if (!error) {
                    items += QString::number(item) + u':' + found.join(u',');
                }
                return ElementOutcome {error};
            },
        .rejected
        = [&rejected](const RejectedRow &row) { rejected += row.reason + u' ' + row.raw; },
        .splitAt = path,
    };
    QVERIFY(readJsonList(**container, 0, reader, {}).has_value());
    QCOMPARE(items, QStringList({u"1:1"_s, u"1:4"_s, u"2:5"_s}));
    QCOMPARE(rejected.size(), 2);
    QVERIFY(rejected.first().startsWith(u"broken-json {\"talk\"")
        && rejected.first().contains(u"oops"));
}

void TestJsonPieces::oneElementOfManyMegabytesStaysSmall()
{
    std::size_t largest = 0;
    qint64 pieces = 0;
    JsonSlices slices({
        .prefix = [](std::string_view) {},
        .wants = [](std::string_view, bool) { return true; },
        .slice =
            [&](const JsonSlice &slice) {
                largest = std::max(largest, slice.allocated);
                ++pieces;
            },
        .rejected = [](qint64, std::string_view, QLatin1String) {},
        .splitAt = path,
    });
    std::string piece;
    for (int i = 0; i < 4'000; ++i) {
        piece += R"({"messageCreate":{"id":"123456789","text":"] good morning \" {"}},)";
    }
    slices.feed(R"([{"talk":{"id":"a","items":[)");
    for (int i = 0; i < 300; ++i) {
        slices.feed(piece);
    }
    slices.feed("0]}}]");
    QVERIFY(slices.finish());
    QVERIFY(pieces > 200);
    QVERIFY(largest < std::size_t {1} << 20);
}

COMITY_TEST_GUILESS(TestJsonPieces)
#include "tst_json_pieces.moc"

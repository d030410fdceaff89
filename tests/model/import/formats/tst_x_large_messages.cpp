#include "tests/model/import/formats/test_archives.h"
#include "tests/model/import/formats/x_texts.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::Direction;
using formats::Holds;
using Message = RecordingSink::Message;

namespace {

std::vector<Message> messages(const Reading &reading)
{
    return reading.sink.messages(Holds::Messages, u"x"_s);
}

QStringList texts(const Reading &reading)
{
    QStringList texts;
    for (const Message &message : messages(reading)) {
        texts += message.text;
    }
    return texts;
}

const QByteArray noon = "2023-08-20T11:06:14.174Z";

} // namespace

class TestXLargeMessages : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void brokenMessageCostsOnlyItself();
    void conversationOfManyMegabytesIsReadWhole_data();
    void conversationOfManyMegabytesIsReadWhole();
    void cutOffConversationKeepsWhatWasRead();
};

void TestXLargeMessages::brokenMessageCostsOnlyItself()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"dm.js"_s,
        xFile("direct_messages",
            {xConversation("1-2", {xMessage("1", "1", noon, "a"), xMessage("2", "1", noon, "b")}),
                xConversation("1-3",
                    {xMessage("3", "1", noon, "c"),
                        "{\"messageCreate\" : {\"id\" : \"4\", \"text\" : \"d\"oops}}",
                        xMessage("5", "1", noon, "e")}),
                xConversation("1-4", {xMessage("6", "4", noon, "f")})}));
    QVERIFY(reading.result.has_value());
    QCOMPARE(texts(reading), QStringList({u"a"_s, u"b"_s, u"c"_s, u"e"_s, u"f"_s}));
    QCOMPARE(reading.sink.reasons(), QStringList {u"broken-json"_s});
    QVERIFY(reading.sink.files.front().rejected.front().raw.contains(u"oops"));
    QCOMPARE(reading.sink.files.front().rejected.front().line, 2);
}

void TestXLargeMessages::conversationOfManyMegabytesIsReadWhole_data()
{
    QTest::addColumn<bool>("isZip");
    QTest::newRow("zip") << true;
    QTest::newRow("loose file") << false;
}

void TestXLargeMessages::conversationOfManyMegabytesIsReadWhole()
{
    QFETCH(const bool, isZip);
    constexpr int count = 120'000;
    QByteArray file = "window.YTD.direct_messages_group.part0 = [ {\"dmConversation\" : "
                      "{\"conversationId\" : \"55\", \"messages\" : [ "
        + xEvent("conversationNameUpdate", "\"name\" : \"Everybody\"");
    for (int i = 0; i < count; ++i) {
        file += ",\n      "
            + xMessage(QByteArray::number(10'000 + i), i % 3 == 0 ? "1000" : "77", noon,
                "good ] morning { \\\" " + QByteArray(90, 'x'));
    }
    file += "]}}, " + xConversation("56", {xMessage("9", "78", noon, "after")}) + "]";
    QVERIFY(file.size() > 20 << 20);
    const QTemporaryDir dir;
    const Reading reading = isZip
        ? readZip(dir, u"x.zip"_s,
            {{u"data/account.js"_s, xAccount()}, {u"data/direct-messages-group.js"_s, file}})
        : readLoose(dir, u"direct-messages-group.js"_s, file);

    QVERIFY(reading.result.has_value());
    const auto found = messages(reading);
    QCOMPARE(found.size(), std::size_t {count + 1});
    for (int i = 0; i < count; i += 997) {
        const Message &message = found[static_cast<std::size_t>(i)];
        QCOMPARE(message.id, QString::number(10'000 + i));
        QCOMPARE(message.thread, u"55"_s);
        QCOMPARE(message.threadTitle, u"Everybody"_s);
        QCOMPARE(message.values.direction,
            !isZip           ? Direction::Unknown
                : i % 3 == 0 ? Direction::Out
                             : Direction::In);
    }
    QCOMPARE(found.back().text, u"after"_s);
    QVERIFY(found.back().threadTitle.isEmpty());
    QVERIFY(reading.sink.reasons().isEmpty());
    QCOMPARE(reading.sink.files.back().skipped, 1);
}

void TestXLargeMessages::cutOffConversationKeepsWhatWasRead()
{
    const QTemporaryDir dir;
    const QByteArray whole = xFile("direct_messages",
        {xConversation("77-1000", {xMessage("1", "77", noon, "a")}),
            xConversation("78-1000", {xMessage("2", "78", noon, "b")})});
    const Reading reading = readZip(dir, u"x.zip"_s,
        {{u"data/account.js"_s, xAccount()},
            {u"data/direct-messages.js"_s, whole.left(whole.size() - 20)}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(texts(reading), QStringList {u"a"_s});
    QCOMPARE(reading.sink.noticeCodes(), QStringList {u"broken-part"_s});
    QCOMPARE(reading.sink.notices.front().arguments.first(), u"direct-messages.js"_s);
    QVERIFY(!reading.sink.notices.front().makesIncomplete);
    QVERIFY(reading.sink.files.front().isEnded);
}

COMITY_TEST_GUILESS(TestXLargeMessages)
#include "tst_x_large_messages.moc"

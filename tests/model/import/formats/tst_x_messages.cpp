#include "tests/model/import/formats/test_archives.h"
#include "tests/model/import/formats/x_texts.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::Direction;
using formats::Holds;
using formats::MessageKind;
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

class TestXMessages : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void conversationOfTwoTellsWhoWroteToWhom();
    void groupNamesItsSenders();
    void otherEventsAreSkipped();
    void partsAndRepeatedConversationsAreOneThread();
    void ownerIsFoundAmongTheConversations();
    void ownerStaysUnknownWhereNothingTells();
    void chosenAccountTellsTheOwner();
    void headersAreReadWithoutTheFullFileOnly();
    void everyEraIsRead_data();
    void everyEraIsRead();
    void idsStayText();
    void textIsPlainAndUnescapedOnce();
    void messagesToOurselvesNameNobody();
};

void TestXMessages::conversationOfTwoTellsWhoWroteToWhom()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"x.zip"_s,
        {{u"data/account.js"_s, xAccount()},
            {u"data/direct-messages.js"_s,
                xFile("direct_messages",
                    {xConversation("77-1000",
                         {xMessage("502", "1000", noon, "Yes"),
                             xMessage("501", "77", "2023-08-20T11:00:00.000Z", "Free today?")}),
                        xConversation("1000-2000",
                            {xMessage(
                                "601", "2000", noon, "Welcome", "welcomeMessageCreate")})})}});
    QVERIFY(reading.result.has_value());
    const auto found = messages(reading);
    QCOMPARE(found.size(), 3U);
    QCOMPARE(texts(reading), QStringList({u"Yes"_s, u"Free today?"_s, u"Welcome"_s}));
    QCOMPARE(found[0].values.direction, Direction::Out);
    QCOMPARE(found[1].values.direction, Direction::In);
    QCOMPARE(found[0].other.id, u"77"_s);
    QCOMPARE(found[1].other.id, u"77"_s);
    QCOMPARE(found[2].other.id, u"2000"_s);
    QCOMPARE(found[0].thread, u"77-1000"_s);
    QCOMPARE(found[0].id, u"502"_s);
    QCOMPARE(isoText(found[0].values.at), u"2023-08-20T11:06:14Z"_s);
    QCOMPARE(found[0].values.at.precision, DatePrecision::Exact);
    for (const Message &message : found) {
        QCOMPARE(message.values.kind, MessageKind::Direct);
        QVERIFY(!message.values.isGroup);
    }
    QVERIFY(!reading.sink.files.front().about.kind && !reading.sink.isOutOfOrder);
}

void TestXMessages::groupNamesItsSenders()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"x.zip"_s,
        {{u"data/account.js"_s, xAccount()},
            {u"data/direct-messages-group.js"_s,
                xFile("direct_messages_group",
                    {xConversation("1511000000000000009",
                        {xMessage("3", "1000", noon, "ours"),
                            xEvent("conversationNameUpdate",
                                "\"initiatingUserId\" : \"77\", \"name\" : \"Meetup &amp; more\", "
                                "\"createdAt\" : \"2023-08-19T00:00:00.000Z\""),
                            xMessage("2", "78", noon, "theirs"),
                            xEvent("conversationNameUpdate", "\"name\" : \"Old name\"")})})}});
    const auto found = messages(reading);
    QCOMPARE(found.size(), 2U);
    QCOMPARE(found[0].values.direction, Direction::Out);
    QVERIFY(found[0].other.id.isEmpty());
    QCOMPARE(found[1].values.direction, Direction::In);
    QCOMPARE(found[1].other.id, u"78"_s);
    for (const Message &message : found) {
        QVERIFY(message.values.isGroup);
        QCOMPARE(message.thread, u"1511000000000000009"_s);
        QCOMPARE(message.threadTitle, u"Meetup & more"_s);
    }
    QCOMPARE(reading.sink.files.back().skipped, 2);
}

void TestXMessages::otherEventsAreSkipped()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"x.zip"_s,
        {{u"data/account.js"_s, xAccount()},
            {u"data/direct-messages-group.js"_s,
                xFile("direct_messages_group",
                    {xConversation("5",
                        {xEvent(
                             "reactionCreate", "\"senderId\" : \"1\", \"reactionKey\" : \"like\""),
                            xEvent("joinConversation", "\"participantsSnapshot\" : [\"1\", \"2\"]"),
                            xEvent("participantsJoin", "\"userIds\" : [\"3\"]"),
                            xEvent("participantsLeave", "\"userIds\" : [\"3\"]"),
                            xMessage("9", "1", noon, "one"), "null"})})}});
    QCOMPARE(texts(reading), QStringList {u"one"_s});
    QCOMPARE(reading.sink.files.back().skipped, 5);
    QVERIFY(reading.sink.notices.empty());
}

void TestXMessages::partsAndRepeatedConversationsAreOneThread()
{
    const QTemporaryDir dir;
    const auto one = [](const QByteArray &id, int part) {
        return xFile("direct_messages",
            {xConversation("77-1000", {xMessage(id, "77", noon, id)}),
                xConversation("77-1000", {xMessage(id + "0", "1000", noon, "")})},
            part);
    };
    const Reading reading = readZip(dir, u"x.zip"_s,
        {{u"data/account.js"_s, xAccount()}, {u"data/direct-messages-part1.js"_s, one("2", 1)},
            {u"data/direct-messages.js"_s, one("1", 0)},
            {u"data/manifest.js"_s,
                xManifest(xDeclared("directMessages", "direct_messages", "direct-messages.js", "1")
                    + ", "
                    + xDeclared("directMessagesGroup", "direct_messages_group",
                        "direct-messages-group.js", "3"))}});
    QCOMPARE(messages(reading).size(), 4U);
    for (const Message &message : messages(reading)) {
        QCOMPARE(message.thread, u"77-1000"_s);
        QCOMPARE(message.other.id, u"77"_s);
    }
    QCOMPARE(messages(reading).front().text, u"1"_s);
    // The manifest counts conversations, not messages.
    QVERIFY(!reading.sink.files.front().declared);
    QCOMPARE(reading.sink.noticeCodes(), QStringList {u"missing-file"_s});
    QCOMPARE(reading.sink.notices.front().arguments, QStringList {u"direct-messages-group.js"_s});
}

void TestXMessages::ownerIsFoundAmongTheConversations()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"direct-messages.js"_s,
        xFile("direct_messages",
            {xConversation("77-1000", {xMessage("1", "77", noon, "in")}),
                xConversation("5", {xMessage("2", "4", noon, "group")}),
                xConversation("1000-2000", {xMessage("3", "1000", noon, "out")})}));
    const auto found = messages(reading);
    QCOMPARE(found.size(), 3U);
    QCOMPARE(found[0].values.direction, Direction::In);
    QCOMPARE(found[1].values.direction, Direction::In);
    QVERIFY(found[1].values.isGroup);
    QCOMPARE(found[2].values.direction, Direction::Out);
    QCOMPARE(found[2].other.id, u"2000"_s);
    QCOMPARE(reading.sink.owners.front().key, u"1000"_s);
    QCOMPARE(reading.sink.owners.size(), 1U);
    QCOMPARE(isoText(reading.sink.takenTimes.front()), u"2023-08-20T11:06:14Z"_s);

    // account.js without an id names the owner only.
    const Reading named = readZip(dir, u"x.zip"_s,
        {{u"data/account.js"_s, xAccount("")},
            {u"data/direct-messages.js"_s,
                xFile("direct_messages",
                    {xConversation("77-1000", {xMessage("1", "77", noon, "in")}),
                        xConversation("78-1000", {xMessage("2", "1000", noon, "out")})})}});
    QCOMPARE(named.sink.owners.front().handle, u"demo_owner"_s);
    QCOMPARE(named.sink.owners.front().key, u"1000"_s);
    QCOMPARE(messages(named).back().values.direction, Direction::Out);
}

void TestXMessages::ownerStaysUnknownWhereNothingTells()
{
    const QTemporaryDir dir;
    for (const QList<QByteArray> &ids :
        {QList<QByteArray> {"77-1000"}, {"77-1000", "77-1000"}, {"1-2", "3-4"}}) {
        QList<QByteArray> conversations;
        for (const QByteArray &id : ids) {
            conversations += xConversation(id, {xMessage("1", "77", noon, "hello")});
        }
        const Reading reading
            = readLoose(dir, u"direct-messages.js"_s, xFile("direct_messages", conversations));
        QCOMPARE(messages(reading).size(), static_cast<std::size_t>(ids.size()));
        QCOMPARE(messages(reading).front().values.direction, Direction::Unknown);
        QCOMPARE(messages(reading).front().other.id, u"77"_s);
        QVERIFY(reading.sink.owners.empty());
    }
}

void TestXMessages::chosenAccountTellsTheOwner()
{
    const QTemporaryDir dir;
    const QByteArray file = xFile(
        "direct_messages", {xConversation("77-1000", {xMessage("1", "77", noon, "hello")})});
    formats::ReadOptions options;
    options.network = u"x"_s;
    options.account.key = u"1000"_s;
    const Reading reading = readLoose(dir, u"direct-messages.js"_s, file, options);
    QCOMPARE(messages(reading).front().values.direction, Direction::In);
    options.account.key = u"4711"_s;
    const Reading stranger = readLoose(dir, u"direct-messages.js"_s, file, options);
    QCOMPARE(messages(stranger).front().values.direction, Direction::Unknown);
}

void TestXMessages::headersAreReadWithoutTheFullFileOnly()
{
    const QTemporaryDir dir;
    const QByteArray headers = xFile("direct_message_headers",
        {xConversation("77-1000",
            {xEvent("messageCreate",
                "\"id\" : \"1\", \"senderId\" : \"77\", \"recipientId\" : \"1000\", "
                "\"createdAt\" : \"2023-08-20T11:06:14.174Z\"")})});
    const QByteArray full = xFile(
        "direct_messages", {xConversation("77-1000", {xMessage("1", "77", noon, "hello")})});
    const Files alone {
        {u"data/account.js"_s, xAccount()}, {u"data/direct-message-headers.js"_s, headers}};
    Files both = alone;
    both.emplace_back(u"data/direct-messages.js"_s, full);
    const Reading bare = readZip(dir, u"a.zip"_s, alone);
    QCOMPARE(texts(bare), QStringList {QString()});
    QCOMPARE(messages(bare).front().values.direction, Direction::In);
    const Reading whole = readZip(dir, u"b.zip"_s, both);
    QCOMPARE(texts(whole), QStringList {u"hello"_s});
    QCOMPARE(whole.sink.notReadFiles, 1);
}

void TestXMessages::everyEraIsRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray old = "{\"messageCreate\" : {\"recipientId\" : \"1000\", \"text\" : \"hi\", "
                           "\"mediaUrls\" : [], \"senderId\" : \"77\", \"id\" : \"1\", "
                           "\"createdAt\" : \"2019-08-20T11:06:14.174Z\"}}";
    const QByteArray conversation = xConversation("77-1000", {old});
    QTest::newRow("2018") << u"direct-message.js"_s << xFile("direct_message", {conversation});
    QTest::newRow("2018 group") << u"direct-message-group.js"_s
                                << xFile("direct_message_group", {xConversation("1000", {old})});
    QTest::newRow("2020") << u"direct-messages.js"_s << xFile("direct_messages", {conversation});
    QTest::newRow("renamed") << u"follower.js"_s << xFile("direct_messages", {conversation});
    QTest::newRow("plain JSON") << u"direct-messages.json"_s
                                << QByteArray("[" + conversation + "]");
    QTest::newRow("id behind the messages")
        << u"direct-messages.js"_s
        << QByteArray("window.YTD.direct_messages.part0 = [{\"dmConversation\" : {\"messages\" : ["
               + old + "], \"conversationId\" : \"77-1000\"}}]");
}

void TestXMessages::everyEraIsRead()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir dir;
    const Reading reading
        = readZip(dir, u"x.zip"_s, {{u"account.js"_s, xAccount()}, {name, bytes}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(texts(reading), QStringList {u"hi"_s});
    QCOMPARE(messages(reading).front().values.direction, Direction::In);
    QCOMPARE(messages(reading).front().other.id, u"77"_s);
    QCOMPARE(isoText(messages(reading).front().values.at), u"2019-08-20T11:06:14Z"_s);
}

void TestXMessages::idsStayText()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"x.zip"_s,
        {{u"data/account.js"_s, xAccount("1000000000000000001")},
            {u"data/direct-messages.js"_s,
                xFile("direct_messages",
                    {xConversation("1000000000000000001-18446744073709551615",
                        {xMessage("1700000000000000003", "18446744073709551615", noon, "a"),
                            xMessage("1.7E+18", "1.8E+19", noon, "b")})})}});
    const auto found = messages(reading);
    QCOMPARE(found.size(), 2U);
    QCOMPARE(found[0].id, u"1700000000000000003"_s);
    QCOMPARE(found[0].other.id, u"18446744073709551615"_s);
    QCOMPARE(found[0].values.direction, Direction::In);
    QVERIFY(found[1].id.isEmpty());
    QCOMPARE(found[1].values.direction, Direction::Unknown);
    QCOMPARE(found[1].other.id, u"18446744073709551615"_s);
}

void TestXMessages::textIsPlainAndUnescapedOnce()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"dm.js"_s,
        xFile("direct_messages",
            {xConversation("77-1000",
                {xMessage("1", "77", noon, "&lt;img src=x&gt; &amp;amp; \\u202e \\ud83d !"),
                    xMessage("2", "77", noon, "=HYPERLINK(\\\"javascript:x\\\")\\n")})}));
    QCOMPARE(texts(reading),
        QStringList({u"<img src=x> &amp; \u202E \uFFFD !"_s, u"=HYPERLINK(\"javascript:x\")\n"_s}));
}

void TestXMessages::messagesToOurselvesNameNobody()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"x.zip"_s,
        {{u"data/account.js"_s, xAccount()},
            {u"data/direct-messages.js"_s,
                xFile("direct_messages",
                    {xConversation("1000-1000", {xMessage("1", "1000", noon, "remember")})})}});
    QCOMPARE(messages(reading).front().values.direction, Direction::Out);
    QVERIFY(messages(reading).front().other.id.isEmpty());
}

COMITY_TEST_GUILESS(TestXMessages)
#include "tst_x_messages.moc"

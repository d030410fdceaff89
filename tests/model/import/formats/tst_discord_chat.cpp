#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::Direction;
using formats::Holds;
using formats::MessageKind;

namespace {

const QByteArray ana
    = R"({"id":"1","name":"ana","discriminator":"0000","nickname":"Ana","isBot":false})";
const QByteArray ines = R"({"id":"1000","name":"ines.d","discriminator":"0000","nickname":"Ines"})";
const QByteArray bo = R"({"id":"2","name":"Bo","discriminator":"4321","nickname":""})";

QByteArray said(const char *id, const QByteArray &author,
    const QByteArray &more = "\"mentions\":[]", const char *type = "Default")
{
    QByteArray text = R"({"id":"ID","type":"TYPE","timestamp":"2023-01-05T18:22:10.123+01:00",)"
                      R"("content":"text ID","author":WHO,"reactions":[],MORE})";
    return text.replace("ID", id)
        .replace("TYPE", type)
        .replace("WHO", author)
        .replace("MORE", more);
}

QByteArray chat(const char *type, const QByteArray &messages)
{
    QByteArray text = R"({"guild":{"id":"0","name":"Bells"},"channel":{"id":"51","type":"TYPE",)"
                      R"("categoryId":null,"name":"general"},"dateRange":{"after":null},)"
                      R"("messages":[ALL],"messageCount":1})";
    return text.replace("TYPE", type).replace("ALL", messages);
}

formats::ReadOptions us()
{
    formats::ReadOptions options;
    options.network = u"discord"_s;
    options.account.handle = u"Ines.D"_s;
    return options;
}

} // namespace

class TestDiscordChat : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void chosenAccountTellsTheSides();
    void withoutAnAccountTheSidesAreUnknown();
    void onAServerOnlyWhatConcernsUsIsContact();
    void filesOfAFolderAreReadOneByOne();
    void missingMessagesAreTold();
};

void TestDiscordChat::chosenAccountTellsTheSides()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"dm.json"_s,
        chat("DirectTextChat",
            said("11", ines) + ',' + said("12", ana) + ',' + said("13", ana, "\"x\":1", "Call")),
        us());
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"discord-chat"_s);
    const auto messages = reading.sink.messages(Holds::Messages, u"discord"_s);
    QCOMPARE(messages.size(), 2U);
    QCOMPARE(messages[0].values.direction, Direction::Out);
    QCOMPARE(messages[0].other.id, u"1"_s);
    QCOMPARE(messages[0].text, u"text 11"_s);
    QCOMPARE(messages[0].thread, u"51"_s);
    QCOMPARE(messages[1].values.direction, Direction::In);
    QCOMPARE(messages[1].other.handle, u"ana"_s);
    QCOMPARE(messages[1].other.name, u"Ana"_s);
    QCOMPARE(isoText(messages[1].values.at), u"2023-01-05T17:22:10Z"_s);
    QCOMPARE(reading.sink.files.front().skipped, 1);
    QCOMPARE(reading.sink.sightings.size(), 1U);
}

void TestDiscordChat::withoutAnAccountTheSidesAreUnknown()
{
    const QTemporaryDir dir;
    formats::ReadOptions elsewhere = us();
    elsewhere.network = u"x"_s;
    for (const formats::ReadOptions &options : {formats::ReadOptions(), elsewhere}) {
        const Reading reading = readLoose(dir, u"group.json"_s,
            chat("DirectGroupTextChat", said("11", ines) + ',' + said("12", bo)), options);
        const auto messages = reading.sink.messages(Holds::Messages);
        QCOMPARE(messages.size(), 2U);
        QCOMPARE(messages[0].values.direction, Direction::Unknown);
        QCOMPARE(messages[0].other.id, u"1000"_s);
        QVERIFY(messages[0].values.isGroup);
        QCOMPARE(messages[1].other.name, u"Bo#4321"_s);
        QVERIFY(reading.sink.owners.empty());
    }
}

void TestDiscordChat::onAServerOnlyWhatConcernsUsIsContact()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"server.json"_s,
        chat("GuildTextChat",
            said("11", ines) + ',' + said("12", ana) + ','
                + said("13", ana, "\"mentions\":[" + ines + "]") + ','
                + said("14", bo, R"("reference":{"messageId":"11","channelId":"51"})", "Reply")
                + ',' + said("15", bo, R"("reference":null)")),
        us());
    const auto posts = reading.sink.messages(Holds::Posts);
    QCOMPARE(posts.size(), 3U);
    QCOMPARE(posts[0].values.kind, MessageKind::Post);
    QCOMPARE(posts[0].threadTitle, u"Bells: general"_s);
    QCOMPARE(posts[1].values.kind, MessageKind::Mention);
    QCOMPARE(posts[1].other.id, u"1"_s);
    QCOMPARE(posts[2].values.kind, MessageKind::Reply);
    QCOMPARE(posts[2].replyTo, u"11"_s);
    for (const auto &post : posts) {
        QVERIFY(!post.values.isGroup);
    }
    QCOMPARE(reading.sink.files.front().skipped, 2);
    QCOMPARE(reading.sink.sightings.size(), 2U);
}

void TestDiscordChat::filesOfAFolderAreReadOneByOne()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"a.zip"_s,
        {{u"a.json"_s, chat("DirectTextChat", said("11", ana))},
            {u"b.json"_s, chat("DirectTextChat", said("12", bo)).chopped(40)}, {u"c.json"_s, "{}"}},
        us());
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.messages(Holds::Messages).front().other.id, u"1"_s);
    QCOMPARE(reading.sink.noticeWith(u"broken-part"_s)->arguments.front(), u"b.json"_s);
    QCOMPARE(reading.sink.notReadFiles, 1);
    QVERIFY(!reading.sink.isOutOfOrder);
}

void TestDiscordChat::missingMessagesAreTold()
{
    const QTemporaryDir dir;
    QByteArray text = chat("DirectTextChat", said("11", ana));
    const Reading reading = readLoose(dir, u"a.json"_s, text.replace("\"messages\"", "\"posts\""));
    QCOMPARE(reading.result.error().code, Error::Code::NothingFound);
    const formats::Notice *notice = reading.sink.noticeWith(u"changed-shape"_s);
    QVERIFY(notice);
    QCOMPARE(notice->arguments, QStringList({u"a.json"_s, u"messages"_s}));
}

COMITY_TEST_GUILESS(TestDiscordChat)
#include "tst_discord_chat.moc"

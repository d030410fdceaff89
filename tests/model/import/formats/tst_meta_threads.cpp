#include "tests/model/import/formats/facebook_texts.h"
#include "tests/model/import/formats/instagram_texts.h"
#include "tests/model/import/formats/meta_texts.h"
#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace comity::tests::meta;
using namespace Qt::StringLiterals;
using formats::Direction;
using formats::Holds;
using formats::MessageKind;

namespace {

const QString inbox = u"your_instagram_activity/messages/inbox/"_s;
const QString chats = u"your_activity_across_facebook/messages/"_s;

QStringList texts(const std::vector<RecordingSink::Message> &messages)
{
    QStringList out;
    for (const RecordingSink::Message &one : messages) {
        out += one.text;
    }
    return out;
}

} // namespace

class TestMetaThreads : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void conversationsOfInstagramAreRead();
    void conversationsOfFacebookAreRead();
    void groupsNameTheSender();
    void linesOfTheSystemAreSkipped();
    void ownerIsWhoStandsInEveryConversation();
    void directionIsUnknownWhereNobodyTells();
    void chosenAccountTellsTheDirection();
    void textIsPlain();
    void oddMessagesAreKept();
    void changedAndBrokenFilesAreTold();
    void largeFilesAreStreamed();
    void missingEncryptedChatsAreTold();
};

void TestMetaThreads::conversationsOfInstagramAreRead()
{
    const QTemporaryDir dir;
    const QByteArray people = "Ana M\\u00c3\\u00bcller";
    const Reading reading = readZip(dir, u"instagram-demo.owner-2025-06-01-q.zip"_s,
        {{instagram::folder + u"followers_1.json"_s, instagram::bare({instagram::shapeA("ana")})},
            {inbox + u"ana_m_17891234567890/message_10.json"_s,
                conversation({people, "Demo \\u00c3\\u0089"}, {message(people, "oldest")}, people)},
            {inbox + u"ana_m_17891234567890/message_2.json"_s,
                conversation({people, "Demo \\u00c3\\u0089"}, {message(people, "older")}, people)},
            {inbox + u"ana_m_17891234567890/message_1.json"_s,
                conversation({people, "Demo \\u00c3\\u0089"},
                    {message("Demo \\u00c3\\u0089", "Hello \\u00f0\\u009f\\u009a\\u00b4"),
                        message(people, "Hi", 1'600'000'000'000)},
                    people, "inbox/ana_m_17891234567890")},
            {u"your_instagram_activity/messages/message_requests/bo.b_99887766/message_1.json"_s,
                conversation({"Bo", "Demo \\u00c3\\u0089"}, {message("Bo", "May I?")})},
            {u"personal_information/personal_information/personal_information.json"_s,
                instagram::personal("Username", "demo.owner")}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"instagram-json"_s);
    QVERIFY(reading.detected.further.isEmpty());
    const auto messages = reading.sink.messages(Holds::Messages, u"instagram"_s);
    QCOMPARE(texts(messages),
        QStringList({u"Hello 🚴"_s, u"Hi"_s, u"older"_s, u"oldest"_s, u"May I?"_s}));
    const RecordingSink::Message &ours = messages.at(0);
    QCOMPARE(ours.values.direction, Direction::Out);
    QCOMPARE(ours.values.kind, MessageKind::Direct);
    QCOMPARE(ours.other.name, u"Ana Müller"_s);
    QCOMPARE(ours.other.handle, u"ana_m"_s);
    QCOMPARE(ours.thread, u"ana_m_17891234567890"_s);
    QCOMPARE(ours.threadTitle, u"Ana Müller"_s);
    QCOMPARE(ours.values.at, Dated::local(1'700'000'000));
    QVERIFY(!ours.values.isGroup);
    QCOMPARE(messages.at(1).values.direction, Direction::In);
    QCOMPARE(messages.at(1).other.handle, u"ana_m"_s);
    QCOMPARE(messages.at(4).other.handle, u"bo.b"_s);
    QCOMPARE(messages.at(4).thread, u"bo.b_99887766"_s);
    QCOMPARE(reading.sink.notReadFiles, 0);
    QVERIFY(reading.sink.notices.empty());
    QVERIFY(!reading.sink.isOutOfOrder);
}

void TestMetaThreads::conversationsOfFacebookAreRead()
{
    const QTemporaryDir dir;
    QList<std::pair<QString, QByteArray>> files;
    Files packed {{u"personal_information/profile_information/profile_information.json"_s,
        facebook::profile("Demo Owner", "demo.owner")}};
    for (const QString &section : {u"inbox"_s, u"archived_threads"_s, u"filtered_threads"_s,
             u"message_requests"_s, u"e2ee_cutover"_s}) {
        packed.push_back({chats + section + u"/anafield_1234567890/message_1.json"_s,
            conversation({"Ana Field", "Demo Owner"}, {message("Ana Field", section.toLatin1())},
                "Ana Field", section.toLatin1() + "/anafield_1234567890")});
    }
    const Reading reading = readZip(dir, u"facebook-demo.owner-2023-11-20-q.zip"_s, packed);
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"facebook-json"_s);
    const auto messages = reading.sink.messages(Holds::Messages, u"facebook"_s);
    QCOMPARE(texts(messages),
        QStringList({u"inbox"_s, u"archived_threads"_s, u"filtered_threads"_s,
            u"message_requests"_s, u"e2ee_cutover"_s}));
    for (const RecordingSink::Message &one : messages) {
        QCOMPARE(one.values.direction, Direction::In);
        QCOMPARE(one.other.name, u"Ana Field"_s);
        QVERIFY(one.other.handle.isEmpty());
        QCOMPARE(one.thread, u"anafield_1234567890"_s);
        QCOMPARE(one.values.at, Dated::exact(1'700'000'000));
    }
    QCOMPARE(reading.sink.files.front().about.format, u"facebook-json"_s);
    QVERIFY(!reading.sink.files.front().about.kind.has_value());
    QCOMPARE(isoText(reading.sink.takenTimes.front()), u"2023-11-20"_s);
}

void TestMetaThreads::groupsNameTheSender()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"instagram-demo.owner-2025-06-01-q.zip"_s,
        {{inbox + u"ridersclub_17891234567890/message_1.json"_s,
            conversation({"Ana", "Bo", "demo.owner"},
                {message("Ana", "one"), message("demo.owner", "two"), message("Gone", "three")},
                "Riders' Club")}});
    const auto messages = reading.sink.messages(Holds::Messages);
    QCOMPARE(messages.size(), 3U);
    QVERIFY(messages.at(0).values.isGroup);
    QCOMPARE(messages.at(0).other.name, u"Ana"_s);
    QVERIFY(messages.at(0).other.handle.isEmpty());
    QCOMPARE(messages.at(0).threadTitle, u"Riders' Club"_s);
    QCOMPARE(messages.at(1).values.direction, Direction::Out);
    QVERIFY(messages.at(1).other.name.isEmpty());
    QCOMPARE(messages.at(2).values.direction, Direction::In);
}

void TestMetaThreads::linesOfTheSystemAreSkipped()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"instagram-demo.owner-2025-06-01-q.zip"_s,
        {{inbox + u"ana_17891234567890/message_1.json"_s,
            conversation({"Ana", "demo.owner"},
                {message(
                     "Ana", "Reacted \\u00e2\\u009d\\u00a4\\u00ef\\u00b8\\u008f to your message "),
                    message("Ana", "Liked a message"),
                    message("Ana", "Ana called you.", 1'700'000'000'000, "\"call_duration\":0"),
                    message("Ana", "call", 1'700'000'000'000, "\"type\":\"Call\""),
                    message("Ana", "Ana left.", 1'700'000'000'000, "\"type\":\"Unsubscribe\""),
                    message("Ana", "Ana joined.", 1'700'000'000'000, "\"type\":\"Subscribe\""),
                    message("Ana", "oops", 1'700'000'000'000, "\"is_unsent\":true"),
                    message("Ana", "kept", 1'700'000'000'000, "\"is_unsent\":false"),
                    message("Ana",
                        "Reacted badly to your message about the invoice, which was due "
                        "long ago and is still not paid, to your message"),
                    message("Ana", {}, 1'700'000'000'000,
                        "\"photos\":[{\"uri\":\"a.jpg\",\"creation_timestamp\":1}]"),
                    message("Ana", {}, 1'700'000'000'000,
                        "\"share\":{\"link\":\"https://shop.example/x\"}")})}});
    const auto messages = reading.sink.messages(Holds::Messages);
    QCOMPARE(reading.sink.files.front().skipped, 7);
    QCOMPARE(messages.size(), 4U);
    QCOMPARE(messages.at(0).text, u"kept"_s);
    QVERIFY(messages.at(2).text.isEmpty());
    QCOMPARE(messages.at(3).text, u"https://shop.example/x"_s);
}

void TestMetaThreads::ownerIsWhoStandsInEveryConversation()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"f.zip"_s,
        {{chats + u"inbox/a_1234567890/message_1.json"_s,
             conversation({"Ana", "Me Myself"}, {message("Me Myself", "to Ana")})},
            {chats + u"inbox/b_1234567890/message_1.json"_s,
                conversation({"Me Myself", "Bo"}, {message("Bo", "to me")})},
            {chats + u"inbox/c_1234567890/message_1.json"_s,
                conversation({"Ana", "Bo", "Cleo"}, {message("Cleo", "a group I left")})}});
    const auto messages = reading.sink.messages(Holds::Messages);
    QCOMPARE(messages.at(0).values.direction, Direction::Out);
    QCOMPARE(messages.at(0).other.name, u"Ana"_s);
    QCOMPARE(messages.at(1).values.direction, Direction::In);
    QCOMPARE(messages.at(2).values.direction, Direction::In);
    QVERIFY(reading.sink.owners.empty());
}

void TestMetaThreads::directionIsUnknownWhereNobodyTells()
{
    const QTemporaryDir dir;
    const QByteArray one = conversation({"Ana", "Bo"}, {message("Ana", "x")});
    const Reading single = readZip(dir, u"f.zip"_s, {{chats + u"inbox/a_1/message_1.json"_s, one}});
    QCOMPARE(single.sink.messages(Holds::Messages).at(0).values.direction, Direction::Unknown);
    // A name that changed since, and a namesake of ours.
    const Reading others = readZip(dir, u"g.zip"_s,
        {{u"profile_information/profile_information.json"_s, facebook::profile("New Name", "demo")},
            {chats + u"inbox/a_1234567890/message_1.json"_s, one},
            {chats + u"inbox/b_1234567890/message_1.json"_s,
                conversation({"New Name", "New Name"}, {message("New Name", "y")})}});
    const auto messages = others.sink.messages(Holds::Messages);
    QCOMPARE(messages.at(0).values.direction, Direction::Unknown);
    QCOMPARE(messages.at(0).other.name, u"Ana"_s);
    QCOMPARE(messages.at(1).values.direction, Direction::Unknown);
}

void TestMetaThreads::chosenAccountTellsTheDirection()
{
    const QTemporaryDir dir;
    formats::ReadOptions options;
    options.network = u"facebook"_s;
    options.account.name = u"Bo"_s;
    const Reading reading = readLoose(dir, u"message_1.json"_s,
        conversation(
            {"Ana", "Bo"}, {message("Ana", "x"), message("Bo", "y")}, "Ana", "inbox/ana_12345678"),
        options);
    const auto messages = reading.sink.messages(Holds::Messages, u"facebook"_s);
    QCOMPARE(messages.at(0).values.direction, Direction::In);
    QCOMPARE(messages.at(1).values.direction, Direction::Out);
    QCOMPARE(messages.at(1).other.name, u"Ana"_s);
    QCOMPARE(messages.at(0).thread, u"ana_12345678"_s);
}

void TestMetaThreads::textIsPlain()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"message_1.json"_s,
        conversation({"<b>Ana</b>", "Bo"},
            {message("<b>Ana</b>", "I <3 you & a < b"), message("Bo", "<p>Two<br>lines</p>"),
                message("\\u202eevil", "=cmd()"), message("Bo", "caf\\u00c3\\u00a9"),
                message("Bo", "caf\\u00e9")}));
    const auto messages = reading.sink.messages(Holds::Messages);
    QCOMPARE(messages.at(0).text, u"I <3 you & a < b"_s);
    QCOMPARE(messages.at(0).other.name, u"<b>Ana</b>"_s);
    QCOMPARE(messages.at(1).text, u"Two\nlines"_s);
    QCOMPARE(messages.at(3).text, u"café"_s);
    QCOMPARE(messages.at(4).text, u"café"_s);
}

void TestMetaThreads::oddMessagesAreKept()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"message_1.json"_s,
        "\xEF\xBB\xBF"
            + conversation({"Ana", "Bo"},
                {message("Ana", "good"), "17", "{\"sender_name\":\"Ana\",\"content\":\"no time\"}",
                    "{\"sender_name\":[],\"timestamp_ms\":\"1700000000123\",\"content\":\"odd\"}",
                    "{\"content\":\"\\ud83d\",\"timestamp_ms\":1}", "{}",
                    message("Ana", "last", 1'700'000'000)}));
    QVERIFY(reading.result.has_value());
    const QStringList read = texts(reading.sink.messages(Holds::Messages));
    QCOMPARE(read, QStringList({u"good"_s, u"odd"_s, u"last"_s}));
    QCOMPARE(reading.sink.reasons().size(), 3);
    QCOMPARE(reading.sink.files.front().skipped, 1);
    QVERIFY(reading.sink.reasons().contains(u"unknown-record"_s));
}

void TestMetaThreads::changedAndBrokenFilesAreTold()
{
    const QTemporaryDir dir;
    const QByteArray good = conversation({"Ana", "Bo"}, {message("Ana", "x"), message("Ana", "y")});
    const Reading reading = readZip(dir, u"f.zip"_s,
        {{chats + u"inbox/a_1234567890/message_1.json"_s, good},
            {chats + u"inbox/b_1234567890/message_1.json"_s, "{\"participants\":[],\"lines\":[]}"},
            {chats + u"inbox/c_1234567890/message_1.json"_s, good.left(120)}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(texts(reading.sink.messages(Holds::Messages)), QStringList({u"x"_s, u"y"_s}));
    QCOMPARE(reading.sink.noticeCodes(), QStringList({u"changed-shape"_s, u"broken-part"_s}));
    QCOMPARE(reading.sink.notices.at(0).arguments.at(1), u"messages"_s);
    QVERIFY(!reading.sink.notices.at(0).makesIncomplete);
    QVERIFY(!reading.sink.isOutOfOrder);
}

void TestMetaThreads::largeFilesAreStreamed()
{
    const QTemporaryDir dir;
    QByteArrayList many;
    for (int i = 0; i < 60'000; ++i) {
        many += message(i % 2 == 0 ? "Ana" : "Demo Owner", QByteArray(150, 'x'), 1'700'000'000'000);
    }
    const Reading reading = readZip(dir, u"f.zip"_s,
        {{chats + u"inbox/a_1234567890/message_1.json"_s,
             conversation({"Ana", "Demo Owner"}, many, "Late title", "inbox/late_1234567890")},
            {u"profile_information/profile_information.json"_s,
                facebook::profile("Demo Owner", "demo")}});
    const auto messages = reading.sink.messages(Holds::Messages);
    QCOMPARE(messages.size(), 60'000U);
    QCOMPARE(messages.front().threadTitle, u"Late title"_s);
    QCOMPARE(messages.front().thread, u"late_1234567890"_s);
    QCOMPARE(messages.back().values.direction, Direction::Out);
}

void TestMetaThreads::missingEncryptedChatsAreTold()
{
    const QTemporaryDir dir;
    const Files files {{chats + u"inbox/a_1234567890/message_1.json"_s,
        conversation({"Ana", "Bo"}, {message("Ana", "x")})}};
    const Reading late = readZip(dir, u"facebook-demo-2024-06-01-q.zip"_s, files);
    const formats::Notice *notice = late.sink.noticeWith(u"encrypted-chats-missing"_s);
    QVERIFY(notice && !notice->makesIncomplete);
    QCOMPARE(notice->arguments, QStringList {u"2023-11-14"_s});
    const Reading soon = readZip(dir, u"facebook-demo-2023-12-01-q.zip"_s, files);
    QVERIFY(!soon.sink.noticeWith(u"encrypted-chats-missing"_s));
    Files both = files;
    both.push_back({u"messages/Ana_1.json"_s,
        "{\"participants\":[\"Ana\",\"Bo\"],\"threadName\":\"Ana_1\",\"messages\":[{\"senderName\":"
        "\"Ana\",\"text\":\"new\",\"timestamp\":1710000000000}]}"});
    const Reading whole = readZip(dir, u"facebook-demo-2024-06-01-r.zip"_s, both);
    QCOMPARE(whole.detected.further, QStringList {u"messenger-json"_s});
    QVERIFY(!whole.sink.noticeWith(u"encrypted-chats-missing"_s));
}

COMITY_TEST_GUILESS(TestMetaThreads)
#include "tst_meta_threads.moc"

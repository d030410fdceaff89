#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::Direction;
using formats::Holds;

namespace {

QByteArray line(const QByteArray &sender, const QByteArray &text, const QByteArray &more = {})
{
    return "{\"isUnsent\":false,\"media\":[],\"reactions\":[{\"actor\":\"A\",\"reaction\":\"x\"}],"
           "\"senderName\":\""
        + sender + "\",\"text\":\"" + text + "\",\"timestamp\":1710000000456,\"type\":\"text\""
        + more + "}";
}

QByteArray chat(
    const QByteArrayList &people, const QByteArray &name, const QByteArrayList &messages)
{
    return "{\"participants\":[\"" + people.join("\",\"") + "\"],\"threadName\":\"" + name
        + "\",\"messages\":[" + messages.join(',') + "]}";
}

} // namespace

class TestMessengerBackup : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void backupIsReadWhole();
    void looseFileIsRead();
    void changedFileIsTold();
    void listsWithNumbersAreNotTaken();
};

void TestMessengerBackup::backupIsReadWhole()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"messages.zip"_s,
        {{u"Ana M\u00fcller_12.json"_s,
             chat({"Ana M\\u00c3\\u00bcller", "Demo Owner"}, "Ana M\\u00c3\\u00bcller_12",
                 {line("Ana M\\u00c3\\u00bcller", "caf\\u00c3\\u00a9"),
                     line("Demo Owner", "caf\xC3\xA9"),
                     line("Demo Owner", "", ",\"isUnsent\":true"),
                     line("Ana M\\u00c3\\u00bcller", "", ",\"media\":[{\"uri\":\"m/a.jpg\"}]"),
                     line("Ana M\\u00c3\\u00bcller", "", ",\"type\":\"call\"")})},
            {u"Club_7.json"_s, chat({"Ana", "Bo", "Demo Owner"}, "Club_7", {line("Bo", "hi all")})},
            {u"Bo_9.json"_s, chat({"Demo Owner", "Bo"}, "Bo_9", {line("Bo", "hi")})},
            {u"media/a.jpg"_s, "jpg"}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"messenger-json"_s);
    QVERIFY(reading.detected.further.isEmpty());
    const auto messages = reading.sink.messages(Holds::Messages, u"facebook"_s);
    QCOMPARE(messages.size(), 5U);
    const RecordingSink::File *ana = reading.sink.file(u"Ana M\u00fcller_12.json"_s);
    QVERIFY(ana);
    QCOMPARE(ana->skipped, 2);
    QCOMPARE(ana->messages.size(), 3U);
    QCOMPARE(ana->messages.at(0).text, u"café"_s);
    QCOMPARE(ana->messages.at(0).values.direction, Direction::In);
    QCOMPARE(ana->messages.at(0).other.name, u"Ana Müller"_s);
    QCOMPARE(ana->messages.at(0).thread, u"Ana Müller_12"_s);
    QCOMPARE(ana->messages.at(0).threadTitle, u"Ana Müller"_s);
    QCOMPARE(ana->messages.at(0).values.at, Dated::exact(1'710'000'000));
    QCOMPARE(ana->messages.at(1).text, u"café"_s);
    QCOMPARE(ana->messages.at(1).values.direction, Direction::Out);
    QCOMPARE(ana->messages.at(1).other.name, u"Ana Müller"_s);
    const RecordingSink::File *club = reading.sink.file(u"Club_7.json"_s);
    QVERIFY(club->messages.at(0).values.isGroup);
    QCOMPARE(club->messages.at(0).values.direction, Direction::In);
    QCOMPARE(reading.sink.takenTimes.front(), Dated::exact(1'710'000'000));
    QCOMPARE(reading.sink.notReadFiles, 1);
    QVERIFY(!reading.sink.isOutOfOrder);
}

void TestMessengerBackup::looseFileIsRead()
{
    const QTemporaryDir dir;
    const QByteArray bytes = chat({"Ana", "Bo"}, "Ana_1", {line("Ana", "x"), line("Bo", "y")});
    const Reading unknown = readLoose(dir, u"Ana_1.json"_s, bytes);
    QCOMPARE(unknown.detected.format, u"messenger-json"_s);
    QCOMPARE(unknown.sink.messages(Holds::Messages).at(0).values.direction, Direction::Unknown);
    formats::ReadOptions options;
    options.account.name = u"Bo"_s;
    const Reading told = readLoose(dir, u"renamed.json"_s, bytes, options);
    const auto messages = told.sink.messages(Holds::Messages, u"facebook"_s);
    QCOMPARE(messages.at(0).values.direction, Direction::In);
    QCOMPARE(messages.at(1).values.direction, Direction::Out);
    QCOMPARE(messages.at(1).other.name, u"Ana"_s);
}

void TestMessengerBackup::changedFileIsTold()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"messages.zip"_s,
        {{u"Ana_1.json"_s, chat({"Ana", "Bo"}, "Ana_1", {line("Ana", "x")})},
            {u"Bo_2.json"_s, "{\"participants\":[\"A\"],\"threadName\":\"Bo_2\",\"lines\":[]}"},
            {u"Cleo_3.json"_s, chat({"C", "Bo"}, "Cleo_3", {line("C", "x")}).chopped(20)}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.messages(Holds::Messages).size(), 1U);
    QCOMPARE(reading.sink.noticeCodes(), QStringList({u"changed-shape"_s, u"broken-part"_s}));
}

void TestMessengerBackup::listsWithNumbersAreNotTaken()
{
    const QTemporaryDir dir;
    const Reading other = readLoose(dir, u"a_1.json"_s, "{\"threadName\":\"x\"}");
    QCOMPARE(other.result.error().code, Error::Code::UnknownFormat);
}

COMITY_TEST_GUILESS(TestMessengerBackup)
#include "tst_messenger_backup.moc"

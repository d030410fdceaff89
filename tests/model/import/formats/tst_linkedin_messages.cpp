#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::Direction;
using formats::Holds;

namespace {

const QByteArray nine = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE "
                        "URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n";
const QByteArray ten = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT "
                       "PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n";
const QByteArray profile = "First Name,Last Name,Maiden Name,Address,Birth "
                           "Date,Headline,Summary\nInes,Dray,,,,Shop owner,x\n";

QByteArray link(const char *slug)
{
    return QByteArray("https://www.linkedin.com/in/") + slug;
}

/// A row of ten columns.
QByteArray row(const char *thread, const char *from, const char *fromSlug, const char *to,
    const QByteArray &toLinks, const QByteArray &content, const char *folder = "INBOX")
{
    const QByteArray sender = *fromSlug ? link(fromSlug) : QByteArray();
    return QByteArray(thread) + ",," + from + ',' + sender + ",\"" + to + "\",\"" + toLinks
        + "\",2024-05-01 10:00:00 UTC,,\"" + content + "\"," + folder + "\n";
}

Reading readExport(const QTemporaryDir &dir, const QByteArray &messages)
{
    return readZip(dir, u"Basic_LinkedInDataExport_06-08-2026.zip"_s,
        {{u"messages.csv"_s, messages}, {u"Profile.csv"_s, profile}});
}

} // namespace

class TestLinkedinMessages : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyEraIsRead_data();
    void everyEraIsRead();
    void directionIsToldByTheOwnersAddress();
    void groupsAreToldByTheirAddresses();
    void groupsWithoutAddressesAreToldByKnownNames();
    void draftsSpamAndAdvertisingAreLeftOut();
    void namelessSendersAreOneAThread();
    void htmlBecomesPlainText();
    void subjectStandsBeforeTheText();
    void looseFileHasNoSides();
    void looseFileOfTheChosenAccountHasSides();
    void helpersOfLinkedInAreNotRead();
    void missingColumnIsTold();
    void badRowsAreKept();
    void manyMessagesAreRead();
};

void TestLinkedinMessages::everyEraIsRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray front = "c-1,Plans,Ana Field," + link("ana-field") + ",Ines Dray,";
    const QByteArray back = "2024-05-01 10:00:00 UTC,,hi,INBOX";
    const QByteArray mine = link("ines-dray");
    const QByteArray sent = "\nc-1,Plans,Ines Dray," + mine + ",Ana Field,";
    const QByteArray nineRows = front + back + sent + back;
    QTest::newRow("nine columns") << u"messages.csv"_s << nine + nineRows + "\n";
    const QByteArray tenRows = front + mine + ',' + back + sent + link("ana-field") + ',' + back;
    QTest::newRow("ten columns") << u"messages.csv"_s << ten + tenRows + "\n";
    QTest::newRow("numbered, no line end") << u"messages_123456.csv"_s << ten + tenRows;
    QByteArray wide
        = ten.trimmed() + ",ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT\n" + tenRows + "\n";
    wide.replace(",hi,INBOX", ",hi,INBOX,https://a.example/x,No,No");
    QTest::newRow("thirteen columns") << u"Messages.csv"_s << wide;
    QByteArray quoted = wide.trimmed();
    quoted = '"' + quoted.replace(",", "\",\"").replace("\n", "\"\n\"") + "\"\n";
    QTest::newRow("all quoted") << u"messages.csv"_s << quoted;
    QTest::newRow("saved by a spreadsheet") << u"messages.csv"_s
                                            << "\xEF\xBB\xBF"
            + QByteArray(ten + tenRows + "\n").replace(",", ";").replace("\n", "\r\n");
    QByteArray short_ = nine + nineRows + "\n";
    short_.replace("10:00:00 UTC", "10:00 UTC");
    QTest::newRow("no seconds") << u"messages.csv"_s << short_;
}

void TestLinkedinMessages::everyEraIsRead()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"Basic_LinkedInDataExport_06-08-2026.zip"_s,
        {{u"Profile.csv"_s, profile}, {u"x/"_s + name, bytes}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"linkedin-csv"_s);
    const auto messages = reading.sink.messages(Holds::Messages, u"linkedin"_s);
    QCOMPARE(messages.size(), 2U);
    QCOMPARE(reading.sink.owners.front().key, u"ines-dray"_s);
    QCOMPARE(reading.sink.owners.front().name, u"Ines Dray"_s);
    QCOMPARE(messages[0].values.direction, Direction::In);
    QCOMPARE(messages[1].values.direction, Direction::Out);
    for (const auto &message : messages) {
        QCOMPARE(message.other.id, u"ana-field"_s);
        QCOMPARE(message.other.name, u"Ana Field"_s);
        QCOMPARE(message.thread, u"c-1"_s);
        QCOMPARE(message.threadTitle, u"Plans"_s);
        QCOMPARE(message.text, u"hi"_s);
        QCOMPARE(isoText(message.values.at), u"2024-05-01T10:00:00Z"_s);
        QCOMPARE(message.values.at.precision, DatePrecision::Exact);
        QVERIFY(!message.values.isGroup);
    }
    QVERIFY(reading.sink.notices.empty() && reading.sink.reasons().isEmpty());
    QVERIFY(!reading.sink.isOutOfOrder);
}

void TestLinkedinMessages::directionIsToldByTheOwnersAddress()
{
    const QTemporaryDir dir;
    // Somebody else of our name writes to us, and we once had another address.
    const Reading reading = readZip(dir, u"a.zip"_s,
        {{u"Profile.csv"_s, profile},
            {u"Invitations.csv"_s,
                "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nInes "
                "Dray,Bo,\"1/29/20, 2:37 PM\",,OUTGOING,"
                    + link("ines-dray") + ',' + link("bo") + "\n"},
            {u"messages.csv"_s,
                ten + row("1", "Ines Dray", "ines-dray", "Bo", link("bo"), "a")
                    + row("2", "Ines Dray", "ines-dray-77", "Ines Dray", link("ines-dray"), "b")
                    + row("3", "Ines Dray", "old-ines", "Bo", link("bo"), "c")
                    + row("1", "Bo", "bo", "Ines Dray", link("ines-dray"), "d")}});
    const RecordingSink::File *file = reading.sink.file(u"messages.csv"_s);
    QVERIFY(file);
    QCOMPARE(file->messages.size(), 4U);
    QCOMPARE(file->messages[0].values.direction, Direction::Out);
    QCOMPARE(file->messages[0].other.id, u"bo"_s);
    QCOMPARE(file->messages[1].values.direction, Direction::In);
    QCOMPARE(file->messages[1].other.id, u"ines-dray-77"_s);
    QCOMPARE(file->messages[2].values.direction, Direction::Out);
    QCOMPARE(file->messages[3].values.direction, Direction::In);
}

void TestLinkedinMessages::groupsAreToldByTheirAddresses()
{
    const QTemporaryDir dir;
    const Reading reading = readExport(dir,
        ten
            + row("1", "Ana Field", "ana", "Ines Dray, Bo Lin, Ph.D.",
                link("ines-dray") + ',' + link("bo-lin"), "a")
            + row("1", "Ines Dray", "ines-dray", "Ana Field, Bo Lin, Ph.D.",
                link("ana") + ',' + link("bo-lin"), "b")
            + row("2", "Ines Dray", "ines-dray", "Bo Lin, Ph.D.", link("bo-lin"), "c"));
    const auto messages = reading.sink.messages(Holds::Messages);
    QCOMPARE(messages.size(), 3U);
    QVERIFY(messages[0].values.isGroup);
    QCOMPARE(messages[0].other.id, u"ana"_s);
    QVERIFY(messages[1].values.isGroup);
    QVERIFY(messages[1].other.id.isEmpty() && messages[1].other.name.isEmpty());
    QVERIFY(!messages[2].values.isGroup);
    QCOMPARE(messages[2].other.id, u"bo-lin"_s);
    QCOMPARE(messages[2].other.name, u"Bo Lin, Ph.D."_s);
}

void TestLinkedinMessages::groupsWithoutAddressesAreToldByKnownNames()
{
    const QTemporaryDir dir;
    const auto out = [](const char *to) -> QByteArray {
        return "1,,Ines Dray," + link("ines-dray") + ",\"" + to
            + "\",2021-05-01 10:00:00 UTC,,x,INBOX\n";
    };
    const Reading reading = readExport(dir,
        nine + out("Ana Field, Bo Lin") + out("Cleo Dee, Ph.D.") + out("Dan Ray")
            + "1,,\"Cleo Dee, Ph.D.\"," + link("cleo")
            + ",Ines Dray,2021-05-01 10:00:00 UTC,,x,INBOX\n");
    const auto messages = reading.sink.messages(Holds::Messages);
    QCOMPARE(messages.size(), 4U);
    QVERIFY(messages[0].values.isGroup && messages[0].other.name.isEmpty());
    QVERIFY(!messages[1].values.isGroup);
    QCOMPARE(messages[1].other.id, u"cleo"_s);
    QCOMPARE(messages[2].other.name, u"Dan Ray"_s);
    QVERIFY(messages[2].other.id.isEmpty() && !messages[2].values.isGroup);
}

void TestLinkedinMessages::draftsSpamAndAdvertisingAreLeftOut()
{
    const QTemporaryDir dir;
    const QByteArray header
        = ten.trimmed() + ",ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT\n";
    const auto one = [](const QByteArray &text, const char *folder, const char *end) -> QByteArray {
        return row("1", "Ana", "ana", "Ines Dray", link("ines-dray"), text, folder).trimmed() + ",,"
            + end + "\n";
    };
    const Reading reading = readExport(dir,
        header + one("real", "INBOX", "No,No") + one("draft", "INBOX", "Yes,No")
            + one("started", "INBOX", "No,Yes") + one("junk", "SPAM", "No,No")
            + one("<p class=\"\"spinmail-quill-editor__spin-break\"\">Buy</p>", "INBOX", "No,No")
            + one("Hi %FIRSTNAME%, buy", "INBOX", "No,No") + one("kept", "ARCHIVE", "No,No")
            + one("odd", "", "No,No") + ",,,,,,,,,,,,\n");
    QStringList texts;
    for (const auto &message : reading.sink.messages(Holds::Messages)) {
        texts += message.text;
    }
    QCOMPARE(texts, QStringList({u"real"_s, u"kept"_s, u"odd"_s}));
    QCOMPARE(reading.sink.files.front().skipped, 6);
}

void TestLinkedinMessages::namelessSendersAreOneAThread()
{
    const QTemporaryDir dir;
    const Reading reading = readExport(dir,
        ten + row("1", "LinkedIn Member", "", "Ines Dray", link("ines-dray"), "a")
            + row("2", "Ines Dray", "ines-dray", "LinkedIn Member", "", "b"));
    const auto messages = reading.sink.messages(Holds::Messages);
    QCOMPARE(messages.size(), 2U);
    QCOMPARE(messages[0].values.direction, Direction::In);
    QCOMPARE(messages[1].values.direction, Direction::Out);
    for (const auto &message : messages) {
        QVERIFY(message.other.id.isEmpty() && message.other.name.isEmpty());
        QVERIFY(!message.thread.isEmpty());
    }
}

void TestLinkedinMessages::htmlBecomesPlainText()
{
    const QTemporaryDir dir;
    const Reading reading = readExport(dir,
        ten
            + row("1", "Ana", "ana", "Ines Dray", link("ines-dray"),
                "<p>Hi &amp; <b>welcome</b></p><p>to <a href=\"\"javascript:x\"\">us</a></p>")
            + row("1", "Ana", "ana", "Ines Dray", link("ines-dray"), "1 < 2 && \"\"null\"\"\nnext")
            + row("1", "Ana", "ana", "Ines Dray", link("ines-dray"), "null"));
    const auto messages = reading.sink.messages(Holds::Messages);
    QCOMPARE(messages[0].text, u"Hi & welcome\n\nto us"_s);
    QCOMPARE(messages[1].text, u"1 < 2 && \"null\"\nnext"_s);
    QCOMPARE(messages[2].text, u"null"_s);
    QCOMPARE(messages[2].line, 5);
}

void TestLinkedinMessages::subjectStandsBeforeTheText()
{
    const QTemporaryDir dir;
    QByteArray one = row("1", "Ana", "ana", "Ines Dray", link("ines-dray"), "body");
    one.replace("UTC,,", "UTC,A job,");
    const Reading reading = readExport(dir, ten + one);
    QCOMPARE(reading.sink.messages(Holds::Messages).front().text, u"A job\nbody"_s);
}

void TestLinkedinMessages::looseFileHasNoSides()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"letters.csv"_s,
        ten + row("1", "Ana", "ana", "Ines Dray", link("ines-dray"), "a")
            + row("1", "Ines Dray", "ines-dray", "Ana", link("ana"), "b"));
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"linkedin-csv"_s);
    const auto messages = reading.sink.messages(Holds::Messages);
    QCOMPARE(messages[0].values.direction, Direction::Unknown);
    QCOMPARE(messages[0].other.id, u"ana"_s);
    QCOMPARE(messages[1].other.id, u"ines-dray"_s);
    QVERIFY(reading.sink.owners.empty());
    QCOMPARE(isoText(reading.sink.takenTimes.front()), u"2024-05-01T10:00:00Z"_s);
}

void TestLinkedinMessages::looseFileOfTheChosenAccountHasSides()
{
    const QTemporaryDir dir;
    formats::ReadOptions options;
    options.account.key = u"Ines-Dray"_s;
    const Reading reading = readLoose(dir, u"messages.csv"_s,
        ten + row("1", "Ana", "ana", "Ines Dray", link("ines-dray"), "a")
            + row("1", "Ines Dray", "ines-dray", "Ana", link("ana"), "b"),
        options);
    const auto messages = reading.sink.messages(Holds::Messages);
    QCOMPARE(messages[0].values.direction, Direction::In);
    QCOMPARE(messages[1].values.direction, Direction::Out);
}

void TestLinkedinMessages::helpersOfLinkedInAreNotRead()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"a.zip"_s,
        {{u"guide_messages.csv"_s, ten}, {u"learning_coach_messages.csv"_s, ten},
            {u"learning_role_play_messages.csv"_s, ten}, {u"coach_messages.csv"_s, ten},
            {u"messages.csv"_s, ten + row("1", "Ana", "ana", "Ines", link("ines"), "a")},
            {u"Contacts.csv"_s, "First Name,Last Name,Emails\nAna,Field,a@b.example\n"},
            {u"Ad_Targeting.csv"_s, "Company,Company\na,b\n"}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.files.size(), 1U);
    QCOMPARE(reading.sink.messages(Holds::Messages).size(), 1U);
    QCOMPARE(reading.sink.notReadFiles, 6);
    QVERIFY(reading.sink.notices.empty());
}

void TestLinkedinMessages::missingColumnIsTold()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"a.zip"_s,
        {{u"messages.csv"_s, "CONVERSATION ID,AUTHOR,DATE\n1,Ana,2024-05-01 10:00:00 UTC\n"},
            {u"Connections.csv"_s,
                "First Name,Last Name,URL,Connected On\nAna,Field,,01 Jan 2024\n"}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(formats::ListKind::Connections), QStringList {u"Ana Field"_s});
    const formats::Notice *notice = reading.sink.noticeWith(u"changed-shape"_s);
    QVERIFY(notice && !notice->makesIncomplete);
    QCOMPARE(notice->arguments, QStringList({u"messages.csv"_s, u"from"_s}));
}

void TestLinkedinMessages::badRowsAreKept()
{
    const QTemporaryDir dir;
    const Reading reading = readExport(dir,
        ten + row("1", "Ana", "ana", "Ines Dray", link("ines-dray"), "a")
            + "2,,<b>Bo</b>,javascript:alert(1),=cmd(),,yesterday,,hi,INBOX\n"
            + row("3", "Cleo", "cleo", "Ines Dray", link("ines-dray"), "b")
            + "4,,Dan,https://www.linkedin.com/in/dan,\"Ines Dr");
    QVERIFY(reading.result.has_value());
    const auto messages = reading.sink.messages(Holds::Messages);
    QCOMPARE(messages.size(), 3U);
    QCOMPARE(messages[1].other.name, u"<b>Bo</b>"_s);
    QVERIFY(messages[1].other.id.isEmpty());
    QVERIFY(!messages[1].values.at.isKnown());
    QCOMPARE(reading.sink.reasons(), QStringList {u"open-quote"_s});
}

void TestLinkedinMessages::manyMessagesAreRead()
{
    const QTemporaryDir dir;
    QByteArray all = ten;
    for (int i = 0; i < 20'000; ++i) {
        all += row("1", "Ana", "ana", "Ines Dray", link("ines-dray"), "line one\nline \"\"two\"\"");
    }
    const Reading reading = readExport(dir, all);
    QCOMPARE(reading.sink.messages(Holds::Messages).size(), 20'000U);
    QVERIFY(reading.sink.reasons().isEmpty());
}

COMITY_TEST_GUILESS(TestLinkedinMessages)
#include "tst_linkedin_messages.moc"

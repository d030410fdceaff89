#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::Direction;
using formats::Holds;
using formats::ListKind;
using formats::MessageKind;

namespace {

const QByteArray oldInvitations = "From,To,Sent At,Message,Direction\n";
const QByteArray invitations
    = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n";
const QByteArray endorsement = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last "
                               "Name,Endorser Public Url,Endorsement Status\n";
const QByteArray recommendation
    = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n";

} // namespace

class TestLinkedinOthers : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void invitationsOfEveryEraAreRead();
    void invitationDatesAreAmericanWithoutAZone();
    void endorsementsAreRead();
    void recommendationsAreRead();
    void notesAreOurs();
    void profileTellsAboutTheOwner();
    void followedMembersNeedAnAddress();
    void closedMembersAreSkipped();
    void headerOnlyFilesAreNoError();
};

void TestLinkedinOthers::invitationsOfEveryEraAreRead()
{
    const QTemporaryDir dir;
    const Reading old = readLoose(dir, u"Invitations.csv"_s,
        oldInvitations
            + "Ana Field,Ines Dray,\"1/29/22, 2:37 PM\",\"Hi,\nlet us meet\",INCOMING\nInes "
              "Dray,Bo "
              "Lin,\"12/3/21, 9:05 AM\",,OUTGOING\n");
    QVERIFY(old.result.has_value());
    QCOMPARE(old.detected.format, u"linkedin-csv"_s);
    const auto first = old.sink.messages(Holds::Messages, u"linkedin"_s);
    QCOMPARE(first.size(), 2U);
    QCOMPARE(first[0].values.kind, MessageKind::Invitation);
    QCOMPARE(first[0].values.direction, Direction::In);
    QCOMPARE(first[0].other.name, u"Ana Field"_s);
    QVERIFY(first[0].other.id.isEmpty());
    QCOMPARE(first[0].text, u"Hi,\nlet us meet"_s);
    QCOMPARE(first[1].values.direction, Direction::Out);
    QCOMPARE(first[1].other.name, u"Bo Lin"_s);
    QVERIFY(old.sink.owners.empty());

    const Reading modern = readLoose(dir, u"Invitations.csv"_s,
        invitations
            + "Ana Field,Ines Dray,\"1/29/26, 2:37 "
              "PM\",,INCOMING,https://www.linkedin.com/in/ana-field,https://www.linkedin.com/in/"
              "ines-dray\nInes Dray,Bo Lin,\"1/30/26, 9:05 "
              "AM\",,OUTGOING,https://www.linkedin.com/in/ines-dray,https://www.linkedin.com/in/"
              "bo-lin\n");
    const auto second = modern.sink.messages(Holds::Messages);
    QCOMPARE(second[0].other.id, u"ana-field"_s);
    QCOMPARE(second[1].other.id, u"bo-lin"_s);
    QCOMPARE(modern.sink.owners.front().key, u"ines-dray"_s);
}

void TestLinkedinOthers::invitationDatesAreAmericanWithoutAZone()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"Invitations.csv"_s,
        oldInvitations
            + "A,B,\"3/4/22, 2:37 PM\",,INCOMING\nC,D,\"3/4/22, 12:05 AM\",,INCOMING\nE,F,soon,,"
              "INCOMING\n");
    const auto messages = reading.sink.messages(Holds::Messages);
    QCOMPARE(messages[0].values.at.precision, DatePrecision::Local);
    QCOMPARE(isoText(messages[0].values.at), u"2022-03-04T14:37:00"_s);
    QCOMPARE(isoText(messages[1].values.at), u"2022-03-04T00:05:00"_s);
    QVERIFY(!messages[2].values.at.isKnown());
    QVERIFY(reading.sink.notices.empty());
    // Another program wrote the day first, and one row proves it.
    const Reading turned = readLoose(dir, u"Invitations.csv"_s,
        oldInvitations + "A,B,3/4/22 14:37,,INCOMING\nC,D,13/4/22 00:05,,INCOMING\n");
    QCOMPARE(isoText(turned.sink.messages(Holds::Messages)[0].values.at), u"2022-04-03T14:37:00"_s);
}

void TestLinkedinOthers::endorsementsAreRead()
{
    const QTemporaryDir dir;
    QByteArray given = endorsement;
    given.replace("Endorser", "Endorsee");
    const Reading reading = readZip(dir, u"a.zip"_s,
        {{u"Endorsement_Received_Info.csv"_s,
             endorsement
                 + "2024/02/01 15:02:55 UTC,Bell "
                   "ringing,Ana,Field,www.linkedin.com/in/ana-field,ACCEPTED\n"},
            {u"Endorsement Given Info.csv"_s,
                given + "2023/01/31 01:02:03 UTC,Baking,Bo,Lin,,PENDING\n"}});
    QVERIFY(reading.result.has_value());
    const auto messages = reading.sink.messages(Holds::Messages);
    QCOMPARE(messages.size(), 2U);
    QCOMPARE(messages[0].values.kind, MessageKind::Endorsement);
    QCOMPARE(messages[0].values.direction, Direction::In);
    QCOMPARE(messages[0].other.id, u"ana-field"_s);
    QCOMPARE(messages[0].text, u"Bell ringing"_s);
    QCOMPARE(messages[0].values.at.precision, DatePrecision::Exact);
    QCOMPARE(isoText(messages[0].values.at), u"2024-02-01T15:02:55Z"_s);
    QCOMPARE(messages[1].values.direction, Direction::Out);
    QCOMPARE(messages[1].other.name, u"Bo Lin"_s);
}

void TestLinkedinOthers::recommendationsAreRead()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"a.zip"_s,
        {{u"Recommendations_Received.csv"_s,
             recommendation
                 + "Ana,Field,Bells,Head,\"Rings well,\nalways\",\"02/01/24, 03:04 PM\",VISIBLE\n"},
            {u"Recommendations_Given.csv"_s,
                recommendation + "Bo,Lin,Bakery,Baker,Bakes well,2023-05-06,VISIBLE\n"},
            {u"Connections.csv"_s,
                "First Name,Last Name,URL,Email Address,Company,Position,Connected "
                "On\nAna,Field,https://www.linkedin.com/in/ana-field,,,,01 Jan 2024\n"}});
    QVERIFY(reading.result.has_value());
    const auto messages = reading.sink.messages(Holds::Messages);
    QCOMPARE(messages.size(), 2U);
    QCOMPARE(messages[0].values.kind, MessageKind::Recommendation);
    QCOMPARE(messages[0].values.direction, Direction::In);
    QCOMPARE(messages[0].other.id, u"ana-field"_s);
    QCOMPARE(messages[0].text, u"Rings well,\nalways"_s);
    // Which number is the month is not known of this file.
    QVERIFY(!messages[0].values.at.isKnown());
    QVERIFY(reading.sink.noticeWith(u"dates-ambiguous"_s));
    QCOMPARE(messages[1].values.direction, Direction::Out);
    QCOMPARE(messages[1].other.name, u"Bo Lin"_s);
    QCOMPARE(isoText(messages[1].values.at), u"2023-05-06"_s);
}

void TestLinkedinOthers::notesAreOurs()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"Notes.csv"_s,
        "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited "
        "On\nAna,Field,https://www.linkedin.com/in/ana-field,\"Likes bells\nand "
        "tea\",2026-01-02 03:04:05 UTC,\n");
    QVERIFY(reading.result.has_value());
    const auto messages = reading.sink.messages(Holds::Messages);
    QCOMPARE(messages.front().values.kind, MessageKind::Note);
    QCOMPARE(messages.front().values.direction, Direction::Out);
    QCOMPARE(messages.front().other.id, u"ana-field"_s);
    QCOMPARE(messages.front().text, u"Likes bells\nand tea"_s);
    QCOMPARE(isoText(messages.front().values.at), u"2026-01-02T03:04:05Z"_s);
}

void TestLinkedinOthers::profileTellsAboutTheOwner()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"a.zip"_s,
        {{u"Profile.csv"_s,
             "First Name,Last Name,Maiden Name,Address,Birth "
             "Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter "
             "Handles,Websites,Instant Messengers\nInes,Dray,,,,Shop "
             "owner,\"many\nlines\",,,\"Bern, "
             "Switzerland\",,\"[COMPANY:https://dray.example/a,PERSONAL:javascript:x]\",\n"},
            {u"Invitations.csv"_s, oldInvitations + "A,B,\"3/4/22, 2:37 PM\",,INCOMING\n"}});
    QCOMPARE(reading.sink.owners.front().name, u"Ines Dray"_s);
    QStringList facts;
    for (const formats::OwnerFact &fact : reading.sink.ownerFacts) {
        facts += fact.name + u'=' + fact.value;
    }
    QCOMPARE(facts,
        QStringList({u"bio=Shop owner"_s, u"location=Bern, Switzerland"_s,
            u"website=https://dray.example/a"_s}));
}

void TestLinkedinOthers::followedMembersNeedAnAddress()
{
    const QTemporaryDir dir;
    const QByteArray connections = "First Name,Last Name,URL,Connected On\nCleo,Dee,,01 Jan 2024\n";
    const Reading with = readZip(dir, u"a.zip"_s,
        {{u"Connections.csv"_s, connections},
            {u"Member_Follows.csv"_s,
                "Notes:\n\"Some, notes\"\n\nDate,Status,FullName,Profile URL\n2024-01-02 03:04:05 "
                "UTC,Active,Ana "
                "Field,https://www.linkedin.com/in/ana-field\n2024-01-02 03:04:05 "
                "UTC,Unfollowed,Bo,https://www.linkedin.com/in/bo\n"}});
    QCOMPARE(with.sink.keys(ListKind::Following), QStringList {u"ana-field"_s});
    const RecordingSink::File *follows
        = with.sink.file(u"Member_Follows.csv"_s, ListKind::Following);
    QCOMPARE(follows->people.front().name, u"Ana Field"_s);
    QCOMPARE(isoText(follows->people.front().values.since), u"2024-01-02T03:04:05Z"_s);
    QCOMPARE(follows->skipped, 1);
    const Reading without = readZip(dir, u"b.zip"_s,
        {{u"Connections.csv"_s, connections},
            {u"Member_Follows.csv"_s, "Date,Status,FullName\n2024-01-02,Active,Ana Field\n"}});
    QVERIFY(without.sink.keys(ListKind::Following).isEmpty());
    QCOMPARE(without.sink.notReadFiles, 1);
}

void TestLinkedinOthers::closedMembersAreSkipped()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"Endorsement_Received_Info.csv"_s,
        endorsement
            + "2024/02/01 15:02:55 UTC,Bells,,,,ACCEPTED\n2024/02/01 15:02:55 "
              "UTC,Bells,Ana,,,HIDDEN\n");
    QCOMPARE(reading.sink.files.front().skipped, 1);
    QCOMPARE(reading.sink.messages(Holds::Messages).size(), 1U);
}

void TestLinkedinOthers::headerOnlyFilesAreNoError()
{
    const QTemporaryDir dir;
    const Reading beside = readZip(dir, u"a.zip"_s,
        {{u"Invitations.csv"_s, invitations},
            {u"Connections.csv"_s, "First Name,Last Name,Connected On\nAna,Field,01 Jan 2024\n"}});
    QVERIFY(beside.result.has_value());
    QCOMPARE(beside.sink.files.size(), 2U);
    const Reading alone = readLoose(dir, u"Invitations.csv"_s, invitations);
    QCOMPARE(alone.result.error().code, Error::Code::NothingFound);
}

COMITY_TEST_GUILESS(TestLinkedinOthers)
#include "tst_linkedin_others.moc"

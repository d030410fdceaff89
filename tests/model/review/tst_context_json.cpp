#include "model/base/civil_time.h"
#include "model/review/context_json.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::review;
using namespace Qt::StringLiterals;

namespace {

DraftContext read(const QByteArray &members)
{
    const QByteArray line = R"({"text": "Hello", "channel": "x-dm")" + members + '}';
    const auto draft = draftFromJson(line);
    if (!draft) {
        qWarning("%s", qPrintable(draft.error().detail));
        return {};
    }
    return *draft;
}

Recipient readPerson(const QByteArray &members)
{
    return read(R"(, "recipients": [{)" + members + "}]").recipients.at(0);
}

QString complaint(const QByteArray &line)
{
    const auto draft = draftFromJson(line);
    if (draft || draft.error().code != Error::Code::FormatBroken) {
        return u"no complaint"_s;
    }
    return draft.error().detail;
}

QString complaintOf(const QByteArray &members)
{
    return complaint(R"({"text": "Hello", "channel": "x-dm", )" + members + '}');
}

} // namespace

class TestContextJson : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aBareDraftKnowsNothing();
    void absentNullAndGivenStayApart();
    void everyKeyOfARecipientIsRead();
    void ourSideIsRead();
    void surroundingsAreRead();
    void datesKeepWhatIsKnownOfThem();
    void aDayOfSendingIsNoHour();
    void keysThatNobodyKnowsArePassedOver();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void aKeyOfAnotherTypeIsNamedWithItsPlace();
    void halvesOfSurrogatePairsDoNoHarm();
    void aLongTextIsRead();
};

void TestContextJson::aBareDraftKnowsNothing()
{
    const DraftContext draft = read({});
    QCOMPARE(draft.text, u"Hello"_s);
    QCOMPARE(draft.channel, u"x-dm"_s);
    QVERIFY(draft.id.isNull() && draft.language.isEmpty());
    QVERIFY(draft.sendAt.isUnknown() && draft.secondsComposing.isUnknown());
    QVERIFY(draft.thread.isUnknown() && draft.campaign.isUnknown() && draft.sent.isUnknown());
    QVERIFY(!draft.hasRecipients && draft.recipients.empty());
    QVERIFY(read(R"(, "recipients": [])").hasRecipients);
    const Recipient somebody = readPerson(R"("name": "Ivo")");
    QCOMPARE(somebody.count, 1);
    QVERIFY(somebody.followsUs.isUnknown() && somebody.messagesIn.isUnknown()
        && somebody.permission.isUnknown() && somebody.stage.isUnknown()
        && somebody.awaitingOurReply.isUnknown() && somebody.met.isUnknown());
}

void TestContextJson::absentNullAndGivenStayApart()
{
    const Recipient none = readPerson(R"("follows_us": null, "msgs_in": null, "last_in": null,
        "permission": null, "stage": null, "lists": null, "open_promises": null, "met": null)");
    QVERIFY(none.followsUs.isNone() && none.messagesIn.isNone() && none.lastIn.isNone()
        && none.permission.isNone() && none.stage.isNone() && none.lists.isNone()
        && none.openPromises.isNone() && none.met.isNone());
    const Recipient given
        = readPerson(R"("follows_us": false, "msgs_in": 0, "lists": [], "open_promises": [])");
    QVERIFY(given.followsUs.is(false) && given.messagesIn.is(0));
    QVERIFY(given.lists.hasValue() && given.lists->isEmpty());
    QVERIFY(given.openPromises.hasValue() && given.openPromises->empty());
    const DraftContext draft = read(R"(, "thread": null, "history": null, "composed": null,
        "audience_size": null, "send_at": null, "campaign": {"previous": null}, "recipients": null)");
    QVERIFY(draft.thread.isNone() && draft.sent.isNone() && draft.privateReceived.isNone());
    QVERIFY(
        draft.secondsComposing.isNone() && draft.audienceSize.isNone() && draft.sendAt.isNone());
    QVERIFY(draft.campaign.hasValue() && draft.campaign->previous.isNone());
    QVERIFY(draft.hasRecipients && draft.recipients.empty());
}

void TestContextJson::everyKeyOfARecipientIsRead()
{
    const Recipient person = readPerson(R"("name": "Ivo Brandt", "handle": "@ivob", "count": 7,
        "follows_us": true, "we_follow": false, "connected": true, "msgs_in": 3, "msgs_out": 4,
        "last_in": "2026-01-02", "last_out": "2026-01-03T08:00:00Z", "unanswered_out": 1,
        "awaiting_our_reply": "2026-01-04", "offended_at": "2026-01-05", "unprompted_out_7d": 2, "unprompted_out_30d": 5,
        "permission": "opt-in", "stage": "referral", "lists": ["Bakers"], "tags": ["rye", "oven"],
        "tz": "Asia/Tokyo", "country": "JP", "lang": "ja", "known_names": ["Ivi"],
        "met": "2025-11-30 fair", "followed_us_at": "2025-10-01",
        "open_promises": [{"what": "the recipe", "due": "2026-02-01"}, {"what": "a call"}],
        "last_asked": "2025-12-24", "thanked_since": false)");
    QCOMPARE(person.name, u"Ivo Brandt"_s);
    QCOMPARE(person.handle, u"@ivob"_s);
    QCOMPARE(person.count, 7);
    QVERIFY(person.followsUs.is(true) && person.weFollow.is(false) && person.connected.is(true));
    QVERIFY(person.messagesIn.is(3) && person.messagesOut.is(4) && person.unansweredOut.is(1));
    QVERIFY(person.unpromptedOut7Days.is(2) && person.unpromptedOut30Days.is(5));
    QVERIFY(person.permission.is(Permission::OptIn) && person.stage.is(Stage::Conversion));
    QVERIFY(person.lists.is({u"Bakers"_s}) && person.tags.is({u"rye"_s, u"oven"_s}));
    QVERIFY(person.zone.is(u"Asia/Tokyo"_s) && person.country.is(u"JP"_s)
        && person.language.is(u"ja"_s) && person.knownNames.is({u"Ivi"_s}));
    QVERIFY(person.met.is(u"2025-11-30 fair"_s) && person.thankedSince.is(false));
    QCOMPARE(*person.lastIn, Dated::day(noonUtc({2026, 1, 2})));
    QCOMPARE(isoText(*person.lastOut), u"2026-01-03T08:00:00Z"_s);
    QCOMPARE(isoText(*person.awaitingOurReply), u"2026-01-04"_s);
    QCOMPARE(isoText(*person.offendedAt), u"2026-01-05"_s);
    QCOMPARE(isoText(*person.followedUsAt), u"2025-10-01"_s);
    QCOMPARE(isoText(*person.lastAsked), u"2025-12-24"_s);
    QCOMPARE(person.openPromises->size(), std::size_t {2});
    QCOMPARE(person.openPromises->at(0).what, u"the recipe"_s);
    QCOMPARE(isoText(person.openPromises->at(0).due), u"2026-02-01"_s);
    QVERIFY(!person.openPromises->at(1).due.isKnown());
}

void TestContextJson::ourSideIsRead()
{
    const DraftContext draft = read(R"(, "id": "n7", "lang": "de",
        "send_at": "2026-03-04T11:10:00+01:00",
        "composed": {"seconds": 61.9, "minutes_since_last_edit": 3}, "sender": {"name": "Uta Kern",
        "handle": "utak", "tz": "Europe/Vienna", "own_domains": ["kern.example"],
        "own_emails": ["u@kern.example"], "own_phones": ["+43 1 5"],
        "profile": {"photo": true, "bio": null, "link": false},
        "days_since_public_activity": 9, "recent_posts": {"total": 20, "promo": 6}})");
    QCOMPARE(draft.id, u"n7"_s);
    QCOMPARE(draft.language, u"de"_s);
    QCOMPARE(isoUtc(*draft.sendAt), u"2026-03-04T10:10:00Z"_s);
    QVERIFY(draft.secondsComposing.is(61) && draft.minutesSinceLastEdit.is(3));
    const Sender &sender = draft.sender;
    QCOMPARE(sender.name + sender.handle + sender.zone, u"Uta KernutakEurope/Vienna"_s);
    QCOMPARE(sender.ownDomains + sender.ownEmails + sender.ownPhones,
        QStringList({u"kern.example"_s, u"u@kern.example"_s, u"+43 1 5"_s}));
    QVERIFY(sender.profile->photo.is(true) && sender.profile->bio.isNone()
        && sender.profile->link.is(false) && sender.profile->location.isUnknown());
    QVERIFY(sender.daysSincePublicActivity.is(9));
    QVERIFY(sender.recentPosts->total == 20 && sender.recentPosts->promotional == 6);
}

void TestContextJson::surroundingsAreRead()
{
    const DraftContext draft = read(R"(, "audience_size": 900, "per_recipient_note": true,
        "thread": {"addressed_to_us": false, "participants": ["@a", "@b"], "in_reply_to": "Who?",
          "minutes_ago": 6, "last_messages": [{"from": "@a", "text": "Who?"}]},
        "history": {"sent": [{"to": "Ivo", "at": "2026-02-20", "text": "News"}],
          "private_received": [{"from": "Ivo", "at": null, "text": "Thanks"}]},
        "campaign": {"kind": "promo", "target_lists": ["Bakers"], "target_countries": ["AT"],
          "previous": {"asked": 40, "responded": 17, "thanked": 0}},
        "linked_tasks": [{"kind": "give-back", "to": "Ivo"}, {"kind": "promise", "to": null}])");
    QVERIFY(draft.audienceSize.is(900) && draft.hasPersonalNotes.is(true));
    QVERIFY(draft.thread->addressedToUs.is(false) && draft.thread->minutesAgo.is(6));
    QVERIFY(draft.thread->participants.is({u"@a"_s, u"@b"_s}));
    QVERIFY(draft.thread->inReplyTo.is(u"Who?"_s));
    QCOMPARE(draft.thread->lastMessages.at(0).who, u"@a"_s);
    QVERIFY(draft.thread->lastMessages.at(0).at.isUnknown());
    QCOMPARE(draft.sent->at(0).who + draft.sent->at(0).text, u"IvoNews"_s);
    QCOMPARE(isoText(*draft.sent->at(0).at), u"2026-02-20"_s);
    QCOMPARE(draft.privateReceived->at(0).text, u"Thanks"_s);
    QVERIFY(draft.privateReceived->at(0).at.isNone());
    QCOMPARE(draft.campaign->kind, u"promo"_s);
    QCOMPARE(draft.campaign->targetLists + draft.campaign->targetCountries,
        QStringList({u"Bakers"_s, u"AT"_s}));
    QVERIFY(draft.campaign->previous->asked == 40 && draft.campaign->previous->responded == 17
        && draft.campaign->previous->thanked.is(0));
    QVERIFY(draft.linkedTasks->at(0).to.is(u"Ivo"_s) && draft.linkedTasks->at(1).to.isNone());
}

void TestContextJson::datesKeepWhatIsKnownOfThem()
{
    const auto lastIn
        = [](const QByteArray &text) { return *readPerson(R"("last_in": ")" + text + '"').lastIn; };
    QCOMPARE(lastIn("2026-02-28").precision, DatePrecision::Day);
    QCOMPARE(lastIn("2026-02-28T23:30:00Z").precision, DatePrecision::Exact);
    QCOMPARE(isoText(lastIn("2026-02-28T23:30:00-05:30")), u"2026-03-01T05:00:00Z"_s);
    QCOMPARE(isoText(lastIn("2026-02-28T23:30:00.250Z")), u"2026-02-28T23:30:00Z"_s);
    QCOMPARE(isoText(lastIn("2026-02-28 23:30")), u"2026-02-28T23:30:00"_s);
    QCOMPARE(lastIn("2026-02-28 23:30").precision, DatePrecision::Local);
}

void TestContextJson::aDayOfSendingIsNoHour()
{
    const DraftContext day = read(R"(, "send_at": "2026-05-02")");
    QVERIFY(day.isSendAtADay);
    QCOMPARE(isoUtc(*day.sendAt), u"2026-05-02T12:00:00Z"_s);
    QVERIFY(!read(R"(, "send_at": "2026-05-02T12:00:00Z")").isSendAtADay);
}

void TestContextJson::keysThatNobodyKnowsArePassedOver()
{
    QCOMPARE(read(R"(, "mood": {"x": [1, {}]}, "recipients": [{"shoe": 42}])").recipients.size(),
        std::size_t {1});
}

void TestContextJson::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &line, const QString &expected) {
        QTest::newRow(name) << line << expected;
    };
    row("cut off", R"({"text": "a", "chan)", u"it is not JSON in UTF-8"_s);
    row("latin 1", "{\"text\": \"\xE9\", \"channel\": \"x-dm\"}", u"it is not JSON in UTF-8"_s);
    row("empty", "", u"it is not JSON in UTF-8"_s);
    row("list", "[]", u"it is not a JSON object"_s);
    row("no text", R"({"channel": "x-dm"})", u"\"text\" is missing"_s);
    row("null text", R"({"channel": "x-dm", "text": null})", u"\"text\" is missing"_s);
    row("number as text", R"({"channel": "x-dm", "text": 5})", u"\"text\" is not a text"_s);
    row("no channel", R"({"text": "a"})", u"\"channel\" is missing"_s);
    row("strange channel", R"({"text": "a", "channel": "pigeon"})",
        u"\"channel\" is not one that is known"_s);
}

void TestContextJson::whatIsWrongIsNamed()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QString, expected);
    QCOMPARE(complaint(line), expected);
}

void TestContextJson::aKeyOfAnotherTypeIsNamedWithItsPlace()
{
    QCOMPARE(complaintOf(R"("recipients": {})"), u"\"recipients\" is not a list"_s);
    QCOMPARE(complaintOf(R"("recipients": [5])"), u"\"recipients\" is not a list of objects"_s);
    QCOMPARE(complaintOf(R"("recipients": [{}, {"msgs_in": "3"}])"),
        u"\"msgs_in\" of recipient 2 is not a number"_s);
    QCOMPARE(
        complaintOf(R"("recipients": [{"count": 0}])"), u"\"count\" of recipient 1 is below one"_s);
    QCOMPARE(complaintOf(R"("recipients": [{"msgs_in": -1}])"),
        u"\"msgs_in\" of recipient 1 is below zero"_s);
    QCOMPARE(complaintOf(R"("recipients": [{"msgs_in": 1e300}])"),
        u"\"msgs_in\" of recipient 1 is too large"_s);
    QCOMPARE(complaintOf(R"("recipients": [{"open_promises": [{"due": "soon"}]}])"),
        u"\"due\" of promise 1 of recipient 1 is not a date"_s);
    QCOMPARE(complaintOf(R"("recipients": [{"stage": "warm"}])"),
        u"\"stage\" of recipient 1 is none of none, exposure, branding, engagement and conversion"_s);
    QCOMPARE(complaintOf(R"("sender": {"profile": {"bio": "yes"}})"),
        u"\"bio\" of \"profile\" of \"sender\" is neither true nor false"_s);
    QCOMPARE(complaintOf(R"("thread": "none")"), u"\"thread\" is not an object"_s);
    QCOMPARE(complaintOf(R"("campaign": {"target_lists": [1]})"),
        u"\"target_lists\" of \"campaign\" is not a list of texts"_s);
    QCOMPARE(complaintOf(R"("send_at": "2026-02-30")"), u"\"send_at\" is not a date"_s);
}

void TestContextJson::halvesOfSurrogatePairsDoNoHarm()
{
    const auto textOf = [](const QByteArray &escaped) {
        const QByteArray line = R"({"channel": "x-dm", "text": ")" + escaped + R"("})";
        const auto draft = draftFromJson(line);
        return draft ? draft->text : u"not read"_s;
    };
    QCOMPARE(textOf(R"(a\ud83db)"), u"a\uFFFDb"_s);
    QCOMPARE(textOf(R"(a\uDE00)"), u"a\uFFFD"_s);
    QCOMPARE(textOf(R"(\ud83d\ude00\ud83d\ud83d\ude00)"), u"\U0001F600\uFFFD\U0001F600"_s);
    QCOMPARE(textOf(R"(\\ud83d)"), u"\\ud83d"_s);
}

void TestContextJson::aLongTextIsRead()
{
    const QByteArray million(1'000'000, 'a');
    const QByteArray line = R"({"channel": "x-dm", "text": ")" + million + R"("})";
    const auto draft = draftFromJson(line);
    QVERIFY(draft.has_value());
    QCOMPARE(draft->text.size(), qsizetype {1'000'000});
}

COMITY_TEST_GUILESS(TestContextJson)
#include "tst_context_json.moc"

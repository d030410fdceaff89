#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::Direction;
using formats::Holds;
using formats::MessageKind;

class TestMastodonArchive : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void archiveIsReadWhole_data();
    void archiveIsReadWhole();
    void postsAndRepliesAreTold();
    void directMessagesAreTold();
    void looseOutboxNamesItsOwner();
    void brokenPartsDoNotSinkTheRest();
    void damagedOutboxIsAnError();
    void markupOfStrangersBecomesText();
};

namespace {

const QByteArray actor = R"({"@context":["https://www.w3.org/ns/activitystreams"],)"
                         R"("id":"https://Social.example/users/Me","type":"Person",)"
                         R"("preferredUsername":"Me","name":"Me & mine",)"
                         R"("summary":"<p>Bells &amp; more<br>daily</p>",)"
                         R"("published":"2019-03-04T00:00:00Z","icon":{"url":"avatar.jpg"},)"
                         R"("attachment":[{"type":"PropertyValue","name":"Web","value":)"
                         R"("<a href=\"https://me.example\"><span class=\"invisible\">https://)"
                         R"(</span><span>me.example</span></a>"},)"
                         R"({"type":"PropertyValue","name":"Town","value":"Porto"}]})";

/// A note of ours; `rest` are further members, from a comma on.
QByteArray note(
    int number, const QByteArray &content, const QByteArray &to, const QByteArray &rest = {})
{
    const QByteArray url = "https://social.example/users/Me/statuses/" + QByteArray::number(number);
    return R"({"id":")" + url + R"(/activity","type":"Create","actor":)"
        + R"("https://social.example/users/Me","published":"2026-05-01T10:00:00Z","object":{"id":")"
        + url + R"(","type":"Note","published":"2026-05-01T10:00:0)"
        + QByteArray::number(number % 10) + R"(Z","content":")" + content + R"(","to":)" + to
        + R"(,"cc":[],"summary":null)" + rest + "}}";
}

const QByteArray everybody = R"(["https://www.w3.org/ns/activitystreams#Public"])";
const QByteArray announce
    = R"({"id":"https://social.example/users/Me/statuses/9/activity","type":"Announce",)"
      R"("actor":"https://social.example/users/Me","published":"2026-04-01T10:00:00Z",)"
      R"("object":"https://tiny.example/users/Bo/statuses/77"})";

QByteArray mention(const QByteArray &href, const QByteArray &name)
{
    return R"({"type":"Mention","href":")" + href + R"(","name":")" + name + R"("})";
}

QByteArray outbox(const QByteArrayList &items)
{
    return R"({"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json","type":)"
           R"("OrderedCollection","totalItems":99,"orderedItems":[)"
        + items.join(",") + "]}";
}

} // namespace

void TestMastodonArchive::archiveIsReadWhole_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Pack>("pack");
    QTest::newRow("zip") << u"archive-20260502030405-0123456789abcdef.zip"_s << Pack::Zip;
    QTest::newRow("tar.gz") << u"archive-20260502030405-0123456789abcdef.tar.gz"_s << Pack::TarGz;
}

void TestMastodonArchive::archiveIsReadWhole()
{
    QFETCH(const QString, name);
    QFETCH(const Pack, pack);
    const QTemporaryDir dir;
    writeArchive(dir.filePath(name),
        {{u"outbox.json"_s, outbox({announce, note(1, "<p>Hello</p>", everybody)})},
            {u"actor.json"_s, actor}, {u"likes.json"_s, R"({"orderedItems":["https://a/1"]})"},
            {u"bookmarks.json"_s, "{}"}, {u"avatar.jpg"_s, "JFIF"}},
        pack);
    const Reading reading = readPath(dir.filePath(name));

    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"mastodon-archive"_s);
    QVERIFY(reading.detected.further.isEmpty());
    QCOMPARE(reading.sink.owners.size(), 1U);
    QCOMPARE(reading.sink.owners.front().key, u"me@social.example"_s);
    QCOMPARE(reading.sink.owners.front().handle, u"Me@social.example"_s);
    QCOMPARE(reading.sink.owners.front().name, u"Me & mine"_s);
    QStringList facts;
    for (const formats::OwnerFact &fact : reading.sink.ownerFacts) {
        facts += fact.name + u'=' + fact.value;
    }
    QCOMPARE(facts,
        QStringList({u"bio=Bells & more\ndaily"_s, u"joined=2019-03-04T00:00:00Z"_s,
            u"website=https://me.example"_s, u"field=Town: Porto"_s}));
    QCOMPARE(isoText(reading.sink.takenTimes.front()), u"2026-05-02T03:04:05Z"_s);
    QCOMPARE(reading.sink.files.size(), 1U);
    QCOMPARE(reading.sink.messages(Holds::Posts, u"mastodon"_s).size(), 2U);
    QCOMPARE(reading.sink.notReadFiles, 3);
    QVERIFY(reading.sink.notices.empty() && !reading.sink.isOutOfOrder);
}

void TestMastodonArchive::postsAndRepliesAreTold()
{
    const QTemporaryDir dir;
    const QByteArray bo = mention("https://tiny.example/users/Bo", "@Bo@tiny.example");
    const QByteArray ana = mention("https://social.example/users/ana", "@ana");
    const Reading reading = readZip(dir, u"a.zip"_s,
        {{u"actor.json"_s, actor},
            {u"outbox.json"_s,
                outbox({announce, note(1, "<p>One</p><p>Two</p>", everybody),
                    note(2, "<p>@Bo yes</p>", everybody,
                        R"(,"inReplyTo":"https://tiny.example/users/Bo/statuses/5",)"
                        R"("conversation":"tag:tiny,1","tag":[)"
                            + ana + "," + bo + R"(,{"type":"Hashtag","name":"#x"}])"),
                    note(3, "<p>and on</p>", R"(["https://social.example/users/Me/followers"])",
                        R"(,"inReplyTo":"https://social.example/users/Me/statuses/1")"),
                    note(4, "<p>to one unnamed</p>", everybody,
                        R"(,"inReplyTo":"https://far.example/@cy/123")"),
                    R"({"id":"x","type":"Delete","object":"https://social.example/1"})"})}});
    QVERIFY(reading.result.has_value());
    const auto posts = reading.sink.messages(Holds::Posts);
    QCOMPARE(posts.size(), 5U);
    QCOMPARE(posts.at(0).values.kind, MessageKind::Repost);
    QCOMPARE(posts.at(0).other.handle, u"Bo@tiny.example"_s);
    QCOMPARE(posts.at(0).other.id, u"bo@tiny.example"_s);
    QCOMPARE(posts.at(0).replyTo, u"https://tiny.example/users/Bo/statuses/77"_s);
    QCOMPARE(posts.at(1).values.kind, MessageKind::Post);
    QCOMPARE(posts.at(1).values.direction, Direction::Out);
    QCOMPARE(posts.at(1).text, u"One\n\nTwo"_s);
    QCOMPARE(posts.at(1).id, u"https://social.example/users/Me/statuses/1"_s);
    QCOMPARE(isoText(posts.at(1).values.at), u"2026-05-01T10:00:01Z"_s);
    QCOMPARE(posts.at(1).values.at.precision, DatePrecision::Exact);
    QCOMPARE(posts.at(2).values.kind, MessageKind::Reply);
    QCOMPARE(posts.at(2).other.handle, u"Bo@tiny.example"_s);
    QCOMPARE(posts.at(2).thread, u"tag:tiny,1"_s);
    QCOMPARE(posts.at(2).replyTo, u"https://tiny.example/users/Bo/statuses/5"_s);
    QCOMPARE(posts.at(3).values.kind, MessageKind::Post);
    QVERIFY(posts.at(3).other.handle.isEmpty());
    QCOMPARE(posts.at(4).values.kind, MessageKind::Reply);
    QCOMPARE(posts.at(4).other.handle, u"cy@far.example"_s);
    QCOMPARE(reading.sink.sightings.size(), 2U);
    QCOMPARE(reading.sink.sightings.front().id, u"ana@social.example"_s);
    QCOMPARE(reading.sink.sightings.back().handle, u"Bo@tiny.example"_s);
    QCOMPARE(reading.sink.files.front().skipped, 1);
    QVERIFY(reading.sink.messages(Holds::Messages).empty());
}

void TestMastodonArchive::directMessagesAreTold()
{
    const QTemporaryDir dir;
    const QByteArray bo = mention("https://tiny.example/users/Bo", "@Bo@tiny.example");
    const QByteArray cy = mention("https://far.example/users/cy", "@cy@far.example");
    const Reading reading = readZip(dir, u"a.zip"_s,
        {{u"actor.json"_s, actor},
            {u"outbox.json"_s,
                outbox({note(1, "<p>Public</p>", everybody),
                    note(2, "<p>Just you</p>", R"(["https://tiny.example/users/Bo"])",
                        R"(,"conversation":"c1","tag":[)" + bo + "]"),
                    note(3, "<p>You two</p>",
                        R"(["https://tiny.example/users/Bo","https://far.example/users/cy"])",
                        R"(,"conversation":"c2","tag":[)" + bo + "," + cy + "]"),
                    note(4, "<p>No tag</p>", R"("https://tiny.example/users/Bo")"),
                    note(5, "<p>To myself</p>", "[]")})}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.files.size(), 2U);
    QCOMPARE(reading.sink.messages(Holds::Posts).size(), 1U);
    const auto direct = reading.sink.messages(Holds::Messages);
    QCOMPARE(direct.size(), 4U);
    QCOMPARE(direct.at(0).values.kind, MessageKind::Direct);
    QCOMPARE(direct.at(0).values.direction, Direction::Out);
    QCOMPARE(direct.at(0).other.handle, u"Bo@tiny.example"_s);
    QCOMPARE(direct.at(0).thread, u"c1"_s);
    QCOMPARE(direct.at(0).line, 2);
    QVERIFY(!direct.at(0).values.isGroup);
    QVERIFY(direct.at(1).values.isGroup && direct.at(1).other.handle.isEmpty());
    QCOMPARE(direct.at(2).other.handle, u"Bo@tiny.example"_s);
    QVERIFY(direct.at(3).other.handle.isEmpty() && !direct.at(3).values.isGroup);
}

void TestMastodonArchive::looseOutboxNamesItsOwner()
{
    const QTemporaryDir dir;
    const Reading reading
        = readLoose(dir, u"outbox (1).json"_s, outbox({announce, note(1, "Hi", everybody)}));
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.owners.front().key, u"me@social.example"_s);
    QCOMPARE(reading.sink.messages(Holds::Posts).size(), 2U);
    QCOMPARE(isoText(reading.sink.takenTimes.back()), u"2026-05-01T10:00:01Z"_s);
    const Reading alone = readLoose(dir, u"actor.json"_s, actor);
    QCOMPARE(alone.detected.format, u"mastodon-archive"_s);
    QCOMPARE(alone.result.error().code, Error::Code::NothingFound);
}

void TestMastodonArchive::brokenPartsDoNotSinkTheRest()
{
    const QTemporaryDir dir;
    const Reading noActor = readZip(dir, u"a.zip"_s,
        {{u"actor.json"_s, R"({"preferredUsername":"me)"},
            {u"outbox.json"_s,
                outbox({note(1, "Hi", everybody), R"({"type":"Create","object":7})", "[1]",
                    R"({"type":})", note(2, "Ho", everybody)})}});
    QVERIFY(noActor.result.has_value());
    QCOMPARE(noActor.sink.noticeWith(u"broken-part"_s)->arguments.front(), u"actor.json"_s);
    QCOMPARE(noActor.sink.owners.front().key, u"me@social.example"_s);
    QCOMPARE(noActor.sink.messages(Holds::Posts).size(), 2U);
    QCOMPARE(noActor.sink.reasons().size(), 3);

    const Reading renamed = readZip(dir, u"b.zip"_s,
        {{u"actor.json"_s, actor},
            {u"outbox.json"_s, R"({"type":"OrderedCollection","posts":[{"a":1}]})"}});
    QCOMPARE(renamed.result.error().code, Error::Code::NothingFound);
    QCOMPARE(renamed.sink.noticeWith(u"changed-shape"_s)->arguments,
        QStringList({u"outbox.json"_s, u"orderedItems"_s}));
}

void TestMastodonArchive::damagedOutboxIsAnError()
{
    const QTemporaryDir dir;
    QByteArray whole = outbox({note(1, "Hi", everybody), note(2, "Ho", everybody)});
    whole.chop(40);
    const Reading reading = readLoose(dir, u"outbox.json"_s, whole);
    QCOMPARE(reading.result.error().code, Error::Code::FormatBroken);
    QCOMPARE(reading.result.error().arguments.front(), u"outbox.json"_s);
}

void TestMastodonArchive::markupOfStrangersBecomesText()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"outbox.json"_s,
        outbox({note(1, "<p>a &lt;img src=file:&gt; =1+1</p><script>x</script>", everybody,
            R"(,"sensitive":true)")}));
    QCOMPARE(reading.sink.messages(Holds::Posts).front().text, u"a <img src=file:> =1+1"_s);
}

COMITY_TEST_GUILESS(TestMastodonArchive)
#include "tst_mastodon_archive.moc"

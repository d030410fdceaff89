#include "tests/model/import/formats/car_writer.h"
#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::Holds;
using formats::MessageKind;

class TestBlueskyPosts : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void postsAreTold();
};

namespace {

QByteArray reference(const QByteArray &uri)
{
    return car::map({{"cid", car::text("bafy")}, {"uri", car::text(uri)}});
}

} // namespace

void TestBlueskyPosts::postsAreTold()
{
    const QByteArray theirs = "at://did:plc:bo/app.bsky.feed.post/3jzfcijpj2z2a";
    const QByteArray mine = "at://did:plc:me/app.bsky.feed.post/3jzfcijpj2z2a";
    const auto reply = [](const QByteArray &parent) {
        return std::pair<QByteArray, QByteArray>("reply",
            car::map({{"root", reference("at://did:plc:bo/app.bsky.feed.post/root")},
                {"parent", reference(parent)}}));
    };
    const std::pair<QByteArray, QByteArray> facets {"facets",
        car::array({car::map({{"index",
                                  car::map({{"byteEnd", car::head(0, 16)},
                                      {"byteStart", car::head(0, 4)}})},
                        {"features",
                            car::array({car::map({{"did", car::text("did:plc:ana")},
                                {"$type", car::text("app.bsky.richtext.facet#mention")}})})}}),
            car::map(
                {{"index",
                     car::map({{"byteEnd", car::head(0, 4'000)}, {"byteStart", car::head(0, 4)}})},
                    {"features", car::array({})}})})};
    car::Writer writer = car::newWriter();
    writer.add("app.bsky.feed.post/" + car::keyAt(1'700'000'000),
        car::post("H\xC3\xA9 @ana.example!", {facets}));
    writer.add(
        "app.bsky.feed.post/" + car::keyAt(1'700'000'001), car::post("yes", {reply(theirs)}));
    writer.add(
        "app.bsky.feed.post/" + car::keyAt(1'700'000'002), car::post("and on", {reply(mine)}));
    writer.add("app.bsky.feed.post/" + car::keyAt(1'700'000'003),
        car::post("look",
            {{"embed",
                car::map({{"$type", car::text("app.bsky.embed.record")},
                    {"record", reference(theirs)}})}}));
    writer.add("app.bsky.feed.post/" + car::keyAt(1'700'000'004),
        car::post("read",
            {{"embed", car::map({{"external", car::map({{"uri", car::text("https://a")}})}})}},
            "2010-01-01T00:00:00Z"));
    writer.add("app.bsky.feed.repost/" + car::keyAt(1'700'000'005),
        car::map({{"$type", car::text("app.bsky.feed.repost")}, {"subject", reference(theirs)},
            {"createdAt", car::text("2026-05-02T10:00:00Z")}}));
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"repo.car"_s, writer.written());

    QVERIFY(reading.result.has_value());
    const auto posts = reading.sink.messages(Holds::Posts, u"bluesky"_s);
    QCOMPARE(posts.size(), 6U);
    const auto kind = [&posts](std::size_t i) { return posts.at(i).values.kind; };
    QCOMPARE(kind(0), MessageKind::Post);
    QCOMPARE(posts.at(0).text, u"Hé @ana.example!"_s);
    QCOMPARE(posts.at(0).id,
        u"at://did:plc:me/app.bsky.feed.post/"_s + QString::fromLatin1(car::keyAt(1'700'000'000)));
    QCOMPARE(isoText(posts.at(0).values.at), u"2026-05-01T10:00:00Z"_s);
    QCOMPARE(kind(1), MessageKind::Reply);
    QCOMPARE(posts.at(1).other.id, u"did:plc:bo"_s);
    QCOMPARE(posts.at(1).replyTo, QString::fromLatin1(theirs));
    QCOMPARE(posts.at(1).thread, u"at://did:plc:bo/app.bsky.feed.post/root"_s);
    QCOMPARE(kind(2), MessageKind::Post);
    QVERIFY(posts.at(2).other.id.isEmpty());
    QCOMPARE(posts.at(2).replyTo, QString::fromLatin1(mine));
    QCOMPARE(kind(3), MessageKind::Quote);
    QCOMPARE(posts.at(3).other.id, u"did:plc:bo"_s);
    QCOMPARE(kind(4), MessageKind::Post);
    QCOMPARE(isoText(posts.at(4).values.at), u"2023-11-14T22:13:24Z"_s);
    QCOMPARE(kind(5), MessageKind::Repost);
    QCOMPARE(posts.at(5).other.id, u"did:plc:bo"_s);
    QCOMPARE(reading.sink.sightings.size(), 1U);
    QCOMPARE(reading.sink.sightings.front().id, u"did:plc:ana"_s);
    QCOMPARE(reading.sink.sightings.front().handle, u"ana.example"_s);
}

COMITY_TEST_GUILESS(TestBlueskyPosts)
#include "tst_bluesky_posts.moc"

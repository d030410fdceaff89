#include "model/import/formats/record_key.h"
#include "tests/model/import/formats/car_writer.h"
#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::Holds;
using formats::ListKind;

class TestBlueskyCar : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void recordKeysAreClocks();
    void repositoryIsReadWhole_data();
    void repositoryIsReadWhole();
    void followsCountOnceAndFromTheirBeginning();
    void oddTimesAreTakenFromTheKey();
    void listsAreKeptByName();
    void largeTreeIsWalkedWhole();
    void missingBlocksAreTold();
    void damagedBlocksAreLeftOut();
    void strayBlocksDoNotCount();
    void noFollowsAreAnEmptyList();
    void carInAnArchiveIsRead();
    void brokenFilesAreErrors_data();
    void brokenFilesAreErrors();
    void hostileBlocksAreSurvived();
};

namespace {

QByteArray listItem(const QByteArray &subject, const QByteArray &list)
{
    return car::map({{"$type", car::text("app.bsky.graph.listitem")},
        {"list", car::text("at://did:plc:me/app.bsky.graph.list/" + list)},
        {"subject", car::text(subject)}, {"createdAt", car::text("2025-01-02T00:00:00Z")}});
}

} // namespace

void TestBlueskyCar::recordKeysAreClocks()
{
    QCOMPARE(formats::recordKey(*formats::recordNumber("3jzfcijpj2z2a")), "3jzfcijpj2z2a");
    QCOMPARE(isoText(formats::timeOfRecord(*formats::recordNumber("3jzfcijpj2z2a"))).left(7),
        u"2023-06"_s);
    QVERIFY(!formats::recordNumber("self") && !formats::recordNumber("zzzzzzzzzzzzz")
        && !formats::recordNumber("3jzfcijpj2z1a"));
    QCOMPARE(isoText(formats::timeOfRecord(*formats::recordNumber(
                 std::string_view(car::keyAt(car::spring).constData(), 13)))),
        isoUtc(car::spring));
}

void TestBlueskyCar::repositoryIsReadWhole_data()
{
    QTest::addColumn<bool>("isOld");
    QTest::addColumn<bool>("isReversed");
    QTest::newRow("version 3") << false << false;
    QTest::newRow("version 2") << true << false;
    QTest::newRow("any order") << false << true;
}

void TestBlueskyCar::repositoryIsReadWhole()
{
    QFETCH(const bool, isOld);
    QFETCH(const bool, isReversed);
    car::Writer writer = car::newWriter();
    writer.revision = isOld ? QByteArray() : writer.revision;
    writer.reversed = isReversed;
    writer.add("app.bsky.actor.profile/self",
        car::map({{"$type", car::text("app.bsky.actor.profile")},
            {"avatar", car::map({{"cid", car::text("x")}, {"mimeType", car::text("image/png")}})},
            {"createdAt", car::text("2023-04-01T00:00:00Z")},
            {"description", car::text("Bells <b>&amp;</b>")}, {"displayName", car::text("Me")}}));
    writer.add(
        "app.bsky.feed.like/" + car::keyAt(1'700'000'000), car::map({{"a", car::text("b")}}));
    writer.add("app.bsky.graph.block/" + car::keyAt(1'700'000'000),
        car::map(
            {{"$type", car::text("app.bsky.graph.block")}, {"subject", car::text("did:plc:troll")},
                {"createdAt", car::text("2025-01-01T00:00:00Z")}}));
    writer.addFollow(car::keyAt(1'700'000'000), "did:plc:ana", "2023-04-26T00:08:49-07:00");
    writer.addFollow(car::keyAt(1'700'000'001), "did:web:bo.example", "2024-01-01T00:00:00.5Z");
    writer.add("com.other.app/1", car::map({{"$type", car::text("com.other.app")}}));
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"repo.car"_s, writer.written());

    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"bluesky-car"_s);
    QCOMPARE(reading.sink.owners.front().key, u"did:plc:me"_s);
    QCOMPARE(reading.sink.owners.front().name, u"Me"_s);
    QCOMPARE(reading.sink.ownerFacts.at(0).value, u"Bells <b>&amp;</b>"_s);
    QCOMPARE(reading.sink.ownerFacts.at(1).name, u"joined"_s);
    QCOMPARE(reading.sink.keys(ListKind::Following, u"bluesky"_s),
        QStringList({u"did:plc:ana"_s, u"did:web:bo.example"_s}));
    QCOMPARE(reading.sink.keys(ListKind::Blocked), QStringList {u"did:plc:troll"_s});
    const Dated since = reading.sink.files.front().people.front().values.since;
    QCOMPARE(since.precision, DatePrecision::Exact);
    QCOMPARE(isoText(since), u"2023-04-26T07:08:49Z"_s);
    QCOMPARE(isoText(reading.sink.takenTimes.front()),
        isOld ? u"2025-01-01T00:00:00Z"_s : isoUtc(car::spring));
    QVERIFY(reading.sink.notices.empty() && !reading.sink.isOutOfOrder);
    QVERIFY(reading.sink.messages(Holds::Posts).empty());
}

void TestBlueskyCar::followsCountOnceAndFromTheirBeginning()
{
    car::Writer writer = car::newWriter();
    writer.addFollow(car::keyAt(1'700'000'000), "did:plc:ana", "2025-03-03T00:00:00Z");
    writer.addFollow(car::keyAt(1'700'000'001), "did:plc:bo", "2025-03-03T00:00:00Z");
    writer.addFollow(car::keyAt(1'700'000'002), "did:plc:ana", "2024-02-02T00:00:00Z");
    writer.addFollow(car::keyAt(1'700'000'003), "did:plc:ana", "not a date");
    writer.addFollow(car::keyAt(1'700'000'004), "nobody", "2024-02-02T00:00:00Z");
    writer.addFollow(car::keyAt(1'700'000'005), "", "2024-02-02T00:00:00Z");
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"repo.car"_s, writer.written());
    const RecordingSink::File &file = reading.sink.files.front();
    QCOMPARE(file.people.size(), 2U);
    QCOMPARE(file.skipped, 2);
    for (const RecordingSink::Person &person : file.people) {
        QCOMPARE(isoText(person.values.since),
            person.id == u"did:plc:bo" ? u"2025-03-03T00:00:00Z"_s : u"2023-11-14T22:13:23Z"_s);
    }
    QCOMPARE(reading.sink.reasons(), QStringList({u"bad-id"_s, u"no-key"_s}));
    QVERIFY(file.rejected.front().raw.startsWith(u"at://did:plc:me/app.bsky.graph.follow/"));
}

void TestBlueskyCar::oddTimesAreTakenFromTheKey()
{
    car::Writer writer = car::newWriter();
    writer.addFollow(car::keyAt(1'700'000'000), "did:plc:early", "1970-01-01T00:00:00Z");
    writer.addFollow(car::keyAt(1'700'000'060), "did:plc:late", "2099-01-01T00:00:00Z");
    writer.addFollow("self", "did:plc:none", "2099-01-01T00:00:00Z");
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"repo.car"_s, writer.written());
    const auto &people = reading.sink.files.front().people;
    QCOMPARE(people.size(), 3U);
    QCOMPARE(isoText(people.at(0).values.since), u"2023-11-14T22:13:20Z"_s);
    QCOMPARE(isoText(people.at(1).values.since), u"2023-11-14T22:14:20Z"_s);
    QVERIFY(!people.at(2).values.since.isKnown());
}

void TestBlueskyCar::listsAreKeptByName()
{
    const auto list = [](const QByteArray &name) {
        return car::map({{"name", car::text(name)}, {"$type", car::text("app.bsky.graph.list")},
            {"purpose", car::text("app.bsky.graph.defs#curatelist")}});
    };
    car::Writer writer = car::newWriter();
    const QByteArray bells = car::keyAt(1'700'000'000);
    const QByteArray empty = car::keyAt(1'700'000'001);
    writer.add("app.bsky.graph.list/" + bells, list("Bells"));
    writer.add("app.bsky.graph.list/" + empty, list("Empty"));
    writer.add(
        "app.bsky.graph.listitem/" + car::keyAt(1'700'000'002), listItem("did:plc:ana", bells));
    writer.add(
        "app.bsky.graph.listitem/" + car::keyAt(1'700'000'003), listItem("did:plc:bo", "gone"));
    writer.add(
        "app.bsky.graph.listitem/" + car::keyAt(1'700'000'004), listItem("did:plc:cy", bells));
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"repo.car"_s, writer.written());
    QStringList lists;
    for (const RecordingSink::File &file : reading.sink.files) {
        if (file.about.kind == ListKind::OurList) {
            QStringList people;
            for (const RecordingSink::Person &person : file.people) {
                people += person.id;
            }
            lists += file.about.listName + u": "_s + people.join(u' ');
        }
    }
    QCOMPARE(lists,
        QStringList({u"Bells: did:plc:ana did:plc:cy"_s, u"Empty: "_s, u"gone: did:plc:bo"_s}));
}

void TestBlueskyCar::largeTreeIsWalkedWhole()
{
    car::Writer writer = car::newWriter();
    constexpr int many = 5'000;
    QStringList expected;
    for (int i = 0; i < many; ++i) {
        const QByteArray subject = "did:plc:person" + QByteArray::number(i);
        writer.addFollow(car::keyAt(1'700'000'000 + i), subject, "2024-01-01T00:00:00Z");
        expected += QString::fromLatin1(subject);
    }
    writer.reversed = true;
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"repo.car"_s, writer.written());
    QCOMPARE(reading.sink.keys(ListKind::Following), expected);
    QVERIFY(reading.sink.notices.empty());
}

void TestBlueskyCar::missingBlocksAreTold()
{
    const QTemporaryDir dir;
    const auto follow = [](const QByteArray &subject) {
        return car::map({{"$type", car::text("app.bsky.graph.follow")},
            {"subject", car::text(subject)}, {"createdAt", car::text("2025-01-01T00:00:00Z")}});
    };
    car::Writer writer = car::newWriter();
    writer.add("app.bsky.feed.post/" + car::keyAt(1'700'000'000), car::post("gone"));
    for (int i = 0; i < 4; ++i) {
        writer.add("app.bsky.graph.follow/" + car::keyAt(1'700'000'000 + i),
            follow("did:plc:p" + QByteArray::number(i)));
    }
    writer.leftOut = {follow("did:plc:p1"), follow("did:plc:p2"), car::post("gone")};
    const Reading records = readLoose(dir, u"repo.car"_s, writer.written());
    QVERIFY(records.result.has_value());
    QCOMPARE(records.sink.keys(ListKind::Following).size(), 2);
    const formats::Notice *notice = records.sink.noticeWith(u"missing-blocks"_s);
    QVERIFY(notice && notice->makesIncomplete);
    QCOMPARE(notice->kind, std::optional(ListKind::Following));
    QCOMPARE(notice->arguments, QStringList({u"2"_s, u"repo.car"_s}));
    QCOMPARE(records.sink.noticeWith(u"missing-posts"_s)->arguments.front(), u"1"_s);

    car::Writer large = car::newWriter();
    for (int i = 0; i < 40; ++i) {
        large.addFollow(car::keyAt(1'700'000'000 + i), "did:plc:q" + QByteArray::number(i), "");
    }
    const QByteArray whole = large.written();
    // The first node of the file is a leaf: it names the first people.
    const qsizetype at = whole.indexOf(QByteArray("\xA2\x61"
                                                  "e",
        3));
    QVERIFY(at > 0);
    QByteArray damaged = whole;
    damaged[at + 8] = static_cast<char>(damaged.at(at + 8) ^ 1);
    const Reading nodes = readLoose(dir, u"repo.car"_s, damaged);
    QVERIFY(nodes.result.has_value());
    QVERIFY(nodes.sink.keys(ListKind::Following).size() < 40);
    const formats::Notice *all = nodes.sink.noticeWith(u"missing-blocks"_s);
    QVERIFY(all && all->makesIncomplete && !all->kind);
    QVERIFY(nodes.sink.noticeWith(u"damaged-blocks"_s));
}

void TestBlueskyCar::damagedBlocksAreLeftOut()
{
    car::Writer writer = car::newWriter();
    writer.add("app.bsky.feed.post/" + car::keyAt(1'700'000'000), car::post("text"));
    writer.addFollow(car::keyAt(1'700'000'000), "did:plc:ana", "2025-01-01T00:00:00Z");
    writer.addFollow(car::keyAt(1'700'000'001), "did:plc:bo", "2025-01-01T00:00:00Z");
    writer.damaged = {car::post("text"),
        car::map(
            {{"$type", car::text("app.bsky.graph.follow")}, {"subject", car::text("did:plc:bo")},
                {"createdAt", car::text("2025-01-01T00:00:00Z")}})};
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"repo.car"_s, writer.written());
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"did:plc:ana"_s});
    QCOMPARE(reading.sink.noticeWith(u"damaged-blocks"_s)->arguments.front(), u"2"_s);
    QVERIFY(reading.sink.noticeWith(u"missing-blocks"_s));
    QVERIFY(reading.sink.messages(Holds::Posts).empty());
}

void TestBlueskyCar::strayBlocksDoNotCount()
{
    car::Writer writer = car::newWriter();
    writer.addFollow(car::keyAt(1'700'000'000), "did:plc:ana", "2025-01-01T00:00:00Z");
    writer.addStray(car::map(
        {{"$type", car::text("app.bsky.graph.follow")}, {"subject", car::text("did:plc:deleted")},
            {"createdAt", car::text("2025-01-01T00:00:00Z")}}));
    const QTemporaryDir dir;
    QCOMPARE(readLoose(dir, u"repo.car"_s, writer.written()).sink.keys(ListKind::Following),
        QStringList {u"did:plc:ana"_s});
}

void TestBlueskyCar::noFollowsAreAnEmptyList()
{
    car::Writer writer = car::newWriter();
    writer.add("app.bsky.feed.post/" + car::keyAt(1'700'000'000), car::post("only words"));
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"repo.car"_s, writer.written());
    QVERIFY(reading.result.has_value());
    QVERIFY(reading.sink.file(u"repo.car"_s, ListKind::Following));
    QCOMPARE(reading.sink.messages(Holds::Posts).size(), 1U);
}

void TestBlueskyCar::carInAnArchiveIsRead()
{
    car::Writer writer = car::newWriter();
    writer.addFollow(car::keyAt(1'700'000'000), "did:plc:ana", "2025-01-01T00:00:00Z");
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"a.zip"_s,
        {{u"me/repo.car"_s, writer.written()}, {u"me/note.txt"_s, "hello"},
            {u"me/other.car"_s, "nothing"}});
    QCOMPARE(reading.detected.format, u"bluesky-car"_s);
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"did:plc:ana"_s});
    QCOMPARE(reading.sink.notReadFiles, 2);
    QCOMPARE(readLoose(dir, u"backup"_s, writer.written()).detected.format, u"bluesky-car"_s);
}

void TestBlueskyCar::brokenFilesAreErrors_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Error::Code>("code");
    car::Writer writer = car::newWriter();
    writer.addFollow(car::keyAt(1'700'000'000), "did:plc:ana", "2025-01-01T00:00:00Z");
    const QByteArray whole = writer.written();
    QTest::newRow("cut off") << whole.chopped(10) << Error::Code::FormatBroken;
    QTest::newRow("junk behind") << whole + QByteArray(12, '\xFF') << Error::Code::FormatBroken;
    QTest::newRow("huge block") << whole + car::varint(quint64 {1} << 40U) + "x"
                                << Error::Code::FormatBroken;
    const qsizetype header = 1 + static_cast<qsizetype>(static_cast<uchar>(whole.at(0)));
    QTest::newRow("header alone") << whole.left(header) << Error::Code::FormatBroken;
    QTest::newRow("version 2") << QByteArray(whole).replace(header - 1, 1, QByteArray(1, '\x02'))
                               << Error::Code::UnknownFormat;
}

void TestBlueskyCar::brokenFilesAreErrors()
{
    QFETCH(const QByteArray, file);
    QFETCH(const Error::Code, code);
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"repo.car"_s, file);
    QVERIFY(!reading.result.has_value());
    QCOMPARE(reading.result.error().code, code);
}

void TestBlueskyCar::hostileBlocksAreSurvived()
{
    car::Writer writer = car::newWriter();
    writer.addFollow(car::keyAt(1'700'000'000), "did:plc:ana", "2025-01-01T00:00:00Z");
    writer.addStray(QByteArray(100'000, '\x81')); // arrays in arrays
    writer.addStray(QByteArray("\x9B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 9)); // an endless array
    writer.addStray(QByteArray("\x7B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 9));
    writer.addStray(car::map({{"e",
        car::array({car::map({{"k", car::bytes("x")}, {"p", car::head(0, 4'000'000)},
            {"v", car::link("short")}})})}}));
    writer.addStray(car::map({{"e", car::array({car::text("no map")})}}));
    writer.addStray({});
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"repo.car"_s, writer.written());
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"did:plc:ana"_s});
}

COMITY_TEST_GUILESS(TestBlueskyCar)
#include "tst_bluesky_car.moc"

#include "tests/model/import/formats/instagram_texts.h"
#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace comity::tests::instagram;
using namespace Qt::StringLiterals;
using formats::ListKind;

class TestInstagramTrouble : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void facebookIsNotTakenForInstagram();
    void otherEncodingsAreRead();
    void cutOffListIsBroken();
    void oddRecordsAreKept();
    void secondExportInAnotherFolderIsTold();
    void hostileRecordsDoNotCrash();
    void gapInTheNumberingIsTold();
};

void TestInstagramTrouble::facebookIsNotTakenForInstagram()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"facebook-x.zip"_s,
        {{u"friends_and_followers/friends.json"_s,
             R"({"friends_v2":[{"name":"Ana","timestamp":1}]})"},
            {u"followers_and_following/following.json"_s,
                R"({"following_v3":[{"name":"Ana","timestamp":1}]})"}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"facebook-json"_s);
    QVERIFY(reading.detected.further.isEmpty());
    QCOMPARE(reading.sink.keys(ListKind::Following, u"facebook"_s), QStringList {u"Ana"_s});
}

void TestInstagramTrouble::otherEncodingsAreRead()
{
    const QTemporaryDir dir;
    const QByteArray list = wrapped("relationships_following", {shapeB("ana"), shapeB("bob")});
    QByteArray wide("\xFE\xFF");
    for (const char c : list) {
        wide.append('\0').append(c);
    }
    const QByteArrayList all {
        QByteArray("\xEF\xBB\xBF") + list, wide, QByteArray(list).replace("\n", "\r\n")};
    for (const QByteArray &bytes : all) {
        const Reading reading = readLoose(dir, u"following.json"_s, bytes);
        QVERIFY(reading.result.has_value());
        QCOMPARE(reading.sink.keys(ListKind::Following), QStringList({u"ana"_s, u"bob"_s}));
    }
}

void TestInstagramTrouble::cutOffListIsBroken()
{
    const QTemporaryDir dir;
    const QByteArray whole = wrapped("relationships_following", {shapeB("ana"), shapeB("bob")});
    for (qsizetype length = 150; length < whole.size(); length += 7) {
        const Reading reading = readLoose(dir, u"following.json"_s, whole.left(length));
        QVERIFY(!reading.result.has_value());
        QCOMPARE(reading.result.error().code, Error::Code::FormatBroken);
        QVERIFY(reading.result.error().arguments.at(1).contains(u"byte"));
    }
}

void TestInstagramTrouble::oddRecordsAreKept()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"followers_1.json"_s,
        bare({shapeA("ana"), R"({"title":"","string_list_data":[]})",
            R"({"title":"Not a user","string_list_data":[{"timestamp":1}]})", "17",
            R"({"string_list_data":"x"})", R"({"string_list_data":[{"value":"\ud83d"}]})",
            shapeA("bob")}));
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList({u"ana"_s, u"bob"_s}));
    QVERIFY(reading.sink.files.front().skipped >= 1);
    QCOMPARE(reading.sink.reasons().first(), u"bad-handle"_s);
    QCOMPARE(reading.sink.files.front().rejected.front().line, 3);
    QVERIFY(reading.sink.reasons().contains(u"unknown-record"_s));
    QCOMPARE(reading.sink.files.front().rejected.size()
            + static_cast<std::size_t>(reading.sink.files.front().skipped),
        5U);
}

void TestInstagramTrouble::secondExportInAnotherFolderIsTold()
{
    const QTemporaryDir dir;
    writeFolder(dir.filePath(u"all"_s),
        {{u"instagram-x-2025-01-01-q/"_s + folder + u"followers_1.json"_s,
             bare({shapeA("ana"), shapeA("bob"), shapeA("cleo")})},
            {u"instagram-x-2025-06-01-q/"_s + folder + u"followers_1.json"_s,
                bare({shapeA("ana")})}});
    const Reading reading = readPath(dir.filePath(u"all"_s));
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"ana"_s});
    QVERIFY(reading.sink.noticeWith(u"mixed-exports"_s));
    QCOMPARE(isoText(reading.sink.takenTimes.front()), u"2025-06-01"_s);
    QCOMPARE(reading.sink.owners.front().handle, u"x"_s);
}

void TestInstagramTrouble::hostileRecordsDoNotCrash()
{
    const QTemporaryDir dir;
    const QByteArray deep
        = R"({"label_values":)" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}';
    QByteArrayList labels;
    for (int i = 0; i < 5'000; ++i) {
        labels += R"({"label":"l","value":"not a user"})";
    }
    const Reading reading = readLoose(dir, u"followers_1.json"_s,
        bare({shapeA("ana"), deep, R"({"label_values":[)" + labels.join(',') + "]}",
            R"({"string_list_data":[{"value":")" + QByteArray(10'000'000, 'a') + R"("}]})",
            shapeA("bob")}));
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList({u"ana"_s, u"bob"_s}));
    QVERIFY(reading.sink.reasons().contains(u"too-deep"_s));
    QVERIFY(reading.sink.reasons().contains(u"too-large"_s));
}

void TestInstagramTrouble::gapInTheNumberingIsTold()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"i.zip"_s,
        {{folder + u"followers_1.json"_s, bare({shapeA("ana")})},
            {folder + u"followers_3.json"_s, bare({shapeA("cleo")})}});
    const formats::Notice *notice = reading.sink.noticeWith(u"missing-part"_s);
    QVERIFY(notice && notice->makesIncomplete);
    QCOMPARE(notice->arguments, QStringList {u"followers_2.json"_s});
    QCOMPARE(notice->kind, std::optional(ListKind::Followers));

    const Reading second = readLoose(dir, u"followers_2.json"_s, bare({shapeA("ana")}));
    QVERIFY(second.sink.noticeWith(u"missing-part"_s));
}

COMITY_TEST_GUILESS(TestInstagramTrouble)
#include "tst_instagram_trouble.moc"

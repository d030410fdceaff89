#include "tests/model/import/formats/instagram_texts.h"
#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

#include <algorithm>

using namespace comity;
using namespace comity::tests;
using namespace comity::tests::instagram;
using namespace Qt::StringLiterals;
using formats::ListKind;

class TestInstagramDrift : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void unknownListIsTold();
    void changedFileDoesNotSinkTheRest();
    void brokenFileDoesNotSinkTheRest();
    void brokenBeforeItsListIsBroken();
    void onlyBrokenFilesAreAnError();
    void brokenProfileDoesNotSinkTheLists();
    void listThatIsAConversationAsWellIsOneFile();
};

void TestInstagramDrift::unknownListIsTold()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"i.zip"_s,
        {{folder + u"followers_1.json"_s, bare({shapeA("ana")})},
            {folder + u"circle.json"_s, wrapped("relationships_inner_circle", {shapeA("x")})}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"ana"_s});
    const formats::Notice *notice = reading.sink.noticeWith(u"changed-shape"_s);
    QVERIFY(notice && !notice->makesIncomplete);
    QCOMPARE(notice->arguments, QStringList({u"circle.json"_s, u"relationships_inner_circle"_s}));
}

void TestInstagramDrift::changedFileDoesNotSinkTheRest()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"i.zip"_s,
        {{folder + u"followers_1.json"_s, bare({shapeA("ana")})},
            {folder + u"following.json"_s, R"({"people_i_follow":[{"user":"x"}]})"},
            {folder + u"close_friends.json"_s, R"([{"user":"x"}])"},
            {folder + u"followers_2.json"_s, R"({"relationships_followers":{"a":1}})"}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"ana"_s});
    QCOMPARE(reading.sink.noticeCodes(),
        QStringList({u"changed-shape"_s, u"changed-shape"_s, u"changed-shape"_s}));
    const auto told = [&reading](const QString &file) {
        const auto found = std::ranges::find_if(reading.sink.notices,
            [&](const formats::Notice &one) { return one.arguments.front() == file; });
        return found == reading.sink.notices.end() ? formats::Notice {} : *found;
    };
    QCOMPARE(told(u"following.json"_s).arguments.at(1), u"people_i_follow"_s);
    QCOMPARE(told(u"following.json"_s).kind, std::optional(ListKind::Following));
    QVERIFY(told(u"following.json"_s).makesIncomplete);
    QCOMPARE(told(u"close_friends.json"_s).arguments.at(1), u"string_list_data"_s);
    QCOMPARE(told(u"followers_2.json"_s).kind, std::optional(ListKind::Followers));
}

void TestInstagramDrift::brokenFileDoesNotSinkTheRest()
{
    const QTemporaryDir dir;
    const QByteArray whole = bare({shapeA("ana"), shapeA("bob"), shapeA("cleo")});
    const Reading reading = readZip(dir, u"i.zip"_s,
        {{folder + u"followers_1.json"_s, whole.chopped(30)},
            {folder + u"following.json"_s, wrapped("relationships_following", {shapeB("dan")})}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"dan"_s});
    const formats::Notice *notice = reading.sink.noticeWith(u"broken-part"_s);
    QVERIFY(notice && notice->makesIncomplete);
    QCOMPARE(notice->kind, std::optional(ListKind::Followers));
    QVERIFY(notice->arguments.at(1).contains(u"byte"));
    QVERIFY(!reading.sink.isOutOfOrder);
}

void TestInstagramDrift::brokenBeforeItsListIsBroken()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"i.zip"_s,
        {{folder + u"followers_1.json"_s, "[{\"string_li"},
            {folder + u"following.json"_s, wrapped("relationships_following", {shapeB("dan")})}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.noticeCodes(), QStringList {u"broken-part"_s});
    QCOMPARE(reading.sink.notices.front().kind, std::optional(ListKind::Followers));
    QCOMPARE(reading.sink.notices.front().place.entry, folder + u"followers_1.json"_s);
}

void TestInstagramDrift::onlyBrokenFilesAreAnError()
{
    const QTemporaryDir dir;
    const QByteArray whole = bare({shapeA("ana"), shapeA("bob")});
    const Reading reading
        = readZip(dir, u"i.zip"_s, {{folder + u"followers_1.json"_s, whole.chopped(30)}});
    QVERIFY(!reading.result.has_value());
    QCOMPARE(reading.result.error().code, Error::Code::FormatBroken);
}

void TestInstagramDrift::brokenProfileDoesNotSinkTheLists()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"instagram-me-2026-01-02-q.zip"_s,
        {{folder + u"followers_1.json"_s, bare({shapeA("ana")})},
            {u"personal_information/personal_information.json"_s, "{\"profile_user\":[{"}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"ana"_s});
    QCOMPARE(reading.sink.noticeCodes(), QStringList {u"broken-part"_s});
    QVERIFY(!reading.sink.notices.front().makesIncomplete);
    QCOMPARE(reading.sink.owners.front().handle, u"me"_s);
}

void TestInstagramDrift::listThatIsAConversationAsWellIsOneFile()
{
    const QTemporaryDir dir;
    QByteArray both = wrapped("relationships_following", {shapeB("ana")});
    both.chop(1);
    const Reading reading = readLoose(dir, u"following.json"_s,
        both
            + R"(,"participants":[{"name":"Ana"}],"title":"Ana","messages":[{"sender_name":"Ana",)"
              R"("timestamp_ms":1700000000000,"content":"x"}]})");
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"ana"_s});
    QCOMPARE(reading.sink.messages(formats::Holds::Messages).size(), 1U);
    QCOMPARE(reading.sink.notReadFiles, 0);
}

COMITY_TEST_GUILESS(TestInstagramDrift)
#include "tst_instagram_drift.moc"

#include "tests/model/import/formats/facebook_texts.h"
#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace comity::tests::facebook;
using namespace Qt::StringLiterals;
using formats::ListKind;

class TestFacebookHtml : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void bothErasAreRead_data();
    void bothErasAreRead();
    void everyListHasItsKind();
    void jsonWinsOverHtml();
    void rowsAtTheBordersOfSlicesAreWhole();
    void pageOfANewShapeIsTold();
};

void TestFacebookHtml::bothErasAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("2022") << page({row2022("Ana M&uuml;ller", "Nov 14, 2023 10:13:20 pm"),
        row2022("Bo &lt;b&gt;", "14. Nov. 2023, 22:13"), row2022("Cleo", ""),
        row2022("Dan", "Smarch 3")});
    QTest::newRow("2021") << page({row2019("Ana M&uuml;ller", "Nov 14, 2023 10:13:20 pm"),
        row2019("Bo &lt;b&gt;", "14. Nov. 2023, 22:13"), row2019("Cleo", ""),
        row2019("Dan", "Smarch 3")});
}

void TestFacebookHtml::bothErasAreRead()
{
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir dir;
    const Reading zip = readZip(dir, u"facebook-demo-2024-05-01-q.zip"_s,
        {{u"friends_and_followers/friends.html"_s, bytes}});
    const Reading loose = readLoose(dir, u"your_friends.html"_s, bytes);
    for (const Reading *reading : {&zip, &loose}) {
        QVERIFY(reading->result.has_value());
        QCOMPARE(reading->detected.format, u"facebook-html"_s);
        QCOMPARE(reading->sink.keys(ListKind::Connections, u"facebook"_s),
            QStringList({u"Ana Müller"_s, u"Bo <b>"_s, u"Cleo"_s, u"Dan"_s}));
        const auto &people = reading->sink.files.front().people;
        QCOMPARE(people.at(0).values.since.precision, DatePrecision::Local);
        QCOMPARE(isoText(people.at(0).values.since), u"2023-11-14T22:13:20"_s);
        QCOMPARE(isoText(people.at(1).values.since), u"2023-11-14T22:13:00"_s);
        QVERIFY(!people.at(2).values.since.isKnown());
        QVERIFY(!people.at(3).values.since.isKnown());
    }
    QCOMPARE(zip.sink.owners.front().handle, u"demo"_s);
    QCOMPARE(isoText(zip.sink.takenTimes.front()), u"2024-05-01"_s);
}

void TestFacebookHtml::everyListHasItsKind()
{
    const QTemporaryDir dir;
    const auto one
        = [](const QByteArray &name) { return page({row2022(name, "Nov 14, 2023 10:13 pm")}); };
    const Reading reading = readZip(dir, u"f.zip"_s,
        {{u"connections/friends/your_friends.html"_s, one("Friend")},
            {u"connections/friends/removed_friends.html"_s, one("Gone")},
            {u"connections/friends/sent_friend_requests.html"_s, one("Asked")},
            {u"connections/friends/received_friend_requests.html"_s, one("Asks")},
            {u"connections/friends/rejected_friend_requests.html"_s, one("No")},
            {u"connections/followers/who_you've_followed.html"_s, one("Followed")},
            {u"connections/followers/people_who_followed_you.html"_s, one("Fan")}});
    QCOMPARE(reading.sink.keys(ListKind::Connections), QStringList {u"Friend"_s});
    QCOMPARE(reading.sink.keys(ListKind::RecentlyUnfollowed), QStringList {u"Gone"_s});
    QCOMPARE(reading.sink.keys(ListKind::Pending), QStringList {u"Asked"_s});
    QCOMPARE(reading.sink.keys(ListKind::RequestsReceived), QStringList {u"Asks"_s});
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"Followed"_s});
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"Fan"_s});
    QCOMPARE(reading.sink.notReadFiles, 1);
}

void TestFacebookHtml::jsonWinsOverHtml()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"f.zip"_s,
        {{u"friends_and_followers/friends.html"_s, page({row2022("Page", "")})},
            {u"friends_and_followers/friends.json"_s, list("friends_v2", {person("Ana")})},
            {u"friends_and_followers/following.html"_s, page({row2022("Bo", "")})}});
    QCOMPARE(reading.detected.format, u"facebook-json"_s);
    QCOMPARE(reading.detected.further, QStringList {u"facebook-html"_s});
    QCOMPARE(reading.sink.keys(ListKind::Connections), QStringList {u"Ana"_s});
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"Bo"_s});
}

void TestFacebookHtml::rowsAtTheBordersOfSlicesAreWhole()
{
    const QTemporaryDir dir;
    QByteArrayList rows;
    for (int i = 0; i < 3'000; ++i) {
        rows += row2022("Name " + QByteArray::number(i), "Nov 14, 2023 10:13 pm");
    }
    const Reading reading = readLoose(dir, u"friends.html"_s, page(rows));
    const auto &people = reading.sink.files.front().people;
    QCOMPARE(people.size(), 3'000U);
    for (std::size_t i = 0; i < people.size(); ++i) {
        QCOMPARE(people.at(i).name, u"Name %1"_s.arg(i));
        QVERIFY(people.at(i).values.since.isKnown());
    }
}

void TestFacebookHtml::pageOfANewShapeIsTold()
{
    const QTemporaryDir dir;
    const QByteArray rows
        = QByteArray("<div class=\"new1\"><b>Ana</b><i>Nov 14, 2023</i></div>").repeated(20);
    const QByteArray empty = page({"<div class=\"_a6-g\">You have no data</div>"});
    const Reading reading = readZip(dir, u"f.zip"_s,
        {{u"connections/friends/your_friends.html"_s, page({rows})},
            {u"connections/friends/removed_friends.html"_s, empty},
            {u"connections/followers/who_you've_followed.html"_s, page({row2022("Bo", "")})}});
    QCOMPARE(reading.sink.noticeCodes(), QStringList {u"changed-shape"_s});
    QCOMPARE(reading.sink.notices.front().arguments.front(), u"your_friends.html"_s);
    QVERIFY(reading.sink.notices.front().makesIncomplete);
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"Bo"_s});
}

COMITY_TEST_GUILESS(TestFacebookHtml)
#include "tst_facebook_html.moc"

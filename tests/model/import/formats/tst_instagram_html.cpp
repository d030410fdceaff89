#include "tests/model/import/formats/instagram_texts.h"
#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace comity::tests::instagram;
using namespace Qt::StringLiterals;
using formats::ListKind;

namespace {

QByteArray page(const QByteArrayList &rows)
{
    return "<!DOCTYPE html>\n<html><head><title>Followers</title><style>._a6-g{color:red}</style>"
           "</head><body class=\"_5vb_\"><a href=\"https://www.instagram.com/\">Instagram</a>"
           "<a href=\"https://help.instagram.com/519522\">Help</a><main class=\"_a706\">"
        + rows.join("\n")
        + "</main><a href=\"https://www.instagram.com/legal/privacy/\">x</a></body></html>";
}

/// As of 2022: the link is the name.
QByteArray row2022(const QByteArray &user, const QByteArray &date)
{
    return "<div class=\"pam _3-95 _2ph- _a6-g uiBoxWhite noborder\"><div "
           "class=\"_a6-p\"><div><div>"
           "<a target=\"_blank\" href=\"https://www.instagram.com/"
        + user + "\">" + user + "</a></div><div>" + date + "</div></div></div></div>";
}

/// As of 2025: the name is a title, the link shows itself.
QByteArray row2025(const QByteArray &user, const QByteArray &date)
{
    return "<div class=\"pam _3-95 _2ph- _a6-g uiBoxWhite noborder\"><h2 class=\"_2pim _a6-h "
           "_a6-i\">"
        + user + "</h2><div class=\"_a6-p\"><div><a href=\"https://www.instagram.com/_u/" + user
        + "\">https://www.instagram.com/_u/" + user + "</a></div><div>" + date
        + "</div></div></div>";
}

} // namespace

class TestInstagramHtml : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void exportIsReadWhole();
    void unreadableDatesAreNone();
    void jsonWinsOverHtml();
    void threadsAreANetworkOfTheirOwn();
    void ownerIsFoundOnItsPage();
    void looseUnnamedPageNeedsToBeTold();
    void gapsAndCutPagesAreTold();
    void manyRowsAreRead();
    void hostilePagesDoNotCrash();
    void otherPagesAreNotTaken();
    void pageOfANewShapeIsTold();
};

void TestInstagramHtml::exportIsReadWhole()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"instagram-demo.owner-2025-06-01-a1B2.zip"_s,
        {{folder + u"followers_2.html"_s, page({row2022("cleo_", "2025年1月1日 10:00")})},
            {folder + u"followers_1.html"_s,
                page({row2022("Ana.M", "Jan 01, 2025 10:00 am"), row2022("bob", "01.02.2025, 9:30"),
                    row2022("p", "Jan 01, 2025"), row2022("ana.m", "")})},
            {folder + u"following.html"_s,
                page({row2025("bob", "14 févr. 2024, 22:13"), row2025("dan", "3. März 2024")})},
            {u"media/a.jpg"_s, "jpg"}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"instagram-html"_s);
    QVERIFY(reading.detected.isCertain);
    QCOMPARE(reading.sink.keys(ListKind::Followers, u"instagram"_s),
        QStringList({u"ana.m"_s, u"bob"_s, u"ana.m"_s, u"cleo_"_s}));
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList({u"bob"_s, u"dan"_s}));
    const auto &people = reading.sink.file(folder + u"followers_1.html"_s)->people;
    QCOMPARE(people.at(0).handle, u"Ana.M"_s);
    QCOMPARE(people.at(0).values.since.precision, DatePrecision::Local);
    QCOMPARE(isoText(people.at(0).values.since), u"2025-01-01T10:00:00"_s);
    QCOMPARE(isoText(people.at(1).values.since), u"2025-02-01T09:30:00"_s);
    const auto &following = reading.sink.file(folder + u"following.html"_s)->people;
    QCOMPARE(isoText(following.at(0).values.since), u"2024-02-14T22:13:00"_s);
    QCOMPARE(following.at(1).values.since.precision, DatePrecision::Day);
    QCOMPARE(reading.sink.owners.front().handle, u"demo.owner"_s);
    QCOMPARE(isoText(reading.sink.takenTimes.front()), u"2025-06-01"_s);
    QCOMPARE(reading.sink.notReadFiles, 1);
    QVERIFY(reading.sink.notices.empty());
    QVERIFY(!reading.sink.isOutOfOrder);
}

void TestInstagramHtml::unreadableDatesAreNone()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"following.html"_s,
        page({row2022("ana", "1/2/2025 10:00"), row2022("bo", "99 Smarch 2025"),
            row2025("cleo", ""), row2025("dan", "May 3, 2024 1:00 pm")}));
    QCOMPARE(reading.sink.keys(ListKind::Following),
        QStringList({u"ana"_s, u"bo"_s, u"cleo"_s, u"dan"_s}));
    const auto &people = reading.sink.files.front().people;
    for (std::size_t i = 0; i < 3; ++i) {
        QVERIFY(!people.at(i).values.since.isKnown());
    }
    QCOMPARE(isoText(people.at(3).values.since), u"2024-05-03T13:00:00"_s);
}

void TestInstagramHtml::jsonWinsOverHtml()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"i.zip"_s,
        {{folder + u"followers_1.html"_s, page({row2022("page", "Jan 01, 2025 10:00 am")})},
            {folder + u"following.html"_s, page({row2025("other", "Jan 01, 2025 10:00 am")})},
            {folder + u"followers_1.json"_s, bare({shapeA("ana")})}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"instagram-json"_s);
    QCOMPARE(reading.detected.further, QStringList {u"instagram-html"_s});
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"ana"_s});
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"other"_s});
}

void TestInstagramHtml::threadsAreANetworkOfTheirOwn()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"i.zip"_s,
        {{folder + u"followers_1.html"_s, page({row2022("ana", "Jan 01, 2025 10:00 am")})},
            {u"your_instagram_activity/threads/followers.html"_s,
                page({row2022("tess", "Jan 01, 2025 10:00 am")})},
            {u"your_instagram_activity/threads/following.html"_s,
                "<html><body><div class=\"_a6-g\"><a href=\"https://www.threads.net/@tom\">tom</a>"
                "<div>Jan 01, 2025 10:00 am</div></div></body></html>"}});
    QCOMPARE(reading.sink.keys(ListKind::Followers, u"instagram"_s), QStringList {u"ana"_s});
    QCOMPARE(reading.sink.keys(ListKind::Followers, u"threads"_s), QStringList {u"tess"_s});
    QCOMPARE(reading.sink.keys(ListKind::Following, u"threads"_s), QStringList {u"tom"_s});
}

void TestInstagramHtml::ownerIsFoundOnItsPage()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"i.zip"_s,
        {{folder + u"followers_1.html"_s, page({row2022("ana", "Jan 01, 2025 10:00 am")})},
            {u"personal_information/personal_information/personal_information.html"_s,
                "<html><body><table><tr><td>Benutzername<div><div>Demo.Owner</div></div></td></tr>"
                "<tr><td>Name<div><div>Démo &amp; "
                "Co</div></div></td></tr></table></body></html>"}});
    QCOMPARE(reading.sink.owners.front().handle, u"Demo.Owner"_s);
    QCOMPARE(reading.sink.owners.front().key, u"demo.owner"_s);
    QCOMPARE(reading.sink.owners.front().name, u"Démo & Co"_s);
}

void TestInstagramHtml::looseUnnamedPageNeedsToBeTold()
{
    const QTemporaryDir dir;
    const QByteArray bytes = page({row2022("ana", "Jan 01, 2025 10:00 am")});
    const Reading unknown = readLoose(dir, u"saved.html"_s, bytes);
    QCOMPARE(unknown.result.error().code, Error::Code::ListUnknown);
    formats::ReadOptions options;
    options.list = ListKind::Followers;
    QCOMPARE(readLoose(dir, u"saved.html"_s, bytes, options).sink.keys(ListKind::Followers),
        QStringList {u"ana"_s});
}

void TestInstagramHtml::gapsAndCutPagesAreTold()
{
    const QTemporaryDir dir;
    const QByteArray whole
        = page({row2022("ana", "Jan 01, 2025 10:00 am"), row2022("bo", "Jan 01, 2025 10:00 am")});
    const Reading reading = readZip(dir, u"i.zip"_s,
        {{folder + u"followers_2.html"_s, whole},
            {folder + u"following.html"_s, whole.left(whole.indexOf("</main>"))}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.noticeCodes(), QStringList({u"missing-part"_s, u"broken-part"_s}));
    QCOMPARE(reading.sink.notices.at(0).arguments, QStringList {u"followers_1.html"_s});
    QCOMPARE(reading.sink.notices.at(1).kind, std::optional(ListKind::Following));
    const Reading cut = readLoose(dir, u"following.html"_s, whole.left(whole.indexOf("</main>")));
    QCOMPARE(cut.result.error().code, Error::Code::FormatBroken);
}

void TestInstagramHtml::manyRowsAreRead()
{
    const QTemporaryDir dir;
    QByteArrayList rows;
    for (int i = 0; i < 20'000; ++i) {
        rows += row2025("user" + QByteArray::number(i), "Jan 01, 2025 10:00 am");
    }
    const Reading reading = readLoose(dir, u"following.html"_s, page(rows));
    const auto &people = reading.sink.files.front().people;
    QCOMPARE(people.size(), 20'000U);
    QCOMPARE(people.back().id, u"user19999"_s);
    QVERIFY(std::ranges::all_of(
        people, [](const RecordingSink::Person &one) { return one.values.since.hasValue(); }));
}

void TestInstagramHtml::hostilePagesDoNotCrash()
{
    const QTemporaryDir dir;
    const QByteArrayList rows {row2022("ana", "Jan 01, 2025 10:00 am"),
        QByteArray("<div>").repeated(50'000), QByteArray("<b><i><a href='x'>").repeated(20'000),
        "<a href=\"javascript:alert(1)//www.instagram.com/evil\">e</a>",
        "<a href=\"https://www.instagram.com/%3Cb%3E\">e</a>",
        "<a href=\"https://evil.example/instagram.com/eve\">e</a>",
        "<a href=\"https://www.instagram.com/explore/tags/x/\">e</a>",
        "<a href=\"https://www.instagram.com/" + QByteArray(100'000, 'a') + "\">long</a>",
        row2022("bob", "<b>Jan 01, 2025 10:00 am</b>")};
    const Reading reading = readLoose(dir, u"followers_1.html"_s, page(rows));
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList({u"ana"_s, u"bob"_s}));
}

void TestInstagramHtml::otherPagesAreNotTaken()
{
    const QTemporaryDir dir;
    const Reading shop = readLoose(dir, u"index.html"_s,
        "<!doctype html><html><body><a "
        "href=\"https://www.instagram.com/shop\">us</a></body></html>");
    QCOMPARE(shop.result.error().code, Error::Code::FormatRefused);
    QCOMPARE(shop.result.error().arguments.at(1), u"html"_s);
}

void TestInstagramHtml::pageOfANewShapeIsTold()
{
    const QTemporaryDir dir;
    const QByteArray rows = QByteArray("<p>ana</p><p>Jan 01, 2025</p>").repeated(20);
    const Reading reading = readZip(dir, u"i.zip"_s,
        {{folder + u"followers_1.html"_s, page({rows})},
            {folder + u"following.html"_s, page({row2025("dan", "")})}});
    QCOMPARE(reading.sink.noticeCodes(), QStringList {u"changed-shape"_s});
    QCOMPARE(reading.sink.notices.front().kind, std::optional(ListKind::Followers));
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"dan"_s});
}

COMITY_TEST_GUILESS(TestInstagramHtml)
#include "tst_instagram_html.moc"

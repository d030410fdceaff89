#include "tests/model/import/formats/test_archives.h"
#include "tests/model/import/formats/x_texts.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::ListKind;
using formats::OwnerFact;

namespace {

QStringList facts(const Reading &reading)
{
    QStringList facts;
    for (const OwnerFact &fact : reading.sink.ownerFacts) {
        facts += fact.name + u'=' + fact.value
            + (fact.at.isKnown() ? u'@' + isoText(fact.at) : QString());
    }
    return facts;
}

QByteArray profile(const QByteArray &website)
{
    return xFile("profile",
        {"{\"profile\" : {\"description\" : {\"bio\" : \"Tea &amp; <b>trains</b>\", \"website\" : "
         "\""
            + website
            + "\", \"location\" : \"Göteborg\"}, \"avatarMediaUrl\" : "
              "\"https://pbs.example/a.jpg\", \"headerMediaUrl\" : "
              "\"https://pbs.example/h.jpg\"}}"});
}

QByteArray renamed(const QByteArray &from, const QByteArray &at)
{
    return "{\"screenNameChange\" : {\"accountId\" : \"1000\", \"screenNameChange\" : "
           "{\"changedAt\" : \""
        + at + "\", \"changedFrom\" : \"" + from + "\", \"changedTo\" : \"next\"}}}";
}

Files withFollower(const QString &path, const QByteArray &bytes)
{
    return {{u"data/follower.js"_s, xPeople("follower", "follower", {"7"})}, {path, bytes}};
}

} // namespace

class TestXProfile : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void ownerIsToldWhole();
    void onlyWebAddressesAreLinks();
    void formerHandlesKeepTheirDates();
    void listsOfOthersAreCounted();
    void privateFilesAreNeverRead();
};

void TestXProfile::ownerIsToldWhole()
{
    const QTemporaryDir dir;
    Files files = withFollower(u"data/profile.js"_s, profile("https://t.co/abc"));
    files.emplace_back(u"data/account.js"_s, xAccount());
    files.emplace_back(u"data/verified.js"_s,
        xFile("verified", {"{\"verified\" : {\"accountId\" : \"1000\", \"verified\" : true}}"}));
    const Reading reading = readZip(dir, u"x.zip"_s, files);
    QVERIFY(reading.result.has_value());
    QCOMPARE(facts(reading),
        QStringList({u"bio=Tea & <b>trains</b>"_s, u"location=Göteborg"_s,
            u"website=https://t.co/abc"_s, u"avatar=https://pbs.example/a.jpg"_s,
            u"joined=2009-03-02T08:30:11Z@2009-03-02T08:30:11Z"_s}));
    QCOMPARE(reading.sink.notReadFiles, 1);
    QVERIFY(reading.sink.notices.empty());
}

void TestXProfile::onlyWebAddressesAreLinks()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(
        dir, u"x.zip"_s, withFollower(u"data/profile.js"_s, profile("javascript:alert(1)")));
    QCOMPARE(facts(reading).filter(u"website"_s), QStringList());
    QCOMPARE(facts(reading).filter(u"avatar"_s).size(), 1);
}

void TestXProfile::formerHandlesKeepTheirDates()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"x.zip"_s,
        withFollower(u"data/screen-name-change.js"_s,
            xFile("screen_name_change",
                {renamed("first_one", "2011-05-06T07:08:09.000Z"), renamed("second_one", ""),
                    "{\"screenNameChange\" : {\"changedAt\" : \"2013-01-01T00:00:00.000Z\", "
                    "\"changedFrom\" : \"flat\", \"changedTo\" : \"b\"}}"})));
    QCOMPARE(facts(reading),
        QStringList({u"former_handle=first_one@2011-05-06T07:08:09Z"_s,
            u"former_handle=second_one"_s, u"former_handle=flat@2013-01-01T00:00:00Z"_s}));
}

void TestXProfile::listsOfOthersAreCounted()
{
    const QTemporaryDir dir;
    const auto list = [](const QByteArray &fields) -> QByteArray {
        return "{\"userListInfo\" : {" + fields + "}}";
    };
    const QByteArray member = xFile("lists_member",
        {list("\"url\" : \"https://twitter.com/a/lists/12\""),
            list("\"urls\" : [\"https://twitter.com/b/lists/x\", "
                 "\"https://twitter.com/b/lists/y\"]")});
    Files files = withFollower(u"data/lists-member.js"_s, member);
    files.emplace_back(
        u"data/lists-created.js"_s, xFile("lists_created", {list("\"url\" : \"https://x\"")}));
    files.emplace_back(u"data/lists-subscribed.js"_s,
        xFile("lists_subscribed", {list("\"url\" : \"https://x\"")}));
    const Reading reading = readZip(dir, u"x.zip"_s, files);
    QCOMPARE(facts(reading), QStringList {u"on_lists=3"_s});
    QCOMPARE(reading.sink.notReadFiles, 2);

    const Reading none = readZip(dir, u"y.zip"_s,
        withFollower(u"data/lists-member.js"_s, "window.YTD.lists_member.part0 = [ ]"));
    QCOMPARE(facts(none), QStringList {u"on_lists=0"_s});
}

void TestXProfile::privateFilesAreNeverRead()
{
    const QTemporaryDir dir;
    Files files;
    for (const char *type : {"like", "contact", "personalization", "ageinfo", "ad_impressions",
             "ip_audit", "phone_number", "email_address_change", "verified", "grok_chat_item"}) {
        files.emplace_back(u"data/"_s + QString::fromLatin1(type).replace(u'_', u'-') + u".js"_s,
            xFile(type, {"{\"accountId\" : \"1\", \"id\" : \"2\"}"}));
    }
    const Reading alone = readZip(dir, u"x.zip"_s, files);
    QVERIFY(!alone.result.has_value());
    files.emplace_back(u"data/follower.js"_s, xPeople("follower", "follower", {"7"}));
    const Reading reading = readZip(dir, u"y.zip"_s, files);
    QCOMPARE(reading.sink.keys(ListKind::Followers), QStringList {u"7"_s});
    QCOMPARE(reading.sink.files.size(), 1U);
    QCOMPARE(reading.sink.notReadFiles, 10);
    QVERIFY(reading.sink.ownerFacts.empty() && reading.sink.notices.empty());
}

COMITY_TEST_GUILESS(TestXProfile)
#include "tst_x_profile.moc"

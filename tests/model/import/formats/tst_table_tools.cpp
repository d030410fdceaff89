#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::ListKind;

namespace {

/// What a person is, in one line: only what the file says.
QString shown(const RecordingSink::Person &person)
{
    QStringList out;
    const auto text = [&out](const char *name, const QString &value) {
        if (!value.isEmpty()) {
            out += QString::fromLatin1(name) + u'=' + value;
        }
    };
    const auto number = [&out](const char *name, const auto &value) {
        if (value) {
            out += QString::fromLatin1(name) + u'=' + QString::number(*value);
        }
    };
    text("id", person.id);
    text("handle", person.handle);
    text("name", person.name);
    text("bio", person.bio);
    text("location", person.location);
    text("website", person.website);
    text("avatar", person.avatar);
    text("url", person.url);
    text("language", person.language);
    number("followers", person.values.followers);
    number("following", person.values.following);
    number("posts", person.values.posts);
    number("listed", person.values.listed);
    number("verified", person.values.verified);
    number("protected", person.values.isProtected);
    number("they", person.values.theyFollow);
    number("we", person.values.weFollow);
    text("since", isoText(person.values.since));
    text("joined", isoText(person.values.joinedAt));
    text("last", isoText(person.values.lastPostAt));
    return out.join(u'|');
}

} // namespace

/// One invented file for every tool of formats.md §13.1.
class TestTableTools : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyToolIsMapped_data();
    void everyToolIsMapped();
};

void TestTableTools::everyToolIsMapped_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("expected");
    const auto row
        = [](const char *tool, const char *text, const char *network, const char *expected) {
              QTest::newRow(tool) << QByteArray(text) << QString::fromLatin1(network)
                                  << QString::fromUtf8(expected);
          };
    row("t CLI",
        "ID,Since,Last tweeted at,Tweets,Favorites,Listed,Following,Followers,Screen "
        "name,Name,Verified,Protected,Bio,Status,Location,URL\n"
        "7505382,2007-07-16 12:59:01 +0000,2026-05-08 16:34:22 +0000,7890,3755,118,212,2262,"
        "ana_m,Ana M,false,true,\"Rides, "
        "\"\"fast\"\"\",\"last words\",Porto,https://ana.example\n",
        "x",
        "id=7505382|handle=ana_m|name=Ana M|bio=Rides, \"fast\"|location=Porto|website=https://"
        "ana.example|followers=2262|following=212|posts=7890|listed=118|verified=0|protected=1|"
        "joined=2007-07-16T12:59:01Z|last=2026-05-08T16:34:22Z");
    row("twarc-csv",
        "id,created_at,username,name,description,entities.description.mentions,entities.url.urls,"
        "location,pinned_tweet_id,profile_image_url,protected,public_metrics.followers_count,"
        "public_metrics.following_count,public_metrics.listed_count,public_metrics.tweet_count,url,"
        "verified,verified_type,__twarc.version\n"
        "12,2010-03-03T12:49:24.000Z,ana_m,Ana M,Bio,[],\"[{\"\"url\"\": "
        "\"\"u\"\"}]\",Porto,99,https://img.example/a.jpg,False,1200,34,5,678,https://t.co/"
        "x,True,blue,2.14\n",
        "x",
        "id=12|handle=ana_m|name=Ana M|bio=Bio|location=Porto|website=[{\"url\": "
        "\"u\"}]|avatar=https://img.example/a.jpg|followers=1200|following=34|posts=678|listed=5|"
        "verified=1|protected=0|joined=2010-03-03T12:49:24Z");
    row("API v1.1 table",
        "id,id_str,screen_name,name,description,url,followers_count,friends_count,statuses_count,"
        "favourites_count,listed_count,created_at,verified,protected,following,status.created_at\n"
        "1.43288E+18,1432880000000000777,ana_m,Ana,Bio,https://ana.example,10,20,30,40,5,Tue Jan "
        "31 09:01:52 +0000 2017,false,false,true,Fri Mar 03 10:00:00 +0000 2017\n",
        "x",
        "id=1432880000000000777|handle=ana_m|name=Ana|bio=Bio|website=https://"
        "ana.example|followers=10|following=20|posts=30|listed=5|verified=0|protected=0|we=1|"
        "joined=2017-01-31T09:01:52Z|last=2017-03-03T10:00:00Z");
    row("twitter-web-exporter",
        "\xEF\xBB\xBF\"id\",\"screen_name\",\"name\",\"description\",\"profile_image_url\","
        "\"profile_banner_url\",\"followers_count\",\"friends_count\",\"statuses_count\","
        "\"favourites_count\",\"listed_count\",\"location\",\"website\",\"birthdate\",\"verified_"
        "type\",\"is_blue_verified\",\"following\",\"followed_by\",\"can_dm\",\"protected\","
        "\"created_at\",\"about_profile\",\"url\"\n"
        "\"12\",\"ana_m\",\"Ana\",\"two\\nlines\",\"https://img.example/"
        "a\",\"\",10,20,30,40,5,\"Porto\",\"https://ana.example\",\"\",\"\",true,true,false,true,"
        "false,\"2020-01-31 09:01:52 +01:00\",\"\",\"https://twitter.com/ana_m\"\n",
        "x",
        "id=12|handle=ana_m|name=Ana|bio=two\nlines|location=Porto|website=https://"
        "ana.example|avatar=https://img.example/"
        "a|followers=10|following=20|posts=30|listed=5|verified=1|protected=0|they=0|we=1|joined="
        "2020-01-31T08:01:52Z");
    row("twint",
        "id,name,username,bio,location,url,join_date,join_time,tweets,following,followers,likes,"
        "media,private,verified,profile_image_url,background_image\n"
        "12,Ana M,ana_m,Bio,Porto,https://ana.example,31 Aug 2021,11:07 "
        "PM,30,20,10,4,5,0,1,https://img.example/a,\n"
        "13,Bo L,bo,Bio,,,1 Sep 2021,11:07 PM,30,25,10,4,5,1,0,,\n",
        "x",
        "id=12|handle=ana_m|name=Ana M|bio=Bio|location=Porto|website=https://"
        "ana.example|avatar=https://img.example/"
        "a|followers=10|following=20|posts=30|verified=1|protected=0|joined=2021-08-31T23:07:00");
    row("followers2csv",
        "ID,NAME,USER,FOLLOWED,FOLLOWERS,FOLLOWING,LISTED,FAVOURITES,STATUSES,CREATED_AT,PROFILE_"
        "IMAGE\n12,Ana M,ana_m,true,10,20,5,40,30,2017-01-31 09:01:52 +0000,https://img.example/"
        "a\n",
        "",
        "id=12|handle=ana_m|name=Ana M|avatar=https://img.example/"
        "a|followers=10|following=20|posts=30|listed=5|we=1|joined=2017-01-31T09:01:52Z");
    row("Instagram scraper",
        "Instagram ID,Username,Full name,Profile link,Avatar pic,Followed by viewer,Is "
        "verified,Followers count,Following count,Biography,Public email,Posts count,Phone country "
        "code,Phone number,City,Address,Is private,Is business,External url\n"
        "777,Ana.M,Ana M,https://www.instagram.com/ana.m,https://img.example/a,YES,NO,\"1,200\","
        "34,Bio,,56,,,Porto,,YES,NO,https://ana.example\n",
        "instagram",
        "id=ana.m|handle=Ana.M|name=Ana M|bio=Bio|location=Porto|website=https://"
        "ana.example|avatar=https://img.example/"
        "a|followers=1200|following=34|posts=56|verified=0|protected=1|we=1");
    row("Instagram web API",
        "pk,username,full_name,is_private,is_verified,profile_pic_url,followed_by_viewer,requested_"
        "by_viewer\n777,ana.m,Ana M,true,false,https://img.example/a,false,false\n",
        "",
        "id=777|handle=ana.m|name=Ana M|avatar=https://img.example/"
        "a|verified=0|protected=1|we=0");
    row("tweet report",
        "User  Id,Name,Username,User Followers,User Following,Verified or Non-Verified,Profile "
        "URL,Protected or Not Protected,Client\n\"\"\"12\"\"\",\"\"\"Ana "
        "M\"\"\",\"\"\"@ana_m\"\"\","
        "10,20,Non-Verified,https://twitter.com/ana_m,Not Protected,Web\n",
        "x", "id=12|handle=ana_m|name=Ana M|followers=10|following=20|verified=0|protected=0");
    row("Apify",
        "userName,fullName,biography,followersCount,followingCount,tweetsCount,isVerified,joinDate,"
        "followsYou,followedByYou,profileUrl\nana_m,Ana "
        "M,Bio,10,20,30,false,2017-01-31,true,false,https://x.com/ana_m\n",
        "x",
        "handle=ana_m|name=Ana M|bio=Bio|followers=10|following=20|posts=30|verified=0|they=1|we=0|"
        "joined=2017-01-31");
    row("PhantomBuster X",
        "twitterUrl,name,description,followers,following,tweets,verified,location,website\n"
        "https://twitter.com/ana_m,Ana M,Bio,1.2K,20,30,false,Porto,https://ana.example\n",
        "x",
        "handle=ana_m|name=Ana M|bio=Bio|location=Porto|website=https://"
        "ana.example|followers=1200|following=20|posts=30|verified=0");
    row("PhantomBuster collector",
        "profileUrl,screenName,userId,name,imgUrl,bio,website,location,createdAt,followersCount,"
        "friendsCount,tweetsCount,certified,following,followedBy,query,timestamp\n"
        "https://twitter.com/ana_m,ana_m,12,Ana,https://img.example/"
        "a,Bio,,Porto,2017-01-31T09:01:52.000Z,10,20,30,false,true,false,https://twitter.com/"
        "me/followers,2026-05-01T00:00:00Z\n",
        "x",
        "id=12|handle=ana_m|name=Ana|bio=Bio|location=Porto|avatar=https://img.example/"
        "a|followers=10|following=20|posts=30|verified=0|they=0|we=1|joined=2017-01-31T09:01:52Z");
    row("PhantomBuster LinkedIn",
        "profileUrl,fullName,firstName,lastName,companyName,title,companyId,location,"
        "connectionDegree,profileImageUrl,vmid,query,timestamp\n"
        "https://www.linkedin.com/in/Ana-Field/,Ana Field,Ana,Field,Bells,Head of "
        "Bells,1,Porto,1st,https://img.example/a,ACoAAA,q,2026-05-01T00:00:00Z\n",
        "linkedin",
        "id=ana-field|handle=ana-field|name=Ana Field|location=Porto|avatar=https://img.example/a");
    row("CData",
        "ID,Name,User_Id,Screen_Name,Location,Profile_URL,Profile_Image_URL,Protected,Lang,Created_"
        "At\n1,Ana M,12,ana_m,Porto,https://twitter.com/ana_m,https://img.example/"
        "a,false,en,2017-01-31T09:01:52Z\n2,Bo,13,bo,,,,,,\n3,Cy,14,cy,,,,,,\n",
        "x",
        "id=12|handle=ana_m|name=Ana M|location=Porto|avatar=https://img.example/"
        "a|language=en|protected=0|joined=2017-01-31T09:01:52Z");
    row("ad-hoc script",
        "\xEF\xBB\xBFTarget Twitter,Follower Name,Follower UserName,Followers Count,Following "
        "Count,Tweet Count,Listed Count\r\nme,Ana M,ana_m,10,20,30,5\r\n",
        "x", "handle=ana_m|name=Ana M|followers=10|following=20|posts=30|listed=5");
    row("Mastodon with more columns",
        "Account address,Show boosts,Bio\n@ana@social.example,true,Bells\n", "mastodon",
        "id=ana@social.example|handle=ana@social.example|bio=Bells");
}

void TestTableTools::everyToolIsMapped()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, network);
    QFETCH(const QString, expected);
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"demo-followers.csv"_s, text);

    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"csv"_s);
    QCOMPARE(reading.sink.files.front().about.network, network);
    QCOMPARE(reading.sink.files.front().about.kind, std::optional(ListKind::Followers));
    QVERIFY(reading.sink.files.front().rejected.empty());
    QCOMPARE(shown(reading.sink.files.front().people.front()), expected);
}

COMITY_TEST_GUILESS(TestTableTools)
#include "tst_table_tools.moc"

#include "model/networks/catalogue.h"
#include "model/networks/profile_url.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::networks;
using namespace Qt::StringLiterals;

class TestProfileUrl : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void leadsToTheProfile_data();
    void leadsToTheProfile();
    void strangersTextNeverBecomesAnAddress_data();
    void strangersTextNeverBecomesAnAddress();
    void onlyTheWebIsAnAddress();
};

void TestProfileUrl::leadsToTheProfile_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("handle");
    QTest::addColumn<QString>("url");
    const auto row
        = [](const char *name, const QString &network, const QString &key, const QString &handle,
              const QString &url) { QTest::newRow(name) << network << key << handle << url; };
    row("X by id", u"x"_s, u"1511"_s, u"oldwhistle77"_s, u"https://x.com/i/user/1511"_s);
    row("X by handle", u"x"_s, {}, u"@oldwhistle77"_s, u"https://x.com/oldwhistle77"_s);
    row("X, a handle for a missing id", u"x"_s, u"@oldwhistle77"_s, {},
        u"https://x.com/oldwhistle77"_s);
    row("Mastodon", u"mastodon"_s, u"fernhill@pedals.example"_s, {},
        u"https://pedals.example/@fernhill"_s);
    row("Mastodon, not ASCII", u"mastodon"_s, u"nare@bücher.example"_s, {},
        u"https://xn--bcher-kva.example/@nare"_s);
    row("Bluesky by did", u"bluesky"_s, u"did:plc:abc123"_s, {},
        u"https://bsky.app/profile/did:plc:abc123"_s);
    row("Bluesky by handle", u"bluesky"_s, {}, u"fernhill.example"_s,
        u"https://bsky.app/profile/fernhill.example"_s);
    row("Instagram", u"instagram"_s, u"fernhill.cycles"_s, {},
        u"https://www.instagram.com/fernhill.cycles/"_s);
    row("LinkedIn, not ASCII", u"linkedin"_s, u"ines-fernhill-dräy"_s, {},
        u"https://www.linkedin.com/in/ines-fernhill-dr%C3%A4y"_s);
    row("Facebook has only names", u"facebook"_s, u"Ana Müller"_s, {}, {});
    row("YouTube", u"youtube"_s, u"UCabcdefghijklmnopqrstuv"_s, {},
        u"https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv"_s);
    row("GitHub has no address by id", u"github"_s, u"77"_s, u"ana-m"_s,
        u"https://github.com/ana-m"_s);
    row("nothing is known", u"x"_s, {}, {}, {});
}

void TestProfileUrl::leadsToTheProfile()
{
    QFETCH(QString, network);
    QFETCH(QString, key);
    QFETCH(QString, handle);
    QFETCH(QString, url);
    QCOMPARE(profileUrl(*Catalogue::builtIn().find(network), key, handle), url);
}

void TestProfileUrl::strangersTextNeverBecomesAnAddress_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("text");
    QTest::newRow("a script") << u"x"_s << u"javascript:alert(1)"_s;
    QTest::newRow("a path") << u"x"_s << u"../../settings"_s;
    QTest::newRow("a query") << u"instagram"_s << u"ana?next=//evil.example"_s;
    QTest::newRow("another host") << u"mastodon"_s << u"a@evil.example/x@pedals.example"_s;
    QTest::newRow("a port") << u"mastodon"_s << u"a@pedals.example:22"_s;
    QTest::newRow("no host") << u"mastodon"_s << u"pedals.example"_s;
    QTest::newRow("line break") << u"x"_s << u"ana\nb"_s;
    QTest::newRow("a damaged id") << u"discord"_s << u"1.43288E+18"_s;
}

void TestProfileUrl::strangersTextNeverBecomesAnAddress()
{
    QFETCH(QString, network);
    QFETCH(QString, text);
    const Network &on = *Catalogue::builtIn().find(network);
    QCOMPARE(profileUrl(on, text, text), QString());
    QVERIFY(!handleLooksValid(on, text));
}

void TestProfileUrl::onlyTheWebIsAnAddress()
{
    QVERIFY(isWebAddress(u"https://sundayloop.example/a?b"_s));
    QVERIFY(isWebAddress(u"http://sundayloop.example"_s));
    QVERIFY(!isWebAddress(u"file:///etc/passwd"_s));
    QVERIFY(!isWebAddress(u"javascript:alert(1)"_s));
    QVERIFY(!isWebAddress(u"sundayloop.example"_s));
    QVERIFY(!isWebAddress(u"https:"_s));
}

COMITY_TEST_GUILESS(TestProfileUrl)
#include "tst_profile_url.moc"

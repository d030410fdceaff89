#include "model/networks/channel.h"
#include "tests/support/test_case.h"

#include <QSet>

using namespace comity;
using namespace comity::networks;
using namespace Qt::StringLiterals;

class TestChannel : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyNameOfTheContractIsAChannel();
    void anyOtherNetworkHasThree();
    void whatIsNoChannelIsRefused_data();
    void whatIsNoChannelIsRefused();
    void kindsAreToldApart_data();
    void kindsAreToldApart();
    void aKindIsFoundByItsNetwork();
};

void TestChannel::everyNameOfTheContractIsAChannel()
{
    const QStringList names
        = u"x-dm x-post x-reply mastodon-dm mastodon-post mastodon-reply bluesky-dm bluesky-post "
          "bluesky-reply threads-post threads-reply linkedin-message linkedin-invite "
          "linkedin-inmail linkedin-post linkedin-comment facebook-message facebook-post "
          "facebook-wall facebook-comment instagram-dm instagram-post instagram-comment email"_s
              .split(u' ');
    QStringList named;
    for (const Channel &channel : Channel::named()) {
        named += channel.name();
        QCOMPARE(Channel::parse(channel.name()), std::optional(channel));
        QCOMPARE(Channel::of(channel.network(), channel.kind()), std::optional(channel));
    }
    QCOMPARE(named, names);
    QCOMPARE(Channel::parse(u"linkedin-inmail")->network(), u"linkedin"_s);
    QVERIFY(Channel::parse(u"email")->network().isEmpty());
}

void TestChannel::anyOtherNetworkHasThree()
{
    for (const QStringView name : {u"youtube-dm", u"discord-post", u"pinterest-reply", u"vk2-dm"}) {
        const auto channel = Channel::parse(name);
        QVERIFY2(channel, qPrintable(name.toString()));
        QCOMPARE(channel->name(), name);
    }
    QVERIFY(!Channel::parse(u"youtube-comment"));
    QVERIFY(!Channel::of(u"youtube", ChannelKind::InMail));
}

void TestChannel::whatIsNoChannelIsRefused_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
        {"", "x", "-", "x-", "-dm", "X-DM", "x-dm ", " x-dm", "x-inmail", "x-comment",
            "linkedin-dm", "linkedin-reply", "threads-dm", "facebook-reply", "instagram-reply",
            "email-dm", "e-mail", "9gag-post", "a b-post", "x-dm-post", "\xC3\xA9-post"}) {
        QTest::newRow(name) << QString::fromUtf8(name);
    }
    QTest::newRow("long") << QString(40, u'a') + u"-dm"_s;
}

void TestChannel::whatIsNoChannelIsRefused()
{
    QFETCH(QString, name);
    QVERIFY(!Channel::parse(name));
}

void TestChannel::kindsAreToldApart_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isPrivate");
    QTest::addColumn<bool>("isReply");
    QTest::addColumn<bool>("isPost");
    QTest::addColumn<bool>("isOnTheirPage");
    const auto row = [](const char *name, const QString &words) {
        QTest::newRow(name) << QString::fromLatin1(name) << words.contains(u"private")
                            << words.contains(u"reply") << words.contains(u"post")
                            << words.contains(u"wall");
    };
    row("x-dm", u"private"_s);
    row("linkedin-message", u"private"_s);
    row("linkedin-invite", u"private"_s);
    row("linkedin-inmail", u"private"_s);
    row("email", u"private"_s);
    row("x-post", u"post"_s);
    row("x-reply", u"reply"_s);
    row("instagram-comment", u"reply"_s);
    row("facebook-wall", u"wall"_s);
    row("youtube-dm", u"private"_s);
}

void TestChannel::kindsAreToldApart()
{
    QFETCH(QString, name);
    QFETCH(bool, isPrivate);
    QFETCH(bool, isReply);
    QFETCH(bool, isPost);
    QFETCH(bool, isOnTheirPage);
    const auto channel = Channel::parse(name);
    QCOMPARE(channel->isPrivate(), isPrivate);
    QCOMPARE(channel->isPublic(), !isPrivate);
    QCOMPARE(channel->isReply(), isReply);
    QCOMPARE(channel->isPost(), isPost);
    QCOMPARE(channel->isOnTheirPage(), isOnTheirPage);
}

void TestChannel::aKindIsFoundByItsNetwork()
{
    QCOMPARE(Channel::of(u"linkedin", ChannelKind::Message)->name(), u"linkedin-message"_s);
    QCOMPARE(Channel::of(u"x", ChannelKind::Message)->name(), u"x-dm"_s);
    QVERIFY(!Channel::of(u"threads", ChannelKind::Message));
    QVERIFY(!Channel::of(u"x", ChannelKind::Email));
}

COMITY_TEST_GUILESS(TestChannel)
#include "tst_channel.moc"

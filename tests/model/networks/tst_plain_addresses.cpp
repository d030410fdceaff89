#include "model/networks/catalogue.h"
#include "model/networks/plain_addresses.h"
#include "model/networks/profile_url.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::networks;
using namespace Qt::StringLiterals;

namespace {

/// Keys as they are, and as nobody should have them.
const QList<QByteArray> someKeys {"1"_ba, "144"_ba, "00001511"_ba, "12345678901234567890"_ba,
    "123456789012345678901"_ba, ""_ba, "-5"_ba, "@name"_ba, "a/b"_ba, "a b"_ba, "12\n"_ba,
    "\n12"_ba, "1\0002"_ba, "fern.hill"_ba, "fern_hill-9"_ba, ".."_ba, "."_ba,
    "UCabcdefghijklmnopqrstuv"_ba, "did:plc:abc"_ba, "ana@host.example"_ba,
    "javascript:alert(1)"_ba, "\xC3\xA4rger"_ba, "\xD9\xA1\xD9\xA2"_ba, "\xFF"_ba, "?q=1"_ba,
    "#x"_ba, "%2e%2e"_ba};

} // namespace

class TestPlainAddresses : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreThoseOfTheProfiles();
    void idsNeedNoSecondLook();
    void runsMatchWhatTheirPatternsMatch();
    void patternsThatSayMoreAreNone_data();
    void patternsThatSayMoreAreNone();
    void withoutANetworkThereIsNone();
};

void TestPlainAddresses::addressesAreThoseOfTheProfiles()
{
    for (const Network &network : Catalogue::builtIn().networks()) {
        const PlainAddresses addresses(&network);
        for (const QByteArray &key : someKeys) {
            std::string url = "kept ";
            if (addresses.append(key.toStdString(), url)) {
                QCOMPARE(QString::fromStdString(url),
                    u"kept "_s + profileUrl(network, QString::fromUtf8(key), u"somebody"_s));
            } else {
                QCOMPARE(url, std::string("kept "));
            }
        }
    }
}

void TestPlainAddresses::idsNeedNoSecondLook()
{
    const PlainAddresses addresses(Catalogue::builtIn().find(u"x"_s));
    std::string url;
    QVERIFY(addresses.append("1511", url));
    QCOMPARE(url, std::string("https://x.com/i/user/1511"));
    QVERIFY(!addresses.append("fernhill", url));
    QVERIFY(!addresses.append("", url));
}

void TestPlainAddresses::runsMatchWhatTheirPatternsMatch()
{
    int runs = 0;
    for (const Network &network : Catalogue::builtIn().networks()) {
        for (const QRegularExpression &pattern : {network.keyPattern, network.handlePattern}) {
            const auto run = CharacterRun::of(pattern);
            runs += run ? 1 : 0;
            for (const QByteArray &text : someKeys) {
                QCOMPARE(!run || run->matches(text.toStdString()),
                    !run || pattern.match(QString::fromUtf8(text)).hasMatch());
            }
        }
    }
    QVERIFY(runs > 4);
}

void TestPlainAddresses::patternsThatSayMoreAreNone_data()
{
    QTest::addColumn<QString>("pattern");
    for (const QString &pattern :
        {u"[^0-9]{1,20}"_s, u"[0-9]+"_s, u"[0-9]{1,20}x"_s, u"x[0-9]{1,20}"_s, u"[\\d]{1,20}"_s,
            u"[0-9]{1,}"_s, u"[0-9]{1,2}|[a-z]{1,2}"_s, u""_s, u"[]{1,2}"_s, u".{1,200}"_s}) {
        QTest::addRow("pattern %s", qPrintable(pattern)) << pattern;
    }
}

void TestPlainAddresses::patternsThatSayMoreAreNone()
{
    QFETCH(QString, pattern);
    QVERIFY(!CharacterRun::of(QRegularExpression(QRegularExpression::anchoredPattern(pattern))));
    QVERIFY(!CharacterRun::of(QRegularExpression(u"[0-9]{1,20}"_s))); // without the ends
}

void TestPlainAddresses::withoutANetworkThereIsNone()
{
    std::string url;
    QVERIFY(!PlainAddresses(nullptr).append("1511", url));
}

COMITY_TEST_GUILESS(TestPlainAddresses)
#include "tst_plain_addresses.moc"

#include "model/accounts/handle_check.h"
#include "model/accounts/profile_check.h"
#include "model/base/wording.h"
#include "tests/support/test_case.h"

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;

class TestProfileCheck : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void handlesAreEasyOrNot_data();
    void handlesAreEasyOrNot();
    void handlesGrowOrNot_data();
    void handlesGrowOrNot();
    void whatNoImportTellsIsUnknownAndNeverBad();
    void aPhotoIsSetMissingOrTheNetworksOwn();
    void theBioFitsTheNetwork();
    void charactersAreThoseThatPeopleSee();
    void theLinkLeadsSomewhere_data();
    void theLinkLeadsSomewhere();
    void postsAreOldOnlyByAnImportThatIsNew();
    void aGoodProfileHasNineOfNine();
    void everyLineHasItsSentence();

private:
    static constexpr qint64 asOf = 1'778'750'000; // 14 May 2026
    static constexpr qint64 day = 86'400;

    static ProfileGround groundOf(const QString &network, const QString &handle)
    {
        ProfileGround ground;
        ground.record.account.id = AccountId {1};
        ground.record.account.network = network;
        ground.record.account.handle = handle;
        ground.record.account.persona = u"business"_s;
        ground.asOf = asOf;
        ground.zone = QTimeZone::utc();
        return ground;
    }
    static void tell(
        ProfileGround &ground, const QString &name, const QString &value, bool isByHand = false)
    {
        ground.record.facts.push_back({name, value, Dated::exact(asOf - 3 * day), isByHand});
    }
    static CheckRow rowOf(const ProfileGround &ground, ProfileCheck check)
    {
        return checkProfile(ground).row(check);
    }
};

void TestProfileCheck::handlesAreEasyOrNot_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("handle");
    QTest::addColumn<CheckState>("state");
    QTest::addColumn<QString>("evidence");
    using enum CheckState;
    QTest::newRow("plain") << u"x"_s << u"fernhillcycles"_s << Good << u"easy"_s;
    QTest::newRow("bars") << u"x"_s << u"fern__hill"_s << Improve << u"underscores"_s;
    QTest::newRow("numbers") << u"x"_s << u"fernhill2012"_s << Improve << u"numbers"_s;
    QTest::newRow("both") << u"x"_s << u"john__smith377"_s << Improve << u"both"_s;
    QTest::newRow("long") << u"instagram"_s << u"thefernhillcyclesofportmerrow"_s << Improve
                          << u"long"_s;
    QTest::newRow("the server is not said")
        << u"mastodon"_s << u"fernhill@bikes2.example"_s << Good << u"easy"_s;
    QTest::newRow("nor is the host of all")
        << u"bluesky"_s << u"fernhill.bsky.social"_s << Good << u"easy"_s;
    QTest::newRow("none") << u"linkedin"_s << QString() << Unknown << u"none"_s;
}

void TestProfileCheck::handlesAreEasyOrNot()
{
    QFETCH(QString, network);
    QFETCH(QString, handle);
    QFETCH(CheckState, state);
    QFETCH(QString, evidence);
    const CheckRow row = checkHandleEasy(groundOf(network, handle));
    QCOMPARE(int(row.state), int(state));
    QCOMPARE(row.evidence, evidence);
}

void TestProfileCheck::handlesGrowOrNot_data()
{
    QTest::addColumn<QString>("handle");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("colleagues");
    QTest::addColumn<CheckState>("state");
    QTest::addColumn<QStringList>("arguments");
    using enum CheckState;
    QTest::newRow("two") << u"fernhillcycles"_s << u"Fernhill Cycles"_s
                         << QStringList {u"Ines"_s, u"Tom"_s} << Good
                         << QStringList {u"fernhillines"_s, u"fernhilltom"_s};
    QTest::newRow("nobody known") << u"fernhillcycles"_s << u"Fernhill Cycles"_s << QStringList {}
                                  << Good << QStringList {u"fernhill"_s};
    QTest::newRow("at the end") << u"happyjoiner"_s << u"Joiner & Sons"_s << QStringList {}
                                << Improve << QStringList {u"joiner"_s};
    QTest::newRow("accents") << u"cafelune"_s << u"Café Lune"_s << QStringList {u"Zoé"_s} << Good
                             << QStringList {u"cafezoe"_s};
    QTest::newRow("other words") << u"wheelsandtea"_s << u"Fernhill Cycles"_s << QStringList {}
                                 << Unknown << QStringList {};
    QTest::newRow("no name") << u"fernhill"_s << QString() << QStringList {} << Unknown
                             << QStringList {};
}

void TestProfileCheck::handlesGrowOrNot()
{
    QFETCH(QString, handle);
    QFETCH(QString, name);
    QFETCH(QStringList, colleagues);
    QFETCH(CheckState, state);
    QFETCH(QStringList, arguments);
    ProfileGround ground = groundOf(u"x"_s, handle);
    ground.record.account.name = name;
    ground.colleagues = colleagues;
    const CheckRow row = checkHandleGrows(ground);
    QCOMPARE(int(row.state), int(state));
    QCOMPARE(row.arguments, arguments);
}

void TestProfileCheck::whatNoImportTellsIsUnknownAndNeverBad()
{
    const ProfileCheckup checkup = checkProfile(groundOf(u"x"_s, {}));
    QCOMPARE(int(checkup.rows.size()), profileChecks);
    QCOMPARE(checkup.count(CheckState::Unknown), profileChecks);
    QVERIFY(!checkup.isStale);
    QVERIFY(!checkup.bioLength);
}

void TestProfileCheck::aPhotoIsSetMissingOrTheNetworksOwn()
{
    const auto stateOf = [](const QString &value, bool isByHand) {
        ProfileGround ground = groundOf(u"x"_s, u"fernhill"_s);
        tell(ground, u"avatar"_s, value, isByHand);
        return rowOf(ground, ProfileCheck::Photo).state;
    };
    QCOMPARE(int(stateOf(u"https://img.example/a.jpg"_s, false)), int(CheckState::Good));
    QCOMPARE(int(stateOf(u"the shop front"_s, true)), int(CheckState::Good));
    QCOMPARE(int(stateOf(absentFact, true)), int(CheckState::Improve));
    QCOMPARE(int(stateOf(u"https://img.example/sticky/default_profile_images/d.png"_s, false)),
        int(CheckState::Improve));
}

void TestProfileCheck::theBioFitsTheNetwork()
{
    ProfileGround ground = groundOf(u"x"_s, u"fernhill"_s);
    tell(ground, u"bio"_s, QString(161, u'a'));
    QCOMPARE(int(rowOf(ground, ProfileCheck::BioFits).state), int(CheckState::Improve));
    ground.limits = {{u"bio-length"_s, 256, u"graphemes"_s, {}, {}, {}}};
    QCOMPARE(int(rowOf(ground, ProfileCheck::BioFits).state), int(CheckState::Good));
    QCOMPARE(rowOf(ground, ProfileCheck::BioFits).arguments, QStringList({u"161"_s, u"256"_s}));
    ground.record.facts.front().value = u"Bikes."_s;
    QCOMPARE(rowOf(ground, ProfileCheck::BioFits).evidence, u"short"_s);
    ground.record.facts.front().value = absentFact;
    QCOMPARE(rowOf(ground, ProfileCheck::BioFits).evidence, u"empty"_s);
    QCOMPARE(int(rowOf(ground, ProfileCheck::BioWhat).state), int(CheckState::Improve));
}

void TestProfileCheck::charactersAreThoseThatPeopleSee()
{
    QCOMPARE(lengthInCharacters(u"né🚲"_s), 3);
    QCOMPARE(lengthInCharacters(u"e\u0301"_s), 1);
    QCOMPARE(lengthInCharacters({}), 0);
}

void TestProfileCheck::theLinkLeadsSomewhere_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("purpose");
    QTest::addColumn<CheckState>("state");
    QTest::addColumn<QString>("evidence");
    using enum CheckState;
    QTest::newRow("front page") << u"https://fernhill.example"_s << QString() << Improve
                                << u"front-page"_s;
    QTest::newRow("with a slash") << u"fernhill.example/"_s << QString() << Improve
                                  << u"front-page"_s;
    QTest::newRow("a page") << u"https://fernhill.example/fit"_s << QString() << Good << u"page"_s;
    QTest::newRow("chosen") << u"fernhill.example"_s << u"Book a fitting"_s << Good << u"purpose"_s;
    QTest::newRow("none") << absentFact << QString() << Improve << u"absent"_s;
    QTest::newRow("no address") << u"javascript:alert(1)"_s << QString() << Improve << u"broken"_s;
}

void TestProfileCheck::theLinkLeadsSomewhere()
{
    QFETCH(QString, link);
    QFETCH(QString, purpose);
    QFETCH(CheckState, state);
    QFETCH(QString, evidence);
    ProfileGround ground = groundOf(u"x"_s, u"fernhill"_s);
    tell(ground, u"website"_s, link);
    if (!purpose.isEmpty()) {
        tell(ground, linkPurposeFact, purpose, true);
    }
    const CheckRow row = rowOf(ground, ProfileCheck::Link);
    QCOMPARE(row.evidence, evidence);
    QCOMPARE(int(row.state), int(state));
}

void TestProfileCheck::postsAreOldOnlyByAnImportThatIsNew()
{
    ProfileGround ground = groundOf(u"x"_s, u"fernhill"_s);
    ground.lastPost = Dated::exact(asOf - 90 * day);
    ground.newestImport = Dated::exact(asOf - 2 * day);
    QCOMPARE(int(rowOf(ground, ProfileCheck::LastPost).state), int(CheckState::Improve));
    QCOMPARE(rowOf(ground, ProfileCheck::LastPost).arguments.front(), u"90"_s);
    ground.newestImport = Dated::exact(asOf - 60 * day);
    QCOMPARE(int(rowOf(ground, ProfileCheck::LastPost).state), int(CheckState::Unknown));
    QVERIFY(checkProfile(ground).isStale);
    ground.lastPost = Dated::exact(asOf - 60);
    QCOMPARE(rowOf(ground, ProfileCheck::LastPost).evidence, u"today"_s);
    QCOMPARE(int(rowOf(ground, ProfileCheck::LastPost).state), int(CheckState::Good));
}

void TestProfileCheck::aGoodProfileHasNineOfNine()
{
    ProfileGround ground = groundOf(u"x"_s, u"fernhillcycles"_s);
    ground.record.account.name = u"Fernhill Cycles"_s;
    tell(ground, u"avatar"_s, u"https://img.example/a.jpg"_s);
    tell(ground, u"bio"_s, u"Bicycle workshop and shop in Port Merrow for riders and families."_s);
    tell(ground, u"website"_s, u"https://fernhill.example/start"_s);
    ground.lastPost = Dated::exact(asOf - day);
    const ProfileCheckup checkup = checkProfile(ground);
    QCOMPARE(checkup.count(CheckState::Good), profileChecks);
    QCOMPARE(checkup.row(ProfileCheck::BioWhere).arguments, QStringList {u"Port Merrow"_s});
    ground.record.facts.at(1).value = u"Bicycle workshop and shop in Port Merrow with a kettle."_s;
    QCOMPARE(checkProfile(ground).count(CheckState::Improve), 1);
}

void TestProfileCheck::everyLineHasItsSentence()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    for (int i = 0; i < profileChecks; ++i) {
        const QString check = toText(static_cast<ProfileCheck>(i));
        for (const CheckState state :
            {CheckState::Good, CheckState::Improve, CheckState::Unknown}) {
            const QString code = check + u'-' + toText(state);
            QVERIFY2(wording.has(u"profile", code), qPrintable(code));
        }
    }
    ProfileGround ground = groundOf(u"x"_s, u"a_b"_s);
    tell(ground, u"bio"_s, u"Bike shop"_s);
    for (const CheckRow &row : checkProfile(ground).rows) {
        const QString code = toText(row.check) + u'.' + row.evidence;
        QVERIFY2(wording.has(u"profile", code), qPrintable(code));
    }
}

QTEST_GUILESS_MAIN(TestProfileCheck)
#include "tst_profile_check.moc"

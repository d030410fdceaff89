#include "model/standing/automation_signs.h"

#include "model/base/civil_time.h"
#include "model/base/wording.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(comity::AutomationFacts)

class TestAutomationSigns : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void eachSignStandsAtItsBorder_data();
    void eachSignStandsAtItsBorder();
    void whatIsUnknownIsNoSign();
    void aLivelyPersonHasNone();
    void numberedHandles_data();
    void numberedHandles();
    void defaultPictures_data();
    void defaultPictures();
    void factsAreReadFromAPerson();
    void everySignHasItsSentence();
};

namespace {

QStringList wordsOf(const AutomationFacts &facts)
{
    QStringList words;
    for (const AutomationSign sign : signsOf(facts).all()) {
        words += toText(sign);
    }
    return words;
}

} // namespace

void TestAutomationSigns::eachSignStandsAtItsBorder_data()
{
    QTest::addColumn<AutomationFacts>("facts");
    QTest::addColumn<QStringList>("signs");
    const auto row = [](const char *name, const AutomationFacts &facts, const QStringList &signs) {
        QTest::newRow(name) << facts << signs;
    };
    row("ratchet", {.followers = 9'000, .following = 9'900, .posts = 50}, {u"ratchet"_s});
    row("not so even", {.followers = 9'000, .following = 10'100, .posts = 50}, {});
    row("even and posting", {.followers = 9'000, .following = 9'900, .posts = 51}, {});
    row("even and small", {.followers = 999, .following = 999, .posts = 1}, {});
    row("silent crowd", {.followers = 1'000, .posts = 0, .hasSpoken = false}, {u"silent-crowd"_s});
    row("a crowd, and no messages imported", {.followers = 1'000, .posts = 0}, {});
    row("a ratchet that never wrote is one observation",
        {.followers = 9'000, .following = 9'000, .posts = 0, .hasSpoken = false}, {u"ratchet"_s});
    row("a word with us", {.followers = 1'000, .posts = 0, .hasSpoken = true}, {});
    row("nobody listens", {.followers = 999, .posts = 0, .hasSpoken = false}, {});
    row("follows many", {.followers = 200, .following = 2'000}, {u"follows-many"_s});
    row("follows many, and is followed", {.followers = 201, .following = 2'000}, {});
    row("follows fewer", {.followers = 10, .following = 1'999}, {});
    row("young", {.following = 1'000, .ageDays = 59}, {u"young-and-many"_s});
    row("two months old", {.following = 1'000, .ageDays = 60}, {});
    row("without pause", {.posts = 7'200, .ageDays = 100}, {u"posts-without-pause"_s});
    row("busy", {.posts = 7'199, .ageDays = 100}, {});
    row("a first busy day", {.posts = 200, .ageDays = 1}, {});
    row("an empty bio", {.hasEmptyBio = true}, {u"empty-bio"_s});
    row("handle and picture", {.hasNumberedHandle = true, .hasDefaultPicture = true},
        {u"numbered-handle"_s, u"default-picture"_s});
}

void TestAutomationSigns::eachSignStandsAtItsBorder()
{
    QFETCH(AutomationFacts, facts);
    QFETCH(QStringList, signs);
    QCOMPARE(wordsOf(facts), signs);
    QCOMPARE(signsOf(facts).count(), int(signs.size()));
}

void TestAutomationSigns::whatIsUnknownIsNoSign()
{
    QVERIFY(signsOf({}).isEmpty());
    // Posts unknown are not none, and an age unknown is not young.
    QVERIFY(signsOf({.followers = 9'000, .following = 9'000}).isEmpty());
    QVERIFY(signsOf({.following = 5'000}).isEmpty());
}

void TestAutomationSigns::aLivelyPersonHasNone()
{
    QVERIFY(signsOf({.followers = 4'300, .following = 900, .posts = 12'000, .ageDays = 3'000})
                .isEmpty());
    QVERIFY(signsOf({.followers = 40, .following = 310, .posts = 0, .ageDays = 900}).isEmpty());
}

void TestAutomationSigns::numberedHandles_data()
{
    QTest::addColumn<QString>("handle");
    QTest::addColumn<bool>("isNumbered");
    QTest::newRow("as networks suggest them") << u"ines48210377"_s << true;
    QTest::newRow("five digits") << u"ines_48210"_s << true;
    QTest::newRow("a year") << u"ines1984"_s << false;
    QTest::newRow("an id") << u"48210377"_s << false;
    QTest::newRow("a number within") << u"48210377ines"_s << false;
    QTest::newRow("federated") << u"@ines48210377@social.example"_s << true;
    QTest::newRow("a server with a number") << u"@ines@social48210377"_s << false;
    QTest::newRow("none") << QString() << false;
}

void TestAutomationSigns::numberedHandles()
{
    QFETCH(QString, handle);
    QFETCH(bool, isNumbered);
    QCOMPARE(isNumberedHandle(handle), isNumbered);
}

void TestAutomationSigns::defaultPictures_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isDefault");
    QTest::newRow("X")
        << u"https://pics.example/sticky/default_profile_images/default_profile_normal.png"_s
        << true;
    QTest::newRow("Mastodon") << u"https://social.example/avatars/original/missing.png"_s << true;
    QTest::newRow("one of their own") << u"https://pics.example/4711/missing_link.png"_s << false;
    QTest::newRow("none") << QString() << false;
}

void TestAutomationSigns::defaultPictures()
{
    QFETCH(QString, address);
    QFETCH(bool, isDefault);
    QCOMPARE(isDefaultPicture(address), isDefault);
}

void TestAutomationSigns::factsAreReadFromAPerson()
{
    const QDate today(2026, 5, 14);
    QVERIFY(signsOf(automationFactsOf({}, false, today)).isEmpty()); // a null bio is not known
    PersonRow row;
    row.handle = u"vera7720913"_s;
    row.bio = u" "_s;
    row.avatar = u"https://pics.example/default_profile_normal.png"_s;
    row.followers = 2'100;
    row.following = 2'000;
    row.posts = 0;
    row.joinedAt = Dated::day(noonUtc(today.addDays(-10)));
    const AutomationFacts facts = automationFactsOf(row, false, today);
    QCOMPARE(wordsOf(facts),
        (QStringList {u"ratchet"_s, u"young-and-many"_s, u"numbered-handle"_s, u"default-picture"_s,
            u"empty-bio"_s}));
    QCOMPARE(numbersOf(AutomationSign::YoungAndMany, facts), (QStringList {u"10"_s, u"2000"_s}));
    row.following = 200;
    const auto isSilent = [&](std::optional<bool> hasSpoken) {
        return signsOf(automationFactsOf(row, hasSpoken, today))
            .contains(AutomationSign::SilentCrowd);
    };
    QVERIFY(isSilent(false));
    QVERIFY(!isSilent(true));
    QVERIFY(!isSilent(std::nullopt));
}

void TestAutomationSigns::everySignHasItsSentence()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    for (int i = 0; i < automationSignCount; ++i) {
        QVERIFY(wording.has(u"automation", toText(static_cast<AutomationSign>(i))));
    }
    const AutomationFacts facts {.followers = 2'100, .following = 2'000, .posts = 12};
    QCOMPARE(wording.sentence(u"automation", u"ratchet", numbersOf(AutomationSign::Ratchet, facts)),
        u"Follows 2000 and is followed by 2100, with 12 posts: follows to be followed"_s);
}

COMITY_TEST_GUILESS(TestAutomationSigns)
#include "tst_automation_signs.moc"

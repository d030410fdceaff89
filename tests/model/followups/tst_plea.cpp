#include "model/followups/plea.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace Qt::StringLiterals;
using formats::MessageKind;

class TestPlea : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void waits_data();
    void waits();
    void whatIsSettledIsTakenBack_data();
    void whatIsSettledIsTakenBack();
};

void TestPlea::waits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("privately");
    QTest::addColumn<bool>("publicly");
    QTest::newRow("a question") << u"Does the pump fit?"_s << true << true;
    QTest::newRow("one word that asks") << u"When?"_s << true << true;
    QTest::newRow("a wide question mark") << u"いつですか？"_s << true << true;
    QTest::newRow("an Arabic one") << u"متى؟"_s << true << true;
    QTest::newRow("something told") << u"I ride along the river every day"_s << true << false;
    QTest::newRow("thanks") << u"Thanks a lot"_s << false << false;
    QTest::newRow("an apostrophe") << u"That's very kind!"_s << false << false;
    QTest::newRow("an answer to our thanks") << u"Anytime. Glad it fits!"_s << false << false;
    QTest::newRow("ok") << u"ok"_s << false << false;
    QTest::newRow("a thumb") << u"👍👍"_s << false << false;
    QTest::newRow("nothing but a picture") << QString() << false << false;
    QTest::newRow("an address with a mark in it")
        << u"https://hub.example/?id=7"_s << true << false;
    QTest::newRow("a request without its mark") << u"Could you send me the map"_s << true << true;
    QTest::newRow("a question without its mark")
        << u"Hi when do you open on Sunday"_s << true << true;
    QTest::newRow("a complaint") << u"The lamp is broken again"_s << true << true;
    QTest::newRow("long thanks") << u"Thanks a lot, the wheel runs beautifully again"_s << false
                                 << false;
    QTest::newRow("thanks and a complaint")
        << u"Thanks, but the lamp is broken again"_s << true << true;
    QTest::newRow("it is settled") << u"Where is my pump? Never mind, found it"_s << false << false;
    QTest::newRow("not settled") << u"My light is not working again"_s << true << true;
    QTest::newRow("never settled") << u"I never found it, where is the start"_s << true << true;
    QTest::newRow("a denial in two words") << u"It isn't all sorted yet"_s << true << true;
    QTest::newRow("a denial behind it") << u"Die Lampe funktioniert wieder nicht"_s << true << true;
    QTest::newRow("a denial two words behind") << u"Es geht jetzt leider nicht"_s << true << true;
    QTest::newRow("a Dutch denial") << u"De bel werkt weer niet"_s << true << true;
    QTest::newRow("a denial of another thought")
        << u"I could not see it but found it"_s << false << false;
    QTest::newRow("a worry that is none") << u"Don't worry I found it"_s << false << false;
    QTest::newRow("waved off and asked anew")
        << u"Never mind the rain, when do you open?"_s << true << true;
    QTest::newRow("settled and asked anew")
        << u"Found it, thanks. Do you also sell the large one?"_s << true << true;
    QTest::newRow("a question whether it is settled") << u"Is it all sorted?"_s << true << true;
    QTest::newRow("forgetful") << u"I forget my password, how do I log in?"_s << true << true;
    QTest::newRow("settled, and another thing is wrong")
        << u"Found it, thanks. But the lid is broken"_s << true << true;
    QTest::newRow("do not ignore it")
        << u"Please don't ignore this, I want my money back"_s << true << true;
    QTest::newRow("hurt, and waved off")
        << u"You ignored me for weeks. Never mind."_s << true << true;
    QTest::newRow("mended") << u"The light did not work, but it works again"_s << false << false;
    QTest::newRow("a coupon that fails")
        << u"My coupon does not work: the discount code is refused. Can I get a refund?"_s << true
        << true;
    QTest::newRow("a code and where it goes")
        << u"Where do I enter the discount code, is the coupon still valid?"_s << true << true;
    QTest::newRow("an order with an address")
        << u"Call me on WhatsApp about my order https://shop.example/7, it never came"_s << true
        << true;
    QTest::newRow("an evening's name")
        << u"We met at the casino night, could you send me the photos?"_s << true << true;
    QTest::newRow("hints of a sale")
        << u"Click here for our special offer, shall we?"_s << false << false;
    QTest::newRow("a code and a hint")
        << u"Use this coupon, click here, any questions?"_s << false << false;
    QTest::newRow("a Swedish advert") << u"Snygg reklam"_s << false << false;
    QTest::newRow("Polish agreement") << u"Tak widzimy się w sobotę przy rzece"_s << true << false;
    QTest::newRow("somebody sells") << u"Shall we get you more followers?"_s << false << false;
    QTest::newRow("handles alone") << u"@ana @bo @cy @dee"_s << false << false;
    QTest::newRow("writing without blanks") << u"今度の会議に参加します"_s << true << false;
}

void TestPlea::waits()
{
    QFETCH(QString, text);
    QFETCH(bool, privately);
    QFETCH(bool, publicly);
    QCOMPARE(followups::needsAnswer(MessageKind::Direct, text), privately);
    QCOMPARE(followups::needsAnswer(MessageKind::Mention, text), publicly);
}

void TestPlea::whatIsSettledIsTakenBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("takesBack");
    QTest::newRow("settled") << u"Found it, thanks"_s << true;
    QTest::newRow("settled and asked anew") << u"Found it. Do you sell the large one?"_s << true;
    QTest::newRow("denied") << u"I have not found it"_s << false;
    QTest::newRow("settled and hurt") << u"Found it. You were so rude to me"_s << false;
    QTest::newRow("a question") << u"Where is it?"_s << false;
}

void TestPlea::whatIsSettledIsTakenBack()
{
    QFETCH(QString, text);
    QFETCH(bool, takesBack);
    QCOMPARE(followups::heardIn(text).takesBack, takesBack);
}

COMITY_TEST_GUILESS(TestPlea)
#include "tst_plea.moc"

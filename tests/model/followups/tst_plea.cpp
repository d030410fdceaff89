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

COMITY_TEST_GUILESS(TestPlea)
#include "tst_plea.moc"

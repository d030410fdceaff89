#include "model/drafts/answer_need.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace Qt::StringLiterals;
using formats::MessageKind;

class TestAnswerNeed : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void waits_data();
    void waits();
};

void TestAnswerNeed::waits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("privately");
    QTest::addColumn<bool>("publicly");
    QTest::newRow("a question") << u"Does the pump fit?"_s << true << true;
    QTest::newRow("one word that asks") << u"When?"_s << true << true;
    QTest::newRow("a wide question mark") << u"いつですか？"_s << true << true;
    QTest::newRow("an Arabic one") << u"متى؟"_s << true << true;
    QTest::newRow("something told") << u"The left pedal came off on the hill"_s << true << false;
    QTest::newRow("thanks") << u"Thanks a lot"_s << false << false;
    QTest::newRow("an apostrophe") << u"That's very kind!"_s << false << false;
    QTest::newRow("ok") << u"ok"_s << false << false;
    QTest::newRow("a thumb") << u"👍👍"_s << false << false;
    QTest::newRow("nothing but a picture") << QString() << false << false;
    QTest::newRow("an address with a mark in it")
        << u"https://hub.example/?id=7"_s << true << false;
    QTest::newRow("writing without blanks") << u"今度の会議に参加します"_s << true << false;
}

void TestAnswerNeed::waits()
{
    QFETCH(QString, text);
    QFETCH(bool, privately);
    QFETCH(bool, publicly);
    QCOMPARE(drafts::needsAnswer(MessageKind::Direct, text), privately);
    QCOMPARE(drafts::needsAnswer(MessageKind::Mention, text), publicly);
}

COMITY_TEST_GUILESS(TestAnswerNeed)
#include "tst_answer_need.moc"

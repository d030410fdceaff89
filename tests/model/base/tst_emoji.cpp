#include "model/base/emoji.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace Qt::StringLiterals;

class TestEmoji : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theLongestIsTaken_data();
    void theLongestIsTaken();
    void itBeginsWhereAsked();
    void aTextCutInsideIsNoHarm();
};

void TestEmoji::theLongestIsTaken_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("length");
    const auto row = [](const char *name, const QString &text, qsizetype length) {
        QTest::newRow(name) << text << length;
    };
    row("a picture", u"\U0001F600"_s, 2);
    row("a picture of the basic plane", u"\u26F5"_s, 1);
    row("a picture and its selector", u"\u26F5\uFE0F"_s, 2);
    row("a picture and a selector that is not its own", u"\U0001F600\uFE0F"_s, 2);
    row("text", u"a"_s, 0);
    row("a sign that is text", u"\u263A"_s, 0);
    row("a sign that is told to be a picture", u"\u263A\uFE0F"_s, 2);
    row("a sign that is told to be text", u"\u263A\uFE0E"_s, 0);
    row("a skin tone", u"\U0001F44B\U0001F3FE"_s, 4);
    row("a family", u"\U0001F468\u200D\U0001F469\u200D\U0001F467 "_s, 8);
    row("half a family", u"\U0001F468\u200D"_s, 2);
    row("a family with a stranger", u"\U0001F468\u200D\U0001F469\u200D\U0001F431"_s, 2);
    row("a sequence that ends with a selector", u"\U0001F468\u200D\u2696\uFE0F"_s, 5);
    row("the same without", u"\U0001F468\u200D\u2696"_s, 2);
    row("a flag", u"\U0001F1EE\U0001F1F8\U0001F1EE"_s, 4);
    row("no flag", u"\U0001F1FD\U0001F1FD"_s, 0);
    row("one letter of a flag", u"\U0001F1EE"_s, 0);
    row("a flag of tags",
        u"\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F"_s, 14);
    row("tags that name nothing", u"\U0001F3F4\U000E0067\U000E007F"_s, 2);
    row("a keycap", u"9\uFE0F\u20E3"_s, 3);
    row("a keycap without its selector", u"9\u20E3"_s, 2);
    row("a digit", u"9"_s, 0);
    row("a digit with a selector", u"9\uFE0F"_s, 0);
    row("a hash sign", u"#tag"_s, 0);
}

void TestEmoji::theLongestIsTaken()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, length);
    QCOMPARE(emojiLength(text, 0), length);
}

void TestEmoji::itBeginsWhereAsked()
{
    const QString text = u"tide \U0001F468\u200D\U0001F469\u200D\U0001F467\U0001F431"_s;
    QCOMPARE(emojiLength(text, 0), 0);
    QCOMPARE(emojiLength(text, 5), 8);
    QCOMPARE(emojiLength(text, 7), 0);
    QCOMPARE(emojiLength(text, 13), 2);
}

void TestEmoji::aTextCutInsideIsNoHarm()
{
    const QString text = u"\U0001F468\u200D\U0001F469\u200D\U0001F467\U0001F1EE\U0001F1F8"_s;
    for (qsizetype end = 1; end <= text.size(); ++end) {
        for (qsizetype at = 0; at < end; ++at) {
            QVERIFY(at + emojiLength(QStringView(text).first(end), at) <= end);
        }
    }
}

COMITY_TEST_GUILESS(TestEmoji)
#include "tst_emoji.moc"

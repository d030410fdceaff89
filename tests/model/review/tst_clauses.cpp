#include "model/review/text_facts/clauses.h"
#include "model/review/text_facts/lexicons.h"
#include "tests/support/test_case.h"

using namespace Qt::StringLiterals;
using namespace comity::review;

class TestClauses : public comity::tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aSentenceIsShownWithoutItsAddress_data();
    void aSentenceIsShownWithoutItsAddress();
    void aClauseEndsAtItsMarks_data();
    void aClauseEndsAtItsMarks();
    void whatIsTakenOutLeavesNoDoubleBlank();
};

namespace {

TextFacts read(const QString &text)
{
    return readText(text, u"en"_s, Lexicons());
}

quint32 sentenceOf(const TextFacts &facts, const QString &words)
{
    const qsizetype at = facts.text.indexOf(words);
    for (quint32 i = 0; i < facts.sentences.size(); ++i) {
        if (facts.sentences[i].span.start <= at && at < facts.sentences[i].span.end) {
            return i;
        }
    }
    return 0;
}

Span spanOf(const QString &text, const QString &words)
{
    const qsizetype at = text.indexOf(words);
    return {at, at + words.size()};
}

} // namespace

void TestClauses::aSentenceIsShownWithoutItsAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("shown");

    QTest::newRow("plain") << u"It rains. Could you share it?"_s << u"share"_s
                           << u"Could you share it?"_s;
    QTest::newRow("a greeting") << u"Hi Meg, could you share it?"_s << u"share"_s
                                << u"could you share it?"_s;
    QTest::newRow("a long clause is no address")
        << u"When the rain stops at last, share it."_s << u"share"_s
        << u"When the rain stops at last, share it."_s;
    QTest::newRow("the words stand in the address")
        << u"Share it, Meg, if you like."_s << u"Share"_s << u"Share it, Meg, if you like."_s;
    QTest::newRow("an emoji") << u"Lovely day 🙂 could you share it?"_s << u"share"_s
                              << u"could you share it?"_s;
    QTest::newRow("tags behind") << u"Mugs from nine pounds @ann @bea"_s << u"nine"_s
                                 << u"Mugs from nine pounds"_s;
}

void TestClauses::aSentenceIsShownWithoutItsAddress()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(QString, shown);

    const TextFacts facts = read(text);
    QCOMPARE(
        facts.textOf(sentenceAround(facts, spanOf(text, words), sentenceOf(facts, words))), shown);
}

void TestClauses::aClauseEndsAtItsMarks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("shown");

    QTest::newRow("the whole") << u"Could you share it?"_s << u"share"_s
                               << u"Could you share it?"_s;
    QTest::newRow("the middle") << u"Meg, share it for us, it is late."_s << u"share"_s
                                << u"share it for us"_s;
    QTest::newRow("to the end") << u"It is late, so share it."_s << u"share"_s << u"so share it."_s;
}

void TestClauses::aClauseEndsAtItsMarks()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(QString, shown);

    const TextFacts facts = read(text);
    QCOMPARE(
        facts.textOf(clauseAround(facts, spanOf(text, words), sentenceOf(facts, words))), shown);
}

void TestClauses::whatIsTakenOutLeavesNoDoubleBlank()
{
    const QString text = u"One. Two. Three."_s;
    const auto without = [&text](const QString &words) {
        const Span span = withBlanks(text, spanOf(text, words));
        return QString(text).remove(span.start, span.length());
    };
    QCOMPARE(without(u"One."_s), u"Two. Three."_s);
    QCOMPARE(without(u"Two."_s), u"One. Three."_s);
    QCOMPARE(without(u"Three."_s), u"One. Two."_s);
}

COMITY_TEST_GUILESS(TestClauses)
#include "tst_clauses.moc"

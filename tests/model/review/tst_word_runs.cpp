#include "model/review/rules/word_runs.h"
#include "tests/support/test_case.h"

using namespace Qt::StringLiterals;
using namespace comity::review;

class TestWordRuns : public comity::tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void caseMarksAndPunctuationDoNotCount();
    void theLongestSharedRunIsFound();
    void shorterRunsAreNotFound();
    void aTextThatRepeatsItselfIsComparedOnce();
};

void TestWordRuns::caseMarksAndPunctuationDoNotCount()
{
    const WordRow row = WordRow::of(u"The café, “ÉTÉ” closed.", true);

    QCOMPARE(row.words, WordRow::of(u"the cafe ete CLOSED", false).words);
    QCOMPARE(row.spans.at(1), (Span {4, 8}));
    QVERIFY(row.words != WordRow::of(u"the cafe ete closes", false).words);
}

void TestWordRuns::theLongestSharedRunIsFound()
{
    const WordRow draft = WordRow::of(u"they say the old mill burns in May again", false);
    const RunIndex index(draft, 4);

    const auto runs = index.sharedWith(WordRow::of(u"Psst: the old mill burns in June", false));

    QCOMPARE(runs.size(), std::size_t {1});
    QCOMPARE(runs.front().first, std::size_t {2});
    QCOMPARE(runs.front().otherFirst, std::size_t {1});
    QCOMPARE(runs.front().length, std::size_t {5});
}

void TestWordRuns::shorterRunsAreNotFound()
{
    const WordRow draft = WordRow::of(u"the old mill burns", false);
    const RunIndex index(draft, 4);

    QVERIFY(index.sharedWith(WordRow::of(u"an old mill burns", false)).empty());
    QVERIFY(index.sharedWith(WordRow {}).empty());
    QCOMPARE(index.sharedWith(draft).size(), std::size_t {1});
}

void TestWordRuns::aTextThatRepeatsItselfIsComparedOnce()
{
    const WordRow draft = WordRow::of(u"ring the bell ring the bell ring the bell", false);
    const RunIndex index(draft, 3);

    const auto runs = index.sharedWith(WordRow::of(u"ring the bell ring the bell", false));

    QCOMPARE(runs.size(), std::size_t {1});
    QCOMPARE(runs.front().length, std::size_t {6});
}

COMITY_TEST_GUILESS(TestWordRuns)
#include "tst_word_runs.moc"

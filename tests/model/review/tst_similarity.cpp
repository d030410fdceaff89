#include "model/review/similarity.h"
#include "tests/support/test_case.h"

#include <algorithm>
#include <cmath>

using namespace comity;
using namespace comity::review;
using namespace Qt::StringLiterals;

namespace {

double alike(const QString &left, const QString &right, const QStringList &names = {})
{
    return similarity(ComparableText::of(left, names), ComparableText::of(right, names));
}

/// A text of numbered words from `first` on, spelled in letters: numbers would be masked.
QString wordsFrom(int first, int count)
{
    QStringList words;
    for (int i = first; i < first + count; ++i) {
        QString word = u"w"_s;
        for (int rest = i + 1; rest > 0; rest /= 26) {
            word += QChar(u'a' + static_cast<char16_t>(rest % 26));
        }
        words += word;
    }
    return words.join(u' ');
}

const QString invitation
    = u"Hello Nora, our bakery opens on Friday the 4th and you are invited to taste the rye."_s;

} // namespace

class TestSimilarity : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void caseMarksAndBlanksDoNotCount();
    void namesAddressesAndNumbersAreMasked();
    void shareOfShinglesIsExact();
    void shortTextsAreEqualOrNot();
    void scriptsWithoutBlanksHaveWords();
    void estimatesLieNearTheExactShare();
    void thousandsAreEstimatedTheSameEachTime();
};

void TestSimilarity::caseMarksAndBlanksDoNotCount()
{
    QCOMPARE(alike(invitation, invitation.toUpper().replace(u',', u" -\n"_s)), 1.0);
    QCOMPARE(alike(u"don\u2019t stop the choir singing our song today please"_s,
                 u"DON'T stop the choir: singing our song TODAY, please!"_s),
        1.0);
}

void TestSimilarity::namesAddressesAndNumbersAreMasked()
{
    QString other = invitation;
    other.replace(u"Nora"_s, u"Piet Klaas"_s).replace(u"4th"_s, u"21st"_s);
    QVERIFY(alike(invitation, other) < 1.0);
    QCOMPARE(alike(invitation, other, {u"nora"_s, u"Piet Klaas"_s}), 1.0);
    const QString link = u"All about our summer choir is here for you: "_s;
    QCOMPARE(alike(link + u"https://a.example/x"_s, link + u"www.b.example"_s), 1.0);
    QCOMPARE(alike(link + u"b.example/page"_s, link + u"mail@c.example"_s), 1.0);
    QCOMPARE(alike(link + u"@nora"_s, link + u"@piet"_s), 1.0);
    QVERIFY(alike(link + u"@nora"_s, link + u"www.b.example"_s) < 1.0);
}

void TestSimilarity::shareOfShinglesIsExact()
{
    // 10 words are 8 shingles; moved by two words, 6 are in both and 10 in either.
    QCOMPARE(alike(wordsFrom(0, 10), wordsFrom(2, 10)), 0.6);
    QCOMPARE(alike(wordsFrom(0, 10), wordsFrom(100, 10)), 0.0);
    QCOMPARE(alike(wordsFrom(0, 10), wordsFrom(8, 10)), 0.0);
}

void TestSimilarity::shortTextsAreEqualOrNot()
{
    QCOMPARE(alike(u"Happy birthday, dear friend!"_s, u"happy birthday dear friend"_s), 1.0);
    QCOMPARE(alike(u"Happy birthday, dear friend!"_s, u"happy birthday dear Fred"_s), 0.0);
    QCOMPARE(alike(wordsFrom(0, 7), wordsFrom(0, 8)), 0.0);
    QCOMPARE(alike(u""_s, u""_s), 0.0);
    QCOMPARE(alike(u"!?"_s, u"..."_s), 0.0);
}

void TestSimilarity::scriptsWithoutBlanksHaveWords()
{
    const ComparableText text = ComparableText::of(u"今日は良い天気ですね。");
    QCOMPARE(text.wordCount(), 10);
    QVERIFY(text.hasShares());
    QVERIFY(alike(u"今日は良い天気ですね。"_s, u"今日は良い天気ですか。"_s) > 0.7);
}

void TestSimilarity::estimatesLieNearTheExactShare()
{
    double sum = 0;
    int count = 0;
    for (int moved = 0; moved <= 100; moved += 5) {
        const auto left = ComparableText::of(wordsFrom(moved * 1000, 120));
        const auto right = ComparableText::of(wordsFrom(moved * 1000 + moved, 120));
        const double exact = similarity(left, right);
        const double estimate = similarity(TextSignature(left), TextSignature(right));
        QVERIFY2(
            std::abs(exact - estimate) <= 0.2, qPrintable(u"%1 for %2"_s.arg(estimate).arg(exact)));
        sum += std::abs(exact - estimate);
        ++count;
    }
    QVERIFY2(sum / count < 0.06, qPrintable(QString::number(sum / count)));
    const TextSignature shortText(ComparableText::of(u"See you"));
    QCOMPARE(similarity(shortText, TextSignature(ComparableText::of(u"see you!"))), 1.0);
    QCOMPARE(similarity(shortText, TextSignature(ComparableText::of(u"see me"))), 0.0);
}

void TestSimilarity::thousandsAreEstimatedTheSameEachTime()
{
    std::vector<ComparableText> others;
    for (int i = 0; i < 2001; ++i) {
        others.push_back(ComparableText::of(wordsFrom(i % 40, 60)));
    }
    const auto text = ComparableText::of(wordsFrom(0, 60));
    const std::vector<double> estimated = similarities(text, others);
    QCOMPARE(estimated.size(), others.size());
    QCOMPARE(similarities(text, others), estimated);
    QCOMPARE(estimated.at(0), 1.0);
    QCOMPARE(estimated.at(40), 1.0);
    QVERIFY(estimated.at(39) < 0.6);
    // 64 permutations give 64ths; exact shares of 58 shingles do not.
    QVERIFY(std::ranges::all_of(
        estimated, [](double share) { return share * 64 == std::floor(share * 64); }));

    others.pop_back();
    const std::vector<double> exact = similarities(text, others);
    QCOMPARE(exact.at(1), similarity(text, others.at(1)));
    QVERIFY(exact.at(1) != estimated.at(1));
}

COMITY_TEST_GUILESS(TestSimilarity)
#include "tst_similarity.moc"

#include "model/review/text_facts/lexicons.h"
#include "model/review/text_facts/text_facts.h"
#include "tests/support/test_case.h"

using namespace Qt::StringLiterals;
using namespace comity::review;

class TestPhraseBook : public comity::tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aPhraseMatches_data();
    void aPhraseMatches();
    void aBadPhraseIsNamed_data();
    void aBadPhraseIsNamed();
    void theLongestHitOfAPhraseStands();
    void aPhraseOfTheSortNotTakesBackWhatItTouches_data();
    void aPhraseOfTheSortNotTakesBackWhatItTouches();
    void whatNegatesIsLookedForInTheClause_data();
    void whatNegatesIsLookedForInTheClause();
    void noTextTakesLongerThanItsLength();
};

namespace {

LanguageWords someWords()
{
    LanguageWords words;
    words.code = u"xx"_s;
    words.elisions = {u"l"_s, u"qu"_s};
    words.negators = {u"not"_s, u"never"_s, u"don't"_s};
    words.negatorsAfter = {u"nicht"_s};
    words.sets = {{u"deeper"_s, {u"@verb"_s, u"hand over"_s}}, {u"round"_s, {u"@round"_s}},
        {u"verb"_s, {u"rate"_s, u"review"_s, u"give a hand"_s}}};
    return words;
}

Lexicons lexiconOf(const QString &phrase)
{
    Lexicons lexicons;
    lexicons.addLanguage(someWords());
    const auto added = lexicons.add(u"xx"_s, u"it"_s, {}, 1, true, phrase);
    Q_ASSERT(added);
    return lexicons;
}

} // namespace

void TestPhraseBook::aPhraseMatches_data()
{
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("matched");

    const QString nothing;
    QTest::newRow("words") << u"bulk mail"_s << u"A Bulk mail."_s << u"Bulk mail"_s;
    QTest::newRow("not across sentences") << u"bulk mail"_s << u"In bulk. Mail it."_s << nothing;
    QTest::newRow("across a comma") << u"sorry but"_s << u"Sorry, but no"_s << u"Sorry, but"_s;
    QTest::newRow("a hyphen is a blank")
        << u"copy paste"_s << u"a copy-paste job"_s << u"copy-paste"_s;
    QTest::newRow("a hyphen in the phrase")
        << u"copy-paste"_s << u"copy paste"_s << u"copy paste"_s;
    QTest::newRow("alternatives") << u"(one|two and a half) days"_s << u"two and a half days"_s
                                  << u"two and a half days"_s;
    QTest::newRow("optional") << u"rate (this|that)? now"_s << u"Rate now"_s << u"Rate now"_s;
    QTest::newRow("a set") << u"please @verb"_s << u"please give a hand"_s
                           << u"please give a hand"_s;
    QTest::newRow("a set of sets") << u"@deeper us"_s << u"hand over us"_s << u"hand over us"_s;
    QTest::newRow("a beginning") << u"disturb* you"_s << u"disturbing you"_s << u"disturbing you"_s;
    QTest::newRow("an ending") << u"*rabatt jetzt"_s << u"Frühlingsrabatt jetzt"_s
                               << u"Frühlingsrabatt jetzt"_s;
    QTest::newRow("a beginning with accents, written without them")
        << u"économis* ici"_s << u"Economisez ici"_s << u"Economisez ici"_s;
    QTest::newRow("a beginning with other accents")
        << u"économis* ici"_s << u"Èconomisez ici"_s << nothing;
    QTest::newRow("an ending with accents, written without them")
        << u"*möbel jetzt"_s << u"Holzmobel jetzt"_s << u"Holzmobel jetzt"_s;
    QTest::newRow("a gap") << u"sorry ..3 mail"_s << u"sorry for this long mail"_s
                           << u"sorry for this long mail"_s;
    QTest::newRow("a gap too wide")
        << u"sorry ..2 mail"_s << u"sorry for this long mail"_s << nothing;
    QTest::newRow("a gap of nothing") << u"sorry .. mail"_s << u"sorry mail"_s << u"sorry mail"_s;
    QTest::newRow("a number") << u"<number> stars"_s << u"give 5 stars"_s << u"5 stars"_s;
    QTest::newRow("money") << u"from <money>"_s << u"from 12,50 € a head"_s << u"from 12,50 €"_s;
    QTest::newRow("a percentage") << u"<percent> off"_s << u"20 % off"_s << u"20 % off"_s;
    QTest::newRow("a name") << u"dear <name>"_s << u"Dear Ottilie"_s << u"Dear Ottilie"_s;
    QTest::newRow("no name") << u"dear <name>"_s << u"Dear friend"_s << nothing;
    QTest::newRow("a clause") << u"^ vote"_s << u"So, vote for us"_s << u"vote"_s;
    QTest::newRow("within a clause") << u"^ vote"_s << u"The vote is on"_s << nothing;
    QTest::newRow("a sentence") << u"^^ vote"_s << u"So, vote"_s << nothing;
    QTest::newRow("the end") << u"see you $"_s << u"We see you."_s << u"see you"_s;
    QTest::newRow("not the end") << u"see you $"_s << u"We see you there."_s << nothing;
    QTest::newRow("a mark") << u"sorry , not"_s << u"sorry, not"_s << u"sorry, not"_s;
    QTest::newRow("no mark") << u"sorry , not"_s << u"sorry not"_s << nothing;
    QTest::newRow("accents left out") << u"désolé"_s << u"Desole"_s << u"Desole"_s;
    QTest::newRow("another accent") << u"désolé"_s << u"dèsolé"_s << nothing;
    QTest::newRow("an accent too many") << u"si"_s << u"sí"_s << nothing;
    QTest::newRow("umlauts as two letters") << u"für"_s << u"Fuer"_s << u"Fuer"_s;
    QTest::newRow("a sharp s") << u"groß"_s << u"GROSS"_s << u"GROSS"_s;
    QTest::newRow("an elision") << u"l'occasion"_s << u"L’occasion"_s << u"L’occasion"_s;
    QTest::newRow("an elision alone")
        << u"(le|l) (occasion|prix)"_s << u"L’occasion"_s << u"L’occasion"_s;
    QTest::newRow("behind an elision") << u"occasion"_s << u"l'occasion"_s << u"occasion"_s;
    QTest::newRow("no elision") << u"don't"_s << u"I don’t"_s << u"don’t"_s;
    QTest::newRow("look-alike letters") << u"free"_s << u"fr\u0435e"_s << u"fr\u0435e"_s;
    QTest::newRow("hidden characters") << u"free"_s << u"fr\u200bee"_s << u"fr\u200bee"_s;
    QTest::newRow("an emoji") << u"⭐ ⭐"_s << u"⭐⭐"_s << u"⭐⭐"_s;
}

void TestPhraseBook::aPhraseMatches()
{
    QFETCH(QString, phrase);
    QFETCH(QString, text);
    QFETCH(QString, matched);

    const TextFacts facts = readText(text, u"xx"_s, lexiconOf(phrase));
    const QString found
        = facts.hits.empty() ? QString() : facts.textOf(facts.spanOf(facts.hits.front()));
    QCOMPARE(found, matched);
}

void TestPhraseBook::aBadPhraseIsNamed_data()
{
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<QString>("reason");

    QTest::newRow("an open bracket") << u"(a|b"_s << u"a bracket is not closed"_s;
    QTest::newRow("a closed one") << u"a) b"_s << u"a bracket closes"_s;
    QTest::newRow("an unknown set") << u"@nobody"_s << u"no set @nobody"_s;
    QTest::newRow("an unknown kind") << u"<colour>"_s << u"no kind <colour>"_s;
    QTest::newRow("a set of itself") << u"@round"_s << u"uses itself"_s;
    QTest::newRow("a gap in front") << u".. mail"_s << u"would fit every word"_s;
    QTest::newRow("nothing") << u" "_s << u"is empty"_s;
    QTest::newRow("all of it optional") << u"(a)? (b)?"_s << u"would fit every word"_s;
    QTest::newRow("a wide gap") << u"a ..99 b"_s << u"a gap is of"_s;
    QTest::newRow("a star within") << u"a*b"_s << u"a * stands"_s;
}

void TestPhraseBook::aBadPhraseIsNamed()
{
    QFETCH(QString, phrase);
    QFETCH(QString, reason);

    Lexicons lexicons;
    lexicons.addLanguage(someWords());
    const auto added = lexicons.add(u"xx"_s, u"it"_s, {}, 1, true, phrase);
    QVERIFY(!added);
    QVERIFY2(added.error().detail.contains(reason), qPrintable(added.error().detail));
}

void TestPhraseBook::theLongestHitOfAPhraseStands()
{
    const TextFacts facts = readText(u"please please rate us, please review"_s, u"xx"_s,
        lexiconOf(u"(please)? (please)? @verb (us)?"_s));
    QCOMPARE(facts.hits.size(), 2U);
    QCOMPARE(facts.textOf(facts.spanOf(facts.hits.at(0))), u"please please rate us"_s);
    QCOMPARE(facts.textOf(facts.spanOf(facts.hits.at(1))), u"please review"_s);
}

void TestPhraseBook::aPhraseOfTheSortNotTakesBackWhatItTouches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("said");

    const QStringList price {u"twelve each"_s};
    QTest::newRow("nothing does") << u"Mugs, twelve each."_s << price;
    QTest::newRow("what covers it") << u"A table for twelve each night."_s << QStringList {};
    QTest::newRow("what ends before it does")
        << u"Sunday lunch for twelve each."_s << QStringList {};
    QTest::newRow("what begins within it") << u"Mugs, twelve each time."_s << QStringList {};
    QTest::newRow("what is quoted") << u"“Please keep twelve each time” they say. Twelve each!"_s
                                    << QStringList {u"Twelve each"_s};
    QTest::newRow("what is quoted, into it")
        << u"Mugs, twelve “each time round” as they say."_s << QStringList {u"twelve “each"_s};
    QTest::newRow("what follows") << u"Lunch for us, twelve each."_s << price;
}

void TestPhraseBook::aPhraseOfTheSortNotTakesBackWhatItTouches()
{
    QFETCH(QString, text);
    QFETCH(QStringList, said);

    Lexicons lexicons = lexiconOf(u"twelve each"_s);
    for (const QString &phrase : {u"lunch for (twelve|us)"_s, u"for twelve each night"_s,
             u"each time"_s, u"keep twelve each"_s}) {
        QVERIFY(lexicons.add(u"xx"_s, u"it"_s, u"not"_s, 1, true, phrase));
    }
    const TextFacts facts = readText(text, u"xx"_s, lexicons);
    QStringList found;
    for (const PhraseHit &hit : facts.said) {
        found += facts.textOf(facts.spanOf(hit));
    }
    QCOMPARE(found, said);
}

void TestPhraseBook::whatNegatesIsLookedForInTheClause_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isNegated");

    QTest::newRow("before") << u"do not ever rate"_s << true;
    QTest::newRow("too far before") << u"not that I would like to rate"_s << false;
    QTest::newRow("in another clause") << u"If not, rate us"_s << false;
    QTest::newRow("an apostrophe of paper") << u"please don’t rate us"_s << true;
    QTest::newRow("behind") << u"rate uns bitte nicht"_s << true;
    QTest::newRow("behind a comma") << u"rate us, nicht wahr"_s << false;
    QTest::newRow("none") << u"please rate us"_s << false;
}

void TestPhraseBook::whatNegatesIsLookedForInTheClause()
{
    QFETCH(QString, text);
    QFETCH(bool, isNegated);

    const TextFacts facts = readText(text, u"xx"_s, lexiconOf(u"rate"_s));
    QCOMPARE(facts.hits.size(), 1U);
    QCOMPARE(facts.hits.front().isNegated, isNegated);
}

void TestPhraseBook::noTextTakesLongerThanItsLength()
{
    // What would make a backtracking matcher try every way: many optional parts, then no end.
    const Lexicons lexicons = lexiconOf(u"a (a)? (a)? (a)? ..12 (a|a a|a a a)? ..12 b"_s);
    const QString text = u"a "_s.repeated(20'000);
    const TextFacts facts = readText(text, u"xx"_s, lexicons);
    QCOMPARE(facts.tokens.size(), 20'000U);
    QVERIFY(facts.hits.empty());
}

COMITY_TEST_GUILESS(TestPhraseBook)
#include "tst_phrase_book.moc"

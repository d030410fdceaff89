#include "model/review/text_facts/lexicons.h"
#include "model/review/text_facts/text_facts.h"
#include "tests/support/test_case.h"

using namespace Qt::StringLiterals;
using namespace comity::review;

class TestTextFacts : public comity::tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aTextFallsIntoSentences_data();
    void aTextFallsIntoSentences();
    void theMoodIsThatOfTheLastMark_data();
    void theMoodIsThatOfTheLastMark();
    void whatIsNotOursIsMasked_data();
    void whatIsNotOursIsMasked();
    void tokensHaveKinds_data();
    void tokensHaveKinds();
    void hiddenCharactersAreCounted();
    void aShortTextIsInTheLanguageOfItsReaders();
    void oddTextsAreRead_data();
    void oddTextsAreRead();
};

namespace {

const Lexicons &lexicons()
{
    static const Lexicons some = [] {
        Lexicons made;
        LanguageWords words;
        words.code = u"en"_s;
        words.elisions = {u"l"_s};
        words.abbreviations = {u"dr"_s, u"e.g"_s, u"no"_s};
        made.addLanguage(words);
        return made;
    }();
    return some;
}

TextFacts read(const QString &text)
{
    return readText(text, u"en"_s, lexicons());
}

} // namespace

void TestTextFacts::aTextFallsIntoSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("sentences");

    QTest::newRow("two") << u"The kiln is hot. Come by!"_s
                         << QStringList {u"The kiln is hot."_s, u"Come by!"_s};
    QTest::newRow("an abbreviation") << u"Ask Dr. Osei about it. Or me."_s
                                     << QStringList {u"Ask Dr. Osei about it."_s, u"Or me."_s};
    QTest::newRow("an initial") << u"By J. Okafor. Nice."_s
                                << QStringList {u"By J. Okafor."_s, u"Nice."_s};
    QTest::newRow("an address") << u"See kilns.example/a.b Then call."_s
                                << QStringList {u"See kilns.example/a.b Then call."_s};
    QTest::newRow("a wrapped line")
        << u"The kiln\nis hot. Yes."_s << QStringList {u"The kiln\nis hot."_s, u"Yes."_s};
    QTest::newRow("a greeting") << u"Hi Mo,\nThe kiln is hot."_s
                                << QStringList {u"Hi Mo,"_s, u"The kiln is hot."_s};
    QTest::newRow("an emoji") << u"Well done all 🎉 Come by"_s
                              << QStringList {u"Well done all 🎉"_s, u"Come by"_s};
    QTest::newRow("a quotation") << u"He said “no.” Then he left."_s
                                 << QStringList {u"He said “no.”"_s, u"Then he left."_s};
    QTest::newRow("a number") << u"It costs 4.50 a go. Fine."_s
                              << QStringList {u"It costs 4.50 a go."_s, u"Fine."_s};
    QTest::newRow("none") << u"  \n "_s << QStringList {};
}

void TestTextFacts::aTextFallsIntoSentences()
{
    QFETCH(QString, text);
    QFETCH(QStringList, sentences);

    const TextFacts facts = read(text);
    QStringList found;
    for (const Sentence &sentence : facts.sentences) {
        found.append(facts.textOf(sentence.span));
    }
    QCOMPARE(found, sentences);
    for (std::size_t i = 0; i < facts.sentences.size(); ++i) {
        const Sentence &sentence = facts.sentences[i];
        for (quint32 token = sentence.firstToken; token < sentence.lastToken; ++token) {
            QCOMPARE(facts.tokens.at(token).sentence, i);
        }
    }
}

void TestTextFacts::theMoodIsThatOfTheLastMark_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("mood");

    QTest::newRow("statement") << u"It is hot."_s << static_cast<int>(Mood::Statement);
    QTest::newRow("none") << u"It is hot"_s << static_cast<int>(Mood::Statement);
    QTest::newRow("question") << u"Is it hot?"_s << static_cast<int>(Mood::Question);
    QTest::newRow("question and more") << u"Is it hot?!"_s << static_cast<int>(Mood::Question);
    QTest::newRow("question with an emoji")
        << u"Is it hot? 🙂"_s << static_cast<int>(Mood::Question);
    QTest::newRow("exclamation") << u"It is hot!"_s << static_cast<int>(Mood::Exclamation);
    QTest::newRow("quoted question") << u"“Is it hot?”"_s << static_cast<int>(Mood::Question);
}

void TestTextFacts::theMoodIsThatOfTheLastMark()
{
    QFETCH(QString, text);
    QFETCH(int, mood);

    QCOMPARE(static_cast<int>(read(text).sentences.front().mood), mood);
}

void TestTextFacts::whatIsNotOursIsMasked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");

    QTest::newRow("quotation") << u"She wrote “please rate us now” and left"_s
                               << u"please rate us now"_s;
    QTest::newRow("straight quotation") << u"The \"one two three\" sign"_s << u"one two three"_s;
    QTest::newRow("short quotation") << u"The “big one” sign"_s << QString();
    QTest::newRow("guillemets") << u"Elle dit « un deux trois »"_s << u"un deux trois"_s;
    QTest::newRow("low quotes") << u"Er rief „eins zwei drei“ laut"_s << u"eins zwei drei"_s;
    QTest::newRow("apostrophes") << u"It's what we'd call the boys' one"_s << QString();
    QTest::newRow("single quotes") << u"‘it’s one thing’ she said"_s << u"it’s one thing"_s;
    QTest::newRow("inches") << u"a 6\" pipe and a 7\" pipe fit"_s << QString();
    QTest::newRow("a line of theirs") << u"> you said so\nNo"_s << u"you said so"_s;
    QTest::newRow("code") << u"type `sudo rate me` here"_s << u"sudo rate me"_s;
    QTest::newRow("a fence") << u"look:\n```\nrate me\n```\ndone"_s << u"rate me"_s;
    QTest::newRow("indented") << u"look:\n\n    rate me\ndone"_s << u"rate me"_s;
    QTest::newRow("not closed") << u"She wrote “please rate us now"_s << QString();
}

void TestTextFacts::whatIsNotOursIsMasked()
{
    QFETCH(QString, text);
    QFETCH(QString, masked);

    const TextFacts facts = read(text);
    QStringList words;
    for (const Token &token : facts.tokens) {
        if (token.isQuoted) {
            words.append(facts.textOf(token.span));
        }
    }
    QCOMPARE(words.join(u' '), masked);
}

void TestTextFacts::tokensHaveKinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("kinds");

    const auto list = [](std::initializer_list<TokenKind> kinds) {
        QList<int> numbers;
        for (const TokenKind kind : kinds) {
            numbers.append(static_cast<int>(kind));
        }
        return numbers;
    };
    using enum TokenKind;
    QTest::newRow("words") << u"two words"_s << list({Word, Word});
    QTest::newRow("prices") << u"£9 12€ 5 EUR 3 $10"_s
                            << list({Money, Money, Money, Number, Money});
    QTest::newRow("numbers") << u"10/10 9:30 1,200.50 4th"_s
                             << list({Number, Number, Number, Number});
    QTest::newRow("percent") << u"15% 15 %"_s << list({Percent, Percent});
    QTest::newRow("emoji") << u"👍🏽👨‍👩‍👧🇫🇷1️⃣ ⭐"_s
                           << list({Emoji, Emoji, Emoji, Emoji, Emoji});
    QTest::newRow("addresses") << u"(see http://intranet/x), clay.example/a. @a@clay.example"_s
                               << list({Word, Url, Url, Mention});
    QTest::newRow("entities") << u"@mo #clay kiln@clay.example https://clay.example/x"_s
                              << list({Mention, Hashtag, Email, Url});
}

void TestTextFacts::tokensHaveKinds()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, kinds);

    QList<int> found;
    for (const Token &token : read(text).tokens) {
        found.append(static_cast<int>(token.kind));
    }
    QCOMPARE(found, kinds);
}

void TestTextFacts::hiddenCharactersAreCounted()
{
    QCOMPARE(read(u"f\u200br\u202ee\u2060e"_s).hiddenCharacters, 3);
    QCOMPARE(read(u"👨‍👩‍👧 می\u200cخواهم"_s).hiddenCharacters, 0);
}

void TestTextFacts::aShortTextIsInTheLanguageOfItsReaders()
{
    Lexicons some;
    for (const auto &[code, word] : {std::pair(u"en"_s, u"the"_s), std::pair(u"de"_s, u"und"_s)}) {
        LanguageWords words;
        words.code = code;
        words.functionWords = {word};
        some.addLanguage(words);
    }
    const auto languageOf = [&some](const QString &text, const QString &likely) {
        return readText(text, {}, some, likely).language;
    };
    QCOMPARE(languageOf(u"Kiln Kiln"_s, {}), u"und"_s);
    QCOMPARE(languageOf(u"Kiln Kiln"_s, u"de"_s), u"de"_s);
    QCOMPARE(languageOf(u"Kiln Kiln"_s, u"pl"_s), u"und"_s);
    QCOMPARE(languageOf(u"Kiln the kiln the"_s, u"de"_s), u"en"_s);
    QCOMPARE(languageOf(u"Печь горячая"_s, u"de"_s), u"und"_s);
    QCOMPARE(languageOf(u"Kiln "_s.repeated(40), u"de"_s), u"und"_s);
}

void TestTextFacts::oddTextsAreRead_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString();
    QTest::newRow("a lone high surrogate") << QString(QChar(0xD83D));
    QTest::newRow("a lone low surrogate") << (QString(QChar(0xDE00)) + u"x"_s);
    QTest::newRow("combining marks") << (u"a"_s + QString(10'000, QChar(0x0301)));
    QTest::newRow("open quotes") << QString(200'000, u'«');
    QTest::newRow("backticks") << QString(200'000, u'`');
    QTest::newRow("brackets") << QString(200'000, u'[');
    QTest::newRow("zero") << QString(QChar(0));
    QTest::newRow("apostrophes") << u"l'"_s.repeated(50'000);
    QTest::newRow("line ends") << QString(200'000, u'\n');
    QTest::newRow("one long word") << QString(500'000, u'x');
    QTest::newRow("right to left") << u"\u202Eevil\u202C שלום"_s;
}

void TestTextFacts::oddTextsAreRead()
{
    QFETCH(QString, text);

    const TextFacts facts = read(text);
    for (const Token &token : facts.tokens) {
        QVERIFY(token.span.start < token.span.end && token.span.end <= text.size());
        QVERIFY(token.sentence < facts.sentences.size());
    }
}

COMITY_TEST_GUILESS(TestTextFacts)
#include "tst_text_facts.moc"

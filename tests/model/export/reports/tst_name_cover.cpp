// Who is meant is covered in every way people write names, and nothing else is.
#include "model/export/reports/name_cover.h"
#include "tests/support/test_case.h"

#include <QRandomGenerator>

using namespace comity;
using namespace Qt::StringLiterals;

namespace {

const Wording &english()
{
    static const Wording wording = Wording::forLanguage(u"en"_s);
    return wording;
}

struct Covered
{
    NameCover cover {english()};

    QString operator()(const QString &text) { return cover.covered(text); }
};

} // namespace

class TestNameCover : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aNameIsFoundHoweverItIsWritten_data();
    void aNameIsFoundHoweverItIsWritten();
    void otherWordsStay_data();
    void otherWordsStay();
    void numbersFollowTheOrderOfTheText();
    void handlesOfStrangersAreCovered();
    void linksAddressesAndNumbersAreCovered();
    void aNameOfTwoPeopleIsNobodys();
    void aNameGoesBeforeTheStemOfAnother();
    void aNameThatStandsAloneIsCoveredWhateverItIs();
    void weAreNoPerson();
    void anythingIsReadWithoutLosingTheRest();
    void thousandsOfPeopleTakeNoTime();
};

void TestNameCover::aNameIsFoundHoweverItIsWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("covered");
    const auto row
        = [](const char *what, const QString &name, const QString &text, const QString &covered) {
              QTest::newRow(what) << name << text << covered;
          };
    row("whole", u"Wren Hollowell"_s, u"Hi Wren Hollowell, hi"_s, u"Hi Person 1, hi"_s);
    row("first name", u"Wren Hollowell"_s, u"Hi wren, hi"_s, u"Hi Person 1, hi"_s);
    row("the other way round", u"Wren Hollowell"_s, u"HOLLOWELL, W."_s, u"Person 1, W."_s);
    row("over a line", u"Wren Hollowell"_s, u"Wren\n Hollowell"_s, u"Person 1"_s);
    row("whose", u"Wren Hollowell"_s, u"Wren's and Wrens"_s, u"Person 1's and Person 1s"_s);
    row("in a tag", u"Wren Hollowell"_s, u"#WrenHollowell #goWren"_s, u"#Person 1 #goPerson 1"_s);
    row("without accents", u"Zoë Ødegård"_s, u"Zoe Odegard"_s, u"Person 1"_s);
    row("with accents", u"Jose Nunez"_s, u"José Núñez"_s, u"Person 1"_s);
    row("composed of marks", u"José"_s, u"Jose\u0301!"_s, u"Person 1!"_s);
    row("broken by nothing", u"Wren"_s, u"Wr\u200Be\u00ADn"_s, u"Person 1"_s);
    row("wide letters", u"Wren"_s, u"Ｗｒｅｎ"_s, u"Person 1"_s);
    row("without blanks", u"王小明"_s, u"你好王小明吗"_s, u"你好Person 1吗"_s);
    row("another script", u"Марина Гущина"_s, u"для Марины, МАРИНА"_s,
        u"для Person 1ы, Person 1"_s);
    row("right to left", u"רותם לוי"_s, u"שלום לרותם"_s, u"שלום לPerson 1"_s);
    row("an apostrophe", u"Niamh O'Brien"_s, u"niamh o’brien, OBrien"_s, u"Person 1, Person 1"_s);
    row("a handle", u"@wren_h"_s, u"@WREN_H or wren_h"_s, u"Person 1 or Person 1"_s);
    row("of a server", u"@ada@social.example"_s, u"@ada@social.example, @ada"_s,
        u"Person 1, Person 1"_s);
    row("with dots", u"@wren.b-h"_s, u"@Wren.B-H, wren.b-h."_s, u"Person 1, Person 1."_s);
    row("of its own letters", u"@зоя.к"_s, u"＠зоя.к!"_s, u"Person 1!"_s);
    row("broken by a control", u"Wren"_s, u"Wr\u0007en"_s, u"Person 1"_s);
    row("with more than a name", u"Ada Brome | CEO at Velo"_s, u"ada, brome, velo, Velo"_s,
        u"Person 1, Person 1, velo, Person 1"_s);
    row("a word too", u"Will Smithson"_s, u"Will will do"_s, u"Person 1 will do"_s);
    row("a letter that is two", u"Weiß"_s, u"Weiss, WEISS, Weißs, Weiß"_s,
        u"Person 1, Person 1, Person 1s, Person 1"_s);
    row("half a letter", u"@gros"_s, u"Großsand und gros"_s, u"Großsand und Person 1"_s);
    row("two letters", u"Li Wangari"_s, u"Li likes list"_s, u"Person 1 likes list"_s);
}

void TestNameCover::aNameIsFoundHoweverItIsWritten()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    Covered covered;
    covered.cover.add({name});
    QTEST(covered(text), "covered");
}

void TestNameCover::otherWordsStay_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("inside a word") << u"Ann Oake"_s << u"The annual soaked banner"_s;
    QTest::newRow("across words") << u"Theo"_s << u"the other, the o"_s;
    QTest::newRow("joints") << u"Jan van der Meulen"_s << u"van, der, of"_s;
    QTest::newRow("everyday") << u"The Bike Shop Team"_s << u"our bike shop and team"_s;
    QTest::newRow("a handle over words") << u"@oleander_v"_s << u"oleander varieties"_s;
    QTest::newRow("a stem") << u"Petra Oake"_s << u"petrol, petrified"_s;
    QTest::newRow("digits") << u"12345"_s << u"12345 people"_s;
    QTest::newRow("longer numbers") << u"@rider12"_s << u"rider123"_s;
    QTest::newRow("one letter") << u"X"_s << u"X marks it"_s;
    QTest::newRow("nothing") << QString() << u"Hello"_s;
}

void TestNameCover::otherWordsStay()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    Covered covered;
    covered.cover.add({name});
    QCOMPARE(covered(text), text);
}

void TestNameCover::numbersFollowTheOrderOfTheText()
{
    Covered covered;
    covered.cover.add({u"Ada Brome"_s, u"@ada_b"_s});
    covered.cover.add({u"Cleo Dunn"_s});
    QCOMPARE(covered(u"Cleo met Ada"_s), u"Person 1 met Person 2"_s);
    QCOMPARE(covered(u"@ada_b and Cleo Dunn"_s), u"Person 2 and Person 1"_s);
    covered.cover.countAnew();
    QCOMPARE(covered(u"Ada and Cleo"_s), u"Person 1 and Person 2"_s);
}

void TestNameCover::handlesOfStrangersAreCovered()
{
    Covered covered;
    QCOMPARE(covered(u"ask @who.knows-it, @зоя.к or @other_one"_s),
        u"ask Person 1, Person 2 or Person 3"_s);
    covered.cover.countAnew();
    QCOMPARE(covered(u"other_one said it"_s), u"Person 1 said it"_s);
}

void TestNameCover::linksAddressesAndNumbersAreCovered()
{
    Covered covered;
    const QString text
        = covered(u"See https://x.com/wren_h/1, pedals.example/a, https://x.com/wren_h/1 "
                  "or wren@mail.example, +44 20 7946 0991"_s);
    QCOMPARE(text, u"See Link 1, Link 2, Link 1 or Address 1, Number 1"_s);
}

void TestNameCover::aNameOfTwoPeopleIsNobodys()
{
    Covered covered;
    covered.cover.add({u"Ada Brome"_s});
    covered.cover.add({u"Ada Dunn"_s});
    QCOMPARE(covered(u"Ada, Ada Dunn"_s), u"somebody, Person 1"_s);
}

void TestNameCover::aNameGoesBeforeTheStemOfAnother()
{
    Covered covered;
    covered.cover.add({u"Petra Dunn"_s});
    covered.cover.add({u"Petr Oake"_s});
    QCOMPARE(
        covered(u"Petr Dunn, Petr Oake, Petry"_s), u"Person 1 Person 2, Person 1, Person 1y"_s);
}

void TestNameCover::aNameThatStandsAloneIsCoveredWhateverItIs()
{
    Covered covered;
    covered.cover.add({u"🚲"_s, u"@x"_s});
    QCOMPARE(covered.cover.labelOfName(u"🚲"_s), u"Person 1"_s);
    QCOMPARE(covered.cover.labelOfName(u"x"_s), u"Person 1"_s);
    QCOMPARE(covered.cover.labelOfName(u"Of nobody"_s), u"Person 2"_s);
    QCOMPARE(covered.cover.labelOfName(u"of nobody"_s), u"Person 2"_s);
}

void TestNameCover::weAreNoPerson()
{
    Covered covered;
    covered.cover.add({u"Pedal Barn"_s, u"@pedalbarn"_s}, NameCover::Who::Us);
    QCOMPARE(covered(u"Pedal Barn, a barn: @pedalbarn"_s), u"our account, a barn: our account"_s);
}

void TestNameCover::anythingIsReadWithoutLosingTheRest()
{
    // Pieces that are hard to read, put together by chance; a lone half of a character is one.
    const QStringList pieces {u"Wren"_s, u"Zoë"_s, u"@"_s, u"@wren_h"_s, u"＠"_s, u"."_s, u"-"_s,
        u"ß"_s, u"\u0301"_s, u"\u200B"_s, u"\u202E"_s, QString(QChar(0xD83D)), u"🚲"_s, u"王小明"_s,
        u" "_s, u"\n"_s, u"https://x.com/wren_h"_s, u"a@b.example"_s, u"+44 20 7946 0991"_s,
        u"\uFDFA"_s, u"ﬁ"_s, QString(QChar(0)), u"#"_s, u"{first name}"_s, u"xyz"_s};
    QRandomGenerator chance(11);
    for (int round = 0; round < 3'000; ++round) {
        Covered covered;
        covered.cover.add({u"Wren Hollowell"_s, u"@wren_h"_s});
        covered.cover.add({u"Zoë"_s, u"王小明"_s});
        QString text;
        for (int i = 0; i < 12; ++i) {
            text += pieces.at(chance.bounded(int(pieces.size())));
        }
        const QString said = covered(text + u" and xylophones"_s);
        QVERIFY2(said.endsWith(u" and xylophones"_s), qPrintable(text));
        QVERIFY2(said.size() < text.size() + 200, qPrintable(text));
        for (const QString &name : {u"wren_h"_s, u"x.com"_s, u"王小明"_s}) {
            QVERIFY2(!said.contains(name),
                qPrintable(QString(text + u" is "_s + said).replace(QChar(0), u'0')));
        }
    }
}

void TestNameCover::thousandsOfPeopleTakeNoTime()
{
    Covered covered;
    for (int i = 0; i < 20'000; ++i) {
        covered.cover.add({u"Wilma%1 Brandt%2"_s.arg(i % 300).arg(i), u"@wilma_b%1"_s.arg(i)});
    }
    const QString text = covered(QString(u"Hello Wilma7 Brandt7 and "_s).repeated(1'000));
    QVERIFY(!text.contains(u"Wilma"_s));
    QVERIFY(text.startsWith(u"Hello Person 1 and Hello Person 1"_s));
}

COMITY_TEST_GUILESS(TestNameCover)
#include "tst_name_cover.moc"

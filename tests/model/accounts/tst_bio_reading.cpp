#include "model/accounts/bio_reading.h"
#include "tests/support/test_case.h"

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;

/// All bios are invented.
class TestBioReading : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatStandsInABioIsFound_data();
    void whatStandsInABioIsFound();
    void whatIsMissingIsSaidOnlyWhereItIsKnown_data();
    void whatIsMissingIsSaidOnlyWhereItIsKnown();
    void thePlaceBesideTheBioCounts();
    void groupsOfTheUserAreFoundInTheBio();
    void anEmptyBioTellsNothing();
};

namespace {

QString wordsOf(const QString &bio, const BioFinding &finding)
{
    return finding.says == BioSays::Yes ? bio.mid(finding.from, finding.length) : QString();
}

} // namespace

void TestBioReading::whatStandsInABioIsFound_data()
{
    QTest::addColumn<QString>("bio");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("who");
    const auto row
        = [](const char *name, const QString &bio, const QString &what, const QString &where,
              const QString &who) { QTest::newRow(name) << bio << what << where << who; };
    row("en: as drawn",
        u"Bicycle workshop and shop in Port Merrow. Repairs while you wait, Sunday rides, "
        "second-hand wheels. Ask us anything about tyres."_s,
        u"Bicycle workshop and shop"_s, u"Port Merrow"_s, {});
    row("en: for whom", u"We teach sourdough to nobody but ourselves. Classes for beginners."_s,
        u"We teach"_s, {}, u"for beginners"_s);
    row("en: all three", u"Family bakery near Little Harwold for early risers and walkers"_s,
        u"Family bakery"_s, u"Little Harwold"_s, u"for early risers and walkers"_s);
    row("en: a pin", u"Pottery studio 📍 Upper Nethercote | teaching adults since 1998"_s,
        u"Pottery studio"_s, u"Upper Nethercote"_s, u"teaching adults"_s);
    row("en: based", u"Copywriter based in Tannowick, helping small charities say it plainly"_s,
        u"Copywriter"_s, u"Tannowick"_s, u"helping small charities"_s);
    row("en: a known town", u"Hamburg-based translator of manuals. Tea."_s, {}, u"Hamburg"_s, {});
    row("en: anywhere", u"Online maths tutor for parents who forgot it all"_s,
        u"Online maths tutor"_s, u"Online"_s, u"for parents"_s);
    row("en: if you", u"Choir in Eastmoor. If you can hum, you can sing."_s, u"Choir"_s,
        u"Eastmoor"_s, u"If you can hum"_s);
    row("de", u"Fahrradwerkstatt mitten in Altmerrow. Wir reparieren für Pendler und Familien."_s,
        u"Fahrradwerkstatt"_s, u"Altmerrow"_s, u"für Pendler und Familien"_s);
    row("de: a known town", u"Buchhandlung in Leipzig und ein Café dabei, für Kinder und Eltern"_s,
        u"Buchhandlung"_s, u"Leipzig"_s, u"für Kinder und Eltern"_s);
    row("fr", u"Atelier de poterie à Merrouville. Cours pour les débutants et les enfants."_s,
        u"Atelier de poterie"_s, u"Merrouville"_s, u"pour les débutants et les enfants"_s);
    row("es", u"Taller de bicicletas en Puerto Merro. Reparamos para ciclistas y familias."_s,
        u"Taller"_s, u"Puerto Merro"_s, u"para ciclistas y familias"_s);
    row("it", u"Officina di biciclette a Portomerro, per famiglie e ciclisti."_s, u"Officina"_s,
        u"Portomerro"_s, u"per famiglie e ciclisti"_s);
    row("nl", u"Fietswinkel en werkplaats in Oudmerrow, voor fietsers en gezinnen."_s,
        u"Fietswinkel en werkplaats"_s, u"Oudmerrow"_s, u"voor fietsers en gezinnen"_s);
    row("pt", u"Oficina de bicicletas em Porto Merro. Reparamos tudo para famílias."_s,
        u"Oficina"_s, u"Porto Merro"_s, u"para famílias"_s);
}

void TestBioReading::whatStandsInABioIsFound()
{
    QFETCH(QString, bio);
    QFETCH(QString, what);
    QFETCH(QString, where);
    QFETCH(QString, who);
    const BioReading reading = readBio(bio);
    if (!what.isEmpty()) {
        QVERIFY2(wordsOf(bio, reading[BioPart::What]).startsWith(what),
            qPrintable(wordsOf(bio, reading[BioPart::What])));
    }
    QCOMPARE(wordsOf(bio, reading[BioPart::Where]), where);
    QCOMPARE(wordsOf(bio, reading[BioPart::Who]), who);
}

void TestBioReading::whatIsMissingIsSaidOnlyWhereItIsKnown_data()
{
    QTest::addColumn<QString>("bio");
    QTest::addColumn<BioSays>("what");
    QTest::addColumn<BioSays>("where");
    QTest::addColumn<BioSays>("who");
    const auto row = [](const char *name, const QString &bio, BioSays what, BioSays where,
                         BioSays who) { QTest::newRow(name) << bio << what << where << who; };
    using enum BioSays;
    row("greeting", u"Welcome to our official page! Follow us."_s, No, No, No);
    row("neither place nor people", u"Bike shop with a kettle and a dog"_s, Yes, No, No);
    row("months are no places", u"The shop opens in May and shuts in October"_s, Yes, No, No);
    row("skills are no places", u"Designer, expert in Figma and fluent in Welsh"_s, Yes, No, No);
    row("years are no people", u"Serving tea for over 20 years, and the shop is for sale"_s, Yes,
        No, No);
    row("no trade is named", u"Rye, spelt and the odd bun with our own butter"_s, Unclear, No, No);
    row("people unknown", u"The magazine for quilt doctors of any sort"_s, Yes, No, Unclear);
    row("a title tells no place", u"The Shop And Café In Pastel Tones For You"_s, Yes, Unclear,
        Unclear);
    row("german nouns are large", u"Die Werkstatt und der Laden in Sachen Rad"_s, Yes, Unclear, No);
    row("a language unread", u"Pyöräkorjaamo ja kauppa satamassa"_s, Unclear, Unclear, Unclear);
    row("a name is no place", u"Nice people and a shop. Reading is our thing."_s, Yes, No, No);
}

void TestBioReading::whatIsMissingIsSaidOnlyWhereItIsKnown()
{
    QFETCH(QString, bio);
    QFETCH(BioSays, what);
    QFETCH(BioSays, where);
    QFETCH(BioSays, who);
    const BioReading reading = readBio(bio);
    QCOMPARE(int(reading[BioPart::What].says), int(what));
    QCOMPARE(int(reading[BioPart::Where].says), int(where));
    QCOMPARE(int(reading[BioPart::Who].says), int(who));
}

void TestBioReading::thePlaceBesideTheBioCounts()
{
    const BioFinding beside = readBio(u"Bike shop"_s, u"Port Merrow"_s)[BioPart::Where];
    QCOMPARE(int(beside.says), int(BioSays::Yes));
    QCOMPARE(beside.length, 0);
    const QString bio = u"Bike shop on the quay, PORT MERROW"_s;
    QCOMPARE(wordsOf(bio, readBio(bio, u"Port Merrow"_s)[BioPart::Where]), u"PORT MERROW"_s);
}

void TestBioReading::groupsOfTheUserAreFoundInTheBio()
{
    const QString bio = u"Wheels, chains and tea. Audax oddballs welcome."_s;
    QCOMPARE(int(readBio(bio)[BioPart::Who].says), int(BioSays::No));
    QCOMPARE(
        wordsOf(bio, readBio(bio, {}, {u"audax oddballs"_s})[BioPart::Who]), u"Audax oddballs"_s);
}

void TestBioReading::anEmptyBioTellsNothing()
{
    const BioReading reading = readBio(u" \n"_s);
    for (const BioPart part : bioParts) {
        QCOMPARE(int(reading[part].says), int(BioSays::No));
    }
    QCOMPARE(int(readBio({}, u"Port Merrow"_s)[BioPart::Where].says), int(BioSays::Yes));
}

QTEST_GUILESS_MAIN(TestBioReading)
#include "tst_bio_reading.moc"

#include "model/base/wording.h"
#include "model/people/place_guess.h"
#include "model/people/sensitive_note.h"
#include "tests/support/test_case.h"

#include <QTimeZone>

using namespace comity;
using namespace Qt::StringLiterals;

class TestGuesses : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void sensitiveNotesAreNoticed_data();
    void sensitiveNotesAreNoticed();
    void ordinaryNotesAreNot_data();
    void ordinaryNotesAreNot();
    void whatIsNoticedIsNamed();
    void placesAreGuessed_data();
    void placesAreGuessed();
};

void TestGuesses::sensitiveNotesAreNoticed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("category");
    const auto row = [](const char *text, const char *category) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(category);
    };
    row("Back from chemotherapy, ask gently", "health");
    row("Is pregnant, due in May", "health");
    row("Ist schwanger", "health");
    row("Leidet an Depressionen", "health");
    row("Elle est enceinte", "health");
    row("Está embarazada", "health");
    row("Devout Christian, no meetings on Sunday", "religion");
    row("Er ist jüdisch", "religion");
    row("Il est musulman", "religion");
    row("Es católica", "religion");
    row("Voted Leave and says so", "politics");
    row("Ist Parteimitglied", "politics");
    row("militante socialiste", "politics");
    row("Votante de izquierdas", "politics");
    row("Shop steward at the depot", "union");
    row("Aktiv in der Gewerkschaft", "union");
    row("Délégué syndical", "union");
    row("Es sindicalista", "union");
    row("He is gay", "sex-life");
    row("Sie ist lesbisch", "sex-life");
    row("Asked about her ethnicity", "ethnicity");
    row("Hat Migrationshintergrund", "ethnicity");
    row("d'origine maghrébine", "ethnicity");
    row("de origen árabe", "ethnicity");
}

void TestGuesses::sensitiveNotesAreNoticed()
{
    QFETCH(QString, text);
    QFETCH(QString, category);
    const auto phrases = sensitivePhrases(text);
    QVERIFY2(!phrases.empty(), qPrintable(text));
    QCOMPARE(phrases.front().category, category);
    QCOMPARE(text.mid(phrases.front().start, phrases.front().text.size()), phrases.front().text);
}

void TestGuesses::ordinaryNotesAreNot_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"Bought the union jack cushion", "Political science lecturer",
             "A conservative estimate: twelve riders", "Christian Weber rides a Brompton",
             "Jude asked for the route", "Works for a credit union", "Lives near Church Street",
             "Plays left wing for the second team", "Black bike, white helmet",
             "Talked about the Great Depression", "Runs the cancer research bake sale",
             "Rides with the student union members", "Studied Latin and Greek",
             "Wears a Gypsy jazz shirt", "Loves Asian food", "Stroke of luck with the tickets",
             "Diet coke, please", "Rollstuhlrampe fehlt am Laden", "Arbeitet bei der Konsumunion",
             "Syndicat d'initiative de Dijon", "Vive à Roma", "Race organiser in Lyon",
             "Gay Talese fan", "European Union member states map", "Rugby union member since 2010",
             "Sick of puns", "Ill-advised joke about hubs", "Liberal with the sealant",
             "Party on Friday, vote on the new jersey", "Krebs GmbH, supplier",
             "Enceintes Bluetooth au guidon", "Tory Burch bag in the basket"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void TestGuesses::ordinaryNotesAreNot()
{
    QFETCH(QString, text);
    const auto phrases = sensitivePhrases(text);
    QVERIFY2(phrases.empty(),
        qPrintable(phrases.empty() ? QString() : phrases[0].category + u": "_s + phrases[0].text));
}

void TestGuesses::whatIsNoticedIsNamed()
{
    const QString text = u"Catholic, gay and pregnant; catholic twice"_s;
    const auto phrases = sensitivePhrases(text);
    QCOMPARE(phrases.size(), std::size_t {3}); // each category once, in the order of the text
    QCOMPARE(phrases[0], (SensitivePhrase {u"religion"_s, u"Catholic"_s, 0}));
    QCOMPARE(phrases[1].text, u"gay"_s);
    QCOMPARE(phrases[2].category, u"health"_s);
    const Wording wording = Wording::forLanguage(u"en"_s);
    for (const QString &category : sensitiveCategories()) {
        QVERIFY2(wording.has(u"sensitive", category), qPrintable(category));
    }
    QCOMPARE(sensitiveCategories().size(), 6);
    QVERIFY(sensitivePhrases({}).empty());
}

void TestGuesses::placesAreGuessed_data()
{
    QTest::addColumn<QString>("location");
    QTest::addColumn<QString>("country"); // empty: no guess
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("confidence");
    const auto row = [](const char *location, const char *country, const char *zone,
                         const char *confidence) {
        QTest::newRow(location) << QString::fromUtf8(location) << QString::fromLatin1(country)
                                << QString::fromLatin1(zone) << QString::fromLatin1(confidence);
    };
    row("Berlin, Germany", "DE", "Europe/Berlin", "high");
    row("Berlin", "DE", "Europe/Berlin", "medium");
    row("München", "DE", "Europe/Berlin", "medium");
    row("Deutschland", "DE", "Europe/Berlin", "high");
    row("Paris", "FR", "Europe/Paris", "low"); // another one lies in Texas
    row("Paris, France", "FR", "Europe/Paris", "high");
    row("Paris, TX", "US", "America/Chicago", "high");
    row("London, Ontario", "CA", "America/Toronto", "high");
    row("London UK", "GB", "Europe/London", "high");
    row("San Francisco, CA", "US", "America/Los_Angeles", "high");
    row("Austin, Texas, USA", "US", "America/Chicago", "high");
    row("Brooklyn, NY", "US", "America/New_York", "high");
    row("United States", "US", "", "high");
    row("Atlanta, Georgia", "US", "America/New_York", "medium");
    row("São Paulo", "BR", "America/Sao_Paulo", "medium");
    row("Based in Lisbon", "PT", "Europe/Lisbon", "medium");
    row("Greater Manchester area", "GB", "Europe/London", "low");
    row("Las Palmas, Spain", "ES", "Atlantic/Canary", "high");
    row("Sydney and Melbourne, Australia", "AU", "", "high");
    row("Tokyo \xF0\x9F\x97\xBC", "JP", "Asia/Tokyo", "medium");
    row("Berlin / London", "", "", "");
    row("Georgia", "", "", "");
    row("Mars", "", "", "");
    row("", "", "", "");
    row("Everywhere", "", "", "");
    row("somewhere nice", "", "", "");
    row("nice", "FR", "Europe/Paris", "medium");
    row("with us on the road", "", "", "");
    row("in my own head, mostly, and sometimes in nice company", "", "", "");
}

void TestGuesses::placesAreGuessed()
{
    QFETCH(QString, location);
    QFETCH(QString, country);
    QFETCH(QString, zone);
    QFETCH(QString, confidence);
    const auto guess = guessPlace(location);
    QCOMPARE(guess.has_value(), !country.isEmpty());
    if (guess) {
        QCOMPARE(guess->country, country);
        QCOMPARE(guess->timeZone, zone);
        QCOMPARE(toText(guess->confidence), confidence);
        QVERIFY(zone.isEmpty() || QTimeZone::isTimeZoneIdAvailable(zone.toLatin1()));
    }
}

COMITY_TEST_GUILESS(TestGuesses)
#include "tst_guesses.moc"

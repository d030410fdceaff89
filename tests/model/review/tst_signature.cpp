#include "model/review/context_json.h"
#include "model/review/review_engine.h"
#include "model/review/rule_set.h"
#include "model/review/text_facts/signature.h"
#include "tests/support/test_case.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace comity::review;

class TestSignature : public comity::tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theBlockAtTheEndIsFound_data();
    void theBlockAtTheEndIsFound();
    void otherEndsAreNoSignature_data();
    void otherEndsAreNoSignature();
    void aPostscriptIsNoPartOfIt();
    void theNameOfTheWriterDecides();
    void ourOwnNumberBelowIsNobodyElses();
    void aNumberBelowThanksIsWhoIsThanked();
    void aSignatureWithALongPostscriptIsFound();
    void aLinkBelowIsNotTheMessage();
    void aLongSignatureMakesNoTextTheSame();
    void aNameBelowIsNotWhoIsCriticised();
    void aNameInCapitalsShoutsAtNobody();
};

namespace {

const RuleSet &rules()
{
    static const auto packs = RuleSet::builtIn();
    return *packs;
}

QString signatureIn(const QString &text, const QString &writer = {})
{
    const Span span = signatureOf(text, rules().lexicons().signatureWords(), writer);
    return text.mid(span.start, span.length());
}

DraftContext contextOf(const QByteArray &json)
{
    const auto context = draftFromJson(json);
    return context ? *context : DraftContext();
}

bool speaks(const DraftContext &context, const QString &rule)
{
    const Review answer = review(context, rules());
    return std::ranges::find(answer.findings, rule, &Finding::rule) != answer.findings.end();
}

} // namespace

void TestSignature::theBlockAtTheEndIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("signature");

    QTest::newRow("en") << u"The glaze is dry.\n\nKind regards,\nOdile Marsh\nKiln House\n"_s
                        << u"Kind regards,\nOdile Marsh\nKiln House"_s;
    QTest::newRow("de") << u"Die Glasur ist trocken.\nViele Grüße aus Kiel\nAnne Boysen"_s
                        << u"Viele Grüße aus Kiel\nAnne Boysen"_s;
    QTest::newRow("de without umlauts")
        << u"Die Glasur ist trocken.\nLiebe Gruesse\nAnne"_s << u"Liebe Gruesse\nAnne"_s;
    QTest::newRow("fr") << u"L'émail est sec.\n\nBien à vous,\nMaud Perrin"_s
                        << u"Bien à vous,\nMaud Perrin"_s;
    QTest::newRow("es") << u"El esmalte está seco.\nUn saludo,\nel equipo de Taller Sur"_s
                        << u"Un saludo,\nel equipo de Taller Sur"_s;
    QTest::newRow("it") << u"Lo smalto è asciutto.\nCordiali saluti\nLia Conti"_s
                        << u"Cordiali saluti\nLia Conti"_s;
    QTest::newRow("pt") << u"O vidrado está seco.\nUm abraço,\nInês"_s << u"Um abraço,\nInês"_s;
    QTest::newRow("nl") << u"Het glazuur is droog.\nMet vriendelijke groet,\nSanne de Wit"_s
                        << u"Met vriendelijke groet,\nSanne de Wit"_s;
    QTest::newRow("two hyphens")
        << u"The glaze is dry.\n-- \nodile\nkiln.example\n+44 20 7946 0120"_s
        << u"-- \nodile\nkiln.example\n+44 20 7946 0120"_s;
    QTest::newRow("on one line") << u"The glaze is dry. Best, Odile"_s << u"Best, Odile"_s;
    QTest::newRow("thanks and a name")
        << u"Could you fire mine?\nThanks!\nOdile"_s << u"Thanks!\nOdile"_s;
    QTest::newRow("a name alone") << u"The glaze is dry.\n\nOdile"_s << u"Odile"_s;
    QTest::newRow("initials") << u"The glaze is dry. ^OM"_s << u"^OM"_s;
    QTest::newRow("carriage returns")
        << u"The glaze is dry.\r\n\r\nCheers,\r\nOdile\r\n"_s << u"Cheers,\r\nOdile"_s;
}

void TestSignature::theBlockAtTheEndIsFound()
{
    QFETCH(QString, text);
    QFETCH(QString, signature);

    QCOMPARE(signatureIn(text), signature);
}

void TestSignature::otherEndsAreNoSignature_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing below") << u"The glaze is dry.\nKind regards"_s;
    QTest::newRow("a sentence below") << u"It is dry. Thanks\nSee you at the kiln on Friday."_s;
    QTest::newRow("thanks to the reader") << u"That is a lovely bowl. Thanks Odile"_s;
    QTest::newRow("a wish") << u"We moved. Best of luck with the new kiln"_s;
    QTest::newRow("all of it") << u"Cheers,\nOdile"_s;
    QTest::newRow("a list") << u"Please bring\nClay\nGlaze"_s;
    QTest::newRow("a long ending") << u"Hello.\n-- \na\nb\nc\nd\ne"_s;
    QTest::newRow("a question below") << u"It is dry.\nCheers,\nCould we fire it on Friday?"_s;
    QTest::newRow("blank") << u" \n \n"_s;
}

void TestSignature::otherEndsAreNoSignature()
{
    QFETCH(QString, text);

    QCOMPARE(signatureIn(text), QString());
}

void TestSignature::aPostscriptIsNoPartOfIt()
{
    const QString text = u"The glaze is dry.\nCheers,\nOdile\n\nPS: bring an apron."_s;

    QCOMPARE(signatureIn(text), u"Cheers,\nOdile"_s);
}

void TestSignature::theNameOfTheWriterDecides()
{
    const QString thanked = u"Could you fire mine? Thanks, Odile"_s;

    QCOMPARE(signatureIn(thanked, u"Odile Marsh"_s), u"Thanks, Odile"_s);
    QCOMPARE(signatureIn(thanked, u"Bram Tas"_s), QString());
    QCOMPARE(signatureIn(u"The kiln is hot.\nodile x"_s, u"Odile Marsh"_s), u"odile x"_s);
    QCOMPARE(signatureIn(u"The kiln is hot.\n\nSaturday"_s, u"Odile Marsh"_s), QString());
}

void TestSignature::ourOwnNumberBelowIsNobodyElses()
{
    const QByteArray signedPost = R"({"channel": "facebook-post", "recipients": [], "text": )"
                                  R"("The yard is closed tomorrow.\n\nKind regards,\nOdile Marsh\n)"
                                  R"(+44 20 7946 0120"})";
    const QByteArray told = R"({"channel": "facebook-post", "recipients": [], "text": )"
                            R"("The yard is closed tomorrow, ring Odile on +44 20 7946 0120."})";

    QVERIFY(!speaks(contextOf(signedPost), u"contact-details-in-public"_s));
    QVERIFY(speaks(contextOf(told), u"contact-details-in-public"_s));
}

void TestSignature::aNumberBelowThanksIsWhoIsThanked()
{
    const QString json = u"{\"channel\": \"facebook-post\", \"recipients\": [], %1\"text\": "
                         "\"He fixed my roof.\\n%2\\n+31 6 12345678\"}"_s;
    const auto tells = [&](const QString &sender, const QString &closing) {
        return speaks(
            contextOf(json.arg(sender, closing).toUtf8()), u"contact-details-in-public"_s);
    };
    const QString ana = u"\"sender\": {\"name\": \"Ana Field\"}, "_s;

    QVERIFY(tells(ana, u"Thanks Piet"_s));
    QVERIFY(tells({}, u"Thanks Piet"_s));
    QVERIFY(tells(ana, u"Kind regards,\\nPiet Vos"_s));
    QVERIFY(!tells(ana, u"Thanks, Ana"_s));
    QVERIFY(!tells(ana, u"Kind regards,\\nAna Field"_s));
    QVERIFY(!tells({}, u"Thanks!\\nPiet"_s));
    QCOMPARE(signatureIn(u"The kiln is hot.\nKind regards,\nOdile Marsh"_s, u"Kiln House"_s),
        u"Kind regards,\nOdile Marsh"_s);
}

void TestSignature::aSignatureWithALongPostscriptIsFound()
{
    const QString signature = u"Cheers,\nOdile Marsh\nKiln House\nWhitby\nYorkshire"_s;
    const QString postscript = u"\nPS: bring an apron.\nIt splashes a lot.\nReally, it does."_s;

    QCOMPARE(signatureIn(u"The glaze is dry.\n"_s + signature + postscript), signature);
    QCOMPARE(signatureIn(signature + postscript), QString());
}

void TestSignature::aLinkBelowIsNotTheMessage()
{
    const QByteArray thanks = R"({"channel": "x-dm", "text": )"
                              R"("Got it, lovely!\n-- \nOdile\nhttps://kiln.example/about"})";
    const QByteArray bare = R"({"channel": "x-dm", "text": )"
                            R"("https://kiln.example/about\n\nCheers,\nOdile Marsh, Kiln House"})";

    QVERIFY(!speaks(contextOf(thanks), u"link-only"_s));
    QVERIFY(speaks(contextOf(bare), u"link-only"_s));
}

void TestSignature::aLongSignatureMakesNoTextTheSame()
{
    const QString below
        = u"\\n\\nKind regards,\\nOdile Marsh\\nProgramme lead, Kiln House Pottery\\n"
          "12 Old Foundry Lane, Whitby, North Yorkshire\\n"
          "Open on Tuesdays and on Thursdays from ten until five"_s;
    const QString json
        = u"{\"channel\": \"x-dm\", \"send_at\": \"2026-03-04T10:10:00Z\","
          " \"sender\": {\"name\": \"Odile Marsh\"}, \"recipients\": [{\"name\": \"Bram Tas\"}],"
          " \"history\": {\"sent\": [{\"to\": \"Bram Tas\", \"at\": \"2026-02-20\","
          " \"text\": \"%2 %1\"}]}, \"text\": \"%3 %1\"}"_s;
    const QString asked = u"Did the shelf that I left arrive in one piece?"_s;
    const QString other = u"Your blue glaze came out rather well, I think."_s;

    QVERIFY(
        !speaks(contextOf(json.arg(below, other, asked).toUtf8()), u"duplicate-to-same-person"_s));
    QVERIFY(
        speaks(contextOf(json.arg(below, asked, asked).toUtf8()), u"duplicate-to-same-person"_s));
}

void TestSignature::aNameBelowIsNotWhoIsCriticised()
{
    const QByteArray signedPost
        = R"({"channel": "x-post", "recipients": [], "sender": {"name": "Odile Marsh"}, "text": )"
          R"("The new ferry timetable is useless.\n\nOdile Marsh"})";
    const QByteArray named = R"({"channel": "x-post", "recipients": [], "text": )"
                             R"("We asked Odile Marsh twice. She is useless."})";

    QVERIFY(!speaks(contextOf(signedPost), u"naming-in-public-criticism"_s));
    QVERIFY(speaks(contextOf(named), u"naming-in-public-criticism"_s));
}

void TestSignature::aNameInCapitalsShoutsAtNobody()
{
    const QByteArray signedNote
        = R"({"channel": "email", "text": )"
          R"("Could you send the form?\n\nBest,\nODILE MARSH\nKILN HOUSE"})";
    const QByteArray shouted
        = R"({"channel": "email", "text": "Could you SEND BACK THE FORM NOW please?"})";

    QVERIFY(!speaks(contextOf(signedNote), u"all-caps-pressure"_s));
    QVERIFY(speaks(contextOf(shouted), u"all-caps-pressure"_s));
}

COMITY_TEST_GUILESS(TestSignature)
#include "tst_signature.moc"

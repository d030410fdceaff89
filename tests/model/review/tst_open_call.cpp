#include "model/review/intents/open_call.h"
#include "model/review/rule_set.h"
#include "tests/support/test_case.h"

using namespace Qt::StringLiterals;
using namespace comity::review;

namespace {

const Lexicons &lexicons()
{
    static const RuleSet rules = [] {
        auto read = RuleSet::fromFolder(QStringLiteral(COMITY_SOURCE_DIR "/resources/rules"));
        if (!read) {
            qFatal("%s", qPrintable(read.error().detail));
        }
        return std::move(*read);
    }();
    return rules.lexicons();
}

DraftContext answering(const QString &text)
{
    DraftContext context;
    context.sender.name = u"Tova Brandt"_s;
    context.sender.handle = u"@tovab"_s;
    Thread thread;
    thread.inReplyTo = text;
    context.thread = thread;
    return context;
}

} // namespace

class TestOpenCall : public comity::tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aCallToEverybodyIsOne_data();
    void aCallToEverybodyIsOne();
    void talkIsNone_data();
    void talkIsNone();
    void whatWeSaidOurselvesIsNoCall();
    void withoutATextNothingIsKnown();
    void theThreadIsOursWhenItSpeaksToUs();
};

void TestOpenCall::aCallToEverybodyIsOne_data()
{
    QTest::addColumn<QString>("text");
    const QStringList calls {u"Does anyone know a thatcher near Thame?"_s,
        u"Looking for a decent upholsterer, any recommendations?"_s,
        u"Who repairs accordions these days?"_s, u"where can I get a tuba dented back out"_s,
        u"We need somebody who can print on slate."_s,
        u"Anyone here tried a bamboo frame? Which one would you recommend?"_s,
        u"Monday again: drop your shops and links below!"_s,
        u"Kennt jemand eine gute Korbflechterin in Ulm?"_s,
        u"Wer schleift noch Sensen? Ich finde niemanden mehr."_s,
        u"Ich suche einen Drechsler für drei Treppenstäbe."_s,
        u"Quelqu'un connaît un relieur à Nantes ?"_s,
        u"Je cherche un maçon qui sait encore monter un mur en pierre sèche."_s,
        u"¿Alguien conoce a un afilador que venga al barrio?"_s,
        u"Busco una modista en Teruel, ¿alguna?"_s, u"Alguém conhece um sapateiro em Évora?"_s,
        u"Ciao a tutti, qualcuno di voi conosce un liutaio che lavora bene a Parma?"_s,
        u"Kent iemand een goede stoelenmatter in Leiden?"_s};
    for (const QString &call : calls) {
        QTest::newRow(qPrintable(call.left(30))) << call;
    }
}

void TestOpenCall::aCallToEverybodyIsOne()
{
    QFETCH(QString, text);

    QCOMPARE(isOpenCall(answering(text), u"en"_s, lexicons()), Known3::Yes);
}

void TestOpenCall::talkIsNone_data()
{
    QTest::addColumn<QString>("text");
    const QStringList talk {u"My accountant has vanished again, third one this year."_s,
        u"who does that, honestly"_s, u"Does anyone know why the fountain is off?"_s,
        u"I need a nap and a sandwich."_s, u"She knows everybody in the guild."_s,
        u"Weiß jemand, ob der Bus heute fährt?"_s, u"Der Sturm hat den Zaun umgelegt."_s,
        u"Quelqu'un sait pourquoi la fontaine est coupée ?"_s,
        u"¿Alguien sabe por qué no hay agua?"_s, u"Se nos cayó la persiana otra vez."_s};
    for (const QString &line : talk) {
        QTest::newRow(qPrintable(line.left(30))) << line;
    }
}

void TestOpenCall::talkIsNone()
{
    QFETCH(QString, text);

    QCOMPARE(isOpenCall(answering(text), u"en"_s, lexicons()), Known3::No);
}

void TestOpenCall::whatWeSaidOurselvesIsNoCall()
{
    DraftContext context = answering({});
    Thread thread;
    thread.lastMessages = {{.who = u"@TovaB"_s, .text = u"Does anyone know a good cooper?"_s},
        {.who = u"@lief"_s, .text = u"No idea, sorry."_s}};
    context.thread = thread;

    QCOMPARE(isOpenCall(context, u"en"_s, lexicons()), Known3::No);

    thread.lastMessages.front().who = u"@otto"_s;
    context.thread = thread;
    QCOMPARE(isOpenCall(context, u"en"_s, lexicons()), Known3::Yes);
}

void TestOpenCall::withoutATextNothingIsKnown()
{
    DraftContext context;
    QCOMPARE(isOpenCall(context, u"en"_s, lexicons()), Known3::Unknown);
    context.thread = Thread {};
    QCOMPARE(isOpenCall(context, u"en"_s, lexicons()), Known3::Unknown);
}

void TestOpenCall::theThreadIsOursWhenItSpeaksToUs()
{
    DraftContext context = answering(u"the lock is stuck"_s);
    QCOMPARE(isThreadOurs(context), Known3::Unknown);

    Thread thread = *context.thread;
    thread.addressedToUs = false;
    context.thread = thread;
    QCOMPARE(isThreadOurs(context), Known3::No);

    thread.inReplyTo = u"ask @tovabrandt, she knows locks"_s;
    context.thread = thread;
    QCOMPARE(isThreadOurs(context), Known3::No);

    thread.inReplyTo = u"ask @tovab, she knows locks"_s;
    context.thread = thread;
    QCOMPARE(isThreadOurs(context), Known3::Yes);

    thread.inReplyTo = u"the lock is stuck"_s;
    thread.lastMessages = {{.who = u"Tova Brandt"_s, .text = u"Try graphite."_s}};
    context.thread = thread;
    QCOMPARE(isThreadOurs(context), Known3::Yes);
}

COMITY_TEST_GUILESS(TestOpenCall)
#include "tst_open_call.moc"

#include "model/review/intents/intents.h"
#include "model/review/rule_set.h"
#include "tests/model/review/pack_examples.h"
#include "tests/support/test_case.h"

using namespace Qt::StringLiterals;
using namespace comity::review;
using comity::tests::IntentExample;

namespace {

const QString folder = QStringLiteral(COMITY_SOURCE_DIR "/resources/rules");
constexpr double enoughOverlap = 0.5;

const Lexicons &lexicons()
{
    static const RuleSet rules = [] {
        auto read = RuleSet::fromFolder(folder);
        if (!read) {
            qFatal("%s", qPrintable(read.error().detail));
        }
        return std::move(*read);
    }();
    return rules.lexicons();
}

const QStringList &kindNames()
{
    static const QStringList names {u"offer"_s, u"favour-ask"_s, u"meeting-ask"_s,
        u"information-ask"_s, u"invitation"_s, u"question"_s, u"thanks"_s, u"goodwill"_s,
        u"past-apology"_s, u"news"_s, u"give-back"_s, u"reason"_s, u"deadline"_s, u"promise"_s,
        u"regret"_s, u"gap-acknowledgement"_s, u"self-introduction"_s, u"claim-of-contact"_s,
        u"insult"_s, u"pressure"_s};
    return names;
}

std::vector<Intent> intentsOf(const IntentExample &example)
{
    DraftContext context;
    context.text = example.text;
    if (!example.answers.isEmpty()) {
        Thread thread;
        thread.addressedToUs = true;
        thread.inReplyTo = example.answers;
        context.thread = thread;
    }
    const TextFacts text = readText(example.text, example.language, lexicons());
    return findIntents(text, context, lexicons()).all();
}

QString described(const IntentExample &example, const std::vector<Intent> &found)
{
    QStringList parts;
    for (const Intent &intent : found) {
        parts.append(kindNames().value(static_cast<int>(intent.kind)) + u'/' + intent.sort + u" \""
            + example.text.mid(intent.span.start, intent.span.length()) + u'"');
    }
    return example.text + u" → "_s + parts.join(u", "_s);
}

} // namespace

class TestIntents : public comity::tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatADraftWantsIsFound_data();
    void whatADraftWantsIsFound();
    void intentsComeInTheOrderOfTheText();
};

void TestIntents::whatADraftWantsIsFound_data()
{
    QTest::addColumn<IntentExample>("example");
    for (const IntentExample &example : comity::tests::intentExamplesIn(folder + u"/intents"_s)) {
        QTest::newRow(qPrintable(example.name)) << example;
    }
}

void TestIntents::whatADraftWantsIsFound()
{
    QFETCH(IntentExample, example);

    const qsizetype kind = kindNames().indexOf(example.intent);
    QVERIFY2(kind >= 0, qPrintable(example.intent));
    const std::vector<Intent> found = intentsOf(example);
    const auto fits = [&](const Intent &intent) {
        return static_cast<qsizetype>(intent.kind) == kind
            && (example.sort.isEmpty() || intent.sort == example.sort);
    };
    const auto hit = std::find_if(found.begin(), found.end(), fits);
    QVERIFY2(
        (hit != found.end()) == (example.kind == "hit"_L1), qPrintable(described(example, found)));
    if (hit != found.end() && !example.span.isEmpty()) {
        const qsizetype start = example.text.indexOf(example.span);
        QVERIFY(start >= 0);
        QVERIFY2(comity::tests::overlapOf(
                     hit->span.start, hit->span.end, start, start + example.span.size())
                >= enoughOverlap,
            qPrintable(described(example, found)));
    }
}

void TestIntents::intentsComeInTheOrderOfTheText()
{
    for (const IntentExample &example : comity::tests::intentExamplesIn(folder + u"/intents"_s)) {
        const std::vector<Intent> found = intentsOf(example);
        QVERIFY2(std::is_sorted(found.begin(), found.end(),
                     [](const Intent &one, const Intent &other) {
                         return one.span.start < other.span.start;
                     }),
            qPrintable(described(example, found)));
    }
}

COMITY_TEST_GUILESS(TestIntents)
#include "tst_intents.moc"

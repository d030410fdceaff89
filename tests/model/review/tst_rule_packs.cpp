#include "model/review/context_json.h"
#include "model/review/finding_text.h"
#include "model/review/rule_set.h"
#include "tests/model/review/pack_examples.h"
#include "tests/support/test_case.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace comity::review;
using comity::tests::PackExample;
using comity::tests::PackExamples;

namespace {

const QString folder = QStringLiteral(COMITY_SOURCE_DIR "/resources/rules");
const QString sentences = QStringLiteral(COMITY_SOURCE_DIR "/resources/language/en/findings/");
constexpr double enoughOverlap = 0.5;
constexpr std::size_t fewestExamples = 6;

/// From the files as they are, so that a changed pack needs no build.
const RuleSet &rules()
{
    static const RuleSet set = [] {
        auto read = RuleSet::fromFolder(folder);
        if (!read) {
            qFatal("%s", qPrintable(read.error().detail));
        }
        return std::move(*read);
    }();
    return set;
}

const std::vector<PackExamples> &packs()
{
    static const std::vector<PackExamples> read = comity::tests::packExamplesIn(folder);
    return read;
}

const Rule *ruleOf(const QString &id)
{
    for (const RuleSet::Entry &entry : rules().rules()) {
        if (entry.pack.id == id) {
            return entry.rule.get();
        }
    }
    return nullptr;
}

/// What one rule says of a draft, with no other asked.
std::vector<Finding> judged(const QString &rule, const DraftContext &context)
{
    const auto channel = comity::networks::Channel::parse(context.channel);
    if (!channel) {
        qFatal("%s", qPrintable(u"no such channel: "_s + context.channel));
    }
    const TextFacts text
        = readText(context.text, context.language, rules().lexicons(), {}, context.sender.name);
    const Intents intents = findIntents(text, context, rules().lexicons());
    AudienceFacts audience;
    readAudience(context, audience);
    const PersonMatch people(context.recipients);
    std::vector<Finding> findings;
    ruleOf(rule)->judge(
        {context, *channel, text, intents, audience, people, rules().lexicons()}, findings);
    std::erase_if(findings, [&rule](const Finding &finding) { return finding.rule != rule; });
    return findings;
}

/// The findings in words, for the log.
QString described(const PackExample &example, const std::vector<Finding> &findings)
{
    QStringList parts;
    for (const Finding &finding : findings) {
        const Span span = finding.span.value_or(Span {});
        parts.append(toText(finding.severity) + u" \""_s
            + example.text.mid(span.start, span.length()) + u'"');
    }
    return example.text + u" → "_s + (parts.isEmpty() ? u"nothing"_s : parts.join(u", "));
}

bool hasSpan(const PackExample &example, const Finding &finding)
{
    if (!example.saysSpan) {
        return true;
    }
    if (example.span.isEmpty()) {
        return !finding.span;
    }
    const qsizetype start = example.text.indexOf(example.span);
    return start >= 0 && finding.span
        && comity::tests::overlapOf(
               finding.span->start, finding.span->end, start, start + example.span.size())
        >= enoughOverlap;
}

} // namespace

class TestRulePacks : public comity::tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyPackHasExamplesAndSentences_data();
    void everyPackHasExamplesAndSentences();
    void aRuleSpeaks_data();
    void aRuleSpeaks();
    void aRuleIsSilent_data();
    void aRuleIsSilent();
    void everyFindingHasWords_data();
    void everyFindingHasWords();
    void cleanupTestCase();

private:
    void addRows(std::vector<PackExample> PackExamples::*list);
    QMap<QString, QPair<int, int>> m_held; ///< flagged and left as they should be
};

void TestRulePacks::everyPackHasExamplesAndSentences_data()
{
    QTest::addColumn<QString>("rule");
    for (const PackExamples &pack : packs()) {
        QTest::newRow(qPrintable(pack.rule)) << pack.rule;
    }
}

void TestRulePacks::everyPackHasExamplesAndSentences()
{
    if (packs().empty()) {
        QSKIP("no rule has landed yet");
    }
    QFETCH(QString, rule);
    const auto pack = std::find_if(packs().begin(), packs().end(),
        [&rule](const PackExamples &one) { return one.rule == rule; });
    QVERIFY2(ruleOf(rule) != nullptr, "no rule of this name");
    QVERIFY2(pack->flag.size() >= fewestExamples, "too few drafts to flag");
    QVERIFY2(pack->leave.size() >= fewestExamples, "too few drafts to leave");
    QVERIFY2(QFile::exists(sentences + rule + u".yml"_s), "no sentences");
}

void TestRulePacks::addRows(std::vector<PackExample> PackExamples::*list)
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<PackExample>("example");
    for (const PackExamples &pack : packs()) {
        for (const PackExample &example : pack.*list) {
            QTest::newRow(qPrintable(example.name)) << pack.rule << example;
        }
    }
}

void TestRulePacks::aRuleSpeaks_data()
{
    addRows(&PackExamples::flag);
}

void TestRulePacks::aRuleSpeaks()
{
    if (packs().empty()) {
        QSKIP("no rule has landed yet");
    }
    QFETCH(QString, rule);
    QFETCH(PackExample, example);

    const auto context = draftFromJson(example.json);
    QVERIFY2(context, context ? "" : qPrintable(context.error().detail));
    const std::vector<Finding> findings = judged(rule, *context);
    QVERIFY2(!findings.empty(), qPrintable(described(example, findings)));
    const auto fits = [&example](const Finding &finding) {
        return (example.severity.isEmpty() || toText(finding.severity) == example.severity)
            && hasSpan(example, finding);
    };
    QVERIFY2(std::any_of(findings.begin(), findings.end(), fits),
        qPrintable(described(example, findings)));
    m_held[rule].first += 1;
}

void TestRulePacks::aRuleIsSilent_data()
{
    addRows(&PackExamples::leave);
}

void TestRulePacks::aRuleIsSilent()
{
    if (packs().empty()) {
        QSKIP("no rule has landed yet");
    }
    QFETCH(QString, rule);
    QFETCH(PackExample, example);

    const auto context = draftFromJson(example.json);
    QVERIFY2(context, context ? "" : qPrintable(context.error().detail));
    const std::vector<Finding> findings = judged(rule, *context);
    QVERIFY2(findings.empty(), qPrintable(described(example, findings)));
    m_held[rule].second += 1;
}

void TestRulePacks::everyFindingHasWords_data()
{
    addRows(&PackExamples::flag);
}

void TestRulePacks::everyFindingHasWords()
{
    if (packs().empty()) {
        QSKIP("no rule has landed yet");
    }
    QFETCH(QString, rule);
    QFETCH(PackExample, example);

    const auto context = draftFromJson(example.json);
    QVERIFY(context);
    const auto wording = comity::Wording::forLanguage(u"en"_s);
    static const QRegularExpression unfilled(u"%L?\\d|[{}]"_s);
    for (const Finding &finding : judged(rule, *context)) {
        const FindingText text = findingText(finding, *context, wording);
        for (const QString &sentence : QStringList {text.title, text.message, text.why}) {
            // Words of the draft may hold braces, which a template left there.
            QString own = sentence;
            for (const QString &argument : finding.arguments) {
                own.remove(argument);
            }
            QVERIFY2(
                !own.isEmpty() && !own.contains(unfilled), qPrintable(rule + u": "_s + sentence));
        }
        for (const Fix &fix : finding.fixes) {
            const bool isOfWords = fix.kind == FixKind::Replace || fix.kind == FixKind::Remove;
            QVERIFY(!isOfWords || (fix.span.length() > 0 && fix.span.end <= example.text.size()));
        }
    }
}

void TestRulePacks::cleanupTestCase()
{
    for (const PackExamples &pack : packs()) {
        const auto [flagged, left] = m_held.value(pack.rule);
        qInfo("%-30s flagged %3d of %3d, left alone %3d of %3d", qPrintable(pack.rule), flagged,
            static_cast<int>(pack.flag.size()), left, static_cast<int>(pack.leave.size()));
    }
}

COMITY_TEST_GUILESS(TestRulePacks)
#include "tst_rule_packs.moc"

#include "model/review/finding_text.h"
#include "model/review/house_rules/house_rules.h"
#include "model/review/review_engine.h"
#include "tests/support/test_case.h"

#include <algorithm>

using namespace comity;
using namespace comity::review;
using namespace Qt::StringLiterals;

namespace {

QString dataFolder(const QString &name)
{
    return QStringLiteral(COMITY_SOURCE_DIR "/tests/data/") + name;
}

DraftContext draftOf(const QString &text)
{
    DraftContext draft;
    draft.id = u"h1"_s;
    draft.channel = u"email"_s;
    draft.language = u"en"_s;
    draft.text = text;
    return draft;
}

RuleSet ruleSetOf(HouseRules &house)
{
    RuleSet rules(std::make_unique<Lexicons>(), {});
    rules.add(std::move(house.rules));
    return rules;
}

const RuleSet &fernhill()
{
    static HouseRules house = readHouseRules(dataFolder(u"house_rules"_s));
    static const RuleSet rules = ruleSetOf(house);
    return rules;
}

std::vector<Finding> findingsOf(const QString &text, const QString &rule)
{
    std::vector<Finding> findings = review::review(draftOf(text), fernhill()).findings;
    std::erase_if(findings, [&](const Finding &one) { return one.rule != rule; });
    return findings;
}

QString wordsOf(const QString &text, const std::optional<Span> &span)
{
    return span ? text.mid(span->start, span->length()) : u"-"_s;
}

QString afterFix(const QString &text, const Fix &fix)
{
    QString out = text;
    return out.replace(fix.span.start, fix.span.length(), fix.text);
}

} // namespace

class TestHouseRules : public comity::tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeStyleIsRead();
    void aRuleFindsWhatItSays_data();
    void aRuleFindsWhatItSays();
    void aRuleLeavesTheRest_data();
    void aRuleLeavesTheRest();
    void aFixSaysWhatToWrite_data();
    void aFixSaysWhatToWrite();
    void theLevelDecidesTheSeverity();
    void theMessageIsThatOfTheTeam();
    void aSpellingThatIsSwappedIsShownWhereverItStands();
    void theFindingsOfOneDraftAreAlwaysTheSame();
};

void TestHouseRules::theWholeStyleIsRead()
{
    const HouseRules house = readHouseRules(dataFolder(u"house_rules"_s));
    QCOMPARE(house.problems.size(), std::size_t {0});
    QCOMPARE(house.rules.size(), std::size_t {13});
    QCOMPARE(house.rules.front().pack.id, u"Fernhill.Dates"_s);

    const HouseRules styleAlone = readHouseRules(dataFolder(u"house_rules/Fernhill/"_s));
    QCOMPARE(styleAlone.rules.size(), std::size_t {13});
    QCOMPARE(styleAlone.rules.front().pack.id, u"Fernhill.Dates"_s);
}

void TestHouseRules::aRuleFindsWhatItSays_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");

    QTest::newRow("existence") << u"Hedges"_s << u"It is Kind of heavy."_s << u"Kind of"_s;
    QTest::newRow("two of them") << u"Hedges"_s << u"More or less kind of."_s
                                 << u"More or less+kind of"_s;
    QTest::newRow("signs") << u"Shouting"_s << u"The kiln!!! It is hot."_s << u"!!!"_s;
    QTest::newRow("raw, joined") << u"Dates"_s << u"Open on 4/5/2026 again."_s << u"4/5/2026"_s;
    QTest::newRow("substitution") << u"Terms"_s << u"Any Customer may come."_s << u"Customer"_s;
    QTest::newRow("a longer swap") << u"Terms"_s << u"At kiln fern hill."_s << u"kiln fern hill"_s;
    QTest::newRow("too many signs") << u"Exclamations"_s << u"Oh! Ah! Hot! Hotter!"_s << u"!"_s;
    QTest::newRow("too long a sentence")
        << u"LongSentence"_s
        << u"Yes. We fire the big kiln on every first Monday of the month at nine."_s
        << u"We fire the big kiln on every first Monday of the month at nine"_s;
    QTest::newRow("too few") << u"Greeting"_s << u"The kiln is on."_s << u"-"_s;
    QTest::newRow("repetition") << u"Twice"_s << u"Come to The the yard."_s << u"The the"_s;
    QTest::newRow("consistency") << u"Glaze"_s << u"A colour here, two Colors there."_s
                                 << u"Colors"_s;
    QTest::newRow("the other way round")
        << u"Glaze"_s << u"Glazeware, not glaze-ware."_s << u"glaze-ware"_s;
    QTest::newRow("conditional") << u"ShortForms"_s << u"The NCCA opens a hall."_s << u"NCCA"_s;
    QTest::newRow("capitalization")
        << u"Headings"_s << u"It is on. We Fire Our Biggest Kiln On Monday."_s
        << u"We Fire Our Biggest Kiln On Monday."_s;
    QTest::newRow("an address, raw")
        << u"Tracking"_s << u"See https://fernhill.example/a?utm_source=x now."_s
        << u"?utm_source=x"_s;
    QTest::newRow("after an emoji") << u"Hedges"_s << u"🏺🏺 kind of heavy."_s << u"kind of"_s;
}

void TestHouseRules::aRuleFindsWhatItSays()
{
    QFETCH(const QString, rule);
    QFETCH(const QString, text);
    QFETCH(const QString, words);
    QStringList found;
    for (const Finding &finding : findingsOf(text, u"Fernhill."_s + rule)) {
        found += wordsOf(text, finding.span);
    }
    QCOMPARE(found.join(u'+'), words);
}

void TestHouseRules::aRuleLeavesTheRest_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("text");

    QTest::newRow("an exception around it") << u"Hedges"_s << u"It is a kind of glaze."_s;
    QTest::newRow("part of a word") << u"Hedges"_s << u"Mankind often fires clay."_s;
    QTest::newRow("in code") << u"Hedges"_s << u"Type `kind of` there."_s;
    QTest::newRow("in a quotation") << u"Hedges"_s << u"She wrote “it is kind of heavy” to us."_s;
    QTest::newRow("in a quoted line") << u"Hedges"_s << u"> it is kind of heavy\nNo."_s;
    QTest::newRow("in an address") << u"Twice"_s << u"At fernhill.example/the/the it is."_s;
    QTest::newRow("written right") << u"Terms"_s << u"Come to Kiln Fernhill, guest."_s;
    QTest::newRow("as many as allowed") << u"Exclamations"_s << u"Oh! Ah!"_s;
    QTest::newRow("short sentences")
        << u"LongSentence"_s << u"We fire the kiln on Monday. Come at nine, or at ten."_s;
    QTest::newRow("a greeting") << u"Greeting"_s << u"Dear Mara, it is on."_s;
    QTest::newRow("across sentences") << u"Twice"_s << u"I know that. That is it."_s;
    QTest::newRow("no letters") << u"Twice"_s << u"At 10 10 people came."_s;
    QTest::newRow("one spelling") << u"Glaze"_s << u"A colour and two colours."_s;
    QTest::newRow("explained") << u"ShortForms"_s
                               << u"The National Clay Arts (NCA) opens. The NCA is new."_s;
    QTest::newRow("a known one") << u"ShortForms"_s << u"As heard on the BBC."_s;
    QTest::newRow("names") << u"Headings"_s << u"We saw Mara Ode in Kiln Fernhill on a Monday."_s;
}

void TestHouseRules::aRuleLeavesTheRest()
{
    QFETCH(const QString, rule);
    QFETCH(const QString, text);
    QCOMPARE(findingsOf(text, u"Fernhill."_s + rule).size(), std::size_t {0});
}

void TestHouseRules::aFixSaysWhatToWrite_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("fixed");

    QTest::newRow("removed, with its blank")
        << u"Hedges"_s << u"It is kind of heavy."_s << QStringList {u"It is heavy."_s};
    QTest::newRow("removed at the end")
        << u"Hedges"_s << u"It is done more or less."_s << QStringList {u"It is done."_s};
    QTest::newRow("edited") << u"Shouting"_s << u"It is hot!!!"_s << QStringList {u"It is hot!"_s};
    QTest::newRow("either of two")
        << u"Terms"_s << u"Customers came."_s << QStringList {u"Guest came."_s, u"Visitor came."_s};
    QTest::newRow("the second of two")
        << u"Twice"_s << u"Come to the the yard."_s << QStringList {u"Come to the yard."_s};
    QTest::newRow("none offered") << u"Dates"_s << u"Open on 4/5."_s << QStringList {};
}

void TestHouseRules::aFixSaysWhatToWrite()
{
    QFETCH(const QString, rule);
    QFETCH(const QString, text);
    QFETCH(const QStringList, fixed);
    const std::vector<Finding> findings = findingsOf(text, u"Fernhill."_s + rule);
    QCOMPARE(findings.size(), std::size_t {1});
    QStringList after;
    for (const Fix &fix : findings.front().fixes) {
        after += afterFix(text, fix);
    }
    QCOMPARE(after, fixed);
}

void TestHouseRules::theLevelDecidesTheSeverity()
{
    const auto severityOf = [](const QString &text, const QString &rule) {
        return findingsOf(text, rule).front().severity;
    };
    QCOMPARE(severityOf(u"It is kind of hot."_s, u"Fernhill.Hedges"_s), Severity::Advise);
    QCOMPARE(severityOf(u"It is hot!!"_s, u"Fernhill.Shouting"_s), Severity::Warn);
    QCOMPARE(severityOf(u"Open on 4/5."_s, u"Fernhill.Dates"_s), Severity::Warn);
    QCOMPARE(severityOf(u"Come to fernhill."_s, u"Fernhill.Spelling"_s), Severity::Block);
    const auto pack = fernhill().pack(u"Fernhill.Spelling"_s);
    QVERIFY(pack != nullptr);
    QCOMPARE(pack->severity, Severity::Block);
}

void TestHouseRules::theMessageIsThatOfTheTeam()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    const QString text = u"Dear Mara, a customer is kind of new."_s;
    const DraftContext draft = draftOf(text);
    const std::vector<Finding> terms = findingsOf(text, u"Fernhill.Terms"_s);
    QCOMPARE(findingText(terms.front(), draft, wording).message,
        u"We say 'guest' / 'visitor', not 'customer'."_s);

    const Finding hedge = findingsOf(text, u"Fernhill.Hedges"_s).front();
    const FindingText said = findingText(hedge, draft, wording);
    QCOMPARE(said.message, u"Say it without 'kind of'."_s);
    QCOMPARE(said.why, u"A workshop that hedges sounds unsure of its pots."_s);
    QCOMPARE(said.facts, QStringList {u"https://fernhill.example/style/hedges"_s});

    const QString odd = u"Dear %s {whom} %1 kind of."_s;
    const FindingText unfilled
        = findingText(findingsOf(odd, u"Fernhill.Hedges"_s).front(), draftOf(odd), wording);
    QCOMPARE(unfilled.message, u"Say it without 'kind of'."_s);
    const Finding many = findingsOf(u"Oh! Ah! Hot! Hotter!"_s, u"Fernhill.Exclamations"_s).front();
    QCOMPARE(many.arguments.front(), u"Two exclamation marks will do; here are 4."_s);
    QCOMPARE(many.alsoSpans, (std::vector {Span {19, 20}}));
}

void TestHouseRules::aSpellingThatIsSwappedIsShownWhereverItStands()
{
    const QString text = u"At fernhill, for Kilnfest.\n\nFernhill again, fernhill."_s;
    QStringList words;
    for (const Finding &finding : findingsOf(text, u"Fernhill.Spelling"_s)) {
        words += wordsOf(text, finding.span) + u'>' + finding.fixes.front().text;
    }
    QCOMPARE(words,
        (QStringList {u"fernhill>Fernhill"_s, u"Kilnfest>KilnFest"_s, u"fernhill>Fernhill"_s}));
}

void TestHouseRules::theFindingsOfOneDraftAreAlwaysTheSame()
{
    const DraftContext draft = draftOf(u"Kind of a the the colour, Color, 4/5, customers!!!"_s);
    HouseRules again = readHouseRules(dataFolder(u"house_rules"_s));
    QCOMPARE(review::review(draft, fernhill()), review::review(draft, ruleSetOf(again)));
}

COMITY_TEST_GUILESS(TestHouseRules)
#include "tst_house_rules.moc"

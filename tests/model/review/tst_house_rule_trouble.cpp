#include "model/review/house_rules/house_rules.h"
#include "model/review/review_engine.h"
#include "tests/support/test_case.h"

#include <QTemporaryDir>
#include <algorithm>
#include <sys/stat.h>

using namespace comity;
using namespace comity::review;
using namespace Qt::StringLiterals;

namespace {

/// A style of its own, made for one test.
class Style
{
public:
    Style() { QVERIFY(QDir(m_folder.path()).mkdir(u"Made"_s)); }
    QString path() const { return m_folder.path(); }
    QString filePath(const QString &name) const { return m_folder.filePath(u"Made/"_s + name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    HouseRules read() const { return readHouseRules(path()); }

private:
    QTemporaryDir m_folder;
};

QStringList toldOf(const std::vector<RuleProblem> &problems)
{
    QStringList told;
    for (const RuleProblem &one : problems) {
        told += QFileInfo(one.file).fileName() + u':' + QString::number(one.line) + u' ' + one.code;
    }
    return told;
}

QStringList idsOf(const HouseRules &house)
{
    QStringList ids;
    for (const RuleSet::Entry &entry : house.rules) {
        ids += entry.pack.id;
    }
    return ids;
}

std::vector<Finding> judged(HouseRules &house, const QString &text)
{
    DraftContext draft;
    draft.channel = u"email"_s;
    draft.language = u"en"_s;
    draft.text = text;
    RuleSet rules(std::make_unique<Lexicons>(), {});
    rules.add(std::move(house.rules));
    return review::review(draft, rules).findings;
}

} // namespace

class TestHouseRuleTrouble : public comity::tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void eachBrokenFileIsNamedAndTheRestRuns();
    void aProblemIsToldInASentence();
    void everyProblemHasASentence();
    void aFolderThatIsNotThereIsNamed();
    void oddFilesAreNamed();
    void aLinkToTheFolderItselfIsFollowedOnce();
    void deepNestingIsNamed();
    void aPatternThatTakesTooLongIsNamed_data();
    void aPatternThatTakesTooLongIsNamed();
    void longTextsAreReadToTheirEnd();
    void halfACharacterHidesNothing();
    void aTextOfMarksAloneIsRead();
};

void TestHouseRuleTrouble::eachBrokenFileIsNamedAndTheRestRuns()
{
    HouseRules house
        = readHouseRules(QStringLiteral(COMITY_SOURCE_DIR "/tests/data/house_rules_broken"));
    QCOMPARE(
        idsOf(house), (QStringList {u"Broken.Good"_s, u"Broken.KeyTwice"_s, u"Broken.Warned"_s}));
    const QStringList told = toldOf(house.problems);
    const QStringList expected {u"BadPattern.yml:5 pattern-broken"_s, u"Cycle.yml:4 not-a-text"_s,
        u"Empty.yml:3 key-missing"_s, u"Good.yaml:0 rule-twice"_s, u"Group.yml:5 group-in-swap"_s,
        u"HeadingScope.yml:3 scope-unsupported"_s, u"KeyTwice.yml:3 key-twice"_s,
        u"Kind.yml:1 kind-unsupported"_s, u"Latin1.yml:0 not-utf8"_s,
        u"Level.yml:3 level-unknown"_s, u"List.yml:1 not-a-map"_s, u"Nested.yml:3 not-a-text"_s,
        u"NoCase.yml:3 match-unknown"_s, u"NoFlag.yml:3 not-yes-or-no"_s,
        u"NoKind.yml:1 key-missing"_s, u"NoLimit.yml:1 no-limit"_s,
        u"NoMessage.yml:1 key-missing"_s, u"NoNumber.yml:3 not-a-number"_s,
        u"NoPairs.yml:3 not-pairs"_s, u"NoSecond.yml:1 key-missing"_s, u"NoYaml.yml:2 not-yaml"_s,
        u"Severity.yml:3 severity-unknown"_s, u"Units.yml:3 pattern-broken"_s,
        u"Warned.yml:4 link-refused"_s, u"Warned.yml:5 key-unsupported"_s,
        u"Warned.yml:6 key-unsupported"_s, u"Warned.yml:7 scope-unsupported"_s,
        u"Warned.yml:9 action-unsupported"_s};
    QCOMPARE(told, expected);
    const auto findings = judged(house,
        u"Nevertheless it is, moreover, nevertheless.\n"
        "`notwithstanding`"_s);
    QStringList said;
    for (const Finding &finding : findings) {
        said += finding.arguments.front();
        QVERIFY(finding.facts.empty());
    }
    QCOMPARE(said,
        (QStringList {
            u"First: moreover."_s, u"Fine: nevertheless."_s, u"Still asked: notwithstanding."_s}));
}

void TestHouseRuleTrouble::aProblemIsToldInASentence()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    const RuleProblem broken {u"/s/Fern\u202E/Terms.yml"_s, 5, u"pattern-broken"_s,
        {u"(open\n%2"_s, u"missing )"_s}, true};
    QCOMPARE(lineOf(broken, wording),
        u"/s/Fern /Terms.yml:5: The pattern `(open %2` cannot be used: missing ). It is left out."_s);
    const RuleProblem mild {u"a.yml"_s, 0, u"key-unsupported"_s, {u"pos"_s}, false};
    QVERIFY(lineOf(mild, wording).startsWith(u"a.yml: "_s));
    QVERIFY(lineOf(mild, wording).endsWith(u"The rule runs."_s));
}

void TestHouseRuleTrouble::everyProblemHasASentence()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    QDir sources(QStringLiteral(COMITY_SOURCE_DIR "/model/review/house_rules"));
    const QRegularExpression literal(uR"re(u"([a-z0-9]+(?:-[a-z0-9]+)+)"_s)re"_s);
    int seen = 0;
    for (const QString &name : sources.entryList({u"*.cpp"_s})) {
        QFile file(sources.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto matches = literal.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const QString found = matches.next().captured(1);
            QVERIFY2(wording.has(u"house_rules", found), qPrintable(found));
            ++seen;
        }
    }
    QVERIFY(seen > 20);
}

void TestHouseRuleTrouble::aFolderThatIsNotThereIsNamed()
{
    const HouseRules house = readHouseRules(u"/nowhere/at/all"_s);
    QCOMPARE(toldOf(house.problems), QStringList {u"all:0 folder-missing"_s});
    const QTemporaryDir empty;
    QCOMPARE(readHouseRules(empty.path()).problems.front().code, u"no-rules"_s);
}

void TestHouseRuleTrouble::oddFilesAreNamed()
{
    const Style style;
    style.write(u"Huge.yml"_s, "extends: existence\n#" + QByteArray(300'000, 'x'));
    style.write(u"Nothing.yml"_s, "");
    style.write(u"Zero.yml"_s, QByteArray("extends: existence\0", 19));
    style.write(u"a;b.yml"_s, "extends: existence\n");
    style.write(u"Readme.txt"_s, "no rule");
    QVERIFY(QFile::link(style.filePath(u"Loop.yml"_s), style.filePath(u"Loop.yml"_s)));
    QCOMPARE(mkfifo(qPrintable(style.filePath(u"Pipe.yml"_s)), 0600), 0);
    QVERIFY(QDir(style.path()).mkpath(u"Made/Folder.yml"_s));
    const HouseRules house = style.read();
    QCOMPARE(idsOf(house), QStringList());
    QCOMPARE(toldOf(house.problems),
        (QStringList {u"Huge.yml:0 too-large"_s, u"Loop.yml:0 unreadable"_s,
            u"Nothing.yml:1 not-a-map"_s, u"Pipe.yml:0 unreadable"_s, u"Zero.yml:0 not-utf8"_s,
            u"a;b.yml:0 name-refused"_s}));
}

void TestHouseRuleTrouble::aLinkToTheFolderItselfIsFollowedOnce()
{
    const Style style;
    style.write(u"Word.yml"_s, "extends: existence\nmessage: 'x'\ntokens: [clay]\n");
    QVERIFY(QFile::link(style.path(), style.filePath(u"up"_s)));
    QVERIFY(QFile::link(style.path(), style.path() + u"/self"_s));
    const HouseRules house = style.read();
    QCOMPARE(idsOf(house), QStringList {u"Made.Word"_s});
    QCOMPARE(toldOf(house.problems), QStringList {u"self:0 folder-twice"_s});
}

void TestHouseRuleTrouble::deepNestingIsNamed()
{
    const Style style;
    style.write(u"Deep.yml"_s, "tokens: " + QByteArray(100'000, '['));
    style.write(u"Laughs.yml"_s,
        "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\n"
        "c: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nextends: existence\nmessage: x\ntokens: *c\n");
    style.write(u"Parens.yml"_s,
        "extends: existence\nmessage: x\ntokens: ['" + QByteArray(5'000, '(') + "a"
            + QByteArray(5'000, ')') + "']\n");
    style.write(u"Long.yml"_s,
        "extends: existence\nmessage: x\ntokens: ['" + QByteArray(60'000, 'a') + "']\n");
    const HouseRules house = style.read();
    QCOMPARE(idsOf(house), QStringList());
    QCOMPARE(toldOf(house.problems),
        (QStringList {u"Deep.yml:1 not-yaml"_s, u"Laughs.yml:2 not-a-text"_s,
            u"Long.yml:3 pattern-broken"_s, u"Parens.yml:3 pattern-broken"_s}));
}

void TestHouseRuleTrouble::aPatternThatTakesTooLongIsNamed_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QString>("text");

    const QString run = QString(3'000, u'a');
    const QString words = u"clay dust "_s.repeated(100'000);
    QTest::newRow("nested") << QByteArray("(?:a+)+[0-9]") << run + u'!';
    QTest::newRow("alternatives") << QByteArray("(?:a|aa)+[0-9]") << run + u'!';
    QTest::newRow("three in a row") << QByteArray("a*a*a*[0-9]") << run;
    QTest::newRow("a look ahead") << QByteArray("(?=(?:a|a)+[0-9])a") << run;
    QTest::newRow("itself") << QByteArray("(?:a|(?R))+[0-9]") << run;
    QTest::newRow("a million") << QByteArray("(?:\\\\w+\\\\s*)+[0-9]") << words;
    QTest::newRow("a million of one") << QByteArray("a*a*[0-9]") << QString(1'000'000, u'a');
}

void TestHouseRuleTrouble::aPatternThatTakesTooLongIsNamed()
{
    QFETCH(const QByteArray, pattern);
    QFETCH(const QString, text);
    const Style style;
    style.write(u"Slow.yml"_s,
        "extends: existence\nmessage: x\nnonword: true\ntokens: [\"" + pattern + "\"]\n");
    style.write(u"Word.yml"_s, "extends: existence\nmessage: x\ntokens: ['loam']\n");
    HouseRules house = style.read();
    QCOMPARE(toldOf(house.problems), QStringList());
    const auto running = house.whileRunning;
    const auto findings = judged(house, text + u" loam"_s);
    QCOMPARE(findings.size(), std::size_t {1});
    QCOMPARE(findings.front().rule, u"Made.Word"_s);
    QCOMPARE(toldOf(running->all()), QStringList {u"Slow.yml:1 took-too-long"_s});
}

void TestHouseRuleTrouble::longTextsAreReadToTheirEnd()
{
    const Style style;
    style.write(
        u"Word.yml"_s, "extends: existence\nmessage: x\ntokens: ['red loam', '\\w+shire clay']\n");
    style.write(
        u"Number.yml"_s, "extends: occurrence\nmessage: '%s'\nmax: 5\ntoken: '\\bsand\\b'\n");
    style.write(u"Twice.yml"_s, "extends: repetition\nmessage: x\ntokens: ['[^\\s.]+']\n");
    HouseRules house = style.read();
    const auto running = house.whileRunning;
    const QString plain = u"We dig sand and clay at dawn. "_s.repeated(35'000);
    const auto findings = judged(house, plain + u"Then red loam."_s);
    QCOMPARE(toldOf(running->all()), QStringList());
    QCOMPARE(findings.size(), std::size_t {2});
    const auto loam = std::ranges::find(findings, u"Made.Word"_s, &Finding::rule);
    QVERIFY(loam != findings.end());
    QCOMPARE(loam->span, (Span {plain.size() + 5, plain.size() + 13}));
}

void TestHouseRuleTrouble::halfACharacterHidesNothing()
{
    const Style style;
    style.write(u"Word.yml"_s, "extends: existence\nmessage: x\ntokens: [loam]\n");
    HouseRules house = style.read();
    const auto running = house.whileRunning;
    const QString text = QString(QChar(0xD83C)) + u" loam "_s + QChar(0xDFFA) + QChar(0xFDD0);
    QCOMPARE(judged(house, text).front().span, (Span {2, 6}));
    QCOMPARE(running->all().size(), std::size_t {0});
}

void TestHouseRuleTrouble::aTextOfMarksAloneIsRead()
{
    const Style style;
    for (const char *scope : {"text", "raw", "sentence", "paragraph"}) {
        const QByteArray head = QByteArray("\nmessage: '%s'\nscope: ") + scope + '\n';
        const QString name = QString::fromLatin1(scope);
        style.write(name + u"1.yml"_s, "extends: capitalization" + head + "match: $title\n");
        style.write(name + u"2.yml"_s, "extends: capitalization" + head + "match: '^A'\n");
        style.write(name + u"3.yml"_s, "extends: existence" + head + "tokens: ['x*']\n");
        style.write(name + u"4.yml"_s, "extends: occurrence" + head + "max: 0\ntoken: 'x*'\n");
    }
    for (const QString &text : {QString(), u"\n\n"_s, u"🏺"_s, u"…"_s, u"\t–\n \n-"_s}) {
        HouseRules house = style.read();
        QCOMPARE(house.rules.size(), std::size_t {16});
        QCOMPARE(judged(house, text).size(), std::size_t {0});
    }
}

COMITY_TEST_GUILESS(TestHouseRuleTrouble)
#include "tst_house_rule_trouble.moc"

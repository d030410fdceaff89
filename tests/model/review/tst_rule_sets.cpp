#include "model/review/rule_sets.h"
#include "tests/support/test_case.h"

#include <QFile>
#include <QTemporaryDir>

using namespace comity::review;
using namespace Qt::StringLiterals;

class TestRuleSets : public comity::tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void eachSetIsChangedForItself();
    void allSetsShareWhatWasReadOnce();
    void whatIsWrongIsToldOnce();
};

namespace {

bool write(const QTemporaryDir &folder, const QByteArray &overlay)
{
    QFile file(folder.filePath(u"comity.yml"_s));
    return file.open(QIODevice::WriteOnly) && file.write(overlay) == overlay.size();
}

const Rule *ruleIn(const RuleSet &rules, const QString &id)
{
    for (const RuleSet::Entry &entry : rules.rules()) {
        if (entry.pack.id == id) {
            return entry.rule.get();
        }
    }
    return nullptr;
}

const QByteArray quietOnX = "network: x\n"
                            "rules:\n"
                            "  link-only: off\n"
                            "  broadcast-size: {settings: {warn_from: 30}}\n";

} // namespace

void TestRuleSets::eachSetIsChangedForItself()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder, quietOnX));
    auto sets = RuleSets::read(folder.path());
    QVERIFY(sets);
    const RuleSet &onX = sets->of(u"x");
    const RuleSet &elsewhere = sets->of(u"linkedin");
    QVERIFY(onX.pack(u"link-only"_s) == nullptr);
    QVERIFY(elsewhere.pack(u"link-only"_s) != nullptr);
    QCOMPARE(onX.pack(u"broadcast-size"_s)->setting(u"warn_from"_s), 30.0);
    QCOMPARE(elsewhere.pack(u"broadcast-size"_s)->setting(u"warn_from"_s), 50.0);
    QCOMPARE(&sets->of(u"x"), &onX);
}

void TestRuleSets::allSetsShareWhatWasReadOnce()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder, quietOnX));
    auto sets = RuleSets::read(folder.path());
    QVERIFY(sets);
    const RuleSet &onX = sets->of(u"x");
    const RuleSet &elsewhere = sets->of(u"mastodon");
    QCOMPARE(&onX.lexicons(), &elsewhere.lexicons());
    QCOMPARE(ruleIn(onX, u"wrong-name"_s), ruleIn(elsewhere, u"wrong-name"_s));
    QVERIFY(ruleIn(onX, u"broadcast-size"_s) != ruleIn(elsewhere, u"broadcast-size"_s));
}

void TestRuleSets::whatIsWrongIsToldOnce()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder, "rules: {no-such-rule: off, link-only: {settings: {no_such: 1}}}\n"));
    auto sets = RuleSets::read(folder.path());
    QVERIFY(sets);
    sets->of(u"x");
    sets->of(u"linkedin");
    QCOMPARE(sets->problems().size(), std::size_t {2});
    QVERIFY(sets->problemsWhileRunning().empty());
}

COMITY_TEST_GUILESS(TestRuleSets)
#include "tst_rule_sets.moc"

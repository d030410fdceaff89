#include "model/review/rule_overlay.h"
#include "tests/support/test_case.h"

using namespace comity::review;
using namespace Qt::StringLiterals;

class TestRuleOverlay : public comity::tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void anOverlayIsRead();
    void itFitsWhatItNames_data();
    void itFitsWhatItNames();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
};

void TestRuleOverlay::anOverlayIsRead()
{
    const auto overlay = readOverlay("name: Potters\n"
                                     "network: x\n"
                                     "rules:\n"
                                     "  link-only: off\n"
                                     "  quiet-hours: shadow\n"
                                     "  broadcast-size: {severity: block, settings: {warn: 30}}\n",
        u"potters.yml"_s);
    QVERIFY2(overlay, overlay ? "" : qPrintable(overlay.error().detail));
    QCOMPARE(overlay->name, u"Potters"_s);
    QCOMPARE(overlay->rules.size(), 3U);
    QCOMPARE(overlay->rules.at(u"link-only"_s).mode, RuleChange::Mode::Off);
    QCOMPARE(overlay->rules.at(u"quiet-hours"_s).mode, RuleChange::Mode::Shadow);
    const RuleChange &change = overlay->rules.at(u"broadcast-size"_s);
    QCOMPARE(change.mode, RuleChange::Mode::On);
    QCOMPARE(change.severity, Severity::Block);
    QCOMPARE(change.settings.value(u"warn"_s), 30.0);
}

void TestRuleOverlay::itFitsWhatItNames_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("persona");
    QTest::addColumn<QString>("community");
    QTest::addColumn<bool>("fits");

    QTest::newRow("all") << u"x"_s << u"Business"_s << u"anything"_s << true;
    QTest::newRow("another network") << u"mastodon"_s << u"business"_s << QString() << false;
    QTest::newRow("another persona") << u"x"_s << u"personal"_s << QString() << false;
    QTest::newRow("no persona") << u"x"_s << QString() << QString() << false;
}

void TestRuleOverlay::itFitsWhatItNames()
{
    QFETCH(QString, network);
    QFETCH(QString, persona);
    QFETCH(QString, community);
    QFETCH(bool, fits);

    const auto overlay = readOverlay("{network: x, persona: business}", u"a.yml"_s);
    QVERIFY(overlay);
    QCOMPARE(overlay->fits(network, persona, community), fits);
}

void TestRuleOverlay::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("told");

    QTest::newRow("no YAML") << QByteArray("rules: [") << u"a.yml:"_s;
    QTest::newRow("a mode") << QByteArray("rules:\n  link-only: perhaps")
                            << u"a.yml:2: a rule is on"_s;
    QTest::newRow("a severity") << QByteArray("rules:\n  x:\n    severity: red")
                                << u"a.yml:3: a severity is"_s;
    QTest::newRow("a number") << QByteArray("rules: {x: {settings: {warn: many}}}")
                              << u"a.yml:1: this is no number"_s;
    QTest::newRow("a key") << QByteArray("rules:\n  x: {colour: red}") << u"no key colour"_s;
    QTest::newRow("a list") << QByteArray("rules:\n  x: [a, b]") << u"by a word or by keys"_s;
    QTest::newRow("a circle") << QByteArray("rules: &a\n  x: *a") << u"a.yml"_s;
}

void TestRuleOverlay::whatIsWrongIsNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, told);

    const auto overlay = readOverlay(text, u"a.yml"_s);
    QVERIFY(!overlay);
    QVERIFY2(overlay.error().detail.contains(told), qPrintable(overlay.error().detail));
}

COMITY_TEST_GUILESS(TestRuleOverlay)
#include "tst_rule_overlay.moc"

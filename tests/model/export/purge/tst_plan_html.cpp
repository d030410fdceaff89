// The printable checklist: alone, without a network, and with hostile names as text.
#include "model/export/purge/plan_html.h"
#include "tests/model/export/purge/plan_fixture.h"
#include "tests/support/test_case.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

const QStringList &hostileNames()
{
    static const QStringList names {u"<script>alert(1)</script>"_s, u"</table></body><h1>hi</h1>"_s,
        u"\" onmouseover=\"alert(1)"_s, u"' onfocus='alert(1)"_s, u"&lt;b&gt;&amp;"_s,
        u"<img src=x onerror=alert(1)>"_s, QString(u"abc"_s + QChar(0x202E) + u"evil"_s),
        QString(u"a"_s + QChar(0) + u"\x01" + u"b"_s), u"]]><!--"_s, u"<bdi>"_s};
    return names;
}

QString htmlOf(PlanFixture &fixture)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    [[maybe_unused]] const auto rows = writePlanHtml(out, fixture.paper(), fixture.wording);
    Q_ASSERT(rows.has_value());
    return QString::fromUtf8(out.data());
}

QString between(const QString &text, const QString &begin, const QString &end)
{
    const qsizetype from = text.indexOf(begin) + begin.size();
    return text.mid(from, text.indexOf(end, from) - from);
}

struct Hostile : PlanFixture
{
    Hostile()
    {
        std::vector<Pk> people;
        for (const QString &name : hostileNames()) {
            people.push_back(aPerson().named(name).handled(name).in(workspace));
        }
        store(people, onDay(2026, 5, 13), people.size());
    }
};

} // namespace

class TestPlanHtml : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void strangersTextsStayText();
    void onlyWebAddressesBecomeLinks();
    void thePolicyAllowsOnlyWhatIsInTheFile();
    void boxesAreKeptByPlan();
    void aFullDiskIsTold();
};

void TestPlanHtml::strangersTextsStayText()
{
    Hostile s;
    const QString html = htmlOf(s);
    QString names = html;
    names.remove(QRegularExpression(
        u"<(script|style)>.*</\\1>"_s, QRegularExpression::DotMatchesEverythingOption));
    QCOMPARE(names.count(u"<h1>"_s), 1);
    QVERIFY(!names.contains(u"<script"_s));
    QVERIFY(!names.contains(u"<img"_s));
    QVERIFY(!names.contains(QRegularExpression(u"<[^>]*\\son\\w+=\""_s)));
    QVERIFY(names.contains(u"<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>"_s));
    QVERIFY(names.contains(u"<bdi>&amp;lt;b&amp;gt;&amp;amp;</bdi>"_s));
    QVERIFY(!names.contains(QChar(0x202E)));
    QVERIFY(!names.contains(QChar(0)));
    QCOMPARE(names.count(u"<tr>"_s), int(hostileNames().size()) + 1);
    QCOMPARE(names.count(u"<bdi>"_s), names.count(u"</bdi>"_s));
}

void TestPlanHtml::onlyWebAddressesBecomeLinks()
{
    Hostile s;
    PlanPaper paper = s.paper();
    paper.rows[0].url = u"javascript:alert(1)"_s;
    paper.rows[1].url = u"data:text/html,hi"_s;
    paper.rows[2].url = u"https://host.example/\"><script>"_s;
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QVERIFY(writePlanHtml(out, paper, s.wording));
    const QString html = QString::fromUtf8(out.data());
    QVERIFY(!html.contains(u"javascript:"_s));
    QVERIFY(!html.contains(u"data:text"_s));
    QVERIFY(!html.contains(u"host.example/\">"_s));
    auto links = QRegularExpression(u"href=\"([^\"]*)\""_s).globalMatch(html);
    QVERIFY(links.hasNext());
    while (links.hasNext()) {
        QVERIFY(links.next().captured(1).startsWith(u"https://"_s));
    }
}

void TestPlanHtml::thePolicyAllowsOnlyWhatIsInTheFile()
{
    Hostile s;
    const QString html = htmlOf(s);
    const QString policy = between(html, u"Content-Security-Policy\" content=\""_s, u"\">"_s);
    QVERIFY(policy.startsWith(u"default-src 'none'; "_s));
    QVERIFY(!policy.contains(u"unsafe"_s));
    const auto hash = [](const QString &text) {
        return QString::fromLatin1(
            QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toBase64());
    };
    QVERIFY(policy.contains(
        u"style-src 'sha256-"_s + hash(between(html, u"<style>"_s, u"</style>"_s))));
    QVERIFY(policy.contains(
        u"script-src 'sha256-"_s + hash(between(html, u"<script>"_s, u"</script>"_s))));
    QVERIFY(!html.contains(u" src=\""_s));
    QVERIFY(!html.contains(u"@import"_s));
    QVERIFY(!html.contains(u"url("_s));
}

void TestPlanHtml::boxesAreKeptByPlan()
{
    Hostile s;
    s.decide(0, Decision::Unfollow);
    s.tick(0, Tick::Done);
    s.decide(1, Decision::Keep);
    const QString html = htmlOf(s);
    QVERIFY(html.contains(u"<body data-plan=\"comity/x:me/1/"_s));
    QCOMPARE(html.count(u"<input type=\"checkbox\""_s), int(hostileNames().size()) - 1);
    QVERIFY(html.contains(u"id=\"i1\" autocomplete=\"off\" checked"_s));
    QVERIFY(!html.contains(u"id=\"i2\""_s));
    QCOMPARE(html.count(u"<tr class=\"ticked\">"_s), 1);
}

void TestPlanHtml::aFullDiskIsTold()
{
    Hostile s;
    FullDevice full;
    const auto written = writePlanHtml(full, s.paper(), s.wording);
    QVERIFY(!written);
    QCOMPARE(written.error().code, Error::Code::DiskFull);
}

COMITY_TEST_GUILESS(TestPlanHtml)
#include "tst_plan_html.moc"

#include "model/networks/catalogue.h"
#include "model/networks/export_help.h"
#include "tests/support/test_case.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace comity;
using namespace comity::tests;
using namespace comity::networks;
using namespace Qt::StringLiterals;
using Kind = HelpBlock::Kind;

namespace {

const ExportHelp *pageOf(const QString &code)
{
    for (const ExportHelp &page : exportHelp()) {
        if (page.code == code) {
            return &page;
        }
    }
    return nullptr;
}

QString textOf(const std::vector<HelpBlock> &blocks)
{
    QStringList out;
    for (const HelpBlock &block : blocks) {
        out += block.text;
    }
    return out.join(u'\n');
}

void addCodes()
{
    QTest::addColumn<QString>("code");
    const QStringList files
        = QDir(QStringLiteral(COMITY_SOURCE_DIR "/resources/limits")).entryList({u"*.yml"_s});
    QVERIFY(files.size() >= 11);
    for (const QString &file : files) {
        const QString code = file.chopped(4);
        QTest::newRow(qPrintable(code)) << code;
    }
    QTest::newRow("csv") << u"csv"_s;
}

} // namespace

class TestExportHelp : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyNetworkHasItsPage_data() { addCodes(); }
    void everyNetworkHasItsPage();
    void whatIsLackingIsNamed_data() { addCodes(); }
    void whatIsLackingIsNamed();
    void aListThatNoExportHoldsIsNamed();
    void unknownIsNotNo_data() { addCodes(); }
    void unknownIsNotNo();
    void wordsAreFound();
    void paragraphsAreToldApart();
    void markupIsRefused_data();
    void markupIsRefused();
};

void TestExportHelp::everyNetworkHasItsPage()
{
    QFETCH(QString, code);
    const ExportHelp *page = pageOf(code);
    QVERIFY(page != nullptr);
    const Network *network = Catalogue::builtIn().find(code);
    QCOMPARE(page->title, network ? network->name : u"Any CSV or XLSX"_s);
    QStringList headings;
    for (const HelpBlock &block : page->blocks) {
        if (block.kind == Kind::Heading) {
            headings += block.text;
        }
    }
    QCOMPARE(headings,
        (QStringList {u"Steps"_s, u"What to choose"_s, u"How long it takes"_s,
            u"What the export lacks"_s, u"What Comity says then"_s, u"Where to drop it"_s}));
    const auto steps = page->section(u"Steps"_s);
    QVERIFY(steps.size() >= 3);
    for (const HelpBlock &step : steps) {
        QCOMPARE(step.kind, Kind::Step);
    }
    for (const QString &heading : headings) {
        QVERIFY2(!page->section(heading).empty(), qPrintable(heading));
    }
}

void TestExportHelp::whatIsLackingIsNamed()
{
    QFETCH(QString, code);
    const auto lacks = pageOf(code)->section(u"What the export lacks"_s);
    QVERIFY(lacks.size() >= 3);
    for (const HelpBlock &one : lacks) {
        QCOMPARE(one.kind, Kind::Bullet);
        QVERIFY2(one.text.size() > 15, qPrintable(one.text));
    }
    const Network *network = Catalogue::builtIn().find(code);
    const QString text = textOf(lacks);
    if (network && !network->exports.names) {
        const bool isToldOtherwise
            = text.contains(u"name"_s, Qt::CaseInsensitive) || text.contains(u"title"_s);
        QVERIFY2(isToldOtherwise, "names");
    }
    if (network && network->exports.dates == FollowDates::None) {
        QVERIFY2(text.contains(u"dates", Qt::CaseInsensitive), "dates of follows");
    }
}

void TestExportHelp::aListThatNoExportHoldsIsNamed()
{
    for (const Network &network : Catalogue::builtIn().networks()) {
        if (network.exports.directions != Directions::FollowingOnly) {
            continue;
        }
        const QString lacks = textOf(pageOf(network.code)->section(u"What the export lacks"_s));
        QVERIFY2(lacks.contains(QRegularExpression(
                     u"followers|subscribers"_s, QRegularExpression::CaseInsensitiveOption)),
            qPrintable(network.code));
    }
}

void TestExportHelp::unknownIsNotNo()
{
    QFETCH(QString, code);
    const QString text = textOf(pageOf(code)->section(u"What Comity says then"_s));
    QVERIFY2(text.contains(u"“unknown”"), qPrintable(text));
    QVERIFY2(text.contains(u"“no”"), qPrintable(text));
}

void TestExportHelp::wordsAreFound()
{
    QVERIFY(pageOf(u"x"_s)->matches(u"archive HANDLES"_s));
    QVERIFY(pageOf(u"bluesky"_s)->matches(u"getFollowers"_s));
    QVERIFY(!pageOf(u"x"_s)->matches(u"archive takeout"_s));
    QVERIFY(pageOf(u"x"_s)->matches({}));
}

void TestExportHelp::paragraphsAreToldApart()
{
    const auto page = readExportHelp(u"x"_s,
        "# X\r\n\r\nFirst.\n\nAddress: https://x.example/a?b=c\n## Steps\n1. One\n12. Two\n- "
        "Point\n");
    QVERIFY(page.has_value());
    QCOMPARE(page->title, u"X"_s);
    const std::vector<HelpBlock> expected {{Kind::Text, u"First."_s},
        {Kind::Address, u"https://x.example/a?b=c"_s}, {Kind::Heading, u"Steps"_s},
        {Kind::Step, u"One"_s}, {Kind::Step, u"Two"_s}, {Kind::Bullet, u"Point"_s}};
    QVERIFY(page->blocks == expected);
    QCOMPARE(page->section(u"Steps"_s).size(), std::size_t {3});
    QVERIFY(page->section(u"Other"_s).empty());
}

void TestExportHelp::markupIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no title") << QByteArray("Text\n");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("link") << QByteArray("# X\n[here](https://x.example)\n");
    QTest::newRow("html") << QByteArray("# X\n<b>bold</b>\n");
    QTest::newRow("bold") << QByteArray("# X\n**bold**\n");
    QTest::newRow("other level") << QByteArray("# X\n### Deep\n");
    QTest::newRow("not safe") << QByteArray("# X\nAddress: http://x.example\n");
    QTest::newRow("a script") << QByteArray("# X\nAddress: javascript:alert(1)\n");
}

void TestExportHelp::markupIsRefused()
{
    QFETCH(QByteArray, text);
    const auto page = readExportHelp(u"x"_s, text);
    QVERIFY(!page);
    QCOMPARE(page.error().code, Error::Code::FormatBroken);
}

COMITY_TEST_GUILESS(TestExportHelp)
#include "tst_export_help.moc"

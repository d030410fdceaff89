#include "model/import/formats/html_slices.h"
#include "tests/support/test_case.h"

#include <vector>

using namespace comity;
using namespace comity::tests;
using formats::HtmlSlices;

namespace {

struct Cut
{
    std::vector<std::string> slices;
    bool isWhole = false;
    std::string whole() const
    {
        std::string all;
        for (const std::string &slice : slices) {
            all += slice;
        }
        return all;
    }
    std::size_t largest() const
    {
        std::size_t size = 0;
        for (const std::string &slice : slices) {
            size = std::max(size, slice.size());
        }
        return size;
    }
};

Cut cut(std::string_view html, std::size_t step)
{
    Cut out;
    HtmlSlices slices([&out](std::string_view slice) { out.slices.emplace_back(slice); });
    for (std::size_t at = 0; at < html.size(); at += step) {
        slices.feed(html.substr(at, step));
    }
    out.isWhole = slices.finish();
    return out;
}

} // namespace

class TestHtmlSlices : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreNeverCut();
    void sameWhateverThePieces();
    void hiddenThingsAreLeftOut();
    void hostilePagesStaySmall_data();
    void hostilePagesStaySmall();
    void cutOffPageIsTold();
};

void TestHtmlSlices::rowsAreNeverCut()
{
    std::string page = "<html><body>";
    for (int i = 0; i < 5'000; ++i) {
        page += "<div class=\"pam _a6-g x\"><div class=\"_a6-h\">name</div><div>"
            + std::to_string(i) + "</div></div>";
    }
    page += "</body></html>";
    const Cut out = cut(page, 1'000);
    QVERIFY(out.isWhole);
    QVERIFY(out.slices.size() > 5);
    QCOMPARE(out.whole(), page);
    for (std::size_t i = 1; i < out.slices.size(); ++i) {
        QVERIFY(out.slices[i].starts_with("<div class=\"pam _a6-g"));
    }
    QVERIFY(out.largest() < 70'000);
}

void TestHtmlSlices::sameWhateverThePieces()
{
    const std::string page
        = "<html a='>\"' b=\">\">a<3 <b>x</b><!-- <div> -- --><p title=\"a > b\">"
          "t</p><SCRIPT>if (a<b) \"</div>\"</Script >z<style>p{}</style></body>";
    const Cut once = cut(page, page.size());
    QVERIFY(once.isWhole);
    QCOMPARE(once.whole(),
        std::string("<html a='>\"' b=\">\">a&lt;3 <b>x</b><p title=\"a > b\">t</p>z</body>"));
    for (std::size_t step = 1; step < 9; ++step) {
        QCOMPARE(cut(page, step).whole(), once.whole());
    }
}

void TestHtmlSlices::hiddenThingsAreLeftOut()
{
    const Cut out = cut("<html><script>var a = '<div class=\"_a6-g\">';</script>x</html>", 7);
    QCOMPARE(out.whole(), std::string("<html>x</html>"));
}

void TestHtmlSlices::hostilePagesStaySmall_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("nested") << QByteArray("<div>").repeated(200'000);
    QTest::newRow("bold") << QByteArray("<b>").repeated(300'000);
    QTest::newRow("long text") << QByteArray("x").repeated(3'000'000);
    QTest::newRow("long tag") << "<img src=\"" + QByteArray("x").repeated(3'000'000) + "\">end";
    QTest::newRow("open quote") << "<a href=\"" + QByteArray("<div>").repeated(300'000);
    QTest::newRow("open comment") << "<!--" + QByteArray("<div>").repeated(300'000);
    QTest::newRow("brackets") << QByteArray("<").repeated(1'000'000);
}

void TestHtmlSlices::hostilePagesStaySmall()
{
    QFETCH(const QByteArray, page);
    const Cut out
        = cut({page.constData(), static_cast<std::size_t>(page.size())}, std::size_t {1} << 20);
    QVERIFY(out.largest() < 100'000);
    QVERIFY(out.isWhole);
}

void TestHtmlSlices::cutOffPageIsTold()
{
    QVERIFY(!cut("<html><body><div>a</div>", 5).isWhole);
    QVERIFY(cut("<html><body><div>a</div></body></html>", 5).isWhole);
    QVERIFY(cut("<div>a piece of a page</div>", 5).isWhole);
}

COMITY_TEST_GUILESS(TestHtmlSlices)
#include "tst_html_slices.moc"

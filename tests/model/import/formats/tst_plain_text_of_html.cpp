#include "model/import/formats/plain_text_of_html.h"
#include "tests/support/test_case.h"

using namespace comity;

class TestPlainTextOfHtml : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void textIsWhatAPageShows_data();
    void textIsWhatAPageShows();
    void wildMarkupIsSurvived();
};

void TestPlainTextOfHtml::textIsWhatAPageShows_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *html, const char *text) {
        QTest::newRow(name) << QByteArray(html) << QByteArray(text);
    };
    row("plain", "Just  words", "Just words");
    row("nothing", "", "");
    row("paragraphs", "<p>One</p><p>Two<br>three<br/>four</p>\n", "One\n\nTwo\nthree\nfour");
    row("blocks", "<div>a</div><div>b</div><ul><li>c</li><li>d</li></ul>e", "a\nb\n\nc\nd\n\ne");
    row("entities", "R&amp;D &lt;3 &quot;x&quot; &#39;y&#39; caf&eacute; &#x1F600;",
        "R&D <3 \"x\" 'y' café 😀");
    row("no tag", "1 < 2 & 3 > 2", "1 < 2 & 3 > 2");
    row("inline", "a <b>b</b><i>c</i> <a href=\"https://x.example\">d</a>", "a bc d");
    row("link as Mastodon writes it",
        "<a href=\"https://a.example/long\"><span class=\"invisible\">https://</span><span "
        "class=\"ellipsis\">a.example/lo</span><span class=\"invisible\">ng</span></a>",
        "https://a.example/long");
    row("mention",
        "<p><span class=\"h-card\"><a href=\"https://b.example/@bo\" class=\"u-url "
        "mention\">@<span>"
        "bo</span></a></span> hello</p>",
        "@bo hello");
    row("code", "<pre><code>a  b\n c</code></pre>", "a  b\n c");
    row("script", "a<script>alert(1)</script><style>b{}</style>c", "ac");
    row("comment", "a<!-- b -->c", "ac");
    row("open", "<p>cut <b>off", "cut off");
}

void TestPlainTextOfHtml::textIsWhatAPageShows()
{
    QFETCH(const QByteArray, html);
    QFETCH(const QByteArray, text);
    const std::string shown
        = formats::plainTextOfHtml({html.constData(), static_cast<std::size_t>(html.size())});
    QCOMPARE(QByteArray::fromStdString(shown), text);
}

void TestPlainTextOfHtml::wildMarkupIsSurvived()
{
    std::string deep = "start &amp; ";
    for (int i = 0; i < 200'000; ++i) {
        deep += "<b><p>";
    }
    deep += "end < here";
    QCOMPARE(formats::plainTextOfHtml(deep), std::string("start & end < here"));
    QCOMPARE(formats::plainTextOfHtml(std::string_view("a\0<b>b", 6)).substr(0, 1), "a");
}

COMITY_TEST_GUILESS(TestPlainTextOfHtml)
#include "tst_plain_text_of_html.moc"

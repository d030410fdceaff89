#include "model/base/wording.h"
#include "model/lists/handle_paste.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace Qt::StringLiterals;

class TestHandlePaste : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryWayToNameSomebody_data();
    void readsEveryWayToNameSomebody();
    void rejectsWithAReason_data();
    void rejectsWithAReason();
    void readsAnyEncoding_data();
    void readsAnyEncoding();
    void passesOverBlanksCommentsAndDuplicates();
    void takesTheFirstColumnOfATable();
    void takesSeveralOnOneLine_data();
    void takesSeveralOnOneLine();
    void bareHandlesOfMastodonGetTheServer();
    void emptyIsNobody();

private:
    static QString only(const HandlePaste &paste)
    {
        if (paste.handles.size() != 1) {
            return u"%1 handles, %2 rejected"_s.arg(paste.handles.size())
                .arg(paste.rejected.size());
        }
        const PastedHandle &one = paste.handles.front();
        return one.network + u" id="_s + one.id + u" handle="_s + one.handle + u" name="_s
            + one.name;
    }
    static QStringList namesOf(const HandlePaste &paste)
    {
        QStringList out;
        for (const PastedHandle &one : paste.handles) {
            out += one.handle + one.id;
        }
        return out;
    }
};

void TestHandlePaste::readsEveryWayToNameSomebody_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("home");
    QTest::addColumn<QString>("who");
    const auto row
        = [](const char *name, const char *text, const char *who, const char *home = "x") {
              QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(home)
                                  << QString::fromUtf8(who);
          };
    row("with @", "@Ana_Field", "x id= handle=Ana_Field name=");
    row("bare", "Ana_Field", "x id= handle=Ana_Field name=");
    row("with blanks", "   @Ana_Field  \t", "x id= handle=Ana_Field name=");
    row("with a comma", "@Ana_Field,", "x id= handle=Ana_Field name=");
    row("an invisible mark", "\xe2\x80\x8e@Ana_Field", "x id= handle=Ana_Field name=");
    row("address", "https://x.com/Ana_Field", "x id= handle=Ana_Field name=");
    row("old address", "http://www.twitter.com/Ana_Field?s=20", "x id= handle=Ana_Field name=");
    row("address without scheme", "x.com/Ana_Field", "x id= handle=Ana_Field name=");
    row("address by id", "https://x.com/i/user/1511", "x id=1511 handle= name=");
    row("id", "1511000000000000000", "x id=1511000000000000000 handle= name=");
    row("a handle of digits", "@1511", "x id= handle=1511 name=");
    row("another network", "instagram:ana.field", "instagram id= handle=ana.field name=");
    row("another network's address", "https://www.instagram.com/_u/ana.field",
        "instagram id= handle=ana.field name=");
    row("acct", "ana@mstdn.example", "mastodon id= handle=ana@mstdn.example name=");
    row("acct with @", "@ana@mstdn.example", "mastodon id= handle=ana@mstdn.example name=");
    row("acct by address", "https://mstdn.example/@ana",
        "mastodon id= handle=ana@mstdn.example name=");
    row("did", "did:plc:abc123", "bluesky id=did:plc:abc123 handle= name=");
    row("bluesky", "@ana.example.com", "bluesky id= handle=ana.example.com name=", "bluesky");
    row("slug", "https://www.linkedin.com/in/ana-field-9/",
        "linkedin id= handle=ana-field-9 name=");
    row("a name where there is nothing else", "Ana Field", "facebook id= handle= name=Ana Field",
        "facebook");
}

void TestHandlePaste::readsEveryWayToNameSomebody()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, home);
    QFETCH(QString, who);
    const HandlePaste paste = parseHandles(text + "\n", {home, {}});
    QCOMPARE(only(paste), who);
    QVERIFY(paste.rejected.empty());
}

void TestHandlePaste::rejectsWithAReason_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("spaces") << QByteArray("Ana Field from Ghent") << u"bad-handle"_s;
    QTest::newRow("a page") << QByteArray("https://example.org/about") << u"no-profile"_s;
    QTest::newRow("a page of the network")
        << QByteArray("https://x.com/explore") << u"no-profile"_s;
    QTest::newRow("mail") << QByteArray("ana@gmail.com") << u"mail-address"_s;
    QTest::newRow("damaged id") << QByteArray("1.43288E+18") << u"damaged-id"_s;
    QTest::newRow("no server") << QByteArray("mastodon:ana") << u"no-host"_s;
    QTest::newRow("only a name there")
        << QByteArray("https://facebook.com/ana.field") << u"name-only"_s;
    QTest::newRow("markup") << QByteArray("<b>ana</b>") << u"bad-handle"_s;
}

void TestHandlePaste::rejectsWithAReason()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, reason);
    const HandlePaste paste = parseHandles("@ana\n" + text + '\n', {u"x"_s, {}});
    QCOMPARE(paste.handles.size(), std::size_t {1});
    QCOMPARE(paste.rejected.size(), std::size_t {1});
    QCOMPARE(paste.rejected.front().reason, reason);
    QCOMPARE(paste.rejected.front().line, 2);
    QVERIFY(Wording::forLanguage(u"en"_s).has(u"rejected", reason));
}

void TestHandlePaste::readsAnyEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = u"@ana\r\n@bo\r\n"_s;
    const auto utf16 = [&](bool isLittle) {
        QByteArray out;
        for (const QChar c : QString(u'\ufeff' + text)) {
            const char low = static_cast<char>(c.unicode() & 0xFF);
            const char high = static_cast<char>(c.unicode() >> 8);
            out += isLittle ? low : high;
            out += isLittle ? high : low;
        }
        return out;
    };
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf" + text.toUtf8());
    QTest::newRow("UTF-16, little") << utf16(true);
    QTest::newRow("UTF-16, big") << utf16(false);
    QTest::newRow("bare CR") << QByteArray("@ana\r@bo");
}

void TestHandlePaste::readsAnyEncoding()
{
    QFETCH(QByteArray, bytes);
    const HandlePaste paste = parseHandles(bytes, {u"x"_s, {}});
    QCOMPARE(namesOf(paste), (QStringList {u"ana"_s, u"bo"_s}));
    QVERIFY(paste.rejected.empty());
}

void TestHandlePaste::passesOverBlanksCommentsAndDuplicates()
{
    const HandlePaste paste = parseHandles("# my riders\n\n@ana\n   \nANA\nhttps://x.com/ana\n@bo\n"
                                           "instagram:ana\n",
        {u"x"_s, {}});
    QCOMPARE(namesOf(paste), (QStringList {u"ana"_s, u"bo"_s, u"ana"_s}));
    QCOMPARE(paste.duplicates, 2);
    QCOMPARE(paste.comments, 1);
    QCOMPARE(paste.handles.at(1).line, 7);
}

void TestHandlePaste::takesTheFirstColumnOfATable()
{
    const HandlePaste paste = parseHandles("Account address,Show boosts\n"
                                           "\"ana@mstdn.example\",true\n"
                                           "bo@mstdn.example,\"said \"\"hi\"\",\nthen left\"\n",
        {u"mastodon"_s, {}});
    QCOMPARE(namesOf(paste), (QStringList {u"ana@mstdn.example"_s, u"bo@mstdn.example"_s}));
    QCOMPARE(paste.comments, 1);
}

void TestHandlePaste::takesSeveralOnOneLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("by blanks") << QByteArray("@ana @bo @cy");
    QTest::newRow("by commas") << QByteArray("@ana, @bo, @cy");
    QTest::newRow("without @, the only line") << QByteArray("ana, bo,cy");
}

void TestHandlePaste::takesSeveralOnOneLine()
{
    QFETCH(QByteArray, text);
    QCOMPARE(namesOf(parseHandles(text, {u"x"_s, {}})), (QStringList {u"ana"_s, u"bo"_s, u"cy"_s}));
}

void TestHandlePaste::bareHandlesOfMastodonGetTheServer()
{
    const HandlePaste paste = parseHandles("ana\n", {u"mastodon"_s, u"mstdn.example"_s});
    QCOMPARE(namesOf(paste), QStringList {u"ana@mstdn.example"_s});
    const HandlePaste homeless = parseHandles("ana\n", {});
    QCOMPARE(homeless.rejected.size(), std::size_t {1});
    QCOMPARE(homeless.rejected.front().reason, u"no-network"_s);
}

void TestHandlePaste::emptyIsNobody()
{
    for (const QByteArray &text : {QByteArray(), QByteArray("\n\n"), QByteArray("\xef\xbb\xbf")}) {
        const HandlePaste paste = parseHandles(text, {u"x"_s, {}});
        QVERIFY(paste.handles.empty() && paste.rejected.empty());
    }
}

COMITY_TEST_GUILESS(TestHandlePaste)
#include "tst_handle_paste.moc"

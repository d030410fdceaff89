#include "model/import/sample/anonymised_sample.h"
#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// The sample of one loose file, without its introduction.
QString shapeOf(const QTemporaryDir &dir, const QString &name, const QByteArray &bytes,
    const QString &format = {}, const QString &focus = {})
{
    SampleRequest request;
    request.container = dir.filePath(name);
    request.format = format;
    request.focus = focus;
    writeFile(request.container, bytes);
    const Result<QString> sample = anonymisedSample(request, {});
    return sample ? sample->section(u"\n\n"_s, 1)
                  : u"error "_s + sample.error().arguments.join(u' ');
}

} // namespace

/// What an anonymised sample shows of a file.
class TestAnonymisedSample : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void introductionTellsWhatItIsAbout();
    void valuesBecomeWhatTheyAreLike();
    void changedKeyOfEveryElementIsShown();
    void namesAsKeysAreNotShown();
    void partsOfChangedListNamesAreShown();
    void elementsThatAreAlikeAreCounted();
    void wrongTypesAreSeen();
    void whatChangedIsNotFolded();
    void headersAreOnlyShownOfAHeaderLine();
    void cutOffFileSaysWhere();
    void largeFilesAreStreamed();
    void cancelEndsIt();
    void goneAndBinaryFilesAreErrors();
    void onlyTextsHaveSamples();
};

void TestAnonymisedSample::introductionTellsWhatItIsAbout()
{
    const QTemporaryDir dir;
    const QString entry
        = u"instagram-ana-2026/connections/followers_and_following/followers_1.json"_s;
    writeArchive(dir.filePath(u"i.zip"_s), {{entry, "[]"}});
    const formats::Notice notice {u"changed-shape"_s, {u"followers_1.json"_s, u"circle"_s}, true,
        {}, {entry, dir.filePath(u"i.zip"_s), u"instagram-json"_s}};
    const auto request = sampleFor(notice, Wording::forLanguage(u"en"_s));
    QVERIFY(request);
    const Result<QString> sample = anonymisedSample(*request, {});
    QVERIFY(sample.has_value());
    const QStringList lines = sample->split(u'\n');
    QVERIFY(lines.at(0).startsWith(u"Anonymised sample, Comity "));
    QCOMPARE(lines.at(1), u"Network  Instagram"_s);
    QCOMPARE(lines.at(2), u"Reader   instagram-json"_s);
    QCOMPARE(lines.at(3),
        u"File     instagram-<3>-<4>/connections/followers_and_following/followers_1.json"_s);
    QCOMPARE(lines.at(4), u"Notice   changed-shape"_s);
    QCOMPARE(lines.at(5),
        u"         followers_1.json has changed its shape (<6>), so it was not read; everything "
        u"else "
        "was"_s);
    QCOMPARE(lines.at(7), u"[]"_s);
}

void TestAnonymisedSample::valuesBecomeWhatTheyAreLike()
{
    const QTemporaryDir dir;
    const QString shape = shapeOf(dir, u"a.json"_s,
        R"([{"title":"","value":"ana.field","name":"Ána","text":"Привет","href":"https://www.instagram.com/_u/ana",
        "url":"https://ana.example/","timestamp":1700000000,"count":-1.5,"id_str":"123456789012345678",
        "created_at":"2024-05-01T10:00:00.000Z","date":"Wed May 01 10:00:00 +0000 2024","verified":true,"bio":null}])");
    for (const QString &part : {u"\"title\": <empty text>"_s, u"\"value\": <text, 9 characters>"_s,
             u"\"name\": <text, 3 characters, Latin with accents>"_s,
             u"\"text\": <text, 6 characters, Cyrillic>"_s,
             u"\"href\": <link to www.instagram.com, 2 parts>"_s,
             u"\"url\": <link to another host, 0 parts>"_s, u"\"timestamp\": <number, 10 digits>"_s,
             u"\"count\": <decimal number, 2 digits>"_s, u"\"id_str\": <digits, 18>"_s,
             u"\"created_at\": <date like 0000-00-00T00:00:00.000Z>"_s,
             u"\"date\": <date like Aaa Aaa 00 00:00:00 +0000 0000>"_s, u"\"verified\": true"_s,
             u"\"bio\": null"_s}) {
        QVERIFY2(shape.contains(part), qPrintable(part + u'\n' + shape));
    }
}

void TestAnonymisedSample::changedKeyOfEveryElementIsShown()
{
    const QTemporaryDir dir;
    const auto element = [](const QByteArray &key) {
        return QByteArray("{\"" + key + "\":\"x\",\"timestamp\":1}");
    };
    const QByteArray whole
        = "[" + element("wibble") + "," + element("wibble") + "," + element("wibble") + "]";
    QVERIFY(shapeOf(dir, u"a.json"_s, whole).contains(u"\"wibble\": <text, 1 character>"));
    const QByteArray two = "[" + element("wibble") + "," + element("wibble") + "]";
    QVERIFY(!shapeOf(dir, u"a.json"_s, two).contains(u"wibble"));
    const QByteArray other
        = "[" + element("wibble") + "," + element("wibble") + "," + element("wobble") + "]";
    QVERIFY(!shapeOf(dir, u"a.json"_s, other).contains(u"wibble"));
    // A name that is a value somewhere is no name of a field.
    const QByteArray named = "[" + element("wibble") + "," + element("wibble") + ","
        + R"({"wibble":"Wibble","timestamp":1}])";
    QVERIFY(!shapeOf(dir, u"a.json"_s, named).contains(u"ibble"));
    // Also where it stands in an element that the sample does not show.
    QByteArray many = "[" + element("wibble");
    for (int i = 0; i < 20; ++i) {
        many += "," + element("wibble");
    }
    QVERIFY(shapeOf(dir, u"a.json"_s, many + "]").contains(u"wibble"));
    many += R"(,{"wibble":"x","timestamp":{"of":["WIBBLE"]}}])";
    QVERIFY(!shapeOf(dir, u"a.json"_s, many).contains(u"ibble"));
    const QByteArray alone = R"([{"wibble":1},{"wibble":2},{"wibble":3}])";
    QVERIFY(!shapeOf(dir, u"a.json"_s, alone).contains(u"wibble"));
}

void TestAnonymisedSample::namesAsKeysAreNotShown()
{
    const QTemporaryDir dir;
    QByteArray people = R"("media":"2019-01-01","posts":"2019-01-01")";
    for (const char *name : {"ana", "bo", "cleo", "dan", "eve", "finn", "gus", "hal"}) {
        people += QByteArray(",\"") + name + "\":\"2019-01-01\"";
    }
    const QString shape = shapeOf(dir, u"connections.json"_s, "{\"followers\":{" + people + "}}");
    QVERIFY2(shape.contains(u"\"followers\": {"), qPrintable(shape));
    // Words that the formats use may be somebody's handle among others.
    QVERIFY2(!shape.contains(u"media") && !shape.contains(u"posts"), qPrintable(shape));
    QVERIFY2(shape.contains(u"<key, 5 characters>: <date like 0000-00-00>"), qPrintable(shape));
    QVERIFY2(shape.contains(u"… 9 more like these"), qPrintable(shape));
}

void TestAnonymisedSample::partsOfChangedListNamesAreShown()
{
    const QTemporaryDir dir;
    QVERIFY(shapeOf(dir, u"a.json"_s, R"({"relationships_inner_circle":[1]})")
                .contains(u"\"relationships_<5>_<6>\": ["));
    QVERIFY(shapeOf(dir, u"a.json"_s, R"({"people_i_follow_v2":[1]})")
                .contains(u"\"people_i_follow_v2\": ["));
    QVERIFY(shapeOf(dir, u"a.json"_s, R"({"people_i_follow_v2":"x"})")
                .contains(u"<key, 18 characters>: <text, 1 character>"));
    QVERIFY(shapeOf(dir, u"tweets.js"_s, "window.YTD.ana_tweets.part0 = [1]")
                .startsWith(u"window.YTD.<3>_tweets.part0 = ["));
}

void TestAnonymisedSample::elementsThatAreAlikeAreCounted()
{
    const QTemporaryDir dir;
    QByteArray users = R"({"login":"ana"})";
    users += QByteArray(R"(,{"login":"bo"})").repeated(4'999) + R"(,{"id":7})";
    const QString shape = shapeOf(dir, u"a.json"_s, "[" + users + "]");
    QCOMPARE(shape.trimmed(), u"[{\"login\": <text, 3 characters>}, … 5,000 more like these]"_s);
}

void TestAnonymisedSample::wrongTypesAreSeen()
{
    const QTemporaryDir dir;
    const QString shape = shapeOf(dir, u"user_data.json"_s,
        R"({"Activity":{"Follower List":{"FansList":"none"},"Following List":{"Following":{"a":[]}}}})");
    QVERIFY2(shape.contains(u"\"FansList\": <text, 4 characters>"), qPrintable(shape));
    QVERIFY2(shape.contains(u"\"Following\": {"), qPrintable(shape));
}

void TestAnonymisedSample::whatChangedIsNotFolded()
{
    const QTemporaryDir dir;
    QByteArray sections;
    for (const char *key : {"posts", "likes", "saved", "media", "stories", "reels", "comments",
             "threads", "messages", "contacts", "connections", "profile", "account", "email"}) {
        sections += QByteArray("\"") + key
            + R"(":{"list":[{"name":"a","url":"b","text":"c","date":"d","email":"e","title":"f"}],)"
            + R"("count":{"a":{"b":1}}},)";
    }
    const QByteArray whole = "{" + sections
        + R"("Follower":{"Supporters":[{"UserName":"ana","Date":"2024-05-01 10:00:00"}]}})";
    const QString folded = shapeOf(dir, u"a.json"_s, whole);
    QVERIFY2(!folded.contains(u"UserName") && folded.contains(u"{ 6 keys }"), qPrintable(folded));
    const QString focused = shapeOf(dir, u"a.json"_s, whole, {}, u"Supporters"_s);
    QVERIFY2(focused.contains(u"\"UserName\": <text, 3 characters>"), qPrintable(focused));
}

void TestAnonymisedSample::headersAreOnlyShownOfAHeaderLine()
{
    const QTemporaryDir dir;
    QCOMPARE(shapeOf(dir, u"a.csv"_s, "Handle;Ana's notes;Followers\nana;x;12\n"),
        u"Cells are divided by ;\nLine 1: Handle | <3>'<1> notes | Followers\n"
        "Line 2: <text, 3 characters> | <text, 1 character> | <digits, 2>\n"_s);
    QCOMPARE(shapeOf(dir, u"b.csv"_s, "ana,Ana Field\nbo,Bo Lind\n"),
        u"Cells are divided by ,\nLine 1: <text, 3 characters> | <text, 9 characters>\n"
        "Line 2: <text, 2 characters> | <text, 7 characters>\n"_s);
}

void TestAnonymisedSample::cutOffFileSaysWhere()
{
    const QTemporaryDir dir;
    const QString shape
        = shapeOf(dir, u"followers.json"_s, R"([{"login":"ana"},{"login":"bo"},{"log)");
    QVERIFY2(shape.contains(u"[{\"login\": <text, 3 characters>}, … 1 more like these]"),
        qPrintable(shape));
    QVERIFY2(shape.contains(u"It stops being JSON at item 3, byte "), qPrintable(shape));
    QVERIFY(shapeOf(dir, u"followers.json"_s, "{").contains(u"It stops being JSON at byte 1"));
}

void TestAnonymisedSample::largeFilesAreStreamed()
{
    const QTemporaryDir dir;
    const QByteArray videos
        = QByteArray(R"({"Date":"2024-05-01 10:00:00","Link":"https://x.example/v"},)")
              .repeated(400'000);
    const QString shape = shapeOf(dir, u"user_data.json"_s,
        R"({"Activity":{"Video Browsing History":{"VideoList":[)" + videos.chopped(1)
            + R"(]},"Follower List":{"Supporters":[{"UserName":"ana"}]}}})",
        u"tiktok-json"_s, u"Supporters"_s);
    QVERIFY2(shape.contains(u"… 399,999 more like these"), qPrintable(shape));
    QVERIFY2(shape.contains(u"\"UserName\": <text, 3 characters>"), qPrintable(shape));
}

void TestAnonymisedSample::cancelEndsIt()
{
    const QTemporaryDir dir;
    SampleRequest request;
    request.container = dir.filePath(u"a.json"_s);
    writeFile(request.container, "[" + QByteArray("1,").repeated(2'000'000) + "1]");
    std::stop_source stop;
    stop.request_stop();
    const Result<QString> sample = anonymisedSample(request, {stop.get_token(), {}});
    QVERIFY(!sample);
    QCOMPARE(sample.error().code, Error::Code::Cancelled);
}

void TestAnonymisedSample::goneAndBinaryFilesAreErrors()
{
    const QTemporaryDir dir;
    SampleRequest request;
    request.container = dir.filePath(u"gone.json"_s);
    QCOMPARE(anonymisedSample(request, {}).error().code, Error::Code::FileMissing);
    writeFile(dir.filePath(u"b.csv"_s), QByteArray("\x89PNG\r\n\0\0\0\0\1\2\3", 13));
    request.container = dir.filePath(u"b.csv"_s);
    QVERIFY(!anonymisedSample(request, {}));
    writeArchive(dir.filePath(u"a.zip"_s), {{u"a.json"_s, "[]"}});
    request.container = dir.filePath(u"a.zip"_s);
    request.entry = u"b.json"_s;
    QCOMPARE(anonymisedSample(request, {}).error().code, Error::Code::FileMissing);
}

void TestAnonymisedSample::onlyTextsHaveSamples()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    const auto notice = [](const QString &code, const QString &entry) {
        return formats::Notice {
            code, {u"f"_s, u"x"_s}, false, {}, {entry, u"/a.zip"_s, u"x-archive"_s}};
    };
    QVERIFY(sampleFor(notice(u"broken-part"_s, u"data/follower.js"_s), wording));
    QVERIFY(!sampleFor(notice(u"broken-part"_s, u"repo.car"_s), wording));
    QVERIFY(!sampleFor(notice(u"changed-shape"_s, {}), wording));
    QVERIFY(!sampleFor(notice(u"empty-list"_s, u"data/follower.js"_s), wording));
    ImportRequest request;
    request.paths = {u"/people.xlsx"_s};
    QVERIFY(!sampleFor(
        Error {Error::Code::FormatBroken, {u"people.xlsx"_s, u"x"_s}, {}}, request, wording));
    request.paths = {u"/people.json"_s};
    QVERIFY(
        sampleFor(Error {Error::Code::UnknownFormat, {u"people.json"_s}, {}}, request, wording));
    QVERIFY(!sampleFor(Error {Error::Code::DiskFull, {u"people.json"_s}, {}}, request, wording));
    request.paths = {u"/export.zip"_s};
    QVERIFY(!sampleFor(Error {Error::Code::NothingFound, {u"export.zip"_s}, {}}, request, wording));
}

COMITY_TEST_GUILESS(TestAnonymisedSample)
#include "tst_anonymised_sample.moc"

#include "model/import/sample/anonymised_sample.h"
#include "model/import/sample/format_words.h"
#include "tests/model/import/formats/bundle_container.h"
#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// A file of an export in which every value and every key that is somebody's is a place to fill:
/// `§` a text, `¤` a number, `°` a name that comes again and again.
struct Fixture
{
    const char *reader;
    const char *path;
    const char *text;
    const char *keeps; ///< what the sample must show
};

constexpr auto friends
    = R"({"friends_v2":[{"name":"§","timestamp":¤},{"name":"§","timestamp":¤}]})";
constexpr auto xChats
    = R"(window.YTD.direct_messages.part0 = [{"dmConversation":{"conversationId":"¤-¤","messages":[
        {"messageCreate":{"recipientId":"¤","senderId":"¤","text":"§","id":"¤","createdAt":"§",
        "reactions":[{"senderId":"¤","reactionKey":"§"}]}}]}}])";
constexpr auto tikTok
    = R"({"Profile":{"Profile Information":{"ProfileMap":{"userName":"§","birthDate":"§"}}},
        "Activity":{"Follower List":{"FansList":"§"},"Following List":{"Following":[
        {"Date":"2024-05-01 10:00:00","UserName":"§"}]}},"Direct Messages":{"Chat History":{"ChatHistory":{
        "Chat History with §:":[{"Date":"§","From":"§","Content":"§"}],
        "Chat History with ° °:":[{"Date":"§","From":"§","Content":"§"}],
        "°":[{"From":"°","°":"§"},{"From":"°","°":"§"},{"From":"°","°":"§"}]}}}})";

constexpr Fixture fixtures[] = {
    {"instagram-json", "connections/followers_and_following/followers_1.json",
        R"([{"title":"","media_list_data":[],"string_list_data":[{"href":"https://www.instagram.com/§",
        "value":"§","timestamp":¤}]},{"title":"§","string_list_data":[]}])",
        "\"string_list_data\""},
    {"instagram-json", "connections.json",
        R"({"close_friends":{},"followers":{"§":"2019-01-01T10:00:00+00:00","°":"2019-01-01T10:00:00",
        "media":"§","§":"§","§":"§","§":"§","§":"§","§":"§","§":"§"},"following":{"§":"§"},
        "blocked_users":{"§":"§"}})",
        "\"followers\""},
    {"instagram-json", "messages/inbox/§_¤/message_1.json",
        R"({"participants":[{"name":"§"},{"name":"°"}],"messages":[
        {"sender_name":"°","timestamp_ms":¤,"content":"§","reactions":[{"reaction":"§","actor":"°"}],"seen":{"°":1}},
        {"sender_name":"°","timestamp_ms":¤,"content":"§","seen":{"°":1}},
        {"sender_name":"°","timestamp_ms":¤,"content":"§","seen":{"°":1},"°":"§"},
        {"sender_name":"°","timestamp_ms":¤,"content":"§","seen":{"°":1}}],"title":"§","thread_path":"inbox/§"})",
        "\"sender_name\""},
    {"instagram-json", "personal_information/personal_information.json",
        R"({"profile_user":[{"string_map_data":{"§":{"value":"§"},"Email":{"value":"§@§.example"}}}]})",
        "\"profile_user\""},
    {"x-archive", "data/follower.js",
        R"(window.YTD.follower.part0 = [{"follower":{"accountId":"¤","userLink":"https://x.com/intent/user?user_id=¤"}}])",
        "window.YTD.follower.part0 = [{\"follower\""},
    {"x-archive", "data/direct-messages.js", xChats, "\"dmConversation\""},
    {"x-archive", "data/tweets.js",
        R"(window.YTD.tweets.part0 = [{"tweet":{"id_str":"¤","full_text":"@§ §","created_at":"Wed May 01 10:00:00 +0000 2024",
        "entities":{"user_mentions":[{"screen_name":"§","name":"§","id_str":"¤"}],"urls":[{"expanded_url":"https://§.example/§"}]}}}])",
        "\"full_text\""},
    {"facebook-json", "connections/friends/your_friends.json", friends, "\"friends_v2\""},
    {"messenger-json", "§_1.json",
        R"({"participants":["§","°"],"threadName":"§_1","messages":[{"senderName":"°","text":"§","timestamp":¤}]})",
        "\"senderName\""},
    {"linkedin-csv", "Connections.csv",
        "Notes:\n\"§ §\"\n\nFirst Name,Last Name,URL,Email Address,Connected On,§\n"
        "§,§,https://www.linkedin.com/in/§,§@§.example,01 May 2024,§\n",
        "First Name | Last Name | URL"},
    {"linkedin-csv", "messages.csv", "CONVERSATION ID,FROM,CONTENT\n¤,§ §,\"§, §\n§\"\n",
        "CONVERSATION ID | FROM | CONTENT"},
    {"mastodon-csv", "following_accounts.csv",
        "Account address,Show boosts\n§@§.example,true\n§@§.example,false\n",
        "Account address | Show boosts"},
    {"mastodon-csv", "blocked_accounts.csv", "§@§.example\n§@§.example\n", "Line 1: <"},
    {"mastodon-archive", "outbox.json",
        R"({"@context":"https://www.w3.org/ns/activitystreams","orderedItems":[{"type":"Create","actor":"https://§.example/users/§",
        "object":{"content":"<p>§</p>","contentMap":{"§":"§"},"to":["https://§.example/§"]}}]})",
        "\"orderedItems\""},
    {"bluesky-json", "followers.json",
        R"({"followers":[{"did":"did:plc:§","handle":"§.bsky.social","displayName":"§"}],"cursor":"§"})",
        "\"followers\""},
    {"x-api-json", "users.jsonl",
        "{\"id\":\"¤\",\"username\":\"§\",\"name\":\"§\"}\n{\"id\":\"¤\",\"username\":\"§\",\"°\":"
        "\"§\"}\n",
        "\"username\""},
    {"tiktok-json", "user_data.json", tikTok, "\"FansList\""},
    {"tiktok-txt", "Follower.txt",
        "Date: 2024-05-01 10:00:00 UTC\nUsername: §\n\n§: §\nNo label §\n", "Username: <"},
    {"youtube-csv", "subscriptions.csv",
        "Channel Id,Channel Url,Channel Title\nUC§,http://www.youtube.com/channel/UC§,§\n",
        "Channel Id | Channel Url | Channel Title"},
    {"github-json", "followers.json",
        R"([{"login":"§","id":¤,"html_url":"https://github.com/§","type":"User"}])", "\"login\""},
    {"discord-package", "account/user.json",
        R"({"id":"¤","username":"§","relationships":[{"id":"¤","type":1,"user":{"id":"¤","username":"§"}}]})",
        "\"relationships\""},
    {"discord-package", "messages/index.json",
        R"({"¤":"Direct Message with §","¤":"§ in §","°":null})", "{"},
    {"discord-chat", "§.json",
        R"({"guild":{"id":"0","name":"§"},"channel":{"name":"§"},"messages":[{"id":"¤","content":"§",
        "author":{"id":"¤","name":"§"},"reactions":[{"emoji":{"name":"§"},"count":2}]}]})",
        "\"messages\""},
    {"instagram-html", "followers_1.html",
        "<!doctype html><html><head><title>§</title><style>.§{}</style></head><body "
        "class=\"§\"><main>"
        "<div class=\"_a6-g §\" data-§=\"§\"><a href=\"https://www.instagram.com/§\">§</a><div>May "
        "1, 2024</div>"
        "<!-- § --><script>var x='§'</script><§>§</§></div></main></body></html>",
        "<a href=[link to www.instagram.com, 1 part]>"},
    {"facebook-html", "your_friends.html",
        "<html><body><div class=\"_a6-g\"><div class=\"_a6-h\">§ "
        "§</div><div>01.05.2024</div></div></body></html>",
        "<div class>[text"},
    {"csv", "people.csv", "§,¤,§\n§,¤,§\n§,¤,§\n", "Line 1: <"},
    {"csv", "people.tsv", "Handle\tName\t§\n§\t§\t§\n", "Handle | Name"},
    {"", "§/§.json",
        R"({"°":{"°":[{"°":"§","id":¤},{"°":"§","id":¤},{"°":"§","id":¤},{"°":"°","id":¤}]},"§":¤,"§":true,"\u00a7§":null})",
        "{"},
};

/// Fills the places; `letters`: with words that read like names of fields.
class Filling
{
public:
    explicit Filling(bool letters)
        : m_letters(letters)
    {
    }

    QByteArray fill(const char *text)
    {
        QString out;
        for (const QChar c : QString::fromUtf8(text)) {
            switch (c.unicode()) {
            case u'§':
                out += word(++m_next);
                break;
            case u'°':
                out += word(0);
                break;
            case u'¤':
                out += QString::number(secretNumber + ++m_next);
                break;
            default:
                out += c;
            }
        }
        return out.toUtf8();
    }

    static bool isTold(const QString &sample)
    {
        return sample.contains(u"zqm", Qt::CaseInsensitive) || sample.contains(u"77177");
    }

private:
    static constexpr qint64 secretNumber = 7'717'700'000;

    QString word(int number) const
    {
        QString word = u"Zqm"_s;
        for (const QChar digit : QString::number(number)) {
            word += m_letters ? QChar(u'a' + digit.digitValue()) : digit;
        }
        return word;
    }

    bool m_letters;
    int m_next = 0;
};

/// Words of a sample that are neither of a format nor ours, apart from quoted keys.
QStringList strangeWords(QString shape)
{
    static const QRegularExpression ours(
        u"<\\d+>|<[^<>]*\\b(?:text|digits?|number|date like|link to|key|label|no whole JSON|no "
        u"JSON)"
        "\\b[^<>]*>|\\{ [\\d,]+ keys? \\}|\\[ [\\d,]+ elements? \\]"
        "|… [\\d,]+ more(?: like these| keys)?|…|Cells are divided by .*|Line \\d+:?"
        "|It stops being JSON at .*"_s);
    static const QRegularExpression key(u"\"[^\"]*\": "_s);
    static const QRegularExpression word(u"[\\p{L}\\p{M}\\d]+"_s);
    static const QRegularExpression cell(u"[|\\n]|(?<=\\d): "_s);
    shape.remove(key);
    QStringList unknown;
    for (const QString &one : shape.split(cell)) {
        if (!FormatWords::builtIn().knows(one.trimmed())) {
            unknown += one;
        }
    }
    shape = unknown.join(u'\n').remove(ours);
    QStringList strange;
    auto words = word.globalMatch(shape);
    while (words.hasNext()) {
        const QString one = words.next().captured();
        if (FormatWords::builtIn().withKnownParts(one) != one && one != u"undefined") {
            strange += one;
        }
    }
    return strange;
}

/// Quoted keys that are no words of a format and stand in too few places to be names of fields.
QStringList strangeKeys(const QString &shape, const QByteArray &file)
{
    static const QRegularExpression key(u"\"([^\"]*)\": "_s);
    QStringList strange;
    auto keys = key.globalMatch(shape);
    while (keys.hasNext()) {
        const QString one = keys.next().captured(1);
        const bool isMasked = one.contains(u'<');
        const bool isKnown = FormatWords::builtIn().withKnownParts(one) == one
            || FormatWords::builtIn().knows(one);
        if (!isMasked && !isKnown && file.count(QByteArray('"' + one.toUtf8() + '"')) < 3) {
            strange += one;
        }
    }
    return strange;
}

} // namespace

/// That no anonymised sample holds anything of anybody.
class TestSamplePrivacy : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfAnybodyIsShown_data();
    void nothingOfAnybodyIsShown();
    void nothingOfACutOffFileIsShown_data() { nothingOfAnybodyIsShown_data(); }
    void nothingOfACutOffFileIsShown();
    void sentencesAreMasked();
    void everyWordIsOfAFormatOrOurs();
};

void TestSamplePrivacy::nothingOfAnybodyIsShown_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<bool>("letters");
    int index = 0;
    for (const Fixture &one : fixtures) {
        for (const bool letters : {false, true}) {
            QTest::addRow("%d %s %s", index, one.reader, letters ? "letters" : "digits")
                << index << letters;
        }
        ++index;
    }
}

void TestSamplePrivacy::nothingOfAnybodyIsShown()
{
    QFETCH(const int, index);
    QFETCH(const bool, letters);
    const Fixture &one = fixtures[index];
    Filling filling(letters);
    const QString path = QString::fromUtf8(filling.fill(one.path));
    const QByteArray bytes = filling.fill(one.text);
    const QTemporaryDir dir;
    writeArchive(
        dir.filePath(u"a.zip"_s), {{u"other.json"_s, "{}"}, {u"Zqm5-2024-05-01/"_s + path, bytes}});
    SampleRequest request;
    request.container = dir.filePath(u"a.zip"_s);
    request.entry = u"Zqm5-2024-05-01/"_s + path;
    request.format = QString::fromUtf8(one.reader);
    request.code = u"changed-shape"_s;
    request.focus = letters ? u"Zqma"_s : u"Zqm0"_s;
    const Result<QString> sample = anonymisedSample(request, {});
    QVERIFY(sample.has_value());
    QVERIFY2(!Filling::isTold(*sample), qPrintable(*sample));
    QVERIFY2(sample->contains(QString::fromUtf8(one.keeps)), qPrintable(*sample));
    QVERIFY2(sample->count(u'\n') <= 60 && sample->toUtf8().size() <= 4'096, qPrintable(*sample));
}

void TestSamplePrivacy::nothingOfACutOffFileIsShown()
{
    QFETCH(const int, index);
    QFETCH(const bool, letters);
    const QByteArray whole = Filling(letters).fill(fixtures[index].text);
    const QTemporaryDir dir;
    SampleRequest request;
    request.container = dir.filePath(u"f.json"_s);
    for (qsizetype size = 1; size < whole.size(); size += 1 + whole.size() / 25) {
        writeFile(request.container, whole.left(size));
        const Result<QString> sample = anonymisedSample(request, {});
        QVERIFY(sample.has_value());
        QVERIFY2(!Filling::isTold(*sample), qPrintable(*sample));
    }
}

void TestSamplePrivacy::sentencesAreMasked()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    const formats::Notice notice {u"changed-shape"_s,
        {u"Zqm1 Zqm2.json"_s, u"Chat History with zqm:"_s}, true, {},
        {u"inbox/Zqm1 Zqm2.json"_s, u"/home/zqm/zqm.zip"_s, u"tiktok-json"_s}};
    const auto request = sampleFor(notice, wording);
    QVERIFY(request);
    QVERIFY2(!Filling::isTold(request->sentence), qPrintable(request->sentence));
    QVERIFY(request->sentence.contains(u"Chat History with <3>:"));
    const Error error {Error::Code::FormatBroken, {u"Zqm1.json"_s, u"item 3, byte 420"_s}, {}};
    ImportRequest import;
    import.paths = {u"/home/zqm/zqm.zip"_s};
    const auto failed = sampleFor(error, import, wording);
    QVERIFY(failed);
    QVERIFY2(!Filling::isTold(failed->sentence), qPrintable(failed->sentence));
    QVERIFY2(failed->sentence.contains(u"item 3, byte 420"), qPrintable(failed->sentence));
}

void TestSamplePrivacy::everyWordIsOfAFormatOrOurs()
{
    const QTemporaryDir dir;
    QDirIterator corpus(QStringLiteral(COMITY_SOURCE_DIR "/tests/fuzz/corpus"), QDir::Files,
        QDirIterator::Subdirectories);
    int samples = 0;
    QStringList told;
    while (corpus.hasNext()) {
        QFile file(corpus.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto bundle = BundleContainer::open(file.readAll(), u"file.csv"_s);
        for (std::size_t i = 0; bundle && i < (*bundle)->entries().size(); ++i) {
            const QByteArray bytes = (*bundle)->readWhole(i, 8 << 20, {}).value_or(QByteArray());
            const QString suffix = QFileInfo((*bundle)->entries().at(i).path).suffix();
            const bool isPage = bytes.trimmed().startsWith('<');
            SampleRequest request;
            request.format = u"csv"_s;
            request.container = dir.filePath(u"f."_s + (suffix == u"zip" ? u"txt"_s : suffix));
            writeFile(request.container, bytes);
            const Result<QString> sample = anonymisedSample(request, {});
            if (!sample || isPage) {
                continue;
            }
            ++samples;
            const QString shape = sample->section(u"\n\n"_s, 1);
            const QStringList strange = strangeWords(shape) + strangeKeys(shape, bytes);
            if (!strange.isEmpty()) {
                told += file.fileName() + u": "_s + strange.join(u' ') + u'\n' + shape;
            }
            QVERIFY2(
                sample->count(u'\n') <= 60 && sample->toUtf8().size() <= 4'096, qPrintable(shape));
        }
    }
    QVERIFY2(told.isEmpty(), qPrintable(told.join(u'\n')));
    QVERIFY(samples > 300);
}

COMITY_TEST_GUILESS(TestSamplePrivacy)
#include "tst_sample_privacy.moc"

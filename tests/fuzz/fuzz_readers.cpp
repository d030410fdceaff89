// Damages exports of every format at random, reproducibly, and reads them: whatever comes, a reader
// answers with rows or an error, never with a crash, a hang or calls out of order.
#include "tests/model/import/formats/car_writer.h"
#include "tests/model/import/formats/test_workbook.h"
#include "tests/model/import/formats/x_texts.h"

#include <QElapsedTimer>
#include <QTextStream>
#include <algorithm>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

struct Seed
{
    QString name;
    QByteArray bytes;
};

std::vector<Seed> xSeeds()
{
    const QByteArray tweet = xTweet("5", "Tue Jan 31 09:01:52 +0000 2017",
        "@bo RT @ana: long &amp; \\ud83d https://t.co/q",
        ", \"in_reply_to_user_id_str\" : \"78\", \"edit_info\" : {\"initial\" : {\"editTweetIds\" "
        ": [\"4\", \"5\"]}}"
            + xEntities({xMention("78", "bo", "Bo")},
                {xLink("https://t.co/q", "https://x.com/ana/status/9")}));
    const QByteArray talk = xConversation("77-1000",
        {xMessage("1", "77", "2023-08-20T11:06:14.174Z", "hi &lt;3"),
            xEvent("conversationNameUpdate", "\"name\" : \"Us\""), xMessage("2", "1000", "", "")});
    const QByteArray note = "{\"noteTweet\" : {\"noteTweetId\" : \"8\", \"createdAt\" : "
                            "\"2017-01-31T09:01:52.000Z\", \"core\" : {\"text\" : \"long & so\"}}}";
    return {{u"tweets.js"_s, xFile("tweets", {tweet, tweet})},
        {u"direct-messages.js"_s, xFile("direct_messages", {talk, xConversation("5", {}), talk})},
        {u"note-tweet.js"_s, xFile("note_tweet", {note})}};
}

/// Mastodon, Bluesky and the dumps of APIs.
std::vector<Seed> networkSeeds()
{
    const QByteArray follows
        = "Account address,Show boosts,Notify on new posts,Languages\n@ana@a.example,true,false,"
          "\"en, pt\"\nbob,true,,\n";
    const QByteArray lists = "\"Bells, small\",ana@a.example\nFriends,bo@t\xC3\xBCr.example\n";
    const QByteArray outbox
        = R"({"type":"OrderedCollection","orderedItems":[{"id":"i","type":"Create","actor":)"
          R"("https://a.example/users/me","object":{"id":"n","content":"<p>Hi &amp; <br>@bo</p>",)"
          R"("published":"2026-05-01T10:00:00Z","to":["https://b.example/users/bo"],"tag":[{"type":)"
          R"("Mention","href":"https://b.example/users/bo","name":"@bo@b.example"}]}},{"id":"j",)"
          R"("type":"Announce","object":"https://b.example/users/bo/statuses/1"}]})";
    const QByteArray bluesky
        = R"({"subject":{"did":"did:plc:me","handle":"me.example"},"cursor":"c","follows":[{"did":)"
          R"("did:plc:ana","handle":"ana.example","createdAt":"2023-04-26T00:08:49-07:00"}]})"
          "\n[{\"did\":\"did:plc:bo\",\"handle\":\"handle.invalid\"}]";
    const QByteArray api
        = R"({"data":[{"id":"12","username":"ana","public_metrics":{"followers_count":1},"entities":)"
          R"({"url":{"urls":[{"expanded_url":"https://a"}]}}}],"meta":{"next_token":"t"},"__twarc":{}})"
          R"({"ids":[1.5E9,18446744073709551615],"next_cursor_str":"0"})";
    car::Writer writer = car::newWriter();
    writer.add("app.bsky.feed.post/" + car::keyAt(1'700'000'000), car::post("Hi @ana.example"));
    for (int i = 0; i < 9; ++i) {
        writer.addFollow(car::keyAt(1'700'000'000 + i), "did:plc:p" + QByteArray::number(i),
            "2025-01-01T00:00:00Z");
    }
    return {{u"following_accounts.csv"_s, follows}, {u"lists.csv"_s, lists},
        {u"outbox.json"_s, outbox}, {u"bluesky.json"_s, bluesky}, {u"users.jsonl"_s, api},
        {u"repo.car"_s, writer.written()}};
}

/// Lists of names, pages and conversations.
std::vector<Seed> metaSeeds()
{
    const QByteArray page
        = "<!DOCTYPE html><html><head><style>._a6-g{}</style></head><body><div class=\"_a6-g\"><h2 "
          "class=\"_a6-h\">ana</h2><a href=\"https://www.instagram.com/_u/ana\">x</a><div>Jan 01, "
          "2025 10:00 am</div></div><div class=\"_a6-g\"><a href='https://www.instagram.com/bo'>bo"
          "</a><div>14 f\xC3\xA9vr. 2024, 22:13</div></div></body></html>";
    const QByteArray names
        = "<html><body><div class=\"uiBoxWhite\"><div class=\"_2lel\">Ana &amp; Bo</div><div "
          "class=\"_2lem\">2025\xE5\xB9\xB4"
          "1\xE6\x9C\x88"
          "14\xE6\x97\xA5 10:00</div></div></body></html>";
    return {{u"followers_1.html"_s, page}, {u"your_friends.html"_s, names},
        {u"your_friends.json"_s,
            R"({"friends_v2":[{"name":"Ana \u00c3\u00a9","timestamp":1700000000},{"name":""}]})"},
        {u"people_who_followed_you.json"_s,
            R"([{"title":"","string_list_data":[{"value":"Ana","timestamp":1700000000}]}])"},
        {u"message_1.json"_s,
            R"({"participants":[{"name":"Ana"},{"name":"Bo"}],"messages":[{"sender_name":"Ana",)"
            R"("timestamp_ms":1700000000123,"content":"<p>Hi \u00c3\u00a9</p>","share":{"link":)"
            R"("https://a.example"}}],"title":"Ana","thread_path":"inbox/ana_123456"})"},
        {u"Ana_1.json"_s,
            R"({"participants":["Ana","Bo"],"threadName":"Ana_1","messages":[{"senderName":"Bo",)"
            R"("text":"Hi","timestamp":1700000000123,"isUnsent":false,"media":[]}]})"}};
}

/// Of LinkedIn, TikTok, YouTube, GitHub and Discord. A package of Discord lies in a zip.
std::vector<Seed> listSeeds(const QTemporaryDir &dir)
{
    writeArchive(dir.filePath(u"package.zip"_s),
        {{u"account/user.json"_s,
             R"({"id":"9","username":"me","relationships":[{"id":"1","type":1,"user":{"id":"1"}}]})"},
            {u"messages/c5/channel.json"_s, R"({"id":"5","type":1,"recipients":["9","1"]})"},
            {u"messages/c5/messages.csv"_s,
                "ID,Timestamp,Contents,Attachments\n7,2021-03-12 18:05:22+00:00,\"a\nb\",\n"}});
    QFile package(dir.filePath(u"package.zip"_s));
    const bool isOpen = package.open(QIODevice::ReadOnly);
    return {{u"package.zip"_s, isOpen ? package.readAll() : QByteArray()},
        {u"messages.csv"_s,
            "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n"
            "1,Ana,https://www.linkedin.com/in/ana,\"Bo, C\",\"linkedin.com/in/bo,x\",2024-05-01 "
            "10:00:00 UTC,\"<p>Hi</p>\nyou\"\n"},
        {u"Invitations.csv"_s,
            "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
            "Ana,Me,\"1/29/26, 2:37 PM\",,INCOMING,linkedin.com/in/ana,linkedin.com/in/me\n"},
        {u"user_data_tiktok.json"_s,
            R"({"Your Activity":{"Follower":{"FansList":[{"Date":"2024-05-01 10:00:00",)"
            R"("UserName":"ana"}]},"Following":{"Following":null}},"Direct Message":{"ChatHistory":)"
            R"({"Chat History with ana:":[{"Date":"x","From":"ana","Content":"hi"}]}},)"
            R"("Profile":{"ProfileMap":{"userName":"me"}}})"},
        {u"Follower.txt"_s, "Date: 2023-08-23 06:18:18 UTC\r\nUsername: ana\r\n\r\n"},
        {u"subscriptions.csv"_s,
            "Id,Url,Title\nUCabcdefghijklmnopqrstuv,http://www.youtube.com/channel/"
            "UCabcdefghijklmnopqrstuv,Ana\n"},
        {u"followers.json"_s,
            R"([{"login":"ana","id":12,"html_url":"https://github.com/ana"}][{"login":"bo"}])"},
        {u"chat.json"_s,
            R"({"guild":{"id":"0","name":"x"},"channel":{"id":"5","type":"DirectTextChat"},)"
            R"("messages":[{"id":"7","type":"Default","timestamp":"2023-01-05T18:22:10+01:00",)"
            R"("content":"a","author":{"id":"1","name":"ana"},"mentions":[{"id":"1"}],)"
            R"("reference":{"messageId":"6"}}]})"}};
}

std::vector<Seed> seeds(const QTemporaryDir &dir)
{
    const QByteArray x
        = "window.YTD.follower.part0 = [ {\n  \"follower\" : {\n    \"accountId\" : \"12\",\n    "
          "\"userLink\" : \"https://twitter.com/intent/user?user_id=12\"\n  }\n}, {\n  "
          "\"follower\" : {\n    \"accountId\" : \"18446744073709551615\"\n  }\n} ]";
    const QByteArray instagram
        = R"({"relationships_following":[{"title":"ana","string_list_data":[{"href":)"
          R"("https://www.instagram.com/_u/ana","timestamp":1735732800}]},{"timestamp":1786815159,)"
          R"("label_values":[{"label":"URL","value":""},{"label":"Nome","value":"\u00c3\u00a9"},)"
          R"({"label":"x","value":"bo.b"}]}]})";
    const QByteArray old
        = R"({"followers":{"ana":"2019-01-01T10:00:00+00:00"},"following":{"bo":"2019-01-01"}})";
    const QByteArray linkedIn
        = "Notes:\n\"One, two\"\n\nFirst Name,Last Name,URL,Email "
          "Address,Company,Position,Connected On\nAna,\"Field, "
          "Ph.D.\",https://www.linkedin.com/in/ana-f%C3%A9,,Bells,Head,08 Feb "
          "2026\n,,,,,,1/2/2026\n";
    const QByteArray table
        = "\xEF\xBB\xBF\"id\";\"screen_name\";\"following\";\"last tweet\";\"url\"\r\n\"1.43288E+18"
          "\";\"@ana\";\"true\";\"13/02/2026\";\"https://x.com/ana\"\r\n=\"12\";bo;no;\"a "
          "\"\"b\"\"\n\";\r\n";
    std::vector<Seed> all {{u"follower.js"_s, x}, {u"following.json"_s, instagram},
        {u"connections.json"_s, old}, {u"Connections.csv"_s, linkedIn},
        {u"followers-2026-05-01.csv"_s, table}};
    std::ranges::copy(xSeeds(), std::back_inserter(all));
    std::ranges::copy(metaSeeds(), std::back_inserter(all));
    std::ranges::copy(listSeeds(dir), std::back_inserter(all));
    writeArchive(dir.filePath(u"whole.zip"_s),
        {{u"data/follower.js"_s, x},
            {u"data/manifest.js"_s,
                R"(window.__THAR_CONFIG = {"userInfo":{"accountId":"1"},"dataTypes":{}})"}});
    writeArchive(dir.filePath(u"whole.tar.gz"_s), {{u"followers.csv"_s, table}}, Pack::TarGz);
    const TestWorkbook book {R"(<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>)"
                             R"(<row r="2"><c t="s"><v>2</v></c><c s="1"><v>46115.5</v></c></row>)",
        {"<t>username</t>", "<r><t>last </t></r><r><t>tweet</t></r>", "<t>ana_x000D_</t>"},
        R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs>)"};
    book.write(dir, u"followers.xlsx"_s);
    for (const QString &name : {u"whole.zip"_s, u"whole.tar.gz"_s, u"followers.xlsx"_s}) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            all.push_back({name, file.readAll()});
        }
    }
    return all;
}

class Chance
{
public:
    explicit Chance(quint64 seed)
        : m_state(seed)
    {
    }

    qsizetype below(qsizetype end)
    {
        m_state = m_state * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
        return end <= 0 ? 0 : static_cast<qsizetype>((m_state >> 33U) % static_cast<quint64>(end));
    }

private:
    quint64 m_state;
};

QByteArray damaged(QByteArray bytes, Chance &chance)
{
    static const QByteArrayList pieces {"\"", "\\", "[", "]", "{", "}", ",", ";", "\n", "\r",
        QByteArray(1, '\0'), "\xFF", "\xC3", "\xF0\x9F", "1e999", "null", "\\ud83d", "=\"", "@",
        QByteArray(300, '['), QByteArray(3'000, '9'), "window.YTD.following.part7 = "};
    for (qsizetype round = 1 + chance.below(4); round > 0; --round) {
        const qsizetype at = chance.below(bytes.size() + 1);
        switch (chance.below(6)) {
        case 0:
            bytes.insert(at, pieces.at(chance.below(pieces.size())));
            break;
        case 1:
            bytes.remove(at, 1 + chance.below(20));
            break;
        case 2:
            bytes.truncate(at);
            break;
        case 3:
            bytes.insert(at, bytes.mid(chance.below(bytes.size()), chance.below(400)));
            break;
        case 4:
            bytes.insert(at, bytes);
            break;
        default:
            if (at < bytes.size()) {
                bytes[at] = static_cast<char>(chance.below(256));
            }
        }
        bytes.truncate(200'000);
    }
    return bytes;
}

/// What every reading keeps, whatever the input.
bool isSane(const Reading &reading)
{
    const bool isEnded
        = !reading.result || reading.sink.files.empty() || reading.sink.files.back().isEnded;
    for (const RecordingSink::File &file : reading.sink.files) {
        for (const RecordingSink::Person &person : file.people) {
            if (person.id.isEmpty() && person.handle.isEmpty() && person.name.isEmpty()) {
                return false;
            }
        }
        for (const formats::RejectedRow &row : file.rejected) {
            if (row.reason.isEmpty() || row.line < 1 || row.raw.size() > 4'000) {
                return false;
            }
        }
    }
    return isEnded && !reading.sink.isOutOfOrder;
}

} // namespace

int main(int argc, char **argv)
{
    const qint64 seconds = argc > 1 ? QByteArray(argv[1]).toLongLong() : 2;
    const quint64 seed = argc > 2 ? QByteArray(argv[2]).toULongLong() : 1;
    QTextStream out(stdout);
    const QTemporaryDir dir;
    std::vector<Seed> all = seeds(dir);
    std::ranges::move(networkSeeds(), std::back_inserter(all));
    Chance chance(seed);
    QElapsedTimer timer;
    timer.start();
    qint64 rounds = 0;
    qint64 read = 0;
    for (; timer.elapsed() < seconds * 1'000; ++rounds) {
        const Seed &one = all.at(static_cast<std::size_t>(chance.below(std::ssize(all))));
        const QByteArray bytes = damaged(one.bytes, chance);
        formats::ReadOptions options;
        if (chance.below(2) == 0) {
            options.list = formats::ListKind::Followers;
        }
        const Reading reading = readLoose(dir, one.name, bytes, options);
        read += reading.result ? 1 : 0;
        if (!isSane(reading)) {
            out << "not sane: seed " << seed << ", round " << rounds << ", " << one.name << '\n';
            writeFile(u"fuzz-failure-"_s + one.name, bytes);
            return 1;
        }
    }
    out << rounds << " damaged files, " << read << " of them read\n";
    return 0;
}

#include "model/people/people_store.h"
#include "model/people/person_facts.h"
#include "tests/support/import_text.h"
#include "tests/support/test_case.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <algorithm>
#include <map>
#include <set>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// An invented archive of X as a folder: lists, blocked people, posts with mentions and answers,
/// conversations. Its content follows from the number alone.
struct Archive
{
    int number = 0;
    QDate day;
};

constexpr int town = 12; ///< people whom the archives speak of, by ids from 1001 on

QByteArray idOf(int person)
{
    return QByteArray::number(1000 + person);
}

QByteArray ytd(const QByteArray &type, const QByteArrayList &records)
{
    return "window.YTD." + type + ".part0 = [" + records.join(",\n") + "]";
}

QByteArray listOf(const QByteArray &type, const QByteArray &key, QRandomGenerator &random)
{
    QByteArrayList records;
    for (int person = 1; person <= town; ++person) {
        if (random.bounded(3) != 0) {
            records += "{\"" + key + "\":{\"accountId\":\"" + idOf(person) + "\"}}";
        }
    }
    return ytd(type, records);
}

/// What was posted or said at a moment is the same in every archive that holds it.
QByteArray postOf(int post)
{
    const int person = 1 + post % town;
    const QByteArray handle
        = "person_" + QByteArray::number(person) + (post % 5 == 0 ? "_new" : "");
    const QByteArray mention = "{\"id_str\":\"" + idOf(person) + "\",\"screen_name\":\"" + handle
        + "\",\"name\":\"Person " + QByteArray::number(person) + "\",\"indices\":[\"0\",\"9\"]}";
    QByteArray record = "{\"tweet\":{\"id_str\":\"" + QByteArray::number(9000 + post)
        + "\",\"full_text\":\"@" + handle + " ride number " + QByteArray::number(post)
        + "\",\"created_at\":\"Mon Mar " + QByteArray::number(10 + post % 20)
        + " 09:01:52 +0000 2025\",\"entities\":{\"user_mentions\":[" + mention + "]}";
    if (post % 2 == 0) {
        record += ",\"in_reply_to_user_id_str\":\"" + idOf(person)
            + "\",\"in_reply_to_screen_name\":\"" + handle
            + "\",\"in_reply_to_status_id_str\":\"77\"";
    }
    return record + "}}";
}

QByteArray conversationWith(int person, int messages)
{
    QByteArrayList said;
    for (int i = 0; i < messages; ++i) {
        const bool isOurs = i % 3 == 1;
        said += "{\"messageCreate\":{\"id\":\"" + QByteArray::number(5000 + 100 * person + i)
            + "\",\"senderId\":\"" + (isOurs ? QByteArray("1000") : idOf(person))
            + "\",\"recipientId\":\"" + (isOurs ? idOf(person) : QByteArray("1000"))
            + "\",\"text\":\"word " + QByteArray::number(i) + "\",\"createdAt\":\"2025-04-"
            + QByteArray::number(10 + i) + "T08:00:00.000Z\"}}";
    }
    return "{\"dmConversation\":{\"conversationId\":\"1000-" + idOf(person) + "\",\"messages\":["
        + said.join(',') + "]}}";
}

QString write(const ImportWorkspace &workspace, const Archive &archive)
{
    QRandomGenerator random(static_cast<quint32>(archive.number));
    const QString folder = u"archive-%1/data"_s.arg(archive.number);
    QDir(workspace.path(u"."_s)).mkpath(folder);
    const auto file = [&](const char *name, const QByteArray &text) {
        workspace.write(folder + u'/' + QString::fromLatin1(name), text);
    };
    file("manifest.js",
        "window.__THAR_CONFIG = {\"userInfo\":{\"accountId\":\"1000\",\"userName\":\"fernhill\"},"
        "\"archiveInfo\":{\"generationDate\":\""
            + archive.day.toString(Qt::ISODate).toLatin1()
            + "T10:00:00.000Z\",\"isPartialArchive\":false},\"dataTypes\":{}}");
    file("follower.js", listOf("follower", "follower", random));
    file("following.js", listOf("following", "following", random));
    file("block.js", listOf("block", "blocking", random));
    file("profile.js",
        "window.YTD.profile.part0 = [{\"profile\":{\"description\":{\"bio\":\"Rides "
            + QByteArray::number(archive.number % 3) + "\"}}}]");
    QByteArrayList posts;
    QByteArrayList gone;
    for (int post = 0; post < 20; ++post) {
        const auto kind = random.bounded(4);
        (kind == 0 ? gone : posts) += kind == 1 ? QByteArray() : postOf(post);
    }
    posts.removeAll(QByteArray());
    file("tweets.js", ytd("tweets", posts));
    file("deleted-tweets.js", ytd("deleted_tweets", gone));
    QByteArrayList talks;
    for (int person = town - 3; person <= town + 3; ++person) {
        if (random.bounded(2) == 0) {
            talks += conversationWith(person, 1 + random.bounded(4));
        }
    }
    file("direct-messages.js", ytd("direct_messages", talks));
    return workspace.path(u"archive-%1"_s.arg(archive.number));
}

ImportId import(ImportWorkspace &workspace, const Archive &archive)
{
    ImportRequest request;
    request.paths = {write(workspace, archive)};
    return workspace.import(request).id;
}

std::vector<Archive> archivesOf(QRandomGenerator &random, int count)
{
    std::vector<Archive> all;
    std::set<QDate> days;
    while (std::ssize(all) < count) {
        const QDate day = QDate(2026, 1, 1).addDays(random.bounded(140));
        if (days.insert(day).second) {
            all.push_back({1 + random.bounded(1'000'000), day});
        }
    }
    return all;
}

/// Somebody whom the user protects or no longer protects, if the workspace knows them.
void editSomebody(ImportWorkspace &workspace, QRandomGenerator &random, std::set<QString> &edited)
{
    const QString key = QString::fromLatin1(idOf(1 + random.bounded(town)));
    const auto pk = PeopleStore(workspace.file().reader()).find(u"x"_s, key);
    if (!pk) {
        return;
    }
    const auto writer = workspace.file().connect(db::Use::Writer);
    QVERIFY(setFact(*writer, PersonFact::Protected, {*pk}, random.bounded(3) != 0, 1'780'000'000));
    edited.insert(key);
}

std::set<QString> profilesIn(const QByteArray &dump)
{
    std::set<QString> keys;
    for (const QByteArray &line : dump.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        keys.insert(object.value(u"profile"_s).toObject().value(u"key"_s).toString());
    }
    return keys;
}

/// The lines of a dump without the facts by hand, and without whom only such a fact keeps: people
/// that `expected` lacks, to whom messages must not point then.
QByteArrayList withoutHandFacts(
    const QByteArray &dump, const std::set<QString> &edited, const std::set<QString> &expected)
{
    QByteArrayList out;
    for (const QByteArray &line : dump.split('\n')) {
        QJsonObject object = QJsonDocument::fromJson(line).object();
        const QString kind = object.isEmpty() ? QString() : object.keys().front();
        QJsonObject content = object.value(kind).toObject();
        const QString key = content.value(u"key"_s).toString();
        const bool isKeptByHand = edited.contains(key) && !expected.contains(key);
        if (kind == u"fact" || (isKeptByHand && (kind == u"profile" || kind == u"contact"))) {
            continue;
        }
        if (isKeptByHand && kind == u"message") {
            content.remove(u"key"_s);
            content.remove(u"link"_s);
        }
        object.insert(kind, content);
        out += QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    return out;
}

void compareLines(const QByteArrayList &is, const QByteArrayList &expected, int seed)
{
    for (qsizetype i = 0; i < std::max(is.size(), expected.size()); ++i) {
        if (is.value(i) != expected.value(i)) {
            QTest::qFail(
                qPrintable(u"seed %1\nis       %2\nnot like %3"_s.arg(QString::number(seed),
                    QString::fromUtf8(is.value(i)), QString::fromUtf8(expected.value(i)))),
                __FILE__, __LINE__);
            return;
        }
    }
}

} // namespace

/// Imports, edits by hand and undos in any sequence give what the imports that remain give alone,
/// apart from the edits (architecture.md §4), messages, side lists and names included.
class TestImportHistory : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theMiddleOneOfThreeGoesWithoutATrace();
    void anySequenceIsLikeWhatRemains();
    void anyOrderGivesTheSame();
    void undoingEverythingLeavesNothing();
};

void TestImportHistory::theMiddleOneOfThreeGoesWithoutATrace()
{
    QRandomGenerator random(7);
    std::vector<Archive> all = archivesOf(random, 3);
    std::ranges::sort(all, {}, &Archive::day);
    ImportWorkspace workspace;
    import(workspace, all[0]);
    const ImportId middle = import(workspace, all[1]);
    import(workspace, all[2]);
    workspace.undo(middle);

    ImportWorkspace never;
    import(never, all[0]);
    import(never, all[2]);

    QVERIFY(never.dump().contains("\"message\""));
    QVERIFY(never.dump().contains("\"side_member\""));
    QVERIFY(never.dump().contains("\"alias\""));
    QVERIFY(never.dump().contains("\"contact\""));
    compareLines(workspace.dump().split('\n'), never.dump().split('\n'), 7);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestImportHistory::anySequenceIsLikeWhatRemains()
{
    for (int seed = 1; seed <= 30; ++seed) {
        QRandomGenerator random(static_cast<quint32>(seed));
        const std::vector<Archive> all = archivesOf(random, 5);
        ImportWorkspace workspace;
        std::map<std::size_t, ImportId> live;
        std::set<QString> edited;
        std::size_t next = 0;
        while (next < all.size() || random.bounded(3) != 0) {
            const int step = random.bounded(3);
            if (step == 0 && next < all.size()) {
                live[next] = import(workspace, all[next]);
                ++next;
            } else if (step == 1 && !live.empty()) {
                auto chosen = live.begin();
                std::advance(chosen, random.bounded(static_cast<int>(live.size())));
                workspace.undo(chosen->second);
                live.erase(chosen);
            } else {
                editSomebody(workspace, random, edited);
            }
        }
        ImportWorkspace alone;
        for (const auto &[place, id] : live) {
            import(alone, all[place]);
        }
        const QByteArray is = workspace.dump();
        const QByteArray expected = alone.dump();
        const std::set<QString> people = profilesIn(expected);
        compareLines(
            withoutHandFacts(is, edited, people), withoutHandFacts(expected, edited, people), seed);
        QCOMPARE(workspace.problems(), QStringList());
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

void TestImportHistory::anyOrderGivesTheSame()
{
    for (int seed = 1; seed <= 10; ++seed) {
        QRandomGenerator random(static_cast<quint32>(seed));
        std::vector<Archive> all = archivesOf(random, 4);
        ImportWorkspace one;
        for (const Archive &archive : all) {
            import(one, archive);
        }
        std::shuffle(all.begin(), all.end(), random);
        ImportWorkspace other;
        for (const Archive &archive : all) {
            import(other, archive);
        }
        compareLines(other.dump().split('\n'), one.dump().split('\n'), seed);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

void TestImportHistory::undoingEverythingLeavesNothing()
{
    QRandomGenerator random(3);
    ImportWorkspace workspace;
    std::vector<ImportId> ids;
    for (const Archive &archive : archivesOf(random, 3)) {
        ids.push_back(import(workspace, archive));
    }
    for (const ImportId id : ids) {
        workspace.undo(id);
    }
    QCOMPARE(workspace.dump(), QByteArray());
}

COMITY_TEST_GUILESS(TestImportHistory)
#include "tst_import_history.moc"

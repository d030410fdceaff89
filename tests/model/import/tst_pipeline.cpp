#include "model/import/commit/commit.h"
#include "model/import/stage/stage.h"
#include "model/import/undo.h"
#include "tests/support/import_text.h"
#include "tests/support/test_case.h"

#include <QDir>
#include <QFileInfo>
#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using Code = Error::Code;

namespace {

QByteArray followFile(const QByteArray &type, const std::vector<int> &ids)
{
    QByteArray out = "window.YTD." + type + ".part0 = [\n";
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const QByteArray id = QByteArray::number(ids[i]);
        out += (i == 0 ? "  {" : ",\n  {")
            + ("\n    \"" + type + "\" : {\n      \"accountId\" : \"" + id
                + "\",\n      \"userLink\" : \"https://twitter.com/intent/user?user_id=" + id
                + "\"\n    }\n  }");
    }
    return out + "\n]";
}

/// An X archive as an unpacked folder, of an invented owner.
struct XFolder
{
    QByteArray owner = "fernhill";
    QByteArray ownerId = "1000";
    QByteArray generated = "2026-04-08T15:59:18.409Z";
    std::vector<int> followers;
    std::vector<int> following;
    int declaredFollowers = -1; ///< -1: as many as there are
    bool hasFollowing = true;

    QString write(const ImportWorkspace &workspace, const QString &name) const
    {
        QDir(workspace.path(u"."_s)).mkpath(name + u"/data"_s);
        const auto file = [&](const char *at, const QByteArray &text) {
            workspace.write(name + u"/data/"_s + QString::fromLatin1(at), text);
        };
        const auto part
            = [](const QByteArray &camel, const QByteArray &path, qint64 count) -> QByteArray {
            return "\"" + camel + "\" : {\"files\" : [{\"fileName\" : \"data/" + path
                + "\", \"globalName\" : \"YTD." + camel + ".part0\", \"count\" : \""
                + QByteArray::number(count) + "\"}]}";
        };
        const qint64 declared
            = declaredFollowers >= 0 ? declaredFollowers : static_cast<qint64>(followers.size());
        file("manifest.js",
            "window.__THAR_CONFIG = {\"userInfo\" : {\"accountId\" : \"" + ownerId
                + "\", \"userName\" : \"" + owner
                + "\", \"displayName\" : \"Fern Hill\"}, \"archiveInfo\" : {\"generationDate\" : \""
                + generated + "\", \"isPartialArchive\" : false}, \"dataTypes\" : {"
                + part("follower", "follower.js", declared) + ","
                + part("following", "following.js", static_cast<qint64>(following.size())) + "}}");
        file("account.js",
            "window.YTD.account.part0 = [{\"account\" : {\"username\" : \"" + owner
                + "\", \"accountId\" : \"" + ownerId
                + "\", \"accountDisplayName\" : \"Fern Hill\"}}]");
        file("follower.js", followFile("follower", followers));
        if (hasFollowing) {
            file("following.js", followFile("following", following));
        }
        return workspace.path(name);
    }
};

ImportRequest of(const QString &path)
{
    ImportRequest request;
    request.paths = {path};
    return request;
}

const ListSummary &listOf(const ImportSummary &summary, formats::ListKind kind)
{
    for (const ListSummary &list : summary.accounts.at(0).lists) {
        if (list.kind == kind) {
            return list;
        }
    }
    qFatal("no such list");
}

QStringList codesOf(const ImportSummary &summary)
{
    QStringList out;
    for (const formats::Notice &notice : summary.warnings) {
        out += notice.code;
    }
    return out;
}

using formats::ListKind;

} // namespace

class TestPipeline : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void anArchiveBecomesRelations();
    void theSameAgainChangesNothing();
    void undoBringsBackWhatWasBefore();
    void handFactsOutliveUndo();
    void whatAnUndoneImportSaidGoesWhenAnotherSpeaks();
    void aShortFileIsNotWhole();
    void aMissingListLeavesRelationsUnknown();
    void newAndLeftCompareWithTheListBefore();
    void twoAccountsNeverShareARelation();
    void theWrongAccountIsRefused();
    void aDryRunLeavesNoFile();
    void cancellingLeavesNothing();
    void savingAfterAnotherChangeIsRefused();
};

void TestPipeline::anArchiveBecomesRelations()
{
    ImportWorkspace workspace;
    XFolder folder {.followers = {7, 5, 3, 1}, .following = {8, 7, 5}};
    const ImportSummary done = workspace.import(of(folder.write(workspace, u"archive"_s)));
    QCOMPARE(done.accounts.size(), std::size_t {1});
    const AccountSummary &account = done.accounts.front();
    QCOMPARE(account.handle, u"fernhill"_s);
    QCOMPARE(account.key, u"1000"_s);
    QCOMPARE(isoText(account.takenAt), u"2026-04-08T15:59:18Z"_s);
    QCOMPARE(listOf(done, ListKind::Followers).rows, 4);
    QVERIFY(listOf(done, ListKind::Followers).isComplete);
    QCOMPARE(account.relations.mutual, 2);
    QCOMPARE(account.relations.notFollowingBack, 1);
    QCOMPARE(account.relations.fans, 2);
    QCOMPARE(account.relations.unknown, 0);
    QCOMPARE(codesOf(done), QStringList());
    auto &reader = workspace.file().reader();
    QCOMPARE(db::queryNumber(reader,
                 "SELECT count(*) FROM v_relations JOIN v_people USING (pk)"
                 " WHERE key = '8' AND we_follow = 'yes' AND they_follow = 'no'"),
        1);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestPipeline::theSameAgainChangesNothing()
{
    ImportWorkspace workspace;
    XFolder folder {.followers = {7, 5}, .following = {8, 7}};
    const QString path = folder.write(workspace, u"archive"_s);
    const ImportSummary first = workspace.import(of(path));
    const QByteArray before = workspace.dump();
    const qint64 generation = db::WorkspaceFile::generation(workspace.file().reader());
    const ImportSummary again = workspace.import(of(path));
    QVERIFY(again.isSameAgain);
    QCOMPARE(again.id, first.id);
    QCOMPARE(codesOf(again), QStringList {u"same-file-again"_s});
    QCOMPARE(listOf(again, ListKind::Followers).unchanged, 2);
    QCOMPARE(workspace.dump(), before);
    QCOMPARE(db::WorkspaceFile::generation(workspace.file().reader()), generation);
}

void TestPipeline::undoBringsBackWhatWasBefore()
{
    ImportWorkspace workspace;
    XFolder first {.followers = {7, 5}, .following = {8, 7}};
    workspace.import(of(first.write(workspace, u"a"_s)));
    const QByteArray before = workspace.dump();
    XFolder second {.generated = "2026-05-08T15:59:18.409Z", .followers = {9, 7}, .following = {8}};
    const ImportSummary done = workspace.import(of(second.write(workspace, u"b"_s)));
    QVERIFY(workspace.dump() != before);
    workspace.undo(done.id);
    QCOMPARE(workspace.dump(), before);
    const auto writer = workspace.file().connect(db::Use::Writer);
    const auto again = undoImport(*writer, done.id, workspace.clock(), {});
    QVERIFY(!again);
    QCOMPARE(again.error().code, Code::AlreadyUndone);
    QCOMPARE(
        undoImport(*writer, ImportId {77}, workspace.clock(), {}).error().code, Code::NoSuchImport);
}

void TestPipeline::whatAnUndoneImportSaidGoesWhenAnotherSpeaks()
{
    ImportWorkspace workspace;
    const auto csv = [&workspace](const QString &name, const QByteArray &bytes) {
        ImportRequest request = of(workspace.write(name, bytes));
        request.account = ImportRequest::AccountName {u"x"_s, u"fernhill"_s};
        request.list = ListKind::Followers;
        return workspace.import(request);
    };
    const ImportSummary wide = csv(u"wide.csv"_s,
        "user id,username,name,bio,followers\n90210044,ada_l,Ada,Repairs on Sunday,120\n");
    const auto writer = workspace.file().connect(db::Use::Writer);
    writer->exec("INSERT INTO person_fact (pk, field, value, set_at)"
                 " SELECT pk, 'protected', '', 1780000000 FROM profile");
    workspace.undo(wide.id);

    // It repeats what is there and says less: the rest has nobody who says it any more.
    csv(u"narrow.csv"_s, "user id,username,name\n90210044,ada_l,Ada\n");

    auto &reader = workspace.file().reader();
    QCOMPARE(db::queryNumber(reader, "SELECT count(*) FROM v_people WHERE bio IS NULL"), 1);
    QCOMPARE(db::queryNumber(reader, "SELECT count(*) FROM v_people WHERE followers IS NULL"), 1);
    QCOMPARE(db::queryNumber(reader, "SELECT count(*) FROM v_people WHERE name = 'Ada'"), 1);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestPipeline::handFactsOutliveUndo()
{
    ImportWorkspace workspace;
    XFolder folder {.followers = {7, 5}, .following = {8, 7}};
    const ImportSummary done = workspace.import(of(folder.write(workspace, u"a"_s)));
    const auto writer = workspace.file().connect(db::Use::Writer);
    writer->exec("INSERT INTO person_fact (pk, field, value, set_at)"
                 " SELECT pk, 'protected', '', 1780000000 FROM profile WHERE key = 8");
    const auto undone = undoImport(*writer, done.id, workspace.clock(), {});
    QVERIFY(undone.has_value());
    QCOMPARE(undone->peopleRemoved, 2);
    QCOMPARE(undone->peopleKept, 1);
    auto &reader = workspace.file().reader();
    QCOMPARE(db::queryNumber(reader, "SELECT count(*) FROM v_people WHERE is_protected_by_us"), 1);
    QCOMPARE(db::queryNumber(reader, "SELECT count(*) FROM relation"), 0);
    QCOMPARE(workspace.problems(), QStringList());
    // The person is recognised when the file comes back.
    workspace.import(of(folder.write(workspace, u"a"_s)));
    QCOMPARE(db::queryNumber(reader, "SELECT count(*) FROM v_people"), 3);
}

void TestPipeline::aShortFileIsNotWhole()
{
    ImportWorkspace workspace;
    XFolder folder {.followers = {7, 5}, .following = {8, 7}, .declaredFollowers = 3};
    const ImportSummary done = workspace.import(of(folder.write(workspace, u"a"_s)));
    QVERIFY(!listOf(done, ListKind::Followers).isComplete);
    QVERIFY(codesOf(done).contains(u"missing-part"_s));
    QCOMPARE(done.accounts.front().relations.notFollowingBack, 0);
    QCOMPARE(done.accounts.front().relations.unknown, 2);
    ImportRequest overruled = of(folder.write(workspace, u"a"_s));
    overruled.complete = true;
    const ImportSummary said = workspace.import(overruled);
    QVERIFY(!said.isSameAgain);
    QCOMPARE(said.accounts.front().relations.notFollowingBack, 1);
}

void TestPipeline::aMissingListLeavesRelationsUnknown()
{
    ImportWorkspace workspace;
    XFolder folder {.followers = {7, 5}, .following = {}, .hasFollowing = false};
    const ImportSummary done = workspace.import(of(folder.write(workspace, u"a"_s)));
    QCOMPARE(done.accounts.front().relations.fans, 0);
    QCOMPARE(done.accounts.front().relations.unknown, 2);
    QCOMPARE(db::queryNumber(workspace.file().reader(),
                 "SELECT count(*) FROM v_relations WHERE we_follow = 'no'"),
        0);
}

void TestPipeline::newAndLeftCompareWithTheListBefore()
{
    ImportWorkspace workspace;
    std::vector<int> first;
    for (int id = 30; id > 0; --id) {
        first.push_back(id);
    }
    XFolder one {.followers = first, .following = {1}};
    workspace.import(of(one.write(workspace, u"a"_s)));
    std::vector<int> second(first.begin() + 3, first.end());
    second.insert(second.begin(), {101, 102});
    XFolder two {.generated = "2026-04-20T10:00:00.000Z", .followers = second, .following = {1}};
    const ImportSummary done = workspace.import(of(two.write(workspace, u"b"_s)));
    const ListSummary &list = listOf(done, ListKind::Followers);
    QCOMPARE(list.added, 2);
    QCOMPARE(list.left, 3);
    QCOMPARE(list.unchanged, 27);
    QCOMPARE(db::queryNumber(workspace.file().reader(),
                 "SELECT count(*) FROM v_relations WHERE they_left_by IS NOT NULL"),
        3);
}

void TestPipeline::twoAccountsNeverShareARelation()
{
    ImportWorkspace workspace;
    XFolder mine {.followers = {7, 5}, .following = {8, 7}};
    XFolder other {.owner = "hillfern", .ownerId = "2000", .followers = {8}, .following = {5}};
    workspace.import(of(mine.write(workspace, u"a"_s)));
    workspace.import(of(other.write(workspace, u"b"_s)));
    auto &reader = workspace.file().reader();
    QCOMPARE(db::queryNumber(reader, "SELECT count(*) FROM v_accounts"), 2);
    QCOMPARE(db::queryNumber(reader, "SELECT count(*) FROM v_people"), 3);
    const auto relation = [&reader](const char *account, const char *key) {
        SQLite::Statement named(reader,
            "SELECT r.they_follow || '/' || r.we_follow FROM v_relations AS r"
            " JOIN v_people AS p ON p.pk = r.pk JOIN v_accounts AS a ON a.account = r.account"
            " WHERE a.handle = ?1 AND p.key = ?2");
        named.bind(1, account);
        named.bind(2, key);
        return named.executeStep() ? named.getColumn(0).getString() : std::string("none");
    };
    QCOMPARE(relation("fernhill", "8"), std::string("no/yes"));
    QCOMPARE(relation("hillfern", "8"), std::string("yes/no"));
    QCOMPARE(relation("hillfern", "7"), std::string("none"));
}

void TestPipeline::theWrongAccountIsRefused()
{
    ImportWorkspace workspace;
    XFolder folder {.followers = {7}, .following = {8}};
    ImportRequest request = of(folder.write(workspace, u"a"_s));
    request.account = ImportRequest::AccountName {u"x"_s, u"somebody_else"_s};
    const auto refused = workspace.tryImport(request);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code::AccountMismatch);
    QCOMPARE(workspace.dump(), QByteArray());
}

void TestPipeline::aDryRunLeavesNoFile()
{
    ImportWorkspace workspace;
    XFolder folder {.followers = {7}, .following = {8}};
    ImportRequest request = of(folder.write(workspace, u"a"_s));
    request.isDryRun = true;
    const QStringList before = QDir(workspace.path(u"."_s)).entryList(QDir::Files | QDir::Hidden);
    const ImportSummary done = workspace.import(request);
    QVERIFY(done.isDryRun);
    QCOMPARE(done.id, ImportId {});
    QCOMPARE(done.accounts.front().relations.fans, 1);
    QCOMPARE(workspace.dump(), QByteArray());
    QCOMPARE(QDir(workspace.path(u"."_s)).entryList(QDir::Files | QDir::Hidden), before);
}

void TestPipeline::cancellingLeavesNothing()
{
    ImportWorkspace workspace;
    XFolder folder {.followers = {7}, .following = {8}};
    const QString path = folder.write(workspace, u"a"_s);
    const auto source = std::make_unique<std::stop_source>();
    const auto reader = workspace.file().connect(db::Use::Job);
    auto staged = stageImport(*reader, workspace.path(u"."_s), of(path), workspace.clock(), {});
    QVERIFY(staged.has_value());
    source->request_stop();
    const auto stopped = stageImport(
        *reader, workspace.path(u"."_s), of(path), workspace.clock(), {source->get_token(), {}});
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, Code::Cancelled);
    const auto writer = workspace.file().connect(db::Use::Writer);
    const auto saved = commitImport(*writer, *staged, workspace.clock(), {source->get_token(), {}});
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Code::Cancelled);
    QCOMPARE(workspace.dump(), QByteArray());
    QCOMPARE(workspace.problems(), QStringList());
}

void TestPipeline::savingAfterAnotherChangeIsRefused()
{
    ImportWorkspace workspace;
    XFolder one {.followers = {7}, .following = {8}};
    const QString path = one.write(workspace, u"a"_s);
    const auto reader = workspace.file().connect(db::Use::Job);
    auto staged = stageImport(*reader, workspace.path(u"."_s), of(path), workspace.clock(), {});
    QVERIFY(staged.has_value());
    XFolder two {.generated = "2026-05-08T15:59:18.409Z", .followers = {9}, .following = {8}};
    workspace.import(of(two.write(workspace, u"b"_s)));
    const auto writer = workspace.file().connect(db::Use::Writer);
    const auto saved = commitImport(*writer, *staged, workspace.clock(), {});
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Code::WorkspaceChanged);
}

COMITY_TEST_GUILESS(TestPipeline)
#include "tst_pipeline.moc"

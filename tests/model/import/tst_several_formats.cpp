#include "tests/support/import_text.h"
#include "tests/support/test_case.h"

#include <QDir>
#include <algorithm>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr auto actor
    = R"({"@context":"https://www.w3.org/ns/activitystreams","type":"Person",)"
      R"("id":"https://kiln.example/users/lena","preferredUsername":"lena","name":"Lena",)"
      R"("summary":"<p>Glazes</p>","outbox":"outbox.json"})";
constexpr auto outbox
    = R"({"@context":"https://www.w3.org/ns/activitystreams","type":"OrderedCollection",)"
      R"("totalItems":1,"orderedItems":[{"type":"Create","published":"2026-04-01T10:00:00Z",)"
      R"("to":["https://www.w3.org/ns/activitystreams#Public"],"object":{"type":"Note",)"
      R"("id":"https://kiln.example/users/lena/statuses/1","content":"<p>Hello</p>",)"
      R"("published":"2026-04-01T10:00:00Z",)"
      R"("to":["https://www.w3.org/ns/activitystreams#Public"]}}]})";

QString folderWith(
    const ImportWorkspace &workspace, const std::vector<std::pair<QString, QByteArray>> &files)
{
    QDir(workspace.path(u"."_s)).mkpath(u"export"_s);
    for (const auto &[name, text] : files) {
        workspace.write(u"export/"_s + name, text);
    }
    return workspace.path(u"export"_s);
}

} // namespace

/// A folder or archive that holds exports of several kinds.
class TestSeveralFormats : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void anArchiveTellsWhoseTheListsBesideItAre();
    void aDescriptionAloneSinksNothing();
    void anOwnerOfAnotherNetworkIsNotTaken();
    void everyEmptyListIsToldOnce();
    void noticesKnowTheirFile();
    void zeroBytesAreDropped();
};

void TestSeveralFormats::anArchiveTellsWhoseTheListsBesideItAre()
{
    ImportWorkspace workspace;
    ImportRequest request;
    request.paths = {folderWith(workspace,
        {{u"actor.json"_s, actor}, {u"outbox.json"_s, outbox},
            {u"following_accounts.csv"_s, "Account address,Show boosts\na@b.example,true\n"}})};
    const ImportSummary done = workspace.import(request);
    QCOMPARE(done.accounts.size(), std::size_t {1});
    QCOMPARE(done.accounts[0].handle, u"lena@kiln.example"_s);
    QCOMPARE(done.accounts[0].lists.size(), std::size_t {1});
    QCOMPARE(done.accounts[0].lists[0].rows, 1);
    QCOMPARE(done.accounts[0].posts, 1);
}

void TestSeveralFormats::everyEmptyListIsToldOnce()
{
    ImportWorkspace workspace;
    ImportRequest request;
    request.account = ImportRequest::AccountName {u"tiktok"_s, u"lena"_s};
    request.paths = {workspace.write(u"user_data.json"_s,
        R"({"Activity":{"Follower List":{"FansList":[]},"Following List":{"Following":[]},)"
        R"("Block List":{"BlockList":[{"Date":"2024-05-01 10:00:00","UserName":"bo"}]}}})")};
    const ImportSummary done = workspace.import(request);
    QStringList empty;
    for (const formats::Notice &one : done.warnings) {
        empty += one.code == u"empty-list" ? one.arguments : QStringList();
    }
    empty.sort();
    QCOMPARE(empty, QStringList({u"followers"_s, u"following"_s}));
}

void TestSeveralFormats::noticesKnowTheirFile()
{
    ImportWorkspace workspace;
    ImportRequest request;
    request.account = ImportRequest::AccountName {u"tiktok"_s, u"lena"_s};
    request.paths = {folderWith(workspace,
        {{u"user_data.json"_s,
            R"({"Activity":{"Follower List":{"FansList":"x"},"Following List":{"Following":)"
            R"([{"Date":"2024-05-01 10:00:00","UserName":"bo"}]}}})"}})};
    const ImportSummary done = workspace.import(request);
    QCOMPARE(done.accounts.at(0).lists.size(), std::size_t {1});
    const auto told = std::ranges::find_if(
        done.warnings, [](const auto &one) { return one.code == u"changed-shape"; });
    QVERIFY(told != done.warnings.end());
    QCOMPARE(told->place.container, request.paths.front());
    QCOMPARE(told->place.entry, u"user_data.json"_s);
    QCOMPARE(told->place.format, u"tiktok-json"_s);
}

void TestSeveralFormats::zeroBytesAreDropped()
{
    ImportWorkspace workspace;
    ImportRequest request;
    request.account = ImportRequest::AccountName {u"x"_s, u"lena"_s};
    request.list = formats::ListKind::Followers;
    request.paths = {workspace.write(
        u"users.json"_s, R"({"data":[{"id":"7","username":"bo","name":"Bo\u0000 \u0000Lind"}]})")};
    workspace.import(request);
    const QByteArray dump = workspace.dump();
    QVERIFY2(!dump.contains("\\u0000") && !dump.contains('\0'), dump.constData());
    QVERIFY2(dump.contains("\"Bo Lind\""), dump.constData());
}

void TestSeveralFormats::aDescriptionAloneSinksNothing()
{
    ImportWorkspace workspace;
    ImportRequest request;
    request.paths = {folderWith(workspace,
        {{u"actor.json"_s, actor},
            {u"following_accounts.csv"_s, "Account address,Show boosts\na@b.example,true\n"}})};
    request.account = ImportRequest::AccountName {u"mastodon"_s, u"lena@kiln.example"_s};
    const ImportSummary done = workspace.import(request);
    QCOMPARE(done.accounts.size(), std::size_t {1});
    QCOMPARE(done.accounts[0].lists[0].rows, 1);
}

void TestSeveralFormats::anOwnerOfAnotherNetworkIsNotTaken()
{
    ImportWorkspace workspace;
    ImportRequest request;
    request.paths = {folderWith(workspace,
        {{u"actor.json"_s, actor}, {u"outbox.json"_s, outbox},
            {u"follower.js"_s,
                "window.YTD.follower.part0 = [{\"follower\":{\"accountId\":\"12\"}}]"}})};
    const ImportSummary done = workspace.import(request);
    QCOMPARE(done.accounts.size(), std::size_t {2});
    for (const AccountSummary &account : done.accounts) {
        QCOMPARE(account.handle, account.network == u"mastodon" ? u"lena@kiln.example"_s : u""_s);
    }
}

COMITY_TEST_GUILESS(TestSeveralFormats)
#include "tst_several_formats.moc"

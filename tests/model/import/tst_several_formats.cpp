#include "tests/support/import_text.h"
#include "tests/support/test_case.h"

#include <QDir>

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

#include "model/accounts/accounts_store.h"
#include "model/import/stage/stage.h"
#include "tests/support/import_text.h"
#include "tests/support/test_case.h"

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;

namespace {

/// A list of X that does not say whose it is.
QByteArray sheet(int people)
{
    QByteArray text = "Profile URL,Screen name,Name,Followed since\n";
    for (int i = 0; i < people; ++i) {
        const QByteArray name = "rider" + QByteArray::number(i);
        text += "https://x.com/" + name + ',' + name + ",Rider,2024-03-1"
            + QByteArray::number(i % 9) + '\n';
    }
    return text;
}

/// An X archive whose owner is known by id alone.
QString archiveWithoutHandle(const ImportWorkspace &workspace, const QByteArray &id)
{
    const QString name = u"archive-"_s + QString::fromLatin1(id);
    QDir(workspace.path(u"."_s)).mkpath(name + u"/data"_s);
    workspace.write(name + u"/data/manifest.js"_s,
        "window.__THAR_CONFIG = {\"userInfo\" : {\"accountId\" : \"" + id
            + "\"}, \"archiveInfo\" : {\"generationDate\" : \"2026-04-08T15:59:18.409Z\", "
              "\"isPartialArchive\" : false}, \"dataTypes\" : {\"follower\" : {\"files\" : "
              "[{\"fileName\" : \"data/follower.js\", \"globalName\" : \"YTD.follower.part0\", "
              "\"count\" : \"1\"}]}}}");
    workspace.write(name + u"/data/follower.js"_s,
        "window.YTD.follower.part0 = [ {\"follower\" : {\"accountId\" : \"77\", \"userLink\" : "
        "\"https://twitter.com/intent/user?user_id=77\"}} ]");
    return workspace.path(name);
}

ImportRequest listOf(const QString &path)
{
    ImportRequest request;
    request.paths = {path};
    request.list = formats::ListKind::Followers;
    return request;
}

} // namespace

class TestOwnerQuestion : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void itIsAskedBeforeTheRowsAreRead()
    {
        ImportWorkspace workspace;
        ImportRequest first = listOf(workspace.write(u"a.csv"_s, sheet(3)));
        first.account = {u"x"_s, u"ada"_s};
        workspace.import(first);
        first.account = {u"x"_s, u"bee"_s};
        workspace.import(first);

        const QByteArray text = sheet(200'000);
        const QString path = workspace.write(u"followers.csv"_s, text);
        qint64 furthest = 0;
        const JobContext job {
            {}, [&furthest](const Progress &at) { furthest = std::max(furthest, at.done); }};
        const auto asked = stageImport(
            workspace.file().reader(), QString(), listOf(path), workspace.clock(), job);

        QCOMPARE(asked.error().code, Error::Code::AccountUnknown);
        QCOMPARE(asked.error().arguments, (QStringList {u"followers.csv"_s, u"x"_s}));
        QVERIFY2(furthest < text.size() / 2, qPrintable(QString::number(furthest)));
    }

    void theOnlyAccountIsTakenUnlessItShallBeConfirmed()
    {
        ImportWorkspace workspace;
        ImportRequest request = listOf(workspace.write(u"a.csv"_s, sheet(3)));
        request.account = {u"x"_s, u"ada"_s};
        workspace.import(request);

        request = listOf(workspace.write(u"b.csv"_s, sheet(4)));
        request.confirmsAccount = true;
        QCOMPARE(workspace.tryImport(request).error().code, Error::Code::AccountUnknown);
        request.account = {u"x"_s, u"ada"_s, AccountsStore(workspace.file().reader()).all()[0].id};
        QCOMPARE(workspace.import(request).accounts.at(0).lists.at(0).added, 1);

        request = listOf(workspace.write(u"c.csv"_s, sheet(6)));
        QCOMPARE(workspace.import(request).accounts.at(0).lists.at(0).added, 2);
    }

    void anAccountWithoutAHandleCanBeChosen()
    {
        ImportWorkspace workspace;
        workspace.import(listOf(archiveWithoutHandle(workspace, "1000")));
        workspace.import(listOf(archiveWithoutHandle(workspace, "2000")));
        const std::vector<Account> accounts = AccountsStore(workspace.file().reader()).all();
        QCOMPARE(accounts.size(), std::size_t {2});
        QVERIFY(accounts[1].handle.isEmpty());

        ImportRequest request = listOf(workspace.write(u"sheet.csv"_s, sheet(3)));
        request.account = {u"x"_s, {}, accounts[1].id};
        const ImportSummary summary = workspace.import(request);
        QCOMPARE(summary.accounts.at(0).id, accounts[1].id);
        QCOMPARE(AccountsStore(workspace.file().reader()).all(), accounts);

        // Nor can an export of one account be saved as that of another.
        request = listOf(archiveWithoutHandle(workspace, "1000"));
        request.account = {u"x"_s, {}, accounts[1].id};
        const auto wrong = workspace.tryImport(request);
        QCOMPARE(wrong.error().code, Error::Code::AccountMismatch);
        QCOMPARE(wrong.error().arguments.mid(1), (QStringList {u"x:1000"_s, u"x:2000"_s}));
        request.account->id = AccountId {99};
        QCOMPARE(workspace.tryImport(request).error().code, Error::Code::NoSuchAccount);
    }

    void aTableOfAnotherNetworkMakesNoAccount()
    {
        ImportWorkspace workspace;
        // Links that name nobody: every row is rejected.
        ImportRequest request = listOf(workspace.write(
            u"links.csv"_s, "name,profile_url\nOlga,https://x.com/\nPer,https://x.com/p q\n"));
        request.account = ImportRequest::AccountName {u"mastodon"_s, u"us@home.example"_s};
        const auto refused = workspace.tryImport(request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::AccountMismatch);
        QCOMPARE(refused.error().arguments,
            (QStringList {u"links.csv"_s, u"x"_s, u"mastodon:us@home.example"_s}));
        QVERIFY(AccountsStore(workspace.file().reader()).all().empty());
    }
};

COMITY_TEST_GUILESS(TestOwnerQuestion)

#include "tst_owner_question.moc"

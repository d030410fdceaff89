#include "model/messages/conversation.h"
#include "model/people/people_store.h"
#include "model/purge/purge_facts.h"
#include "model/standing/people_columns_loader.h"
#include "model/standing/timeline.h"
#include "tests/support/import_text.h"
#include "tests/support/test_case.h"

#include <QDir>
#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using Kind = TimelineEntry::Kind;

namespace {

constexpr auto manifest
    = "window.__THAR_CONFIG = {\"userInfo\":{\"accountId\":\"1000\",\"userName\":\"fernhill\"},"
      "\"archiveInfo\":{\"generationDate\":\"2026-05-10T10:00:00.000Z\",\"isPartialArchive\":false}"
      ","
      "\"dataTypes\":{}}";

QByteArray said(const char *id, const char *from, const char *to, const char *day)
{
    return QByteArray("{\"messageCreate\":{\"id\":\"") + id + "\",\"senderId\":\"" + from
        + "\",\"recipientId\":\"" + to
        + "\",\"text\":\"About the ride &amp; the tea\",\"createdAt\":\"" + day
        + "T08:00:00.000Z\"}}";
}

QByteArray conversation(const char *id, const QByteArrayList &messages)
{
    return QByteArray("{\"dmConversation\":{\"conversationId\":\"") + id + "\",\"messages\":["
        + messages.join(',') + "]}}";
}

/// 1001 follows and wrote, 1002 is blocked, 1003 is a stranger to whom we wrote, 1004 only spoke in
/// a group, 1005 is only mentioned, 1006 is followed and named by a mention, 1007 is only blocked.
ImportSummary importArchive(ImportWorkspace &workspace)
{
    const auto write = [&workspace](const char *name, const QByteArray &text) {
        QDir(workspace.path(u"."_s)).mkpath(u"archive/data"_s);
        workspace.write(u"archive/data/"_s + QString::fromLatin1(name), text);
    };
    write("manifest.js", manifest);
    write("follower.js", "window.YTD.follower.part0 = [{\"follower\":{\"accountId\":\"1001\"}}]");
    write("following.js",
        "window.YTD.following.part0 = [{\"following\":{\"accountId\":\"1001\"}},"
        "{\"following\":{\"accountId\":\"1002\"}},{\"following\":{\"accountId\":\"1006\"}}]");
    write("block.js",
        "window.YTD.block.part0 = [{\"blocking\":{\"accountId\":\"1002\"}},"
        "{\"blocking\":{\"accountId\":\"1007\"}}]");
    write("direct-messages.js",
        "window.YTD.direct_messages.part0 = ["
            + conversation("1000-1001",
                {said("4", "1001", "1000", "2026-05-04"), said("3", "1001", "1000", "2026-05-03"),
                    said("2", "1000", "1001", "2026-05-02"),
                    said("1", "1001", "1000", "2026-05-01")})
            + ',' + conversation("1000-1003", {said("5", "1000", "1003", "2025-01-05")}) + ']');
    write("direct-messages-group.js",
        "window.YTD.direct_messages_group.part0 = ["
            + conversation("777", {said("6", "1004", "0", "2026-05-06")}) + ']');
    write("tweets.js",
        "window.YTD.tweets.part0 = [{\"tweet\":{\"id_str\":\"900\",\"full_text\":\"With @otto and "
        "@six\",\"created_at\":\"Tue May 05 09:01:52 +0000 2026\",\"entities\":{\"user_mentions\":["
        "{\"id_str\":\"1005\",\"screen_name\":\"otto\",\"name\":\"Otto\"},"
        "{\"id_str\":\"1006\",\"screen_name\":\"six\",\"name\":\"Six\"}]}}}]");
    ImportRequest request;
    request.paths = {workspace.path(u"archive"_s)};
    return workspace.import(request);
}

qint64 utc(int month, int day)
{
    return QDateTime(QDate(2026, month, day), QTime(8, 0), Qt::UTC).toSecsSinceEpoch();
}

} // namespace

/// What an archive of X with conversations, blocked people and mentions makes known.
class TestMessagesImport : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theSummaryCountsWhatIsThere();
    void contactsSayWhoWroteAndWhatWaits();
    void whoOnlySpokeInAGroupOrIsMentionedIsNobody();
    void aMentionNamesSomebodyOnAList();
    void blockedAndRecentContactsAreTold();
    void theColumnsShowStrangersWeWroteWith();
    void theTimelineHoldsMessagesAndBlocks();
};

void TestMessagesImport::theSummaryCountsWhatIsThere()
{
    ImportWorkspace workspace;
    const AccountSummary account = importArchive(workspace).accounts.at(0);
    QCOMPARE(account.messages, 6);
    QCOMPARE(account.threads, 3);
    QCOMPARE(account.posts, 1);
    QCOMPARE(account.lists.size(), std::size_t {2});
    QCOMPARE(account.sideLists.size(), std::size_t {1});
    QCOMPARE(account.sideLists[0].kind, formats::ListKind::Blocked);
    QCOMPARE(account.lists[1].handlesRecovered, 1);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestMessagesImport::contactsSayWhoWroteAndWhatWaits()
{
    ImportWorkspace workspace;
    const AccountId account = *importArchive(workspace).accounts.at(0).id;
    SQLite::Database &reader = workspace.file().reader();
    const auto find = [&](const char *key) {
        return PeopleStore(reader).find(u"x"_s, QString::fromLatin1(key));
    };
    const auto friendly = messages::contactWith(reader, account, *find("1001"));
    QVERIFY(friendly);
    QCOMPARE(friendly->messagesIn, 3);
    QCOMPARE(friendly->messagesOut, 1);
    QCOMPARE(friendly->last(), std::optional(utc(5, 4)));
    QCOMPARE(friendly->waitingSince, std::optional(utc(5, 3)));
    QVERIFY(!friendly->isGuess);
    const auto stranger = messages::contactWith(reader, account, *find("1003"));
    QVERIFY(stranger && !stranger->waitingSince && !stranger->lastIn);
    messages::ConversationQuery query;
    query.profiles = {*find("1001")};
    query.account = account;
    query.atMost = 2;
    const auto talk = messages::conversationOf(reader, query);
    QCOMPARE(talk.newestFirst.size(), std::size_t {2});
    QCOMPARE(talk.total, 4);
    QCOMPARE(talk.newestFirst[0].text, u"About the ride & the tea"_s);
    QCOMPARE(talk.newestFirst[0].at, Dated::exact(utc(5, 4)));
}

void TestMessagesImport::whoOnlySpokeInAGroupOrIsMentionedIsNobody()
{
    ImportWorkspace workspace;
    importArchive(workspace);
    const PeopleStore people(workspace.file().reader());
    QVERIFY(!people.find(u"x"_s, u"1004"_s));
    QVERIFY(!people.find(u"x"_s, u"1005"_s));
    QVERIFY(people.find(u"x"_s, u"1003"_s));
}

void TestMessagesImport::aMentionNamesSomebodyOnAList()
{
    ImportWorkspace workspace;
    importArchive(workspace);
    const PeopleStore people(workspace.file().reader());
    const auto six = people.find(u"x"_s, u"1006"_s);
    QCOMPARE(people.row(*six)->handle, u"six"_s);
    QCOMPARE(people.row(*six)->name, u"Six"_s);
    QCOMPARE(people.find(u"x"_s, u"six"_s), six);

    // A sheet of a later day says otherwise, and is right; one of an earlier day is not.
    ImportRequest sheet;
    sheet.account = ImportRequest::AccountName {u"x"_s, u"fernhill"_s};
    sheet.list = formats::ListKind::Following;
    sheet.complete = false;
    sheet.paths = {workspace.write(u"old.csv"_s, "id,screen name\n1006,six_before\n")};
    sheet.takenAt = dayOf2026(5, 1);
    workspace.import(sheet);
    QCOMPARE(people.row(*six)->handle, u"six"_s);
    sheet.paths = {workspace.write(u"new.csv"_s, "id,screen name\n1006,six_after\n")};
    sheet.takenAt = dayOf2026(5, 20);
    const ImportId later = workspace.import(sheet).id;
    QCOMPARE(people.row(*six)->handle, u"six_after"_s);
    QCOMPARE(people.row(*six)->name, u"Six"_s);
    workspace.undo(later);
    QCOMPARE(people.row(*six)->handle, u"six"_s);
}

void TestMessagesImport::blockedAndRecentContactsAreTold()
{
    ImportWorkspace workspace;
    const AccountId account = *importArchive(workspace).accounts.at(0).id;
    SQLite::Database &reader = workspace.file().reader();
    const PeopleStore people(reader);
    const auto facts = PurgeFacts::load(reader, account);
    QVERIFY(facts);
    QVERIFY(facts->blocked.contains(*people.find(u"x"_s, u"1002"_s)));
    QVERIFY(!facts->blocked.contains(*people.find(u"x"_s, u"1001"_s)));
    QCOMPARE(facts->lastContact.value(number(*people.find(u"x"_s, u"1001"_s))), utc(5, 4));
    QVERIFY(!facts->lastContact.contains(number(*people.find(u"x"_s, u"1006"_s))));
}

void TestMessagesImport::theColumnsShowStrangersWeWroteWith()
{
    ImportWorkspace workspace;
    const AccountId account = *importArchive(workspace).accounts.at(0).id;
    const auto reader = workspace.file().connect(db::Use::Job);
    const PeopleStore people(*reader);
    const auto columns = PeopleColumnsLoader(*reader, account, {}).load();
    QVERIFY(columns);
    QCOMPARE((*columns)->size(), std::size_t {4});
    const auto stranger = (*columns)->find(*people.find(u"x"_s, u"1003"_s));
    QVERIFY(stranger && stranger->weWrote && !stranger->theyWrote);
    QCOMPARE(stranger->relation, Relation::Unknown);
    const auto friendly = (*columns)->find(*people.find(u"x"_s, u"1001"_s));
    QCOMPARE(friendly->lastContact, std::optional(utc(5, 4)));
    QVERIFY(friendly->theyWrote && friendly->weWrote && !friendly->isBlocked);
    QVERIFY((*columns)->find(*people.find(u"x"_s, u"1002"_s))->isBlocked);
}

void TestMessagesImport::theTimelineHoldsMessagesAndBlocks()
{
    ImportWorkspace workspace;
    importArchive(workspace);
    SQLite::Database &reader = workspace.file().reader();
    const PeopleStore people(reader);
    const auto talk = timelineOf(reader, *people.find(u"x"_s, u"1001"_s)).value().entries;
    const auto count = [](const std::vector<TimelineEntry> &entries, Kind kind) {
        return std::ranges::count(entries, kind, &TimelineEntry::kind);
    };
    QCOMPARE(count(talk, Kind::TheyWrote), 3);
    QCOMPARE(count(talk, Kind::WeWrote), 1);
    const auto blocked = timelineOf(reader, *people.find(u"x"_s, u"1002"_s)).value().entries;
    QCOMPARE(std::ranges::count(blocked, u"blocked"_s, &TimelineEntry::list), 1);
}

COMITY_TEST_GUILESS(TestMessagesImport)
#include "tst_messages_import.moc"

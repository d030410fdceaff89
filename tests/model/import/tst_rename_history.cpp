#include "model/people/people_store.h"
#include "model/standing/timeline.h"
#include "tests/model/import/renamed_people.h"
#include "tests/support/test_case.h"

#include <QRandomGenerator>
#include <algorithm>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// Exports of one town over time: everybody follows throughout, some change their handle now and
/// then, and whom we follow changes.
std::vector<HandleExport> exportsOf(QRandomGenerator &random, int count)
{
    constexpr int town = 8;
    std::vector<int> names(town, 0);
    std::vector<HandleExport> out;
    for (int i = 0; i < count; ++i) {
        HandleExport one;
        one.day = 1 + 4 * i;
        for (int person = 0; person < town; ++person) {
            names[static_cast<std::size_t>(person)] += random.bounded(3) == 0 ? 1 : 0;
            // Now and then somebody goes back to a handle of theirs.
            const int name = names[static_cast<std::size_t>(person)] % 4;
            const QByteArray handle
                = "person" + QByteArray::number(person) + '.' + QByteArray::number(name);
            one.followers.push_back({handle, followTime(person)});
            if (random.bounded(2) == 0) {
                one.following.push_back({handle, followTime(100 + person)});
            }
        }
        out.push_back(std::move(one));
    }
    return out;
}

} // namespace

/// What becomes of a rename that was taken: one person whatever the handle, through later imports,
/// other orders and undo.
class TestRenameHistory : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void takenRenameIsOnePersonWhoChanged();
    void relationAndHandWrittenFactsGoOn();
    void laterImportsFindThemByEitherHandle();
    void undoOfTheRenameLeavesNoTrace();
    void undoOfTheFirstNameLeavesTheSecond();
    void laterImportKeepsTheRenameThatBroughtIt();
    void messagesOfEitherHandleAreTheirs();
    void whoStaysForAHandFactKeepsAKey();
    void anyOrderGivesTheSame();
    void anySequenceIsLikeWhatRemains();
};

void TestRenameHistory::takenRenameIsOnePersonWhoChanged()
{
    RenameWorkspace workspace;
    workspace.save({1, {ana, bo}});
    const ImportSummary summary = workspace.save({8, {anaNow, bo}});

    const ListSummary &list = summary.accounts.front().lists.front();
    QCOMPARE(list.added, 0);
    QCOMPARE(list.left, 0);
    QCOMPARE(list.unchanged, 2);
    QCOMPARE(summary.changedPeople, 1);
    QCOMPARE(summary.newPeople, 0);
    QCOMPARE(
        workspace.asked("SELECT new_rows || ' ' || left_rows || ' ' || changed_rows FROM import"
                        " ORDER BY id DESC LIMIT 1"),
        u"0 0 1"_s);
    QCOMPARE(workspace.asked("SELECT handle FROM profile ORDER BY pk"), u"ana.rides bo"_s);
    QCOMPARE(workspace.asked(keysOfAll), u"ana=ana.rides ana.rides=ana.rides bo=bo"_s);
    QCOMPARE(workspace.asked("SELECT value FROM import_text WHERE field = 'handle'"), u"ana"_s);
    const auto told = timelineOf(workspace.file().reader(), Pk {1});
    QVERIFY(told.has_value());
    const auto rename
        = std::ranges::find(told->entries, TimelineEntry::Kind::Changed, &TimelineEntry::kind);
    QVERIFY(rename != told->entries.end());
    QCOMPARE(rename->field, snapshots::Field::Handle);
    QCOMPARE(QString(rename->before + u'>' + rename->after), u"ana>ana.rides"_s);
    QVERIFY(std::ranges::none_of(
        told->entries, [](const auto &one) { return one.kind == TimelineEntry::Kind::Left; }));
    QVERIFY(workspace.dump().contains(R"("keys":[{"key":"ana","taken_at":"2026-05-01T12:00:00Z"},)"
                                      R"({"key":"ana.rides","taken_at":"2026-05-08T12:00:00Z"}])"));
    QCOMPARE(workspace.problems(), QStringList());
}

void TestRenameHistory::relationAndHandWrittenFactsGoOn()
{
    RenameWorkspace workspace;
    workspace.save({1, {bo}, {ana}});
    const Pk pk = *PeopleStore(workspace.file().reader()).find(u"instagram"_s, u"ana"_s);
    {
        const auto writer = workspace.file().connect(db::Use::Writer);
        writer->exec("INSERT INTO purge_plan (account, made_at, as_of, options, fit)"
                     " VALUES (1, 1780000000, 1780000000, '', 1)");
        writer->exec("INSERT INTO purge_item (plan, position, pk, reasons, followed_precision,"
                     " decision) VALUES (1, 1, "
            + std::to_string(number(pk)) + ", 'stale', 'none', 'unfollow')");
    }
    workspace.save({8, {bo}, {anaNow}});

    QCOMPARE(*PeopleStore(workspace.file().reader()).find(u"instagram"_s, u"ana.rides"_s), pk);
    // Still followed since then: a proof of the plan must not take the rename for an unfollow.
    QCOMPARE(workspace.asked("SELECT we_follow || ' ' || we_at || ' ' || snapshot.taken_at"
                             " FROM purge_item JOIN relation USING (pk)"
                             " JOIN snapshot ON snapshot.id = we_first WHERE we_left IS NULL"),
        u"yes %1 %2"_s.arg(followTime(1)).arg(dayOf2026(5, 1).at));
    // And when she is gone, she is.
    workspace.save({9, {bo}, {{"cy", followTime(3)}}});
    QCOMPARE(workspace.asked("SELECT we_follow FROM purge_item JOIN relation USING (pk)"), u"no"_s);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestRenameHistory::laterImportsFindThemByEitherHandle()
{
    RenameWorkspace workspace;
    workspace.save({4, {ana, bo}});
    workspace.save({8, {anaNow, bo}});
    QVERIFY(workspace.save({12, {anaNow, bo}}).renames.empty());
    QVERIFY(workspace.save({2, {ana, bo}}).renames.empty());
    QCOMPARE(workspace.asked("SELECT count(*) FROM profile"), u"2"_s);
    QCOMPARE(workspace.asked("SELECT handle FROM profile WHERE key = 'ana.rides'"), u"ana.rides"_s);
    // She goes back to her first handle.
    const ImportSummary back = workspace.save({16, {ana, bo}});
    QCOMPARE(back.changedPeople, 1);
    QCOMPARE(workspace.asked(keysOfAll), u"ana=ana ana.rides=ana bo=bo"_s);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestRenameHistory::undoOfTheRenameLeavesNoTrace()
{
    RenameWorkspace workspace;
    workspace.save({1, {ana, bo}});
    const QByteArray before = workspace.dump();
    const ImportId rename = workspace.save({8, {anaNow, bo}}).id;
    QVERIFY(workspace.dump() != before);
    workspace.undo(rename);
    QCOMPARE(workspace.dump(), before);
    QCOMPARE(workspace.asked("SELECT count(*) FROM import_key"), u"0"_s);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestRenameHistory::undoOfTheFirstNameLeavesTheSecond()
{
    RenameWorkspace workspace;
    const ImportId first = workspace.save({1, {ana, bo}}).id;
    workspace.save({8, {anaNow, bo}});
    workspace.undo(first);
    RenameWorkspace never;
    never.save({8, {anaNow, bo}});
    QCOMPARE(workspace.dump(), never.dump());
    QCOMPARE(workspace.problems(), QStringList());
}

void TestRenameHistory::laterImportKeepsTheRenameThatBroughtIt()
{
    RenameWorkspace workspace;
    workspace.save({1, {ana, bo}});
    const ImportId rename = workspace.save({8, {anaNow, bo}}).id;
    workspace.save({12, {anaNow, bo}});
    workspace.undo(rename);
    RenameWorkspace never;
    never.save({1, {ana, bo}});
    never.save({12, {anaNow, bo}});
    QCOMPARE(workspace.dump(), never.dump());
    QCOMPARE(workspace.asked("SELECT count(*) FROM profile"), u"2"_s);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestRenameHistory::messagesOfEitherHandleAreTheirs()
{
    RenameWorkspace workspace;
    const auto import = [&workspace](int day, const QByteArray &follower, const QByteArray &chats) {
        ImportRequest request;
        request.paths = {workspace.write(u"user_data_tiktok-%1.json"_s.arg(day),
            R"({"Activity":{"Follower List":{"FansList":[{"Date":"2024-05-01 10:00:00","UserName":")"
                + follower
                + R"("},{"Date":"2024-05-02 10:00:00","UserName":"bo"}]}},)"
                  R"("Direct Messages":{"Chat History":{"ChatHistory":{)"
                + chats
                + R"(}}},"Profile":{"Profile Information":{"ProfileMap":{"userName":"fernhill","bioDescription":"hi"}}}})")};
        request.takenAt = dayOf2026(5, day);
        request.isDryRun = true;
        for (const RenameOffer &offer : workspace.import(request).renames) {
            request.renames.push_back({offer.network, offer.stored.key, offer.staged.key, true});
        }
        request.isDryRun = false;
        return workspace.import(request);
    };
    const QByteArray toFormer
        = R"("Chat History with ana:":[{"Date":"2025-01-01 10:00:00","From":"ana","Content":"Hello"}])";
    const QByteArray toPresent
        = R"("Chat History with ana.rides:":[{"Date":"2026-01-01 10:00:00","From":"ana.rides","Content":"Hello again"}])";
    import(1, "ana", toFormer);
    import(8, "ana.rides", toFormer + ',' + toPresent);
    QCOMPARE(workspace.asked("SELECT count(*) FROM profile"), u"2"_s);
    QCOMPARE(workspace.asked("SELECT messages_in FROM contact JOIN profile USING (pk)"
                             " WHERE profile.handle = 'ana.rides'"),
        u"2"_s);
    // A message that still names the former handle is no sign of somebody new.
    const ImportSummary later = import(12, "ana.rides", toFormer + ',' + toPresent);
    QCOMPARE(later.newPeople, 0);
    QCOMPARE(workspace.asked("SELECT count(*) FROM profile"), u"2"_s);
    QCOMPARE(workspace.asked("SELECT messages_in FROM contact"), u"2"_s);
    QCOMPARE(workspace.asked(keysOfAll), u"ana=ana.rides ana.rides=ana.rides bo=bo"_s);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestRenameHistory::whoStaysForAHandFactKeepsAKey()
{
    RenameWorkspace workspace;
    const ImportId first = workspace.save({1, {ana, bo}}).id;
    const ImportId second = workspace.save({8, {anaNow, bo}}).id;
    {
        const auto writer = workspace.file().connect(db::Use::Writer);
        writer->exec("INSERT INTO purge_plan (account, made_at, as_of, options, fit)"
                     " VALUES (1, 1780000000, 1780000000, '', 1);"
                     "INSERT INTO purge_item (plan, position, pk, reasons, followed_precision)"
                     " VALUES (1, 1, 1, 'stale', 'none')");
    }
    workspace.undo(first);
    workspace.undo(second);
    QCOMPARE(workspace.asked(keysOfAll), u"ana.rides=ana.rides"_s);
    QCOMPARE(workspace.problems(), QStringList());
    // They are found again by it.
    workspace.save({8, {anaNow, bo}});
    QCOMPARE(workspace.asked("SELECT pk FROM profile WHERE key = 'ana.rides'"), u"1"_s);
    QCOMPARE(workspace.problems(), QStringList());
}

void TestRenameHistory::anyOrderGivesTheSame()
{
    for (int seed = 1; seed <= 12; ++seed) {
        QRandomGenerator random(static_cast<quint32>(seed));
        std::vector<HandleExport> all = exportsOf(random, 5);
        RenameWorkspace one;
        for (const HandleExport &each : all) {
            one.save(each);
        }
        QCOMPARE(one.asked("SELECT count(*) FROM profile"), u"8"_s);
        std::shuffle(all.begin(), all.end(), random);
        RenameWorkspace other;
        for (const HandleExport &each : all) {
            other.save(each);
            QCOMPARE(other.problems(), QStringList());
        }
        QVERIFY2(one.dump().contains("\"keys\""), qPrintable(QString::number(seed)));
        QVERIFY2(other.dump() == one.dump(), qPrintable(QString::number(seed)));
    }
}

void TestRenameHistory::anySequenceIsLikeWhatRemains()
{
    for (int seed = 1; seed <= 20; ++seed) {
        QRandomGenerator random(static_cast<quint32>(100 + seed));
        std::vector<HandleExport> all = exportsOf(random, 6);
        std::shuffle(all.begin(), all.end(), random);
        RenameWorkspace workspace;
        std::vector<std::pair<std::size_t, ImportId>> live;
        for (std::size_t i = 0; i < all.size(); ++i) {
            live.emplace_back(i, workspace.save(all[i]).id);
            if (random.bounded(2) == 0) {
                const auto chosen = live.begin() + random.bounded(static_cast<int>(live.size()));
                workspace.undo(chosen->second);
                live.erase(chosen);
                QCOMPARE(workspace.problems(), QStringList());
            }
        }
        RenameWorkspace alone;
        for (const auto &[place, id] : live) {
            alone.save(all[place]);
        }
        QVERIFY2(workspace.dump() == alone.dump(), qPrintable(QString::number(seed)));
    }
}

COMITY_TEST_GUILESS(TestRenameHistory)
#include "tst_rename_history.moc"

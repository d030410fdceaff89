// A repair leaves drafts that hang together, whatever of them was lost.
#include "model/export/repair_copy.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestRepairedDrafts : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatHangsOnNothingIsLeftBehind();
};

void TestRepairedDrafts::whatHangsOnNothingIsLeftBehind()
{
    PeopleWorkspace workspace;
    aPerson().in(workspace);
    // Draft 10 is whole but for its goal and account; of draft 99 nothing is left but what came of
    // it, and of goal 98 an objective.
    workspace.writer().exec(
        "PRAGMA foreign_keys = OFF;"
        "INSERT INTO draft (id, channel, account, campaign, made_at) VALUES (10, 'x-dm', 77, 98, "
        "5);"
        "INSERT INTO draft_text (draft, text, edited_at, settled_at) VALUES (10, 'Ahoy', 5, 5);"
        "INSERT INTO handover VALUES (1, 10, 98, 'sent', 6, 'Ahoy', NULL);"
        "INSERT INTO handover VALUES (1, 99, NULL, 'sent', 6, 'Gone', NULL);"
        "INSERT INTO draft_quote VALUES (1, 99, NULL, 'Gone?', 5, 0);"
        "INSERT INTO outcome (pk, id, draft, campaign, kind, at, seen) VALUES"
        " (1, 11, 10, 98, 'thanks', 7, 'hand');"
        "INSERT INTO outcome (pk, id, draft, campaign, kind, at, seen) VALUES"
        " (1, 12, 99, NULL, 'thanks', 7, 'hand');"
        "INSERT INTO draft_override VALUES (99, 13, 5, '', 'fine', 'haste');"
        "INSERT INTO objective VALUES (14, 98, 'Boats', 3, NULL, NULL);"
        "INSERT INTO obligation (pk, id, kind, subject, made_at) VALUES (1, 15, 'reply', 'Tell', "
        "5)");
    const QString target = workspace.path() + u".repaired"_s;
    const auto report = repairCopy(workspace.path(), target, workspace.clock(), {});
    QVERIFY(report);
    for (const char *table :
        {"draft", "draft_override", "draft_quote", "handover", "objective", "outcome"}) {
        QVERIFY2(report->tablesWithLosses.contains(QLatin1String(table)), table);
    }
    const auto whole = db::connect(target, db::Use::Job);
    const auto sumOf = [&whole](const char *sql) { return db::queryNumber(*whole, sql); };
    QCOMPARE(sumOf("SELECT count(*) FROM pragma_foreign_key_check"), 0);
    QCOMPARE(sumOf("SELECT count(*) FROM draft WHERE account IS NULL AND campaign IS NULL"), 1);
    QCOMPARE(sumOf("SELECT draft FROM handover WHERE campaign IS NULL"), 10);
    QCOMPARE(sumOf("SELECT count(*) FROM outcome"), 1);
    QCOMPARE(sumOf("SELECT count(*) FROM draft_text WHERE text = 'Ahoy'"), 1);
    QCOMPARE(sumOf("SELECT count(*) FROM obligation"), 1);
    QCOMPARE(sumOf("SELECT value FROM meta WHERE name = 'next_fact'"), 16);
}

COMITY_TEST_GUILESS(TestRepairedDrafts)
#include "tst_repaired_drafts.moc"

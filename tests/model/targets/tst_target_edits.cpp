#include "model/targets/target_edits.h"

#include "tests/model/targets/targets_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestTargetEdits : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyEditIsTakenBack_data();
    void everyEditIsTakenBack();
    void cadenceAndRestAreSetForSeveral();
    void aRhythmOutOfBoundsIsRefused();
    void onlyMembersAreTargets();
    void aTouchNeedsATimeThatIsPast();
    void anOpeningNeedsWordsOrAWebAddress();
    void aDecisionKeepsWhatWasKnown();
    void learnOnlyIsAFactUntilDecidedOtherwise();
    void aDecisionIsTakenBackWhole();

private:
    struct Desk
    {
        Desk()
            : list(workspace.addList(u"Press"_s))
            , ada(aPerson().in(workspace))
            , bob(aPerson().in(workspace))
        {
            workspace.addMember(list, ada);
            workspace.addMember(list, bob);
            const qint64 now = workspace.now();
            touch = idOf(logTouch(workspace.writer(), {ada},
                {TouchKind::Share, onDay(2026, 5, 1), u"Her piece"_s, {}}, now));
            opening = idOf(noteOpening(workspace.writer(), ada, {now, u"Numbers?"_s, {}}));
        }
        FactId idOf(const Result<HandEdit> &done)
        {
            Q_ASSERT(done);
            return FactId {workspace.number("SELECT value - 1 FROM meta WHERE name = 'next_fact'")};
        }
        QString content()
        {
            QString out;
            for (const char *sql : {"SELECT group_concat(pk || list || why || outcome || next_give"
                                    " || ifnull(cadence_days, '-') || ifnull(resting_until, '-'))"
                                    " FROM target",
                     "SELECT group_concat(pk || '.' || id || '.' || at || ifnull(at_precision, "
                     "'exact')"
                     " || kind || text || ifnull(answered_at, '-')) FROM touch",
                     "SELECT group_concat(pk || '.' || id || '.' || noted_at || quote || url"
                     " || ifnull(used_at, '-')) FROM opening",
                     "SELECT group_concat(pk || account || at || decision || checks)"
                     " FROM follow_decision",
                     "SELECT group_concat(pk || field || set_at) FROM person_fact"}) {
                SQLite::Statement query(workspace.writer(), sql);
                query.executeStep();
                out += QString::fromUtf8(query.getColumn(0).getText()) + u'\n';
            }
            return out;
        }

        TargetsWorkspace workspace;
        ListId list;
        Pk ada;
        Pk bob;
        FactId touch = {};
        FactId opening = {};
    };
    using Edit = std::function<Result<HandEdit>(Desk &)>;
};

void TestTargetEdits::everyEditIsTakenBack_data()
{
    QTest::addColumn<Edit>("edit");
    const auto row = [](const char *name, const Edit &edit) { QTest::newRow(name) << edit; };
    row("target", [](Desk &d) {
        return editTarget(d.workspace.writer(), d.list, d.ada, {u"Why"_s, u"What"_s, {}, 7, {}});
    });
    row("cadence", [](Desk &d) { return setCadence(d.workspace.writer(), d.list, {d.bob}, 14); });
    row("rest", [](Desk &d) { return setResting(d.workspace.writer(), d.list, {d.ada}, 99); });
    row("touch", [](Desk &d) {
        return logTouch(d.workspace.writer(), {d.ada, d.bob},
            {TouchKind::Met, onDay(2026, 5, 2), u"Fair"_s, {}}, d.workspace.now());
    });
    row("changed touch", [](Desk &d) {
        return changeTouch(d.workspace.writer(), d.ada, d.touch,
            {TouchKind::Reply, onDay(2026, 5, 3), u"Other"_s, at(2026, 5, 4)}, d.workspace.now());
    });
    row("removed touch", [](Desk &d) {
        return removeTouch(d.workspace.writer(), d.ada, d.touch, d.workspace.now());
    });
    row("answered", [](Desk &d) { return markAnswered(d.workspace.writer(), d.ada, d.touch, 77); });
    row("opening", [](Desk &d) {
        return noteOpening(d.workspace.writer(), d.bob, {5, {}, u"https://example.org/post/1"_s});
    });
    row("changed opening", [](Desk &d) {
        return changeOpening(d.workspace.writer(), d.ada, d.opening, {6, u"Other words"_s, {}});
    });
    row("removed opening",
        [](Desk &d) { return removeOpening(d.workspace.writer(), d.ada, d.opening); });
    row("used", [](Desk &d) { return markUsed(d.workspace.writer(), d.ada, d.opening, 9); });
}

void TestTargetEdits::everyEditIsTakenBack()
{
    QFETCH(Edit, edit);
    Desk desk;
    const QString before = desk.content();
    const auto done = edit(desk);
    QVERIFY(done);
    const QString after = desk.content();
    QVERIFY(after != before);
    QVERIFY(!done->changed.empty());
    const auto undone = undo(desk.workspace.writer(), done->changes);
    QVERIFY(undone && undone->skipped == 0);
    QCOMPARE(desk.content(), before);
    QVERIFY(undo(desk.workspace.writer(), undone->changes));
    QCOMPARE(desk.content(), after);
}

void TestTargetEdits::cadenceAndRestAreSetForSeveral()
{
    Desk desk;
    const TargetFacts facts {u"Covers cycling"_s, {}, {}, {}, {}};
    QVERIFY(editTarget(desk.workspace.writer(), desk.list, desk.ada, facts));
    QVERIFY(setCadence(desk.workspace.writer(), desk.list, {desk.ada, desk.bob}, 21));
    QVERIFY(setResting(desk.workspace.writer(), desk.list, {desk.bob}, 500));
    const auto members = desk.workspace.store().onList(desk.list);
    QCOMPARE(members[0].facts.why, u"Covers cycling"_s);
    QCOMPARE(members[0].facts.cadenceDays, std::optional<int>(21));
    QCOMPARE(members[1].facts.cadenceDays, std::optional<int>(21));
    QCOMPARE(members[1].facts.restingUntil, std::optional<qint64>(500));
    QVERIFY(setCadence(desk.workspace.writer(), desk.list, {desk.ada}, {}));
    QCOMPARE(desk.workspace.store().onList(desk.list)[0].facts.cadenceDays, std::optional<int>());
}

void TestTargetEdits::aRhythmOutOfBoundsIsRefused()
{
    Desk desk;
    for (const int days : {0, -3, 731}) {
        QCOMPARE(setCadence(desk.workspace.writer(), desk.list, {desk.ada}, days).error().code,
            Error::Code::Usage);
        QVERIFY(!editTarget(desk.workspace.writer(), desk.list, desk.ada, {{}, {}, {}, days, {}}));
    }
    QVERIFY(setCadence(desk.workspace.writer(), desk.list, {desk.ada}, 730));
}

void TestTargetEdits::onlyMembersAreTargets()
{
    Desk desk;
    const Pk stranger = aPerson().in(desk.workspace);
    QCOMPARE(editTarget(desk.workspace.writer(), desk.list, stranger, {u"Why"_s}).error().code,
        Error::Code::Usage);
    const auto passedOver = setCadence(desk.workspace.writer(), desk.list, {stranger}, 7);
    QVERIFY(passedOver && passedOver->changes.isEmpty());
}

void TestTargetEdits::aTouchNeedsATimeThatIsPast()
{
    Desk desk;
    const qint64 now = desk.workspace.now();
    const auto log = [&](const Dated &when, std::optional<qint64> answered = {}) {
        return logTouch(
            desk.workspace.writer(), {desk.ada}, {TouchKind::Share, when, {}, answered}, now)
            .has_value();
    };
    QVERIFY(log(Dated::exact(now)));
    QVERIFY(log(onDay(2026, 5, 14))); // today, whose noon is still to come
    QVERIFY(!log(Dated::exact(now + 1)));
    QVERIFY(!log(onDay(2026, 5, 16)));
    QVERIFY(!log({}));
    QVERIFY(!log(Dated::between(1, 2)));
    QVERIFY(log(Dated::exact(now - 9), now));
    QVERIFY(!log(Dated::exact(now - 9), now + 1));
}

void TestTargetEdits::anOpeningNeedsWordsOrAWebAddress()
{
    Desk desk;
    const auto note = [&](const QString &quote, const QString &url) {
        return noteOpening(desk.workspace.writer(), desk.bob, {1, quote, url}).has_value();
    };
    QVERIFY(note(u"Who has numbers?"_s, {}));
    QVERIFY(note({}, u" http://example.org/1 "_s));
    QVERIFY(!note(u"  "_s, {}));
    for (const QString &url : {u"javascript:alert(1)"_s, u"file:///etc/passwd"_s,
             u"data:text/html,x"_s, u"example.org/1"_s, u"https://"_s, u"smb://host/share"_s}) {
        QVERIFY2(!note(u"Look"_s, url), qPrintable(url));
    }
    const auto openings = desk.workspace.store().target(desk.list, desk.bob)->openings;
    QCOMPARE(openings.size(), std::size_t {2});
    QCOMPARE(openings[0].url, u"http://example.org/1"_s); // trimmed
}

void TestTargetEdits::aDecisionKeepsWhatWasKnown()
{
    Desk desk;
    const AccountId me = desk.workspace.addAccount(u"x:me"_s);
    const auto checks = followGate({.fitsCharter = true, .followers = 13'000, .following = 100},
        desk.workspace.now(), QTimeZone::utc())
                            .checks;
    QVERIFY(logDecision(
        desk.workspace.writer(), {desk.ada, me, 100, FollowDecision::LearnOnly, checks}));
    QVERIFY(logDecision(desk.workspace.writer(), {desk.ada, me, 200, FollowDecision::Leave, {}}));
    const auto log = desk.workspace.store().decisions(desk.ada);
    QCOMPARE(log.size(), std::size_t {2});
    QCOMPARE(log[0].decision, FollowDecision::Leave); // the newest first
    QCOMPARE(log[1].decision, FollowDecision::LearnOnly);
    QCOMPARE(log[1].checks, checks);
    QCOMPARE(log[1].account, me);
    QVERIFY(desk.workspace.store().decisions(desk.bob).empty());
}

void TestTargetEdits::learnOnlyIsAFactUntilDecidedOtherwise()
{
    Desk desk;
    const AccountId me = desk.workspace.addAccount(u"x:me"_s);
    const auto facts = [&desk] {
        return desk.workspace.number("SELECT count(*) FROM person_fact WHERE field = 'learn-only'");
    };
    const auto decide = [&](Pk pk, qint64 when, FollowDecision decision) {
        QVERIFY(logDecision(desk.workspace.writer(), {pk, me, when, decision, {}}));
    };
    decide(desk.ada, 100, FollowDecision::LearnOnly);
    QCOMPARE(facts(), 1);
    decide(desk.bob, 110, FollowDecision::Follow);
    QCOMPARE(facts(), 1);
    decide(desk.ada, 120, FollowDecision::Follow);
    QCOMPARE(facts(), 0);
}

void TestTargetEdits::aDecisionIsTakenBackWhole()
{
    Desk desk;
    const AccountId me = desk.workspace.addAccount(u"x:me"_s);
    const QString before = desk.content();
    const auto done
        = logDecision(desk.workspace.writer(), {desk.ada, me, 100, FollowDecision::LearnOnly, {}});
    QVERIFY(done && desk.content() != before);
    QVERIFY(undo(desk.workspace.writer(), done->changes));
    QCOMPARE(desk.content(), before);
}

COMITY_TEST_GUILESS(TestTargetEdits)
#include "tst_target_edits.moc"

// What the desk promises of handing over, whatever is pressed: random keys, edits in between and
// undos over the real page, seeded. What holds after every step is asked of the workspace alone.
#include "model/people/permission_store.h"
#include "tests/support/test_case.h"
#include "tests/ui/drafts/drafts_world.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/drafts/copying/copy_runner.h"
#include "ui/drafts/desk/draft_middle.h"
#include "ui/drafts/editor/draft_editor.h"
#include "ui/drafts/list/drafts_model.h"
#include "ui/drafts/list/drafts_pane.h"

#include <QApplication>
#include <QClipboard>
#include <random>
#include <set>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int steps = 70;
const QString question = u"Which of the two racks holds better on wet cobbles?"_s;

/// Two drafts of one goal, both with a promise, to all riders; some of them are one person.
class Handing : public DraftsWorld
{
public:
    explicit Handing(unsigned seed)
        : m_chance(seed)
    {
        // The second profile of a person comes first or last, and either may be the opted-out one.
        workspace().merge(pk(u"Ada"_s), pk(u"Hana"_s));
        workspace().merge(pk(u"Dora"_s), pk(u"Ivy"_s));
        const auto campaign = workspace().addCampaign();
        for (const QString &title : {u"First"_s, u"Second"_s}) {
            drafts::Draft draft = workspace().draft(addDraft(title, question));
            draft.campaign = campaign;
            draft.give = u"a bell"_s;
            Q_ASSERT(drafts::changeDraft(workspace().writer(), draft).has_value());
            ids.push_back(draft.id);
        }
        open();
    }

    int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_chance); }
    DraftDesk *desk() const { return page().findChild<DraftDesk *>(); }
    CopyRunner *runner() const { return page().findChild<CopyRunner *>(); }
    DraftEditor *editor() const { return find<DraftEditor>(u"draftEditor"_s); }
    const drafts::Readiness &readiness() const
    {
        return page().findChild<DraftMiddle *>()->readiness();
    }

    /// Behind everything that was asked to be written by now.
    void queue()
    {
        m_isWritten = false;
        session().save(
            &page(), [](SQLite::Database &) { return Result<void> {}; },
            [this](const Result<void> &) { m_isWritten = true; });
    }
    /// All of that is written, and everybody has heard of it.
    bool isDone() const
    {
        return m_isWritten && !session().isLoading() && isLookedAt() && desk()->isSaved();
    }
    bool isOptedOut(Pk pk)
    {
        return permissionFor(workspace().writer(), pk, anyTopic, now()).state
            == Permission::OptedOut;
    }
    /// Somebody has this person's text of this goal already, by any profile and draft but this one.
    bool hadIt(Pk pk, drafts::DraftId draft)
    {
        SQLite::Statement rows(workspace().writer(),
            "SELECT 1 FROM handover JOIN profile AS theirs ON theirs.pk = handover.pk"
            " JOIN profile AS own ON own.pk = ?1"
            " WHERE coalesce(theirs.person, theirs.pk) = coalesce(own.person, own.pk)"
            " AND (handover.state = 'sent' OR (handover.state = 'copied' AND handover.draft <> "
            "?2))");
        rows.bind(1, int64_t {number(pk)});
        rows.bind(2, static_cast<int64_t>(number(draft)));
        return rows.executeStep();
    }
    qint64 count(const char *sql) { return workspace().number(sql); }
    /// A reason was logged since the text is as it is.
    bool hasReason()
    {
        const auto id = desk()->draft()->id;
        const auto overrides = workspace().store().overrides(id);
        return !overrides.empty() && overrides.front().at >= stored(id).editedAt
            && !overrides.front().reason.isEmpty();
    }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(runner()->isVisible() ? static_cast<QWidget *>(runner()) : editor(),
            static_cast<Qt::Key>(key), modifiers);
    }
    void optOut(Pk pk)
    {
        session().edit(
            &page(),
            [pk, at = now()](SQLite::Database &writer) {
                return recordPermission(
                    writer, {pk}, {.wording = u"No more"_s, .source = u"a mail"_s}, at);
            },
            [](const Result<HandEdit> &) {});
    }

    std::vector<drafts::DraftId> ids;

private:
    std::mt19937 m_chance;
    bool m_isWritten = false;
};

} // namespace

class TestCopyPromises : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whateverIsPressed_data();
    void whateverIsPressed();
    void whoAskedAMomentAgoIsNotCopiedFor();
    void aDraftThatJoinsAGoalLateCounts();

private:
    void copyAndCheck(Handing &world);
    static void act(Handing &world);

    int m_copied = 0;
};

/// One Ctrl+Enter, and all that must hold if a text came to the clipboard by it.
void TestCopyPromises::copyAndCheck(Handing &world)
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    clipboard->setText(u"mine"_s);
    const bool wasOpen = world.runner()->isVisible();
    const auto who = world.runner()->current();
    world.press(Qt::Key_Return, Qt::ControlModifier);
    if (clipboard->text() == u"mine") {
        return;
    }
    QVERIFY(wasOpen && who);
    QVERIFY2(!world.isOptedOut(*who), "copied for somebody who is opted out");
    QVERIFY2(!world.hadIt(*who, world.desk()->draft()->id), "copied twice");
    const bool isBlocked = std::ranges::any_of(world.desk()->answer()->told->review.findings,
        [](const review::Finding &one) { return one.severity == review::Severity::Block; });
    QVERIFY2(!isBlocked || world.hasReason(), "copied over a blocker without a reason");
    ++m_copied;
}

void TestCopyPromises::act(Handing &world)
{
    world.pass(1 + world.pick(5));
    switch (world.pick(14)) {
    case 0:
    case 12:
    case 13:
        world.desk()->override(u"They are all friends of the shop"_s);
        return;
    case 1:
        if (!world.runner()->isVisible() && world.pick(3) == 0) {
            QTest::keyClicks(world.editor(), u"e"_s);
        }
        return;
    case 2:
        world.press(Qt::Key_Z, Qt::ControlModifier);
        return;
    case 3:
        if (world.pick(3) == 0) {
            world.page().dismiss();
        }
        return;
    case 4:
        if (world.pick(3) == 0) {
            world.page().findChild<DraftsPane *>()->choose(
                world.ids.at(static_cast<std::size_t>(world.pick(2))));
        }
        return;
    case 5:
        if (world.pick(6) == 0) {
            world.optOut(world.pick(2) == 0 ? world.pk(u"Hana"_s) : world.pk(u"Finn"_s));
        }
        return;
    case 6:
        // An edit on its way is not on the stack yet: the one before it would be undone.
        world.queue();
        QTRY_VERIFY_WITH_TIMEOUT(world.isDone(), 20'000);
        world.undo();
        return;
    case 7:
        if (world.runner()->isVisible()) {
            world.press(Qt::Key_S);
        }
        return;
    default:
        if (world.runner()->isVisible()) {
            world.press(Qt::Key_D);
        }
    }
}

void TestCopyPromises::whateverIsPressed_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 4; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestCopyPromises::whateverIsPressed()
{
    QFETCH(unsigned, seed);
    Handing world(seed);
    world.queue();
    QTRY_VERIFY_WITH_TIMEOUT(world.isDone(), 20'000);
    m_copied = 0;
    for (int step = 0; step < steps; ++step) {
        act(world);
        copyAndCheck(world);
        if (QTest::currentTestFailed()) {
            return;
        }
        if (world.pick(3) == 0) {
            continue; // the next key comes before this one is answered
        }
        world.queue();
        QTRY_VERIFY_WITH_TIMEOUT(world.isDone(), 20'000);
        QCOMPARE(world.count("SELECT count(*) FROM obligation WHERE kind = 'give-back'"),
            world.count("SELECT count(*) FROM handover WHERE state = 'sent'"));
        QCOMPARE(world.count("SELECT count(DISTINCT coalesce(profile.person, profile.pk))"
                             " FROM handover JOIN profile USING (pk) WHERE state = 'sent'"),
            world.count("SELECT count(*) FROM handover WHERE state = 'sent'"));
    }
    QVERIFY2(m_copied > 0, "nothing was copied at all");
}

void TestCopyPromises::whoAskedAMomentAgoIsNotCopiedFor()
{
    Handing world(1);
    world.queue();
    QTRY_VERIFY_WITH_TIMEOUT(world.isDone(), 20'000);
    world.pass(5);
    world.desk()->override(u"They are all friends of the shop"_s);
    QTRY_VERIFY(world.readiness().canCopy());
    world.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(world.runner()->isVisible());
    world.queue();
    QTRY_VERIFY_WITH_TIMEOUT(world.isDone(), 20'000);
    const auto who = world.runner()->current();
    QVERIFY(who);
    QGuiApplication::clipboard()->setText(u"mine"_s);
    // Committed, and the page has not heard of it yet.
    const auto writer = world.session().file().connect(db::Use::Writer);
    QVERIFY(recordPermission(
        *writer, {*who}, {.wording = u"No more"_s, .source = u"a mail"_s}, world.now()));
    world.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"mine"_s);
    QVERIFY(world.runner()->current() != who);
    QCOMPARE(world.count("SELECT count(*) FROM handover"), 0);
}

void TestCopyPromises::aDraftThatJoinsAGoalLateCounts()
{
    DraftsWorld world;
    const auto first = world.addDraft(u"First"_s, question);
    const auto second = world.addDraft(u"Second"_s, question);
    QVERIFY(world.workspace().handOver(first, world.pk(u"Ada"_s)));
    const auto campaign = world.workspace().addCampaign();
    for (const auto id : {first, second}) {
        drafts::Draft draft = world.stored(id);
        draft.campaign = campaign;
        QVERIFY(drafts::changeDraft(world.workspace().writer(), draft));
    }
    QCOMPARE(world.workspace().whyNot(second, world.pk(u"Ada"_s)), u"had-this-campaign"_s);
    QVERIFY(!world.workspace().handOver(second, world.pk(u"Ada"_s)));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    Theme theme(application);
    TestCopyPromises test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_copy_promises.moc"

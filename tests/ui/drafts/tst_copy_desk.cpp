// What the copy runner does on the page stands in the workspace, and nothing else is done.
#include "tests/support/test_case.h"
#include "tests/ui/drafts/drafts_world.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/drafts/copying/copy_runner.h"
#include "ui/drafts/desk/copy_desk.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using drafts::HandoverState;

namespace {

const QString asked = u"Hello, would you rate the rack you bought, as a favour to us? It helps us "
                      "to mend what is weak. pedalbarn.example/rate"_s;

/// A draft to Ada, Ben and Cleo, whom its runner is open for.
struct OpenRunner : DraftsWorld
{
    OpenRunner()
    {
        drafts::Draft draft = workspace().draftTo({pk(u"Ada"_s), pk(u"Ben"_s), pk(u"Cleo"_s)});
        draft.account = mine();
        draft.text = asked;
        draft.give = u"A look at their wheels"_s;
        id = workspace().add(draft);
    }
    bool start()
    {
        open();
        if (!waitForReview()) {
            return false;
        }
        QSignalSpy begun(copying(), &CopyDesk::begun);
        copying()->begin({});
        return begun.wait() && runner()->current() == pk(u"Ada"_s);
    }
    CopyDesk *copying() const { return page().findChild<CopyDesk *>(); }
    CopyRunner *runner() const { return page().findChild<CopyRunner *>(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(runner(), key, modifiers);
    }
    /// Nothing for who is not noted.
    std::optional<HandoverState> noted(const QString &name)
    {
        for (const drafts::Handover &one : workspace().store().handovers(id)) {
            if (one.pk == pk(name)) {
                return one.state;
            }
        }
        return std::nullopt;
    }

    drafts::DraftId id {};
};

} // namespace

class TestCopyDesk : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void takenBackIsWhoeverIsShown();
    void undoLastPassesOverWhatElseWasDone();
};

void TestCopyDesk::takenBackIsWhoeverIsShown()
{
    OpenRunner world;
    QVERIFY(world.start());
    world.press(Qt::Key_D);
    world.press(Qt::Key_D);
    QTRY_COMPARE(world.noted(u"Ben"_s), HandoverState::Sent);
    QTRY_VERIFY(world.isLookedAt());
    world.press(Qt::Key_Backspace);
    world.press(Qt::Key_Backspace);
    QCOMPARE(world.runner()->current(), world.pk(u"Ada"_s));
    world.find<QPushButton>(u"takeBack"_s)->click();
    QTRY_COMPARE(world.noted(u"Ada"_s), std::nullopt);
    QCOMPARE(world.noted(u"Ben"_s), HandoverState::Sent);
    QCOMPARE(world.workspace().owed().all().size(), std::size_t {1});
    const auto *sent = world.find<QPushButton>(u"markSent"_s);
    QTRY_VERIFY(sent->isEnabled());
    QCOMPARE(world.runner()->current(), world.pk(u"Ada"_s));
    world.undo();
    QTRY_COMPARE(world.noted(u"Ada"_s), HandoverState::Sent);
    QTRY_VERIFY(!sent->isEnabled());
}

void TestCopyDesk::undoLastPassesOverWhatElseWasDone()
{
    OpenRunner world;
    QVERIFY(world.start());
    world.press(Qt::Key_D);
    QCOMPARE(world.runner()->current(), world.pk(u"Ben"_s));
    Q_EMIT world.runner()->profileRead(world.pk(u"Ben"_s), true);
    QTRY_COMPARE(world.noted(u"Ben"_s), HandoverState::Read);
    world.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(world.noted(u"Ada"_s), std::nullopt);
    QCOMPARE(world.noted(u"Ben"_s), HandoverState::Read);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    Theme theme(application);
    TestCopyDesk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_copy_desk.moc"

#include "tests/support/test_case.h"
#include "tests/ui/drafts/drafts_world.h"
#include "ui/common/repair_playbook.h"
#include "ui/common/theme.h"
#include "ui/drafts/dialogs/stances_dialog.h"
#include "ui/drafts/editor/draft_editor.h"
#include "ui/drafts/head/draft_head.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QUndoStack>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// A system with one small dictionary of English.
class Dictionaries
{
public:
    Dictionaries()
    {
        QDir().mkpath(m_folder.filePath(u"hunspell"_s));
        put(u"hunspell/en_GB.aff"_s, "SET UTF-8\nTRY esianrtolcd\n");
        put(u"hunspell/en_GB.dic"_s,
            "12\nthe\nrack\nfits\nyou\nand\nsee\non\nSunday\nwe\nhave\nnew\nbells\n");
        qputenv("XDG_DATA_DIRS", m_folder.path().toUtf8());
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
    }

private:
    void put(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QTemporaryDir m_folder;
};

QStringList misspelt(const DraftsWorld &world)
{
    const auto *editor = world.find<DraftEditor>(u"draftEditor"_s);
    QStringList words;
    for (const review::Span &span : editor->misspelt()) {
        words += editor->text().mid(span.start, span.length());
    }
    return words;
}

const QString text = u"See you on Sunday, Ada and Finn: we have new bels and the rak fits you."_s;

} // namespace

class TestDraftsMenu : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void unknownWordsAreMarkedButForNames()
    {
        const Dictionaries dictionaries;
        DraftsWorld world;
        world.addDraft(u"Bells"_s, text);
        world.open();
        QTRY_COMPARE(misspelt(world), (QStringList {u"bels"_s, u"rak"_s}));
    }

    void whetherSpellingIsCheckedIsRemembered()
    {
        const Dictionaries dictionaries;
        DraftsWorld world;
        world.addDraft(u"Bells"_s, text);
        world.open();
        QTRY_COMPARE(misspelt(world).size(), 2);
        auto *check = world.find<QAction>(u"checkSpelling"_s);
        QVERIFY(check->isChecked());
        check->trigger();
        QTRY_COMPARE(misspelt(world).size(), 0);
        world.open();
        QVERIFY(!world.find<QAction>(u"checkSpelling"_s)->isChecked());
        QVERIFY(world.waitForReview());
        QCOMPARE(misspelt(world).size(), 0);
    }

    void theTopicIsChosenAmongThoseThatPeopleNamed()
    {
        DraftsWorld world;
        const auto id = world.addDraft(u"Bells"_s, text);
        world.workspace().tellPermission(Pk {1}, "opted-out", "boats & bells");
        world.open();
        QVERIFY(world.waitForReview());
        auto *topics = world.find<QMenu>(u"draftTopic"_s);
        Q_EMIT qobject_cast<QMenu *>(topics->parent())->aboutToShow();
        const auto named = [topics](const QString &label) -> QAction * {
            for (QAction *action : topics->actions()) {
                if (action->text() == label) {
                    return action;
                }
            }
            return nullptr;
        };
        QTRY_VERIFY(named(u"boats && bells"_s));
        QVERIFY(topics->actions().front()->isChecked());
        named(u"boats && bells"_s)->trigger();
        const auto stored
            = [&] { return drafts::DraftsStore(world.workspace().writer()).draft(id)->topic; };
        QTRY_COMPARE(stored(), u"boats & bells"_s);
        QTRY_VERIFY(world.session().undoStack().canUndo());
        world.undo();
        QTRY_COMPARE(stored(), anyTopic);
    }

    void whatWeSaidInPublicIsKeptAndUndone()
    {
        DraftsWorld world;
        world.addDraft(u"Bells"_s, text);
        world.open();
        QVERIFY(world.waitForReview());
        world.find<QAction>(u"openStances"_s)->trigger();
        auto *dialog = world.find<StancesDialog>(u"stancesDialog"_s);
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QWidget *>(u"noStances"_s));
        dialog->findChild<QPlainTextEdit *>(u"stanceText"_s)
            ->setPlainText(u"We never write to strangers"_s);
        dialog->findChild<QPushButton *>(u"addStance"_s)->click();
        const auto stored = [&] { return drafts::stances(world.workspace().writer()); };
        QTRY_COMPARE(stored().size(), 1U);
        QCOMPARE(stored().front().text, u"We never write to strangers"_s);
        QTRY_VERIFY(dialog->findChild<QWidget *>(u"stance"_s));
        dialog->findChild<QToolButton *>(u"removeStance"_s)->click();
        QTRY_COMPARE(stored().size(), 0U);
        QTRY_VERIFY(dialog->findChild<QWidget *>(u"noStances"_s));
        world.undo();
        QTRY_COMPARE(stored().size(), 1U);
        QTRY_VERIFY(dialog->findChild<QWidget *>(u"stance"_s));
    }

    void aMistakeIsMendedByADraftOfItsOwn()
    {
        DraftsWorld world;
        world.addDraft(u"Bells"_s, text);
        world.open();
        QVERIFY(world.waitForReview());
        world.find<QAction>(u"openPlaybook"_s)->trigger();
        QTRY_VERIFY(world.find<RepairPlaybook>(u"repairPlaybook"_s));
        auto *playbook = world.find<RepairPlaybook>(u"repairPlaybook"_s);
        playbook->findChild<QPushButton *>(u"draftApology"_s)->click();
        QTRY_COMPARE(world.all().size(), 2U);
        QTRY_COMPARE(world.page().findChild<DraftDesk *>()->draft()->title, u"Apology"_s);
    }

    void thePaletteOffersTheMenu()
    {
        DraftsWorld world;
        world.open();
        QVERIFY(world.page().actsMenu() == nullptr);
        world.close();
        world.addDraft(u"Bells"_s, text);
        world.open();
        QVERIFY(world.waitForReview());
        const auto menu = world.page().actsMenu();
        QVERIFY(menu->actions().contains(world.find<QAction>(u"openPlaybook"_s)));
    }
};

COMITY_TEST_GUI(TestDraftsMenu)

#include "tst_drafts_menu.moc"

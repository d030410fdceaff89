#include "tests/support/test_case.h"
#include "tests/ui/common/scripted_prompts.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/people/sample_people.h"
#include "ui/common/snooze_dialog.h"
#include "ui/common/table_roles.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/people/people_page.h"
#include "ui/people/table/people_table_model.h"
#include "ui/people/table/people_table_view.h"
#include "ui/people/triage_progress.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// The people to be filed, gone through one by one by the keyboard.
class TestUnfiled : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_workspace = std::make_unique<SampleWorkspace>();
        fillSamplePeople(*m_workspace);
        m_workspace->exec(u"UPDATE meta SET value = 100 WHERE name = 'next_fact'"_s);
        m_workspace->exec(u"INSERT INTO list (id, name, kind, position, made_at)"
                          " VALUES (1, 'Friends', 'private', 1, 1)"_s);
        m_workspace->exec(u"INSERT INTO list_member (pk, list, added_at) VALUES (1, 1, 9)"_s);
        m_workspace->exec(
            u"UPDATE profile SET location = 'Port Merrow' WHERE pk BETWEEN 2 AND 7"_s);
        m_workspace->exec(u"UPDATE profile SET bio = 'Reporter' WHERE pk BETWEEN 8 AND 12"_s);
        m_session = std::make_unique<WorkspaceSession>(
            m_workspace->open(), m_workspace->clock(), m_wording, m_prompts);
        m_page = std::make_unique<PeoplePage>(*m_session, nullptr);
        m_page->resize(1264, 826);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_session->chooseAccount(AccountId {1});
        QTRY_COMPARE(model()->rowCount(), 21);
        table()->setFocus();
    }

    void cleanup()
    {
        m_page.reset();
        m_session.reset();
        m_workspace.reset();
    }

    void theButtonCountsWhoIsToBeFiled()
    {
        QVERIFY(button(u"unfiledButton"_s)->text().endsWith(u"20"_s));
        QVERIFY(!bar()->isVisible());
        QTest::mouseClick(button(u"unfiledButton"_s), Qt::LeftButton);
        QTRY_COMPARE(model()->rowCount(), 20); // whoever is on a list is not among them
        QVERIFY(bar()->isVisible());
        QCOMPARE(progress(), u"0 of 20 decided"_s);
        QCOMPARE(table()->currentIndex().row(), 0);
        QVERIFY(table()->hasFocus());
        QVERIFY(m_page->dismiss()); // Esc leaves
        QTRY_COMPARE(model()->rowCount(), 21);
        QVERIFY(!bar()->isVisible());
    }

    void whoIsSentHereGoesThroughThem()
    {
        PeopleQuery query;
        query.relations = {Relation::Mutual};
        m_page->showPeople(query);
        QTRY_VERIFY(model()->rowCount() < 20);
        m_page->showUnfiled();
        QTRY_COMPARE(model()->rowCount(), 20);
        QVERIFY(bar()->isVisible());
        QTest::keyClick(table(), Qt::Key_K);
        QTRY_COMPARE(progress(), u"1 of 20 decided"_s);
        m_page->showUnfiled(); // on with it
        QTRY_COMPARE(progress(), u"1 of 20 decided"_s);
        QVERIFY(bar()->isVisible());
    }

    void aDecisionGoesToTheNextAndUndoComesBack()
    {
        begin();
        const QString first = handleAt(0);
        const QString second = handleAt(1);
        QTest::keyClick(table(), Qt::Key_K);
        QTRY_COMPARE(progress(), u"1 of 20 decided"_s);
        QCOMPARE(current(), second);
        QTest::keyClick(table(), Qt::Key_X);
        QTRY_COMPARE(progress(), u"2 of 20 decided"_s);
        const QString third = current();
        QCOMPARE(triage(u"reviewed"_s), 1);
        QCOMPARE(triage(u"never"_s), 1);
        undoLast(*m_session);
        QTRY_COMPARE(progress(), u"1 of 20 decided"_s);
        QCOMPARE(current(), second);
        undoLast(*m_session);
        QTRY_COMPARE(progress(), u"0 of 20 decided"_s);
        QCOMPARE(current(), first);
        QCOMPARE(m_workspace->number(u"SELECT count(*) FROM triage"_s), 0);
        m_session->undoStack().redo();
        QTRY_COMPARE(progress(), u"1 of 20 decided"_s);
        QVERIFY(third != first);
    }

    void somebodyWhoIsFiledIsShownOutsideOfIt()
    {
        begin();
        const Pk first = model()->pkAt(0);
        QTest::keyClick(table(), Qt::Key_K);
        QTRY_COMPARE(progress(), u"1 of 20 decided"_s);
        m_page->showPerson(first);
        QTRY_COMPARE(model()->rowCount(), 21);
        QTRY_COMPARE(model()->pkAt(table()->currentIndex().row()), first);
        QVERIFY(!bar()->isVisible());
    }

    void whoIsToBePlannedIsGatheredUntilTheEnd()
    {
        std::vector<std::vector<Pk>> asked;
        connect(m_page.get(), &PeoplePage::planPurgeAsked, this,
            [&asked](const std::vector<Pk> &people) { asked.push_back(people); });
        begin();
        const std::vector<Pk> gathered {model()->pkAt(0), model()->pkAt(2)};
        QTest::keyClick(table(), Qt::Key_G);
        QCOMPARE(table()->currentIndex().row(), 1);
        QTest::keyClick(table(), Qt::Key_J);
        QTest::keyClick(table(), Qt::Key_G);
        table()->selectRow(0);
        QTest::keyClick(table(), Qt::Key_G); // once more is no twice
        QVERIFY(asked.empty());
        QVERIFY(m_page->dismiss());
        QCOMPARE(asked, (std::vector<std::vector<Pk>> {gathered}));
        QTRY_COMPARE(model()->rowCount(), 21);

        // Outside of the filing the letter plans at once, and nothing is left over.
        table()->selectRow(3);
        QTest::keyClick(table(), Qt::Key_G);
        QCOMPARE(asked.size(), std::size_t {2});
        QCOMPARE(asked.back(), std::vector<Pk> {model()->pkAt(3)});
        QCOMPARE(m_workspace->number(u"SELECT count(*) FROM purge_plan"_s), 0);
    }

    void whoIsChosenIsWrittenTo()
    {
        std::vector<std::vector<Pk>> asked;
        connect(m_page.get(), &PeoplePage::writeAsked, this,
            [&asked](const std::vector<Pk> &people) { asked.push_back(people); });
        table()->selectRow(3);
        QTest::keyClick(table(), Qt::Key_W);
        QCOMPARE(asked, (std::vector<std::vector<Pk>> {{model()->pkAt(3)}}));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
        QTest::mouseClick(button(u"writeToChosen"_s), Qt::LeftButton);
        QCOMPARE(asked.size(), std::size_t {2});
        QCOMPARE(asked.back().size(), std::size_t {21});
        const auto menu = m_page->actsMenu();
        menu->findChild<QAction *>(u"writeToPeople"_s)->trigger();
        QCOMPARE(asked.size(), std::size_t {3});
    }

    void nextLeavesSomebodyOpen()
    {
        begin();
        QTest::keyClick(table(), Qt::Key_J);
        QCOMPARE(table()->currentIndex().row(), 1);
        QCOMPARE(progress(), u"0 of 20 decided"_s);
        QTest::mouseClick(button(u"unfiledNext"_s), Qt::LeftButton);
        QCOMPARE(table()->currentIndex().row(), 2);
        QVERIFY(table()->hasFocus());
    }

    void aSnoozeTakesOutUntilItsDay()
    {
        begin();
        const QString second = handleAt(1);
        QTest::keyClick(table(), Qt::Key_S);
        QTRY_VERIFY(m_page->findChild<SnoozeDialog *>());
        auto *dialog = m_page->findChild<SnoozeDialog *>();
        QTRY_VERIFY(dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(progress(), u"1 of 20 decided"_s);
        QCOMPARE(triage(u"snoozed"_s), 1);
        QCOMPARE(current(), second);
    }

    void thePaletteAndTheMenuOfARowKnowTheWay()
    {
        table()->selectRow(2);
        const auto menu = m_page->actsMenu();
        QVERIFY(menu->findChild<QAction *>(u"addPeopleToList"_s)->isEnabled());
        menu->findChild<QAction *>(u"goThroughUnfiled"_s)->trigger();
        QTRY_COMPARE(model()->rowCount(), 20);
        QVERIFY(bar()->isVisible());
        QCOMPARE(table()->currentIndex().row(), 0);
    }

    void listsAreProposedTakenAndRefused()
    {
        QVERIFY(!button(u"unfiledSuggestions"_s)->isVisible());
        begin();
        QTRY_VERIFY(button(u"unfiledSuggestions"_s)->isVisible());
        QCOMPARE(button(u"unfiledSuggestions"_s)->text(), u"2 proposed lists"_s);
        QTest::keyClick(table(), Qt::Key_I);
        QTRY_VERIFY(m_page->findChild<QDialog *>(u"listSuggestionsDialog"_s));
        auto *dialog = m_page->findChild<QDialog *>(u"listSuggestionsDialog"_s);
        auto *lists = dialog->findChild<QListWidget *>(u"listSuggestions"_s);
        const auto *people = dialog->findChild<QListWidget *>(u"listSuggestionPeople"_s);
        QCOMPARE(lists->count(), 2);
        QCOMPARE(lists->item(0)->text(), u"Journalist"_s);
        QCOMPARE(lists->item(0)->data(SecondLineRole).toString(),
            u"5 people have one of these in their bio: journalist, reporter, correspondent, "
            "columnist"_s);
        QCOMPARE(lists->item(1)->data(SecondLineRole).toString(),
            u"7 people name Port Merrow as their place"_s);
        QCOMPARE(people->count(), 5);
        QTest::keyClick(lists, Qt::Key_Return);
        QTRY_COMPARE(m_workspace->number(u"SELECT count(*) FROM list_member JOIN list ON"
                                         " list.id = list WHERE name = 'Journalist'"_s),
            5);
        QTRY_COMPARE(people->count(), 6); // one of the seven is on a list now
        const auto refusals
            = [this] { return m_workspace->number(u"SELECT count(*) FROM list_refusal"_s); };
        QTRY_VERIFY(dialog->findChild<QWidget *>(u"listSuggestionsUndo"_s)->isVisible());
        QTest::keyClick(lists, Qt::Key_N);
        QTRY_COMPARE(refusals(), 1);
        QCOMPARE(lists->count(), 0);
        QTRY_COMPARE(m_session->undoStack().count(), 2);
        QTest::keyClick(dialog, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(refusals(), 0);
        QCOMPARE(lists->count(), 1);
        dialog->reject();
        QTRY_COMPARE(button(u"unfiledSuggestions"_s)->text(), u"1 proposed list"_s);
        QTRY_COMPARE(progress(), u"5 of 20 decided"_s);
        QTRY_COMPARE(m_page->focusWidget(), table());
    }

    void allDoneIsSaid()
    {
        begin();
        QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
        QTRY_COMPARE(model()->checkedCount(), 20);
        QTest::mouseClick(button(u"unfiledKeep"_s), Qt::LeftButton);
        QTRY_VERIFY(m_page->findChild<QWidget *>(u"allFiled"_s)->isVisible());
        QCOMPARE(progress(), u"20 of 20 decided"_s);
        QTest::mouseClick(button(u"showEverybody"_s), Qt::LeftButton);
        QTRY_COMPARE(model()->rowCount(), 21);
        QVERIFY(button(u"unfiledButton"_s)->text().endsWith(u"  0"_s));
    }

    void lettersAreTheirsOnlyThere()
    {
        table()->selectRow(0);
        QTest::keyClick(table(), Qt::Key_K);
        QTest::keyClick(table(), Qt::Key_X);
        QTest::qWait(20);
        QCOMPARE(m_workspace->number(u"SELECT count(*) FROM triage"_s), 0);
    }

    void anotherQuestionBeginsAnew()
    {
        TriageProgress progress;
        PeopleQuery query;
        query.asOf = 5;
        QVERIFY(!progress.follow(query, {Pk {1}, Pk {2}, Pk {3}}));
        query.asOf = 9; // time goes on
        QVERIFY(!progress.follow(query, {Pk {1}, Pk {3}}));
        QCOMPARE(progress.decided(), 1);
        QCOMPARE(progress.total(), 3);
        // An import brings somebody, and somebody comes back.
        QCOMPARE(progress.follow(query, {Pk {1}, Pk {2}, Pk {3}, Pk {9}}), std::optional(Pk {2}));
        QCOMPARE(progress.decided(), 0);
        QCOMPARE(progress.total(), 4);
        query.search = u"ada"_s;
        QVERIFY(!progress.follow(query, {Pk {1}}));
        QCOMPARE(progress.total(), 1);
        QCOMPARE(progress.decided(), 0);
    }

private:
    void begin()
    {
        QTest::keyClick(table(), Qt::Key_U);
        QTRY_COMPARE(model()->rowCount(), 20);
        QTRY_COMPARE(progress(), u"0 of 20 decided"_s);
    }
    PeopleTableView *table() const { return m_page->findChild<PeopleTableView *>(); }
    PeopleTableModel *model() const { return qobject_cast<PeopleTableModel *>(table()->model()); }
    QWidget *bar() const { return m_page->findChild<QWidget *>(u"unfiledBar"_s); }
    QPushButton *button(const QString &name) const
    {
        return m_page->findChild<QPushButton *>(name);
    }
    QString progress() const { return m_page->findChild<QLabel *>(u"unfiledCount"_s)->text(); }
    QString handleAt(int row) const { return model()->personAt(row)->handle; }
    QString current() const { return handleAt(table()->currentIndex().row()); }
    qint64 triage(const QString &state) const
    {
        return m_workspace->number(u"SELECT count(*) FROM triage WHERE state = '%1'"_s.arg(state));
    }

    Wording m_wording = Wording::forLanguage(u"en"_s);
    ScriptedPrompts m_prompts;
    std::unique_ptr<SampleWorkspace> m_workspace;
    std::unique_ptr<WorkspaceSession> m_session;
    std::unique_ptr<PeoplePage> m_page;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    const Theme theme(application);
    TestUnfiled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_unfiled.moc"

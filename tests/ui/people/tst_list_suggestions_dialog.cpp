#include "tests/support/test_case.h"
#include "tests/ui/common/scripted_prompts.h"
#include "tests/ui/people/sample_people.h"
#include "ui/common/list_acts.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/people/list_suggestions_dialog.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// The answers to proposed lists, one after the other.
class TestListSuggestionsDialog : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_workspace = std::make_unique<SampleWorkspace>();
        fillSamplePeople(*m_workspace);
        m_workspace->exec(u"UPDATE meta SET value = 100 WHERE name = 'next_fact'"_s);
    }

    void cleanup()
    {
        m_dialog.reset();
        m_acts.reset();
        m_session.reset();
        m_workspace.reset();
    }

    void whatChangesNothingIsNotTakenBack()
    {
        m_workspace->exec(u"INSERT INTO list_refusal (digest, refused_at) VALUES ('Lagos', 1)"_s);
        open({proposed(u"Porto"_s, 1, 5), proposed(u"Lagos"_s, 6, 12)});
        press(Qt::Key_N);
        QTRY_VERIFY(undoBar()->isVisible());
        press(Qt::Key_N); // it is refused already, by another window
        QTRY_COMPARE(titles(), QStringList {u"Lagos"_s});
        QCOMPARE(m_dialog->findChild<QLabel *>(u"listSuggestionAct"_s)->text(),
            u"It was refused already"_s);
        QVERIFY(!undoBar()->isVisible());
        QCOMPARE(m_session->undoStack().index(), 1);
        takeBack();
        QCOMPARE(titles(), (QStringList {u"Porto"_s, u"Lagos"_s}));
        QTRY_COMPARE(m_workspace->number(u"SELECT count(*) FROM list_refusal"_s), 1);
        QCOMPARE(m_session->undoStack().index(), 0);
    }

    void whileAnAnswerIsTakenBackNoneIsGiven()
    {
        open({proposed(u"Porto"_s, 1, 5), proposed(u"Lagos"_s, 6, 12)});
        press(Qt::Key_N);
        QTRY_VERIFY(undoBar()->isVisible());
        const QSignalSpy told(m_acts.get(), &ListActs::told);
        takeBack();
        press(Qt::Key_N);
        QCOMPARE(titles(), (QStringList {u"Porto"_s, u"Lagos"_s}));
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(m_workspace->number(u"SELECT count(*) FROM list_refusal"_s), 0);
        press(Qt::Key_N);
        QTRY_VERIFY(undoBar()->isVisible()); // it is not taken for the one before
        QCOMPARE(titles(), QStringList {u"Lagos"_s});
    }

    void whoIsOnAListNowIsNotInTheOthers()
    {
        open({proposed(u"Porto"_s, 1, 7), proposed(u"Lagos"_s, 6, 12), proposed(u"Faro"_s, 3, 9)});
        press(Qt::Key_Return);
        QTRY_VERIFY(undoBar()->isVisible());
        // Of Faro two are left, of Lagos five.
        const QSignalSpy told(m_acts.get(), &ListActs::told);
        QCOMPARE(titles(), QStringList {u"Lagos"_s});
        QCOMPARE(m_dialog->findChild<QListWidget *>(u"listSuggestionPeople"_s)->count(), 5);
        takeBack();
        QCOMPARE(titles(), (QStringList {u"Porto"_s, u"Lagos"_s, u"Faro"_s}));
        QTRY_COMPARE(m_workspace->number(u"SELECT count(*) FROM list_member"_s), 0);
        list()->setCurrentRow(1);
        QCOMPARE(m_dialog->findChild<QListWidget *>(u"listSuggestionPeople"_s)->count(), 7);
        // Who is refused stays in the others.
        QTRY_COMPARE(told.count(), 1);
        press(Qt::Key_N);
        QTRY_VERIFY(undoBar()->isVisible());
        QCOMPARE(titles(), (QStringList {u"Porto"_s, u"Faro"_s}));
    }

private:
    static ListSuggestion proposed(const QString &place, quint32 from, quint32 to)
    {
        ListSuggestion one;
        one.trait = ListTrait::Place;
        one.value = place;
        one.digest = place.toUtf8();
        for (quint32 pk = from; pk <= to; ++pk) {
            one.people.push_back(Pk {pk});
        }
        return one;
    }
    void open(const std::vector<ListSuggestion> &suggestions)
    {
        m_session = std::make_unique<WorkspaceSession>(
            m_workspace->open(), m_workspace->clock(), m_wording, m_prompts);
        m_acts = std::make_unique<ListActs>(*m_session);
        m_dialog
            = std::make_unique<ListSuggestionsDialog>(*m_session, *m_acts, suggestions, nullptr);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    QListWidget *list() const { return m_dialog->findChild<QListWidget *>(u"listSuggestions"_s); }
    QWidget *undoBar() const { return m_dialog->findChild<QWidget *>(u"listSuggestionsUndo"_s); }
    void press(Qt::Key key) { QTest::keyClick(list(), key); }
    void takeBack() { QTest::keyClick(m_dialog.get(), Qt::Key_Z, Qt::ControlModifier); }
    QStringList titles() const
    {
        QStringList out;
        for (int row = 0; row < list()->count(); ++row) {
            out += list()->item(row)->text();
        }
        return out;
    }

    Wording m_wording = Wording::forLanguage(u"en"_s);
    ScriptedPrompts m_prompts;
    std::unique_ptr<SampleWorkspace> m_workspace;
    std::unique_ptr<WorkspaceSession> m_session;
    std::unique_ptr<ListActs> m_acts;
    std::unique_ptr<ListSuggestionsDialog> m_dialog;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    const Theme theme(application);
    TestListSuggestionsDialog test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_list_suggestions_dialog.moc"

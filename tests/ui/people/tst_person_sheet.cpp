#include "tests/support/test_case.h"
#include "tests/ui/common/scripted_prompts.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/people/sample_people.h"
#include "ui/common/table_roles.h"
#include "ui/common/theme.h"
#include "ui/people/pane/permission_dialog.h"
#include "ui/people/pane/sheet_form.h"
#include "ui/people/people_page.h"
#include "ui/people/table/people_table_model.h"
#include "ui/people/table/people_table_view.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// What we say about a person, changed in the detail pane.
class TestPersonSheet : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_workspace = std::make_unique<SampleWorkspace>();
        fillSamplePeople(*m_workspace);
        m_session = std::make_unique<WorkspaceSession>(
            m_workspace->open(), m_workspace->clock(), m_wording, m_prompts);
        m_page = std::make_unique<PeoplePage>(*m_session, nullptr);
        m_page->resize(1264, 826);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_COMPARE(table()->model()->rowCount(), 21);
        table()->setFocus();
        table()->selectRow(0);
        QTRY_VERIFY(part<QWidget>(u"detailSheet"_s) != nullptr);
        QTRY_VERIFY(part<QWidget>(u"detailSheet"_s)->isVisible());
    }

    void cleanup()
    {
        m_page.reset();
        m_session.reset();
        m_workspace.reset();
    }

    void aNoteIsWrittenUndoneAndWarnedOf()
    {
        QTest::keyClick(table(), Qt::Key_N);
        auto *text = part<QPlainTextEdit>(u"noteText"_s);
        QTRY_VERIFY(text->hasFocus());
        QTest::keyClicks(text, u"Prefers replies, is pregnant"_s);
        QVERIFY(part<QWidget>(u"noteWarning"_s)->isVisible());
        QVERIFY(part<QLabel>(u"noteWarned"_s)->text().contains(u"“pregnant”"_s));
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier); // never blocked
        QTRY_COMPARE(shown(u"noteShown"_s), u"Prefers replies, is pregnant"_s);
        QCOMPARE(notes(), 1);
        QCOMPARE(text->toPlainText(), QString());
        undoLast(*m_session);
        QTRY_COMPARE(notes(), 0);
    }

    void aValueIsChosenAndUndone()
    {
        auto *role = part<QComboBox>(u"choice-role"_s);
        role->setFocus();
        const int at = role->findData(u"journalist"_s);
        role->setCurrentIndex(at);
        Q_EMIT role->activated(at);
        QTRY_COMPARE(
            m_workspace->number(u"SELECT count(*) FROM person_fact WHERE value = 'journalist'"_s),
            1);
        QTRY_COMPARE(m_session->undoStack().count(), 1);
        undoLast(*m_session);
        QTRY_COMPARE(
            m_workspace->number(u"SELECT count(*) FROM person_fact WHERE field = 'role'"_s), 0);
    }

    void whatIsTypedOutlivesReadingTheSameAgain()
    {
        SheetForm form(m_wording);
        const Today today {QTimeZone::utc(), 1'778'000'000};
        PersonFile file;
        file.pk = file.sheet.pk = Pk {7};
        form.setFile(file, today);
        auto *field = form.findChild<QLineEdit *>(u"tagField"_s);
        field->setText(u"half a"_s);
        file.messages = 3; // no field says so
        form.setFile(file, today);
        QCOMPARE(form.findChild<QLineEdit *>(u"tagField"_s), field);
        QCOMPARE(field->text(), u"half a"_s);
        file.sheet.tags = {u"press"_s};
        form.setFile(file, today);
        QVERIFY(form.findChild<QWidget *>(u"tagChip"_s));
        // An edit that came to nothing shows what holds.
        Q_EMIT form.tagRemoved(u"press"_s);
        const QPointer<QWidget> before = form.findChild<QWidget *>(u"tagChip"_s);
        form.setFile(file, today);
        QTRY_VERIFY(!before);
        QVERIFY(form.findChild<QWidget *>(u"tagChip"_s));
    }

    void tagsComeAndGo()
    {
        auto *field = part<QLineEdit>(u"tagField"_s);
        QTest::keyClicks(field, u"Ride leader, press"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(m_page->findChildren<QPushButton *>(u"tagChip"_s).size() > 1, true);
        QTRY_COMPARE(m_workspace->number(u"SELECT count(*) FROM tag"_s), 2);
        QTRY_VERIFY(visibleChip() != nullptr);
        QTest::mouseClick(visibleChip(), Qt::LeftButton);
        QTRY_COMPARE(m_workspace->number(u"SELECT count(*) FROM tag"_s), 1);
    }

    void permissionNeedsTheirWords()
    {
        QTest::mouseClick(part<QPushButton>(u"recordPermission"_s), Qt::LeftButton);
        QTRY_VERIFY(m_page->findChild<PermissionDialog *>());
        auto *dialog = m_page->findChild<PermissionDialog *>();
        auto *record = dialog->findChild<QPushButton *>(u"permissionRecord"_s);
        QVERIFY(!record->isEnabled());
        dialog->findChild<QPlainTextEdit *>(u"permissionWording"_s)
            ->setPlainText(u"Do send me the ride news"_s);
        QVERIFY(record->isEnabled());
        dialog->findChild<QLineEdit *>(u"permissionTopic"_s)->setText(u"Ride news"_s);
        QTest::mouseClick(record, Qt::LeftButton);
        QTRY_COMPARE(
            m_workspace->number(u"SELECT count(*) FROM permission WHERE topic = 'ride news'"_s), 1);
        QCOMPARE(m_session->undoStack().count(), 0); // nothing takes it back
        QTRY_VERIFY(allShown(u"permissionShown"_s).contains(u"Asked for ride news"_s));
    }

    void whoAskedUsToStopIsShown()
    {
        QTest::mouseClick(part<QPushButton>(u"recordPermission"_s), Qt::LeftButton);
        QTRY_VERIFY(m_page->findChild<PermissionDialog *>());
        auto *dialog = m_page->findChild<PermissionDialog *>();
        dialog->findChild<QComboBox *>(u"permissionEvent"_s)->setCurrentIndex(1);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"permissionRecord"_s), Qt::LeftButton);
        QTRY_VERIFY(allShown(u"permissionShown"_s).contains(u"Asked us to stop"_s));
    }

    void triageIsAskedByALetter()
    {
        QTest::keyClick(table(), Qt::Key_T);
        QTRY_VERIFY(m_page->findChild<QMenu *>(u"triageMenu"_s));
        auto *menu = m_page->findChild<QMenu *>(u"triageMenu"_s);
        QTest::keyClick(menu, Qt::Key_W);
        QTRY_COMPARE(
            m_workspace->number(u"SELECT count(*) FROM triage WHERE state = 'snoozed'"_s), 1);
    }

private:
    template <typename Widget>
    Widget *part(const QString &name) const
    {
        Widget *found = nullptr;
        for (Widget *one : m_page->findChildren<Widget *>(name)) {
            found = one->isHidden() ? found : one;
        }
        return found;
    }
    PeopleTableView *table() const { return m_page->findChild<PeopleTableView *>(); }
    QPushButton *visibleChip() const
    {
        for (auto *chip : m_page->findChildren<QPushButton *>(u"tagChip"_s)) {
            if (chip->isVisible()) {
                return chip;
            }
        }
        return nullptr;
    }
    QString shown(const QString &name) const
    {
        const auto *label = part<QLabel>(name);
        return label ? label->text() : QString();
    }
    QStringList allShown(const QString &name) const
    {
        QStringList texts;
        for (const QLabel *label : m_page->findChildren<QLabel *>(name)) {
            if (label->isVisible()) {
                texts += label->text();
            }
        }
        return texts;
    }
    qint64 notes() const { return m_workspace->number(u"SELECT count(*) FROM note"_s); }

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
    const Theme theme(application);
    TestPersonSheet test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_person_sheet.moc"

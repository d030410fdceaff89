#include "tests/support/test_case.h"
#include "tests/ui/common/scripted_prompts.h"
#include "tests/ui/people/sample_people.h"
#include "ui/common/people_mime.h"
#include "ui/common/theme.h"
#include "ui/people/people_page.h"
#include "ui/people/table/people_table_model.h"
#include "ui/people/table/people_table_view.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// How people leave the page: as a file, or dragged.
class TestPeopleExportDialog : public TestCase
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
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_COMPARE(model()->rowCount(), 21);
    }

    void cleanup()
    {
        m_page.reset();
        m_session.reset();
        m_workspace.reset();
    }

    void whatTheFilterShowsIsWritten()
    {
        QTest::keyClick(m_page.get(), Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(find<QComboBox>(u"exportScope"_s)->count(), 1);
        const QByteArray text = writtenTo(u"all.csv"_s);
        QVERIFY(text.contains("name,handle,relation,followers,following,ratio,last_post,"
                              "last_contact,lists,stage\r\n"));
        QCOMPARE(text.count("\r\n"), 22);
        QTRY_COMPARE(find<QDialog>(u"exportDialog"_s), nullptr);
        QCOMPARE(m_page->focusWidget(), table());
    }

    void theCheckedAreWrittenAloneOrWithTheRest()
    {
        QTest::keyClick(table(), Qt::Key_Down);
        QTest::keyClick(table(), Qt::Key_Space);
        find<QPushButton>(u"exportChosen"_s)->click();
        auto *scope = find<QComboBox>(u"exportScope"_s);
        QCOMPARE(scope->count(), 2);
        QCOMPARE(writtenTo(u"one.csv"_s).count("\r\n"), 2);
    }

    void checkedPeopleAreDraggedTogether()
    {
        table()->selectRow(3);
        QCOMPARE(dragged(), std::vector<Pk>({model()->pkAt(3)}));
        check(3);
        check(7);
        QCOMPARE(dragged(), std::vector<Pk>({model()->pkAt(3), model()->pkAt(7)}));
        table()->selectRow(5); // not one of them
        QCOMPARE(dragged(), std::vector<Pk>({model()->pkAt(5)}));
        QVERIFY(table()->draggedPeople()->hasText());
        QVERIFY(model()->index(5, 1).flags() & Qt::ItemIsDragEnabled);
    }

private:
    PeopleTableView *table() const { return find<PeopleTableView>(u"peopleTable"_s); }
    PeopleTableModel *model() const { return qobject_cast<PeopleTableModel *>(table()->model()); }
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_page->findChild<Widget *>(name);
    }
    std::vector<Pk> dragged() const { return peopleIn(*table()->draggedPeople()); }
    void check(int row) const
    {
        model()->setData(
            model()->index(row, int(TableColumn::Check)), Qt::Checked, Qt::CheckStateRole);
    }
    QByteArray writtenTo(const QString &name) const
    {
        auto *path = find<QLineEdit>(u"exportPath"_s);
        path->selectAll();
        QTest::keyClicks(path, m_dir.filePath(name));
        find<QPushButton>(u"exportAct"_s)->click();
        QFile file(m_dir.filePath(name));
        [&file] { QTRY_VERIFY(file.exists()); }();
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Wording m_wording = Wording::forLanguage(u"en"_s);
    ScriptedPrompts m_prompts;
    QTemporaryDir m_dir;
    std::unique_ptr<SampleWorkspace> m_workspace;
    std::unique_ptr<WorkspaceSession> m_session;
    std::unique_ptr<PeoplePage> m_page;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const Theme theme(application);
    TestPeopleExportDialog test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_people_export_dialog.moc"

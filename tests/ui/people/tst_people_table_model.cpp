#include "tests/support/test_case.h"
#include "tests/ui/people/sample_workspace.h"
#include "ui/common/table_roles.h"
#include "ui/common/theme.h"
#include "ui/people/table/people_clipboard.h"
#include "ui/people/table/people_table_model.h"
#include "ui/people/table/people_table_view.h"

#include <QAbstractItemModelTester>
#include <QApplication>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

namespace {

/// Everybody of a workspace in the order of their pks, read from made-up rows that are counted.
struct Reader
{
    qint64 rowsRead = 0;
    bool isBusy = false;

    PeopleTableModel::ReadRows function()
    {
        return [this](const std::vector<Pk> &pks) -> Result<std::vector<PersonRow>> {
            if (isBusy) {
                return failure(Error::Code::Database);
            }
            rowsRead += static_cast<qint64>(pks.size());
            std::vector<PersonRow> rows;
            for (const Pk pk : pks) {
                PersonRow row;
                row.pk = pk;
                row.network = u"x"_s;
                row.key = QString::number(number(pk));
                row.handle = u"person%1"_s.arg(number(pk));
                rows.push_back(row);
            }
            return rows;
        };
    }
};

std::vector<Pk> pksUpTo(quint32 last)
{
    std::vector<Pk> out;
    for (quint32 pk = 1; pk <= last; ++pk) {
        out.push_back(Pk {pk});
    }
    return out;
}

} // namespace

class TestPeopleTableModel : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        SampleWorkspace workspace;
        const AccountId account = workspace.addAccount(u"x"_s, u"ours"_s);
        const std::vector<Pk> people = workspace.addMany(300, u"x"_s);
        workspace.import(account, QDate(2026, 5, 11), {{u"following"_s, people}});
        const db::WorkspaceFile file = workspace.open();
        auto loaded = PeopleColumns::load(file.path(), account);
        QVERIFY(loaded.has_value());
        m_columns = *loaded;
    }

    void theModelKeepsItsPromises()
    {
        Reader reader;
        PeopleTableModel model(reader.function());
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPlaceholders(5);
        model.setPeople(m_columns, pksUpTo(300));
        model.setData(model.index(4, 0), Qt::Checked, Qt::CheckStateRole);
        model.setPending(PersonFact::Protected, {Pk {2}}, true);
        model.refresh(m_columns);
        model.setPeople(m_columns, pksUpTo(10));
        model.setPeople(m_columns, {});
    }

    void placeholdersAreBars()
    {
        Reader reader;
        PeopleTableModel model(reader.function());
        model.setPlaceholders(3);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.index(1, 1).data(LoadingRole).toBool());
        QVERIFY(!(model.index(1, 0).flags() & Qt::ItemIsUserCheckable));
    }

    void aMillionRowsOpenByTheVisiblePagesAlone()
    {
        Reader reader;
        PeopleTableModel model(reader.function());
        PeopleTableView view(model, nullptr);
        view.setAttribute(Qt::WA_DontShowOnScreen);
        view.resize(900, 700);
        view.show();
        model.setPeople(m_columns, pksUpTo(1'000'000));
        QCoreApplication::processEvents();
        view.grab();
        QVERIFY(reader.rowsRead > 0);
        QVERIFY2(reader.rowsRead <= 2 * PeopleTableModel::pageRows,
            qPrintable(QString::number(reader.rowsRead)));
        view.scrollTo(model.index(700'000, 1));
        view.grab();
        QVERIFY(reader.rowsRead <= 4 * PeopleTableModel::pageRows);
        view.selectAll();
        model.checkEverybody(true);
        view.grab();
        QVERIFY(reader.rowsRead <= 4 * PeopleTableModel::pageRows);
    }

    void allIsSaidAsAQuery()
    {
        Reader reader;
        PeopleTableModel model(reader.function());
        model.setPeople(m_columns, pksUpTo(300));
        model.checkEverybody(true);
        QCOMPARE(model.checkedCount(), 300);
        QCOMPARE(model.checkState(), Qt::Checked);
        model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
        QCOMPARE(model.checkedCount(), 299);
        QCOMPARE(model.checkState(), Qt::PartiallyChecked);
        QCOMPARE(model.checkedPeople().front(), Pk {2});
        // Another question: "all" was not said of it.
        model.setPeople(m_columns, pksUpTo(20));
        QCOMPARE(model.checkedCount(), 0);
    }

    void checksFollowPeopleAndLeaveWithThem()
    {
        Reader reader;
        PeopleTableModel model(reader.function());
        model.setPeople(m_columns, pksUpTo(300));
        model.setData(model.index(4, 0), Qt::Checked, Qt::CheckStateRole);
        model.setData(model.index(200, 0), Qt::Checked, Qt::CheckStateRole);
        model.setPeople(m_columns, {Pk {9}, Pk {5}});
        QCOMPARE(model.checkedPeople(), std::vector<Pk> {Pk {5}});
        QCOMPARE(model.index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    }

    void aBusyFileGivesBarsAndIsReadAgain()
    {
        Reader reader;
        reader.isBusy = true;
        PeopleTableModel model(reader.function());
        model.setPeople(m_columns, pksUpTo(300));
        QSignalSpy failed(&model, &PeopleTableModel::readFailed);
        QVERIFY(model.index(0, 1).data(LoadingRole).toBool());
        QVERIFY(model.index(3, 1).data(LoadingRole).toBool());
        QTRY_COMPARE(failed.count(), 1);
        reader.isBusy = false;
        QVERIFY(!model.index(0, 1).data(LoadingRole).toBool());
        QCOMPARE(model.index(0, int(TableColumn::Handle)).data().toString(), u"@person1"_s);
    }

    void unknownIsADashAndNeverZero()
    {
        Reader reader;
        PeopleTableModel model(reader.function());
        // Nobody of this pk is in the columns: nothing is known.
        model.setPeople(m_columns, {Pk {9'999}});
        const QModelIndex followers = model.index(0, int(TableColumn::Followers));
        QVERIFY(!followers.data(RawRole).isValid());
        QCOMPARE(followers.data().toString(), u"—"_s);
        QVERIFY(followers.data(Qt::ToolTipRole).toString().contains(u"Not in any import yet"_s));
        QCOMPARE(model.index(0, int(TableColumn::LastPost)).data().toString(), u"—"_s);
    }

    void aPendingFactShowsUntilItIsSaved()
    {
        Reader reader;
        PeopleTableModel model(reader.function());
        model.setPeople(m_columns, pksUpTo(3));
        const QModelIndex person = model.index(1, int(TableColumn::Person));
        QVERIFY(person.data(FlagRole).toInt() != int(RowFlag::Protected));
        model.setPending(PersonFact::Protected, {Pk {2}}, true);
        QCOMPARE(person.data(FlagRole).toInt(), int(RowFlag::Protected));
        QVERIFY(person.data(PendingRole).toBool());
        model.setPending(PersonFact::Protected, {}, false);
        QVERIFY(!person.data(PendingRole).toBool());
    }

    void noCellIsAFormula()
    {
        using people_clipboard::cell;
        QCOMPARE(cell(u"=1+1"_s), u"'=1+1"_s);
        QCOMPARE(cell(u"@handle"_s), u"'@handle"_s);
        QCOMPARE(cell(u"-5"_s), u"'-5"_s);
        QVERIFY(!cell(u"a\tb\nc"_s).contains(u'\t'));
        QCOMPARE(cell(u"Ada"_s), u"Ada"_s);
    }

private:
    PeopleColumns::Version m_columns;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const Theme theme(application);
    TestPeopleTableModel test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_people_table_model.moc"

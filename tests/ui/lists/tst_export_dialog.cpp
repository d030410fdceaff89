#include "model/targets/target_edits.h"
#include "tests/support/test_case.h"
#include "tests/ui/lists/lists_world.h"
#include "ui/common/export_dialog.h"
#include "ui/common/translation.h"
#include "ui/lists/member_columns.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <semaphore>
#include <utility>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;

namespace {

/// Ana, Bo and Cy on Riders, which the account mirrors; three people need two parts.
struct Desk
{
    ListsWorld world;
    QTemporaryDir dir;

    explicit Desk(qint64 limit = 2)
    {
        world.setLimit(limit);
        std::vector<Pk> people;
        for (const auto *name : {u"Ana", u"Bo", u"Cy"}) {
            const QString one = QString::fromUtf16(name);
            people.push_back(
                world.person(aPerson().named(one).handled(one.toLower()).withFollowers(7)));
        }
        world.list({.name = u"Riders"_s, .account = world.mine()}, people);
        world.open();
    }

    QDialog *open()
    {
        world.page().activateWindow(); // the dialog before may have been it
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&world.page());
        QTest::keyClick(&world.page(), Qt::Key_E, Qt::ControlModifier);
        return world.find<QDialog>(u"exportDialog"_s);
    }
    template <typename Widget>
    Widget *in(const QString &name) const
    {
        auto *dialog = world.find<QDialog>(u"exportDialog"_s);
        return dialog ? dialog->findChild<Widget *>(name) : nullptr;
    }
    void chooseFormat(ExportFormat format)
    {
        auto *box = in<QComboBox>(u"exportFormat"_s);
        box->setCurrentIndex(box->findData(int(format)));
    }
    void writeTo(const QString &name)
    {
        auto *path = in<QLineEdit>(u"exportPath"_s);
        path->selectAll();
        QTest::keyClicks(path, dir.filePath(name));
    }
    void act() { in<QPushButton>(u"exportAct"_s)->click(); }
    QByteArray read(const QString &name) const
    {
        QFile file(dir.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString trouble() const
    {
        auto *notice = in<QWidget>(u"exportTrouble"_s);
        return notice && notice->isVisible() ? notice->findChild<QLabel *>()->text() : QString();
    }
};

} // namespace

class TestExportDialog : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aListIsWrittenPartByPart();
    void theChosenAreWrittenAlone();
    void columnsAreThoseShownOrAll();
    void aRedactedTableNamesNobody();
    void aFileThatStandsIsAskedAbout();
    void theWorkspaceIsNeverWrittenOver();
    void aFolderThatCannotBeWrittenIsTold();
    void whoHasNoPlaceIsTold();
    void theBrowsedPathNeedsNoSecondQuestion();
    void whatMembersHaveIsWrittenOfThem();
    void aCancelledExportLeavesNoFile();
    void escapeClosesIt();
};

void TestExportDialog::aListIsWrittenPartByPart()
{
    Desk desk;
    QTRY_COMPARE(desk.world.names().size(), 3);
    QVERIFY(desk.open() != nullptr);
    desk.chooseFormat(ExportFormat::Handles);
    QVERIFY(desk.in<QLabel>(u"exportNote"_s)->text().contains(u"2"));
    desk.writeTo(u"riders"_s);
    desk.act();
    QTRY_COMPARE(desk.world.find<QDialog>(u"exportDialog"_s), nullptr);
    QCOMPARE(desk.read(u"riders/Riders.txt"_s), "ana\nbo\n"_ba);
    QCOMPARE(desk.read(u"riders/Riders 2.txt"_s), "cy\n"_ba);
    QVERIFY(desk.world.text(u"toldLabel"_s).contains(u"3"));
}

void TestExportDialog::theChosenAreWrittenAlone()
{
    Desk desk;
    QTRY_COMPARE(desk.world.names().size(), 3);
    desk.world.select({u"Ana"_s, u"Cy"_s});
    desk.open();
    QCOMPARE(desk.in<QComboBox>(u"exportScope"_s)->count(), 2);
    desk.chooseFormat(ExportFormat::Handles);
    desk.writeTo(u"two.txt"_s);
    desk.act();
    QTRY_COMPARE(desk.read(u"two.txt"_s), "ana\ncy\n"_ba);
}

void TestExportDialog::columnsAreThoseShownOrAll()
{
    Desk desk(500);
    QTRY_COMPARE(desk.world.names().size(), 3);
    desk.world.table().setColumnHidden(int(ui::MemberColumn::Relation), true);
    desk.open();
    desk.writeTo(u"shown.csv"_s);
    desk.act();
    QTRY_VERIFY(!desk.read(u"shown.csv"_s).isEmpty());
    const QByteArray shown = desk.read(u"shown.csv"_s);
    QVERIFY(shown.contains("list,part,network,name,handle,followers,ratio"));
    QVERIFY(!shown.contains("relation"));
    QTRY_COMPARE(desk.world.find<QDialog>(u"exportDialog"_s), nullptr);
    desk.open();
    desk.in<QComboBox>(u"exportColumns"_s)->setCurrentIndex(1);
    desk.writeTo(u"all.csv"_s);
    desk.act();
    QTRY_VERIFY(desk.read(u"all.csv"_s).contains("they_follow,we_follow"));
}

void TestExportDialog::aRedactedTableNamesNobody()
{
    Desk desk;
    QTRY_COMPARE(desk.world.names().size(), 3);
    desk.open();
    desk.in<QCheckBox>(u"exportRedacted"_s)->setChecked(true);
    QVERIFY(!desk.in<QComboBox>(u"exportColumns"_s)->isEnabled());
    desk.writeTo(u"r.csv"_s);
    desk.act();
    QTRY_COMPARE(desk.read(u"r.csv"_s).count("\r\n"), 4);
    QVERIFY(!desk.read(u"r.csv"_s).contains("Ana"));
    QTRY_COMPARE(desk.world.find<QDialog>(u"exportDialog"_s), nullptr);
    desk.open();
    desk.chooseFormat(ExportFormat::Handles);
    QVERIFY(!desk.in<QCheckBox>(u"exportRedacted"_s)->isEnabled());
}

void TestExportDialog::aFileThatStandsIsAskedAbout()
{
    Desk desk(500);
    QTRY_COMPARE(desk.world.names().size(), 3);
    {
        QFile standing(desk.dir.filePath(u"r.txt"_s));
        QVERIFY(standing.open(QIODevice::WriteOnly));
        standing.write("mine");
    }
    desk.open();
    desk.chooseFormat(ExportFormat::Handles);
    desk.writeTo(u"r.txt"_s);
    desk.world.prompts().answers = {false, true};
    desk.act();
    QTRY_COMPARE(desk.world.prompts().questions.size(), 1);
    QVERIFY(desk.world.prompts().questions.first().title.contains(u"r.txt"));
    QCOMPARE(desk.read(u"r.txt"_s), "mine"_ba);
    QVERIFY(desk.in<QPushButton>(u"exportAct"_s)->isEnabled());
    desk.act();
    QTRY_COMPARE(desk.read(u"r.txt"_s), "ana\nbo\ncy\n"_ba);
}

void TestExportDialog::theWorkspaceIsNeverWrittenOver()
{
    Desk desk(500);
    QTRY_COMPARE(desk.world.names().size(), 3);
    desk.open();
    const QString path = desk.world.session().file().path();
    auto *field = desk.in<QLineEdit>(u"exportPath"_s);
    desk.world.prompts().answers = {true};
    desk.world.prompts().files = {{path}};
    desk.in<QPushButton>(u"exportBrowse"_s)->click();
    QVERIFY(field->text() != path); // the ending says that it is a table
    QFile link(path);
    QVERIFY(link.link(desk.dir.filePath(u"alias.csv"_s)));
    desk.writeTo(u"alias.csv"_s);
    desk.act();
    QVERIFY(!desk.trouble().isEmpty());
    QVERIFY(desk.world.prompts().questions.isEmpty());
}

void TestExportDialog::aFolderThatCannotBeWrittenIsTold()
{
    Desk desk(500);
    QTRY_COMPARE(desk.world.names().size(), 3);
    desk.open();
    desk.writeTo(u"nowhere/below/r.csv"_s);
    desk.act();
    QTRY_VERIFY(!desk.trouble().isEmpty());
    QVERIFY(desk.in<QWidget>(u"exportPath"_s)->isEnabled());
}

void TestExportDialog::whoHasNoPlaceIsTold()
{
    Desk desk(500);
    QTRY_COMPARE(desk.world.names().size(), 3);
    desk.open();
    desk.chooseFormat(ExportFormat::MastodonLists);
    desk.writeTo(u"lists.csv"_s);
    desk.act();
    QTRY_COMPARE(desk.world.find<QDialog>(u"exportDialog"_s), nullptr);
    QVERIFY(desk.world.text(u"toldLabel"_s).contains(u"3"));
    QVERIFY(QFile::exists(desk.dir.filePath(u"lists.csv"_s)));
}

void TestExportDialog::theBrowsedPathNeedsNoSecondQuestion()
{
    Desk desk(500);
    QTRY_COMPARE(desk.world.names().size(), 3);
    {
        QFile standing(desk.dir.filePath(u"r.csv"_s));
        QVERIFY(standing.open(QIODevice::WriteOnly));
    }
    desk.open();
    desk.world.prompts().files = {{desk.dir.filePath(u"r.csv"_s)}};
    desk.in<QPushButton>(u"exportBrowse"_s)->click();
    desk.act();
    QTRY_VERIFY(desk.read(u"r.csv"_s).contains("Ana"));
    QVERIFY(desk.world.prompts().questions.isEmpty());
}

void TestExportDialog::escapeClosesIt()
{
    Desk desk;
    QTRY_COMPARE(desk.world.names().size(), 3);
    QTest::keyClick(desk.open(), Qt::Key_Escape);
    QTRY_COMPARE(desk.world.find<QDialog>(u"exportDialog"_s), nullptr);
}

void TestExportDialog::whatMembersHaveIsWrittenOfThem()
{
    ListsWorld world;
    const QTemporaryDir dir;
    const Pk ana = world.person(aPerson().named(u"Ana"_s).handled(u"ana"_s));
    const ListId list = world.list({.name = u"Press"_s, .kind = ListKind::Target}, {ana});
    TargetFacts facts;
    facts.why = u"Writes of boats"_s;
    facts.cadenceDays = 21;
    QVERIFY(editTarget(world.workspace().writer(), list, ana, facts));
    world.open();
    QTRY_VERIFY(world.find<QTableView>(u"targetTable"_s)->model()->rowCount() == 1);
    world.find<QPushButton>(u"exportListButton"_s)->click();
    auto *dialog = world.find<QDialog>(u"exportDialog"_s);
    QVERIFY(dialog != nullptr);
    auto *path = dialog->findChild<QLineEdit *>(u"exportPath"_s);
    path->selectAll();
    QTest::keyClicks(path, dir.filePath(u"press.csv"_s));
    dialog->findChild<QPushButton *>(u"exportAct"_s)->click();
    QTRY_VERIFY(world.find<QDialog>(u"exportDialog"_s) == nullptr);
    QFile file(dir.filePath(u"press.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("why,outcome,next_give,cadence_days,last_touch,added"));
    QVERIFY(text.contains("Writes of boats,,,21,"));
}

void TestExportDialog::aCancelledExportLeavesNoFile()
{
    ListsWorld world;
    const QTemporaryDir dir;
    world.workspace().writer().exec(
        "WITH RECURSIVE n(i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)"
        " INSERT INTO profile (pk, network, key) SELECT i, 1, 100000 + i FROM n");
    world.open();
    QTRY_VERIFY(world.session().columns());
    std::vector<Pk> people;
    for (quint32 pk = 1000; pk < 4000; ++pk) {
        people.push_back(Pk {pk});
    }
    ui::ExportScope scope = ui::peopleScope(world.session(), u"All"_s, u"People"_s, people);
    // The export itself, held where its first thousand are written until it is cancelled.
    std::binary_semaphore isUnderWay {0};
    std::binary_semaphore isCancelled {0};
    scope.write = [&, write = scope.write](SQLite::Database &database, const PeopleExport &how,
                      const QString &path, ExportFiles &files, const JobContext &job) {
        JobContext held = job;
        bool isFirst = true;
        held.report = [&, isFirst](const Progress &) mutable {
            if (std::exchange(isFirst, false)) {
                isUnderWay.release();
                isCancelled.acquire();
            }
        };
        const std::stop_callback onStop(job.stop, [&] { isCancelled.release(); });
        return write(database, how, path, files, held);
    };
    ui::ExportDialog dialog(world.session(), nullptr, {{scope}, {}});
    dialog.open();
    auto *path = dialog.findChild<QLineEdit *>(u"exportPath"_s);
    path->selectAll();
    QTest::keyClicks(path, dir.filePath(u"people.csv"_s));
    dialog.findChild<QPushButton *>(u"exportAct"_s)->click();
    isUnderWay.acquire();
    dialog.findChild<QPushButton *>(u"jobCancel"_s)->click();
    auto *notice = dialog.findChild<QWidget *>(u"exportTrouble"_s);
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(notice->findChild<QLabel *>()->text().startsWith(u"Export cancelled."_s));
    QVERIFY(dialog.isVisible());
    QVERIFY(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestExportDialog test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_export_dialog.moc"

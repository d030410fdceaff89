// The batch as a file and back: the dialogs that write it and read it again.
#include "model/export/purge/plan_csv.h"
#include "model/purge/purge_plan_store.h"
#include "tests/support/test_case.h"
#include "tests/ui/common/busy_readers.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/purge/purge_world.h"
#include "ui/common/translation.h"
#include "ui/purge/export_plan_dialog.h"
#include "ui/purge/open_batch.h"
#include "ui/purge/reopen_plan_dialog.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

namespace {

/// A reviewed batch of four, its export dialog and a folder.
struct Desk
{
    PurgeWorld world;
    QTemporaryDir dir;
    QStringList told;
    QPointer<ExportPlanDialog> dialog;

    Desk()
    {
        world.open();
        [[maybe_unused]] const bool isThere = world.review();
        Q_ASSERT(isThere);
    }
    OpenBatch &batch() { return *world.page().findChild<OpenBatch *>(); }
    void open()
    {
        dialog = new ExportPlanDialog(world.session(), nullptr, batch(), &world.page());
        QObject::connect(dialog, &ExportPlanDialog::told, &world.page(),
            [this](const QString &sentence) { told += sentence; });
        dialog->open();
    }
    template <typename Widget>
    Widget *in(const QString &name) const
    {
        return dialog ? dialog->findChild<Widget *>(name) : nullptr;
    }
    void writeTo(const QString &name)
    {
        auto *path = in<QLineEdit>(u"exportPath"_s);
        path->selectAll();
        QTest::keyClicks(path, dir.filePath(name));
    }
    bool act()
    {
        in<QPushButton>(u"exportAct"_s)->click();
        return QTest::qWaitFor([this] { return dialog.isNull(); });
    }
    QByteArray read(const QString &name) const
    {
        QFile file(dir.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString sentenceOf(const QString &notice) const
    {
        auto *widget = in<QWidget>(notice);
        return widget && widget->isVisible() ? widget->findChild<QLabel *>()->text() : QString();
    }
    /// The table of the batch with `decision` in the rows of these people.
    QString changedFile(const QStringList &names, const QString &decision)
    {
        open();
        in<QRadioButton>(u"exportAsCsv"_s)->click();
        writeTo(u"plan.csv"_s);
        [[maybe_unused]] const bool isWritten = act();
        Q_ASSERT(isWritten);
        QStringList lines = QString::fromUtf8(read(u"plan.csv"_s)).split(u"\r\n"_s);
        // Counted from behind: the evidence holds commas.
        const QStringList header = lines.first().split(u',');
        const qsizetype place = header.size() - header.indexOf(u"decision"_s);
        for (QString &line : lines) {
            QStringList cells = line.split(u',');
            if (cells.size() >= header.size() && names.contains(cells.at(5))) {
                cells[cells.size() - place] = decision;
                line = cells.join(u',');
            }
        }
        QFile file(dir.filePath(u"changed.csv"_s));
        [[maybe_unused]] const bool isOpen = file.open(QIODevice::WriteOnly);
        file.write(lines.join(u"\r\n"_s).toUtf8());
        return file.fileName();
    }
    ReopenPlanDialog *reopened(const QString &path)
    {
        open();
        world.prompts().files = {{path}};
        in<QPushButton>(u"reopenPlan"_s)->click();
        auto *reopen = world.page().findChild<ReopenPlanDialog *>();
        const auto *summary = reopen->findChild<QLabel *>(u"reopenSummary"_s);
        [[maybe_unused]] const bool isRead
            = QTest::qWaitFor([summary] { return summary->text() != u"Reading…"; });
        return reopen;
    }
};

} // namespace

class TestPurgeFiles : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aChecklistIsWhatIsWrittenAtFirst();
    void everyKindIsWritten_data();
    void everyKindIsWritten();
    void theMastodonFileSaysWhyNot();
    void theMastodonFileIsJudgedBehindTheDialog();
    void aCancelledExportLeavesTheOldFile();
    void aFileThatStandsIsAskedAbout();
    void theWorkspaceIsNeverWrittenOver();
    void aTableIsReadAgainAndUndone();
    void rowsThatCannotBeFollowedAreTold();
    void foreignFilesChangeNothing();
    void escapeClosesBoth();
    void theKeyOfTheFileLeadsToIt();
};

void TestPurgeFiles::aChecklistIsWhatIsWrittenAtFirst()
{
    Desk desk;
    desk.open();
    QVERIFY(desk.in<QRadioButton>(u"exportAsHtml"_s)->isChecked());
    QVERIFY(
        desk.in<QLineEdit>(u"exportPath"_s)->text().endsWith(u"purge-plan-1-x-fernhill.html"_s));
    desk.writeTo(u"list.html"_s);
    QVERIFY(desk.act());
    const QByteArray page = desk.read(u"list.html"_s);
    QVERIFY(page.contains("Purge plan 1"));
    QVERIFY(page.contains("<bdi>Ada</bdi>"));
    QCOMPARE(desk.told.size(), 1);
    QVERIFY(desk.told.first().startsWith(u"4 people written to "_s));
}

void TestPurgeFiles::everyKindIsWritten_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("csv") << u"exportAsCsv"_s << u"p.csv"_s << "\xEF\xBB\xBFplan,account,item,"_ba;
    QTest::newRow("pdf") << u"exportAsPdf"_s << u"p.pdf"_s << "%PDF-"_ba;
}

void TestPurgeFiles::everyKindIsWritten()
{
    QFETCH(const QString, choice);
    QFETCH(const QString, name);
    QFETCH(const QByteArray, begin);
    Desk desk;
    desk.open();
    desk.in<QRadioButton>(choice)->click();
    desk.writeTo(name);
    QVERIFY(desk.act());
    QVERIFY(desk.read(name).startsWith(begin));
}

void TestPurgeFiles::theMastodonFileSaysWhyNot()
{
    Desk desk;
    desk.open();
    QTRY_VERIFY(desk.in<QLabel>(u"aboutMastodon"_s)
                    ->text()
                    .startsWith(u"Only a Mastodon server takes such a file"_s));
    QVERIFY(!desk.in<QRadioButton>(u"exportAsMastodon"_s)->isEnabled());
    QVERIFY(desk.sentenceOf(u"exportWarning"_s).isEmpty());
}

void TestPurgeFiles::theMastodonFileIsJudgedBehindTheDialog()
{
    Desk desk;
    BusyReaders busy(desk.world.session());
    desk.open();
    QVERIFY(!desk.in<QRadioButton>(u"exportAsMastodon"_s)->isEnabled());
    QVERIFY(desk.in<QLabel>(u"aboutMastodon"_s)->text().startsWith(u"Looking through "_s));
    QVERIFY(desk.in<QPushButton>(u"exportAct"_s)->isEnabled()); // the other kinds need no list
    desk.dialog->close(); // the answer finds nobody any more
    QTRY_VERIFY(desk.dialog.isNull());
    desk.open();
    busy.release();
    QTRY_VERIFY(desk.in<QLabel>(u"aboutMastodon"_s)->text().startsWith(u"Only a Mastodon"_s));
    QVERIFY(!desk.in<QRadioButton>(u"exportAsMastodon"_s)->isEnabled());
}

void TestPurgeFiles::aCancelledExportLeavesTheOldFile()
{
    Desk desk;
    const QString path = desk.dir.filePath(u"p.html"_s);
    {
        QFile standing(path);
        QVERIFY(standing.open(QIODevice::WriteOnly));
        standing.write("mine");
    }
    desk.open();
    desk.world.prompts().files = {{path}}; // chosen where replacing it was agreed to
    desk.in<QPushButton>(u"exportBrowse"_s)->click();
    BusyReaders busy(desk.world.session());
    desk.in<QPushButton>(u"exportAct"_s)->click();
    QVERIFY(!desk.in<QPushButton>(u"exportAct"_s)->isEnabled());
    QTest::keyClick(desk.dialog, Qt::Key_Escape);
    busy.release();
    QTRY_COMPARE(
        desk.sentenceOf(u"exportTrouble"_s), u"Export cancelled. No file was left half written."_s);
    QCOMPARE(desk.read(u"p.html"_s), "mine"_ba);
    QCOMPARE(
        QDir(desk.dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList {u"p.html"_s});
    QVERIFY(desk.told.isEmpty());
    // What was cancelled can be begun again.
    QVERIFY(desk.act());
    QVERIFY(desk.read(u"p.html"_s).startsWith("<!DOCTYPE html>"));
}

void TestPurgeFiles::aFileThatStandsIsAskedAbout()
{
    Desk desk;
    {
        QFile standing(desk.dir.filePath(u"p.html"_s));
        QVERIFY(standing.open(QIODevice::WriteOnly));
        standing.write("mine");
    }
    desk.open();
    desk.writeTo(u"p.html"_s);
    desk.world.prompts().answers = {false, true};
    desk.in<QPushButton>(u"exportAct"_s)->click();
    QTRY_COMPARE(desk.world.prompts().questions.size(), 1);
    QCOMPARE(desk.read(u"p.html"_s), "mine"_ba);
    QVERIFY(desk.act());
    QVERIFY(desk.read(u"p.html"_s).startsWith("<!DOCTYPE html>"));
}

void TestPurgeFiles::theWorkspaceIsNeverWrittenOver()
{
    Desk desk;
    QFile link(desk.world.path());
    QVERIFY(link.link(desk.dir.filePath(u"alias.html"_s)));
    desk.open();
    desk.writeTo(u"alias.html"_s);
    desk.in<QPushButton>(u"exportAct"_s)->click();
    QVERIFY(desk.sentenceOf(u"exportTrouble"_s).contains(u"workspace itself"_s));
    QVERIFY(desk.world.prompts().questions.isEmpty());
}

void TestPurgeFiles::aTableIsReadAgainAndUndone()
{
    Desk desk;
    const QString path = desk.changedFile({u"Ada"_s, u"Dora"_s}, u"unfollow"_s);
    auto *dialog = desk.reopened(path);
    auto *table = dialog->findChild<QTableView *>(u"reopenTable"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"Ada"_s);
    QCOMPARE(table->model()->index(0, 1).data().toString(), u"Not decided"_s);
    QCOMPARE(table->model()->index(0, 2).data().toString(), u"Unfollow"_s);
    QCOMPARE(desk.world.stored(), u"Ada -, Ben -, Cleo -, Dora -"_s); // nothing is changed yet
    QVERIFY(!dialog->findChild<QPlainTextEdit *>()->isVisible());
    auto *act = dialog->findChild<QPushButton *>(u"reopenAct"_s);
    QCOMPARE(act->text(), u"&Change 2 people"_s);
    act->click();
    QVERIFY(desk.world.editsAreDone());
    QCOMPARE(desk.world.stored(), u"Ada unfollow, Ben -, Cleo -, Dora unfollow"_s);
    QCOMPARE(desk.world.session().undoStack().undoText(), u"plan file read again"_s);
    undoLast(desk.world.session());
    QVERIFY(desk.world.editsAreDone());
    QCOMPARE(desk.world.stored(), u"Ada -, Ben -, Cleo -, Dora -"_s);
}

void TestPurgeFiles::rowsThatCannotBeFollowedAreTold()
{
    Desk desk;
    const QString path = desk.changedFile({u"Ben"_s}, u"<b>vanish</b>"_s);
    auto *dialog = desk.reopened(path);
    const auto *troubles = dialog->findChild<QPlainTextEdit *>(u"reopenTroubles"_s);
    QVERIFY(troubles->isVisible());
    QVERIFY(
        troubles->toPlainText().startsWith(u"Row 3 has a decision that there is none of: <b>"_s));
    QVERIFY(!dialog->findChild<QPushButton *>(u"reopenAct"_s)->isEnabled());
}

void TestPurgeFiles::foreignFilesChangeNothing()
{
    Desk desk;
    QFile file(desk.dir.filePath(u"other.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a,b\r\n1,2\r\n");
    file.close();
    auto *dialog = desk.reopened(file.fileName());
    auto *failure = dialog->findChild<QWidget *>(u"reopenFailure"_s);
    QVERIFY(failure->isVisible());
    QVERIFY(failure->findChild<QLabel *>()->text().startsWith(
        u"other.csv is not a purge plan that Comity wrote."_s));
    QVERIFY(!dialog->findChild<QPushButton *>(u"reopenAct"_s)->isEnabled());
}

void TestPurgeFiles::escapeClosesBoth()
{
    Desk desk;
    desk.open();
    QTest::keyClick(desk.dialog, Qt::Key_Escape);
    QTRY_VERIFY(desk.dialog.isNull());
    QPointer<ReopenPlanDialog> reopen = desk.reopened(desk.changedFile({}, {}));
    QTest::keyClick(reopen, Qt::Key_Escape);
    QTRY_VERIFY(reopen.isNull());
}

void TestPurgeFiles::theKeyOfTheFileLeadsToIt()
{
    Desk desk;
    desk.open();
    qsizetype buddies = 0;
    for (const QLabel *label : desk.dialog->findChildren<QLabel *>()) {
        // The key of a label does nothing where its buddy takes no focus.
        buddies += label->buddy() != nullptr;
        QVERIFY(label->buddy() == nullptr || label->buddy()->focusPolicy() != Qt::NoFocus);
    }
    QVERIFY(buddies > 0);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestPurgeFiles test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_purge_files.moc"

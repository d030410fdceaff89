#include "model/db/backup.h"
#include "model/db/workspace_file.h"
#include "tests/support/test_case.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace comity;
using namespace Qt::StringLiterals;
using Code = Error::Code;

namespace {

Clock clockAt(int day, int hour = 9)
{
    return fixedClock(QDateTime(QDate(2026, 3, day), QTime(hour, 0), Qt::UTC));
}

QStringList backupsOf(const QString &workspace)
{
    return QDir(db::backupFolder(workspace)).entryList(QDir::Files, QDir::Name);
}

} // namespace

class TestBackup : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void copyHoldsWhatTheWorkspaceHolds();
    void refusesToOverwriteUnlessTold();
    void cancelLeavesNothing();
    void keepsTheNewestSevenPrivately();
    void dailyOneIsDueOnceADayAndOnlyAfterAChange();
    void restorePutsTheOldContentBackAndKeepsACopy();
    void restoreRefusesWhatIsNoWorkspace();

private:
    QString path() const { return m_folder->filePath(u"w.comity"_s); }
    /// Changes the workspace as a commit does.
    void change(const QString &note)
    {
        const auto writer = db::connect(path(), db::Use::Writer);
        writer->exec("INSERT INTO csv_mapping VALUES ('" + note.toStdString() + "', 'x')");
        db::WorkspaceFile::bumpGeneration(*writer);
    }
    qint64 notes(const QString &file)
    {
        return db::queryNumber(
            *db::connect(file, db::Use::Peek), "SELECT count(*) FROM csv_mapping");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestBackup::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(db::WorkspaceFile::create(path(), clockAt(1)).has_value());
}

void TestBackup::copyHoldsWhatTheWorkspaceHolds()
{
    change(u"a"_s);
    const QString target = m_folder->filePath(u"copy.comity"_s);
    QVERIFY(db::backUp(path(), target, false, {}).has_value());
    QCOMPARE(notes(target), 1);
    QCOMPARE(QFileInfo(target).permissions() & (QFile::ReadGroup | QFile::ReadOther),
        QFile::Permissions());
    QVERIFY(
        db::WorkspaceFile::open(target, {db::WorkspaceFile::Access::ReadWrite, true}, clockAt(1))
            .has_value());
}

void TestBackup::refusesToOverwriteUnlessTold()
{
    const QString target = m_folder->filePath(u"copy.comity"_s);
    QVERIFY(db::backUp(path(), target, false, {}).has_value());
    change(u"a"_s);
    const auto refused = db::backUp(path(), target, false, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code::WorkspaceExists);
    QCOMPARE(notes(target), 0);
    QVERIFY(db::backUp(path(), target, true, {}).has_value());
    QCOMPARE(notes(target), 1);
}

void TestBackup::cancelLeavesNothing()
{
    const auto source = std::make_unique<std::stop_source>();
    source->request_stop();
    const QString target = m_folder->filePath(u"copy.comity"_s);
    const auto cancelled = db::backUp(path(), target, false, {source->get_token(), {}});
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, Code::Cancelled);
    QCOMPARE(QDir(m_folder->path()).entryList({u"copy*"_s}), QStringList());
}

void TestBackup::keepsTheNewestSevenPrivately()
{
    for (int hour = 1; hour <= 9; ++hour) {
        QVERIFY(db::backUpAutomatically(path(), u"daily"_s, clockAt(2, hour), {}).has_value());
    }
    const QStringList all = backupsOf(path());
    QCOMPARE(all.size(), 7);
    QVERIFY2(all.first().contains(u"T03-"), qPrintable(all.first()));
    QCOMPARE(
        QFileInfo(db::backupFolder(path())).permissions() & (QFile::ReadGroup | QFile::ReadOther),
        QFile::Permissions());
}

void TestBackup::dailyOneIsDueOnceADayAndOnlyAfterAChange()
{
    QVERIFY(!db::dailyBackupIsDue(path(), clockAt(2)));
    change(u"a"_s);
    QVERIFY(db::dailyBackupIsDue(path(), clockAt(2)));
    QVERIFY(db::backUpAutomatically(path(), u"daily"_s, clockAt(2), {}).has_value());
    QVERIFY(!db::dailyBackupIsDue(path(), clockAt(2, 18)));
    QVERIFY(!db::dailyBackupIsDue(path(), clockAt(3)));
    change(u"b"_s);
    QVERIFY(!db::dailyBackupIsDue(path(), clockAt(2, 20)));
    QVERIFY(db::dailyBackupIsDue(path(), clockAt(3)));
}

void TestBackup::restorePutsTheOldContentBackAndKeepsACopy()
{
    const QString copy = m_folder->filePath(u"copy.comity"_s);
    change(u"a"_s);
    QVERIFY(db::backUp(path(), copy, false, {}).has_value());
    change(u"b"_s);
    QVERIFY(db::restore(copy, path(), clockAt(4), {}).has_value());
    QCOMPARE(notes(path()), 1);
    const QStringList kept = backupsOf(path());
    QCOMPARE(kept.size(), 1);
    QCOMPARE(notes(db::backupFolder(path()) + u'/' + kept.first()), 2);
    QVERIFY(
        db::WorkspaceFile::open(path(), {db::WorkspaceFile::Access::ReadWrite, true}, clockAt(4))
            .has_value());
}

void TestBackup::restoreRefusesWhatIsNoWorkspace()
{
    change(u"a"_s);
    const QString other = m_folder->filePath(u"other.db"_s);
    SQLite::Database(other.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("CREATE TABLE t (a)");
    const auto refused = db::restore(other, path(), clockAt(4), {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code::ForeignDatabase);
    QCOMPARE(notes(path()), 1);
}

COMITY_TEST_GUILESS(TestBackup)
#include "tst_backup.moc"

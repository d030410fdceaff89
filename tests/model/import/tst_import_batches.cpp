#include "model/import/import_batches.h"
#include "tests/support/test_case.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using comity::importBatches;

class TestImportBatches : public comity::tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void exportsOfDifferentDaysStayApart()
    {
        const QStringList paths {u"/d/twitter-2026-04-30.zip"_s, u"/d/twitter-2026-05-11.zip"_s};
        QCOMPARE(importBatches(paths), (QList<QStringList> {{paths[0]}, {paths[1]}}));
    }

    void partsOfOneExportComeTogether()
    {
        const QStringList parts {u"/d/instagram-fern-2026-05-02-Xy12.zip"_s, u"/d/other.csv"_s,
            u"/d/instagram-fern-2026-05-02-Zz34.zip"_s};
        QCOMPARE(importBatches(parts), (QList<QStringList> {{parts[0], parts[2]}, {parts[1]}}));
    }

    void looseFilesOfAnArchiveComeTogether()
    {
        const QStringList loose {
            u"/d/follower.js"_s, u"/d/following.js"_s, u"/e/followers_1.json"_s};
        QCOMPARE(importBatches(loose), (QList<QStringList> {{loose[0], loose[1]}, {loose[2]}}));
    }

    void tablesAndFoldersStandAlone()
    {
        const QTemporaryDir folder;
        const QString inside = folder.filePath(u"a-2026-05-11.zip"_s);
        QDir().mkpath(inside);
        const QStringList paths {inside, u"/d/a.csv"_s, u"/d/b.csv"_s, u"/d/a.csv"_s};
        QCOMPARE(importBatches(paths), (QList<QStringList> {{inside}, {paths[1]}, {paths[2]}}));
    }
};

COMITY_TEST_GUILESS(TestImportBatches)
#include "tst_import_batches.moc"

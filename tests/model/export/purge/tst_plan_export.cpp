// A plan as a file: a stop at any moment leaves what stood there, and nothing beside it.
#include "model/export/purge/plan_export.h"
#include "tests/model/export/purge/plan_fixture.h"
#include "tests/support/test_case.h"

#include <QDir>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// A plan of a Mastodon account, which takes every format, and a folder with a file in it.
class Folder : public PlanFixture
{
public:
    Folder()
        : PlanFixture(u"mastodon:us@home.example"_s)
        , path(dir.filePath(u"plan.file"_s))
    {
        std::vector<Pk> people;
        for (int i = 0; i < 4; ++i) {
            const QString acct = u"p%1@s%1.example"_s.arg(i);
            people.push_back(aPerson().on(u"mastodon"_s).withKey(acct).handled(acct).in(workspace));
        }
        store(people, Dated::exact(workspace.now() - 3'600), 3);
        decide(0, Decision::Unfollow);
        QFile file(path);
        [[maybe_unused]] const bool isOpen = file.open(QIODevice::WriteOnly);
        file.write("mine");
    }
    Result<QStringList> write(PlanFormat format)
    {
        ExportFiles files(true);
        const PlanExport how {format, account(), workspace.now(),
            [this](QIODevice &device, const PlanPaper &paper, const Wording &) -> Result<qint64> {
                device.write("half a page");
                if (stopsWhilePainting) {
                    stop.request_stop();
                }
                return static_cast<qint64>(paper.rows.size());
            }};
        const JobContext job {stop.get_token(), [](const Progress &) {}};
        return exportPlan(
            workspace.writer(), workspace.path(), plan(), how, wording, path, files, job);
    }
    QByteArray content() const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList entries() const
    {
        return QDir(dir.path()).entryList(QDir::Files | QDir::Hidden | QDir::System);
    }

    QTemporaryDir dir;
    QString path;
    std::stop_source stop;
    bool stopsWhilePainting = false;
};

} // namespace

class TestPlanExport : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aStopBeforeLeavesTheOldFile_data();
    void aStopBeforeLeavesTheOldFile();
    void aStopInTheMiddleLeavesTheOldFile();
};

void TestPlanExport::aStopBeforeLeavesTheOldFile_data()
{
    QTest::addColumn<PlanFormat>("format");
    QTest::newRow("html") << PlanFormat::Html;
    QTest::newRow("csv") << PlanFormat::Csv;
    QTest::newRow("pdf") << PlanFormat::Pdf;
    QTest::newRow("mastodon") << PlanFormat::Mastodon;
}

void TestPlanExport::aStopBeforeLeavesTheOldFile()
{
    QFETCH(PlanFormat, format);
    Folder s;
    s.stop.request_stop();
    const auto written = s.write(format);
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().code, Error::Code::Cancelled);
    QCOMPARE(s.content(), "mine"_ba);
    QCOMPARE(s.entries(), QStringList {u"plan.file"_s});
    s.stop = std::stop_source();
    const auto again = s.write(format);
    QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().arguments.join(u' ')));
    QVERIFY(s.content() != "mine"_ba);
    QCOMPARE(s.entries(), QStringList {u"plan.file"_s});
}

void TestPlanExport::aStopInTheMiddleLeavesTheOldFile()
{
    Folder s;
    s.stopsWhilePainting = true;
    const auto written = s.write(PlanFormat::Pdf);
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().code, Error::Code::Cancelled);
    QCOMPARE(s.content(), "mine"_ba);
    QCOMPARE(s.entries(), QStringList {u"plan.file"_s});
}

COMITY_TEST_GUILESS(TestPlanExport)
#include "tst_plan_export.moc"

// A report of a draft or a campaign becomes a file: as it is or redacted, never over another.
#include "tests/support/test_case.h"
#include "tests/ui/common/busy_readers.h"
#include "tests/ui/drafts/drafts_world.h"
#include "tests/ui/drafts/sample_review.h"
#include "ui/common/translation.h"
#include "ui/drafts/reports/open_report.h"
#include "ui/drafts/reports/report_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

namespace {

/// Stands in for the file manager as long as it lives.
class FileManager : public QObject
{
    Q_OBJECT

public:
    FileManager() { QDesktopServices::setUrlHandler(u"file"_s, this, "open"); }
    ~FileManager() override { QDesktopServices::unsetUrlHandler(u"file"_s); }

    QStringList opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened += url.toLocalFile(); }
};

/// A draft that was reviewed, its report's dialog and a folder.
struct Desk
{
    DraftsWorld world;
    drafts::DraftId draft = world.addDraft(u"Panniers"_s, u"Would you rate us?"_s);
    QTemporaryDir dir;
    QPointer<ReportDialog> dialog;

    Desk() { world.open(); }
    void open()
    {
        openDraftReport(world.session(), &world.settings(), world.stored(draft),
            reviewed(massRequest(12)), {u"No messages of x:me are imported."_s}, {}, &world.page());
        dialog = world.page().findChild<ReportDialog *>();
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
    QString sentenceOf(const QString &notice) const
    {
        auto *widget = in<QWidget>(notice);
        return widget && widget->isVisible() ? widget->findChild<QLabel *>()->text() : QString();
    }
    bool act()
    {
        in<QPushButton>(u"exportAct"_s)->click();
        return QTest::qWaitFor([this] { return !sentenceOf(u"reportDone"_s).isEmpty(); });
    }
    QByteArray read(const QString &name) const
    {
        QFile file(dir.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void stand(const QString &name) const
    {
        QFile file(dir.filePath(name));
        [[maybe_unused]] const bool isOpen = file.open(QIODevice::WriteOnly);
        file.write("mine");
    }
};

} // namespace

class TestReportDialog : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aPageIsWhatIsWrittenAtFirst();
    void aPdfIsWritten();
    void redactedItNamesNobody();
    void theFolderIsOpenedFromThere();
    void aFileThatStandsIsAskedAbout();
    void aCancelledReportLeavesTheOldFile();
    void theKeyboardReachesEverything();
    void aCampaignHasOneToo();
};

void TestReportDialog::aPageIsWhatIsWrittenAtFirst()
{
    Desk desk;
    desk.open();
    QVERIFY(desk.in<QRadioButton>(u"reportAsHtml"_s)->isChecked());
    const QString base = u"draft-report-%1.html"_s.arg(number(desk.draft));
    QVERIFY(desk.in<QLineEdit>(u"exportPath"_s)->text().endsWith(base));
    desk.writeTo(u"r.html"_s);
    QVERIFY(desk.act());
    const QByteArray page = desk.read(u"r.html"_s);
    QVERIFY(page.startsWith("<!DOCTYPE html>"));
    QVERIFY(page.contains("<bdi>Panniers</bdi>"));
    QVERIFY(page.contains("Sorry for the mass message.")); // the text that was reviewed
    QVERIFY(page.contains("No messages of x:me are imported."));
    QVERIFY(page.contains("Wren Hollowell") || page.contains("Odile Varga"));
    QCOMPARE(desk.in<QPushButton>(u"cancelButton"_s)->text(), u"Close"_s);
}

void TestReportDialog::aPdfIsWritten()
{
    Desk desk;
    desk.open();
    desk.in<QRadioButton>(u"reportAsPdf"_s)->click();
    QVERIFY(desk.in<QLineEdit>(u"exportPath"_s)->text().endsWith(u".pdf"_s));
    desk.writeTo(u"r.pdf"_s);
    QVERIFY(desk.act());
    QVERIFY(desk.read(u"r.pdf"_s).startsWith("%PDF-"));
}

void TestReportDialog::redactedItNamesNobody()
{
    Desk desk;
    desk.open();
    desk.in<QCheckBox>(u"reportRedacted"_s)->click();
    QVERIFY(desk.in<QLineEdit>(u"exportPath"_s)->text().endsWith(u"-redacted.html"_s));
    desk.writeTo(u"r.html"_s);
    QVERIFY(desk.act());
    const QString page = QString::fromUtf8(desk.read(u"r.html"_s));
    QVERIFY(page.contains(u"Redacted: "_s) && page.contains(u"Person 1"_s));
    const auto asked = massRequest(12);
    for (const review::Recipient &person : asked->recipients) {
        for (const QString &name : person.name.split(u' ') + QStringList {person.handle}) {
            QVERIFY2(!page.contains(name, Qt::CaseInsensitive), qPrintable(name));
        }
    }
}

void TestReportDialog::theFolderIsOpenedFromThere()
{
    Desk desk;
    FileManager manager;
    desk.open();
    desk.writeTo(u"r.html"_s);
    QVERIFY(desk.act());
    desk.in<QWidget>(u"reportDone"_s)->findChild<QPushButton *>()->click();
    QCOMPARE(manager.opened, QStringList {desk.dir.path()});
    // Another choice is another file: what was written is said no more.
    desk.in<QRadioButton>(u"reportAsPdf"_s)->click();
    QVERIFY(desk.sentenceOf(u"reportDone"_s).isEmpty());
}

void TestReportDialog::aFileThatStandsIsAskedAbout()
{
    Desk desk;
    desk.stand(u"r.html"_s);
    desk.open();
    desk.writeTo(u"r.html"_s);
    desk.world.prompts().answers = {false, true};
    desk.in<QPushButton>(u"exportAct"_s)->click();
    QTRY_COMPARE(desk.world.prompts().questions.size(), 1);
    QCOMPARE(desk.read(u"r.html"_s), "mine"_ba);
    QVERIFY(desk.act());
    QVERIFY(desk.read(u"r.html"_s).startsWith("<!DOCTYPE html>"));
}

void TestReportDialog::aCancelledReportLeavesTheOldFile()
{
    Desk desk;
    desk.stand(u"r.html"_s);
    desk.open();
    desk.world.prompts().files = {{desk.dir.filePath(u"r.html"_s)}}; // replacing was agreed to
    desk.in<QPushButton>(u"exportBrowse"_s)->click();
    BusyReaders busy(desk.world.session());
    desk.in<QPushButton>(u"exportAct"_s)->click();
    QVERIFY(!desk.in<QCheckBox>(u"reportRedacted"_s)->isEnabled());
    QTest::keyClick(desk.dialog, Qt::Key_Escape);
    busy.release();
    QTRY_VERIFY(desk.sentenceOf(u"exportTrouble"_s).startsWith(u"Export cancelled."_s));
    QCOMPARE(desk.read(u"r.html"_s), "mine"_ba);
    QVERIFY(desk.act()); // what was cancelled can be begun again
    QTest::keyClick(desk.dialog, Qt::Key_Escape);
    QTRY_VERIFY(desk.dialog.isNull());
}

void TestReportDialog::theKeyboardReachesEverything()
{
    Desk desk;
    desk.open();
    QTest::keyClick(desk.in<QRadioButton>(u"reportAsPdf"_s), Qt::Key_Space);
    QVERIFY(desk.in<QRadioButton>(u"reportAsPdf"_s)->isChecked());
    QTest::keyClick(desk.in<QCheckBox>(u"reportRedacted"_s), Qt::Key_Space);
    QVERIFY(desk.in<QCheckBox>(u"reportRedacted"_s)->isChecked());
    for (const QLabel *label : desk.dialog->findChildren<QLabel *>()) {
        QVERIFY(label->buddy() == nullptr || label->buddy()->focusPolicy() != Qt::NoFocus);
    }
}

void TestReportDialog::aCampaignHasOneToo()
{
    Desk desk;
    drafts::Campaign plan;
    plan.name = u"Panniers heard of"_s;
    plan.madeAt = desk.world.workspace().now();
    drafts::CampaignId campaign = {};
    {
        const auto writer = db::connect(desk.world.session().file().path(), db::Use::Writer);
        campaign = drafts::addCampaign(*writer, plan)->campaign;
    }
    openCampaignReport(desk.world.session(), &desk.world.settings(), campaign, &desk.world.page());
    desk.dialog = desk.world.page().findChild<ReportDialog *>();
    desk.writeTo(u"c.html"_s);
    QVERIFY(desk.act());
    QVERIFY(desk.read(u"c.html"_s).contains("<bdi>Panniers heard of</bdi>"));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestReportDialog test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_report_dialog.moc"

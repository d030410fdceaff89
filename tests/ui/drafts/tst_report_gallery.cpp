#include "tests/ui/common/gallery.h"
#include "tests/ui/drafts/drafts_world.h"
#include "tests/ui/drafts/sample_review.h"
#include "ui/drafts/reports/open_report.h"
#include "ui/drafts/reports/report_dialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace comity;
using namespace comity::tests;
using namespace comity::ui;
using namespace Qt::StringLiterals;

/// Renders the dialog of reports into the build folder; a person looks at the pictures.
class TestReportGallery : public Gallery
{
    Q_OBJECT

public:
    explicit TestReportGallery(Theme &theme)
        : Gallery(theme)
    {
    }

private Q_SLOTS:
    void dialogsAreDrawn_data() { addLooks(); }
    void dialogsAreDrawn()
    {
        wearLook();
        DraftsWorld world;
        QTemporaryDir folder;
        const auto draft = world.addDraft(u"Panniers"_s, u"Would you rate us?"_s);
        world.open();
        openDraftReport(world.session(), nullptr, world.stored(draft), reviewed(massRequest(12)),
            {}, {}, &world.page());
        auto *dialog = world.page().findChild<ReportDialog *>();
        auto *path = dialog->findChild<QLineEdit *>(u"exportPath"_s);
        path->setText({});
        QTest::keyClicks(path, folder.filePath(u"draft-report-12.html"_s));
        save(*dialog, u"reports/dialog"_s);
        dialog->findChild<QPushButton *>(u"exportAct"_s)->click();
        const auto *done = dialog->findChild<QWidget *>(u"reportDone"_s);
        QTRY_VERIFY(done->isVisible());
        save(*dialog, u"reports/dialog-done"_s);
        dialog->reject();
    }
};

int main(int argc, char **argv)
{
    return drawGallery<TestReportGallery>(argc, argv);
}
#include "tst_report_gallery.moc"

#include "tests/model/export/purge/sheet_fixture.h"
#include "tests/ui/common/gallery.h"
#include "tests/ui/common/scripted_prompts.h"
#include "ui/purge/export_plan_dialog.h"
#include "ui/purge/open_batch.h"
#include "ui/purge/reopen_plan_dialog.h"

#include <QLabel>
#include <QRadioButton>
#include <memory>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

namespace {

/// A batch in an open window, without its page.
class Window
{
public:
    explicit Window(PlanFixture &fixture)
        : m_page(std::make_unique<QWidget>())
    {
        const PlanDocument plan = fixture.plan();
        const QString path = fixture.workspace.path();
        {
            // Whoever made the file held its lock until now.
            const db::WorkspaceFile released = std::move(fixture.workspace.file());
        }
        auto file = db::WorkspaceFile::open(
            path, {db::WorkspaceFile::Access::ReadWrite, false}, fixture.workspace.clock());
        Q_ASSERT(file.has_value());
        m_session = std::make_unique<WorkspaceSession>(
            std::move(*file), fixture.workspace.clock(), fixture.wording, m_prompts);
        m_batch = std::make_unique<OpenBatch>(*m_session);
        m_batch->show(plan);
        m_page->resize(1264, 826);
        m_page->show();
    }

    ExportPlanDialog *exporting()
    {
        auto *dialog = new ExportPlanDialog(*m_session, nullptr, *m_batch, m_page.get());
        dialog->open();
        return dialog;
    }
    ReopenPlanDialog *reopening(const QString &path)
    {
        auto *dialog = new ReopenPlanDialog(*m_session, *m_batch, path, m_page.get());
        dialog->open();
        return dialog;
    }

private:
    ScriptedPrompts m_prompts;
    std::unique_ptr<WorkspaceSession> m_session;
    std::unique_ptr<OpenBatch> m_batch;
    std::unique_ptr<QWidget> m_page;
};

} // namespace

/// Renders the dialogs of plan files into the build folder; a person looks at the pictures.
class TestPurgeFilesGallery : public Gallery
{
    Q_OBJECT

public:
    explicit TestPurgeFilesGallery(Theme &theme)
        : Gallery(theme)
    {
    }

private Q_SLOTS:
    void dialogsAreDrawn_data() { addLooks(); }

    void dialogsAreDrawn()
    {
        wearLook();
        drawMastodon();
        drawRefused();
    }

private:
    static void drawMastodon()
    {
        PlanFixture fixture(u"mastodon:riders@pedals.example"_s);
        std::vector<Pk> people;
        for (int i = 0; i < 6; ++i) {
            const QString acct = u"rider%1@pedals.example"_s.arg(i);
            people.push_back(
                aPerson().on(u"mastodon"_s).withKey(acct).handled(acct).in(fixture.workspace));
        }
        fixture.store(people, Dated::exact(at(2026, 5, 14, 7)), 4);
        fixture.decide(0, Decision::Unfollow);
        Window window(fixture);
        auto *dialog = window.exporting();
        auto *choice = dialog->findChild<QRadioButton *>(u"exportAsMastodon"_s);
        QTRY_VERIFY(choice->isEnabled());
        choice->click();
        save(*dialog, u"purge/export-mastodon"_s);
        dialog->reject();
    }

    static void drawRefused()
    {
        Sheet sheet;
        sheet.decide(2, Decision::Unfollow);
        sheet.write();
        sheet.setState(0, u"unfollow"_s, u"done"_s);
        sheet.setState(1, u"snooze:2026-08-12"_s);
        sheet.setState(2, u"unfollow"_s, u"done"_s);
        sheet.setState(3, u"vanish"_s);
        sheet.set(4, u"key"_s, u"1.51123E+18"_s);
        sheet.setState(4, u"keep"_s);
        sheet.lines.removeLast();
        [[maybe_unused]] const auto written = sheet.readBytes(sheet.bytes());
        Window window(sheet);
        auto *exporting = window.exporting();
        const auto *about = exporting->findChild<QLabel *>(u"aboutMastodon"_s);
        QTRY_VERIFY(about->text().startsWith(u"Only a Mastodon"_s));
        save(*exporting, u"purge/export"_s);
        exporting->reject();
        auto *dialog = window.reopening(sheet.folder.filePath(u"plan.csv"_s));
        const auto *summary = dialog->findChild<QLabel *>(u"reopenSummary"_s);
        QTRY_VERIFY(summary->text().contains(u"would change"_s));
        save(*dialog, u"purge/reopen"_s);
        dialog->reject();
    }
};

int main(int argc, char **argv)
{
    return drawGallery<TestPurgeFilesGallery>(argc, argv);
}
#include "tst_purge_files_gallery.moc"

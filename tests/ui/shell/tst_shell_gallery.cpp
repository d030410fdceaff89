#include "tests/ui/common/gallery.h"
#include "tests/ui/shell/shell_world.h"
#include "ui/shell/status_line.h"

#include <QDialog>
#include <QDropEvent>
#include <QMimeData>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::ui;

/// Renders the shell into the build folder; a person looks at the pictures.
class TestShellGallery : public tests::Gallery
{
    Q_OBJECT

public:
    explicit TestShellGallery(Theme &theme)
        : Gallery(theme)
    {
    }

private Q_SLOTS:
    void picturesAreMade_data()
    {
        QTest::addColumn<int>("choice");
        QTest::addColumn<int>("width");
        QTest::newRow("light") << int(Theme::Choice::Light) << 1440;
        QTest::newRow("dark") << int(Theme::Choice::Dark) << 1440;
        QTest::newRow("light-narrow") << int(Theme::Choice::Light) << 1000;
    }

    void picturesAreMade()
    {
        QFETCH(int, choice);
        QFETCH(int, width);
        const QTemporaryDir folderOfSettings;
        tests::ShellWorld world(theme(), folderOfSettings.filePath(u"settings.ini"_s));
        theme().setChoice(static_cast<Theme::Choice>(choice));
        MainWindow &window = *world.window;
        window.resize(width, width == 1440 ? 900 : 600);
        world.open(folderOfSettings.path(), u"fernhill.comity"_s);
        window.setAccounts({{AccountId {1}, u"x"_s, u"@fernhillcycles"_s, 4431}}, AccountId {1});
        window.statusLine()->setSavedAt(QDateTime(QDate(2026, 5, 14), QTime(9, 41)));
        window.statusLine()->setCounts(u"18,214 people · 5 accounts"_s);
        window.statusLine()->setNewestImport(u"X imported 3 days ago"_s);
        window.setNotice(Severity::Warn, u"Open read-only: another window has this workspace."_s,
            u"Try again"_s);
        const int job
            = window.jobs().begin(u"Importing community-export.csv"_s, u"document-import"_s, {});
        window.jobs().setProgress(job, {u"reading"_s, 412338, 1004220});
        QTRY_VERIFY(world.find<QWidget>(u"jobStrip"_s)->isVisible());
        save(window, u"shell/window"_s);
        window.jobs().end(job);
    }

    void dialogsArePictured_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("dialog");
        QTest::newRow("preferences") << u"preferences"_s << u"preferencesDialog"_s;
        QTest::newRow("shortcuts") << u"shortcuts"_s << u"shortcutsDialog"_s;
        QTest::newRow("about") << u"about"_s << u"aboutDialog"_s;
    }

    void dialogsArePictured()
    {
        QFETCH(QString, action);
        QFETCH(QString, dialog);
        const QTemporaryDir folderOfSettings;
        const tests::ShellWorld world(theme(), folderOfSettings.filePath(u"settings.ini"_s));
        theme().setChoice(Theme::Choice::Light);
        world.trigger(action);
        auto *shown = world.find<QDialog>(dialog);
        QTRY_VERIFY(shown->isVisible());
        save(*shown, u"shell/dialog"_s);
    }

    void theDropIsPictured()
    {
        const QTemporaryDir folderOfSettings;
        tests::ShellWorld world(theme(), folderOfSettings.filePath(u"settings.ini"_s));
        world.open(folderOfSettings.path(), u"fernhill.comity"_s);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/tmp/a.zip"_s)});
        QDragEnterEvent enter({200, 200}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(world.window.get(), &enter);
        QVERIFY(world.find<QWidget>(u"dropOverlay"_s)->isVisible());
        save(*world.window, u"shell/drop"_s);
    }
};

int main(int argc, char **argv)
{
    return tests::drawGallery<TestShellGallery>(argc, argv);
}

#include "tst_shell_gallery.moc"

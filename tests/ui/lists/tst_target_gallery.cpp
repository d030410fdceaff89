#include "tests/ui/common/gallery.h"
#include "tests/ui/lists/target_world.h"
#include "ui/lists/lists_page.h"

#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// Renders a target list and its dialogs into the build folder; a person looks at the pictures.
class TestTargetGallery : public Gallery
{
    Q_OBJECT

public:
    explicit TestTargetGallery(Theme &theme)
        : Gallery(theme)
    {
    }

private Q_SLOTS:
    void page_data()
    {
        addLooks();
        addLargest();
    }
    void page()
    {
        wearLook();
        TargetWorld world;
        world.open();
        ListsPage page(world.session(), nullptr);
        page.resize(pageSize({1264, 826}));
        page.show();
        auto *table = page.findChild<TargetTable *>(u"targetTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 12);
        table->goTo(world.pk(u"mfennimore_post"_s));
        save(page, u"lists/target-page"_s);
    }
    void list_data()
    {
        addLooks();
        addLargest();
    }
    void list()
    {
        wearLook();
        TargetWorld world;
        world.open();
        QVERIFY(world.goTo(u"mfennimore_post"_s));
        world.view().resize(pageSize({1000, 780}));
        save(world.view(), u"lists/target-list"_s);
    }
    void resting_data()
    {
        addLooks();
        addLargest();
    }
    void resting()
    {
        wearLook();
        TargetWorld world;
        world.open();
        QVERIFY(world.goTo(u"adaezemoon"_s));
        world.view().resize(pageSize({1000, 780}));
        save(world.view(), u"lists/target-ease-off"_s);
    }
    void event_data()
    {
        addLooks();
        addLargest();
    }
    void event()
    {
        wearLook();
        TargetWorld world;
        world.workspace().writer().exec(
            u"UPDATE list SET event = 'Port Merrow Bike Fair', event_from = %1, event_until = %2,"
            " event_quota = 8"_s.arg(at(2026, 5, 13, 12))
                .arg(at(2026, 5, 15, 12))
                .toStdString());
        for (const QString &handle : {u"inkwell.p"_s, u"vandermoth"_s}) {
            QVERIFY(logMet(world.workspace().writer(), {world.pk(handle)},
                {u"Port Merrow Bike Fair"_s, 0, 0, {}, {}}, world.list(),
                Dated::day(at(2026, 5, 13, 12)), world.workspace().now()));
        }
        world.open();
        QVERIFY(world.goTo(u"mfennimore_post"_s));
        world.view().resize(pageSize({1000, 780}));
        save(world.view(), u"lists/target-event"_s);
    }
    void empty_data()
    {
        addLooks();
        addLargest();
    }
    void empty()
    {
        wearLook();
        TargetWorld world(true);
        world.open();
        save(world.view(), u"lists/target-empty"_s);
    }
    void dialogs_data()
    {
        addLooks();
        addLargest();
    }
    void dialogs()
    {
        wearLook();
        TargetWorld world;
        world.open();
        QVERIFY(world.goTo(u"mfennimore_post"_s));
        for (const auto &[key, name] : {std::pair(Qt::Key_T, u"touchDialog"_s),
                 {Qt::Key_N, u"openingDialog"_s}, {Qt::Key_E, u"targetDialog"_s}}) {
            world.press(key);
            QWidget *dialog = world.dialog(name);
            QVERIFY(dialog);
            save(*dialog, u"lists/target-"_s + name);
            dialog->close();
        }
        world.press(Qt::Key_F);
        QWidget *candidate = world.dialog(u"candidateDialog"_s);
        QVERIFY(candidate);
        candidate->findChild<QRadioButton *>(u"candidateFits"_s)->click();
        save(*candidate, u"lists/target-candidateDialog"_s);
        candidate->close();
        world.find<QPushButton>(u"targetTouches"_s)->click();
        QWidget *touches = world.dialog(u"touchesDialog"_s);
        QVERIFY(touches);
        save(*touches, u"lists/target-touchesDialog"_s);
    }
};

int main(int argc, char **argv)
{
    return drawGallery<TestTargetGallery>(argc, argv);
}
#include "tst_target_gallery.moc"

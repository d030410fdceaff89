#include "tests/ui/common/gallery.h"
#include "tests/ui/imports/imports_desk.h"
#include "ui/imports/repair_dialog.h"

#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::tests {

/// Draws the rejected rows and the dialog that repairs them into the build folder; a person looks
/// at them.
class TestRepairGallery : public Gallery
{
    Q_OBJECT

public:
    explicit TestRepairGallery(ui::Theme &theme)
        : Gallery(theme)
    {
    }

private Q_SLOTS:
    void picturesAreMade_data()
    {
        addLooks();
        QTest::newRow("dark-150") << int(ui::Theme::Choice::Dark) << 150;
    }

    void picturesAreMade()
    {
        const int scale = wearLook();
        ImportsDesk desk;
        desk.page().resize(QSize(1264, 828) * scale / 100);
        desk.import(desk.archive(u"twitter-2026-05-11"_s, {7, 0, 5, 0, 3}));
        desk.session()
            .file()
            .connect(db::Use::Writer)
            ->exec("UPDATE rejected_row SET raw = '{\"follower\" : {\n  \"accountId\" : "
                   "\"1.43288E+18\",\n"
                   "  \"screen_name\" : \"beethorn\", \"name\" : \"Bee Thornbury\"}}',"
                   " reason = 'damaged-id', argument = '1.43288E+18' WHERE line = 2");
        desk.page().activate();
        save(desk.page(), u"imports/rejected"_s);
        desk.click("repairRejected");
        auto *dialog = desk.page().findChild<ui::RepairDialog *>();
        QVERIFY(dialog != nullptr);
        save(*dialog, u"imports/repair"_s);
        dialog->findChild<QLineEdit *>(u"repairId"_s)->setText(u"1.43288E+18"_s);
        save(*dialog, u"imports/repair-mistake"_s);
        dialog->findChild<QLineEdit *>(u"repairId"_s)->clear();
        dialog->findChild<QPushButton *>(u"repairSave"_s)->click();
        QTRY_COMPARE(desk.text("undoText"), u"Item 2 repaired"_s);
        QTRY_VERIFY(desk.session().jobs().empty() && !desk.session().isLoading());
        save(desk.page(), u"imports/repaired"_s);
        desk.click("repairRejected");
        QTRY_VERIFY(desk.page().findChild<ui::RepairDialog *>() != nullptr);
        save(*desk.page().findChild<ui::RepairDialog *>(), u"imports/repair-empty"_s);
        desk.page().findChild<ui::RepairDialog *>()->reject();
    }
};

} // namespace comity::tests

int main(int argc, char **argv)
{
    return comity::tests::drawGallery<comity::tests::TestRepairGallery>(argc, argv);
}

#include "tst_repair_gallery.moc"

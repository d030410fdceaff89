#include "tests/ui/common/gallery.h"
#include "tests/ui/imports/imports_desk.h"
#include "ui/imports/mapping_model.h"

#include <QComboBox>
#include <QDialog>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace comity::tests {

/// Draws the steps of the mapping wizard into the build folder; a person looks at them.
class TestMappingGallery : public Gallery
{
    Q_OBJECT

public:
    explicit TestMappingGallery(ui::Theme &theme)
        : Gallery(theme)
    {
    }

private Q_SLOTS:
    void picturesAreMade_data() { addLooks(); }

    void picturesAreMade()
    {
        const int scale = wearLook();
        ImportsDesk desk;
        desk.page().resize(QSize(1264, 828) * scale / 100);
        desk.import(desk.archive(u"april"_s, {7}, "2026-04-30"));
        QByteArray text = "Full name;X handle;When;Shoe size;Followers;Following;Why;Col8\n";
        for (int i = 1; i < 143; ++i) {
            const QByteArray number = QByteArray::number(i);
            text += "Bee Thornbury " + number + ";@beethorn" + number + ";0"
                + QByteArray::number(i % 9 + 1) + "/04/26;" + (i % 3 ? "39" : "") + ";"
                + (i % 20 ? number : QByteArray("many")) + ";12;"
                + (i % 2 ? "Asked about tubeless tyres and the long way home" : "") + ";\n";
        }
        text.replace("Full name;X handle;When", "Voller Name;Wer es ist;Wann");
        desk.page().openFiles({desk.write(u"tyre-night-signups.csv"_s, text)});
        QTRY_VERIFY(desk.find<QDialog>("mappingDialog") != nullptr);
        auto *dialog = desk.find<QDialog>("mappingDialog");
        QTRY_VERIFY(dialog->isVisible());
        save(desk.page(), u"imports/question-columns"_s);
        save(*dialog, u"imports/mapping-file"_s);
        dialog->findChild<QAbstractButton *>(u"mapFollowers"_s)->click();
        auto *accounts = dialog->findChild<QComboBox *>(u"accountCombo"_s);
        accounts->setCurrentIndex(0);
        Q_EMIT accounts->activated(0);
        auto *next = dialog->findChild<QAbstractButton *>(u"mappingNext"_s);
        next->click();
        save(*dialog, u"imports/mapping-nobody"_s);
        auto *table = dialog->findChild<QTableView *>(u"mappingTable"_s);
        const auto send = [table](int row, formats::Field field) {
            table->model()->setData(table->model()->index(row, ui::MappingModel::Target),
                static_cast<int>(field), Qt::EditRole);
        };
        send(0, formats::Field::Name);
        send(1, formats::Field::Handle);
        send(2, formats::Field::LastPost);
        save(*dialog, u"imports/mapping-columns"_s);
        dialog->findChild<QAbstractButton *>(u"dayFirst"_s)->click();
        save(*dialog, u"imports/mapping-settled"_s);
        next->click();
        save(*dialog, u"imports/mapping-people"_s);
        dialog->reject();
        desk.click("questionDiscard");
        QTRY_COMPARE(desk.view(), u"HomeView"_s);
    }
};

} // namespace comity::tests

int main(int argc, char **argv)
{
    return comity::tests::drawGallery<comity::tests::TestMappingGallery>(argc, argv);
}

#include "tst_mapping_gallery.moc"

#include "tests/ui/common/gallery.h"
#include "tests/ui/today/today_world.h"

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// Renders the states of Today into the build folder; a person looks at the pictures.
class TestTodayGallery : public Gallery
{
    Q_OBJECT

public:
    explicit TestTodayGallery(Theme &theme)
        : Gallery(theme)
    {
    }

private Q_SLOTS:
    void everyStateIsDrawn_data()
    {
        addLooks();
        addLargest();
    }

    void everyStateIsDrawn()
    {
        wearLook();
        TodayWorld full;
        full.fill();
        full.open();
        QTRY_VERIFY(full.session().columns() != nullptr);
        QTRY_COMPARE(full.rows().size(), 8);
        draw(full.page(), u"today/due"_s);
        draw(full.page(), u"today/narrow"_s, {808, 512});
        TodayWorld done;
        done.person(u"Ana"_s, u"ana"_s);
        done.open();
        QTRY_VERIFY(done.find<QWidget>(u"dayDone"_s)->isVisible());
        draw(done.page(), u"today/done"_s);
        TodayWorld empty;
        empty.openEmpty();
        QTRY_VERIFY(empty.find<QWidget>(u"todayEmpty"_s)->isVisible());
        draw(empty.page(), u"today/empty"_s);
    }

private:
    void draw(TodayPage &page, const QString &name, const QSize &size100 = {1264, 826})
    {
        page.resize(pageSize(size100));
        page.setRoom(
            theme().fontScale() >= 200 || size100.width() < 860 ? Room::Narrow : Room::Wide);
        for (int round = 0; round < 4; ++round) {
            QCoreApplication::processEvents(); // heights follow widths, one round later
        }
        save(page, name);
    }
};

int main(int argc, char **argv)
{
    return comity::tests::drawGallery<TestTodayGallery>(argc, argv);
}
#include "tst_today_gallery.moc"

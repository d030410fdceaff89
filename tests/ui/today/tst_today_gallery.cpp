#include "tests/ui/common/gallery.h"
#include "tests/ui/today/today_world.h"
#include "ui/today/days_dialog.h"

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
        full.leaveUnfiled();
        full.write(u"Bells for the spring ride"_s, 120);
        full.open();
        QTRY_VERIFY(full.session().columns() != nullptr);
        QTRY_COMPARE(full.rows().size(), 12);
        draw(full.page(), u"today/due"_s);
        draw(full.page(), u"today/narrow"_s, {808, 512});
        drawEarlierDays();
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
    void drawEarlierDays()
    {
        DaysDialog dialog;
        dialog.setDays({{{2026, 5, 13}, true, u"Ring who is unhappy before ten."_s,
                            u"Threads after nine at night: nobody reads them."_s},
            {{2026, 5, 12}, false, {}, u"Three answers to the same person."_s},
            {{2026, 5, 11}, {},
                u"Thank whoever sends a picture, on the day that it comes, even"
                " when there is nothing else to say."_s,
                {}}});
        dialog.show();
        for (int round = 0; round < 4; ++round) {
            QCoreApplication::processEvents();
        }
        save(dialog, u"today/days"_s);
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

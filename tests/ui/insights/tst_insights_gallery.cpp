#include "tests/ui/common/gallery.h"
#include "tests/ui/insights/insights_world.h"

#include <QDialog>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// Renders the states of Insights into the build folder; a person looks at the pictures.
class TestInsightsGallery : public Gallery
{
    Q_OBJECT

public:
    explicit TestInsightsGallery(Theme &theme)
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
        InsightsWorld full;
        full.fill();
        full.talk(4, 30);
        const drafts::CampaignId goal = full.goal(u"Repair café"_s, 20);
        full.send(u"Repair café invite"_s, 40, 30, 12, 1, goal);
        full.send(u"Repair café, those far away"_s, 38, 20, 9, 0, goal);
        full.open();
        QTRY_VERIFY(full.isAtRest());
        draw(full.page(), u"insights/full"_s);
        showDialog(full, QStringLiteral("seriesDialog"), 3);
        showDialog(full, QStringLiteral("capacityDialog"), 4);
        showDialog(full, QStringLiteral("companyDialog"), 5);
        showDialog(full, QStringLiteral("bossReportDialog"), 0);
        const ChartTable &posted = full.card(u"what-you-posted"_s).content().table;
        Q_EMIT full.card(u"what-you-posted"_s).partActivated(posted.ids.back());
        auto *posts = full.find<QDialog>(u"postsDialog"_s);
        QTRY_VERIFY(posts->findChild<QWidget *>(u"postsTable"_s)->isVisible());
        save(*posts, u"insights/postsDialog"_s);
        posts->reject();
        draw(full.page(), u"insights/narrow"_s, {808, 512});
        InsightsWorld once;
        once.addPeople(30);
        once.look(once.mine(), {2026, 5, 11}, 20, 5, 30);
        once.open();
        QTRY_VERIFY(once.isAtRest());
        draw(once.page(), u"insights/one-import"_s);
        InsightsWorld empty;
        empty.open();
        QTRY_VERIFY(empty.isAtRest());
        draw(empty.page(), u"insights/empty"_s);
    }

private:
    void draw(InsightsPage &page, const QString &name, const QSize &size100 = {1264, 826})
    {
        page.resize(pageSize(size100));
        for (int round = 0; round < 4; ++round) {
            QCoreApplication::processEvents(); // heights follow widths, one round later
        }
        save(page, name);
    }

    void showDialog(InsightsWorld &world, const QString &name, int action)
    {
        world.page().actsMenu()->actions().at(action)->trigger();
        auto *dialog = world.page().findChild<QDialog *>(name);
        QVERIFY(dialog != nullptr);
        if (auto *reading = dialog->findChild<QWidget *>(u"bossReading"_s)) {
            QTRY_VERIFY(!reading->isVisible());
        }
        if (const auto *card = dialog->findChild<ChartCard *>()) {
            QTRY_VERIFY(!card->content().charts.empty());
        }
        save(*dialog, u"insights/"_s + name);
        dialog->reject();
    }
};

int main(int argc, char **argv)
{
    return comity::tests::drawGallery<TestInsightsGallery>(argc, argv);
}
#include "tst_insights_gallery.moc"

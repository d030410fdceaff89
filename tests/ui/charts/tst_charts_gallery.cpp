#include "tests/ui/charts/sample_charts.h"
#include "tests/ui/common/gallery.h"
#include "tests/ui/common/scripted_prompts.h"
#include "ui/charts/chart_card.h"
#include "ui/common/buttons.h"
#include "ui/common/typography.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace comity::tests {

/// Draws every chart as the drawn page of Insights has them.
class TestChartsGallery : public Gallery
{
    Q_OBJECT

public:
    explicit TestChartsGallery(ui::Theme &theme)
        : Gallery(theme)
    {
    }

private Q_SLOTS:
    void page_data() { addLooks(); }

    void page()
    {
        const int scale = wearLook();
        QWidget holder;
        holder.setAutoFillBackground(true);
        auto *grid = new QGridLayout(&holder);
        grid->setSpacing(ui::scaled(12));
        add(*grid, u"Followers and following"_s, growthSample(), 0, 0, 57);
        add(*grid, u"Gained and lost per import"_s, changesSample(), 0, 57, 32);
        add(*grid, u"Mutual share"_s, mutualSample(), 0, 89, 31);
        add(*grid, u"Following against followers"_s, scatterSample(400), 1, 0, 42);
        add(*grid, u"Days since last post"_s, lastPostSample(), 1, 42, 42);
        add(*grid, u"People per list"_s, listsSample(), 1, 84, 36);
        add(*grid, u"What you posted"_s, mixSample(), 2, 0, 57);
        add(*grid, u"Outcome per message"_s, outcomeSample(), 2, 57, 63);
        for (int column = 0; column < 120; ++column) {
            grid->setColumnStretch(column, 1);
        }
        grid->setHorizontalSpacing(0);
        holder.resize(QSize(1264, 790) * scale / 100);
        holder.show();
        save(holder, u"charts/page"_s);
    }

    void density_data() { addLooks(); }

    void density()
    {
        const int scale = wearLook();
        ui::ChartCard card(
            u"Following against followers"_s, m_prompts, ui::ChartCard::Extent::Tile);
        card.setContent(scatterSample(20'000));
        card.resize(QSize(520, 320) * scale / 100);
        card.show();
        save(card, u"charts/density"_s);
    }

    void large_data() { addLooks(); }

    void large()
    {
        const int scale = wearLook();
        int at = 0;
        for (const ui::ChartContent &content : {growthSample(), changesSample(), scatterSample(400),
                 lastPostSample(), listsSample(), mixSample(), outcomeSample()}) {
            ui::ChartCard card(u"Enlarged"_s, m_prompts, ui::ChartCard::Extent::Large);
            card.setContent(content);
            card.resize(QSize(900, 500) * scale / 100);
            card.show();
            save(card, u"charts/large-%1"_s.arg(++at));
        }
    }

    void table_data() { addLooks(); }

    void table()
    {
        const int scale = wearLook();
        ui::ChartCard card(u"What you posted"_s, m_prompts, ui::ChartCard::Extent::Tile);
        card.setContent(mixSample());
        card.addControl(
            ui::makeButton(u"Goal…"_s, ui::ButtonKind::Quiet, {}, nullptr, ui::ButtonSize::Small));
        card.resize(QSize(570, 250) * scale / 100);
        card.show();
        save(card, u"charts/control"_s);
        card.showTable(true);
        save(card, u"charts/table"_s);
    }

private:
    void add(QGridLayout &grid, const QString &title, ui::ChartContent content, int row, int column,
        int span)
    {
        auto *card = new ui::ChartCard(title, m_prompts, ui::ChartCard::Extent::Tile);
        card->setContent(std::move(content));
        card->setMinimumWidth(0);
        auto *holder = new QWidget; // a gap that no column has
        auto *gap = new QHBoxLayout(holder);
        gap->setContentsMargins(ui::scaled(6), 0, ui::scaled(6), 0);
        gap->addWidget(card);
        grid.addWidget(holder, row, column, 1, span);
    }

    ScriptedPrompts m_prompts;
};

} // namespace comity::tests

int main(int argc, char **argv)
{
    return comity::tests::drawGallery<comity::tests::TestChartsGallery>(argc, argv);
}

#include "tst_charts_gallery.moc"

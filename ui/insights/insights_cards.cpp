#include "ui/insights/insights_cards.h"

#include "ui/charts/chart_card.h"
#include "ui/insights/card_grid.h"
#include "ui/insights/insights_content.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// How a card stands in the grid (ui.md §4.7), and what its file is called.
struct Place
{
    QString name;
    int units;
    int half;
    int height;
};

const std::array<Place, insightsCardCount> &places()
{
    static const std::array<Place, insightsCardCount> all {
        {{u"growth"_s, 57, 120, 234}, {u"gained-and-lost"_s, 32, 60, 234},
            {u"mutual-share"_s, 31, 60, 234}, {u"following-against-followers"_s, 42, 60, 242},
            {u"last-post"_s, 42, 60, 242}, {u"people-per-list"_s, 36, 60, 242},
            {u"what-you-posted"_s, 57, 60, 196}, {u"outcome-per-message"_s, 63, 120, 196}}};
    return all;
}

} // namespace

InsightsCards::InsightsCards(
    CardGrid &grid, Prompts &prompts, const Wording &wording, QObject *parent)
    : QObject(parent)
    , m_wording(wording)
{
    for (int i = 0; i < insightsCardCount; ++i) {
        addCard(grid, prompts, static_cast<InsightsCard>(i));
    }
}

void InsightsCards::addCard(CardGrid &grid, Prompts &prompts, InsightsCard which)
{
    const std::array<QString, insightsCardCount> titles {tr("Followers and following"),
        tr("Gained and lost per import"), tr("Mutual share"), tr("Following against followers"),
        tr("Days since last post"), tr("People per list"), tr("What you posted"),
        tr("Outcome per message")};
    const auto at = static_cast<std::size_t>(which);
    const Place &place = places().at(at);
    auto *made = new ChartCard(titles.at(at), prompts, ChartCard::Extent::Tile);
    made->setObjectName(u"card-"_s + place.name);
    made->setFileStem(place.name);
    connect(made, &ChartCard::partActivated, this,
        [this, which](qint64 id) { Q_EMIT partActivated(which, id); });
    connect(made, &ChartCard::exported, this, &InsightsCards::exported);
    connect(made, &ChartCard::exportFailed, this, &InsightsCards::exportFailed);
    grid.addCard(made, place.units, place.half, place.height);
    m_cards.at(at) = made;
}

void InsightsCards::setTrends(const InsightsTrends &trends)
{
    card(InsightsCard::Growth).setContent(growthContent(trends, m_wording));
    card(InsightsCard::Changes).setContent(changesContent(trends, m_wording));
    card(InsightsCard::Mutual).setContent(mutualContent(trends, m_wording));
    card(InsightsCard::Scatter).setContent(scatterContent(trends, m_wording));
    card(InsightsCard::LastPost).setContent(lastPostContent(trends, m_wording));
    card(InsightsCard::Lists).setContent(listContent(trends, m_wording));
    card(InsightsCard::Outcomes).setContent(outcomeContent(trends, m_wording));
}

void InsightsCards::setHabits(const InsightsTrends &trends, const InsightsHabits &habits)
{
    card(InsightsCard::Scatter).setContent(scatterContent(trends, m_wording));
    card(InsightsCard::Posts).setContent(postContent(trends.scope, habits.posts, m_wording));
}

void InsightsCards::setReading()
{
    card(InsightsCard::Posts).setContent(readingContent());
}

void InsightsCards::setUnread()
{
    card(InsightsCard::Posts).setContent(unreadContent());
}

std::vector<std::pair<QString, ChartTable>> InsightsCards::tables() const
{
    std::vector<std::pair<QString, ChartTable>> all;
    for (std::size_t at = 0; at < m_cards.size(); ++at) {
        const ChartTable &table = m_cards[at]->content().table;
        if (!table.rows.empty()) {
            all.emplace_back(places()[at].name, table);
        }
    }
    return all;
}

} // namespace comity::ui

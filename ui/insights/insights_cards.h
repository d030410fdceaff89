#pragma once

#include "ui/insights/insights_ground.h"

#include <QObject>
#include <array>

namespace comity::ui {

class CardGrid;
class ChartCard;
class Prompts;
struct ChartTable;

/// The eight cards of the page, in the order in which they stand.
enum class InsightsCard : quint8 {
    Growth,
    Changes,
    Mutual,
    Scatter,
    LastPost,
    Lists,
    Posts,
    Outcomes,
};
constexpr int insightsCardCount = 8;

/// Fills the cards of the grid, and says what a part of one of them opens.
class InsightsCards : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    InsightsCards(CardGrid &grid, Prompts &prompts, const Wording &wording, QObject *parent);

    ChartCard &card(InsightsCard which) const
    {
        return *m_cards.at(static_cast<std::size_t>(which));
    }
    void setTrends(const InsightsTrends &trends);
    /// `trends` with the scatter of `habits`.
    void setHabits(const InsightsTrends &trends, const InsightsHabits &habits);
    /// What takes longer is being read anew.
    void setReading();
    /// What takes longer could not be read.
    void setUnread();

    /// What is exported: the name of a file without its ending, and the numbers of a card.
    std::vector<std::pair<QString, ChartTable>> tables() const;

Q_SIGNALS:
    void partActivated(comity::ui::InsightsCard card, qint64 id);
    void exported(const QString &path);
    void exportFailed(const comity::Error &error);

private:
    void addCard(CardGrid &grid, Prompts &prompts, InsightsCard which);

    const Wording &m_wording;
    std::array<ChartCard *, insightsCardCount> m_cards {};
};

} // namespace comity::ui

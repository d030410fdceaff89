#include "ui/people/facet_row.h"

#include "ui/common/chip.h"
#include "ui/common/flow_layout.h"
#include "ui/common/tool_tip.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr std::array objectNames {u"chipAll", u"chipMutual", u"chipConnected",
    u"chipNotFollowingBack", u"chipFan", u"chipYouFollow", u"chipFollowsYou", u"chipStale",
    u"chipTargets", u"chipNoList", u"chipNew", u"chipLeft", u"chipProtected"};
static_assert(objectNames.size() == facetCount);

std::size_t at(Facet facet)
{
    return static_cast<std::size_t>(facet);
}

} // namespace

FacetRow::FacetRow(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Filters"));
    auto *flow = new FlowLayout(this, 6);
    flow->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < facetCount; ++i) {
        const auto facet = static_cast<Facet>(i);
        auto *chip = new Chip(titleOf(facet), this);
        chip->setObjectName(QString::fromUtf16(objectNames.at(at(facet))));
        connect(chip, &Chip::chosen, this, [this, facet](bool isAdded) { choose(facet, isAdded); });
        flow->addWidget(chip);
        m_chips.at(at(facet)) = chip;
    }
    const auto explain = [this](Facet facet, const QString &text) {
        setPlainToolTip(m_chips.at(at(facet)), text);
    };
    explain(Facet::All, tr("Everybody on the lists now; those who left are under Left"));
    explain(Facet::NotFollowingBack, tr("You follow them, and they are known not to follow you"));
    explain(Facet::Fan, tr("They follow you, and you are known not to follow them"));
    explain(Facet::YouFollow, tr("You follow them; whether they follow you is not known"));
    explain(Facet::FollowsYou, tr("They follow you; whether you follow them is not known"));
    explain(Facet::Targets, tr("On a target list of yours"));
    explain(Facet::NoList, tr("On no list of yours: still to be filed"));
    explain(Facet::New,
        tr("Follow you or are connected now, and were not on the last complete list before"));
    explain(Facet::Left, tr("Followed you or were connected, and are on the newest list no more"));
    explain(Facet::Protected, tr("Never in a purge plan"));
    setFacets({});
    showWhatApplies();
}

void FacetRow::setStaleDays(int days)
{
    setPlainToolTip(m_chips.at(at(Facet::Stale)),
        tr("The last post is known and at least %n days old", nullptr, days));
}

void FacetRow::setFacets(const Facets &facets)
{
    m_facets = facets;
    for (int i = 0; i < facetCount; ++i) {
        m_chips.at(static_cast<std::size_t>(i))->setChecked(facets.has(static_cast<Facet>(i)));
    }
    showWhatApplies();
}

void FacetRow::setIsMutualGraph(bool isMutual)
{
    m_isMutualGraph = isMutual;
    showWhatApplies();
}

void FacetRow::setCounts(const PeopleCounts &counts)
{
    for (int i = 0; i < facetCount; ++i) {
        const auto index = static_cast<std::size_t>(i);
        m_counts.at(index) = countOf(static_cast<Facet>(i), counts);
        m_chips.at(index)->setCount(m_counts.at(index));
    }
    showWhatApplies();
}

void FacetRow::setCounting()
{
    for (Chip *chip : m_chips) {
        chip->setCounting();
    }
}

void FacetRow::clearCounts()
{
    m_counts = {};
    for (Chip *chip : m_chips) {
        chip->clearCount();
    }
    showWhatApplies();
}

void FacetRow::choose(Facet facet, bool isAdded)
{
    const Facets next = m_facets.after(facet, isAdded);
    if (next != m_facets) {
        setFacets(next);
        Q_EMIT chosen();
    }
}

void FacetRow::showWhatApplies()
{
    const auto show = [this](Facet facet, bool always) {
        m_chips.at(at(facet))->setVisible(
            always || m_counts.at(at(facet)) > 0 || m_facets.has(facet));
    };
    show(Facet::Mutual, !m_isMutualGraph);
    show(Facet::NotFollowingBack, !m_isMutualGraph);
    show(Facet::Fan, !m_isMutualGraph);
    show(Facet::Connected, m_isMutualGraph);
    show(Facet::YouFollow, false);
    show(Facet::FollowsYou, false);
    show(Facet::Protected, false);
}

} // namespace comity::ui

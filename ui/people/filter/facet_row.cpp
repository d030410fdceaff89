#include "ui/people/filter/facet_row.h"

#include "ui/common/buttons.h"
#include "ui/common/chip.h"
#include "ui/common/flow_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/tool_tip.h"
#include "ui/common/typography.h"

#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QResizeEvent>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr std::array objectNames {u"chipAll", u"chipMutual", u"chipConnected",
    u"chipNotFollowingBack", u"chipFan", u"chipYouFollow", u"chipFollowsYou", u"chipFollowed",
    u"chipStale", u"chipTargets", u"chipDue", u"chipNoList", u"chipNew", u"chipLeft",
    u"chipProtected", u"chipBlocked", u"chipSpam", u"chipNoted"};
static_assert(objectNames.size() == facetCount);
constexpr int gap = 5;
/// Not drawn where there is no room; connections are where they are the one kind of link.
constexpr std::array seldom {Facet::Connected, Facet::YouFollow, Facet::FollowsYou,
    Facet::Protected, Facet::Blocked, Facet::Spam};
/// Go with them where all others then have room.
constexpr std::array last {Facet::Left, Facet::New};

std::size_t at(Facet facet)
{
    return static_cast<std::size_t>(facet);
}

} // namespace

FacetRow::FacetRow(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Filters"));
    auto *flow = new FlowLayout(this, gap);
    flow->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < facetCount; ++i) {
        const auto facet = static_cast<Facet>(i);
        auto *chip = new Chip(titleOf(facet), this);
        chip->setObjectName(QString::fromUtf16(objectNames.at(at(facet))));
        connect(chip, &Chip::chosen, this, [this, facet](bool isAdded) { choose(facet, isAdded); });
        flow->addWidget(chip);
        m_chips.at(at(facet)) = chip;
    }
    makeMore();
    flow->addWidget(m_more);
    explain();
    setFacets({});
}

void FacetRow::makeMore()
{
    m_more = makeIconButton(u"overflow-menu"_s, tr("More filters"), this);
    m_more->setObjectName(u"moreFacets"_s);
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    menu->setObjectName(u"moreFacetsMenu"_s);
    m_more->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMore(*menu); });
    connect(menu, &QMenu::triggered, this, [this](QAction *action) {
        choose(static_cast<Facet>(action->data().toInt()),
            QGuiApplication::keyboardModifiers() & Qt::ControlModifier);
    });
}

void FacetRow::fillMore(QMenu &menu) const
{
    menu.clear();
    for (int i = 0; i < facetCount; ++i) {
        const auto facet = static_cast<Facet>(i);
        const Chip *chip = m_chips.at(at(facet));
        if (applies(facet) && chip->isHidden()) {
            QAction *action = menu.addAction(
                tr("%1  %2", "a filter and its count")
                    .arg(titleOf(facet), chip->count() ? numberText(*chip->count()) : QString()));
            action->setData(static_cast<int>(facet));
        }
    }
}

void FacetRow::explain()
{
    const auto say = [this](Facet facet, const QString &text) {
        setPlainToolTip(m_chips.at(at(facet)), text);
    };
    say(Facet::All, tr("Everybody on the lists now; those who left are under Left"));
    say(Facet::NotFollowingBack, tr("You follow them, and they are known not to follow you"));
    say(Facet::Fan, tr("They follow you, and you are known not to follow them"));
    say(Facet::YouFollow, tr("You follow them; whether they follow you is not known"));
    say(Facet::FollowsYou, tr("They follow you; whether you follow them is not known"));
    say(Facet::Followed, tr("You follow them, whether or not they follow you"));
    say(Facet::Targets, tr("On a target list of yours"));
    say(Facet::Due,
        tr("You wish to keep in touch, and the time you set for it is over: for them, a list of "
           "theirs or a tag"));
    say(Facet::Spam, tr("You noted that they send unasked bulk"));
    say(Facet::NoList, tr("On no list of yours: still to be filed"));
    say(Facet::New,
        tr("Follow you or are connected now, and were not on the last complete list before"));
    say(Facet::Left, tr("Followed you or were connected, and are on the newest list no more"));
    say(Facet::Protected, tr("Never in a purge plan"));
    say(Facet::Blocked, tr("You block them on the network, as your export says"));
}

void FacetRow::setStaleDays(int days)
{
    setPlainToolTip(m_chips.at(at(Facet::Stale)),
        tr("The last post is known and at least %n days old", nullptr, days));
}

void FacetRow::setFacets(const Facets &facets)
{
    m_facets = facets;
    Chip *noted = m_chips.at(at(Facet::Noted));
    noted->setText(titleOfNoted());
    noted->updateGeometry();
    setPlainToolTip(noted, notedText(facets));
    for (int i = 0; i < facetCount; ++i) {
        m_chips.at(static_cast<std::size_t>(i))->setChecked(facets.has(static_cast<Facet>(i)));
    }
    fit();
}

/// Short enough for a chip; the tool tip has all.
QString FacetRow::titleOfNoted() const
{
    constexpr int most = 26;
    const QString whole = notedText(m_facets);
    return whole.size() <= most ? whole : QString(whole.left(most - 1).trimmed() + QChar(0x2026));
}

void FacetRow::setIsMutualGraph(bool isMutual)
{
    m_isMutualGraph = isMutual;
    fit();
}

void FacetRow::setCounts(const PeopleCounts &counts)
{
    for (int i = 0; i < facetCount; ++i) {
        const auto index = static_cast<std::size_t>(i);
        m_counts.at(index) = countOf(static_cast<Facet>(i), counts);
        if (static_cast<Facet>(i) != Facet::Noted) {
            m_chips.at(index)->setCount(m_counts.at(index));
        }
    }
    fit();
}

void FacetRow::setCounting()
{
    for (Chip *chip : m_chips) {
        chip->setCounting();
    }
    // How many there are is the result.
    m_chips.at(at(Facet::Noted))->clearCount();
}

void FacetRow::clearCounts()
{
    m_counts = {};
    for (Chip *chip : m_chips) {
        chip->clearCount();
    }
    fit();
}

void FacetRow::choose(Facet facet, bool isAdded)
{
    const Facets next = m_facets.after(facet, isAdded);
    if (next != m_facets) {
        setFacets(next);
        Q_EMIT chosen();
    }
}

bool FacetRow::applies(Facet facet) const
{
    const bool isChosen = !m_facets.isEverybody() && m_facets.has(facet);
    switch (facet) {
    case Facet::Mutual:
    case Facet::NotFollowingBack:
    case Facet::Fan:
        return !m_isMutualGraph || m_counts.at(at(facet)) > 0 || isChosen;
    case Facet::Connected:
        return m_isMutualGraph || m_counts.at(at(facet)) > 0 || isChosen;
    case Facet::YouFollow:
    case Facet::FollowsYou:
    case Facet::Protected:
    case Facet::Blocked:
    case Facet::Due:
    case Facet::Spam:
    case Facet::Noted:
        return m_counts.at(at(facet)) > 0 || isChosen;
    case Facet::Followed: // comes with a question from elsewhere
        return isChosen;
    default:
        return true;
    }
}

int FacetRow::widthOfAll() const
{
    int width = -scaled(gap);
    for (int i = 0; i < facetCount; ++i) {
        if (applies(static_cast<Facet>(i))) {
            width += m_chips.at(static_cast<std::size_t>(i))->sizeHint().width() + scaled(gap);
        }
    }
    return width;
}

void FacetRow::fit()
{
    if (m_isFitting) {
        return;
    }
    m_isFitting = true;
    int needed = widthOfAll();
    std::array<bool, facetCount> areFolded {};
    const auto canFold = [this](Facet facet) {
        return applies(facet) && !m_facets.has(facet)
            && !(m_isMutualGraph && facet == Facet::Connected);
    };
    const auto widthOf
        = [this](Facet facet) { return m_chips.at(at(facet))->sizeHint().width() + scaled(gap); };
    const auto fold = [&](Facet facet) {
        if (canFold(facet)) {
            areFolded.at(at(facet)) = true;
            needed -= widthOf(facet);
        }
    };
    if (needed > width()) {
        needed += m_more->sizeHint().width() + scaled(gap);
        std::ranges::for_each(seldom, fold);
    }
    // The way to them must not take a line alone.
    int spare = 0;
    for (const Facet facet : last) {
        spare += canFold(facet) ? widthOf(facet) : 0;
    }
    for (const Facet facet : last) {
        if (needed > width() && needed - spare <= width()) {
            spare -= canFold(facet) ? widthOf(facet) : 0;
            fold(facet);
        }
    }
    const bool isAnyFolded = std::ranges::find(areFolded, true) != areFolded.end();
    for (int i = 0; i < facetCount; ++i) {
        const auto facet = static_cast<Facet>(i);
        m_chips.at(at(facet))->setVisible(applies(facet) && !areFolded.at(at(facet)));
    }
    m_more->setVisible(isAnyFolded);
    m_isFitting = false;
}

void FacetRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        fit();
    }
}

void FacetRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        fit();
    }
}

} // namespace comity::ui

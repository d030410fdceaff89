#include "ui/followups/followup_chips.h"

#include "ui/common/chip.h"
#include "ui/common/flow_layout.h"
#include "ui/common/tool_tip.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

using followups::FollowupView;

FollowupChips::FollowupChips(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"followupChips"_s);
    setAccessibleName(tr("Which follow-ups"));
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    const std::tuple<FollowupView, QString, QString> chips[] {
        {FollowupView::All, tr("All"), u"chipAll"_s},
        {FollowupView::Replies, tr("Replies owed"), u"chipReplies"_s},
        {FollowupView::Detractors, tr("Detractors"), u"chipDetractors"_s},
        {FollowupView::ThankYous, tr("Thank-yous"), u"chipThankYous"_s},
        {FollowupView::GiveBacks, tr("Give-backs"), u"chipGiveBacks"_s},
        {FollowupView::Snoozed, tr("Snoozed"), u"chipSnoozed"_s},
        {FollowupView::Done, tr("Done"), u"chipDone"_s}};
    for (const auto &[view, label, name] : chips) {
        auto *chip = new Chip(label, this);
        chip->setObjectName(name);
        connect(chip, &Chip::chosen, this, [this, view] {
            choose(view);
            Q_EMIT viewChosen(view);
        });
        flow->addWidget(chip);
        m_chips[view] = chip;
    }
    setPlainToolTip(m_chips[FollowupView::All], tr("What is open, and what was done this week"));
    choose(FollowupView::All);
}

void FollowupChips::setGround(const FollowupsGround &ground)
{
    for (const auto &[view, chip] : m_chips) {
        chip->setCount(followups::countOf(ground.owed, view, ground.asOf));
    }
}

void FollowupChips::choose(FollowupView view)
{
    m_chosen = view;
    for (const auto &[one, chip] : m_chips) {
        chip->setChecked(one == view);
    }
}

} // namespace comity::ui

#include "ui/purge/follower_block.h"

#include "model/standing/automation_signs.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

FollowerBlock::FollowerBlock(QWidget *parent)
    : QWidget(parent)
    , m_count(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_coverage(new PlainLabel({}, TextStyle::Caption, Tone::Muted))
{
    setObjectName(u"followerBlock"_s);
    m_count->setObjectName(u"count-followers"_s);
    m_coverage->setObjectName(u"coverage-followers"_s);
    m_coverage->setWordWrap(true);
    auto *why = new PlainLabel(tr("Look automated by %Ln signs or more", nullptr, signsThatTell));
    why->setWordWrap(true);
    auto *doubt
        = new PlainLabel(tr("No sign proves anything: look at each profile before you decide."),
            TextStyle::Caption, Tone::Muted);
    doubt->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(6));
    row->addWidget(why, 1);
    row->addWidget(m_count, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(4));
    column->addWidget(new PlainLabel(tr("Suggest followers who"), TextStyle::Section, Tone::Muted));
    column->addLayout(row);
    column->addWidget(m_coverage);
    column->addWidget(doubt);
}

void FollowerBlock::show(const PurgeProposal *proposal)
{
    const bool isCounted = proposal != nullptr && proposal->kind == PurgeKind::RemoveFollower;
    m_count->setVisible(isCounted);
    m_coverage->setVisible(isCounted && proposal->lookedAt > 0);
    if (!isCounted) {
        return;
    }
    const auto place = static_cast<std::size_t>(PurgeReason::LooksAutomated);
    m_count->setText(numberText(proposal->reasonCounts.at(place), locale()));
    m_coverage->setText(
        tr("Follower counts are known for %1 of %2 followers. Unknown never counts as a sign.")
            .arg(numberText(proposal->countsKnown, locale()),
                numberText(proposal->lookedAt, locale())));
}

} // namespace comity::ui

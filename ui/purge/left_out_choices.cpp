#include "ui/purge/left_out_choices.h"

#include "ui/common/number_field.h"
#include "ui/common/plain_label.h"
#include "ui/common/toggle_switch.h"
#include "ui/purge/left_out_row.h"
#include "ui/purge/plan_desk.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int indent = 38; ///< where the label of a switch begins
constexpr int mostDays = 365;

/// As drawn; after them what shows only when it concerns somebody.
constexpr std::array order {LeftOut::Protected, LeftOut::Target, LeftOut::RecentContact,
    LeftOut::Owed, LeftOut::NewFollow, LeftOut::Likely, LeftOut::Reviewed, LeftOut::Snoozed,
    LeftOut::LearnOnly, LeftOut::Customer, LeftOut::Met, LeftOut::OptedOutOfPurge, LeftOut::Blocked,
    LeftOut::Muted, LeftOut::UnfollowedBefore, LeftOut::InOpenBatch, LeftOut::RelationUnknown};
static_assert(order.size() == leftOutCount);
constexpr std::size_t drawnCount = 6;

bool isChoice(LeftOut code)
{
    return code == LeftOut::NewFollow || code == LeftOut::Likely;
}

/// Says nothing of followers.
bool isOfFollowingAlone(LeftOut code)
{
    return code == LeftOut::Likely || code == LeftOut::UnfollowedBefore;
}

bool showsOnlyWithPeople(LeftOut code)
{
    return std::find(order.begin(), order.end(), code) >= order.begin() + drawnCount;
}

} // namespace

LeftOutChoices::LeftOutChoices(const Wording &wording, QWidget *parent)
    : QWidget(parent)
    , m_wording(wording)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(2));
    column->addWidget(new PlainLabel(tr("Always leave out"), TextStyle::Section, Tone::Muted));
    for (const LeftOut code : order) {
        addRow(column, code);
        if (code == LeftOut::NewFollow) {
            addDays(column);
        }
    }
    column->addSpacing(scaled(4));
    auto *hint = new PlainLabel(
        tr("Choose a number to see who and why."), TextStyle::Caption, Tone::Muted);
    hint->setWordWrap(true);
    column->addWidget(hint);
}

void LeftOutChoices::addRow(QVBoxLayout *column, LeftOut code)
{
    // Days have a field of their own below the switch.
    const QString label = code == LeftOut::NewFollow
        ? tr("New follows")
        : m_wording.sentence(u"left_out", toText(code), {QString::number(recentContactDays)});
    auto *row = new LeftOutRow(label, isChoice(code));
    row->setObjectName(u"left-out-"_s + toText(code));
    row->countButton()->setObjectName(u"who-"_s + toText(code));
    m_rows.at(static_cast<std::size_t>(code)) = row;
    row->setOn(true);
    if (row->toggle()) {
        row->toggle()->setObjectName(u"switch-"_s + toText(code));
    }
    column->addWidget(row);
    connect(row, &LeftOutRow::countClicked, this, [this, code] { Q_EMIT whoAsked(code); });
    connect(row, &LeftOutRow::toggled, this, [this, code](bool isOn) {
        if (m_isShowing) {
            return;
        }
        if (code == LeftOut::NewFollow) {
            Q_EMIT newFollowsChosen(isOn);
        } else if (code == LeftOut::Likely) {
            Q_EMIT likelyChosen(isOn);
        }
    });
}

void LeftOutChoices::addDays(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(scaled(indent), 0, 0, scaled(2));
    m_days = new NumberField(1, mostDays);
    m_days->setObjectName(u"newFollowDays"_s);
    m_days->setKeyboardTracking(false);
    m_days->setAccessibleName(tr("Days for which a follow is new"));
    row->addWidget(new PlainLabel(tr("New for, in days"), TextStyle::Small, Tone::Muted), 1);
    row->addWidget(m_days);
    column->addLayout(row);
    connect(m_days, &QSpinBox::valueChanged, this, [this](int days) {
        if (!m_isShowing) {
            Q_EMIT newFollowDaysChosen(days);
        }
    });
}

void LeftOutChoices::show(const PlanDesk &desk)
{
    m_isShowing = true;
    m_rows.at(std::size_t(LeftOut::NewFollow))->setOn(desk.leavesOutNewFollows());
    m_rows.at(std::size_t(LeftOut::Likely))->setOn(desk.leavesOutLikely());
    m_days->setValue(desk.newFollowDays());
    m_days->setEnabled(desk.leavesOutNewFollows());
    const bool isOfFollowers = desk.request().kind == PurgeKind::RemoveFollower;
    const PurgeProposal *const proposal = desk.proposal();
    for (const LeftOut code : order) {
        LeftOutRow *const row = m_rows.at(static_cast<std::size_t>(code));
        const qint64 count
            = proposal == nullptr ? 0 : static_cast<qint64>(proposal->peopleLeftOut(code).size());
        row->setCount(proposal == nullptr || !row->isOn() ? std::nullopt : std::optional(count));
        row->setVisible((count > 0 || !showsOnlyWithPeople(code))
            && !(isOfFollowers && isOfFollowingAlone(code)));
    }
    m_isShowing = false;
}

} // namespace comity::ui

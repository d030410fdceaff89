#include "ui/purge/pace/pace_block.h"

#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/purge/pace/pace_calendar.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// Without a goal so many batches are shown ahead.
constexpr int sessionsAhead = 8;

} // namespace

PaceBlock::PaceBlock(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel({}, TextStyle::Strong))
    , m_calendar(new PaceCalendar)
    , m_sentence(new PlainLabel({}, TextStyle::Small, Tone::Muted))
{
    m_title->setObjectName(u"paceMonth"_s);
    m_calendar->setObjectName(u"paceCalendar"_s);
    m_sentence->setObjectName(u"paceSentence"_s);
    m_sentence->setWordWrap(true);
    auto *back = makeIconButton(u"go-previous"_s, tr("The month before"));
    auto *on = makeIconButton(u"go-next"_s, tr("The month after"));
    back->setObjectName(u"paceMonthBefore"_s);
    on->setObjectName(u"paceMonthAfter"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(2));
    head->addWidget(m_title, 1);
    head->addWidget(back);
    head->addWidget(on);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(12));
    column->setSpacing(scaled(4));
    column->addLayout(head);
    column->addWidget(m_calendar);
    column->addWidget(m_sentence);
    connect(back, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(on, &QToolButton::clicked, this, [this] { turn(1); });
}

void PaceBlock::turn(int months)
{
    m_calendar->setMonth(m_calendar->month().addMonths(months));
    showMonth();
}

void PaceBlock::showMonth()
{
    m_title->setText(locale().toString(m_calendar->month(), u"MMMM yyyy"_s));
}

void PaceBlock::show(const PurgeGround &ground, qint64 fit, int batch, QDate today, PurgeKind kind)
{
    const bool isOfFollowers = kind == PurgeKind::RemoveFollower;
    const std::optional<QDate> last
        = ground.clearOutDays.empty() ? std::nullopt : std::optional(ground.clearOutDays.back());
    const std::optional<FollowRoom> room = followRoomOf(ground);
    const std::optional<Road> road = room && room->left && !isOfFollowers
        ? roadToGoal(ground.pace, *room->left, fit, batch, today, last)
        : std::nullopt;
    const qint64 batches = batch < 1 ? 0 : (fit + batch - 1) / batch;
    PaceCalendar::Days days {today, ground.clearOutDays, {}, {}};
    if (road && road->missing > 0) {
        days.planned = road->days;
        days.goal = road->goalDay();
    } else {
        days.planned = sessionDays(
            ground.pace, today, last, static_cast<int>(std::min<qint64>(batches, sessionsAhead)));
    }
    m_calendar->setDays(std::move(days));
    showMonth();
    m_sentence->setText(isOfFollowers ? tr("Never more than one a day.") : sentence(ground, road));
}

QString PaceBlock::sentence(const PurgeGround &ground, const std::optional<Road> &road) const
{
    const QString calm = tr("Never more than one a day.");
    if (!ground.pace.headroomGoal) {
        return tr("Set a goal for the room to follow, and the way there stands here.") + u' '
            + calm;
    }
    if (!road) {
        return tr("How far the goal is cannot be said while the room to follow is not known.");
    }
    if (road->missing == 0) {
        return tr("The goal of %1 is reached.")
            .arg(numberText(*ground.pace.headroomGoal, locale()));
    }
    if (road->peopleShort > 0) {
        return tr("Fewer people fit this plan than the goal of %1 needs: %2 are missing.")
                   .arg(numberText(*ground.pace.headroomGoal, locale()),
                       numberText(road->peopleShort, locale()))
            + u' ' + calm;
    }
    if (!road->goalDay()) {
        return tr("The goal of %1 is more than 200 batches away.")
                   .arg(numberText(*ground.pace.headroomGoal, locale()))
            + u' ' + calm;
    }
    return tr("%Ln calm batches reach the goal on %1.", nullptr,
               plural(static_cast<qint64>(road->days.size())))
               .arg(dateText(*road->goalDay(), locale()))
        + u' ' + calm;
}

} // namespace comity::ui

#include "ui/purge/headroom_block.h"

#include "model/purge/plan_maker.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/limit_words.h"
#include "ui/common/plain_label.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tool_tip.h"
#include "ui/purge/headroom_gauge.h"
#include "ui/purge/purge_telling.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

HeadroomBlock::HeadroomBlock(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel({}, TextStyle::Strong))
    , m_lowShape(new SeverityShape(Severity::Warn))
    , m_low(new PlainLabel(tr("Low"), TextStyle::Small, Tone::Warn))
    , m_status(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_figure(new PlainLabel({}, TextStyle::Figure))
    , m_figureWord(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_gauge(new HeadroomGauge)
    , m_sentence(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_goal(makeButton({}, ButtonKind::Link))
{
    m_title->setElided(true);
    m_title->setObjectName(u"headroomTitle"_s);
    m_status->setObjectName(u"headroomStatus"_s);
    m_figure->setObjectName(u"headroomFigure"_s);
    m_sentence->setObjectName(u"headroomSentence"_s);
    m_gauge->setObjectName(u"headroomGauge"_s);
    m_sentence->setWordWrap(true);
    m_low->setObjectName(u"headroomLow"_s);
    m_goal->setObjectName(u"headroomGoal"_s);
    connect(m_goal, &QPushButton::clicked, this, &HeadroomBlock::goalAsked);

    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(5));
    head->addWidget(m_title, 1);
    head->addWidget(m_lowShape);
    head->addWidget(m_low);
    head->addWidget(m_status);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(scaled(8));
    figures->addWidget(m_figure);
    figures->addWidget(m_figureWord, 1, Qt::AlignBottom);
    m_figureWord->setContentsMargins(0, 0, 0, scaled(3));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(4));
    column->addLayout(head);
    column->addLayout(figures);
    column->addWidget(m_gauge);
    column->addSpacing(scaled(2));
    column->addWidget(m_sentence);
    column->addWidget(m_goal, 0, Qt::AlignLeft);
}

void HeadroomBlock::setWritable(bool isWritable)
{
    m_goal->setEnabled(isWritable);
}

/// Low is what lies below the user's own goal; without one nothing is called so.
void HeadroomBlock::showGoal(const PurgeGround &ground, const FollowRoom &room)
{
    const std::optional<qint64> goal = ground.pace.headroomGoal;
    const bool isLow = goal && room.left && *room.left < *goal;
    m_lowShape->setVisible(isLow);
    m_low->setVisible(isLow);
    m_goal->setVisible(room.left.has_value());
    m_goal->setText(goal ? tr("Change the goal…") : tr("Set a goal…"));
}

/// "You follow 4,712. Parting with 50 leaves room for 338, and …"
QString HeadroomBlock::whatIf(
    const PurgeGround &ground, const FollowRoom &room, networks::Leaving leaving) const
{
    const QString following = tr("You follow %1.").arg(numberText(room.following, locale()));
    const qint64 count = leaving.followed + leaving.followers;
    const bool matters = leaving.followers == 0 || room.restsOnFollowers;
    if (count <= 0 || !room.after || !matters) {
        return following;
    }
    QString sentence = following + u' '
        + (leaving.followers > 0 ? tr("Removing %1 followers leaves room for %2.")
                                 : tr("Parting with %1 leaves room for %2."))
              .arg(numberText(count, locale()), numberText(*room.after, locale()));
    if (ground.facts.followers && room.following > leaving.followed) {
        const auto ratio = [this](qint64 followers, qint64 followed) {
            return ratioText(
                static_cast<double>(followers) / static_cast<double>(followed), locale());
        };
        const qint64 followers = *ground.facts.followers;
        sentence += u' '
            + tr("Followers for each one you follow: %1 now, %2 then.")
                  .arg(ratio(followers, room.following),
                      ratio(followers - leaving.followers, room.following - leaving.followed));
    }
    return sentence;
}

void HeadroomBlock::show(const PurgeGround &ground, qint64 leaving, PurgeKind kind)
{
    const networks::Leaving who = leavingBy(kind, leaving);
    const std::optional<FollowRoom> room = followRoomOf(ground, who);
    showRoom(ground, room, who);
    const bool staysAsItIs = !room || !room->restsOnFollowers;
    if (kind == PurgeKind::RemoveFollower && staysAsItIs) {
        m_sentence->setText(
            m_sentence->text() + u' ' + tr("Removing followers leaves this room as it is."));
    }
}

void HeadroomBlock::showRoom(
    const PurgeGround &ground, const std::optional<FollowRoom> &room, networks::Leaving leaving)
{
    m_title->setText(tr("Headroom on %1", "a network").arg(ground.networkName));
    const bool hasLimit = room && room->limit && room->left;
    for (QWidget *widget :
        std::initializer_list<QWidget *> {m_status, m_figure, m_figureWord, m_gauge}) {
        widget->setVisible(hasLimit);
    }
    if (!hasLimit) {
        for (QWidget *widget : std::initializer_list<QWidget *> {m_lowShape, m_low, m_goal}) {
            widget->setVisible(false);
        }
        showNoNumber(ground, room);
        return;
    }
    const networks::Limit &limit = *room->limit;
    const QString word = limitStatusWord(limit.status);
    m_status->setText(room->isEstimate ? tr("Estimate, %1").arg(word.toLower()) : word);
    setPlainToolTip(m_status, limitOrigin(limit, locale()));
    m_figure->setText((room->isEstimate ? u"≈ "_s : QString()) + numberText(*room->left, locale()));
    const std::optional<qint64> goal = ground.pace.headroomGoal;
    m_figureWord->setText(goal
            ? tr("follows left, goal %1", "stands after a number").arg(numberText(*goal, locale()))
            : tr("follows left", "stands after a number"));
    m_gauge->setRoom(*room, leaving.followed, goal);
    m_sentence->setText(whatIf(ground, *room, leaving));
    showGoal(ground, *room);
}

void HeadroomBlock::showNoNumber(const PurgeGround &ground, const std::optional<FollowRoom> &room)
{
    const QString following = room ? tr("You follow %1.").arg(numberText(room->following, locale()))
                                   : tr("How many you follow is not in any complete list.");
    const QString limit = ground.limits.empty() || !room
        ? tr("%1 publishes no limit that Comity knows.").arg(ground.networkName)
        : tr("What %1 allows beyond that is not published.").arg(ground.networkName);
    m_sentence->setText(room ? QString(following + u' ' + limit) : following);
}

} // namespace comity::ui

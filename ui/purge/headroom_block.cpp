#include "ui/purge/headroom_block.h"

#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/tool_tip.h"
#include "ui/purge/headroom_gauge.h"
#include "ui/purge/purge_telling.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

HeadroomBlock::HeadroomBlock(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel({}, TextStyle::Strong))
    , m_status(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_figure(new PlainLabel({}, TextStyle::Figure))
    , m_figureWord(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_gauge(new HeadroomGauge)
    , m_sentence(new PlainLabel({}, TextStyle::Small, Tone::Muted))
{
    m_title->setElided(true);
    m_title->setObjectName(u"headroomTitle"_s);
    m_status->setObjectName(u"headroomStatus"_s);
    m_figure->setObjectName(u"headroomFigure"_s);
    m_sentence->setObjectName(u"headroomSentence"_s);
    m_gauge->setObjectName(u"headroomGauge"_s);
    m_sentence->setWordWrap(true);

    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
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
}

void HeadroomBlock::show(const PurgeGround &ground, qint64 leaving)
{
    m_title->setText(tr("Headroom on %1", "a network").arg(ground.networkName));
    const std::optional<FollowRoom> room = followRoomOf(ground, leaving);
    const bool hasLimit = room && room->limit && room->left;
    for (QWidget *widget :
        std::initializer_list<QWidget *> {m_status, m_figure, m_figureWord, m_gauge}) {
        widget->setVisible(hasLimit);
    }
    if (!hasLimit) {
        showNoNumber(ground, room);
        return;
    }
    const networks::Limit &limit = *room->limit;
    const QString word = limitStatusWord(limit.status);
    m_status->setText(room->isEstimate ? tr("Estimate, %1").arg(word.toLower()) : word);
    setPlainToolTip(m_status,
        limit.status == networks::LimitStatus::Yours
            ? tr("A limit of %1 people, set by you on %2.")
                  .arg(numberText(limit.value, locale()), limit.date)
            : tr("Source: %1. Last reviewed: %2.")
                  .arg(limit.source, limit.date.isEmpty() ? tr("no date") : limit.date));
    m_figure->setText((room->isEstimate ? u"≈ "_s : QString()) + numberText(*room->left, locale()));
    m_figureWord->setText(tr("follows left", "stands after a number"));
    m_gauge->setRoom(*room, leaving);
    const QString following = numberText(room->following, locale());
    m_sentence->setText(leaving <= 0 || !room->after
            ? tr("You follow %1.").arg(following)
            : tr("You follow %1. Parting with %2 leaves room for %3.")
                  .arg(following, numberText(leaving, locale()),
                      numberText(*room->after, locale())));
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

#include "ui/accounts/channels/channel_map_view.h"

#include "model/base/text_fold.h"
#include "model/goals/channel_words.h"
#include "ui/accounts/channels/map_items.h"
#include "ui/common/formatting.h"
#include "ui/common/tool_tip.h"
#include "ui/common/typography.h"

#include <QAccessible>
#include <QGraphicsScene>
#include <QHelpEvent>
#include <QKeyEvent>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int margin = 14; ///< px at 100 %, as all here
constexpr int boxHeight = 36;
constexpr int step = 44;
constexpr int leastGap = 90; ///< between the columns, where the curves are
constexpr int mostWidth = 172; ///< of a box
constexpr int leastWidth = 100;
constexpr int copyBow = 38;

} // namespace

ChannelMapView::ChannelMapView(QWidget *parent)
    : QGraphicsView(parent)
{
    setScene(new QGraphicsScene(this));
    setObjectName(u"channelMapView"_s);
    setAccessibleName(tr("Channel map"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
}

void ChannelMapView::show(const ChannelMap &map)
{
    m_map = map;
    if (m_current && m_current->index >= countIn(m_current->isDestination)) {
        m_current.reset();
    }
    if (!m_current && countIn(false) > 0) {
        m_current = Place {};
    }
    updateGeometry();
    build();
    setAccessibleDescription(currentSentence());
}

std::size_t ChannelMapView::countIn(bool isDestination) const
{
    return isDestination ? m_map.destinations.size() : m_map.channels.size();
}

QSize ChannelMapView::sizeHint() const
{
    const auto rows = static_cast<int>(std::max(countIn(false), countIn(true)));
    return {scaled(2 * mostWidth + leastGap + 2 * margin),
        rows * scaled(step) + scaled(2 * margin) - scaled(step - boxHeight)};
}

QSize ChannelMapView::minimumSizeHint() const
{
    return {scaled(2 * leastWidth + leastGap + 2 * margin), sizeHint().height()};
}

QRectF ChannelMapView::rectOf(const Place &place) const
{
    const qreal all = viewport()->width() - scaled(2 * margin);
    const qreal width = std::clamp(
        (all - scaled(leastGap)) / 2, qreal(scaled(leastWidth)), qreal(scaled(mostWidth)));
    const qreal height = viewport()->height() - scaled(2 * margin);
    const auto count = static_cast<qreal>(countIn(place.isDestination));
    const qreal space = scaled(step);
    // The shorter column is spread over the height of the longer one.
    const qreal pitch
        = count > 0 ? std::max(space, (height + space - scaled(boxHeight)) / count) : space;
    const qreal top
        = scaled(margin) + static_cast<qreal>(place.index) * pitch + (pitch - space) / 2;
    const bool isAtEnd = place.isDestination != isMirrored();
    const qreal left = isAtEnd
        ? scaled(margin) + std::max(all, 2 * width + scaled(leastGap)) - width
        : scaled(margin);
    return {left, top, width, qreal(scaled(boxHeight))};
}

void ChannelMapView::build()
{
    scene()->clear();
    scene()->setSceneRect(QRectF(viewport()->rect()));
    addLinks();
    addBoxes();
}

void ChannelMapView::addBoxes()
{
    const auto add = [this](const Place &place, const QString &name, const QString &word) {
        auto *box = new MapBox(rectOf(place), name, singleLine(word), place.isDestination);
        box->setCurrent(hasFocus() && m_current == place);
        scene()->addItem(box);
    };
    for (std::size_t i = 0; i < m_map.channels.size(); ++i) {
        const MapChannel &one = m_map.channels[i];
        const QString name = goals::ChannelWords::nameOf(m_map, i);
        add({false, i}, one.isPrimary ? tr("%1, primary", "a channel").arg(name) : name,
            one.purpose);
    }
    for (std::size_t i = 0; i < m_map.destinations.size(); ++i) {
        const Destination &one = m_map.destinations[i];
        add({true, i}, singleLine(one.name), one.why);
    }
}

void ChannelMapView::addLinks()
{
    const qreal way = isMirrored() ? -1 : 1;
    const auto outOf = [this](const QRectF &rect) {
        return QPointF(isMirrored() ? rect.left() : rect.right(), rect.center().y());
    };
    for (const ChannelMap::Link &one : m_map.signposts) {
        const Place from {false, one.from};
        const Place to {true, one.to};
        const QRectF goal = rectOf(to);
        const QPointF end(isMirrored() ? goal.right() : goal.left(), goal.center().y());
        const QPointF start = outOf(rectOf(from));
        auto *link = new MapLink(start, end, way * scaled(leastGap) / 2, false);
        link->setStrong(hasFocus() && (m_current == from || m_current == to));
        scene()->addItem(link);
    }
    // Beside the signposts, which leave at half the height.
    const QPointF aside(0, scaled(boxHeight) / 4.0);
    for (const ChannelMap::Link &one : m_map.crossPosts) {
        const Place from {false, one.from};
        const Place to {false, one.to};
        const bool isUp = one.to < one.from;
        auto *link = new MapLink(outOf(rectOf(from)) + (isUp ? -aside : aside),
            outOf(rectOf(to)) + (isUp ? aside : -aside), way * scaled(copyBow), true);
        link->setStrong(hasFocus() && (m_current == from || m_current == to));
        link->setZValue(0.5);
        scene()->addItem(link);
    }
}

std::optional<ChannelMapView::Place> ChannelMapView::placeAt(const QPoint &position) const
{
    const QPointF at = mapToScene(position);
    for (const bool isDestination : {false, true}) {
        for (std::size_t i = 0; i < countIn(isDestination); ++i) {
            if (rectOf({isDestination, i}).contains(at)) {
                return Place {isDestination, i};
            }
        }
    }
    return std::nullopt;
}

QString ChannelMapView::currentSentence() const
{
    return m_current ? sentenceOf(*m_current) : QString();
}

QString ChannelMapView::sentenceOf(const Place &place) const
{
    const auto channel = [this](std::size_t i) { return goals::ChannelWords::nameOf(m_map, i); };
    QStringList others;
    QStringList parts;
    if (place.isDestination) {
        const Destination &one = m_map.destinations[place.index];
        for (const ChannelMap::Link &link : m_map.signposts) {
            if (link.to == place.index) {
                others += channel(link.from);
            }
        }
        parts = {singleLine(one.name), singleLine(one.why), singleLine(one.address),
            others.isEmpty() ? tr("nothing leads here")
                             : tr("reached from %1").arg(others.join(u", "))};
        return spoken(parts);
    }
    for (const ChannelMap::Link &link : m_map.signposts) {
        if (link.from == place.index) {
            others += singleLine(m_map.destinations[link.to].name);
        }
    }
    const MapChannel &one = m_map.channels[place.index];
    parts = {channel(place.index), one.isPrimary ? tr("primary channel") : QString(),
        singleLine(one.purpose),
        others.isEmpty() ? tr("leads nowhere") : tr("leads to %1").arg(others.join(u", "))};
    for (const ChannelMap::Link &link : m_map.crossPosts) {
        if (link.from == place.index) {
            parts += tr("copies itself to %1").arg(channel(link.to));
        }
    }
    return spoken(parts);
}

void ChannelMapView::setCurrent(const Place &place)
{
    if (place.index >= countIn(place.isDestination)) {
        return;
    }
    m_current = place;
    build();
    const QString sentence = currentSentence();
    setAccessibleDescription(sentence);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    Q_EMIT currentMoved(sentence);
}

void ChannelMapView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    build();
}

void ChannelMapView::keyPressEvent(QKeyEvent *event)
{
    const Place now = m_current.value_or(Place {});
    const int key = event->key();
    const bool isAcross = key == Qt::Key_Left || key == Qt::Key_Right;
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT editAsked();
    } else if (key == Qt::Key_Down) {
        setCurrent({now.isDestination, now.index + 1});
    } else if (key == Qt::Key_Up && now.index > 0) {
        setCurrent({now.isDestination, now.index - 1});
    } else if (key == Qt::Key_Home) {
        setCurrent({now.isDestination, 0});
    } else if (key == Qt::Key_End && countIn(now.isDestination) > 0) {
        setCurrent({now.isDestination, countIn(now.isDestination) - 1});
    } else if (isAcross) {
        const bool toEnd = (key == Qt::Key_Right) != isMirrored();
        if (toEnd != now.isDestination && countIn(toEnd) > 0) {
            setCurrent({toEnd, std::min(now.index, countIn(toEnd) - 1)});
        }
    } else {
        event->ignore(); // the pane scrolls by the others
    }
}

void ChannelMapView::mousePressEvent(QMouseEvent *event)
{
    if (const auto place = placeAt(event->pos())) {
        setCurrent(*place);
    }
    event->accept();
}

void ChannelMapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (placeAt(event->pos())) {
        Q_EMIT editAsked();
    }
    event->accept();
}

void ChannelMapView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    build();
}

void ChannelMapView::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    build();
}

void ChannelMapView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
}

/// What does not fit into a box is told beside the mouse.
bool ChannelMapView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto place = placeAt(help->pos())) {
            showPlainToolTip(help->globalPos(), sentenceOf(*place), viewport());
        }
        return true;
    }
    return QGraphicsView::viewportEvent(event);
}

} // namespace comity::ui

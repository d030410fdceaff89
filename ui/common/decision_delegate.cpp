#include "ui/common/decision_delegate.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

struct Segment
{
    DecisionMark mark;
    QString text;
    QRect rect;
};

int letterWidth(const QString &letter)
{
    return qMax(
        scaled(24), QFontMetrics(fontFor(TextStyle::Small)).horizontalAdvance(letter) + scaled(14));
}

int wordWidth(const QString &word)
{
    return QFontMetrics(fontFor(TextStyle::Section)).horizontalAdvance(word) + scaled(16);
}

/// Keep, Unfollow, Snooze, as letters, the chosen one as `word`; a decision that is none of the
/// three stands in front. Letters that do not fit are left out: their keys act all the same.
QList<Segment> segments(
    const QRect &content, DecisionMark chosen, const QString &word, Qt::LayoutDirection direction)
{
    QList<Segment> parts {{DecisionMark::Keep, u"K"_s, {}}, {DecisionMark::Unfollow, u"U"_s, {}},
        {DecisionMark::Snooze, u"S"_s, {}}};
    const auto isChosen = [chosen](const Segment &part) { return part.mark == chosen; };
    if (chosen != DecisionMark::None && std::none_of(parts.cbegin(), parts.cend(), isChosen)) {
        parts.prepend({chosen, {}, {}});
    }
    const int height = qMin(scaled(22), content.height() - 2);
    int x = content.left();
    int rest = content.width();
    for (Segment &part : parts) {
        rest -= isChosen(part) ? wordWidth(word) : 0;
    }
    for (Segment &part : parts) {
        int width = letterWidth(part.text);
        if (isChosen(part)) {
            part.text = word;
            width = wordWidth(part.text);
        } else if (width > rest) {
            continue;
        } else {
            rest -= width;
        }
        part.rect = QStyle::visualRect(
            direction, content, QRect(x, content.center().y() - height / 2 + 1, width, height));
        x += width;
    }
    parts.removeIf([](const Segment &part) { return part.rect.isNull(); });
    return parts;
}

} // namespace

QString DecisionDelegate::word(DecisionMark mark)
{
    switch (mark) {
    case DecisionMark::Unfollow:
        return tr("Unfollow", "decision in a purge plan");
    case DecisionMark::Keep:
        return tr("Keep", "decision in a purge plan");
    case DecisionMark::Snooze:
        return tr("Snooze", "decision in a purge plan");
    case DecisionMark::Protect:
        return tr("Protect", "decision in a purge plan");
    case DecisionMark::LearnOnly:
        return tr("Learn only", "decision in a purge plan: followed to learn from, never purged");
    case DecisionMark::Demote:
        return tr("Demote", "decision in a purge plan: to a list instead of the follow");
    case DecisionMark::None:
        break;
    }
    return {};
}

QString DecisionDelegate::shownWord(DecisionMark mark) const
{
    const bool isOther = mark == DecisionMark::Unfollow && !m_unfollowWord.isEmpty();
    return isOther ? m_unfollowWord : word(mark);
}

int DecisionDelegate::widestWord() const
{
    int widest = 0;
    for (const DecisionMark mark :
        {DecisionMark::Keep, DecisionMark::Unfollow, DecisionMark::Snooze}) {
        widest = qMax(widest, wordWidth(shownWord(mark)));
    }
    return widest;
}

int DecisionDelegate::contentWidth() const
{
    return widestWord() + 2 * letterWidth(u"U"_s);
}

int DecisionDelegate::leastContentWidth() const
{
    return qMax(widestWord(), 3 * letterWidth(u"U"_s));
}

DecisionMark DecisionDelegate::segmentAt(
    const QStyleOptionViewItem &option, DecisionMark chosen, const QPoint &position) const
{
    const QRect content = option.rect.adjusted(cellPadding(), 0, -cellPadding(), -1);
    for (const Segment &part : segments(content, chosen, shownWord(chosen), option.direction)) {
        if (part.rect.adjusted(0, -2, 0, 2).contains(position)) {
            return part.mark;
        }
    }
    return DecisionMark::None;
}

void DecisionDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    const auto chosen = static_cast<DecisionMark>(index.data(DecisionRole).toInt());
    const QList<Segment> parts = segments(content, chosen, shownWord(chosen), option.direction);
    QRectF whole;
    for (const Segment &part : parts) {
        whole = whole.united(part.rect);
    }
    whole.adjust(0.5, 0.5, -0.5, -0.5);
    QPainterPath frame;
    frame.addRoundedRect(whole, scaled(5), scaled(5));
    painter.fillPath(frame, color(Token::Base, option.palette));
    painter.save();
    painter.setClipPath(frame, Qt::IntersectClip);
    for (const Segment &part : parts) {
        const bool isChosen = part.mark == chosen;
        QColor ink = color(Token::Muted, option.palette);
        if (isChosen && chosen == DecisionMark::Unfollow) {
            // The strongest word of the page: text and ground change places.
            painter.fillRect(part.rect, color(Token::Text, option.palette));
            ink = color(Token::Base, option.palette);
        } else if (isChosen && chosen == DecisionMark::Snooze) {
            painter.fillRect(part.rect, color(Token::Track, option.palette));
            ink = color(Token::Text, option.palette);
        } else if (isChosen) {
            painter.fillRect(part.rect, color(Token::AccentSoft, option.palette));
            ink = color(Token::Accent, option.palette);
        }
        drawText(painter, part.rect, part.text, isChosen ? TextStyle::Section : TextStyle::Small,
            ink, Qt::AlignCenter);
    }
    painter.setPen(QPen(color(Token::Line2, option.palette), 1));
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const qreal x = qMax(parts.at(i).rect.left(), parts.at(i - 1).rect.left()) + 0.5;
        painter.drawLine(QPointF(x, whole.top()), QPointF(x, whole.bottom()));
    }
    painter.restore();
    painter.setPen(QPen(color(Token::Line2, option.palette), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(frame);
}

bool DecisionDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease) {
        return RowDelegate::editorEvent(event, model, option, index);
    }
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const auto chosen = static_cast<DecisionMark>(index.data(DecisionRole).toInt());
    const DecisionMark mark = segmentAt(option, chosen, mouse->position().toPoint());
    if (mouse->button() != Qt::LeftButton || mark == DecisionMark::None) {
        return false;
    }
    Q_EMIT decisionAsked(index, mark == chosen ? DecisionMark::None : mark);
    return true;
}

} // namespace comity::ui

#include "ui/common/relation_mark.h"

#include "ui/common/tokens.h"

#include <QCoreApplication>
#include <QPainter>

namespace comity::ui {

namespace {

QString say(const char *text, const char *note)
{
    return QCoreApplication::translate("Relation", text, note);
}

void drawArrow(QPainter &painter, QPointF from, QPointF to)
{
    const qreal back = to.x() > from.x() ? -3 : 3;
    painter.drawLine(from, to);
    painter.drawPolyline(QPolygonF {to + QPointF(back, -3), to, to + QPointF(back, 3)});
}

void drawGlyph(QPainter &painter, RelationMark mark)
{
    switch (mark) {
    case RelationMark::Mutual:
    case RelationMark::Connected:
        drawArrow(painter, {5, 4.8}, {15, 4.8});
        drawArrow(painter, {15, 11.2}, {5, 11.2});
        break;
    case RelationMark::NotFollowingBack:
    case RelationMark::YouFollow:
        drawArrow(painter, {5.5, 8}, {14.5, 8});
        break;
    case RelationMark::Fan:
    case RelationMark::FollowsYou:
        drawArrow(painter, {14.5, 8}, {5.5, 8});
        break;
    case RelationMark::Left:
        drawArrow(painter, {10, 8}, {4, 8});
        painter.drawLine(QPointF(12.2, 5.8), QPointF(16.2, 10.2));
        painter.drawLine(QPointF(16.2, 5.8), QPointF(12.2, 10.2));
        break;
    case RelationMark::None:
    case RelationMark::Unknown:
        painter.drawLine(QPointF(7, 8), QPointF(13, 8));
        break;
    }
}

} // namespace

RelationMark relationMark(Relation relation)
{
    switch (relation) {
    case Relation::Mutual:
        return RelationMark::Mutual;
    case Relation::NotFollowingBack:
        return RelationMark::NotFollowingBack;
    case Relation::Fan:
        return RelationMark::Fan;
    case Relation::YouFollow:
        return RelationMark::YouFollow;
    case Relation::FollowsYou:
        return RelationMark::FollowsYou;
    case Relation::Connected:
        return RelationMark::Connected;
    case Relation::Left:
        return RelationMark::Left;
    case Relation::None:
        return RelationMark::None;
    case Relation::Unknown:
        break;
    }
    return RelationMark::Unknown;
}

QString relationWord(RelationMark mark)
{
    switch (mark) {
    case RelationMark::Mutual:
        return say("Mutual", "relation: both follow");
    case RelationMark::NotFollowingBack:
        return say("You follow", "relation: they do not follow back");
    case RelationMark::Fan:
        return say("Follows you", "relation: you do not follow");
    case RelationMark::YouFollow:
        return say("You follow?", "relation: whether they follow is unknown");
    case RelationMark::FollowsYou:
        return say("Follows you?", "relation: whether you follow is unknown");
    case RelationMark::Connected:
        return say("Connected", "relation on networks of connections");
    case RelationMark::Left:
        return say("Left", "relation: followed before and does no longer");
    case RelationMark::None:
        return say("No link", "relation: nobody follows");
    case RelationMark::Unknown:
        break;
    }
    return QString(QChar(0x2014));
}

QString relationMeaning(RelationMark mark)
{
    switch (mark) {
    case RelationMark::Mutual:
        return say("You follow each other", "meaning of a relation");
    case RelationMark::NotFollowingBack:
        return say("You follow them, they do not follow you", "meaning of a relation");
    case RelationMark::Fan:
        return say("They follow you, you do not follow them", "meaning of a relation");
    case RelationMark::YouFollow:
        return say("You follow them. Whether they follow you is not in any import yet",
            "meaning of a relation");
    case RelationMark::FollowsYou:
        return say("They follow you. Whether you follow them is not in any import yet",
            "meaning of a relation");
    case RelationMark::Connected:
        return say("You are connected", "meaning of a relation");
    case RelationMark::Left:
        return say(
            "They followed you before and are not in the newest list", "meaning of a relation");
    case RelationMark::None:
        return say("Neither follows the other", "meaning of a relation");
    case RelationMark::Unknown:
        break;
    }
    return say("Not in any import yet", "meaning of a relation");
}

void drawRelation(QPainter &painter, const QRectF &rect, RelationMark mark, const QPalette &palette)
{
    const bool isBoth = mark == RelationMark::Mutual || mark == RelationMark::Connected;
    const bool isLeft = mark == RelationMark::Left;
    const bool isBare = mark == RelationMark::None || mark == RelationMark::Unknown;
    const SeverityColors warn = severityColors(Severity::Warn, schemeOf(palette));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // The badge is drawn in 20 by 16.
    const qreal scale = qMin(rect.width() / 20, rect.height() / 16);
    painter.translate(rect.center() - QPointF(10 * scale, 8 * scale));
    painter.scale(scale, scale);
    painter.setPen(Qt::NoPen);
    if (isBoth) {
        painter.setBrush(color(Token::AccentSoft, palette));
        painter.drawRoundedRect(QRectF(0, 0, 20, 16), 4, 4);
    } else if (isLeft) {
        painter.setBrush(warn.soft);
        painter.drawRoundedRect(QRectF(0, 0, 20, 16), 4, 4);
    } else if (!isBare) {
        painter.setPen(QPen(color(Token::Ctl, palette), 1));
        painter.setBrush(color(Token::Base, palette));
        painter.drawRoundedRect(QRectF(0.5, 0.5, 19, 15), 4, 4);
    }
    const QColor ink = isBoth ? color(Token::Accent, palette)
        : isLeft              ? warn.text
                              : color(isBare ? Token::Muted : Token::Text, palette);
    painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    drawGlyph(painter, mark);
    painter.restore();
}

} // namespace comity::ui

#pragma once

#include <QGraphicsPathItem>
#include <QString>

namespace comity::ui {

/// A channel or a destination: a box with a name and a muted word below it.
class MapBox : public QGraphicsItem
{
public:
    MapBox(const QRectF &rect, const QString &name, const QString &word, bool isDestination);

    /// With the mark of the keyboard.
    void setCurrent(bool isCurrent) { m_isCurrent = isCurrent; }

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QRectF m_rect;
    QString m_name;
    QString m_word;
    bool m_isDestination;
    bool m_isCurrent = false;
};

/// A curve that ends in a filled head.
class MapLink : public QGraphicsItem
{
public:
    /// `bow` is how far the curve leaves its ends before it turns, towards `out` at the start and
    /// coming from `out` at the end.
    MapLink(const QPointF &from, const QPointF &to, qreal bow, bool isCopy);

    /// Of the current box.
    void setStrong(bool isStrong) { m_isStrong = isStrong; }

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QPainterPath m_path;
    QPolygonF m_head;
    bool m_isCopy;
    bool m_isStrong = false;
};

} // namespace comity::ui

#pragma once

#include <QProxyStyle>

namespace comity::ui {

/// Fusion with check boxes, radio buttons, combo boxes, spin boxes and the focus ring drawn by us:
/// Fusion's check box outline vanishes in the dark, and a style sheet cannot tint an arrow.
class ComityStyle : public QProxyStyle
{
    Q_OBJECT

public:
    ComityStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
        QPainter *painter, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
        SubControl subControl, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
        const QWidget *widget) const override;
    int pixelMetric(
        PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *returnData) const override;
};

/// The square check box, for delegates as well: `state` of the item, ring when it has the focus.
void drawCheckBox(QPainter &painter, const QRectF &rect, Qt::CheckState state, bool isEnabled,
    const QPalette &palette);
/// A thin angle: down, up, left or right.
void drawChevron(
    QPainter &painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color);
/// The focus ring of 2 px, inside `rect`.
void drawFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const QPalette &palette);

} // namespace comity::ui

#include "ui/common/comity_style.h"

#include "ui/common/tokens.h"
#include "ui/common/typography.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

void drawRadio(
    QPainter &painter, const QRectF &rect, bool isOn, bool isEnabled, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor edge = color(isEnabled ? Token::Ctl : Token::Line2, palette);
    painter.setPen(isOn ? QPen(Qt::NoPen) : QPen(edge, 1.2));
    painter.setBrush(color(!isOn ? Token::Base
            : isEnabled          ? Token::AccentFill
                                 : Token::Ctl,
        palette));
    painter.drawEllipse(rect.adjusted(0.7, 0.7, -0.7, -0.7));
    if (isOn) {
        painter.setBrush(color(Token::OnAccent, palette));
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(rect.center(), rect.width() * 0.18, rect.height() * 0.18);
    }
    painter.restore();
}

void drawField(QPainter &painter, const QStyleOption &option)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isOver = isEnabled && (option.state & QStyle::State_MouseOver);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(isEnabled ? Token::Ctl : Token::Line2, option.palette), 1));
    painter.setBrush(color(!isEnabled ? Token::Alt
            : isOver                  ? Token::Hover
                                      : Token::Base,
        option.palette));
    painter.drawRoundedRect(
        QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), scaled(6), scaled(6));
    painter.restore();
    if (option.state & QStyle::State_HasFocus) {
        drawFocusRing(painter, option.rect, scaled(6), option.palette);
    }
}

Qt::CheckState checkState(QStyle::State state)
{
    if (state & QStyle::State_NoChange) {
        return Qt::PartiallyChecked;
    }
    return state & QStyle::State_On ? Qt::Checked : Qt::Unchecked;
}

QColor arrowColor(const QStyleOption &option)
{
    return color(
        option.state & QStyle::State_Enabled ? Token::Muted : Token::Faint, option.palette);
}

} // namespace

void drawCheckBox(QPainter &painter, const QRectF &rect, Qt::CheckState state, bool isEnabled,
    const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isOn = state != Qt::Unchecked;
    painter.setPen(
        isOn ? QPen(Qt::NoPen) : QPen(color(isEnabled ? Token::Ctl : Token::Line2, palette), 1.2));
    painter.setBrush(color(!isOn ? Token::Base
            : isEnabled          ? Token::AccentFill
                                 : Token::Ctl,
        palette));
    const QRectF box = rect.adjusted(0.6, 0.6, -0.6, -0.6);
    painter.drawRoundedRect(box, rect.width() * 0.25, rect.height() * 0.25);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / 16, rect.height() / 16);
    painter.setPen(
        QPen(color(Token::OnAccent, palette), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (state == Qt::Checked) {
        painter.drawPolyline(QPolygonF {QPointF(4.6, 8.3), QPointF(7, 10.6), QPointF(11.4, 5.6)});
    } else if (state == Qt::PartiallyChecked) {
        painter.drawLine(QPointF(5, 8), QPointF(11, 8));
    }
    painter.restore();
}

void drawChevron(
    QPainter &painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color)
{
    const qreal side = qMin(rect.width(), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    const int turns = direction == Qt::UpArrow ? 180
        : direction == Qt::LeftArrow           ? 90
        : direction == Qt::RightArrow          ? -90
                                               : 0;
    painter.rotate(turns);
    painter.setPen(QPen(color, qMax(1.0, side / 9), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF {QPointF(-side * 0.42, -side * 0.2), QPointF(0, side * 0.22),
        QPointF(side * 0.42, -side * 0.2)});
    painter.restore();
}

void drawFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Token::AccentMark, palette), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

ComityStyle::ComityStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void ComityStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    const bool isEnabled = option->state & State_Enabled;
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(*painter, option->rect, checkState(option->state), isEnabled, option->palette);
        return;
    case PE_IndicatorRadioButton:
        drawRadio(*painter, option->rect, option->state & State_On, isEnabled, option->palette);
        return;
    case PE_FrameFocusRect:
        // A tab has its ring from the style sheet, around the whole of it.
        if (qobject_cast<const QTabBar *>(widget)) {
            return;
        }
        drawFocusRing(*painter, option->rect, scaled(4), option->palette);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ComityStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
    QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        drawField(*painter, *option);
        const QRect arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
        const int side = scaled(10);
        QRect box(0, 0, side, side);
        box.moveCenter(arrow.center());
        drawChevron(*painter, box, Qt::DownArrow, arrowColor(*option));
        return;
    }
    if (control == CC_SpinBox) {
        drawField(*painter, *option);
        for (const SubControl part : {SC_SpinBoxUp, SC_SpinBoxDown}) {
            QRect box(0, 0, scaled(8), scaled(8));
            box.moveCenter(subControlRect(control, option, part, widget).center());
            drawChevron(*painter, box, part == SC_SpinBoxUp ? Qt::UpArrow : Qt::DownArrow,
                arrowColor(*option));
        }
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ComityStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
    SubControl subControl, const QWidget *widget) const
{
    const QRect all = option->rect;
    const int arrow = scaled(28);
    if (control == CC_ComboBox && subControl == SC_ComboBoxArrow) {
        return visualRect(
            option->direction, all, QRect(all.right() - arrow + 1, all.top(), arrow, all.height()));
    }
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField) {
        return visualRect(option->direction, all, all.adjusted(scaled(9), 2, -arrow, -2));
    }
    if (control == CC_SpinBox) {
        const QRect buttons(all.right() - arrow + 1, all.top() + 2, arrow, all.height() - 4);
        if (subControl == SC_SpinBoxUp) {
            return visualRect(
                option->direction, all, buttons.adjusted(0, 0, 0, -buttons.height() / 2));
        }
        if (subControl == SC_SpinBoxDown) {
            return visualRect(
                option->direction, all, buttons.adjusted(0, buttons.height() / 2, 0, 0));
        }
        if (subControl == SC_SpinBoxEditField) {
            return visualRect(option->direction, all, all.adjusted(scaled(9), 2, -arrow, -2));
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QSize ComityStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    if (type == CT_ComboBox) {
        return {size.width() + scaled(9 + 28 + 4), qMax(scaled(28), size.height() + 6)};
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int ComityStyle::pixelMetric(
    PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return scaled(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return scaled(8);
    case PM_ToolTipLabelFrameWidth:
        return scaled(4);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ComityStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_Widget_Animation_Duration:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace comity::ui

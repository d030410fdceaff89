#include "ui/lists/targets/target_meter_delegate.h"

#include "model/targets/too_much.h"
#include "ui/lists/targets/target_table_model.h"

#include <QPainter>
#include <QPainterPath>

namespace comity::ui {

namespace {

/// Full ticks are told by their colour and by the word; empty ones are track.
QColor inkOf(Tone tone, const QPalette &palette)
{
    switch (tone) {
    case Tone::Warn:
        return severityColors(Severity::Warn, schemeOf(palette)).fill;
    case Tone::Ok:
        return severityColors(Severity::Ok, schemeOf(palette)).fill;
    default:
        return color(Token::Ctl, palette);
    }
}

} // namespace

void TargetMeterDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    const int ticks = index.data(TargetTableModel::TicksRole).toInt();
    const Tone tone = static_cast<Tone>(index.data(ToneRole).toInt());
    const int width = scaled(6);
    const int step = width + scaled(2);
    const int height = scaled(12);
    for (int tick = 0; tick < TooMuch::most; ++tick) {
        const QRect bar(
            content.left() + tick * step, content.center().y() - height / 2, width, height);
        QPainterPath path;
        path.addRoundedRect(QStyle::visualRect(option.direction, content, bar), 2, 2);
        painter.fillPath(
            path, tick < ticks ? inkOf(tone, option.palette) : color(Token::Track, option.palette));
    }
    const QRect text = content.adjusted(TooMuch::most * step + scaled(6), 0, 0, 0);
    drawText(painter, QStyle::visualRect(option.direction, content, text),
        index.data(Qt::DisplayRole).toString(),
        tone == Tone::Warn ? TextStyle::Section : TextStyle::Small, color(tone, option.palette),
        QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace comity::ui

#pragma once

#include "ui/common/typography.h"

#include <QColor>
#include <QRect>

class QPainter;

namespace comity::ui {

/// Draws digits in cells of one width, so that columns of numbers stand under each other: Qt 6.4
/// has no font features (ui.md §2.4). Other characters keep their own width.
void drawTabular(QPainter &painter, const QRect &rect, const QString &text, TextStyle style,
    const QColor &color, Qt::Alignment alignment = Qt::AlignRight | Qt::AlignVCenter);

/// Pixels that drawTabular() takes.
int tabularWidth(const QString &text, TextStyle style);

} // namespace comity::ui

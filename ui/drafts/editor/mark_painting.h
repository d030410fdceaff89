#pragma once

#include "ui/common/tokens.h"

#include <QPainter>
#include <QPalette>
#include <QRectF>

namespace comity::ui {

/// A part of a line, and the y on which its letters stand.
struct TextRoom
{
    QRectF room = {};
    qreal baseline = 0;
};

/// How a mark under a text looks (ui.md §2.2): wave, dash or dots in 2 px, by its severity.
void drawUnderline(QPainter &painter, const TextRoom &text, Severity severity, bool isCurrent,
    const QPalette &palette);
/// A word that no dictionary knows: two thin lines, which no finding has.
void drawMisspelt(QPainter &painter, const TextRoom &text, const QPalette &palette);
/// Behind the letters: the soft colour of a blocker, and of whatever is current, with an edge.
void drawSoft(QPainter &painter, const QRectF &room, Severity severity, bool isCurrent,
    const QPalette &palette);
/// Behind a merge field.
void drawField(QPainter &painter, const QRectF &room, const QPalette &palette);

} // namespace comity::ui

#pragma once

#include "ui/common/tokens.h"

#include <QIcon>

class QPainter;

namespace comity::ui {

/// A Breeze icon that was compiled in, drawn in the colour of `tone` of the palette in use, so one
/// set serves light, dark and every density. `Active` and checked icons take the accent when the
/// tone is Muted. An unknown name is a mistake of ours: nothing is drawn and a warning printed.
QIcon icon(const QString &name, Tone tone = Tone::Normal);

/// The same for delegates and paint events: draws into `rect`, which should be 16, 22 or 32 px
/// times the text size.
void drawIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &color);

/// Every name that was compiled in, sorted.
QStringList iconNames();

} // namespace comity::ui

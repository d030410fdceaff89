#pragma once

#include "ui/common/tokens.h"
#include "ui/common/typography.h"

#include <QRectF>

class QPainter;

namespace comity::ui {

// What the charts paint alike. Colours are those of the palette they are given.

/// How a text of a chart looks.
struct ChartInk
{
    Tone tone = Tone::Muted;
    TextStyle style = TextStyle::Caption;
};

/// One line of plain text that ends at `at` on the side where it does not lie: with AlignTop it
/// lies above, with AlignLeft it begins there.
void drawChartText(QPainter &painter, const QPointF &at, Qt::Alignment side, const QString &text,
    const QPalette &palette, ChartInk ink = {});
/// Elided at its end where it is wider than `box`.
void drawElidedText(QPainter &painter, const QRectF &box, Qt::Alignment side, const QString &text,
    const QPalette &palette, ChartInk ink = {});
qreal chartTextWidth(const QString &text, TextStyle style = TextStyle::Caption);
qreal chartTextHeight(TextStyle style = TextStyle::Caption);

enum class BarFill { Plain, Hatched, Unknown };
/// A bar with the corners of ui.md §2.4. `look` means nothing for an unknown one.
void drawBar(
    QPainter &painter, const QRectF &rect, int look, BarFill fill, const QPalette &palette);
/// The dashed rule of a goal or, in the colour of stop, of a limit.
void drawRule(QPainter &painter, const QLineF &line, bool isLimit, const QPalette &palette);

} // namespace comity::ui
